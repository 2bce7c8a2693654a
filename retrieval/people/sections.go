package people

import "slices"

// directoryMagic opens a directory: magic, the sections in turn, and flags.
const directoryMagic = "WSP3"

// labelledFlag says that labels name speakers.
const labelledFlag = 1

// sections are what a directory consists of. Entries are told by their numbers,
// most statements first, documents by their numbers in the order of their names.
type sections struct {
	labelled bool
	// entries are the entries, places where each began and the documents that have
	// it.
	entries, places table
	// canonical has, by document, the folded names of those in it and their
	// entries.
	canonical table
	byName    table
	// phrased are phrases by their words, halved those of double surnames, initials
	// entries as they are written.
	phrased, halved, initials table
	// vocabulary are the words of roles, and how many entries have each. Heads and
	// scopes have the entries by the heads, and by all words of their roles and
	// affiliations.
	vocabulary, heads, scopes table
	// spelt has the persons by the parts of their names that may be misspelt,
	// given how many have each first name, in small letters.
	spelt, given table
	// joint has the groups that speak together by their members, described those
	// who are no persons by the words of their names.
	joint, described table
	// sorted has the entries of each sort, ordinary in how many documents each
	// ordinary word stands.
	sorted, ordinary table
	organisations    table
	// wordings are the names and roles of everybody quoted, folded, each after a
	// new line.
	worded table
}

func (s *sections) tables() []*table {
	return []*table{
		&s.entries, &s.places, &s.canonical, &s.byName, &s.phrased, &s.halved, &s.initials, &s.vocabulary, &s.heads, &s.scopes,
		&s.spelt, &s.given, &s.joint, &s.described, &s.sorted, &s.ordinary, &s.organisations, &s.worded,
	}
}

// open reads what an assembly wrote. It reports whether the sections are whole.
func (s *sections) open(raw []byte) bool {
	if len(raw) < len(directoryMagic)+1 || string(raw[:len(directoryMagic)]) != directoryMagic {
		return false
	}
	raw = raw[len(directoryMagic):]
	last := len(raw) - 1
	s.labelled, raw = raw[last]&labelledFlag != 0, raw[:last]
	for _, t := range slices.Backward(s.tables()) {
		var ok bool
		if *t, raw, ok = readTable(raw); !ok {
			return false
		}
	}
	return len(raw) == 0
}
