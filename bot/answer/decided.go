package answer

import (
	"regexp"
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/question"
	"whosaid/retrieval/similarity"
)

var (
	// asksDecision is a question for what a meeting came to.
	asksDecision = regexp.MustCompile(`(?i)\b(decid\w+|decisions?|conclu\w+|resolutions?|resolved|consensus|outcomes?|` +
		`(we|they|committee|group|board|team|everyone) agree(d)?|agreed (on|to|that|upon)|approved?|accepted|rejected|turned down|` +
		`elect(ed)?|appoint(ed)?|pick(ed)?|chosen|choose|chose|settled?|advanced?|` +
		`(which|what) stage|` +
		`(get|got|go|went|move|moved|reach|reached|make|made it) (it )?to stage|` +
		`reach(ed)? (stage )?\d|action items?|next steps?|to-?dos?|what happened (with|to)|` +
		`the result of|voted)\b`)
	// decisionHeading is what notes have above what was decided.
	decisionHeading = regexp.MustCompile(`(?i)^[\s#*_]*((speaker['’]s )?summary( of key points)?|conclusions?|resolutions?|` +
		`decisions?( made| items?)?|outcomes?|actions?( items?| required| points?)?|next steps|agreed|consensus|` +
		`key (points|takeaways|decisions))\b[^.?!]{0,60}$`)
	// summary is a heading of what was discussed.
	summary = regexp.MustCompile(`(?i)\bsummary|key (points|takeaways)`)
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
	// concludes is true where it is what was concluded, rather than a summary.
	concludes bool
}

// Decision answers what was decided on something with the notes' own words:
// nobody's. Ok is false where the question asks for no decision, or the notes of
// none. A question for a fact is answered by a decision that has all of its
// words.
func (d *decider) decision() (out Decision, ok bool) {
	why := strings.HasPrefix(strings.ToLower(strings.TrimSpace(d.plan.Text)), "why")
	asked := asksDecision.MatchString(d.q.Text)
	if len(d.plan.Names) > 0 || why || !asked && d.q.Kind != question.Fact {
		return Decision{}, false
	}
	topic := similarity.NewQuery(asksDecision.ReplaceAllString(strings.Join(d.topicWords(), " "), " "))
	var best []decided
	worth := 0.0
	for _, name := range d.decidedIn() {
		doc, known := d.library.Document(name)
		if !known || !doc.OfMeeting() {
			continue
		}
		for _, pieces := range bySubject(decisionsOf(doc)) {
			if fitting, w := d.decidedOn(topic, pieces, asked); w > worth+1e-9 {
				best, worth = fitting, w
			}
		}
	}
	if len(best) == 0 {
		return Decision{}, false
	}
	return d.narrated(bestPiece(topic, best), best), true
}

// decidedOn returns those of the decisions below one heading that may answer, with
// their worth, which is 0 where none may. Asked tells that a decision is asked for;
// else it is a fact.
func (d *decider) decidedOn(topic *similarity.Query, pieces []decided, asked bool) ([]decided, float64) {
	text, least := allOf(pieces), surelyDecided
	if !asked {
		least = fullyDecided
	}
	whole := topic.Match(similarity.NewText(text)).MaxSim
	if whole < least || len(d.lacking(text, d.identifiers(), sameWord)) > 0 || !asked && d.wantsAmount() && d.fits(text) < surelyFits {
		return nil, 0
	}
	if !asked {
		pieces = shortOnes(pieces)
	}
	line := bestLine(topic, pieces)
	if line < onALine {
		return nil, 0
	}
	return pieces, whole + line
}

const (
	// surelyDecided is the share of a question that the decisions below a heading
	// cover with it at least, fullyDecided the same where no decision is asked
	// for.
	surelyDecided = .55
	fullyDecided  = .9
	// onALine is the share that one line has with the heading at least.
	onALine = .45
	// concluded is what it counts that a decision is no summary.
	concluded = .25
)

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
	on, depth, under := "", 0, false
	for i, p := range doc.Paragraphs {
		text := p.In(doc.Text)
		heading := decisionHeading.MatchString(text)
		switch {
		case heading && (p.Heading || len(text) < longestHeading):
			if level := levelOf(doc, p.Span); p.Heading && level > 0 && level <= depth {
				on = "" // as high as the subject before it, and so not on that
			}
			under = true
			out = append(out, decided{document: doc.Name, on: on, from: i + 2, to: i + 1, concludes: !summary.MatchString(text)})
		case p.Heading:
			on, depth, under = text, levelOf(doc, p.Span), false
		case inTurn(doc, p.Span):
			under = false
		case decisionLine.MatchString(text):
			out = append(out, decided{doc.Name, on, i + 1, i + 1, text, true})
		case under:
			last := &out[len(out)-1]
			last.to, last.text = i+1, last.text+text+"\n"
			under = last.to-last.from < mostDecided
		}
	}
	out = append(out, notedIn(doc)...)
	return slices.DeleteFunc(out, func(d decided) bool { return strings.TrimSpace(d.text) == "" })
}

// notedIn are the decisions that a log notes, each below its topic.
func notedIn(doc *retrieval.Document) []decided {
	if doc.Transcript == nil {
		return nil
	}
	var out []decided
	topic := ""
	for _, f := range doc.Transcript.Facts {
		switch key := strings.ToLower(f.Key.In(doc.Text)); {
		case strings.Contains(key, "topic"):
			topic = f.Value.In(doc.Text)
		case notedDecision.MatchString(key):
			n := doc.ParagraphAt(f.Value.Start)
			out = append(out, decided{doc.Name, topic, n, n, f.Value.In(doc.Text), true})
		}
	}
	return out
}

// notedDecision is the name of a fact that was decided.
var notedDecision = regexp.MustCompile(`^(agreed|accepted|rejected|action|resolution|resolved|decided|decision)`)

// levelOf is how many signs mark a heading of Markdown, 0 where none do.
func levelOf(doc *retrieval.Document, p retrieval.Span) int {
	before := doc.Text[:p.Start]
	line := before[strings.LastIndexByte(before, '\n')+1:] + p.In(doc.Text)
	return len(line) - len(strings.TrimLeft(line, "#"))
}

const (
	// longestHeading is how many bytes a line has at most that stands above
	// others without being marked as a heading.
	longestHeading = 60
	// mostDecided is how many paragraphs below a heading are its decision.
	mostDecided = 12
)

// narrated shows a decision: all of it where it is short, otherwise the
// paragraph, or the row of a table, that bears most on the question. The others
// below its heading are passages beside it.
func (d *decider) narrated(piece decided, all []decided) Decision {
	doc, _ := d.library.Document(piece.document)
	whole := spanOf(doc, piece)
	out := d.told(Narrate, nil)
	shown := whole
	if whole.Len() > shortDecision || len(rowsOf(doc, piece.from)) > 1 {
		worth := -1.0
		for n := piece.from; n <= piece.to; n++ {
			for _, line := range rowsOf(doc, n) {
				if m := d.topic().Match(similarity.NewText(line.In(doc.Text))).MaxSim; m > worth+1e-9 {
					worth, shown = m, line
				}
			}
		}
	}
	out.Sentence = Sentence{Document: doc.Name, Paragraph: doc.ParagraphAt(shown.Start), Text: shown.In(doc.Text),
		Locator: doc.Locate(shown.Start)}
	passages := []retrieval.Passage{passageOf(doc, piece)}
	for _, other := range all {
		if other.from != piece.from {
			passages = append(passages, passageOf(doc, other))
		}
	}
	out.Passages = append(passages, out.Passages...)
	out.Passages = out.Passages[:min(fewPassages, len(out.Passages))]
	return out
}

func spanOf(doc *retrieval.Document, piece decided) retrieval.Span {
	return retrieval.Span{Start: doc.Paragraphs[piece.from-1].Start, End: doc.Paragraphs[piece.to-1].End}
}

func passageOf(doc *retrieval.Document, piece decided) retrieval.Passage {
	whole := spanOf(doc, piece)
	return retrieval.Passage{Document: doc.Name, Paragraph: piece.from, Start: whole.Start, End: whole.End, Text: whole.In(doc.Text),
		Locator: doc.Locate(whole.Start)}
}

// rowsOf are the rows of a paragraph that is a table, otherwise the paragraph.
func rowsOf(doc *retrieval.Document, n int) []retrieval.Span {
	p := doc.Paragraphs[n-1].Span
	if !strings.HasPrefix(strings.TrimSpace(p.In(doc.Text)), "|") {
		return []retrieval.Span{p}
	}
	var rows []retrieval.Span
	at := p.Start
	for line := range strings.Lines(p.In(doc.Text)) {
		if row := strings.TrimRight(line, "\r\n"); strings.Trim(row, "|-: ") != "" {
			rows = append(rows, retrieval.Span{Start: at, End: at + len(row)})
		}
		at += len(line)
	}
	return rows
}

// shortDecision is how many bytes of a decision are shown whole.
const shortDecision = 400
