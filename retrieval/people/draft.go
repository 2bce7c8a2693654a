package people

import (
	"cmp"
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
)

// A draft is a directory while it is made.
type draft struct {
	wordings
	aliases   Aliases
	entries   []entry                   // in the end most statements first
	canonical map[string]map[string]int // document, folded name there
	phrases   map[string][]phrase       // by tokens with a space between
	initials  map[string][]int          // as written, of entries
	ordinary  OrdinaryWords
	// speakers are those whom labels name, by their organisations in small
	// letters, in the order of their statements.
	speakers map[string][]int
	// labelled is true where a label names the speaker of a statement.
	labelled bool
}

// speakerOf is the entry of a statement's speaker.
func (d *draft) speakerOf(s *retrieval.Statement) (int, bool) {
	if s.Speaker == "" {
		return 0, false
	}
	i, ok := d.canonical[s.Document][names.Fold(s.Speaker)]
	return i, ok
}

// count counts statements.
func (d *draft) count(statements []retrieval.Statement) {
	for i := range statements {
		if e, ok := d.speakerOf(&statements[i]); ok {
			d.entries[e].Statements++
		}
	}
}

// order puts those with the most statements first, then by name.
func (d *draft) order() {
	all := make([]int, len(d.entries))
	for i := range all {
		d.entries[i].order = i
		all[i] = i
	}
	slices.SortStableFunc(all, func(a, b int) int {
		x, y := &d.entries[a], &d.entries[b]
		return cmp.Or(cmp.Compare(y.Statements, x.Statements), cmp.Compare(x.Name, y.Name))
	})
	sorted, rank := make([]entry, len(all)), make([]int, len(all))
	for i, from := range all {
		sorted[i], rank[from] = d.entries[from], i
	}
	d.entries = sorted
	for _, found := range d.canonical {
		for key, i := range found {
			found[key] = rank[i]
		}
	}
}

// organisations notes who speaks for which organisation.
func (d *draft) organisations(statements []retrieval.Statement) {
	for i := range statements {
		s := &statements[i]
		if s.SpeakerReason != retrieval.ByLabel || s.Speaker == "" {
			continue
		}
		d.labelled = true
		if e, ok := d.speakerOf(s); ok && s.SpeakerRole != "" {
			if key := strings.ToLower(s.SpeakerRole); !slices.Contains(d.speakers[key], e) {
				d.speakers[key] = append(d.speakers[key], e)
			}
		}
	}
}
