package gate

import (
	"slices"
	"strings"
)

// A figure is a number and the words around it that say what it is of.
type figure struct {
	key    string
	words  []string // but for the noun that it counts
	behind []string // of those, what stands behind it
}

// figuresIn finds the numbers of a text with the words of their parts of the
// sentence. A part ends where another number, a conjunction or a break stands.
func figuresIn(ts []token) []figure {
	var found []figure
	ns := numbersIn(ts)
	for i, n := range ns {
		from, to := 0, len(ts)
		if i > 0 {
			from = ns[i-1].to
		}
		if i+1 < len(ns) {
			to = ns[i+1].from
		}
		f := figure{key: n.key}
		noun := countedBy(ts, n)
		for k := n.to; k < to && !breaks(ts[k].gap) && !parts(ts[k].text); k++ {
			f.add(ts[k], noun)
		}
		f.behind = slices.Clone(f.words)
		for k := n.from - 1; k >= from && !breaks(ts[k+1].gap) && !parts(ts[k].text); k-- {
			f.add(ts[k], noun)
		}
		found = append(found, f)
	}
	return found
}

func parts(word string) bool { return word == "and" || words().has("turns", word) }

func (f *figure) add(t token, noun string) {
	side := t.text == "against" || t.text == "favour" || t.text == "favor"
	if (meaningful(t) || side) && t.text != noun && !strings.HasSuffix(t.text, "more") {
		f.words = append(f.words, t.text)
	}
}

// crossed reports whether two numbers of a claim stand where the evidence has
// them the other way round: "four died and eleven are missing".
func (j *judge) crossed(ts []token, ev *source) bool {
	claimed := figuresIn(ts)
	for i, a := range claimed {
		if strings.HasPrefix(a.key, "day ") && slices.ContainsFunc(ev.figures, func(e figure) bool {
			return strings.HasPrefix(e.key, "day ") && len(e.key) < 9 && e.key != a.key && j.nearer(a, e.key, ev)
		}) {
			return true
		}
		for _, b := range claimed[i+1:] {
			if a.key != b.key && j.nearer(a, b.key, ev) && j.nearer(b, a.key, ev) {
				return true
			}
		}
	}
	return false
}

// nearer reports whether the words around a number are those that the evidence
// has around another number, and not around this one.
func (j *judge) nearer(f figure, other string, ev *source) bool {
	own, theirs := 0, 0
	for _, e := range ev.figures {
		n := 0
		for _, w := range f.words {
			if has(e.words, w, j.meanings.alike) {
				n++
			}
		}
		switch e.key {
		case f.key:
			own = max(own, n)
		case other:
			theirs = max(theirs, n)
		}
	}
	return theirs > own
}
