package people

import (
	"slices"
	"strings"

	"whosaid/retrieval/names"
)

// Spelled is the person of a canonical name as a document that calls them own
// spells it: "Pawel Bylica" for "Paweł Bylica". It is canonical itself where own
// has no word of it in another spelling, as a part, initials, a nick and an alias
// have none.
func (d *Directory) Spelled(own, canonical string) string {
	words, known := nameWords(own), nameWords(canonical)
	if len(words) == 0 || isShort(own) || partOf(words, known) || partOf(known, words) || !respelt(words, known) {
		return canonical
	}
	if len(words) >= len(known) {
		return own
	}
	p, _ := d.Person(canonical)
	if slices.ContainsFunc(p.Short, func(s string) bool { return strings.EqualFold(s, own) }) {
		return canonical
	}
	for _, wording := range p.Mentions {
		if fuller := nameWords(wording); len(fuller) > len(words) && partOf(words, fuller) && respelt(fuller, known) {
			return wording
		}
	}
	return own
}

// nameWords are the words of a name without what stands in brackets after it.
func nameWords(name string) []string {
	return strings.FieldsFunc(names.Plain(name), func(r rune) bool { return r == ' ' || r == '-' || r == '.' })
}

// partOf reports whether a name has all of these words, whatever their case.
func partOf(words, of []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool {
		return !slices.ContainsFunc(of, func(o string) bool { return strings.EqualFold(w, o) })
	})
}

// respelt reports whether each of these words may be one of a name's in another
// spelling.
func respelt(words, of []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool {
		return !slices.ContainsFunc(of, func(o string) bool {
			_, ok := closeWords(names.Fold(w), names.Fold(o))
			return ok
		})
	})
}
