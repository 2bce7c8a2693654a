package bot

import (
	"math"
	"slices"

	"whosaid/retrieval"
	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/similarity"
)

// alike is how similar a word of the paragraph has to be to a word of the
// question to stand for it.
const alike = 0.3

// missing are the question's meaningful words to which the paragraph of s
// holds nothing alike.
func (f *finder) missing(s retrieval.Statement, words []string) []string {
	text := s.Text
	if d, ok := f.library.Document(s.Document); ok && s.Paragraph > 0 && s.Paragraph <= len(d.Paragraphs) {
		text = d.Paragraphs[s.Paragraph-1].In(d.Text)
	}
	terms := similarity.NewText(text)
	var missing []string
	for _, w := range words {
		if similarity.NewQuery(w).Match(terms).MaxSim < alike {
			missing = append(missing, w)
		}
	}
	return missing
}

// bears reports whether s holds enough of the question's words one by one: all
// of one or two, at least half of more. In a large corpus it has to hold the
// rarest of them in any case.
func (f *finder) bears(s retrieval.Statement) bool {
	words := meaningful(f.q.Search())
	missing := f.missing(s, words)
	if len(words) <= fewWords {
		return len(missing) == 0
	}
	if f.library.Status().Statements >= manyCompete && slices.Contains(missing, rarest(words)) {
		return false
	}
	return 2*len(missing) <= len(words)
}

// rarest is the rarest of words in English.
func rarest(words []string) string {
	english, err := lexicon.English()
	if err != nil {
		return ""
	}
	best, weight := "", -1.0
	for _, w := range words {
		if v := english.Weight(english.Term(w).ID); v > weight {
			best, weight = w, v
		}
	}
	return best
}

// bearing keeps the statements that bear on the question.
func (f *finder) bearing(statements []retrieval.Statement) []retrieval.Statement {
	var kept []retrieval.Statement
	for _, s := range statements {
		if f.bears(s) {
			kept = append(kept, s)
		}
	}
	return kept
}

// crowded is what a threshold rises by because many statements compete: among
// thousands one is like anything by chance.
func (f *finder) crowded() float64 {
	n := float64(f.library.Status().Statements)
	return min(0.2, max(0, crowding*math.Log10(n/fewStatements)))
}

const (
	crowding      = 0.07
	fewStatements = 50
	// manyCompete is how many statements make a corpus large.
	manyCompete = 1000
)
