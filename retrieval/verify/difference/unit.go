package difference

import "strings"

// units are those of the side, in order.
func (r *reader) units() []unit {
	out := make([]unit, 0, len(r.Words))
	for i := 0; i < len(r.Words); {
		u, ok := r.figure(i)
		if !ok && r.idle(i) {
			u, ok = unit{notOnly, word, i, i + 2}, true
		}
		if !ok {
			out = append(out, r.wordUnits(i)...)
			i++
			continue
		}
		out = append(out, u)
		i = u.hi
	}
	return out
}

// figure is the number, amount or date that begins at word i.
func (r *reader) figure(i int) (unit, bool) {
	if !r.mayBegin(r.text(i)) {
		return unit{}, false
	}
	if u, ok := r.date(i); ok {
		return u, true
	}
	return r.quantity(i)
}

// wordUnits are those of one word that is no number: several where it is a
// contraction.
func (r *reader) wordUnits(i int) []unit {
	w := r.text(i)
	if r.differs[i] && r.isName(i) {
		return []unit{{strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "'"), name, i, i + 1}}
	}
	var out []unit
	for _, part := range r.expand(w) {
		u := unit{part, word, i, i + 1}
		if r.negations[part] {
			u.kind = negation
		}
		out = append(out, u)
	}
	return out
}

// idle reports whether the negation at word i negates nothing, as in "not
// only".
func (r *reader) idle(i int) bool {
	return r.negations[r.text(i)] && r.adjoins(i+1) && r.noNegationBefore[r.text(i+1)]
}

// Whole widens words lo to hi of a side to the numbers and amounts that begin
// before or end after them, "costs $3" to "costs $3 million", and if dates is
// true to the dates.
func Whole(s Side, lo, hi int, dates bool) (int, int) {
	r := reader{Side: s, lexis: englishLexis()}
	from, to := lo, hi
	for i := 0; i < len(s.Words); i++ {
		u, ok := r.figure(i)
		if !ok {
			continue
		}
		i = u.hi - 1
		if (dates || u.kind != date) && u.lo < hi && u.hi > lo {
			from, to = min(from, u.lo), max(to, u.hi)
		}
	}
	return from, to
}

// MayBePart reports whether a folded word may be part of a longer number, amount
// or date.
func MayBePart(w string) bool {
	r := reader{lexis: englishLexis()}
	_, size := r.value(w)
	_, day := ordinalDigits(w)
	return size > 0 || sign(w) || w == "%" || w == "per" || day || r.months[w] || r.ordinals[w] > 0
}
