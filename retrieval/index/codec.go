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
	// passing is true while lists are read that nobody asks for: what is in them counts
	// for the texts alone that stand there first.
	passing bool
	// unpeopled is true where nobody asks for people.
	unpeopled bool
	// out is what was written.
	out []byte
	// in is what is left to read. Texts that are read share its memory.
	in    string
	wrong bool
	// texts are those of this record so far, numbers their places.
	texts   []string
	numbers map[string]int
	// What is read is taken from these, a piece each.
	spans   arena[retrieval.Span]
	strings arena[string]
}

// An arena is memory that lists are made in, beside each other.
type arena[T any] []T

// take returns a list of n.
func (a *arena[T]) take(n int) []T {
	const least = 64
	if len(*a) < n {
		*a = make([]T, max(n, least))
	}
	list := (*a)[:n:n]
	*a = (*a)[n:]
	return list
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

// plain writes or reads a text that few records have twice.
func (c *codec) plain(s *string) {
	if !c.reading {
		c.out = append(binary.AppendUvarint(c.out, uint64(len(*s))), *s...)
		return
	}
	size := c.uvarint()
	if size > uint64(len(c.in)) {
		c.fail()
		return
	}
	*s, c.in = c.in[:size], c.in[size:]
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

// each writes or reads the parts of a list, which is made in an arena.
func each[T any](c *codec, a *arena[T], list *[]T, part func(*T)) {
	n, none := c.length(len(*list), *list == nil)
	if c.passing {
		pass(n, part)
		return
	}
	if c.reading && !none {
		*list = a.take(n)
	}
	for i := range *list {
		part(&(*list)[i])
	}
}

func (c *codec) spanList(list *[]retrieval.Span) { each(c, &c.spans, list, c.span) }

func (c *codec) list(list *[]string) { each(c, &c.strings, list, c.text) }

// pass reads so many parts of a list that nobody asks for.
func pass[T any](n int, part func(*T)) {
	var one T
	for range n {
		part(&one)
	}
}

// few writes or reads the parts of a list of which a record has one.
func few[T any](c *codec, list *[]T, part func(*T)) {
	n, none := c.length(len(*list), *list == nil)
	if c.passing {
		pass(n, part)
		return
	}
	if c.reading && !none {
		*list = make([]T, n)
	}
	for i := range *list {
		part(&(*list)[i])
	}
}
