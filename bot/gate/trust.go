package gate

import (
	_ "embed"
	"math"
	"slices"
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
		{"likeness", (*Pair).likeness}, {"derives", func(p *Pair) float64 { return truth(p.claimed().derives()) }},
		{"moved", of(func(c claim) int { return c.moved })},
		{"drops possible", func(p *Pair) float64 { return truth(p.covers("possible") && !phrase.Has(p.line, "possible")) }},
		{"keeps possible", func(p *Pair) float64 {
			return truth(phrase.Has(p.line, "hedge", "possible") && phrase.Has(p.source, "hedge", "possible"))
		}},
		{"adds whole", func(p *Pair) float64 { return truth(p.adds("whole") || p.adds("alone")) }},
	}
	weighed := []measure{
		{"displaced", few((*Pair).displaced)}, {"left out", few((*Pair).leftOut)}, {"lost negations", few((*Pair).lostNegations)},
	}
	for _, d := range doubts {
		weighed = append(weighed, measure{"doubt " + d.name, func(p *Pair) float64 { return truth(d.fails(p)) }})
	}
	return slices.Concat(all, claims(), withCopied(weighed), changes())
})

// changes are measures of what a line puts in, and of what it drops of the sentences that it tells: names, for
// "she", and words of others weigh the more the more of the line is copied; "and", by which parts are merged,
// and what the line ends with the less.
func changes() []measure {
	name := func(p *Pair, i int) bool { return i > 0 && p.line[i].Capital }
	and := func(p *Pair, i int) bool { return p.line[i].Text == "and" }
	return []measure{
		{"grammar put in", few(putIn((*Pair).isFreshGrammar))}, {"foreign head", few(foreignIn((*Pair).head))},
		times("copied, ", (*Pair).copiedPairs, measure{"names put in", few(putIn(name))}),
		times("copied, ", (*Pair).copiedPairs, measure{"foreign words", few(putIn((*Pair).isForeign))}),
		times("copied, ", (*Pair).copiedPairs, dropped("possible")), times("copied, ", (*Pair).copiedPairs, dropped("condition", "supposing")),
		times("free, ", (*Pair).free, measure{"and put in", few(putIn(and))}),
		times("free, ", (*Pair).free, measure{"foreign tail", few(foreignIn((*Pair).tail))}),
	}
}

// dropped is 1 where a sentence that the line tells has a word of a class, and the line has none nor one
// like it.
func dropped(class string, like ...string) measure {
	return measure{"dropped " + class, func(p *Pair) float64 {
		return truth(p.toldOf(in(class)) && !phrase.Has(p.line, append(like, class)...))
	}}
}

// times is a measure times a share of the line.
func times(prefix string, share func(*Pair) float64, m measure) measure {
	return measure{prefix + m.name, func(p *Pair) float64 { return m.of(p) * share(p) }}
}

// withCopied adds to each of some measures the same times the share of the line that is copied.
func withCopied(some []measure) (all []measure) {
	for _, m := range some {
		all = append(all, m, times("copied, ", (*Pair).copied, m))
	}
	return all
}

// claims are measures of by how much more or less a line says.
func claims() []measure {
	return []measure{
		{"more", of(func(c claim) int { return c.more })}, {"fewer", of(func(c claim) int { return c.fewer })},
		{"more apart", of(func(c claim) int { return c.moreApart })}, {"fewer apart", of(func(c claim) int { return c.fewerApart })},
	}
}

// of is a number of what a line claims.
func of(n func(claim) int) func(*Pair) float64 {
	return few(func(p *Pair) int { return n(p.claimed()) })
}

// turning are the measures that tell a line from its denial.
var turning = sync.OnceValue(func() []measure {
	return append(withCopied([]measure{
		{"added negations", few(added(phrase.Word.Negates))}, {"lost negations", few((*Pair).lostNegations)},
		{"negates", func(p *Pair) float64 { return truth(p.negatesMore()) }},
		{"affirms", func(p *Pair) float64 { return truth(p.mirror.negatesMore()) }},
	}), append(claims(), measure{"odd negations", (*Pair).oddNegations})...)
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

// short is how many words a line has at most that is trusted as a copy.
const short = 8

// copies reports whether a line is a short copy of a part of the source, and nothing is doubted.
func (p *Pair) copies() bool {
	c := p.claimed()
	return len(p.line) <= short && p.copiedPairs() >= .5 && c.derives() && c.turned+c.joined == 0 && first(doubts, p) == ""
}

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
