package gate

import (
	"slices"
	"strings"
)

// comparedIn finds what a text has more or less of: "less" and "safe" of "less
// safe", "more" and "american" of "more Americans". With a negation in front
// nobody can tell, nor where "than" stands behind.
func comparedIn(ts []token) [][2]string {
	var found [][2]string
	for i, t := range ts {
		side := ""
		switch t.text {
		case "more":
			side = "more"
		case "less", "fewer":
			side = "less"
		}
		if side == "" || i+1 == len(ts) || strings.TrimSpace(ts[i+1].gap) != "" || !content(ts[i+1]) || slices.ContainsFunc(ts[max(i-3, 0):i], func(t token) bool { return negates(t.text) }) {
			continue
		}
		found = append(found, [2]string{side, stem(ts[i+1].text)})
		if side == "more" && i+3 < len(ts) && ts[i+2].text == "than" && content(ts[i+3]) {
			found = append(found, [2]string{"less", stem(ts[i+3].text)}) // "more harm than good"
		}
	}
	return found
}

// insteadIn finds what a text puts in place of what: "clumsy" and "hostile" of
// "clumsy rather than hostile".
func insteadIn(ts []token) [][2]string {
	var found [][2]string
	for i := 1; i+2 < len(ts); i++ {
		w, next := ts[i].text, ts[i+1].text
		if next != "than" || w != "rather" && w != "more" || !content(ts[i-1]) {
			continue
		}
		for k := i + 2; k < min(i+5, len(ts)) && !breaks(ts[k].gap); k++ {
			if content(ts[k]) {
				found = append(found, [2]string{stem(ts[i-1].text), stem(ts[k].text)})
				break
			}
		}
	}
	return found
}

// turnedRound reports whether a claim puts in place of something what the
// evidence has the other way round.
func turnedRound(ts []token, ev *source) bool {
	return slices.ContainsFunc(insteadIn(ts), func(p [2]string) bool {
		return ev.instead[[2]string{p[1], p[0]}] && !ev.instead[p]
	})
}

// recompared reports whether a claim has less of something of which the
// evidence has more, or the other way round.
func recompared(ts []token, ev *source) bool {
	return slices.ContainsFunc(ts, ev.lessOf) || slices.ContainsFunc(comparedIn(ts), func(c [2]string) bool {
		other := [2]string{"more", c[1]}
		if c[0] == "more" {
			other[0] = "less"
		}
		return !ev.compared[c] && ev.compared[other]
	})
}

// lessOf reports whether a word says that something is more so of which the
// evidence has less: "safer" for "less safe".
func (v *vocabulary) lessOf(t token) bool {
	base, ok := strings.CutSuffix(t.text, "er")
	return ok && slices.ContainsFunc([]string{base, base + "e", strings.TrimSuffix(base, "i") + "y"}, func(word string) bool {
		return len(base) > 2 && v.compared[[2]string{"less", stem(word)}] && !v.compared[[2]string{"more", stem(word)}]
	})
}

// seldom reports whether a claim has seldom what the evidence has often, or the
// other way round.
func seldom(ts []token, said []token) bool {
	one, other := "often", "seldom"
	if anyOf(ts, other) {
		one, other = other, one
	}
	return anyOf(ts, one) && !anyOf(ts, other) && anyOf(said, other) && !anyOf(said, one) && negationsIn(ts)+negationsIn(said) == 0
}

// still reports whether one side says that something is still so and the other
// that it is no longer.
func still(ts, said []token) bool {
	ended := func(ts []token) bool { return strings.Contains(lineOf(ts), "no longer ") }
	goes := func(ts []token) bool { return strings.Contains(" "+lineOf(ts), " still ") }
	return goes(ts) && !ended(ts) && ended(said) && !goes(said) || ended(ts) && !goes(ts) && goes(said) && !ended(said)
}

// judged reports whether a claim praises what a cited statement is introduced
// as blaming, or the other way round: "praised" where the document has
// "slammed". The verb of the document is not part of the words that it cites.
func (j *judge) judged(ts []token, cites []cite) bool {
	if slices.ContainsFunc(ts, func(t token) bool { return negates(t.text) }) {
		return false
	}
	return slices.ContainsFunc(cites, func(c cite) bool {
		if c.kind != statementCite {
			return false
		}
		s := &j.evidence.Statements[c.index]
		verb, said := tokens(s.Cue), tokens(s.Text)
		added := func(list string) bool {
			return slices.ContainsFunc(ts, func(t token) bool {
				return words().has(list, t.text) && !slices.ContainsFunc(said, func(o token) bool { return stem(o.text) == stem(t.text) })
			})
		}
		praises, blames := added("praising"), added("blaming")
		if praises == blames {
			return false
		}
		if praises {
			return anyOf(verb, "blaming") && !anyOf(verb, "praising")
		}
		return anyOf(verb, "praising") && !anyOf(verb, "blaming")
	})
}
