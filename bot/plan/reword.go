package plan

import (
	"slices"
	"strings"

	"whosaid/retrieval/pattern"
	"whosaid/retrieval/people"
	"whosaid/retrieval/question"
	"whosaid/retrieval/similarity"
)

// Forms of questions that mean "what did SOMEBODY say about SOMETHING" without
// asking so.
var (
	// somethingFrom: "anything from Ito on the dike".
	somethingFrom = pattern.MustCompile(`(?i)^\W*(?:is there |got |have you got |do you have )?` +
		`(?:anything|something|any (?:word|news|quotes?|comments?)|word|news) (?:said )?(?:from|by) (.+?) (?:on|about|regarding|over) (.+)$`)
	// somethingOn: "anything on the dike".
	somethingOn = pattern.MustCompile(`(?i)^\W*(?:is there |got |have you got |do you have )?` +
		`(?:anything|something|any news|news) (?:on|about) ([^?!]+?)\W*$`)
	// accordingTo: "was the dike checked, according to Ito".
	accordingTo = pattern.MustCompile(`(?i)^(.+?),? ac?cording to ([^,]+?)\W*$`)
	// inTheirView: "why is the dike shut, in Ito's view".
	inTheirView = pattern.MustCompile(`(?i)^(.+?),? in ((?:[^\s,]+ ){0,3}?[^\s,]+?)(?:['’]s|['’])? ` +
		`(?:view|opinion|eyes|mind|telling|words)\W*$`)
	// perTheirs: "why does Ito like the dike, per his spokesman".
	perTheirs = pattern.MustCompile(`(?i)^(.+?),? (?:per|ac?cording to) (?:his|her|their) ([a-z][\w -]{2,40}?)\W*$`)
	// afterLead: "Ito is short of money, what did her spokesman say about it",
	// "the mayor of Delft - why would he not sign".
	afterLead = pattern.MustCompile(`(?i)^(.+?)\s*(?:[,;:–—]|\s-|\s--)\s+` +
		`((?:what|how|why|who|when|where|which|did|does|do|is|was|has|will|would)\b.+)$`)
	// makesOfIt is a question for what somebody makes of something.
	makesOfIt = pattern.MustCompile(`(?i)^(\W*(?:so |and |hey )?what (?:did|does|do) [^,;:?!]{2,60}?) make of `)
	// whoDid is a question for the words of whoever a relative clause tells of: "the
	// aide who helped write the plan".
	whoDid = pattern.MustCompile(`(?i)^(\W*(?:so |and |hey )?(?:what|how|why|when|where|did|does) (?:(?:did|does|do|has|had|would|is) )?` +
		`(?:the|that|this|an?) [^,;:?!]{2,60}?) who(?:['’]s)? [^,;:?!]{3,80}? ` +
		`((?:say|said|think|tell|feel|want|argue|claim|call|describe|react|respond|answer|reply|explain|warn|complain)\b.*)$`)
	// ofTheirs is a pronoun that stands for whoever was named before it.
	ofTheirs = pattern.MustCompile(`(?i)\b(he|she|they|his|her|their)\b`)
	// weSaid: "when did we say it starts": those who met came to it.
	weSaid = pattern.MustCompile(`(?i)\b(?:did|do|have|had) we (?:all |finally |ever |now )?` +
		`(?:say|said|agree|agreed|think|settle|settled)(?: on)?(?: that)?\b`)
	// willDo: "would Ito sign", "how did Ito hit back".
	willDo = pattern.MustCompile(`(?i)^\W*(?:so |and |but |hey )?` +
		`(?:would|will|wouldn't|won't|how (?:did|does|do|would|has|is))\s+(.+)$`)
	// asksFact begins a question for a number, a time or a place.
	asksFact = pattern.MustCompile(`(?i)^\W*(?:so |and |but |hey )?(?:how \w+|when|where)\b`)
)

// parsed is the syntax of a question, or of the same question in a plainer form.
func (r *resolver) parsed(text string, course question.Context) question.Question {
	text = unfronted(text)
	text = r.reworded(text)
	q := question.Parse(text, r.directory, course)
	if large := r.withCapitals(text, q); large != "" {
		return question.Parse(large, r.directory, course)
	}
	if q.Kind != question.Fact || len(q.Speakers) > 0 || compares(text) {
		return q
	}
	if plainer := r.ofSubject(text); plainer != "" {
		return question.Parse(plainer, r.directory, course)
	}
	return q
}

// reworded is a question in a form that its syntax is read from, where it is in
// one of those forms; otherwise the question itself.
func (r *resolver) reworded(text string) string {
	if r.directory.Labelled() {
		text = weSaid.ReplaceAllString(text, "was it decided that")
	}
	text = r.besideOwner(r.ofMeeting(text))
	text = makesOfIt.ReplaceAllString(whoDid.ReplaceAllString(text, "$1 $2"), "$1 think of ")
	text = r.ofReply(text)
	if m := somethingFrom.FindStringSubmatch(text); m != nil {
		return whatSaid(m[1], m[2])
	}
	if m := somethingOn.FindStringSubmatch(text); m != nil && r.quotedNowhere(m[1]) {
		return "who talked about " + m[1]
	}
	if m := accordingTo.FindStringSubmatch(text); m != nil && !asksFact.MatchString(text) && r.isSpeaker(m[2]) {
		return whatSaid(m[2], m[1])
	}
	if m := inTheirView.FindStringSubmatch(text); m != nil && r.isSpeaker(m[2]) {
		return whatSaid(m[2], m[1])
	}
	if m := perTheirs.FindStringSubmatch(text); m != nil && officeNoun(m[2]) != "" {
		if owner := r.lastNamed(m[1], ""); owner != "" {
			return whatSaid(owner+"'s "+m[2], m[1])
		}
	}
	if m := afterTelling.FindStringSubmatch(text); m != nil {
		if plain := r.withoutAside(m[1], m[2]); plain != "" {
			return plain
		}
	}
	if m := afterLead.FindStringSubmatch(text); m != nil && !compares(text) {
		return r.withLead(m[1], m[2], text)
	}
	return text
}

// withLead is the question after a lead with its first pronoun replaced by
// whoever the lead names, or by the lead itself where that is a description;
// all of the text where that is not so. What else the lead tells is the topic of a
// question that has none.
func (r *resolver) withLead(lead, rest, text string) string {
	at := ofTheirs.FindStringIndex(rest)
	if at == nil {
		return r.afterTold(lead, rest, text)
	}
	who, about := lead, ""
	if m := relative.FindStringSubmatch(lead); m != nil {
		who = m[1]
	} else if found := r.directory.Find(lead); len(found) > 0 && len(found[0].People) > 0 && (len(found) == 1 || onThing(lead, found[0])) {
		who = found[0].Span.In(lead)
		about = opensLead.ReplaceAllString(lead[:found[0].Start]+lead[found[0].End:], "")
	} else if len(strings.Fields(lead)) > longestLead {
		return text
	}
	switch strings.ToLower(rest[at[0]:at[1]]) {
	case "his", "her", "their":
		who = strings.TrimSuffix(strings.TrimSuffix(who, "'s"), "’s") + "'s"
	}
	asked := rest[:at[0]] + who + rest[at[1]:]
	if about == "" || !asksAlone(rest) {
		return asked
	}
	return ofThat.ReplaceAllString(strings.TrimRight(asked, "?!. "), "") + " about " + about
}

// onThing reports whether a lead names somebody and then what about: "Ito on the
// mayor's plan".
func onThing(lead string, m people.Mention) bool {
	return strings.TrimSpace(lead[:m.Start]) == "" && onLead.MatchString(lead[m.End:])
}

var onLead = pattern.MustCompile(`(?i)^\s+(?:on|about|over|re|regarding)\s`)

// asksAlone reports whether a question has no topic of its own: "what did he say to
// that".
func asksAlone(rest string) bool {
	return len(similarity.Meaningful(asksWord.ReplaceAllString(rest, " "))) == 0
}

var (
	// relative is a description of somebody by what they did: "that dad who was there".
	relative = pattern.MustCompile(`(?i)^\W*((?:the|that|this|an?)\s[^,;:?!]{2,60}?) who(?:['’]s)?\s`)
	// opensLead is what a lead's other words begin with before they tell anything.
	opensLead = pattern.MustCompile(`(?i)^\W*(?:(?:on|about|over|re|regarding|is|was|has|had|'s|’s)\b)?\s*`)
	// asksWord asks for what was said.
	asksWord = pattern.MustCompile(`(?i)\b(?:take|reaction|views?|stance|point|line|quote|response|answer|message|` +
		`react|respond|make|of|it)\b`)
)

// afterTold is the question after a lead that tells what it is about, "they offered
// five million, what did Ito say to that", with the lead in the place of "that"; all
// of the text where no such question for somebody's words follows.
func (r *resolver) afterTold(lead, rest, text string) string {
	at := ofThat.FindStringIndex(rest)
	if at == nil || asksItself.MatchString(lead) || !slices.ContainsFunc(r.directory.Find(rest), speaks) {
		return text
	}
	return rest[:at[0]] + " about " + lead
}

var (
	// ofThat ends a question for what was said of what stands before it.
	ofThat = pattern.MustCompile(`(?i)\s(?:to|about|on|of|regarding) (?:that|this|it)\W*$`)
	// asksItself begins a question.
	asksItself = pattern.MustCompile(`(?i)^\W*(?:so |and |but )?` +
		`(?:who|what|when|where|which|why|how|did|does|do|is|are|was|were|has|have|will|would)\b`)
)

// longestLead is how many words a description before a question has at most.
const longestLead = 5

// ofSubject is a question for what happened, whose subject is somebody with
// statements, as one for what they said of it; empty where it is no such
// question.
func (r *resolver) ofSubject(text string) string {
	m := willDo.FindStringSubmatchIndex(text)
	if m == nil {
		return ""
	}
	for _, found := range r.directory.Find(text) {
		switch lead := strings.TrimSpace(text[min(m[2], found.Start):found.Start]); {
		case found.Start < m[2]:
			continue
		case lead != "" && !strings.EqualFold(lead, "the") || !speaks(found):
			return ""
		}
		return whatSaid(found.Span.In(text), strings.TrimSpace(text[found.End:]))
	}
	return ""
}

// quotedNowhere reports whether words mention people and a thing beside them, and none
// of these people is quoted.
func (r *resolver) quotedNowhere(words string) bool {
	found := r.directory.Find(words)
	return len(found) > 0 && !slices.ContainsFunc(found, speaks) && strings.Contains(words, " and ")
}

// isSpeaker reports whether words are those for somebody with statements, and no
// more.
func (r *resolver) isSpeaker(words string) bool {
	found := r.directory.Find(words)
	return len(found) == 1 && speaks(found[0]) && len(strings.Fields(words))-len(strings.Fields(found[0].Span.In(words))) <= 1
}

func speaks(m people.Mention) bool { return quoted(question.Asked{People: m.People}) }

func whatSaid(who, topic string) string { return "what did " + who + " say about " + topic }
