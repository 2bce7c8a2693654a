package difference

import (
	"slices"

	"whosaid/retrieval"
)

// figures tells whether the numbers, amounts and dates of a run differ, and the
// units and comparisons at them.
func (c *comparison) figures(r run, left rest) retrieval.Alteration {
	all := slices.Concat(left.claimed, left.said)
	for _, k := range []struct {
		kind kind
		how  retrieval.Alteration
	}{{amount, retrieval.Amount}, {date, retrieval.Date}, {number, retrieval.Number}} {
		if slices.ContainsFunc(all, func(u unit) bool { return u.kind == k.kind && !c.idleOne(u, left) }) {
			return k.how
		}
	}
	x := c.claimed
	switch {
	case anyPair(left, func(a, b string) bool {
		return x.unitOf(a) != x.unitOf(b) && x.unitOf(a) != "" && x.unitOf(b) != ""
	}):
		return retrieval.Amount
	case anyPair(left, func(a, b string) bool {
		return x.timeUnit(a) != x.timeUnit(b) && x.timeUnit(a) != "" && x.timeUnit(b) != ""
	}):
		return c.timeChange(r)
	case c.compares(r, left):
		return retrieval.Number
	}
	return ""
}

// idleOne reports whether a number is the "one" that counts nothing, as in "one
// of them", "the one thing": no number stands against it, nor a word that counts
// beside "first".
func (c *comparison) idleOne(u unit, left rest) bool {
	others := 0
	for _, o := range slices.Concat(left.claimed, left.said) {
		if o.kind == number {
			others++
		}
	}
	counts := slices.ContainsFunc(slices.Concat(left.claimed, left.said), func(o unit) bool { return o.key == "last" || o.key == "second" })
	return u.kind == number && (u.key == "1" || u.key == "#1") && others == 1 && !counts
}

// unitOf is the currency or measure that a word names.
func (x *lexis) unitOf(w string) string {
	if sign(w) {
		return w
	}
	if currency := x.currencies[singular(w, func(s string) bool { return x.currencies[s] != "" })]; currency != "" {
		return currency
	}
	return x.measure(w)
}

func (x *lexis) measure(w string) string {
	return x.measures[singular(w, func(s string) bool { return x.measures[s] != "" })]
}

func (x *lexis) timeUnit(w string) string {
	if bare := singular(w, func(s string) bool { return x.unitsOfTime[s] }); x.unitsOfTime[bare] {
		return bare
	}
	return ""
}

// timeChange tells how long from when: "two months" for "two weeks" is another
// amount, "last month" for "last week" another date. So is how much in it: "20
// tons an hour".
func (c *comparison) timeChange(r run) retrieval.Alteration {
	for _, u := range c.saidUnits {
		if (u.kind == number || u.kind == amount) && (u.hi == r.s0 || u.lo >= r.s0 && u.hi <= r.s1) {
			return retrieval.Amount
		}
	}
	for i := r.s0 - 1; i < r.s1; i++ {
		if c.said.rate[c.said.text(i)] {
			return retrieval.Amount
		}
	}
	return retrieval.Date
}

// compares reports whether a run puts in or takes out "more than" or the like
// right before a number.
func (c *comparison) compares(r run, left rest) bool {
	return comparesAt(c.claimed, c.claimedUnits, r.c1, left.claimed) || comparesAt(c.said, c.saidUnits, r.s1, left.said)
}

func comparesAt(r *reader, units []unit, end int, left []unit) bool {
	figure := slices.ContainsFunc(units, func(u unit) bool { return u.lo == end && (u.kind == number || u.kind == amount) })
	return figure && slices.ContainsFunc(left, func(u unit) bool { return u.kind == word && r.beforeComparison[u.key] })
}

// otherName reports whether the names of a run differ by more than a part of a
// name: "Donald Trump" for "Trump" is the same, "President Trump" too.
func (c *comparison) otherName(r run, left rest) bool {
	for _, u := range left.said {
		if u.kind == name && (hasName(left.claimed) || !partOfName(c.saidUnits, u, r.s0, r.s1)) {
			return true
		}
	}
	for _, u := range left.claimed {
		if u.kind == name && !(c.claimed.honorifics[u.key] && partOfName(c.claimedUnits, u, r.c0, r.c1)) {
			return true
		}
	}
	return false
}

func hasName(units []unit) bool {
	return slices.ContainsFunc(units, func(u unit) bool { return u.kind == name })
}

// partOfName reports whether names lead from u to a name outside of words lo to
// hi.
func partOfName(units []unit, u unit, lo, hi int) bool {
	at := slices.Index(units, u)
	for i := at; i >= 0 && units[i].kind == name; i-- {
		if units[i].lo < lo {
			return true
		}
	}
	for i := at; i < len(units) && units[i].kind == name; i++ {
		if units[i].lo >= hi {
			return true
		}
	}
	return false
}
