package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval"
)

// unseen reports whether r shows nothing inside a word: a soft hyphen, a
// zero-width or direction character. A byte order mark is white space here.
func unseen(r rune) bool {
	return r >= '\u00ad' && r != '\uFEFF' && (r == '\u034f' || unicode.Is(unicode.Cf, r))
}

// A visible is a document without the characters that show nothing, which would
// cut words and names in two, and where each of its bytes stands in the document
// itself.
type visible struct {
	*retrieval.Document
	whole  *retrieval.Document
	origin []int
}

// visibleOf is doc without what shows nothing, nil where it has nothing of the
// kind. A transcript is read as it is: its turns have offsets of their own.
func visibleOf(doc *retrieval.Document) *visible {
	if doc.Transcript != nil || strings.IndexFunc(doc.Text, unseen) < 0 {
		return nil
	}
	v := &visible{whole: doc, origin: make([]int, 0, len(doc.Text))}
	var b strings.Builder
	for i := 0; i < len(doc.Text); {
		r, size := utf8.DecodeRuneInString(doc.Text[i:])
		if unseen(r) {
			i += size + lineEnd(r, doc.Text[i+size:])
			continue
		}
		for j := range size {
			v.origin = append(v.origin, i+j)
		}
		b.WriteString(doc.Text[i : i+size])
		i += size
	}
	bare := *doc
	bare.Text = b.String()
	bare.Paragraphs = v.paragraphs()
	v.Document = &bare
	return v
}

// lineEnd is the size of the line's end after a soft hyphen, which divides a
// word there.
func lineEnd(r rune, rest string) int {
	n := len(rest) - len(strings.TrimLeft(rest, " \t\r\n"))
	if r != '\u00ad' || strings.Count(rest[:n], "\n") != 1 {
		return 0
	}
	return n
}

// paragraphs are the document's in the visible text. One that shows nothing is
// empty.
func (v *visible) paragraphs() []retrieval.Paragraph {
	out := make([]retrieval.Paragraph, len(v.whole.Paragraphs))
	at := 0
	for i, p := range v.whole.Paragraphs {
		for at < len(v.origin) && v.origin[at] < p.Start {
			at++
		}
		start := at
		for at < len(v.origin) && v.origin[at] < p.End {
			at++
		}
		out[i] = retrieval.Paragraph{Span: retrieval.Span{Start: start, End: at}, Heading: p.Heading}
	}
	return out
}

// restore gives a statement the offsets and the bytes of the whole document.
func (v *visible) restore(s *retrieval.Statement) {
	v.move(s.Spans)
	v.move(s.Quoted)
	words := make([]string, len(s.Spans))
	for i, span := range s.Spans {
		words[i] = span.In(v.whole.Text)
	}
	s.Text = strings.Join(words, retrieval.Joint)
	s.Start, s.End = s.Spans[0].Start, s.Spans[len(s.Spans)-1].End
	if mention := s.SpeakerSpan(); mention.Len() > 0 {
		mention = v.there(mention)
		s.SpeakerStart, s.SpeakerEnd = mention.Start, mention.End
		s.SpeakerAsWritten = mention.In(v.whole.Text)
	}
}

func (v *visible) move(spans []retrieval.Span) {
	for i := range spans {
		spans[i] = v.there(spans[i])
	}
}

// there is where a span of the visible text, not an empty one, stands.
func (v *visible) there(s retrieval.Span) retrieval.Span {
	if s.Len() == 0 {
		return retrieval.Span{}
	}
	return retrieval.Span{Start: v.origin[s.Start], End: v.origin[s.End-1] + 1}
}
