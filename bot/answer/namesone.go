package answer

import (
	"strings"

	"whosaid/retrieval/names"
)

// namesOne reports whether a list names somebody: by surname, first name, initials or all.
func namesOne(listed, speaker string) bool {
	words := strings.Fields(names.Plain(speaker))
	for w := range strings.FieldsFuncSeq(listed, func(r rune) bool { return strings.ContainsRune(" \n\t,;()[]|:", r) }) {
		w = strings.Trim(w, ".*_")
		if len(w) < 2 {
			continue
		}
		if names.InitialsOf(w, speaker) || strings.EqualFold(w, words[len(words)-1]) || strings.EqualFold(w, words[0]) {
			return true
		}
	}
	return false
}
