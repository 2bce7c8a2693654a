package answer

import (
	"cmp"
	"slices"
	"strings"

	"whosaid/bot/plan"
	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/question"
	"whosaid/retrieval/similarity"
)

// withActs is an answer, or what an article tells instead: that somebody gave none, or
// what was done, by whom.
func (d *decider) withActs(out Decision) Decision {
	if !d.mayBeAct(out) {
		return out
	}
	if told, ok := d.withheld(out); ok {
		return told
	}
	if out.No == Closest && d.wantsAmount() {
		return d.amountLine(out)
	}
	if decisionTold.asked.MatchString(d.plan.Text) && !tellsPlainly.MatchString(d.plan.Text) {
		return d.act(out, decisionTold)
	}
	if told, ok := d.took(out); ok || d.asksTeller() {
		return told
	}
	for _, a := range acts {
		if a.asked.MatchString(d.plan.Text) {
			return d.act(out, a)
		}
	}
	return d.doneBy(out)
}

// mayBeAct reports whether what an article tells may be a better answer than one at
// hand: statements or a sentence that were ranked, or a no that is not sure.
func (d *decider) mayBeAct(out Decision) bool {
	if d.err != nil || d.plan.Foreign != "" || d.plan.Talk != plan.None || d.plan.Byline != plan.NoByline ||
		d.q.Verbatim || d.plan.Order != plan.AnyTime ||
		len(d.plan.Sides) > 1 || out.Count > 0 && out.Shape != Brief {
		return false
	}
	switch out.Shape {
	case Tell, Narrate:
		return d.q.Kind != question.List
	case Brief:
		return decisionTold.asked.MatchString(d.plan.Text) || d.asksSide()
	case Refuse:
		return out.No == Closest || out.No == NotInCorpus || out.No == SpeakerSilent || out.No == SomeoneElse && d.q.Kind == question.DidSay
	}
	return false
}

// asksTeller reports whether a question is for who told something, or for what they
// told.
func (d *decider) asksTeller() bool {
	if m := asksDoer.FindStringSubmatch(d.plan.Text); m != nil && question.Tells(strings.ToLower(m[2])) {
		return true
	}
	return d.q.Verb != "" && question.Tells(d.q.Verb)
}

// took answers whether somebody took a side with the line that tells that they did, where
// nothing they said does. Ok is false where there is none.
func (d *decider) took(out Decision) (Decision, bool) {
	who := d.askedForms()
	if len(who) == 0 || !sided.asked.MatchString(d.plan.Text) || out.No == Answered {
		return out, false
	}
	told := d.act(out, sided)
	return told, told.Shape == Narrate && out.Shape != Narrate
}

// An act is a kind of deed that questions ask for: in which words, and in which articles
// tell of it.
type act struct {
	asked, told *pattern.Expression
	// who is true where people are asked for, who do what told tells.
	who bool
	// surely tells it by itself, where told may be told of others; nil is told.
	surely *pattern.Expression
	// least is the share of the topic that a line has at least.
	least float64
}

var acts = []act{
	{surely: pattern.New(`(?i)\b(?:plan(?:s|ned|ning)? (?:to|for|was|is)|intend(?:s|ed)? to|hope[sd]? to|vow(?:s|ed) to|` +
		`pledge[sd]? to|promise[sd]? to|aim(?:s|ed)? to|` +
		`(?:he|she|they|it|i|we)(?: will|['’]ll| would| (?:is|are|was|were) going to))\b`),
		asked: pattern.New(`(?i)\b(?:next\b|plans?\b|planning\b|intends?\b|intend(?:ing)? to\b|(?:going|about|hop(?:e|es|` +
			`ing)) to do\b|` +
			`^\W*what (?:will|would|is|are) .+ (?:do|doing)\b)`),
		told: pattern.New(`(?i)\b(?:plan(?:s|ned|ning)?|intend(?:s|ed)?|hope[sd]?|vow(?:s|ed)|pledge[sd]?|promise[sd]?|aim(?:s|ed)?|` +
			`(?:is|are|was|were|be) (?:due|expected|scheduled|set|going)|will|would|has scheduled|have scheduled|ha[sd] called for|` +
			`next (?:week|month|year|step))\b`)},
	tookAgainst, tookFor,
}

// tookAgainst and tookFor are the acts of taking a side.
var (
	tookAgainst = act{who: true, asked: pattern.New(asksSide + `(?:against|oppos\w+|objects?|objected|disagree\w*|critici\w+|unhappy|angry|` +
		`condemn\w*|protest(?:s|ed)|` +
		`dislikes?|disliked|reject(?:s|ed)|not (?:for|happy|in favou?r))\b`),
		told: pattern.New(`(?i)\b(?:voted (?:against|no)|opposed?|opposes|opposing|object(?:s|ed)|objections? from|opposition from|` +
			`criticism from|critici[sz](?:ed|es)|condemn(?:s|` +
			`ed)|denounce[sd]|disagree[sd]|protest(?:s|ed)|` +
			`blasted|slammed|attacked|reject(?:s|ed)|campaign(?:s|ed) against|fought|fight(?:s|ing)?|threatened to|an? (?:insult|disgrace|` +
			`scandal|outrage)|was furious|was angry|` +
			`vot(?:e|ing) against|would (?:fight|oppose|sue|challenge)|against)\b`)}
	tookFor = act{who: true, asked: pattern.New(asksSide + `(?:support\w*|in favou?r|back(?:s|ed)|for|approves?|approved|welcomed?|` +
		`praise[sd]?|likes?|liked|` +
		`thinks? (?:it|this|that|the \w+) (?:is|was) (?:an? )?(?:good|right|great)\w*)\b`),
		told: pattern.New(`(?i)\b(?:voted (?:for|in favou?r)|support(?:s|ed)|support from|back(?:s|ed)|backing of|prais(?:es|ed)|` +
			`praise from|welcomed|endorsed|` +
			`applauded|defended|hailed|in favou?r|recommended|` +
			`approved|long overdue|overdue|was right)\b`)}
)

// decisionTold are questions for what was decided, and what tells it.
var decisionTold = act{
	asked: pattern.New(`(?i)^\W*(?:so |and )?(?:what|how) (?:did|has|have|had|was|were|is|does|do)\b.*\b(?:decide[sd]?|decision|` +
		`rule[sd]?|ruling|` +
		`vote[sd]?|verdict|outcome|agreed?|approved?|conclu\w+|judge?ment|sentence)\b`),
	told: pattern.New(`(?i)\b(?:voted|approved|rejected|agreed|ruled|decided|acquitted|convicted|cleared|found .{0,40}guilty|` +
		`guilty|adopted|passed|elected|` +
		`chose|dismissed|fined|sentenced|ordered|upheld|overturned|struck down|banned|threw out|sided with|awarded|granted|denied|blocked|` +
		`unanimous(?:ly)?|concluded|jailed|suspended|appointed|settled)\b`),
}

// tellsPlainly is a verb of telling.
var tellsPlainly = pattern.New(`(?i)\b(?:say|says|said|tell|tells|told|think|thinks)\b`)

// asksSide begins a question for those who took a side.
const asksSide = `(?i)^\W*(?:so |and )?(?:who|which \w+|(?:is|was|does|did|has|are|were) (?:any(?:one|body)|some(?:one|` +
	`body)))(?:['’]s)?` +
	`(?: (?:is|was|were|are|has|had|been|all|also|else|came out|come out|spoke|spoke out|voted?|strongly))* `

// sided are questions for whether somebody took a side, and what tells which.
var sided = act{
	asked: pattern.New(`(?i)^\W*(?:so |and |but )?(?:does|did|do|is|was|has|will|would)\b.*\b(?:support|back|oppose|agree|` +
		`disagree|approve|welcome|against|` +
		`in favou?r|object|like|want|for|praise|condemn|critici[sz]e|happy|unhappy|reject)\b`),
	told: pattern.New(`(?i)\b(?:voted (?:against|for|no|yes|to)|opposed?|opposes|object(?:s|ed)|critici[sz](?:ed|es)|` +
		`condemn(?:s|ed)|denounce[sd]|` +
		`(?:dis)?agree[sd]?|protest(?:s|ed)|reject(?:s|ed)|support(?:s|ed)|back(?:s|ed)|prais(?:es|ed)|welcomed?|welcomes|endorse[sd]|` +
		`applauded|defended|hailed|` +
		`in favou?r|campaign(?:s|ed) (?:for|against)|broke with)\b`),
}

// act is what an article tells of a kind of deed, where the answer at hand does not.
func (d *decider) act(out Decision, a act) Decision {
	who, words := d.askedForms(), d.actWords(a)
	if surely := cmp.Or(a.surely, a.told); doneAt(surely, d.opening(out)) != nil && (a.who || len(who) > 0) {
		return out
	}
	best, most := line{}, -1.0
	for _, l := range d.lines() {
		at := doneAt(a.told, l.text)
		if at == nil || !l.tells(at[0]) || a.who && d.noVote(l) || !a.who && len(who) > 0 && !d.actor(l, at[0], who) || a.who && l.subject == "" {
			continue
		}
		worth := d.wordsAbout(l, words) + sureAct*oneIf(a.surely != nil && a.surely.MatchString(l.text))
		if worth >= a.least && worth > most+1e-9 {
			best, most = l, worth
		}
	}
	if best.doc == nil {
		return out
	}
	return d.withTakers(d.narratedLine(best), out.Statements)
}

// sureAct is what it adds to the worth of a line to tell a deed by itself.
const sureAct = .3

// actWords are the words of a question's topic that do not tell which kind of deed it
// asks for.
func (d *decider) actWords(a act) []string {
	return slices.DeleteFunc(d.topicWords(), func(w string) bool { return actWord.MatchString(w) })
}

// actWord asks for a deed of some kind and tells nothing of which.
var actWord = pattern.New(`(?i)^(?:next|plan\w*|intend\w*|going|decide\w*|decision|rul(?:e|ed|ing)|vote[sd]?|verdict|outcome|` +
	`against|oppos\w*|object\w*|` +
	`support\w*|favou?r|happen\w*|thing)$`)

// opening is the text of the statement or sentence that an answer begins with.
func (d *decider) opening(out Decision) string {
	switch {
	case out.No != Answered:
		return ""
	case out.Shape == Narrate || len(out.Statements) == 0:
		return out.Sentence.Text
	}
	s := out.Statements[0]
	return s.Cue + " " + s.Text
}

// narratedLine shows a line of an article, and after it what its subject said in the
// same paragraph.
func (d *decider) narratedLine(l line) Decision {
	var own []retrieval.Statement
	for _, s := range d.all(retrieval.Query{Documents: []string{l.doc.Name}}) {
		if p, _ := d.directory.Person(s.Speaker); s.Paragraph == l.paragraph && l.subject != "" && p.Surname == l.subject {
			own = append(own, s)
		}
	}
	out := d.told(Narrate, own)
	chunk := retrieval.Chunk{Document: l.doc.Name, Paragraph: l.paragraph, Start: l.Start, Text: l.text, Locator: l.doc.Locate(l.Start)}
	out.Sentence = d.sentenceAt(chunk, retrieval.Span{End: len(l.text)})
	out.Passages = firstOf(append([]retrieval.Passage{l.passage()}, out.Passages...), fewPassages)
	return out
}

// amountLine is the line that has the amount or time asked for and most of the question;
// what was decided where none has.
func (d *decider) amountLine(out Decision) Decision {
	who, words := d.askedForms(), d.topicWords()
	best, most := line{}, 0.0
	for _, l := range d.lines() {
		if d.fits(l.text) < d.leastFit() || len(who) > 0 && !d.actor(l, len(l.text), who) || len(words) == 0 {
			continue
		}
		if has := d.share(words, similarity.NewText(l.before+" "+l.text), halfAlike); has >= leastAmount && has > most+1e-9 {
			best, most = l, has
		}
	}
	if best.doc == nil {
		return out
	}
	return d.narratedLine(best)
}

// leastFit is how far a line contains the kind of thing asked for at least: a year is a
// time, too.
func (d *decider) leastFit() float64 {
	if d.q.Asks == "when" {
		return someTime
	}
	return surelyFits
}

// leastAmount is the share of a question that a line has at least, with the one before,
// that answers it with an amount.
const leastAmount = .5

// asksDoer begins a question for whoever did something.
var asksDoer = pattern.New(`(?i)^\W*(?:so |and |hey )?who(?:['’]s|['’]d)?(?: (?:else|all|also))?\s+((?:(?:is|was|were|are|` +
	`has|have|had|did|got|will|would|been|being)\s+)*)(\p{L}+)\b`)

// doneBy answers who did something with the sentence of an article that tells it, where
// that has more of the question than what was said.
func (d *decider) doneBy(out Decision) Decision {
	m := asksDoer.FindStringSubmatchIndex(d.plan.Text)
	if m == nil {
		return out
	}
	rest := d.plan.Text[m[4]:]
	words := similarity.Meaningful(rest)
	if len(words) == 0 {
		return out
	}
	verb := words[0]
	best, most := line{}, 0.0
	query := similarity.NewQuery(rest)
	for _, l := range d.lines() {
		text := similarity.NewText(l.text)
		if d.query(verb).Match(text).MaxSim < surelyAlike {
			continue
		}
		if worth := query.Match(text).MaxSim; worth > most+1e-9 {
			best, most = l, worth
		}
	}
	said := 0.0
	if text := d.opening(out); text != "" {
		said = query.Match(similarity.NewText(text)).MaxSim
	}
	if best.doc == nil || most < leastDone || most < said+moreDone {
		return out
	}
	return d.narratedLine(best)
}

const (
	// leastDone is how much of a question the sentence has at least that tells who did
	// what it asks, moreDone by how much more than what was said.
	leastDone = .6
	moreDone  = .15
)
