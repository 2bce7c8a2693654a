package quotetext

import "slices"

// Op is what one step of an alignment does to a quotation.
type Op int8

const (
	// Keep: the same word stands in both.
	Keep Op = iota
	// Change: another word stands in its place.
	Change
	// Drop: the quotation's word is not in the text.
	Drop
	// Add: the text's word is not in the quotation.
	Add
)

// An Alignment turns a quotation into a run of a text with the fewest edits.
type Alignment struct {
	// Lo and Hi are the run of the text, half open.
	Lo, Hi int
	// Edits counts the steps that are not Keep.
	Edits int
	// Steps lead from the quotation to the run.
	Steps []Op
}

// The cost of one edit, and what a word kept takes off: of two ways with
// equally many edits the one that keeps more words is better.
const edit, kept = 1 << 12, 1

// Align finds the run of text that quotation turns into with the fewest
// edits; of equally good runs the one that keeps more of the quotation's
// words, then the first. Where the quotation begins or ends with other words
// than the text, the run has the text's words in their place. It takes time
// and memory in proportion to the product of both lengths.
func Align[T comparable](text, quotation []T) Alignment {
	g := newGrid(len(quotation), len(text))
	for i := 1; i <= len(quotation); i++ {
		g.set(i, 0, int32(i)*edit, Drop)
		for j := 1; j <= len(text); j++ {
			g.fill(i, j, text[j-1] == quotation[i-1])
		}
	}
	return g.trace()
}

// A grid holds the cost of turning the first i words of the quotation into
// text that ends before word j, and the step that does it.
type grid struct {
	rows, cols int
	cost       []int32
	step       []Op
}

func newGrid(quotation, text int) *grid {
	n := (quotation + 1) * (text + 1)
	return &grid{quotation, text + 1, make([]int32, n), make([]Op, n)}
}

func (g *grid) set(i, j int, cost int32, step Op) {
	g.cost[i*g.cols+j], g.step[i*g.cols+j] = cost, step
}

func (g *grid) fill(i, j int, same bool) {
	diagonal := g.cost[(i-1)*g.cols+j-1]
	if same {
		g.set(i, j, diagonal-kept, Keep)
		return
	}
	best, step := diagonal+edit, Change
	if c := g.cost[(i-1)*g.cols+j] + edit; c < best {
		best, step = c, Drop
	}
	if c := g.cost[i*g.cols+j-1] + edit; c < best {
		best, step = c, Add
	}
	g.set(i, j, best, step)
}

// end is the first of the cheapest ends, with the words of the text that
// stand in place of the quotation's last ones.
func (g *grid) end() int {
	last, step := g.cost[g.rows*g.cols:], g.step[g.rows*g.cols:]
	hi := 0
	for j, c := range last {
		if c < last[hi] {
			hi = j
		}
	}
	for step[hi] != Keep && hi+1 < g.cols && last[hi+1] == last[hi] && step[hi+1] == Change {
		hi++
	}
	return hi
}

// trace walks back from the cheapest end.
func (g *grid) trace() Alignment {
	hi := g.end()
	a := Alignment{Lo: hi, Hi: hi}
	for i := g.rows; i > 0; {
		op := g.step[i*g.cols+a.Lo]
		a.Steps = append(a.Steps, op)
		if op != Keep {
			a.Edits++
		}
		if op != Add {
			i--
		}
		if op != Drop {
			a.Lo--
		}
	}
	slices.Reverse(a.Steps)
	return a
}
