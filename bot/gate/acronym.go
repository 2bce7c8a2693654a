package gate

import (
	"strings"
	"unicode/utf8"
)

// acronyms are the initials of the names in a text that have several words:
// "bbc" of "the British Broadcasting Corporation". Small words inside a name do
// not count.
func acronyms(ts []token) []string {
	var found []string
	var initials strings.Builder
	end := func() {
		if initials.Len() > 1 {
			found = append(found, strings.ToLower(initials.String()))
		}
		initials.Reset()
	}
	for _, t := range ts {
		small := t.text == "of" || t.text == "and" || t.text == "for" || t.text == "the"
		switch {
		case breaks(t.gap) || !t.capital && !small:
			end()
		case t.capital && small:
			end()
			continue
		}
		if r, _ := utf8.DecodeRuneInString(t.raw); t.capital && r < utf8.RuneSelf {
			initials.WriteRune(r)
		}
	}
	end()
	return found
}
