package difference

import (
	"slices"

	"whosaid/retrieval"
)

// silent is how many words left out without a sign are judged as those that an
// ellipsis leaves out.
const silent = 4

// alters tells how a run that differs changes what is said, "" where it does
// not.
func (c *comparison) alters(r run, left rest) retrieval.Alteration {
	if len(left.claimed)+len(left.said) == 0 {
		return ""
	}
	if c.atEnd(r) {
		return retrieval.LeftOut
	}
	if r.c0 == r.c1 && (c.cutAt(r) || r.s1-r.s0 >= silent) || c.cutAt(r) {
		if r.s1 > r.s0 && c.said.misleads(r.s0, r.s1, c.saidUnits) {
			return retrieval.LeftOut
		}
		left.said = nil
	}
	put := c.put(r)
	if put && c.onlyPut(r) {
		return c.altersByBrackets(r, left)
	}
	how := c.altersBy(r, c.unmoved(left))
	if how != "" && put {
		return retrieval.Inserted
	}
	return how
}

// atEnd reports whether a run is what an ellipsis at the quotation's beginning
// or end leaves out.
func (c *comparison) atEnd(r run) bool {
	return c.Lead && r.c1 == 0 || c.Trail && r.c0 == len(c.Claimed.Words)
}

// cutAt reports whether an ellipsis stands at the words that a run leaves out.
func (c *comparison) cutAt(r run) bool {
	for i := r.c0; i <= r.c1 && i < len(c.Cut); i++ {
		if c.Cut[i] {
			return true
		}
	}
	return false
}

// put reports whether any claimed word of a run stands in brackets.
func (c *comparison) put(r run) bool {
	return c.Put != nil && slices.Contains(c.Put[r.c0:r.c1], true)
}

func (c *comparison) onlyPut(r run) bool { return !slices.Contains(c.Put[r.c0:r.c1], false) }

// unmoved is what is left of a run without the words that only stand
// elsewhere.
func (c *comparison) unmoved(left rest) rest {
	elsewhere := func(side func(rest) []unit) func(unit) bool {
		return func(u unit) bool {
			return u.kind == word && slices.ContainsFunc(c.rests, func(o rest) bool {
				return slices.ContainsFunc(side(o), func(v unit) bool { return equal(u, v) })
			})
		}
	}
	return rest{
		slices.DeleteFunc(slices.Clone(left.claimed), elsewhere(func(o rest) []unit { return o.said })),
		slices.DeleteFunc(slices.Clone(left.said), elsewhere(func(o rest) []unit { return o.claimed })),
	}
}

// altersBy goes from what says the opposite to what says it more or less.
func (c *comparison) altersBy(r run, left rest) retrieval.Alteration {
	switch {
	case len(left.claimed) == 1 && len(left.said) == 1 && c.opposed(left) && !anyPair(left, prefixed):
		return retrieval.Opposite // "refused" for "agreed"
	case c.turned(left):
		return retrieval.Negation
	case c.denied(left):
		return ""
	case c.opposed(left):
		return retrieval.Opposite
	}
	if how := c.figures(r, left); how != "" {
		return how
	}
	switch {
	case c.otherName(r, left), c.otherPerson(left):
		return retrieval.Name
	case c.otherClass(left, c.claimed.quantities):
		return retrieval.Number
	case c.otherModal(left, c.Reported):
		return retrieval.Opposite
	case c.qualified(c.claimed, left.claimed, left.said, c.Reported):
		return retrieval.Inserted
	case c.qualified(c.said, left.said, left.claimed, c.Reported):
		return retrieval.LeftOut
	case c.exchanged(left), slices.ContainsFunc(left.claimed, c.claimed.manner) && !slices.ContainsFunc(left.said, c.claimed.content):
		return retrieval.Inserted
	}
	return ""
}

// turned reports whether one side negates more than the other, by a word or a
// prefix.
func (c *comparison) turned(left rest) bool {
	if negations(c.claimed, left.claimed) != negations(c.said, left.said) {
		return !c.denied(left)
	}
	return anyPair(left, prefixed) || anyPair(left, c.claimed.onlyDenied)
}

// onlyDenied reports whether one side has "not only" where the other has "only".
func (x *lexis) onlyDenied(a, b string) bool {
	return a == notOnly && x.noNegationBefore[b] || b == notOnly && x.noNegationBefore[a]
}

// prefixed reports whether one of two words is the other with a prefix that
// negates it.
func prefixed(a, b string) bool { return negates(a, b) || negates(b, a) }

// denied reports whether "not lawful" stands for "unlawful".
func (c *comparison) denied(left rest) bool {
	if negations(c.claimed, left.claimed) == negations(c.said, left.said) || len(left.claimed)+len(left.said) < 3 {
		return false
	}
	return anyPair(left, prefixed) || anyPair(left, c.claimed.opposite) && len(left.claimed)+len(left.said) == 3
}

func negations(r *reader, units []unit) int {
	n := 0
	for _, u := range units {
		if u.kind == negation || u.kind == word && r.negativeWords[u.key] {
			n++
		}
	}
	return n
}

func (c *comparison) opposed(left rest) bool {
	return anyPair(left, c.claimed.opposite) || anyPair(left, c.claimed.excludes)
}

// excludes reports whether two words are of a list of things of which one is
// not the other: colours, for one.
func (x *lexis) excludes(a, b string) bool {
	one := func(w string) string {
		return american(singular(w, func(s string) bool { return x.exclusive[s] != "" }))
	}
	a, b = one(a), one(b)
	return a != b && x.exclusive[a] != "" && x.exclusive[a] == x.exclusive[b]
}

// otherClass reports whether words of both sides are of a list, in other
// classes of it.
func (c *comparison) otherClass(left rest, list map[string]string) bool {
	return anyPair(left, func(a, b string) bool { return list[a] != "" && list[b] != "" && list[a] != list[b] })
}

// otherPerson reports whether one side says "I" where the other says "they".
func (c *comparison) otherPerson(left rest) bool { return c.otherClass(left, c.claimed.persons) }

// otherModal reports whether one side has a modal where the other has another.
// In words that are adapted, "would" is "will".
func (c *comparison) otherModal(left rest, adapted bool) bool {
	return anyPair(left, func(a, b string) bool {
		x, y := c.claimed.modals[a], c.claimed.modals[b]
		if adapted && (x == "would" || y == "would") && (x == "will" || y == "will") {
			return false
		}
		return x != "" && y != "" && x != y
	})
}

// qualified reports whether units make a clause less than it is on the other
// side: a condition, a hedge, a modal, a mere wish.
func (c *comparison) qualified(r *reader, units, others []unit, adapted bool) bool {
	for _, u := range units {
		if u.kind != word {
			continue
		}
		switch {
		case r.conditions[u.key], r.hedges[u.key]:
			return true
		case weak(r.modals[u.key]) && !(adapted && u.key == "would") && !r.excused(u, others):
			return true
		case r.beforeInfinitive[u.key] && r.text(u.hi) == "to" && len(others) == 0:
			return true
		}
	}
	return false
}

// excused reports whether a modal is one of the same kind as on the other side,
// or "must" where the others say "have to".
func (r *reader) excused(u unit, others []unit) bool {
	return slices.ContainsFunc(others, func(o unit) bool {
		switch o.key {
		case "have", "has", "need", "needs", "got":
			return u.key == "must"
		}
		return r.modals[o.key] == r.modals[u.key]
	})
}
