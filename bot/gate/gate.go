package gate

import (
	"strings"

	"whosaid/retrieval"
)

// Evidence is what a reply may rest on.
type Evidence struct {
	// Question is what was asked. Names in it may be repeated.
	Question string
	// Statements and Passages are what the markers mean: [S1] is the first
	// statement, [C1] the first passage.
	Statements []retrieval.Statement
	Passages   []retrieval.Chunk
	// Names returns the other names, titles and roles of a speaker. Nil means
	// that there are none.
	Names func(speaker string) []string
	// Gender returns that of a speaker, empty where it is not known. Nil means
	// that no gender is known.
	Gender func(speaker string) retrieval.Gender
	// People are names of people that a sentence may be about besides the
	// speakers of the evidence: those of the question, those of the corpus.
	People []string
	// Wordings are groups of phrases that mean the same in these documents:
	// offices and bodies that a corpus words in its own way.
	Wordings [][]string
	// Beside words the line that stands beside a claim: the statement's exact
	// words, speaker and source. Nil means Cite.
	Beside func(s retrieval.Statement) string
}

// Reason says why a sentence was cut: its kind and, behind a colon, which check
// it failed.
type Reason string

// Kind is what stands in front of the colon: "speaker", "number".
func (r Reason) Kind() string {
	kind, _, _ := strings.Cut(string(r), ":")
	return kind
}

const (
	NoMarker      Reason = "no marker"
	UnknownMarker Reason = "unknown marker"
	Characters    Reason = "characters"      // markup, links, mentions, look-alikes
	Quotation     Reason = "quotation"       // marked words that nobody said
	Name          Reason = "name"            // a name or place from nowhere
	Voice         Reason = "first person"    // speech without marks
	Unsupported   Reason = "unsupported"     // nothing of it in what it cites
	Length        Reason = "length"          // longer than any sentence
	Repeated      Reason = "repeated"        // shown before
	Unfinished    Reason = "unfinished line" // the reply ended in it

	SpeakerStranger  Reason = "speaker: stranger"       // said by somebody whom it does not cite
	SpeakerMentioned Reason = "speaker: only mentioned" // said by whom the cited words mention
	SpeakerOther     Reason = "speaker: another's name" // said by another speaker of the evidence
	SpeakerSubject   Reason = "speaker: another's deed" // about another speaker than it cites
	SpeakerBody      Reason = "speaker: another body"
	SpeakerCredited  Reason = "speaker: credited"  // ", said residents"
	SpeakerSigned    Reason = "speaker: signature" // “…” — somebody else
	SpeakerGender    Reason = "speaker: gender"    // "Mr" for a woman
	SpeakerPronoun   Reason = "speaker: pronoun"   // "she" for a man
	SpeakerExchanged Reason = "speaker: exchanged" // two people with each other's words
	SpeakerWords     Reason = "speaker: words"     // what another speaker of the evidence said

	NumberUnknown Reason = "number: unknown"
	NumberDay     Reason = "number: day"
	NumberSeason  Reason = "number: season"
	NumberForm    Reason = "number: form"    // digits inside a word
	NumberSwapped Reason = "number: swapped" // "84 of the 61"
	NumberCrossed Reason = "number: crossed" // each where the other belongs
	NumberBound   Reason = "number: bound"   // the least as the most
	NumberShare   Reason = "number: share"   // another part of something
	NumberCounts  Reason = "number: counts"  // of something else
	NumberRate    Reason = "number: rate"    // every day for every week

	Negated   Reason = "contradiction: negation"
	Opposite  Reason = "contradiction: opposite"
	Denied    Reason = "contradiction: denial"
	Reordered Reason = "contradiction: order" // before for after
)

// Result is what became of a reply.
type Result struct {
	// Text is everything that may be shown, empty when nothing may.
	Text string
	// Kept and Cut count sentences; Reasons tells why those were cut.
	Kept, Cut int
	Reasons   map[Reason]int
	// Removed are the first of those that were cut, for the log and for nobody
	// else.
	Removed []Removed
	// Denied is true when the reply says that the documents do not answer.
	// That sentence is not part of Text.
	Denied bool
	// Cited are the statements, by index, that stand in Text.
	Cited []int
}

// Removed is a sentence that was cut.
type Removed struct {
	Reason   Reason
	Sentence string
}

const (
	maxRemoved  = 20
	maxSentence = 2000 // bytes of one sentence
	maxText     = 8000 // bytes of prose and quotations together
)

// A Gate judges one reply as it is written. It is not safe for use by several
// goroutines at once. It holds no more than one sentence and what it let
// through.
type Gate struct {
	split  splitter
	judge  *judge
	out    strings.Builder
	result Result
	shown  shown
	held   []waiting // sentences that wait for one that cites
	last   []cite    // what the sentence before cites, if that was kept
	owed   []cite    // evidence cited by sentences that were cut
}

// New returns a gate for one reply.
func New(e Evidence) *Gate {
	return &Gate{judge: newJudge(e), result: Result{Reasons: map[Reason]int{}}, shown: shown{statements: map[int]bool{}, passages: map[int]bool{}}}
}

// Write takes the next piece of the reply and reports whether there is more to
// show than before.
func (g *Gate) Write(delta string) bool {
	before := g.out.Len()
	g.split.write(delta)
	for {
		s, ok := g.split.next(false)
		if !ok {
			return g.out.Len() > before
		}
		g.sentence(s)
	}
}

// Text is all that may be shown so far: whole sentences that were checked,
// with their evidence.
func (g *Gate) Text() string { return g.out.String() }

// Full reports whether the gate lets nothing more through, because enough was
// said.
func (g *Gate) Full() bool { return g.out.Len() >= maxText }

// Close judges what is left, adds the evidence that cut sentences cited and
// says what became of the reply.
func (g *Gate) Close() Result {
	for {
		s, ok := g.split.next(true)
		if !ok {
			break
		}
		g.sentence(s)
	}
	g.forget()
	if g.result.Kept > 0 {
		g.settle()
	}
	g.result.Text = g.out.String()
	g.result.Cited = g.shown.list()
	return g.result
}

func (g *Gate) sentence(s sentence) {
	if g.Full() {
		return
	}
	if s.overlong {
		g.cut(Length, nil, "")
		return
	}
	v := g.judge.sentence(s.text)
	switch {
	case v.empty:
	case v.denial:
		g.result.Denied = true
	case v.reason != "":
		g.cut(v.reason, v.cites, s.text)
	case v.framing:
		g.held = append(g.held, waiting{text: v.text})
	case v.loose:
		g.loose(v.text)
	default:
		g.keep(v)
	}
}

func (g *Gate) cut(r Reason, cites []cite, sentence string) {
	g.forget()
	g.remove(r, sentence)
	g.owed = append(g.owed, cites...)
	g.last = nil
}

func (g *Gate) keep(v verdict) {
	beside := g.shown.beside(g.judge, v)
	if v.text == "" && beside == "" {
		return // a marker alone, of what stands above
	}
	g.release(v.cites)
	g.last = v.cites
	g.result.Kept++
	if v.text != "" {
		g.line(v.text)
	}
	g.out.WriteString(beside)
	g.judge.said(v)
}

func (g *Gate) line(s string) {
	if g.out.Len() > 0 {
		g.out.WriteByte('\n')
	}
	g.out.WriteString(s)
}

// settle shows the evidence that is owed: cited, and so far not shown.
func (g *Gate) settle() {
	for _, c := range g.owed {
		if c.kind == statementCite && !g.Full() {
			g.out.WriteString(g.shown.beside(g.judge, verdict{cites: []cite{c}}))
		}
	}
}
