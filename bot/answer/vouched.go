package answer

import (
	"cmp"
	"slices"
	"strings"

	"whosaid/bot/claim"
	"whosaid/bot/cue"
	"whosaid/bot/hearsay"
	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/question"
	"whosaid/retrieval/similarity"
)

// makes reports whether a clause of a statement makes the claim asked about, rather than
// having it below something that governs it.
func (d *decider) makes(clause string) bool {
	alike := func(telling, word string) bool {
		least := sameClaim
		if number(telling) {
			least = sameWord
		}
		return d.query(telling).Match(similarity.NewText(word)).MaxSim >= least
	}
	return claim.Claim{Words: d.q.Words, Telling: similarity.Meaningful(d.q.Words), Alike: alike}.MadeIn(clause)
}

// vouches reports whether the speaker of s says it and stands by it, as far as its cue and
// document tell: it is not hinted, joked, told to them, regretted, or taken back.
func (d *decider) vouches(s retrieval.Statement) bool {
	return d.saysSo(s) && d.says(s) && !d.takenBack(s) && !d.speaksFor(s) && !d.repeats(s)
}

// repeats reports whether the very words asked about are in s only as what its speaker tells
// that somebody else said.
func (d *decider) repeats(s retrieval.Statement) bool {
	if d.library == nil || d.q.Words == "" {
		return false
	}
	v := d.verify(d.q.Words, s.Speaker)
	v.Matches = slices.Clone(v.Matches)
	for i, m := range hearsay.Mark(v, d.library.Document).Matches {
		if v.Statements[i].ID == s.ID && m.Repeated != "" {
			return true
		}
	}
	return false
}

// speaksFor reports whether s is said by somebody's office or aide where they are asked about
// themselves.
func (d *decider) speaksFor(s retrieval.Statement) bool {
	for _, a := range d.q.Speakers {
		for _, p := range a.People {
			surname := strings.ToLower(p.Surname)
			if p.Sort == retrieval.Individual && p.Name != s.Speaker && !strings.Contains(a.Wording, "s ") &&
				servesAny(strings.ToLower(s.Speaker), []string{surname}) {
				return true
			}
		}
	}
	return false
}

// saysSo reports whether the cue of s is a verb of saying that something is so: what is only
// hinted, hoped or joked is not said, unless that is what is asked.
func (d *decider) saysSo(s retrieval.Statement) bool {
	if !question.Tells(d.q.Verb) || unvouched[d.q.Verb] {
		return true
	}
	words := strings.Fields(strings.ToLower(s.Cue))
	return !slices.ContainsFunc(words, func(w string) bool {
		f := english.Lookup(w)
		return f != nil && slices.ContainsFunc(f.Verbs, func(v english.Form) bool {
			return unvouched[v.Lemma] || v.Sense == english.Thinks && v.Traits&english.Opines == 0
		})
	})
}

// unvouched are verbs that tell words for which their speaker does not stand.
var unvouched = cue.Set(`hint suggest imply insinuate intimate speculate theorize theorise hypothesize muse predict forecast
	foretell
	prophesy
	joke quip jest kid tease deadpan estimate project propose recommend`)

// says reports whether s is told as what its speaker says, rather than as what they were
// told, regret having said, or say no more than somebody else who does.
func (d *decider) says(s retrieval.Statement) bool {
	before, between := d.besideSpeaker(s)
	return !notTheirs.MatchString(before) && !notSaid.MatchString(between)
}

var (
	// notTheirs ends what stands before a speaker who did not say it.
	notTheirs = pattern.MustCompile(`(?i)\b(?:not|nor|neither|unlike|than|instead of)(?:\s+[\p{L}.]+)?\s*$`)
	// notSaid is what stands between a speaker and words that are no words of theirs, or that
	// another verb governs: "when told that", "was told", "apologised for saying".
	notSaid = pattern.MustCompile(`(?i)\b(?:when|if|after|being|been|was|were) ` +
		`(?:told|informed|warned|advised|reminded|assured|asked|notified)\b|` +
		`\b(?:for|of|to|as|from|against|about|\p{L}+ed|regrets?|denies|deny|recalls?|remembers?) ` +
		`(?:ever )?(?:\p{L}+ly )?(?:having )?` +
		`(?:saying|said|telling|told|claiming|claimed|stating|stated|calling|called|suggesting|asserting|alleging)\b|` +
		`\b(?:read|reads|reading) (?:out|aloud)\b|\b(?:recited|reciting|quoted|quoting) (?:from )?\p{L}`)
)

// besideSpeaker are the words before the speaker of s in the sentence, and those between
// the speaker and what is said, where that follows.
func (d *decider) besideSpeaker(s retrieval.Statement) (before, between string) {
	doc, in := d.sentenceOf(s)
	if in.Len() == 0 {
		return "", ""
	}
	if s.SpeakerEnd < s.Start {
		between = doc.Text[s.SpeakerEnd:s.Start]
	}
	return doc.Text[in.Start:s.SpeakerStart], between
}

// sentenceOf is where the sentence stands that names the speaker of s, in the paragraph of s;
// nowhere where none does.
func (d *decider) sentenceOf(s retrieval.Statement) (*retrieval.Document, retrieval.Span) {
	if d.library == nil || s.SpeakerEnd <= s.SpeakerStart {
		return nil, retrieval.Span{}
	}
	doc, ok := d.library.Document(s.Document)
	if !ok || s.Paragraph < 1 || s.Paragraph > len(doc.Paragraphs) {
		return nil, retrieval.Span{}
	}
	p := doc.Paragraphs[s.Paragraph-1]
	for _, in := range Sentences(p.In(doc.Text)) {
		whole := retrieval.Span{Start: p.Start + in.Start, End: p.Start + in.End}
		if whole.Contains(s.SpeakerSpan()) {
			return doc, whole
		}
	}
	return nil, retrieval.Span{}
}

// takenBack reports whether the document goes on to tell that the speaker of s took it back.
func (d *decider) takenBack(s retrieval.Statement) bool {
	_, ok := d.retraction(s)
	return ok
}

// retraction is the sentence of its document that tells that the speaker of s took it back:
// soon after it, of "she" or by name, or anywhere naming them with a word of the claim.
func (d *decider) retraction(s retrieval.Statement) (retrieval.Span, bool) {
	if d.library == nil {
		return retrieval.Span{}, false
	}
	doc, ok := d.library.Document(s.Document)
	if ok {
		if in, denied := hearsay.Denial(doc, s); denied {
			return in, true
		}
	}
	if !ok || !retracts.MatchString(doc.Text[min(s.End, len(doc.Text)):]) {
		return retrieval.Span{}, false
	}
	who, _ := d.directory.Person(s.Speaker)
	surname := cmp.Or(who.Surname, s.Speaker)
	words := similarity.Meaningful(d.q.Words)
	for n, span := range Sentences(doc.Text[s.End:]) {
		sentence := span.In(doc.Text[s.End:])
		named := containsName(sentence, surname)
		near := n == 0 || n <= soonRetracted && (named || pronoun.MatchString(sentence))
		if retracts.MatchString(sentence) && (near || named && d.hasOneOf(sentence, words)) {
			return retrieval.Span{Start: s.End + span.Start, End: s.End + span.End}, true
		}
	}
	return retrieval.Span{}, false
}

// soonRetracted is how many sentences after a statement one stands that may mean its speaker
// by a pronoun.
const soonRetracted = 2

// retracts tells that somebody takes back what they said: by the verb alone, or by what it has
// for its object.
var retracts = pattern.MustCompile(`(?i)\b(?:retract\w*|recant\w*|backtrack\w*|backpedal\w*|apologi[sz]ed|misspo(?:ke|ken)|misquoted|` +
	`(?:took|takes?|taken|walk(?:ed|s)) (?:it |that |this |them |the \p{L}+ |(?:his|her|their) \p{L}+ )?back|` +
	`(?:withdr[ae]wn?|withdraws|disavow\w*|disown\w*) (?:it|them|(?:the|that|this|his|her|their) ` +
	`(?:\p{L}+ )?(?:remarks?|claims?|comments?|statements?|` +
	`words|accusations?|allegations?|charges?|assertions?|predictions?|posts?|tweets?))|` +
	`never said|(?:had not|hadn['’]t|didn['’]t|did not) (?:said|say) (?:it|so|that|such)|` +
	`(?:corrected|contradicted) (?:him|her|them)sel(?:f|ves)|` +
	`changed (?:his|her|their) minds?|no longer (?:believes?|thinks?|says?))\b`)
