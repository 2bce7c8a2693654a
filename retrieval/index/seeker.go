package index

import (
	"context"

	"whosaid/retrieval"
)

// A Word is looked for in texts; its weight is relative to other words'.
type Word struct {
	Text   string
	Weight float64
}

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
