package gate

import (
	"fmt"
	"hash/fnv"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"whosaid/bot/phrase"
)

// A sample is a line with its measures and the constant, and those of its denials.
type sample struct {
	table, statement string
	honest, barred   bool // barred: it fails a check
	weight           float64
	x, turned        []float64
	denials          []denial
}

// A denial is what a sample's contrary measures.
type denial struct{ x, turned []float64 }

// samples are all lines of the tables.
func samples(t *testing.T) (all []sample) {
	for _, r := range rows(t, "testdata/*.txt") {
		honest := r.file == "honest.txt" || r.file == "worlds.txt" && (r.kind == "" || r.kind[0] == ',')
		if r.file == "worlds.txt" && r.want == "shown" && r.kind == "lie" {
			continue // no lie of the line's but one of the old form
		}
		s := newSample(r.line, r.evidence(), honest)
		s.table, s.weight = r.file, 1
		all = append(all, s)
	}
	return append(all, strangeLines(t)...)
}

func newSample(line string, e Evidence, honest bool) sample {
	p := newPair(line, e)
	s := sample{statement: e.Text, honest: honest, barred: first(checks, p) != "", x: append(p.measured(measures()), 1),
		turned: p.measured(turning())}
	if s.barred {
		return s
	}
	for _, d := range phrase.Denials(line) {
		if p := newPair(d, e); first(checks, p) == "" {
			s.denials = append(s.denials, denial{append(p.measured(measures()), 1), p.measured(turning())})
		}
	}
	return s
}

func (p *Pair) measured(all []measure) (x []float64) {
	for _, m := range all {
		x = append(x, m.of(p))
	}
	return x
}

// weighed are the weights of the measures and of the turning ones, and from which trust on a
// line is shown.
type weighed struct {
	all, turning []float64
	bar          float64
}

// trust is that of a sample by some weights; far below 0 if it is not shown anyway.
func (s sample) trust(w weighed) float64 {
	if s.barred {
		return -99
	}
	if slices.ContainsFunc(s.denials, func(d denial) bool {
		return dot(w.all, d.x) >= w.bar && dot(w.turning, d.turned) >= dot(w.turning, s.turned)
	}) {
		return -98
	}
	return dot(w.all, s.x)
}

func dot(w, x []float64) (sum float64) {
	for k := range w {
		sum += w[k] * x[k]
	}
	return sum
}

// ridge keeps weights small, in units of a measure's spread.
const ridge = 5

// fit fits weights to honest lines and subtle lies about other worlds than the old ones, and
// those of the turning measures to what honest lines have more of than their denials. Lines
// that fail a check count too: in another's words the like of them may fail none.
func fit(all []sample) weighed {
	var turned []sample
	for _, s := range all {
		for _, d := range s.denials {
			x, y := make([]float64, len(d.turned)), make([]float64, len(d.turned))
			for k, n := range d.turned {
				x[k], y[k] = s.turned[k]-n, n-s.turned[k]
			}
			if s.honest {
				turned = append(turned, sample{x: x, honest: true, weight: 1}, sample{x: y, weight: 1})
			}
		}
	}
	return weighed{all: logistic(slices.DeleteFunc(slices.Clone(all), func(s sample) bool {
		return s.table == "worlds.txt"
	})), turning: logistic(turned)}
}

// logistic is a logistic regression by Newton's method.
func logistic(all []sample) []float64 {
	n := len(all[0].x)
	w, spread := make([]float64, n), spreads(all)
	for range 12 {
		a := make([][]float64, n)
		for k := range a {
			a[k] = make([]float64, n+1)
			a[k][k], a[k][n] = ridge*spread[k]*spread[k]+1e-6, -ridge*spread[k]*spread[k]*w[k]
		}
		for _, s := range all {
			p := 1 / (1 + math.Exp(-dot(w, s.x)))
			for k, x := range s.x {
				a[k][n] += s.weight * (truth(s.honest) - p) * x
				for j, y := range s.x {
					a[k][j] += s.weight * max(p*(1-p), 1e-5) * x * y
				}
			}
		}
		for k, d := range solve(a) {
			w[k] += d
		}
	}
	return w
}

// spreads are the standard deviations of the measures.
func spreads(all []sample) []float64 {
	out := make([]float64, len(all[0].x))
	for k := range out {
		sum, square := 0.0, 0.0
		for _, s := range all {
			sum, square = sum+s.x[k], square+s.x[k]*s.x[k]
		}
		mean := sum / float64(len(all))
		out[k] = math.Sqrt(max(0, square/float64(len(all))-mean*mean))
	}
	return out
}

// solve solves linear equations whose right sides stand last, by elimination.
func solve(a [][]float64) []float64 {
	n := len(a)
	for i := range n {
		for r := range n {
			if r == i {
				continue
			}
			f := a[r][i] / a[i][i]
			for c := i; c <= n; c++ {
				a[r][c] -= f * a[i][c]
			}
		}
	}
	x := make([]float64, n)
	for i := range n {
		x[i] = a[i][n] / a[i][i]
	}
	return x
}

const folds = 5

// crossed is the trust of each line, less the bar, by weights fitted to other statements alone.
func crossed(all []sample) []float64 {
	out := make([]float64, len(all))
	for f := range uint32(folds) {
		in := func(s sample) bool {
			h := fnv.New32a()
			h.Write([]byte(s.statement))
			return h.Sum32()%folds == f
		}
		w := fit(slices.DeleteFunc(slices.Clone(all), in))
		for i, s := range all {
			if in(s) {
				out[i] = s.trust(w)
			}
		}
	}
	return out
}

// mostLies is the share of strangers' lies about other statements that the weights let
// through, mostSubtle that of the subtle ones of the tables, where there are none of strangers.
const mostLies, mostSubtle = .12, .03

// barOf is the trust above which so few lies are.
func barOf(all []sample, trust []float64) float64 {
	table, most := "strangers", mostLies
	if !slices.ContainsFunc(all, func(s sample) bool { return s.table == table }) {
		table, most = "subtle.txt", mostSubtle
	}
	var lies []float64
	for i, s := range all {
		if s.table == table && !s.honest {
			lies = append(lies, trust[i])
		}
	}
	slices.Sort(lies)
	return lies[len(lies)-1-int(most*float64(len(lies)))]
}

// leastHonest is how many of 100 honest lines of the tables, many of them free, are shown
// where so few lies are.
const leastHonest = 50

// TestFit fits the weights to the tables, and to strangers' lines where there are some, and, with
// -update, writes them; it prints what is shown of lines about statements that the weights were not
// fitted to.
func TestFit(t *testing.T) {
	if !*update && !testing.Verbose() {
		t.Skip("without -update or -v")
	}
	all := samples(t)
	trust := crossed(all)
	bar := barOf(all, trust)
	shown, of := map[string]int{}, map[string]int{}
	for i, s := range all {
		kind := s.table + map[bool]string{true: " honest", false: " lies"}[s.honest]
		of[kind]++
		shown[kind] += int(truth(trust[i] > bar))
	}
	t.Logf("cross-validated, shown %v of %v", shown, of)
	if shown["honest.txt honest"]*100 < of["honest.txt honest"]*leastHonest {
		t.Error("too few honest lines")
	}
	if w := fit(all); *update {
		w.all[len(w.all)-1] -= bar
		if err := os.WriteFile("weights.txt", []byte(format(w)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// TestWeights: every measure has a weight, and no other.
func TestWeights(t *testing.T) {
	names := map[string]bool{constant: true}
	for _, m := range measures() {
		names[m.name] = true
	}
	for _, m := range turning() {
		names[denied+m.name] = true
	}
	for _, entry := range entries(weightsFile) {
		name, _, _ := strings.Cut(entry, ": ")
		if !names[name] {
			t.Errorf("weight of %q, which is no measure or was there before", name)
		}
		delete(names, name)
	}
	for name := range names {
		t.Errorf("no weight of %q", name)
	}
}

// format writes weights for the file, several a line.
func format(w weighed) string {
	var s strings.Builder
	width := 0
	write := func(name string, weight float64) {
		entry := fmt.Sprintf("%s: %.3f", name, weight)
		if width += len(entry) + 2; width > 140 {
			s.WriteString("\n")
			width = len(entry) + 2
		} else if s.Len() > 0 {
			s.WriteString("; ")
		}
		s.WriteString(entry)
	}
	for k, m := range append(measures(), measure{name: constant}) {
		write(m.name, w.all[k])
	}
	for k, m := range turning() {
		write(denied+m.name, w.turning[k])
	}
	return s.String() + "\n"
}
