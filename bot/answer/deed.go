package answer

import (
	"cmp"
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/similarity"
)

// deeds are what people are asked the reasons for, each by the stems of the verbs
// and nouns that tell of it. A question has the one, documents any.
var deeds = []*pattern.Pattern{
	deedOf(`endors\w*|back(?:s|ed|ing)|(?:come|came|comes|coming) out for|support(?:s|ed|ing)?|(?:throw|threw|thrown)\w* (?:his|her|their)|` +
		`in favou?r of|favou?rs?|vot(?:e|es|ed|ing) for|choose|prefers?|behind|best (?:\w+ )?(?:candidate|choice|hope|bet)`),
	deedOf(`apolog\w*|sorry`),
	deedOf(`resign\w*|quit\w*|leav(?:e|es|ing)|left|step(?:s|ped|ping)? (?:down|aside)|retir\w*|departure|departed`),
	deedOf(`refus\w*|reject\w*|declin\w*|turn(?:s|ed|ing)? (?:it |him |her |them |that )?down|rebuff\w*|spurn\w*`),
	deedOf(`withdr[ae]w\w*|(?:drop|pull|back)(?:s|ped|ped|ed|ping|ing)? out|suspend\w*|ends? (?:his|her) (?:campaign|bid)|cancel\w*`),
	deedOf(`regret\w*|remorse`),
	deedOf(`admit\w*|confess\w*|conced\w*|acknowledg\w*`),
	deedOf(`fir(?:e|es|ed|ing)|sack(?:s|ed|ing)?|dismiss\w*|oust\w*`),
	deedOf(`sue[sd]?|suing|lawsuit`),
	deedOf(`return(?:s|ed|ing)?|(?:give|gives|giving|gave|given|paid|pay|pays|paying) (?:it |them |the \w+ )?back|refund\w*`),
	deedOf(`veto\w*|block(?:s|ed|ing)?`),
	deedOf(`retract\w*|recant\w*|walk(?:s|ed|ing)? back|(?:take|took|taking) back`),
	deedOf(`switch\w*|defect\w*|convert\w*`),
	deedOf(`sign(?:s|ed|ing)?`),
	deedOf(`ban(?:s|ned|ning)?|outlaw\w*`),
	deedOf(`merg\w*|s[eo]ll(?:s|ing)?|sold`),
	deedOf(`plead\w*|pled|surrender\w*`),
}

func deedOf(stems string) *pattern.Pattern { return pattern.MustCompile(`(?i)\b(?:` + stems + `)\b`) }

var (
	// asksReason asks for the reason of what somebody did, or for what they said when
	// they did it.
	asksReason = pattern.MustCompile(`(?i)^\W*(?:so |and |hey |but )?(?:why|how come)\b|` +
		`\b(?:reasons?|excuse|explanation|justification|grounds)\b.*\b(?:for|to)\b|\bwhat did .+ (?:when|after|as) (?:he|she|they|it)\b`)
	// undergoes asks why something was done to somebody, rather than by them.
	undergoes = pattern.MustCompile(`(?i)\b(?:why|how come)\s+(?:is|was|were|are|be|been|got|gets)\b`)
	// negated is a question that takes for granted that something is not so.
	negated = pattern.MustCompile(`(?i)n['’]?t\b|\bnot\b|\bnever\b|\binstead\b|\bavoid|\bwithout\b`)
	// doneAfterAll stands before "to" where what follows is done after all.
	doneAfterAll = pattern.MustCompile(`(?i)\b(?:decid\w+|decision|chose|choos\w+|agree\w*|vow\w*|pledg\w+|promis\w+|announc\w+|` +
		`plan(?:s|ned|ning)?|` +
		`offer\w*|going|ready|continu\w+|began|begun|want\w*|used|forced|had|have|has|reasons?)(?:\s+\w+)? to(?:\s+\w+){0,1}\s*$`)
)

// unfounded reports whether a question takes for granted that somebody did
// something of which nothing that was found tells: "why did Ito resign?".
func (d *decider) unfounded() bool {
	doer, asked := d.doer()
	if doer.Surname == "" || !asksReason.MatchString(d.plan.Text) || undergoes.MatchString(d.plan.Text) {
		return false
	}
	if saysOfOthers(d.plan.Text, asked) {
		return false
	}
	at := slices.IndexFunc(deeds, func(deed *pattern.Pattern) bool { return deed.MatchString(asked) })
	switch {
	case negated.MatchString(asked):
		return false
	case votingAgainst.MatchString(asked):
		return !d.tellsOpposed(doer, asked)
	case at < 0:
		return d.nothingLike(asked, doer)
	}
	rest := asked[deeds[at].FindStringIndex(asked)[1]:]
	want := deedWanted{doer, deeds[at], d.objectOf(rest, doer), similarity.Meaningful(rest)}
	for _, name := range d.foundIn() {
		if doc, ok := d.library.Document(name); ok && d.tellsDeed(doc, want) {
			return false
		}
	}
	return true
}

// nothingLike reports whether the verb that a text begins with says what no document
// found that names a person has any word for.
func (d *decider) nothingLike(text string, who retrieval.Person) bool {
	verb, rest, _ := strings.Cut(strings.TrimSpace(text), " ")
	if len(verb) < tellingVerb || particleFirst.MatchString(rest) || len(similarity.Meaningful(verb)) == 0 {
		return false
	}
	for _, name := range d.foundIn() {
		doc, ok := d.library.Document(name)
		if ok && contains(doc.Text, who.Surname) && d.query(verb).Match(similarity.NewText(doc.Text)).MaxSim >= surelyAlike {
			return false
		}
	}
	return true
}

// particleFirst is what follows a verb that means something else with it than alone:
// "bring up".
var particleFirst = pattern.MustCompile(`(?i)^(?:up|off|out|down|on|over|back|about|away|around)\b`)

// saysOfOthers reports whether a question for a reason goes on after the name of whoever it asks
// about with a verb for saying something of others: what these did is no deed of theirs.
func saysOfOthers(question, after string) bool {
	verb, rest, _ := strings.Cut(strings.TrimSpace(after), " ")
	return names.IsSpeechVerb(strings.ToLower(verb)) && asksWhy.MatchString(question) && !ofThemselves.MatchString(rest)
}

var (
	asksWhy = pattern.MustCompile(`(?i)^\W*(?:so |and |hey |but )?(?:why|how come)\b`)
	// ofThemselves begins what somebody says of their own doing: "why did he say he left".
	ofThemselves = pattern.MustCompile(`(?i)^(?:that )?(?:he|she|they|we|i|his|her|their|it)\b`)
)

// tellingVerb is how many letters a verb has at least that tells what was done.
const tellingVerb = 5

// A deedWanted is what is looked for: who did it, a verb or noun that tells of it,
// the surname of the person it was done to, empty for none, and the words that tell
// what else.
type deedWanted struct {
	doer   retrieval.Person
	stems  *pattern.Pattern
	object string
	words  []string
}

// doer is the person whom a question names first, and the question after the name.
func (d *decider) doer() (who retrieval.Person, after string) {
	for _, m := range d.directory.Find(d.plan.Text) {
		if len(m.People) > 0 && m.People[0].Sort == retrieval.Individual {
			who = m.People[0]
			who.Surname = cmp.Or(who.Surname, who.Name)
			return who, d.plan.Text[m.End:]
		}
	}
	return retrieval.Person{}, ""
}

// objectOf is the surname of the person that a text names first beside the doer;
// empty for nobody.
func (d *decider) objectOf(text string, doer retrieval.Person) string {
	for _, m := range d.directory.Find(text) {
		if len(m.People) > 0 && m.By != retrieval.ByNominal && m.People[0].Surname != "" && m.People[0].Surname != doer.Surname {
			return m.People[0].Surname
		}
	}
	return ""
}

// foundIn are the documents of what was found, each once.
func (d *decider) foundIn() []string {
	var names []string
	for _, p := range d.found.Passages {
		names = append(names, p.Document)
	}
	for _, s := range slices.Concat(d.found.Statements, d.own()) {
		names = append(names, s.Document)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// tellsDeed reports whether a document tells that those asked about did something,
// to somebody or with something if that is asked: in a sentence that names them
// before it, or calls them by a pronoun, or in their own words.
func (d *decider) tellsDeed(doc *retrieval.Document, want deedWanted) bool {
	for i, p := range doc.Paragraphs {
		text := p.In(doc.Text)
		if !want.stems.MatchString(text) || i == 0 && want.object != "" && strings.Contains(text, doc.Title) {
			continue
		}
		for _, s := range Sentences(text) {
			sentence, at := s.In(text), retrieval.Span{Start: p.Start + s.Start, End: p.Start + s.End}
			for _, m := range want.stems.FindAllStringIndex(sentence, -1) {
				before, after := sentence[:m[0]], sentence[m[1]:]
				if d.theirs(doc, want.doer, at, before, after) && done(before) && d.hits(want, sentence, after) {
					return true
				}
			}
		}
	}
	return false
}

// theirs reports whether what stands between two parts of a sentence is told of a
// person: it names them before, or after "by", or has a pronoun near their words.
func (d *decider) theirs(doc *retrieval.Document, who retrieval.Person, sentence retrieval.Span, before, after string) bool {
	if last := d.lastNamed(before); last != "" && last != who.Surname {
		return false
	}
	if containsName(before, who.Surname) || ownedBy(before, who.Surname) ||
		containsName(after, "by "+who.Surname) || containsName(after, "by "+who.Name) {
		return true
	}
	if !pronoun.MatchString(before) {
		return false
	}
	own := d.library.Statements(retrieval.Query{Documents: []string{doc.Name}, Speakers: []string{who.Name}})
	return slices.ContainsFunc(own, func(s retrieval.Statement) bool { return s.Start < sentence.End && s.End+soonTold > sentence.Start })
}

// ownedBy reports whether a text has somebody's name in the genitive: "Frey's letter of".
func ownedBy(text, name string) bool {
	return containsName(text, name+"'s") || containsName(text, name+"’s")
}

// lastNamed is the surname of the person whom a text names right at its end; empty
// for nobody.
func (d *decider) lastNamed(text string) string {
	mentions := d.directory.Find(text)
	if len(mentions) == 0 {
		return ""
	}
	last := mentions[len(mentions)-1]
	if len(last.People) == 0 || last.People[0].Sort != retrieval.Individual || len(text)-last.End >= rightBefore {
		return ""
	}
	return last.People[0].Surname
}

// rightBefore is how many bytes before a verb its subject stands that has nothing
// between them.
const rightBefore = 12

// pronoun stands for whoever speaks or was named before.
var pronoun = pattern.MustCompile(`(?i)\b(?:i|we|he|she|they|his|her|their|my)\b`)

// soonTold is how many bytes after somebody's words a pronoun may mean them.
const soonTold = 300

// done reports whether what follows a text is told as something that happens.
func done(before string) bool {
	return !notDone.MatchString(before) || doneAfterAll.MatchString(before)
}

// hits reports whether a deed told in a sentence is the one wanted: the first person
// named after it, or a pronoun right after it, is who it was done to, or, where nobody is named,
// the sentence has a word of what else it tells.
func (d *decider) hits(want deedWanted, sentence, after string) bool {
	if want.object == "" {
		return len(want.words) == 0 || d.share(want.words, similarity.NewText(sentence), surelyAlike) > 0
	}
	first := d.objectOf(after, want.doer)
	return first == want.object || first == "" && (containsName(sentence, want.object) || themAfter.MatchString(after))
}

// themAfter is a pronoun right after a deed for whoever it was done to.
var themAfter = pattern.MustCompile(`(?i)^\s+(?:him|her|them)\b`)

// withDeed is an answer to a question for a reason, or the closest where what the
// question takes for granted is told nowhere.
func (d *decider) withDeed(out Decision) Decision {
	if out.Shape == Refuse && out.No != Closest || d.plan.Talk != "" || !d.unfounded() && !d.unsaid() {
		return out
	}
	near := out.Statements
	if out.Shape == Refuse {
		near = out.Nearest
	}
	return d.refused(Closest, Unfounded, near)
}

// saidThat is a question for why somebody said that something is so or so.
var saidThat = pattern.MustCompile(`(?i)^\W*(?:so |and |but )?(?:why|how come) .+? ` +
	`(?:say|says|said|claim\w*|call\w*|think|thinks|argue\w*|insist\w*|tell|told)\b` +
	`.*?\b(?:is|are|was|were|['’]s)\s+(?:(?:an?|the|such|so|too|very|really|just|being|getting|going to)\s+)*(\p{L}{4,})`)

// unsaid reports whether a question takes for granted that somebody called something
// what none of their statements do.
func (d *decider) unsaid() bool {
	m := saidThat.FindStringSubmatch(d.plan.Text)
	if m == nil || !d.plan.Sure || !d.individual() {
		return false
	}
	return !slices.ContainsFunc(d.own(), func(s retrieval.ScoredStatement) bool {
		return d.query(m[1]).Match(similarity.NewText(s.Text)).MaxSim >= halfAlike
	})
}
