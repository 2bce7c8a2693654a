package people

import (
	"encoding/binary"
	"slices"
)

// encodeCanonical writes who everybody of each document is. It also returns those
// whom labels name, by their organisations in small letters, in the order of their
// statements, and whether a label names the speaker of a statement.
func (a *assembly) encodeCanonical() (speakers map[string][]int, labelled bool) {
	made := a.made.next(len(a.change.Documents))
	speakers = map[string][]int{}
	seen := a.seen
	has := map[pair]bool{}
	var one cast
	var who []int
	for document, name := range a.change.Documents {
		to := 0
		for to < len(seen) && seen[to].document == document {
			to++
		}
		record := appendText(made.begin(), name)
		record, who = a.calledIn(record, document, seen[:to], who[:0])
		made.end(record)
		seen = seen[to:]
		_, raw := a.roster.casts.keyAt(document)
		if len(raw) == 0 || raw[0] != labelledFlag {
			continue
		}
		labelled = true
		a.roster.cast(document, &one)
		for _, p := range one.labels {
			if p.called >= len(who) {
				continue
			}
			if spoke := (pair{who[p.called], p.of}); !has[spoke] {
				has[spoke] = true
				organisation := wordOf(a.roster.terms.at(p.of))
				speakers[organisation] = append(speakers[organisation], who[p.called])
			}
		}
	}
	made.done()
	return speakers, labelled
}

// calledIn adds the names of a document and their entries, which it also returns.
func (a *assembly) calledIn(out []byte, document int, seen []appearance, who []int) ([]byte, []int) {
	if old := a.change.kept(document); old >= 0 {
		_, raw := a.old.canonical.keyAt(old)
		for r := (reading{raw}); len(r.left) > 0; {
			called, i := r.bytes(), r.number()
			now := a.ranked(i)
			for k := 0; now < 0 && k < len(seen); k++ {
				if s := &seen[k]; s.wins && s.number == len(who) {
					now = a.numbers[s.entry]
				}
			}
			who = append(who, now)
			out = binary.AppendUvarint(append(binary.AppendUvarint(out, uint64(len(called))), called...), uint64(now))
		}
		return out, who
	}
	winning := a.unaffected(document)
	for _, s := range seen {
		if s.wins {
			winning = append(winning, calling{s.called, s.number, a.numbers[s.entry]})
		}
	}
	slices.SortFunc(winning, func(x, y calling) int { return x.number - y.number })
	for _, c := range winning {
		who = append(who, c.entry)
		out = binary.AppendUvarint(appendText(out, c.called), uint64(c.entry))
	}
	return out, who
}

// A calling is a name in a document, its number there, and whose it is.
type calling struct {
	called        string
	number, entry int
}

// unaffected are the names of a document that has changed, though nothing of whom
// they call.
func (a *assembly) unaffected(document int) []calling {
	if a.touched == nil {
		return nil
	}
	var out []calling
	var one cast
	a.roster.cast(document, &one)
	was, _ := a.old.canonical.find(a.change.Documents[document])
	last := one.last()
	for at, p := range one.appearances {
		if a.touched[p.of] || last[p.called] != at {
			continue
		}
		if c := readClass(a.roster.terms.at(p.of), map[string]int{}); c != nil {
			out = append(out, calling{c.called, p.called, a.ranked(entryIn(was, c.called))})
		}
	}
	return out
}

// ranked is the number of an entry of old, -1 for one that is drafted again.
func (a *assembly) ranked(i int) int {
	if i >= len(a.rank) {
		return -1
	}
	return a.rank[i]
}
