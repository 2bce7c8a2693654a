package gate

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"sync"

	"whosaid/bot/phrase"
)

// A measure is a number of a line by which honest lines differ from lies.
type measure struct {
	name string
	of   func(*Pair) float64
}

// measures are all that trust is made of: how much of the line is the source's, in
// which words and in which order; and what it exchanges, moves or leaves out, and doubts,
// each alone and times the share of the line that is copied.
var measures = sync.OnceValue(func() []measure {
	all := []measure{
		{"copied pairs", (*Pair).copiedPairs}, {"own words", (*Pair).ownShare},
		{"own words, log", func(p *Pair) float64 { return math.Log1p(float64(p.countOwn())) }},
		{"words, log", func(p *Pair) float64 { return math.Log1p(float64(len(p.line))) }},
		{"odd negations", (*Pair).oddNegations},
		{"likeness", (*Pair).likeness}, {"least support", (*Pair).leastSupport},
		{"faithful", func(p *Pair) float64 { return truth(p.faithful()) }},
		{"drops possible", func(p *Pair) float64 { return truth(p.covers("possible") && !phrase.Has(p.line, "possible")) }},
		{"adds whole", func(p *Pair) float64 { return truth(p.adds("whole") || p.adds("alone")) }},
	}
	weighed := []measure{
		{"strangeness", (*Pair).strangeness}, {"least exchange", (*Pair).leastExchange},
		{"displaced", few((*Pair).displaced)}, {"left out", few((*Pair).leftOut)},
		{"new neighbours", few((*Pair).newNeighbours)},
		{"clean", func(p *Pair) float64 { return truth(p.clean()) }}, {"added negations", few(added(phrase.Word.Negates))},
		{"added auxiliaries", few(added(func(w phrase.Word) bool { return w.In("auxiliary") }))}, {"lost negations", few((*Pair).lostNegations)},
	}
	for _, d := range doubts {
		weighed = append(weighed, measure{"doubt " + d.name, func(p *Pair) float64 { return truth(d.fails(p)) }})
	}
	for _, m := range weighed {
		all = append(all, m, measure{"copied, " + m.name, func(p *Pair) float64 { return m.of(p) * p.copied() }})
	}
	return all
})

// turning are the measures that tell a line from its denial.
var turning = sync.OnceValue(func() (all []measure) {
	for _, m := range measures() {
		switch strings.TrimPrefix(m.name, "copied, ") {
		case "odd negations", "added negations", "lost negations", "doubt negation", "doubt negates", "doubt affirms":
			all = append(all, m)
		}
	}
	return all
})

//go:embed weights.txt
var weightsFile string

// weights are those of the measures, in their order, and last the one of the constant 1;
// turns are those of the turning measures. TestFit writes them.
var (
	weights = sync.OnceValue(func() []float64 { return weightsOf("", append(measures(), measure{name: constant})) })
	turns   = sync.OnceValue(func() []float64 { return weightsOf(denied, turning()) })
)

// weightsOf are the weights in the file of some measures, after a prefix.
func weightsOf(prefix string, all []measure) (ws []float64) {
	by := map[string]float64{}
	for _, entry := range entries(weightsFile) {
		if name, number, ok := strings.Cut(entry, ": "); ok {
			if w, err := strconv.ParseFloat(number, 64); err == nil {
				by[name] = w
			}
		}
	}
	for _, m := range all {
		ws = append(ws, by[prefix+m.name])
	}
	return ws
}

// entries are those of the file, "name: weight".
func entries(file string) []string {
	return strings.FieldsFunc(strings.ReplaceAll(file, "; ", "\n"), func(r rune) bool { return r == '\n' })
}

// constant is the name of the weight that all lines have, denied what the names of weights of
// turning measures begin with.
const constant, denied = "all lines", "denied, "

// faithful reports whether the line has words of the source alone, or their like, in
// their order and from one clause to a clause, negates no more, and nothing is doubted.
func (p *Pair) faithful() bool {
	last := -1
	for i, w := range p.line {
		thing := phrase.Has(p.line[max(0, i-1):i], "article") // a room near is another one
		if w.Content && (p.found[i] < 0 || thing && !p.exact[i]) && !p.named(w) {
			return false
		}
		if p.exact[i] && !p.moved(i) {
			if p.found[i] < last {
				return false
			}
			last = p.found[i]
		}
	}
	for _, c := range p.lineClauses {
		if len(p.sourceOf(c)) > 1 {
			return false
		}
	}
	return first(doubts, p) == ""
}

// short is how many words a line has at most that is trusted as a copy.
const short = 8

// copies reports whether a line is a short, faithful copy of a part of the source.
func (p *Pair) copies() bool { return len(p.line) <= short && p.copiedPairs() >= .5 && p.faithful() }

// trust is how much more a line is like honest ones than like lies, as the logarithm
// of the odds; from 0 it may be shown.
func (p *Pair) trust() float64 {
	if p.copies() {
		return 1
	}
	w := weights()
	return p.sum(measures(), w) + w[len(w)-1]
}

// affirmed is how much speaks for a line rather than its denial.
func (p *Pair) affirmed() float64 { return p.sum(turning(), turns()) }

// sum is that of some measures by their weights.
func (p *Pair) sum(all []measure, weights []float64) (sum float64) {
	for k, m := range all {
		sum += weights[k] * m.of(p)
	}
	return sum
}
