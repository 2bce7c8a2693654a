package plan

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/people"
)

// What stands beside a question for the words of somebody else.
var (
	// asideFirst begins what the asker tells before the question: "I think Ito said".
	asideFirst = pattern.MustCompile(`(?i)^\W*(?:(?:so|and|but|well|ok|okay|hey)[, ]+)?(?:i(?: have|['’]ve)? ` +
		`(?:think|thought|believe|know|guess|heard|read|saw|recall|remember|understand|gather|hear)(?: that)?|iirc|afaik|` +
		`if i (?:recall|remember|am not mistaken|['’]m not mistaken)(?: correctly| right(?:ly)?| it)?|` +
		`apparently|supposedly|as|given that|since|while),?\s+`)
	// afterTelling is such a sentence with the question after it.
	afterTelling = pattern.MustCompile(`(?i)^([^?!]+?)\s*[.,;:–—-]\s+((?:what|how|why|who|did|does)\b.+)$`)
	// ofThem is a pronoun for whomever was told of before it.
	ofThem = pattern.MustCompile(`(?i)\b(?:him|her|them)\W*$`)
	// insteadOf: "not Ito but Roe: what did he say".
	insteadOf = pattern.MustCompile(`(?i)^\W*not ([^,;:?!]+?),? but ([^,;:?!]+?)\s*[,:;–—]\s*((?:what|how|why|when|where|did|does)\b.+)$`)
	// notThem: "what did Ito, not Roe, say".
	notThem = pattern.MustCompile(`(?i)(\b(?:did|does|has|would) [^,;:?!]+), (?:and )?(?:not|rather than|unlike) [^,;:?!]+, `)
	// apartFrom begins a question that asks for others than those named.
	apartFrom = pattern.MustCompile(`(?i)^\W*(?:apart from|aside from|besides|beside|other than|except(?: for)?|not counting|leaving aside) ` +
		`([^,;:?!]+?)(?:,\s*|\s+)((?:who|which|what|did|does|has|is there|are there|name|list|any)\b.+)$`)
	// otherThan: "who besides Ito said", "anybody other than Ito".
	otherThan = pattern.MustCompile(`(?i)^(?:\W*(?:so|and|but|hey) )?(?:\W*(?:did|does|has|have|was|were|is|are) )?` +
		`(who|whom|which [\w-]+|any(?:one|body)|some(?:one|body))(?: else)?,? ` +
		`(?:apart from|aside from|besides|other than|except(?: for)?|not counting) ([^,;:?!]+)`)
	// apartLast ends one: "which clerks are quoted, apart from Ito".
	apartLast = pattern.MustCompile(`(?i)^(\W*(?:so |and |hey )?(?:who|which|what|list|name)\b.{8,}?),? ` +
		`(?:apart from|aside from|besides|other than|except(?: for)?|not counting) ([^,;:?!]+?)\W*$`)
	// whoAnswered begins a question for who answered somebody, or went for them.
	whoAnswered = pattern.MustCompile(`(?i)^\W*(?:so |and |hey )?who(?: all| else)? ` +
		`(?:hit|hits|shot|fired|struck|snapped|pushed) back (?:at|against) |` +
		`^\W*(?:so |and |hey )?who(?: all| else)? (?:attack|criticis|criticiz|blast|slamm|rebuk|condemn|denounc|mock)(?:ed|es) |` +
		`^\W*(?:so |and |hey )?who(?: all| else)? (?:respond|repli|react|object)(?:ed|es|s) to `)
)

// severally stands between names.
var severally = pattern.MustCompile(`,\s*(?:and |or )?| and | or `)

// selves ends a name in emphasis: "Ito herself".
var selves = pattern.MustCompile(`(?i) (?:him|her|them)sel(?:f|ves)\b`)

// withoutAside is a question without what its asker tells before it of the words of
// somebody else: that only says what the question is about, where it does not say so
// itself. Empty where no such thing stands before it.
func (r *resolver) withoutAside(lead, rest string) string {
	told := asideFirst.ReplaceAllString(lead, "")
	said := r.reported(told)
	if said == "" || !slices.ContainsFunc(r.directory.Find(rest), isPerson) && told == lead {
		return ""
	}
	end := strings.TrimRight(rest, " ?.!")
	switch m := r.directory.Find(said); {
	case ofThat.MatchString(rest):
		return ofThat.ReplaceAllString(end, "") + " about " + said
	case ofThem.MatchString(end) && len(m) > 0:
		return ofThem.ReplaceAllLiteralString(end, m[0].In(said))
	case saysNothing.MatchString(end):
		return end + " about " + said
	}
	return rest
}

// saysNothing ends a question for somebody's words with its verb.
var saysNothing = pattern.MustCompile(`(?i)\b(?:say|think|reply|answer|respond|react|claim|argue|tell us)$`)

// reported is what a sentence says that somebody here said; empty where it does not
// begin so.
func (r *resolver) reported(sentence string) string {
	found := r.directory.Find(sentence)
	if len(found) == 0 {
		return ""
	}
	before := strings.TrimSpace(sentence[:found[0].Start])
	verb, said, ok := strings.Cut(strings.TrimSpace(sentence[found[0].End:]), " ")
	if before != "" && !strings.EqualFold(before, "the") || !ok || !names.IsSpeechVerb(strings.TrimRight(verb, ",:")) {
		return ""
	}
	return strings.TrimPrefix(said, "that ")
}

func isPerson(m people.Mention) bool {
	return len(m.People) == 0 || m.People[0].Sort == retrieval.Individual
}

// answeredBack are the names of the person whom a question tells others answered or went
// for: "who hit back at Ito". It was not that person.
func (r *resolver) answeredBack(text string) []string {
	at := whoAnswered.FindStringIndex(text)
	if at == nil {
		return nil
	}
	found := r.directory.Find(text[at[1]:])
	if len(found) == 0 || found[0].Start > 0 || found[0].By == retrieval.ByNominal || len(found[0].People) == 0 {
		return nil
	}
	return withGroups(namesOf(found[0].People[:1]), r.directory)
}

// others is a question for anybody but those it names, "apart from Ito, who spoke",
// without them, and their names.
func (r *resolver) others(text string) (rest string, but []string) {
	var named string
	if m := apartFrom.FindStringSubmatch(text); m != nil {
		named, rest = m[1], m[2]
	} else if m := otherThan.FindStringSubmatchIndex(text); m != nil {
		named = text[m[4]:m[5]]
		found := r.directory.Find(named)
		if len(found) == 0 || found[0].Start > 4 {
			return text, nil
		}
		end := found[0].End
		rest, named = text[:m[3]]+named[end:]+text[m[5]:], named[:end]
	} else if m := apartLast.FindStringSubmatch(text); m != nil {
		rest, named = m[1], m[2]
	} else {
		return text, r.answeredBack(text)
	}
	for _, one := range severally.Split(selves.ReplaceAllString(named, ""), -1) {
		but = append(but, withGroups(namesOf(append(speakersCalled(one, r.directory), namesakes(one, r.directory)...)), r.directory)...)
	}
	return rest, but
}

// chosen is a question that names those it does not mean without them: "what did Ito,
// not Roe, say".
func chosen(text string) string {
	text = insteadOf.ReplaceAllString(text, "$2, $3")
	return notThem.ReplaceAllString(text, "$1 ")
}
