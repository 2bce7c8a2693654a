package ballot

import (
	"strings"

	"whosaid/retrieval/pattern"
)

// A table is the first row of one that has who voted which way.
type table struct {
	in    bool
	head  unit
	cells []string
	// told is true once a ballot has the first row.
	told *Ballot
	// on are the ballots of its columns, where each is on an item of its own.
	on map[int]*Ballot
}

var (
	oneSide  = pattern.New(`(?i)^(?:` + sideWords + `|absent)$`)
	marked   = pattern.New(`(?i)^(?:x|y|yes|1|✓|✔|✗|•|\*)$`)
	ruleLine = pattern.New(`^[-|:\s=+]*$`)
)

// row takes up a row of a table that has who voted which way. Ok is false for another unit.
func (r *reader) row(u unit) bool {
	if strings.Count(u.text, "|") < 1 {
		r.table = table{}
		return false
	}
	cells := cellsOf(u.text)
	switch {
	case ruleLine.MatchString(u.text):
		return true
	case oneSide.MatchString(cells[0]):
		return false // "For | Lind, Roth"
	case !r.table.in:
		r.table = table{in: true, head: u, cells: cells, on: map[int]*Ballot{}}
		return true
	}
	name := untitled(cells[0])
	name, _, _ = strings.Cut(name, " (")
	if !nameAlone.MatchString(name) || noName.MatchString(name) {
		return true
	}
	for i, cell := range cells[1:] {
		r.cell(u, i+1, strings.Trim(cell, "*_ "), name)
	}
	return true
}

// cell takes up how somebody voted: a mark below a side, or a side below what was voted on.
func (r *reader) cell(u unit, column int, cell, name string) {
	if column >= len(r.table.cells) {
		return
	}
	head := r.table.cells[column]
	switch {
	case oneSide.MatchString(head) && marked.MatchString(cell):
		if r.table.told == nil {
			r.pick("", true)
			r.now.Votes = append(r.now.Votes, Line{Span: r.table.head.Span, Heads: true})
			r.table.told = r.now
		}
		r.now.Votes = append(r.now.Votes, Line{Span: u.Span, Entries: []Entry{{name, sideOf(head)}}})
	case !oneSide.MatchString(head) && oneSide.MatchString(cell):
		b := r.column(column, head)
		b.Votes = append(b.Votes, Line{Span: u.Span, Entries: []Entry{{name, sideOf(cell)}}})
	}
}

// column is the ballot of a column: the one told of where the table has a single one, below
// a word for votes, otherwise one on what heads the column.
func (r *reader) column(i int, head string) *Ballot {
	if b := r.table.on[i]; b != nil {
		return b
	}
	if ofVoting.MatchString(head) {
		r.pick("", true)
	} else {
		r.open(false)
		r.now.Item = head
	}
	r.now.Votes = append(r.now.Votes, Line{Span: r.table.head.Span, Heads: true})
	r.table.on[i] = r.now
	return r.now
}

// ofVoting heads the column of a table on one vote.
var ofVoting = pattern.New(`(?i)^(?:votes?|voted|ballot|position|response)$`)

// cellsOf are the cells of a row.
func cellsOf(row string) []string {
	cells := strings.Split(strings.TrimPrefix(strings.TrimSpace(row), "|"), "|")
	for i, c := range cells {
		cells[i] = strings.TrimSpace(c)
	}
	return cells
}
