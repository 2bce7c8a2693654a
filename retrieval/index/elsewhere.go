package index

import (
	"context"
	"slices"
	"strings"

	"github.com/blevesearch/bleve/v2/analysis/lang/en"

	"whosaid/retrieval"
)

// A Question is what candidates are looked for by.
type Question struct {
	// Text has the words, Related others that stand for them.
	Text    string
	Related []Word
	// Vector is nil for none.
	Vector retrieval.Vector
	// Number is how many are wanted of each way to find them.
	Number int
	// Among are the numbers that count; nil for all.
	Among []int
}

// A Seeker finds statements or chunks by their numbers, where they are kept
// elsewhere than in the files of a generation. What it finds beside those that
// count is left out. Those of one way come best first.
type Seeker interface {
	Find(ctx context.Context, q Question) ([]int, error)
}

// FindBy lets the generation's statements and chunks be found elsewhere.
func (g *Generation) FindBy(statements, chunks Seeker) {
	g.Statements.elsewhere, g.Chunks.elsewhere = statements, chunks
}

// mostAmong is up to how many numbers are named as those that count. Beyond, so
// many of all count that more are asked for.
const mostAmong = 1000

// sought asks elsewhere: for more until enough of what is found passes, so that
// a filter never starves the answer.
func (f *Finder) sought(ctx context.Context, n int, passes func(int) bool) ([]Candidate, error) {
	q := f.elsewhere
	if q.Number = n; !zero(f.vector) {
		q.Vector = f.vector
	}
	all := f.shelf.Len()
	var passing []int
	for number := range all {
		if passes(number) {
			passing = append(passing, number)
		}
	}
	if len(passing) <= mostAmong {
		q.Among = passing
	}
	for ; ; q.Number *= 4 {
		numbers, err := f.shelf.elsewhere.Find(ctx, q)
		if err != nil {
			return nil, err
		}
		numbers = slices.DeleteFunc(numbers, func(i int) bool { return i < 0 || i >= all || !passes(i) })
		if len(numbers) >= min(n, len(passing)) || q.Number >= all {
			slices.Sort(numbers)
			return f.With(slices.Compact(numbers)), nil
		}
	}
}

// soughtByWords asks elsewhere for what fits the text's words best.
func (f *Finder) soughtByWords(ctx context.Context, n int) ([]int, error) {
	numbers, err := f.shelf.elsewhere.Find(ctx, Question{Text: f.elsewhere.Text, Number: n})
	return numbers[:min(n, len(numbers))], err
}

// Terms are the words of a text as it is found by them, stems with a space
// between: a store elsewhere that looks for these finds what full text does.
func Terms(text string) string {
	var out []string
	for _, token := range wordMapping().AnalyzerNamed(en.AnalyzerName).Analyze([]byte(text)) {
		out = append(out, string(token.Term))
	}
	return strings.Join(out, " ")
}

// TextsOf are the texts that the statements, and the chunks, of the content are
// found by, in the order of their numbers.
func (c *Content) TextsOf() (statements, chunks []string) { return shelfTexts(c.Entries) }

// VectorOf is the vector of a text; nil if it has none, or no direction.
func (c *Content) VectorOf(text string) retrieval.Vector {
	packed := c.Vectors.Rows[KeyOf(text)]
	if packed.zero() {
		return nil
	}
	return packed.Vector(c.Vectors.Dimensions)
}
