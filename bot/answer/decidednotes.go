package answer

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
)

var (
	// decisionHeading is what notes have above what was decided.
	decisionHeading = pattern.New(`(?i)^[\s#*_]*((speaker['’]s )?summary( of key points)?|conclusions?|resolutions?|` +
		`decisions?( made| items?)?|outcomes?|actions?( items?| required| points?)?|next steps|agreed|consensus|` +
		`key (points|takeaways|decisions))\b[^.?!]{0,60}$`)
	// summary is a heading of what was discussed.
	summary = pattern.New(`(?i)\bsummary|key (points|takeaways)`)
	// decisionLine says itself that it is one.
	decisionLine = pattern.New(`^[\s*_>|-]*(RESOLUTION|RESOLVED|AGREED|AGREEMENT|DECISIONS?|DECIDED|ACTIONS?|CONSENSUS|CONCLUSIONS?|` +
		`Resolution|Resolved|Agreed|Decisions?|Decided|Actions?|Conclusion|Consensus|MOTION|Motion)\b(\s+(items?|[\d.]+))?[\s*_]*[:.-]|` +
		`^(?i:moved by [^.\n]{3,60},? seconded by|(it was|the (board|committee|council|meeting|members|chair)) ` +
		`(unanimously )?(moved|resolved|agreed|decided|voted|approved|carried|resolved unanimously)( unanimously)? (that|to|on|by)\b)|` +
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

// decisionsOf are the decisions in a document's notes, none of which is a turn.
func decisionsOf(doc *retrieval.Document) []decided {
	r := noteReader{doc: doc}
	for i, p := range doc.Paragraphs {
		r.read(i+1, p)
	}
	all := append(r.pieces, notedIn(doc)...)
	return slices.DeleteFunc(all, func(d decided) bool { return !tells(d.text) })
}

// tells reports whether notes say something: "(see end of day)" and the items of
// a form do not.
func tells(text string) bool {
	return strings.TrimSpace(text) != "" && !unwritten.MatchString(text)
}

// unwritten is all there is where the decision stands in another place, or was
// not written down.
var unwritten = pattern.New(`(?i)^[\s*_>(\[-]*(see\b.{0,60}|` +
	`(none|n/?a|tbd|todo|empty|to be (added|done|written|filled in)|no (summary|conclusion)\b.{0,40})[.!]?)[\s)\]*_.]*$`)

// A noteReader reads the decisions of a document, paragraph by paragraph.
type noteReader struct {
	doc *retrieval.Document
	// on is the heading that tells what is decided on, item its paragraph, and
	// depth its level.
	on          string
	item, depth int
	// under is true below a heading for decisions, of this level.
	under  bool
	level  int
	pieces []decided
}

// read takes up paragraph n.
func (r *noteReader) read(n int, p retrieval.Paragraph) {
	text := p.In(r.doc.Text)
	level := levelOf(r.doc, p.Span)
	body := text
	if item := itemLine.FindString(text); item != "" && !p.Heading {
		r.on, r.item, r.under = item, n, false
		body = strings.TrimLeft(text[len(item):], " \t")
	}
	switch {
	case decisionHeading.MatchString(text) && (p.Heading || headsOthers(text)):
		if p.Heading && level > 0 && level <= r.depth {
			r.on, r.item = "", 0 // as high as the subject before it, and so not on that
		}
		r.under, r.level = true, level
		r.begin(n, !summary.MatchString(text))
	case p.Heading && r.under && r.level > 0 && level > r.level:
		r.on, r.item, r.depth = text, n, level
		r.begin(n, r.pieces[len(r.pieces)-1].concludes) // a part of the decisions, or the next subject
	case p.Heading:
		r.on, r.item, r.depth, r.under = text, n, level, false
	case inTurn(r.doc, p.Span):
		r.under = false
	case decisionLine.MatchString(body):
		r.pieces = append(r.pieces, decided{document: r.doc.Name, on: r.on, item: r.item, from: n, to: n, text: text, concludes: true})
	case r.under:
		last := &r.pieces[len(r.pieces)-1]
		last.to, last.text = n, last.text+text+"\n"
		r.under = last.to-last.from < mostDecided
	}
}

// headsOthers reports whether a line that no signs mark stands above decisions, rather
// than being one: "Conclusions:", but not "Consensus for stage 2".
func headsOthers(text string) bool {
	return len(text) < longestHeading && (strings.HasSuffix(strings.TrimRight(text, " *_"), ":") || len(strings.Fields(text)) <= 2)
}

// begin begins what was decided below the heading in paragraph n.
func (r *noteReader) begin(n int, concludes bool) {
	r.pieces = append(r.pieces, decided{document: r.doc.Name, on: r.on, item: r.item, from: n + 1, to: n, concludes: concludes})
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
			out = append(out, decided{document: doc.Name, on: topic, from: n, to: n, text: f.Value.In(doc.Text), fact: f.Value, concludes: true})
		}
	}
	return out
}

// itemLine is the numbered first line of a paragraph of formal minutes, which tells what
// it and those after it are on: "3. ROOF, BUILDING C".
var itemLine = pattern.New(`^\s*(?i:(?:agenda )?item )?\d{1,2}(?:\.\d{1,2})*[.):]?\s+\p{Lu}[^\n.?!;]{2,60}\r?\n`)

// notedDecision is the name of a fact that was decided.
var notedDecision = pattern.New(`^(agreed|accepted|rejected|action|resolution|resolved|decided|decision)`)

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
