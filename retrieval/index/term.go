package index

import (
	"context"
	"encoding/binary"
	"math"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/search"
	bleveindex "github.com/blevesearch/bleve_index_api"

	"whosaid/retrieval/recent"
)

// A term is a word of full text with the texts that have it, as bleve finds and
// scores them, in about two bytes a text. Nobody may change it.
type term struct {
	// idf is how rare it is.
	idf float64
	// scores are those of texts that have it so often and are so long, each once.
	scores []float64
	// list are the texts' numbers in bleve's index, each by how far it is from the one
	// before, and the places of their scores.
	list []byte
}

// each yields the texts that have the word, with scores that are multiplied by a
// weight.
func (w *term) each(weight float64, yield func(number uint32, score float64)) {
	scores := make([]float64, len(w.scores))
	for i, score := range w.scores {
		scores[i] = score * weight
	}
	number := uint32(0)
	for list := w.list; len(list) > 1; {
		if list[0]|list[1] < 0x80 {
			number += uint32(list[0])
			yield(number, scores[list[1]])
			list = list[2:]
			continue
		}
		gap, n := binary.Uvarint(list)
		place, m := binary.Uvarint(list[n:])
		number += uint32(gap)
		yield(number, scores[place])
		list = list[n+m:]
	}
}

// size is about how many bytes it takes.
func (w *term) size() int { return len(w.list) + 8*len(w.scores) + 200 }

// mostTerms is how many bytes the words take of which the texts are kept at hand.
const mostTerms = 6 << 20

func newTerms() *recent.Cache[string, *term] {
	return recent.New(mostTerms, func(_ string, w *term) int { return w.size() })
}

// term is a word as it stands in the index.
func (f *fullText) term(ctx context.Context, reader bleveindex.IndexReader, word string) (*term, error) {
	if w, ok := f.terms.Get(word); ok {
		return w, nil
	}
	q := bleve.NewTermQuery(word)
	q.SetField(textField)
	s, err := q.Searcher(ctx, reader, f.index.Mapping(), search.SearcherOptions{})
	if err != nil {
		return nil, err
	}
	defer s.Close()
	w := &term{idf: math.Sqrt(s.Weight())}
	places, last := map[float64]uint64{}, uint32(0)
	err = eachMatch(ctx, reader, s, func(number uint32, score float64) {
		place, ok := places[score]
		if !ok {
			place = uint64(len(w.scores))
			places[score] = place
			w.scores = append(w.scores, score)
		}
		w.list = binary.AppendUvarint(binary.AppendUvarint(w.list, uint64(number-last)), place)
		last = number
	})
	if err == nil {
		f.terms.Put(word, w)
	}
	return w, err
}

// eachMatch yields what a searcher finds, by numbers in bleve's index.
func eachMatch(ctx context.Context, reader bleveindex.IndexReader, s search.Searcher, yield func(number uint32, score float64)) error {
	pool := &search.SearchContext{DocumentMatchPool: search.NewDocumentMatchPool(s.DocumentMatchPoolSize()+1, 0), IndexReader: reader}
	for n := 1; ; n++ {
		next, err := s.Next(pool)
		if err != nil || next == nil {
			return err
		}
		yield(uint32(next.IndexInternalID.Value()), next.Score)
		pool.DocumentMatchPool.Put(next)
		if n%batchSize == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
	}
}
