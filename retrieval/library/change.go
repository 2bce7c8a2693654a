package library

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"whosaid/retrieval"
)

// changesOfSpeakers tells whose statements next has and base has not, and the
// other way round. Base is nil where there was none. Kept tells by document of
// next which one of base it is, -1 for none; nil where none is. Only documents
// that are not kept are looked at.
func changesOfSpeakers(base, next *snapshot, kept []int) []retrieval.SpeakerChange {
	if base == next {
		return []retrieval.SpeakerChange{}
	}
	var before, after []told
	stays := map[int]bool{}
	for i := range next.generation.Documents {
		if kept != nil && kept[i] >= 0 {
			stays[kept[i]] = true
			continue
		}
		after = appendTold(after, next.passing(i).Statements)
	}
	if base != nil {
		for i := range base.generation.Documents {
			if !stays[i] {
				before = appendTold(before, base.passing(i).Statements)
			}
		}
	}
	came, gone := unmatched(before, after, next.same())
	came, gone = unmoved(came, gone)
	return bySpeaker(came, gone)
}

// told is what of a statement tells whether it came or went.
type told struct{ id, speaker, text string }

func appendTold(list []told, statements []retrieval.Statement) []told {
	for i := range statements {
		list = append(list, told{statements[i].ID, statements[i].Speaker, statements[i].Text})
	}
	return list
}

// unmatched are the statements after a refresh that were not there before it,
// and those before it that are there no more. A statement is the same where its
// ID is, and both names mean one person.
func unmatched(before, after []told, same func(a, b string) bool) (came, gone []*told) {
	old := make(map[string]*told, len(before))
	for i := range before {
		old[before[i].id] = &before[i]
	}
	for i := range after {
		s := &after[i]
		if was := old[s.id]; was != nil && same(was.speaker, s.speaker) {
			delete(old, s.id)
			continue
		}
		came = append(came, s)
	}
	for i := range before {
		if old[before[i].id] == &before[i] {
			gone = append(gone, &before[i])
		}
	}
	return came, gone
}

// unmoved leaves out what only stands in another document now: the same speaker's
// same text among both, one for one.
func unmoved(came, gone []*told) (_, _ []*told) {
	if len(came) == 0 || len(gone) == 0 {
		return came, gone
	}
	type words struct{ speaker, text string }
	of := func(s *told) words { return words{s.speaker, strings.Join(strings.Fields(s.text), " ")} }
	left := map[words]int{}
	for _, s := range gone {
		left[of(s)]++
	}
	moved := map[words]int{}
	stays := func(s *told) bool {
		k := of(s)
		if left[k] == 0 {
			return false
		}
		left[k]--
		moved[k]++
		return true
	}
	came = slices.DeleteFunc(came, stays)
	gone = slices.DeleteFunc(gone, func(s *told) bool {
		k := of(s)
		if moved[k] == 0 {
			return false
		}
		moved[k]--
		return true
	})
	return came, gone
}

// bySpeaker counts what came and went, most new ones first, then most gone.
func bySpeaker(came, gone []*told) []retrieval.SpeakerChange {
	all := map[string]*retrieval.SpeakerChange{}
	of := func(s *told) *retrieval.SpeakerChange {
		if all[s.speaker] == nil {
			all[s.speaker] = &retrieval.SpeakerChange{Speaker: s.speaker, IDs: []string{}}
		}
		return all[s.speaker]
	}
	for _, s := range came {
		c := of(s)
		c.New++
		c.IDs = append(c.IDs, s.id)
	}
	for _, s := range gone {
		of(s).Gone++
	}
	out := []retrieval.SpeakerChange{}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		out = append(out, *all[name])
	}
	slices.SortStableFunc(out, func(a, b retrieval.SpeakerChange) int {
		return cmp.Or(cmp.Compare(b.New, a.New), cmp.Compare(b.Gone, a.Gone))
	})
	return out
}
