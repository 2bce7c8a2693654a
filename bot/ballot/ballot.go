package ballot

import (
	"cmp"
	"slices"
	"strings"

	"whosaid/retrieval"
)

// A Line is a sentence, or a line of a list or a table, that tells of a ballot.
type Line struct {
	retrieval.Span
	// Entries are the names that it has with their sides; none where it has none.
	Entries []Entry
	// Heads is true for the first row of a table, which tells what the others mean.
	Heads bool
}

// A Ballot is one vote, or what was put to one, as minutes tell of it.
type Ballot struct {
	Document *retrieval.Document
	// Item is the heading of what it is on, empty where there is none, and Begins where
	// the item does.
	Item   string
	Begins int
	// Motion is what was put to the vote, and by whom.
	Motion []Line
	// Votes tell who voted which way, or how many.
	Votes []Line
	// Outcome tells what became of it.
	Outcome []Line
	// Amends is true for the vote on an amendment to another motion.
	Amends bool
}

// Lines are all that tell of a ballot, in the order of the document.
func (b *Ballot) Lines() []Line {
	all := slices.Concat(b.Motion, b.Votes, b.Outcome)
	slices.SortStableFunc(all, func(x, y Line) int { return cmp.Compare(x.Start, y.Start) })
	return slices.CompactFunc(all, func(x, y Line) bool { return x.Start == y.Start })
}

// Entries are all names of a ballot with their sides.
func (b *Ballot) Entries() []Entry {
	var out []Entry
	for _, l := range b.Votes {
		out = append(out, l.Entries...)
	}
	return out
}

// Decided reports whether minutes tell what became of it.
func (b *Ballot) Decided() bool { return len(b.Votes) > 0 || len(b.Outcome) > 0 }

// On is what a ballot is on: the heading of its item and what was put.
func (b *Ballot) On() string {
	text := []string{b.Item}
	for _, l := range slices.Concat(b.Motion, b.Outcome) {
		text = append(text, l.In(b.Document.Text))
	}
	return strings.Join(text, "\n")
}

// Discussed is all that its item tells up to its end.
func (b *Ballot) Discussed() string {
	lines := b.Lines()
	return b.Document.Text[b.Begins:lines[len(lines)-1].End]
}

// End is where what tells of a ballot ends.
func (b *Ballot) End() int {
	lines := b.Lines()
	return lines[len(lines)-1].End
}

// Puts reports whether a part of the document is of what was put to the vote.
func (b *Ballot) Puts(s retrieval.Span) bool {
	return slices.ContainsFunc(b.Motion, func(l Line) bool { return l.Overlaps(s) })
}

// Moved reports whether it is told who put it to the vote.
func (b *Ballot) Moved() bool {
	return slices.ContainsFunc(b.Motion, func(l Line) bool { return hasMover.MatchString(l.In(b.Document.Text)) })
}
