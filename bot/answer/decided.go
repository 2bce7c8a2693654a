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
		`elect(ed)?|appoint(ed)?|pick(ed)?|chosen|choose|chose|settled?( on| for)?|advanced?|` +
		`(land|end)(ed)? (up )?(on|with|at)|(came|come|comes) out of|end(ed)? up|` +
		`(which|what) stage|(the )?next stage|` +
		`(get|gets|got|go|goes|went|move|moved|reach|reached|make|made|makes) (it )?(in)?to( stage)?|` +
		`reach(ed)? (stage )?\d|action items?|next steps?|to-?dos?|what happened (with|to)|` +
		`the result of|voted|go(ing)? ahead|verdict|final call)\b`)
	// asksOurs is a question for what those who met do or did together.
	asksOurs = regexp.MustCompile(`(?i)\b(did|do|have|are|will|should|shall|were) (we|they|(the|our) (committee|group|board|team|council)) `)
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
	// item is the paragraph of that heading, 0 where there is none.
	item int
	text string
	// fact is where a log notes it, within a paragraph; zero where it is paragraphs.
	fact retrieval.Span
	// concludes is true where it is what was concluded, rather than a summary.
	concludes bool
}

// Decision answers what was decided on something with the notes' own words:
// nobody's, and with the turns that decided it. Ok is false where the question asks
// for no decision, or the notes of none. A question for a fact is answered by a
// decision that has all of its words.
func (d *decider) decision() (out Decision, ok bool) {
	asked, most := d.asksWhatWasDecided()
	if len(d.plan.Names) > 0 || most > 1 {
		return Decision{}, false
	}
	topic := similarity.NewQuery(asksDecision.ReplaceAllString(strings.Join(d.topicWords(), " "), " "))
	var best decidedLine
	var all []decided
	for _, name := range d.decidedIn() {
		doc, known := d.library.Document(name)
		if !known || !doc.OfMeeting() {
			continue
		}
		for _, pieces := range bySubject(decisionsOf(doc)) {
			if line := d.decidedOn(topic, pieces, most, asked); line.worth > best.worth+1e-9 {
				best, all = line, pieces
			}
		}
	}
	if best.worth == 0 {
		return Decision{}, false
	}
	out = d.narrated(best, all)
	out.Statements = d.deciding(best.piece)
	return out, true
}

// asksWhatWasDecided reports whether a question asks for a decision outright, and the
// share of it that decisions have to cover; more than 1 where none answers it.
func (d *decider) asksWhatWasDecided() (outright bool, least float64) {
	switch {
	case strings.HasPrefix(strings.ToLower(strings.TrimSpace(d.plan.Text)), "why"):
		return false, 2
	case asksDecision.MatchString(d.q.Text):
		return true, surelyDecided
	case asksOurs.MatchString(d.q.Text):
		return true, mostlyDecided
	case d.q.Kind == question.Fact:
		return false, fullyDecided
	}
	return false, 2
}

// decidedOn is the line of the decisions below one heading that answers best; its worth
// is 0 where none does. Least is the share of the question that they cover together;
// asked tells that a decision is asked for, else it is a fact, which a long report of
// a discussion does not answer.
func (d *decider) decidedOn(topic *similarity.Query, pieces []decided, least float64, asked bool) decidedLine {
	text := allOf(pieces)
	whole := topic.Match(similarity.NewText(text)).MaxSim
	if whole < least || !asked && d.wantsAmount() && d.fits(text) < surelyFits {
		return decidedLine{}
	}
	var best decidedLine
	for _, line := range d.linesOf(pieces) {
		on := line.piece.on + "\n" + line.text
		covers := bestWindow(topic, on, topic.Match(similarity.NewText(on)).MaxSim)
		if covers < onALine || !d.identified(on) || !hasNumbered(on, d.withoutAsked()) ||
			!asked && len(line.piece.text) > shortDecision {
			continue
		}
		worth := whole + covers + concluded*oneIf(line.piece.concludes && len(line.text) <= shortDecision)
		if worth > best.worth+1e-9 {
			best, best.worth = line, worth
		}
	}
	return best
}

const (
	// surelyDecided is the share of a question that the decisions below a heading
	// cover with it at least, mostlyDecided the same where it asks for what those who
	// met did, and fullyDecided where it asks for no decision.
	surelyDecided = .55
	mostlyDecided = .7
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

// narrated shows a decision. The others below its heading are passages beside it.
func (d *decider) narrated(line decidedLine, all []decided) Decision {
	doc, _ := d.library.Document(line.piece.document)
	out := d.told(Narrate, nil)
	out.Sentence = Sentence{Document: doc.Name, Paragraph: doc.ParagraphAt(line.span.Start), Text: line.span.In(doc.Text),
		Locator: doc.Locate(line.span.Start)}
	passages := []retrieval.Passage{passageOf(doc, line.piece)}
	for _, other := range all {
		if other.from != line.piece.from {
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
	if text := p.In(doc.Text); !strings.HasPrefix(strings.TrimSpace(text), "|") && !tableRule.MatchString(text) {
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

// tableRule is the line below the names of a table's columns.
var tableRule = regexp.MustCompile(`(?m)^ *:?-+:? *\|[-|: ]*$`)

// shortDecision is how many bytes of a decision are shown whole.
const shortDecision = 400
