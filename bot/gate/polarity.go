package gate

import (
	"slices"
	"strings"
)

// A claim is cut where it is plainly the opposite of what the evidence says.
// That has three shapes, each of which needs something else that both speak
// of:
//
//   - one side negates a word, and the other has it, or its like, affirmed;
//   - one side has a word, and the other its opposite;
//   - one side denies what the other says.
//
// Language negates in more ways than by "not": a word such as "refuse" or
// "unable" that only one side has makes it impossible to tell, and the claim
// passes.

// negates reports whether one side negates a word that the other affirms of
// the same thing.
func (m meanings) negates(one, other []clause) bool {
	for i, c := range one {
		if c.negations != 1 || c.unsure {
			continue
		}
		if len(c.content) == 1 && i+1 < len(one) {
			c.content = append(slices.Clone(c.content), one[i+1].content...) // "had not known that …"
		}
		for _, w := range c.negated {
			if !words().has("believing", w) && !m.affirmed(w, c, one) && (m.sameWord(w, other) || !m.negatesToo(c, other)) && m.affirmedOf(w, c, one, other) && !m.negatedIn(w, one, other) {
				return true
			}
		}
	}
	return false
}

// sameWord reports whether a clause that negates nothing has a form of w.
func (m meanings) sameWord(w string, among []clause) bool {
	return slices.ContainsFunc(among, func(o clause) bool { return o.negations == 0 && has(o.content, w, m.sameVerb) })
}

// negatesToo reports whether a clause about what c is about negates something
// as well, which may be what c negates in other words.
func (m meanings) negatesToo(c clause, among []clause) bool {
	return slices.ContainsFunc(among, func(o clause) bool { return o.negations > 0 && m.shared(c, o) > 0 })
}

// affirmedOf reports whether a clause affirms a word like w, which c negates,
// and is about what c is about. The clauses around c are its side's.
func (m meanings) affirmedOf(w string, c clause, around, among []clause) bool {
	return slices.ContainsFunc(among, func(o clause) bool {
		if o.negations > 0 || o.unsure || o.awaited && len(o.content) < 3 || c.awaited && !o.awaited || c.ought && !o.ought || !has(o.content, w, m.alike) || m.hedged(o, whole(around)) || m.hedged(c, whole(among)) {
			return false
		}
		if slices.ContainsFunc(c.content, func(v string) bool { return has(o.content, v, m.opposed) }) || slices.ContainsFunc(o.content, func(v string) bool { return undone(v) && strings.HasSuffix(v, "able") && !has(c.content, v, m.alike) }) {
			return false // "unusable" where it "can not be used"
		}
		if c.nouns && !(c.there && o.there) {
			verb := c.content[len(c.content)-1]
			return has(o.content, verb, m.alike) && m.shared(c, o) >= max(min(2, len(c.content)), min(len(c.content), len(o.content))-1)
		}
		return m.alsoShared(c, o, w) || len(c.content)+len(o.content) <= 3 || m.alsoShared(c, m.goingOn(o, among), w)
	})
}

// goingOn is what a clause goes on to with an "and": "praised the care and zeal
// of the clerk".
func (m meanings) goingOn(c clause, among []clause) clause {
	i := slices.IndexFunc(among, func(o clause) bool { return slices.Equal(o.content, c.content) })
	if i+1 < len(among) && among[i+1].joined && among[i+1].negations == 0 && !among[i+1].unsure {
		return among[i+1]
	}
	return clause{}
}

// affirmed reports whether a word like w, which c negates, stands in another
// clause about the same that negates nothing.
func (m meanings) affirmed(w string, c clause, among []clause) bool {
	return slices.ContainsFunc(among, func(o clause) bool {
		return o.negations == 0 && has(o.content, w, m.alike) && m.alsoShared(o, c, w)
	})
}

// negatedIn reports whether a clause that negates something, in any way, has a
// word like w. A word that may stand for a negation counts only where the other
// side does not have it.
func (m meanings) negatedIn(w string, one, among []clause) bool {
	said := whole(one).content
	return slices.ContainsFunc(among, func(o clause) bool {
		negative := o.negations > 0 || o.unsure || len(o.negated) > 0 || slices.ContainsFunc(o.content, func(v string) bool { return implied(v) && !m.alike(v, w) && !has(said, v, m.alike) })
		return negative && has(o.content, w, m.alike)
	})
}

// hedged reports whether a has a word that may stand for a negation, and b
// nothing like it.
func (m meanings) hedged(a, b clause) bool {
	return slices.ContainsFunc(a.content, func(w string) bool {
		return implied(w) && !has(b.content, w, m.alike) && !has(b.content, w, m.opposed)
	})
}

// alsoShared reports whether two clauses have another word in common than w.
func (m meanings) alsoShared(a, b clause, w string) bool {
	return slices.ContainsFunc(a.content, func(v string) bool { return !m.alike(v, w) && !m.opposed(v, w) && has(b.content, v, m.alike) })
}

// antonyms reports whether a claim has the opposite of a word of the source,
// where neither has the other's word, of something that both speak of.
func (m meanings) antonyms(claimed, source []clause) bool {
	mine, theirs := whole(claimed).content, whole(source).content
	for _, a := range claimed {
		for _, w := range a.content {
			if a.unsure || a.negations > 0 || has(theirs, w, m.alike) || has(theirs, w, m.sameWay) || has(mine, w, m.opposed) {
				continue
			}
			for _, b := range source {
				if b.unsure || b.negations > 0 || strings.HasPrefix(w, "un") && m.hedged(b, whole(claimed)) {
					continue
				}
				single := b.content
				if a.leads {
					a.content = append(slices.Clone(a.content), mine...) // "is optimistic that they will come"
				}
				if len(b.content) == 1 && !b.awaited {
					b.content = append(slices.Clone(b.content), theirs...) // "but had been refused"
				}
				opposite := func(v string) bool {
					turned := slices.Contains(a.content, "against") && (prefixed(v, w) || prefixed(w, v)) // "against any change"
					turned = turned || strings.HasPrefix(v, "un") && m.hedged(a, whole(source))           // "failed to count" of "uncounted"
					return m.opposed(w, v) && !turned && !has(mine, v, m.alike) && m.alsoShared(a, b, w)
				}
				if slices.ContainsFunc(single, opposite) {
					return true
				}
			}
		}
	}
	return false
}

// sameWay reports whether two words both tell of a rise, or both of a fall.
func (m meanings) sameWay(a, b string) bool {
	return changes("ups", a) && changes("ups", b) || changes("downs", a) && changes("downs", b)
}

// denied reports whether one side denies, by its verb, what the other says
// without a negation of any kind.
func (m meanings) denied(one, other []clause) bool {
	if slices.ContainsFunc(other, func(o clause) bool { return o.negations > 0 || o.unsure || slices.ContainsFunc(o.content, implied) }) {
		return false
	}
	return slices.ContainsFunc(one, func(c clause) bool {
		return c.denials == 1 && c.negations == 1 && m.shared(c, whole(other)) >= 2
	})
}

// shared counts the words of c that have their like in other.
func (m meanings) shared(c, other clause) int {
	n := 0
	for _, w := range c.content {
		if has(other.content, w, m.alike) {
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
