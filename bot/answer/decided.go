package answer

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/similarity"
)

// Decision answers what was decided on something with the notes' own words:
// nobody's, and with the turns that decided it. Ok is false where the question asks
// for no decision, or the notes of none. A question for a fact is answered by a
// decision that has all of its words.
func (d *decider) decision() (out Decision, ok bool) {
	asked, most := d.asksWhatWasDecided()
	if len(d.plan.Names) > 0 && !asksOutcome.MatchString(d.plan.Text) || most > 1 {
		return Decision{}, false
	}
	topic := similarity.NewQuery(orNot.ReplaceAllString(asksDecision.ReplaceAllString(strings.Join(d.topicWords(), " "), " "), " "))
	var best decidedLine
	var all []decided
	latest := asked && d.plan.Documents == nil && asksNow.MatchString(d.plan.Text)
	for _, name := range d.decidedIn() {
		doc, known := d.library.Document(name)
		if !known || !doc.OfMeeting() {
			continue
		}
		for _, pieces := range bySubject(decisionsOf(doc)) {
			if line := d.decidedOn(topic, pieces, most, asked); line.worth > best.worth+1e-9 ||
				latest && line.worth > best.worth-asGood && line.worth > 0 && doc.Date > d.dateOf(best.piece.document) {
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

// decidedOn is the line of the decisions below one heading that answers best; its worth
// is 0 where none does. Least is the share of the question that they cover together;
// asked tells that a decision is asked for, else it is a fact, which a long report of
// a discussion does not answer.
func (d *decider) decidedOn(topic *similarity.Query, pieces []decided, least float64, asked bool) decidedLine {
	text := allOf(pieces)
	whole := topic.Match(similarity.NewText(text)).MaxSim
	if asked && whole >= withNumber && d.onNumber(text) {
		whole = max(whole, surelyDecided)
	}
	if whole < least || !asked && d.wantsAmount() && d.fits(text) < surelyFits {
		return decidedLine{}
	}
	var best decidedLine
	for _, line := range d.linesOf(pieces) {
		on := line.piece.on + "\n" + line.text
		_, covers := bestWindow(topic, on)
		switch {
		case asked && covers >= withNumber && d.onNumber(line.text):
			covers = max(covers, onALine)
		case asked && least == surelyDecided && len(text) <= longSubject && line.piece.closes(topic):
			covers, on = max(covers, ofSubject*whole), text
		}
		if covers < onALine || !d.identified(on) || !hasNumbered(on, d.withoutAsked()) || !d.hasReached(line.text) ||
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

// closes reports whether a piece is what the discussion of a subject came to, in a
// few words: its heading has something of the topic, and with what was summed up before
// it tells what it is on.
func (p decided) closes(topic *similarity.Query) bool {
	return p.concludes && p.on != "" && len(p.text) <= shortDecision && topic.Match(similarity.NewText(p.on)).MaxSim >= ofHeading
}

// onNumber reports whether a text has a long number by which the question tells what
// it means from others of its kind.
func (d *decider) onNumber(text string) bool {
	return !asksHow.MatchString(d.plan.Text) && slices.ContainsFunc(longNumber.FindAllString(d.withoutAsked(), -1), func(n string) bool {
		return slices.Contains(longNumber.FindAllString(text, -1), n)
	})
}

// asksHow begins a question that no decision alone answers.
var asksHow = pattern.New(`(?i)^\W*(how|when|where|why)\b`)

// longNumber is one that hardly anything has by chance; years are none.
var longNumber = pattern.New(`\b(?:[3-9]\d{2,4}|1[0-8]\d{2}|2[1-9]\d{2}|[12]\d{2}|\d{5})\b`)

func (d *decider) dateOf(document string) string {
	doc, ok := d.library.Document(document)
	if !ok {
		return ""
	}
	return doc.Date
}

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
