package gate

import (
	"slices"
	"strings"

	"whosaid/retrieval/lexicon"
)

// meanings tells words that mean the same from words that mean the opposite.
// It remembers what it looked up.
type meanings map[string]*meaning

// A meaning is a word's forms and the stems of its relatives.
type meaning struct {
	stem                  string
	forms, same, opposite map[string]bool
	near                  map[string]bool
}

// of returns the meaning of a folded word.
func (m meanings) of(word string) *meaning {
	if known := m[word]; known != nil {
		return known
	}
	w := &meaning{stem: stem(word), forms: map[string]bool{}, same: map[string]bool{}, opposite: map[string]bool{}, near: map[string]bool{}}
	m[word] = w
	w.forms[w.stem] = true
	if bare, ok := strings.CutPrefix(word, "un"); ok {
		w.opposite[stem(bare)] = true
	}
	if english, err := lexicon.English(); err == nil {
		for _, r := range english.Related(word) {
			w.relate(stem(english.Word(r.ID)), r.Relation)
		}
	}
	for up, down := range map[string]string{"ups": "downs", "downs": "ups"} {
		if changes(up, word) {
			for o := range words()[down] {
				w.opposite[stem(o)] = true
			}
		}
	}
	if base, ok := strings.CutSuffix(word, "est"); ok {
		for _, o := range opposites()[stem(base)] {
			w.opposite[stem(o+"est")] = true
		}
	}
	for form := range w.forms {
		for _, o := range opposites()[form] {
			w.opposite[o] = true
		}
	}
	return w
}

func (w *meaning) relate(other string, r lexicon.Relation) {
	switch r {
	case lexicon.Irregular:
		w.forms[other] = true
	case lexicon.Synonym, lexicon.Derived:
		w.same[other] = true
	case lexicon.Similar, lexicon.DistantSynonym, lexicon.Kin:
		w.near[other] = true
	case lexicon.Antonym:
		w.opposite[other] = true
	}
}

func meet(a, b map[string]bool) bool {
	for s := range a {
		if b[s] {
			return true
		}
	}
	return false
}

// alike reports whether two words are forms of one or mean the same.
func (m meanings) alike(a, b string) bool {
	x, y := m.of(a), m.of(b)
	if a != b && (a == "fall" && words().has("seasons", b) || b == "fall" && words().has("seasons", a)) {
		return false // mostly the verb
	}
	return meet(x.forms, y.forms) || !m.opposed(a, b) && (meet(y.forms, x.same) || meet(x.forms, y.same))
}

// close reports whether one word is a kind of the other, or like it.
func (m meanings) close(a, b string) bool {
	x, y := m.of(a), m.of(b)
	return meet(y.forms, x.near) || meet(x.forms, y.near)
}

// sameField is the cosine from which two words are of one field.
const sameField = .3

// akin reports whether two words are used of the same things.
func (m meanings) akin(a, b string) bool {
	english, err := lexicon.English()
	if err != nil {
		return false
	}
	direction, ok := english.Direction(english.Lookup(a))
	return ok && english.Cosine(direction, english.Lookup(b)) >= sameField
}

// opposed reports whether two words mean the opposite.
func (m meanings) opposed(a, b string) bool {
	x, y := m.of(a), m.of(b)
	return !meet(x.forms, y.forms) && !kin(a, b) && (meet(y.forms, x.opposite) || meet(x.forms, y.opposite))
}

// kin reports whether two words have so much in common that they are of one
// family: employer and employee are no opposites here.
func kin(a, b string) bool {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n > 4 && !strings.HasSuffix(a, "less") && !strings.HasSuffix(b, "less")
}

// closest is the clause that shares most with c. ok is false when none shares
// enough to be about the same, or two that differ share as much.
func (m meanings) closest(c clause, among []clause) (clause, bool) {
	best, most, tied := clause{}, 0, false
	if c.unsure {
		return best, false
	}
	for _, other := range among {
		n := m.shared(c, other)
		switch {
		case n > most:
			best, most, tied = other, n, false
		case n == most && n > 0 && other.negations%2 != best.negations%2:
			tied = true
		}
	}
	small := min(len(c.content), len(best.content))
	large := max(len(c.content), len(best.content))
	return best, !tied && !best.unsure && most*5 >= small*2 && (most > 1 || most == 1 && large == 1)
}

// shared counts the words of c that have their like, or opposite, in other.
func (m meanings) shared(c, other clause) int {
	n := 0
	for _, w := range c.content {
		if has(other.content, w, m.alike) || has(other.content, w, m.opposed) {
			n++
		}
	}
	return n
}

// touched counts the words of c that have anything to do with one of other.
func (m meanings) touched(c, other clause) int {
	n := 0
	for _, w := range c.content {
		if has(other.content, w, m.alike) || has(other.content, w, m.opposed) || has(other.content, w, m.close) {
			n++
		}
	}
	return n
}

// contradict reports whether two clauses about the same say the opposite. With
// a word in one that may stand for a negation, nobody can tell.
func (m meanings) contradict(a, b clause) bool {
	if a.timing*b.timing < 0 && m.shared(a, b) > 0 {
		return true
	}
	if a.negations == 0 && b.negations == 1 && len(b.negated) > 0 && !slices.ContainsFunc(b.negated, func(w string) bool { return !verbOf("bad words", w) || has(a.content, w, m.alike) }) {
		return false // "is not cruelty" speaks for it
	}
	opposed, vague := 0, false
	for _, w := range a.content {
		switch {
		case has(b.content, w, m.alike):
			vague = vague || implied(w)
		case has(b.content, w, m.opposed) && !m.answered(w, a, b):
			opposed++
		case implied(w):
			return false
		}
	}
	if a.topical && a.negations == 0 && opposed == 0 && !m.meetNegated(a, b) {
		return false
	}
	for _, w := range b.content {
		if implied(w) && !has(a.content, w, m.alike) && !has(a.content, w, m.opposed) {
			return false
		}
	}
	return (opposed == 0 || !vague) && (a.negations+b.negations+opposed+m.lacking(a, b)+m.lacking(b, a))%2 == 1
}

// meetNegated reports whether either clause has a word that the other negates.
func (m meanings) meetNegated(a, b clause) bool {
	in := func(list []string) func(string) bool {
		return func(w string) bool { return has(list, w, m.alike) || has(list, w, m.opposed) }
	}
	return slices.ContainsFunc(a.negated, in(b.content)) || slices.ContainsFunc(b.negated, in(a.content))
}

// lacking counts what a is without and b is not.
func (m meanings) lacking(a, b clause) int {
	n := 0
	for _, w := range a.lacks {
		if has(b.content, w, m.alike) && !has(b.lacks, w, m.alike) {
			n++
		}
	}
	return n
}

// answered reports whether every opposite of a word that stands in b stands in
// a as well: "emissions remain high and the ice disappears" against "the ice
// disappears".
func (m meanings) answered(word string, a, b clause) bool {
	for _, v := range b.content {
		if m.opposed(word, v) && !has(a.content, v, m.alike) {
			return false
		}
	}
	return true
}

// confirmed reports whether what a clause negates is negated in another clause
// of the source that is as near as the closest one.
func (m meanings) confirmed(c clause, source []clause, about clause) bool {
	least := m.shared(c, about)
	return slices.ContainsFunc(source, func(s clause) bool {
		near := m.shared(c, s) >= least || about.negations > 0
		return slices.ContainsFunc(c.negated, func(w string) bool {
			return has(s.negated, w, m.alike) && (near || !has(about.content, w, m.alike))
		})
	})
}

// flatly reports whether one side plainly negates a word that the other, which
// negates nothing in any way, affirms.
func (m meanings) flatly(negating, affirming []clause) bool {
	for _, a := range affirming {
		if a.negations > 0 || a.unsure || slices.ContainsFunc(a.content, implied) {
			return false
		}
	}
	for _, n := range negating {
		for _, w := range n.negated {
			if !n.unsure && (n.negations == 1 || slices.Contains(n.lacks, w)) && !affirmed(w, negating) && m.affirms(whole(affirming).content, w, negating) && !slices.ContainsFunc(n.content, implied) {
				return true
			}
		}
	}
	return false
}

// affirms reports whether a word like the negated one is among those, in a form
// that the negating side does not use to affirm something.
func (m meanings) affirms(content []string, negated string, negating []clause) bool {
	return slices.ContainsFunc(content, func(w string) bool { return m.alike(w, negated) && !affirmed(w, negating) })
}

// turned reports whether a clause affirms what the source negates: it has the
// negated word, and with it one that the source has nowhere but there.
func (m meanings) turned(c clause, source []clause) bool {
	if c.negations > 0 || c.unsure {
		return false
	}
	for _, n := range source {
		if slices.ContainsFunc(c.content, func(w string) bool { return implied(w) && !has(n.negated, w, m.alike) }) {
			continue
		}
		if n.unsure || n.negations != 1 || !slices.ContainsFunc(n.negated, func(w string) bool { return has(c.content, w, m.alike) }) {
			continue
		}
		for _, w := range n.content {
			if !has(n.negated, w, m.alike) && has(c.content, w, m.alike) && !slices.ContainsFunc(source, func(s clause) bool { return s.negations == 0 && has(s.content, w, m.alike) }) {
				return true
			}
		}
	}
	return false
}

// affirmed reports whether a word stands in a clause that negates nothing.
func affirmed(word string, among []clause) bool {
	return slices.ContainsFunc(among, func(c clause) bool { return c.negations == 0 && slices.Contains(c.content, word) })
}

func has(list []string, word string, same func(a, b string) bool) bool {
	for _, w := range list {
		if same(word, w) {
			return true
		}
	}
	return false
}
