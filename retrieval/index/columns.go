package index

import (
	"encoding/binary"
	"math/bits"
	"slices"
	"sort"

	"whosaid/retrieval"
	"whosaid/retrieval/quotetext"
)

// columnsFile has what is known of every statement and chunk without a look at
// its document's record: a column after the other, how many bytes its numbers
// take and these, little endian, and the texts that they are the places of.
const columnsFile = "rows.bin"

// Columns tell of statements and chunks, by their numbers.
type Columns struct {
	// Speaker is what its document alone calls who said a statement, Kind what
	// kind of one it is, Date when it was said; each the place of a text.
	Speaker, Kind, Date []uint32
	// how is the place of what tells its speaker, twice, plus one where a statement
	// names him.
	how []uint32
	// In is in which of its document's chunks a statement begins, plus one; 0 for
	// none.
	In []uint32
	// over are the chunks of its document that a statement shares a byte with: the
	// first and how many, in the lower bits.
	over []uint32
	// words, low and high are the signatures of what was said.
	words, low, high []uint32
	// rows are those of the vectors of statements, chunkRows of chunks.
	rows, chunkRows []uint32
	texts           []string
}

// Signature is that of a statement's words.
func (c *Columns) Signature(statement int) quotetext.Signature {
	return quotetext.Signature{Words: c.words[statement], Has: uint64(c.high[statement])<<32 | uint64(c.low[statement])}
}

// How tells how the speaker of a statement is known, and whether the document
// makes plain which person that is.
func (c *Columns) How(statement int) (reason retrieval.Reason, named bool) {
	how := c.how[statement]
	return retrieval.Reason(c.texts[how/2]), how%2 == 1
}

func howOf(reason uint32, named bool) uint32 {
	if named {
		return 2*reason + 1
	}
	return 2 * reason
}

// overBits is how many bits of a number tell how many chunks a statement stands
// in.
const overBits = 12

// over tells which chunks, which are in order and apart, share a byte with a span.
func over(chunks []retrieval.Chunk, span retrieval.Span) uint32 {
	first := sort.Search(len(chunks), func(i int) bool { return chunks[i].End > span.Start })
	n := sort.Search(len(chunks)-first, func(i int) bool { return chunks[first+i].Start >= span.End })
	return uint32(first)<<overBits | uint32(min(n, 1<<overBits-1))
}

// sign adds a signature.
func (c *Columns) sign(s quotetext.Signature) {
	c.words, c.low, c.high = append(c.words, s.Words), append(c.low, uint32(s.Has)), append(c.high, uint32(s.Has>>32))
}

// Text is the text of a place.
func (c *Columns) Text(place uint32) string { return c.texts[place] }

// chunksOf tells in which chunk each statement of an entry begins, plus one.
func chunksOf(e *Entry) []uint32 {
	out := make([]uint32, len(e.Statements))
	for i := range e.Statements {
		start := e.Statements[i].Start
		for k := 0; k < len(e.Chunks) && e.Chunks[k].Start <= start; k++ {
			if start < e.Chunks[k].End {
				out[i] = uint32(k + 1)
			}
		}
	}
	return out
}

func (c *Columns) ofStatements() []*[]uint32 {
	return []*[]uint32{&c.Speaker, &c.Kind, &c.Date, &c.how, &c.In, &c.over, &c.words, &c.low, &c.high, &c.rows}
}

// all are the columns of statements and of chunks.
func (c *Columns) all() []*[]uint32 { return append(c.ofStatements(), &c.chunkRows) }

// appendTexts writes the texts of columns.
func appendTexts(raw []byte, texts []string) []byte {
	raw = binary.AppendUvarint(raw, uint64(len(texts)))
	for _, text := range texts {
		raw = append(binary.AppendUvarint(raw, uint64(len(text))), text...)
	}
	return raw
}

// readColumns reads what was written of so many statements and chunks,
// whose vectors are so many. They share none of its memory.
func readColumns(raw []byte, statements, chunks, vectors int) (*Columns, bool) {
	c := &Columns{}
	if statements < 0 || chunks < 0 || statements > len(raw) || chunks > len(raw) {
		return nil, false
	}
	c.takeRoom(statements, chunks)
	for _, column := range c.all() {
		n := statements
		if column == &c.chunkRows {
			n = chunks
		}
		var ok bool
		if *column, raw, ok = readColumn(raw, (*column)[:n]); !ok {
			return nil, false
		}
	}
	in := codec{reading: true, in: string(raw)}
	count := in.uvarint()
	if in.wrong || count > uint64(len(raw)) {
		return nil, false
	}
	c.texts = make([]string, count)
	for i := range c.texts {
		in.plain(&c.texts[i])
	}
	return c, !in.wrong && len(in.in) == 0 && c.whole(vectors)
}

// appendColumn writes a column with as many bytes a number as the greatest takes.
func appendColumn(raw []byte, column []uint32) []byte {
	width := 1
	if len(column) > 0 {
		width = max(1, (bits.Len32(slices.Max(column))+7)/8)
	}
	raw = append(raw, byte(width))
	at := len(raw)
	raw = slices.Grow(raw, width*len(column))[:at+width*len(column)]
	into := raw[at:]
	switch width {
	case 1:
		for i, n := range column {
			into[i] = byte(n)
		}
	case 2:
		for i, n := range column {
			binary.LittleEndian.PutUint16(into[2*i:], uint16(n))
		}
	case 3:
		for i, n := range column {
			into[3*i], into[3*i+1], into[3*i+2] = byte(n), byte(n>>8), byte(n>>16)
		}
	default:
		for i, n := range column {
			binary.LittleEndian.PutUint32(into[4*i:], n)
		}
	}
	return raw
}

// readColumn reads a column into room for its numbers.
func readColumn(raw []byte, into []uint32) (column []uint32, rest []byte, ok bool) {
	if len(raw) == 0 {
		return nil, nil, false
	}
	width := int(raw[0])
	raw = raw[1:]
	if width < 1 || width > 4 || len(into) > len(raw)/width {
		return nil, nil, false
	}
	numbersIn(into, raw, width)
	return into, raw[len(into)*width:], true
}

// numbersIn reads numbers of so many bytes each.
func numbersIn(into []uint32, raw []byte, width int) {
	switch width {
	case 1:
		for i := range into {
			into[i] = uint32(raw[i])
		}
	case 2:
		for i := range into {
			into[i] = uint32(binary.LittleEndian.Uint16(raw[2*i:]))
		}
	case 3:
		for i := range into {
			into[i] = uint32(raw[3*i]) | uint32(raw[3*i+1])<<8 | uint32(raw[3*i+2])<<16
		}
	default:
		for i := range into {
			into[i] = binary.LittleEndian.Uint32(raw[4*i:])
		}
	}
}

// whole reports whether all numbers are places of something.
func (c *Columns) whole(vectors int) bool {
	below := func(column []uint32, most int) bool { return len(column) == 0 || int(slices.Max(column)) < most }
	return below(c.Speaker, len(c.texts)) && below(c.Kind, len(c.texts)) && below(c.Date, len(c.texts)) &&
		below(c.how, 2*len(c.texts)) && below(c.rows, vectors) && below(c.chunkRows, vectors)
}
