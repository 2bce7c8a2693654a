package library

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"whosaid/retrieval"
)

// sensed is how many of the statements that are closest in sense are candidates.
const sensed = 30

// senses are how close statements are to a text in sense, by their numbers, each as
// retrieval.Score has it; none without an embedder of sentences.
type senses []float64

// sensesOf are those of a vector.
func (s *snapshot) sensesOf(v retrieval.Vector) (senses, error) {
	if retrieval.OfWords(s.generation.Embedder) {
		return nil, nil
	}
	windows, err := s.generation.Windows()
	if err != nil {
		return nil, fmt.Errorf("closest in sense: %w", err)
	}
	return standard(windows.Closeness(v)), nil
}

// mostSense bounds by how many standard deviations a statement is closer than others.
const mostSense = 5

// standard are values by how many standard deviations they are above their mean, 0 to
// mostSense: embedders differ in how close any two texts are.
func standard(values []float64) senses {
	if len(values) == 0 {
		return nil
	}
	n, sum, squares := float64(len(values)), 0.0, 0.0
	for _, x := range values {
		sum += x
		squares += x * x
	}
	mean := sum / n
	deviation := math.Sqrt(max(0, squares/n-mean*mean))
	out := make(senses, len(values))
	if deviation == 0 {
		return out
	}
	for i, x := range values {
		out[i] = min(mostSense, max(0, (x-mean)/deviation))
	}
	return out
}

// of is that of a statement.
func (s senses) of(number int) float64 {
	if number >= len(s) {
		return 0
	}
	return s[number]
}

// closest are the n statements that pass which are closest in sense.
func (s senses) closest(n int, passes func(int) bool) []int {
	var out []int
	for i, x := range s {
		if x > 0 && passes(i) {
			out = append(out, i)
		}
	}
	slices.SortStableFunc(out, func(a, b int) int { return cmp.Compare(s[b], s[a]) })
	return out[:min(n, len(out))]
}
