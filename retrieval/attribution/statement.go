package attribution

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"

	"whosaid/retrieval"
)

// ledgerOf turns drafts into statements, in document order. The drafts come
// back in the same order.
func ledgerOf(doc *retrieval.Document, drafts []draft, quoted []retrieval.Span) (Ledger, []draft) {
	kept := drafts[:0]
	for i := range drafts {
		d := &drafts[i]
		if d.finish(doc.Text) {
			kept = append(kept, *d)
		}
	}
	byFirst(kept) // a first piece without a letter is gone
	l := Ledger{Statements: make([]retrieval.Statement, 0, len(kept))}
	who := newResolver(doc, quoted)
	seen := map[string]int{}
	for i := range kept {
		st := kept[i].statement(doc)
		who.name(&st, &kept[i])
		content := string(st.Kind) + "\x00" + st.Text
		st.ID = statementID(doc.Name, content, seen[content])
		seen[content]++
		l.Statements = append(l.Statements, st)
	}
	l.People = who.people()
	return l, kept
}

// finish takes the outer quotation marks off the spans and drops empty ones.
// It reports whether anything is left.
func (d *draft) finish(text string) bool {
	if d.rule == turnRule {
		d.kind = retrieval.Direct
		return true
	}
	quoted := d.quotes[:0]
	for _, q := range d.quotes {
		if q.Len() > 0 {
			quoted = append(quoted, q)
		}
	}
	d.quotes = quoted
	spans := d.spans[:0]
	for _, p := range d.spans {
		if p = d.bare(text, p); letters(p.In(text)) > 0 {
			spans = append(spans, p)
		}
	}
	d.spans = spans
	d.kind = d.kindIn(text)
	return len(spans) > 0
}

// bare takes the marks off a span that is one quotation and nothing else.
func (d *draft) bare(text string, p retrieval.Span) retrieval.Span {
	for _, q := range d.quotes {
		if p.Contains(q) && letters(text[p.Start:q.Start]) == 0 && letters(text[q.End:p.End]) == 0 {
			return q
		}
	}
	return trimSpace(text, p.Start, p.End)
}

// statement makes the statement of a finished draft, without its speaker's
// name.
func (d *draft) statement(doc *retrieval.Document) retrieval.Statement {
	st := retrieval.Statement{
		Document: doc.Name, Title: doc.Title, URL: doc.URL, Date: doc.Date,
		Paragraph: d.paragraph,
		Start:     d.spans[0].Start, End: d.spans[len(d.spans)-1].End,
		Spans: d.spans, Quoted: append([]retrieval.Span{}, d.quotes...), Kind: d.kind,
		SpeakerStart: d.speaker.Start, SpeakerEnd: d.speaker.End,
		SpeakerAsWritten: d.speaker.In(doc.Text),
		Cue:              d.cue.In(doc.Text),
		Via:              d.via, Addressee: d.addressee, Venue: d.venue, When: d.when, Chain: d.chain,
	}
	if t := d.said; t != nil {
		st.Offset, st.URL, st.Venue = t.Offset, cmp.Or(t.Link, st.URL), cmp.Or(st.Venue, t.Venue)
		st.When, st.Addressee = cmp.Or(st.When, whenSaid(t.When)), cmp.Or(st.Addressee, t.Addressee)
	}
	st.Text = joined(doc.Text, d.spans)
	return st
}

// whenSaid words the time of a message as a sentence has it.
func whenSaid(when string) string {
	switch {
	case when == "":
		return ""
	case strings.ContainsAny(when, "-/,") || strings.Count(when, ".") > 1:
		return "on " + when
	}
	return "at " + when
}

func joined(text string, spans []retrieval.Span) string {
	parts := make([]string, len(spans))
	for i, p := range spans {
		parts[i] = p.In(text)
	}
	return strings.Join(parts, retrieval.Joint)
}

// statementID names a statement by its document and content; nth tells apart
// statements of one document that are the same word for word.
func statementID(document, content string, nth int) string {
	sum := sha256.Sum256([]byte(document + "\x00" + content + "\x00" + strconv.Itoa(nth)))
	return "s" + hex.EncodeToString(sum[:6])
}
