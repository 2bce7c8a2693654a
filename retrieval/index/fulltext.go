package index

import (
	"context"
	"fmt"
	"iter"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/analysis/lang/en"
	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/blevesearch/bleve/v2/mapping"
	bleveindex "github.com/blevesearch/bleve_index_api"

	"whosaid/retrieval/recent"
)

// textField is the only field of the full-text index.
const textField = "text"

// batchSize is how many texts bleve is given at a time.
const batchSize = 1000

// mergedAtOnce is how many segments bleve makes one of at a time: with fewer, what it
// made so is merged again.
const mergedAtOnce = 200

// A fullText finds texts by their words. Its entries are named by the texts'
// keys. Nil is one without texts.
type fullText struct {
	index bleve.Index
	mu    sync.Mutex
	// rows are those of the vectors of texts, plus one, by their numbers in the
	// index, as far as they were asked for.
	rows []atomic.Uint32
	// tallies are those that were used before.
	tallies sync.Pool
	// rooms are those in which the best are looked for.
	rooms rooms[float64]
	terms *recent.Cache[string, *term]
}

// wordMapping indexes one field of English text and keeps nothing else.
func wordMapping() *mapping.IndexMappingImpl {
	field := bleve.NewTextFieldMapping()
	field.Analyzer = en.AnalyzerName
	field.Store, field.DocValues, field.IncludeInAll, field.IncludeTermVectors = false, false, false, false
	document := bleve.NewDocumentStaticMapping()
	document.AddFieldMappingsAt(textField, field)
	document.AddSubDocumentMapping("_all", bleve.NewDocumentDisabledMapping()) // would be empty, but looked through for each text
	m := bleve.NewIndexMapping()
	m.DefaultMapping = document
	m.ScoringModel = bleveindex.BM25Scoring
	return m
}

type textRow struct {
	Text string `json:"text"`
}

// buildFullText writes a full-text index of texts into a new folder; nothing
// if there are none.
func buildFullText(ctx context.Context, dir string, texts iter.Seq2[string, error]) error {
	err := ctx.Err()
	if err != nil {
		return err
	}
	var b bleve.Builder
	n := 0
	for text, failed := range texts {
		if err = failed; err == nil && n > 0 && n%batchSize == 0 {
			err = ctx.Err()
		}
		if err != nil {
			break
		}
		// A builder that was given nothing cannot be closed, so there is one only once
		// there is a text.
		if b == nil {
			b, err = newBuilder(dir)
		}
		if err == nil {
			err = b.Index(KeyOf(text).id(), textRow{text})
		}
		if err != nil {
			return fmt.Errorf("full text: %w", err)
		}
		n++
	}
	if b == nil {
		return err
	}
	if closing := b.Close(); err == nil {
		err = closing
	}
	if err != nil {
		return fmt.Errorf("full text: %w", err)
	}
	return nil
}

// newBuilder returns what writes a full-text index into a new folder. It renames
// what it made, so it works beside it: the folder for temporary files may be
// another mount, or not be there.
func newBuilder(dir string) (bleve.Builder, error) {
	return bleve.NewBuilder(dir, wordMapping(), map[string]any{"batchSize": batchSize, "mergeMax": mergedAtOnce,
		"buildPathPrefix": filepath.Dir(dir)})
}

// openFullText opens a folder that buildFullText wrote, of n texts; it never
// writes.
func openFullText(dir string, n int) (*fullText, error) {
	if n == 0 {
		return nil, nil
	}
	x, err := bleve.OpenUsing(dir, map[string]any{"read_only": true})
	if err != nil {
		return nil, fmt.Errorf("full text: %w", err)
	}
	return &fullText{index: x, terms: newTerms()}, nil
}

// memoryFullText makes a full-text index that is never written.
func memoryFullText(ctx context.Context, texts []string) (*fullText, error) {
	if len(texts) == 0 {
		return nil, nil
	}
	x, err := bleve.NewUsing("", wordMapping(), scorch.Name, scorch.Name, nil)
	if err != nil {
		return nil, fmt.Errorf("full text: %w", err)
	}
	for len(texts) > 0 && err == nil {
		batch := x.NewBatch()
		n := min(batchSize, len(texts))
		for _, text := range texts[:n] {
			if err := batch.Index(KeyOf(text).id(), textRow{text}); err != nil {
				return nil, fmt.Errorf("full text: %w", err)
			}
		}
		if err = ctx.Err(); err == nil {
			err = x.Batch(batch)
		}
		texts = texts[n:]
	}
	if err != nil {
		_ = x.Close()
		return nil, fmt.Errorf("full text: %w", err)
	}
	return &fullText{index: x, terms: newTerms()}, nil
}

// matching are the clauses of a query for words.
func matching(words string) []clause {
	var any []clause
	for _, token := range analysed(words) {
		any = append(any, clause{term: string(token.Term), boost: 1})
	}
	return any
}

// weighted are the clauses of a query for words with weights. A word may be
// several to full text.
func weighted(words []Word) []clause {
	var any []clause
	for _, word := range words {
		if tokens := analysed(word.Text); len(tokens) == 1 {
			any = append(any, clause{term: string(tokens[0].Term), boost: word.Weight})
			continue
		}
		match := bleve.NewMatchQuery(word.Text)
		match.SetField(textField)
		match.SetBoost(word.Weight)
		any = append(any, clause{whole: match})
	}
	return any
}

func (f *fullText) close() error {
	if f == nil {
		return nil
	}
	return f.index.Close()
}

// Terms are the words of a text as it is found by them, stems with a space
// between: a store elsewhere that looks for these finds what full text does.
func Terms(text string) string {
	var out []string
	for _, token := range analysed(text) {
		out = append(out, string(token.Term))
	}
	return strings.Join(out, " ")
}

// analysed are the words of a text as full text has them.
func analysed(text string) analysis.TokenStream { return analyser().Analyze([]byte(text)) }

var analyser = sync.OnceValue(func() analysis.Analyzer { return wordMapping().AnalyzerNamed(en.AnalyzerName) })
