package attribution

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"whosaid/retrieval"
)

// A draft is a statement as one sentence shows it, before its speaker is
// known by name.
type draft struct {
	spans     []retrieval.Span // with quotation marks, where they stand at the ends
	quotes    []retrieval.Span // the insides of the quotations among them
	kind      retrieval.Kind
	paragraph int
	speaker   retrieval.Span
	// carried: the speaker is not named at a cue of this statement's own.
	carried bool
	// nobody: whose words they are cannot be told from what stands around.
	nobody    bool
	asks      bool // the cue says that it is a question
	cue       retrieval.Span
	rule      rule
	via       string
	addressee string
	venue     string
	when      string
	chain     []string
	// said is the turn of a transcript that the draft is, or stands in.
	said *retrieval.Turn
	// name is who is known to speak inside a turn.
	name string
	// considered are other readings that were turned down.
	considered []string
}

// relay notes that somebody else passed the statement on.
func (d *draft) relay(via string) {
	if d.rule != accordingRule {
		d.via = via
		d.considered = append(d.considered, via+", who only relays it")
	}
}

// mention is the byte span of a phrase.
func (s *sentence) mention(p phrase) retrieval.Span {
	if p.empty() {
		return retrieval.Span{}
	}
	span := retrieval.Span{Start: s.at(p.from).Start, End: s.at(p.to - 1).End}
	if i := strings.Index(span.In(s.text), "]("); i > 0 {
		span.End = span.Start + i // the target of a link is no part of a name
	}
	span.End -= len(clitic(span.In(s.text)))
	return span
}

// clitic is the possessive or the short verb at the end of a mention: "'s" of
// "the minister's", "'ve" of "they've".
func clitic(mention string) string {
	at := max(strings.LastIndexByte(mention, '\''), strings.LastIndex(mention, "’"))
	if at <= 0 {
		return ""
	}
	switch tail := mention[at:]; strings.TrimPrefix(strings.TrimPrefix(tail, "'"), "’") {
	case "s", "ve", "re", "d", "ll", "m":
		return tail
	case "":
		if mention[at-1] == 's' {
			return tail // "the judges'"
		}
	}
	return ""
}

// emit drafts a statement of the tokens [from, to) and covers them. It returns
// nil where nothing is left of them.
func (s *sentence) emit(from, to int, who phrase, c phrase, r rule) *draft {
	for from < to && !s.quote(from) && !s.word(from) && !s.mark(from, "$([") {
		from++
	}
	if from >= to {
		return nil
	}
	for i := from; i < to; i++ {
		s.covered[i] = true
	}
	d := draft{speaker: s.mention(who), cue: s.mention(c), rule: r}
	d.add(s, from, to)
	s.out = append(s.out, d)
	return &s.out[len(s.out)-1]
}

// add puts the tokens [from, to) to a draft as one more piece.
func (d *draft) add(s *sentence, from, to int) {
	d.spans = append(d.spans, retrieval.Span{Start: s.at(from).Start, End: s.at(to - 1).End})
	for i := from; i < to; i++ {
		if s.quote(i) {
			d.quotes = append(d.quotes, s.at(i).quote.Inner)
		}
	}
	d.kind = d.kindIn(s.text)
}

// kindIn derives the kind from how much of the content stands inside marks.
func (d *draft) kindIn(text string) retrieval.Kind {
	all, quoted := 0, 0
	for _, p := range d.spans {
		all += letters(p.In(text))
	}
	for _, q := range d.quotes {
		quoted += letters(q.In(text))
	}
	switch {
	case len(d.quotes) == 0:
		return retrieval.Indirect
	case quoted >= all:
		return retrieval.Direct
	}
	return retrieval.Mixed
}

// letters counts letters and digits, those of character references left out.
func letters(text string) int {
	n, skip := 0, 0
	for i, r := range text {
		if i < skip {
			continue
		}
		if r == '&' {
			skip = entityEnd(text, i, len(text))
		}
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n
}

func (d *draft) prepend(s *sentence, from, to int) {
	spans, quotes := d.spans, d.quotes
	d.spans, d.quotes = nil, nil
	d.add(s, from, to)
	d.spans, d.quotes = append(d.spans, spans...), append(d.quotes, quotes...)
	d.kind = d.kindIn(s.text)
}

// inOrder sorts the pieces of each draft, and the drafts by their first.
func inOrder(drafts []draft) {
	for i := range drafts {
		slices.SortFunc(drafts[i].spans, bySpan)
		slices.SortFunc(drafts[i].quotes, bySpan)
	}
	byFirst(drafts)
}

// byFirst sorts drafts by their first pieces.
func byFirst(drafts []draft) {
	slices.SortStableFunc(drafts, func(a, b draft) int { return bySpan(a.spans[0], b.spans[0]) })
}

func bySpan(a, b retrieval.Span) int {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
}
