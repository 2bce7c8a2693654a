package phrase

// An Edit is a part of a line that stands where a part of its source stood; either
// may be empty.
type Edit struct{ In, Out Span }

// What a pair of words counts in an alignment besides their closeness: words of grammar
// little, and one that follows a pair a little more.
const (
	grammarPair = .4
	nextPair    = .3
)

// Align pairs words of a line with their like in its source, both in their order, so that
// the pairs count most, and returns what stands before, between and after the pairs.
func Align(line, source []Word) (all []Edit) {
	best := bestPairs(line, source)
	open := Edit{}
	for i, k := 0, 0; i < len(line) && k < len(source); {
		switch {
		case best[i][k] > max(best[i+1][k], best[i][k+1]):
			open.In.To, open.Out.To = i, k
			all = append(all, open)
			i, k = i+1, k+1
			open = Edit{Span{i, i}, Span{k, k}}
		case best[i][k+1] >= best[i+1][k]:
			k++
		default:
			i++
		}
	}
	open.In.To, open.Out.To = len(line), len(source)
	return append(all, open)
}

// bestPairs is what the pairs count at most from each pair of places on.
func bestPairs(line, source []Word) [][]float64 {
	best := make([][]float64, len(line)+1)
	for i := range best {
		best[i] = make([]float64, len(source)+1)
	}
	for i := len(line) - 1; i >= 0; i-- {
		for k := len(source) - 1; k >= 0; k-- {
			best[i][k] = max(best[i+1][k], best[i][k+1])
			if n := pairCounts(line, source, i, k); n > 0 {
				best[i][k] = max(best[i][k], n+best[i+1][k+1])
			}
		}
	}
	return best
}

// pairCounts is what a pair of words counts, 0 for words that are not alike.
func pairCounts(line, source []Word, i, k int) float64 {
	n := float64(line[i].Closeness(source[k]))
	if n > 0 && !line[i].Content && !line[i].Number {
		n = grammarPair
	}
	if n > 0 && i > 0 && k > 0 && line[i-1].Stem == source[k-1].Stem {
		n += nextPair
	}
	return n
}
