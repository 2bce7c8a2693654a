package bot

import (
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/similarity"
)

// Of the words a dictionary or thesaurus has near a topic of one word, so many
// are looked for, if they are so similar; sameStem is the similarity of one
// stem.
const (
	nearWords = 40
	nearAlike = 0.45
	sameStem  = 0.99
)

// replaced reports whether s may hold word as a paraphraser replaced it:
// "permissions" for "sanctions". Such a word is near in a dictionary or
// thesaurus, and paraphrasing keeps the ending.
func (f *finder) replaced(s retrieval.Statement, word string) bool {
	word = strings.ToLower(word)
	ending := inflection(word)
	if ending == "" {
		return false
	}
	var alike strings.Builder
	for w := range lexicon.Words(s.Text) {
		if inflection(w) == ending {
			alike.WriteString(w + " ")
		}
	}
	said := similarity.NewText(alike.String())
	for _, near := range similarity.Nearest(word, nearWords, nearAlike) {
		if f.query(near.Word).Match(said).MaxSim >= sameStem {
			return true
		}
	}
	return false
}

// inflection is the ending that tells a plural or a participle; empty for
// words without one.
func inflection(word string) string {
	for _, ending := range [...]string{"ing", "ed", "s"} {
		if len(word) > len(ending)+3 && strings.HasSuffix(word, ending) && !strings.HasSuffix(word, "ss") {
			return ending
		}
	}
	return ""
}
