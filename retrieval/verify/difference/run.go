package difference

import "whosaid/retrieval/quotetext"

// margin is how many words around those that differ names are looked for.
const margin = 4

// differing tells which words of both sides differ, or stand near to those.
func differing(steps []quotetext.Op) (claimed, said []bool) {
	var at []int // the places in claimed and said, by step
	c, s := 0, 0
	for _, op := range steps {
		at = append(at, c, s)
		if op != quotetext.Add {
			c++
		}
		if op != quotetext.Drop {
			s++
		}
	}
	claimed, said = make([]bool, c), make([]bool, s)
	for i, op := range steps {
		if op != quotetext.Keep {
			mark(claimed, at[2*i])
			mark(said, at[2*i+1])
		}
	}
	return claimed, said
}

func mark(words []bool, at int) {
	for i := max(0, at-margin); i < min(len(words), at+margin+1); i++ {
		words[i] = true
	}
}

// steps are the pair's, one a run, those inside a number, an amount or a date
// that differs taken as differing.
func (c *comparison) steps() []run {
	var steps []run
	at := run{}
	for _, op := range c.Steps {
		r := run{same: op == quotetext.Keep, c0: at.c1, c1: at.c1, s0: at.s1, s1: at.s1}
		if op != quotetext.Add {
			r.c1++
		}
		if op != quotetext.Drop {
			r.s1++
		}
		steps, at = append(steps, r), r
	}
	for again := true; again; {
		again = false
		for _, r := range steps {
			if r.same {
				continue
			}
			again = c.taint(steps, r) || again
		}
	}
	return steps
}

// taint marks the steps that share a figure with the differing step r as
// differing, and reports whether there were any.
func (c *comparison) taint(steps []run, r run) bool {
	cLo, cHi := around(c.claimedUnits, r.c0, r.c1)
	sLo, sHi := around(c.saidUnits, r.s0, r.s1)
	found := false
	for i := range steps {
		s := &steps[i]
		if s.same && (s.c0 >= cLo && s.c1 <= cHi || s.s0 >= sLo && s.s1 <= sHi) {
			s.same, found = false, true
		}
	}
	return found
}

// around are the words of the figure that words lo to hi belong to, or that
// they stand inside of.
func around(units []unit, lo, hi int) (int, int) {
	for _, u := range units {
		if u.hi-u.lo > 1 && (u.lo < hi && lo < u.hi || lo == hi && u.lo < lo && lo < u.hi) {
			return u.lo, u.hi
		}
	}
	return lo, hi
}

// joined are steps with neighbours that both differ, or both do not, as one.
func joined(steps []run) []run {
	var out []run
	for _, s := range steps {
		if n := len(out); n > 0 && out[n-1].same == s.same {
			out[n-1].c1, out[n-1].s1 = s.c1, s.s1
			continue
		}
		out = append(out, s)
	}
	return out
}
