package index

import (
	"encoding/binary"
	"errors"
	"math"

	"whosaid/retrieval"
)

// errLedger means that bytes are no record of a ledger.
var errLedger = errors.New("not a whole record")

// A codec writes an entry as bytes, or reads it: each method does both, so that
// the two agree. A text that a record had before is told by its number.
type codec struct {
	reading bool
	// out is what was written.
	out []byte
	// in is what is left to read. Texts that are read share its memory.
	in    string
	wrong bool
	// texts are those of this record so far, numbers their places.
	texts   []string
	numbers map[string]int
	// spare are spans and texts that are handed out in pieces.
	spareSpans []retrieval.Span
	spareTexts []string
}

// fail ends the reading of what is no record.
func (c *codec) fail() { c.wrong, c.in = true, "" }

func (c *codec) number(n *int) {
	if !c.reading {
		c.out = binary.AppendVarint(c.out, int64(*n))
		return
	}
	zigzag := c.uvarint()
	*n = int(int64(zigzag>>1) ^ -int64(zigzag&1))
}

func (c *codec) uvarint() uint64 {
	var x uint64
	for i := 0; i < len(c.in) && i < binary.MaxVarintLen64; i++ {
		b := c.in[i]
		x |= uint64(b&0x7f) << (7 * i)
		if b < 0x80 {
			c.in = c.in[i+1:]
			return x
		}
	}
	c.fail()
	return 0
}

func (c *codec) flag(b *bool) {
	n := 0
	if *b {
		n = 1
	}
	c.number(&n)
	*b = n == 1
}

// text writes the length of a new text and the text itself, or the place of one
// that the record has had.
func (c *codec) text(s *string) {
	if !c.reading {
		if n, ok := c.numbers[*s]; ok {
			c.out = binary.AppendUvarint(c.out, uint64(n)<<1|1)
			return
		}
		c.numbers[*s] = len(c.numbers)
		c.out = append(binary.AppendUvarint(c.out, uint64(len(*s))<<1), *s...)
		return
	}
	n := c.uvarint()
	switch size := n >> 1; {
	case n&1 == 1 && size < uint64(len(c.texts)):
		*s = c.texts[size]
	case n&1 == 0 && size <= uint64(len(c.in)):
		*s, c.in = c.in[:size], c.in[size:]
		c.texts = append(c.texts, *s)
	default:
		c.fail()
	}
}

// length is how many parts a list has; nil is told from an empty one by -1.
func (c *codec) length(n int, isNil bool) (length int, none bool) {
	if isNil {
		n = -1
	}
	c.number(&n)
	if c.reading && (n < -1 || n > len(c.in)) {
		c.fail()
		return 0, true
	}
	return max(n, 0), n < 0
}

func (c *codec) span(s *retrieval.Span) {
	length := s.End - s.Start
	c.number(&s.Start)
	c.number(&length)
	s.End = s.Start + length
	if c.reading && (s.Start < 0 || length < 0 || s.End > math.MaxInt32) {
		c.fail()
	}
}

func (c *codec) spans(list *[]retrieval.Span) {
	n, none := c.length(len(*list), *list == nil)
	if c.reading && !none {
		if len(c.spareSpans) < n {
			c.spareSpans = make([]retrieval.Span, max(n, spareParts))
		}
		*list, c.spareSpans = c.spareSpans[:n:n], c.spareSpans[n:]
	}
	for i := range *list {
		c.span(&(*list)[i])
	}
}

func (c *codec) list(list *[]string) {
	n, none := c.length(len(*list), *list == nil)
	if c.reading && !none {
		if len(c.spareTexts) < n {
			c.spareTexts = make([]string, max(n, spareParts))
		}
		*list, c.spareTexts = c.spareTexts[:n:n], c.spareTexts[n:]
	}
	for i := range *list {
		c.text(&(*list)[i])
	}
}

// spareParts is how many spans or texts are made at a time.
const spareParts = 1024

// each writes or reads the parts of a list.
func each[T any](c *codec, list *[]T, part func(*T)) {
	n, none := c.length(len(*list), *list == nil)
	if c.reading && !none {
		*list = make([]T, n)
	}
	for i := range *list {
		part(&(*list)[i])
	}
}
