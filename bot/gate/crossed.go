package gate

import (
	"slices"
	"strings"
)

// A figure is a number and the words around it that say what it is of.
type figure struct {
	key    string
	noun   string   // that it counts
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
		noun := countedBy(ts, n)
		f := figure{key: n.key, noun: noun}
		for k := n.to; k < to && !breaks(ts[k].gap) && !parts(ts[k].text); k++ {
			f.add(ts[k], noun)
		}
		f.behind = slices.Clone(f.words)
		for k := n.from - 1; k >= from && !breaks(ts[k+1].gap) && (!parts(ts[k].text) || k == n.from-1 && ts[k].text != "and"); k-- {
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
// them the other way round: "four died and eleven are missing". Each must be
// more at home among the words around the other.
func (j *judge) crossed(ts []token, ev *source) bool {
	claimed, alike := figuresIn(ts), j.meanings.alike
	for i, a := range claimed {
		if strings.HasPrefix(a.key, "day ") && slices.ContainsFunc(ev.figures, func(e figure) bool {
			return strings.HasPrefix(e.key, "day ") && len(e.key) < 9 && e.key != a.key && near(a, e.key, ev, j.meanings.sameVerb) > near(a, a.key, ev, j.meanings.sameVerb)
		}) {
			return true
		}
		for _, b := range claimed[i+1:] {
			if a.key == b.key || !ev.numbers[a.key] || !ev.numbers[b.key] {
				continue
			}
			if near(a, b.key, ev, alike) > near(a, a.key, ev, alike) && near(b, a.key, ev, alike) > near(b, b.key, ev, alike) {
				return true
			}
		}
	}
	return false
}

// near counts the words around a number that the evidence has around a number
// of that key, and the noun that it counts. same compares words.
func near(f figure, key string, ev *source, same func(a, b string) bool) int {
	most := 0
	for _, e := range ev.figures {
		if e.key != key {
			continue
		}
		n := 0
		for _, w := range f.words {
			if has(e.words, w, same) {
				n++
			}
		}
		if f.noun != "" && e.noun != "" && stem(f.noun) == stem(e.noun) {
			n++
		}
		most = max(most, n)
	}
	return most
}
