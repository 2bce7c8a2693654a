package index

import (
	"slices"

	"whosaid/retrieval"
	"whosaid/retrieval/quotetext"
	"whosaid/retrieval/room"
)

// columnsMade are columns that are being made.
type columnsMade struct {
	Columns
	places map[string]uint32
	// old are the columns that are kept, moved the places of their texts here, plus
	// one; 0 where none was asked for. Nil moved means that all stay where they are.
	old   *Columns
	moved []uint32
}

// room makes room for so many statements and chunks, some of which other columns
// have.
func (m *columnsMade) room(statements, chunks int, old *Columns) {
	m.takeRoom(statements, chunks)
	if m.old = old; old == nil {
		return
	}
	if unused := old.unused(); unusedShare*unused > len(old.texts) {
		m.moved = make([]uint32, len(old.texts))
	} else {
		m.texts = slices.Clone(old.texts)
	}
}

// takeRoom gives columns room for so many statements and chunks, beside each other.
func (c *Columns) takeRoom(statements, chunks int) {
	columns := c.ofStatements()
	all := room.For[uint32](len(columns)*statements + chunks)
	all = all[:cap(all)]
	for _, column := range columns {
		*column, all = all[:0:statements], all[statements:]
	}
	c.chunkRows = all[:0:chunks]
}

// unusedShare is one by which share of the texts of columns may be nobody's before
// the others are given new places.
const unusedShare = 4

// unused is how many texts no statement has.
func (c *Columns) unused() int {
	used := make([]bool, len(c.texts))
	for i := range c.Speaker {
		used[c.Speaker[i]], used[c.Kind[i]], used[c.Date[i]], used[c.how[i]/2] = true, true, true, true
	}
	n := 0
	for _, is := range used {
		if !is {
			n++
		}
	}
	return n
}

func (m *columnsMade) place(text string) uint32 {
	if m.places == nil {
		m.places = make(map[string]uint32, len(m.texts))
		for i, text := range m.texts {
			m.places[text] = uint32(i)
		}
	}
	at, ok := m.places[text]
	if !ok {
		at = uint32(len(m.texts))
		m.places[text] = at
		m.texts = append(m.texts, text)
	}
	return at
}

// placeOf is the place of a text of the old columns.
func (m *columnsMade) placeOf(at uint32) uint32 {
	if m.moved == nil {
		return at
	}
	if m.moved[at] == 0 {
		m.moved[at] = m.place(m.old.texts[at]) + 1
	}
	return m.moved[at] - 1
}

// add adds the statements and chunks of an entry, whose vectors stand in rows.
func (m *columnsMade) add(e *Entry, row func(text string) uint32) {
	in := chunksOf(e)
	for i := range e.Statements {
		s := &e.Statements[i]
		m.Speaker = append(m.Speaker, m.place(s.Speaker))
		m.Kind = append(m.Kind, m.place(string(s.Kind)))
		m.Date = append(m.Date, m.place(s.Date))
		m.how = append(m.how, howOf(m.place(string(s.SpeakerReason)), s.Named()))
		m.In = append(m.In, in[i])
		m.over = append(m.over, over(e.Chunks, retrieval.Span{Start: s.Start, End: s.End}))
		m.sign(quotetext.SignatureOf(quotetext.Words(s.Text)))
		m.rows = append(m.rows, row(StatementText(s)))
	}
	for i := range e.Chunks {
		m.chunkRows = append(m.chunkRows, row(ChunkText(&e.Chunks[i])))
	}
}

// keep adds statements and chunks of the old columns, by their numbers. To tells
// where the rows of vectors are now.
func (m *columnsMade) keep(statements, chunks retrieval.Span, to func(row uint32) uint32) {
	old := m.old
	from, end := statements.Start, statements.End
	first := len(m.Speaker)
	theirs := old.ofStatements()
	for i, column := range m.ofStatements() {
		*column = append(*column, (*theirs[i])[from:end]...)
	}
	for i := first; i < len(m.rows); i++ {
		m.rows[i] = to(m.rows[i])
	}
	for _, row := range old.chunkRows[chunks.Start:chunks.End] {
		m.chunkRows = append(m.chunkRows, to(row))
	}
	if m.moved == nil {
		return
	}
	for _, column := range []*[]uint32{&m.Speaker, &m.Kind, &m.Date} {
		for i := first; i < len(*column); i++ {
			(*column)[i] = m.placeOf((*column)[i])
		}
	}
	for i := first; i < len(m.how); i++ {
		m.how[i] = howOf(m.placeOf(m.how[i]/2), m.how[i]%2 == 1)
	}
}
