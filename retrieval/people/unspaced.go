package people

import (
	"maps"
	"slices"
	"strings"
	"unicode"
)

// unspaced are the entries by their names without spaces; those of two people are
// left out.
func (m *merger) unspaced() map[string]int {
	out, twice := map[string]int{}, map[string]bool{}
	for i := range m.d.entries {
		if e := &m.d.entries[i]; e.Name != "" && len(e.tokens) > 1 {
			key := strings.Join(e.tokens, "")
			_, other := out[key]
			twice[key] = twice[key] || other
			out[key] = i
		}
	}
	maps.DeleteFunc(out, func(key string, _ int) bool { return twice[key] })
	return out
}

// respaced joins whom a document lists with a name that lacks a space to the one
// whose name has it: "Marius VanRoe" to "Marius Van Roe".
func (m *merger) respaced() {
	written := map[string]int{}
	for _, i := range slices.Sorted(maps.Keys(m.listed)) {
		e := &m.d.entries[i]
		if e.Name == "" || len(e.tokens) < 2 {
			continue
		}
		key := strings.Join(e.tokens, "")
		k, ok := written[key]
		switch {
		case !ok:
			written[key] = i
		case len(m.d.entries[k].tokens) > len(e.tokens):
			m.joinListed(k, i)
		case len(m.d.entries[k].tokens) < len(e.tokens):
			m.joinListed(i, k)
			written[key] = i
		}
	}
}

// innerCapital reports whether a word has a capital after a small letter, as a name
// that is written without its spaces: "AnaIto".
func innerCapital(s string) bool {
	small := false
	for _, r := range s {
		if small && unicode.IsUpper(r) {
			return true
		}
		small = unicode.IsLower(r)
	}
	return false
}
