package index

import (
	"bytes"
	"fmt"
	"slices"
	"testing"

	"whosaid/retrieval"
)

// Columns that keep runs of other ones are those that are made of everything anew, and
// texts are nobody's only as long as there are few such.
func TestColumnsKeepRuns(t *testing.T) {
	said := func(document, speaker string) Entry {
		e := Entry{Document: &retrieval.Document{Name: document}, Chunks: []retrieval.Chunk{{Document: document, Text: document, End: 9}}}
		for i := range 3 {
			text := fmt.Sprint(document, i)
			e.Statements = append(e.Statements, retrieval.Statement{Text: text, Speaker: fmt.Sprint(speaker, i), Start: i, End: i + 1})
		}
		return e
	}
	row := func(text string) uint32 { return uint32(KeyOf(text)[0]) }
	whole := func(entries ...Entry) *Columns {
		m := columnsAfter(nil, nil)
		for i := range entries {
			m.add(&entries[i], row)
		}
		return cameBack(t, &m)
	}
	for _, others := range []int{0, 1, 40} { // of whose texts none, few or most are left
		all := []Entry{said("a", "Ada"), said("b", "Bo"), said("c", "Cy")}
		for i := range others {
			all = append(all, said(fmt.Sprint("d", i), fmt.Sprint("Di", i)))
		}
		m := columnsAfter(whole(all...), func(row uint32) uint32 { return row })
		m.keep(retrieval.Span{Start: 3, End: 6}, retrieval.Span{Start: 1, End: 2})
		changed := said("c", "Flo")
		m.add(&changed, row)
		m.keep(retrieval.Span{Start: 0, End: 3}, retrieval.Span{Start: 0, End: 1})
		again := columnsAfter(cameBack(t, &m), func(row uint32) uint32 { return row })
		again.keep(retrieval.Span{Start: 0, End: 9}, retrieval.Span{Start: 0, End: 3})
		got, want := cameBack(t, &again), whole(all[1], changed, all[0])
		for i := range want.Speaker {
			if got.Text(got.Speaker[i]) != want.Text(want.Speaker[i]) || got.Kind[i] == got.Speaker[i] || got.rows[i] != want.rows[i] || got.Signature(i) != want.Signature(i) {
				t.Errorf("%d others, statement %d: %q, row %d", others, i, got.Text(got.Speaker[i]), got.rows[i])
			}
		}
		if !slices.Equal(got.chunkRows, want.chunkRows) || !slices.Equal(got.over, want.over) || !slices.Equal(got.In, want.In) {
			t.Errorf("%d others: %v, %v, %v", others, got.chunkRows, got.over, got.In)
		}
		if others == 40 && len(got.texts) != len(want.texts) {
			t.Errorf("%d texts, not %d", len(got.texts), len(want.texts))
		}
	}
}

// cameBack are columns as they come back.
func cameBack(t *testing.T, m *columnsMade) *Columns {
	t.Helper()
	var out bytes.Buffer
	if err := m.write(&out); err != nil {
		t.Fatal(err)
	}
	statements, chunks := len(m.rows), len(m.chunkRows)
	for _, r := range m.runs {
		statements, chunks = statements+r.statements.Len(), chunks+r.chunks.Len()
	}
	c, ok := readColumns(out.Bytes(), statements, chunks, 1<<20)
	if !ok {
		t.Fatal("columns do not come back")
	}
	return c
}

// Of many texts that are looked for each has one place, those that were there first
// theirs.
func TestColumnsPlaceTexts(t *testing.T) {
	old := &Columns{}
	for i := range 300 {
		old.texts = append(old.texts, fmt.Sprint(i))
		old.Speaker, old.Kind, old.Date, old.how = append(old.Speaker, uint32(i)), append(old.Kind, 0), append(old.Date, 0), append(old.how, 0)
	}
	m := columnsAfter(old, nil)
	for range 2 {
		for i := range 400 {
			if at := m.place(fmt.Sprint(i)); int(at) != i {
				t.Fatalf("%d is at %d", i, at)
			}
		}
	}
}
