package answer

import (
	"regexp"
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/similarity"
)

var (
	// asksDecision is a question for what a meeting came to.
	asksDecision = regexp.MustCompile(`(?i)\b(decid\w+|decisions?|conclu\w+|resolutions?|resolved|consensus|outcomes?|` +
		`(we|they|committee|group|board|team|everyone) agree(d)?|agreed (on|to|that|upon)|approved?|accepted|rejected|turned down|` +
		`elected|appointed|picked|chosen|chose|settled|advanced?|action items?|next steps?|to-?dos?|what happened (with|to)|` +
		`the result of|voted)\b`)
	// decisionHeading is what notes have above what was decided.
	decisionHeading = regexp.MustCompile(`(?i)^[\s#*_]*((speaker['’]s )?summary( of key points)?|conclusions?|resolutions?|` +
		`decisions?( made| items?)?|outcomes?|actions?( items?| required| points?)?|next steps|agreed|consensus|` +
		`key (points|takeaways|decisions))\b[^.?!]{0,60}$`)
	// decisionLine says itself that it is one.
	decisionLine = regexp.MustCompile(`^[\s*_>|-]*(RESOLUTION|RESOLVED|AGREED|AGREEMENT|DECISIONS?|DECIDED|ACTIONS?|CONSENSUS|CONCLUSIONS?|` +
		`Resolution|Resolved|Agreed|Decisions?|Decided|Actions?|Conclusion|Consensus)\b(\s+(items?|[\d.]+))?[\s*_]*[:.-]|` +
		`^\|\s*\**\d+(\.\d+)?\**\s*\|`)
)

// A decided piece is what notes say was decided, in their own words, with the
// heading that tells on what.
type decided struct {
	document string
	on       string
	from, to int // paragraphs, from 1
	text     string
}

// Decision answers what was decided on something with the notes' own words:
// nobody's. Ok is false where the question asks for no decision, or the notes of
// none.
func (d *decider) decision() (out Decision, ok bool) {
	why := strings.HasPrefix(strings.ToLower(strings.TrimSpace(d.plan.Text)), "why")
	if len(d.plan.Names) > 0 || why || !asksDecision.MatchString(d.q.Text) {
		return Decision{}, false
	}
	topic := similarity.NewQuery(asksDecision.ReplaceAllString(strings.Join(d.topicWords(), " "), " "))
	named := d.identifiers()
	best, worth := decided{}, 0.0
	for _, name := range d.decidedIn() {
		doc, known := d.library.Document(name)
		if !known || !doc.OfMeeting() {
			continue
		}
		for _, piece := range decisionsOf(doc) {
			text := piece.on + "\n" + piece.text
			if m := topic.Match(similarity.NewText(text)).MaxSim; m > worth+1e-9 && len(d.lacking(text, named, sameWord)) == 0 {
				best, worth = piece, m
			}
		}
	}
	if worth < surelyDecided {
		return Decision{}, false
	}
	return d.narrated(best), true
}

// identifiers are the names and the words with digits or capitals inside of the
// topic: what is about others of its kind does not answer.
func (d *decider) identifiers() []string {
	out := slices.Clone(d.topicNames())
	for _, w := range strings.Fields(d.withoutAsked()) {
		w = strings.Trim(w, `.,;:?!"'()`)
		if identifier.MatchString(w) && !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}

// identifier is a word with a digit, or with a capital after a small letter.
var identifier = regexp.MustCompile(`\p{L}.*\d|\d.*\p{L}|\d{3,}|\p{Ll}\p{Lu}`)

// surelyDecided is the share of a question that a decision with its heading
// covers at least.
const surelyDecided = .6

// decidedIn are the documents in which a decision is looked for: those that the
// question means, or else those that what was found stands in.
func (d *decider) decidedIn() []string {
	if d.plan.Documents != nil {
		return d.plan.Documents
	}
	var names []string
	for _, p := range d.found.Passages {
		names = append(names, p.Document)
	}
	for _, s := range d.found.Statements {
		names = append(names, s.Document)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// decisionsOf are the decisions in a document's notes, none of which is a turn.
func decisionsOf(doc *retrieval.Document) []decided {
	var out []decided
	on, under := "", false
	for i, p := range doc.Paragraphs {
		text := p.In(doc.Text)
		heading := decisionHeading.MatchString(text)
		switch {
		case heading && (p.Heading || len(text) < longestHeading):
			under = true
			out = append(out, decided{document: doc.Name, on: on, from: i + 2, to: i + 1})
		case p.Heading:
			on, under = text, false
		case inTurn(doc, p.Span):
			under = false
		case decisionLine.MatchString(text):
			out = append(out, decided{doc.Name, on, i + 1, i + 1, text})
		case under:
			last := &out[len(out)-1]
			last.to, last.text = i+1, last.text+text+"\n"
			under = last.to-last.from < mostDecided
		}
	}
	return slices.DeleteFunc(out, func(d decided) bool { return strings.TrimSpace(d.text) == "" })
}

const (
	// longestHeading is how many bytes a line has at most that stands above
	// others without being marked as a heading.
	longestHeading = 60
	// mostDecided is how many paragraphs below a heading are its decision.
	mostDecided = 12
)

func inTurn(doc *retrieval.Document, p retrieval.Span) bool {
	return doc.Transcript != nil && slices.ContainsFunc(doc.Transcript.Turns, func(t retrieval.Turn) bool { return t.Overlaps(p) })
}

// narrated shows a decision: all of it where it is short, otherwise the
// paragraph that bears most on the question.
func (d *decider) narrated(piece decided) Decision {
	doc, _ := d.library.Document(piece.document)
	whole := retrieval.Span{Start: doc.Paragraphs[piece.from-1].Start, End: doc.Paragraphs[piece.to-1].End}
	out := d.told(Narrate, nil)
	out.Sentence = Sentence{Document: doc.Name, Paragraph: piece.from, Text: whole.In(doc.Text),
		Locator: doc.Locate(whole.Start)}
	if whole.Len() > shortDecision {
		worth := -1.0
		for n := piece.from; n <= piece.to; n++ {
			text := doc.Paragraphs[n-1].In(doc.Text)
			if m := d.topic().Match(similarity.NewText(text)).MaxSim; m > worth+1e-9 {
				worth, out.Sentence.Paragraph, out.Sentence.Text = m, n, text
				out.Sentence.Locator = doc.Locate(doc.Paragraphs[n-1].Start)
			}
		}
	}
	passage := retrieval.Passage{Document: doc.Name, Paragraph: piece.from, Start: whole.Start, End: whole.End, Text: whole.In(doc.Text),
		Locator: doc.Locate(whole.Start)}
	out.Passages = append([]retrieval.Passage{passage}, out.Passages...)
	out.Passages = out.Passages[:min(fewPassages, len(out.Passages))]
	return out
}

// shortDecision is how many bytes of a decision are shown whole.
const shortDecision = 400
