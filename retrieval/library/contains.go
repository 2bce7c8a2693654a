package library

import (
	"context"

	"whosaid/retrieval"
)

// sameWord is the share of a query of one word that only the word itself
// covers.
const sameWord = .9

// Contains reports whether a passage contains a word, in any of its forms. A word
// that full text finds is looked for no further.
func (l *Library) Contains(ctx context.Context, word string) (bool, error) {
	s := l.hold()
	defer s.release()
	text := beginning(word)
	if text == "" {
		return false, ctx.Err()
	}
	a := l.read(ctx, s, text)
	hits, err := a.chunks.ByWords(ctx, chunkCandidates)
	if err != nil {
		return false, err
	}
	r := s.termReader()
	defer r.packed.Done()
	for _, i := range hits {
		if a.query.Match(r.chunkTerms(i)).Exact > sameWord {
			return true, nil
		}
	}
	found, err := l.Search(ctx, retrieval.Query{Text: word, Passages: 1})
	return len(found.Passages) > 0 && found.Passages[0].Score.Exact > sameWord, err
}
