package difference

import (
	"slices"
	"strings"
)

// rest takes out of a run what both sides have, in whatever order, and what is
// the document's own.
func (c *comparison) rest(r run) rest {
	claimed, said := within(c.claimedUnits, r.c0, r.c1), within(c.saidUnits, r.s0, r.s1)
	claimed = slices.DeleteFunc(claimed, func(u unit) bool { return c.Aside != nil && c.Aside[u.lo] })
	if letters(claimed) == letters(said) {
		return rest{}
	}
	for _, same := range []func(a, b unit) bool{equal, c.alike} {
		claimed = slices.DeleteFunc(claimed, func(u unit) bool {
			at := slices.IndexFunc(said, func(s unit) bool { return same(u, s) })
			if at >= 0 {
				said = slices.Delete(said, at, at+1)
			}
			return at >= 0
		})
	}
	return rest{claimed, said}
}

// within are the units of words lo to hi.
func within(units []unit, lo, hi int) []unit {
	var out []unit
	for _, u := range units {
		if u.lo >= lo && u.hi <= hi {
			out = append(out, u)
		}
	}
	return out
}

// letters are those of units without spaces: "any one" is "anyone".
func letters(units []unit) string {
	var b strings.Builder
	for _, u := range units {
		b.WriteString(u.key)
	}
	return b.String()
}

func equal(a, b unit) bool { return a.kind == b.kind && a.key == b.key }

// alike reports whether two units that are spelt differently say the same.
func (c *comparison) alike(claimed, said unit) bool {
	switch {
	case claimed.kind == amount || said.kind == amount:
		return sameAmount(claimed, said)
	case claimed.kind == name && said.kind == name:
		return c.claimed.sameName(claimed.key, said.key)
	case claimed.kind == number && said.kind == number:
		return c.claimed.vagueNumbers[claimed.key] && c.claimed.vagueNumbers[said.key] && stem(claimed.key) == stem(said.key)
	case claimed.kind == word && said.kind == word:
		if an[claimed.key] && an[said.key] {
			return true
		}
		if claimed.key == "'d" || said.key == "'d" {
			return had[claimed.key] && had[said.key]
		}
		return stem(american(claimed.key)) == stem(american(said.key)) || c.claimed.misspelt(claimed.key, said.key)
	case claimed.kind == name && said.kind == word, claimed.kind == word && said.kind == name:
		return claimed.key == said.key
	}
	return false
}

// an is the article before a vowel and before none.
var an = map[string]bool{"a": true, "an": true}

// had is what "'d" may stand for.
var had = map[string]bool{"'d": true, "had": true, "would": true}

// sameAmount reports whether two amounts are one, of which one leaves out the
// currency, or whose degrees they are.
func sameAmount(a, b unit) bool {
	short, long := a.key, b.key
	if len(short) > len(long) {
		short, long = long, short
	}
	unit, ok := strings.CutPrefix(long, short)
	return ok && (unit == "" || sign(unit) || unit[0] == ' ') && unit != "%"
}
