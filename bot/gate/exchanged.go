package gate

import (
	"slices"
)

// exchanged reports whether what a claim lets several cited people say is
// rather what the others of them said.
func (j *judge) exchanged(ts []token, sayers []sayer, ev *source) bool {
	if ev.speakers < 2 {
		return false
	}
	parts := j.partsOf(ts, sayers, ev)
	worse, by, far := 0, 0, false
	for i, p := range parts {
		to := ts[len(ts)-1].end
		if i+1 < len(parts) {
			to = parts[i+1].from
		}
		to = min(to, turnBehind(ts, p.from, to))
		part := slices.DeleteFunc(slices.Clone(ts), func(t token) bool { return t.start < p.from || t.start >= to })
		own, other := j.nearness(part, p.of, ev)
		far = far || other > own+2
		if other > own {
			worse++
			by += other - own
		}
	}
	return far || len(parts) > 1 && worse == len(parts) && by > 1
}

// turnBehind is where the first "while" or "but" stands behind the beginning of
// a part, which belongs to somebody else, or a name behind the comma that ends
// what "while" began; end without one.
func turnBehind(ts []token, from, end int) int {
	first := ts[0].text == "while" || ts[0].text == "although" || ts[0].text == "whereas"
	for _, t := range ts {
		if t.start > from+8 && t.start < end && first && t.capital && t.gap == ", " {
			return t.start
		}
		if t.start > from+8 && t.start < end && (t.text == "while" || t.text == "but" || t.text == "whereas") {
			return t.start
		}
	}
	return end
}

// A spoken part begins at a byte offset and is said to be by the speakers of
// some cited statements.
type spokenPart struct {
	from int
	of   []int
}

// partsOf are the parts of a claim that it gives to some of those whom it
// cites, in the order of the text.
func (j *judge) partsOf(ts []token, sayers []sayer, ev *source) []spokenPart {
	var parts []spokenPart
	for _, s := range sayers {
		if _, of := j.standing(s, ev); len(of) > 0 && len(of) < len(ev.cited) {
			parts = append(parts, spokenPart{clauseOf(ts, s.words[0].start), of})
		}
	}
	slices.SortFunc(parts, func(a, b spokenPart) int { return a.from - b.from })
	return parts
}

// nearness counts what part of a claim shares with the cited statements that
// are of somebody, and with the others.
func (j *judge) nearness(part []token, of []int, ev *source) (own, other int) {
	said := whole(clausesOf(part, ev.names))
	for _, c := range ev.cited {
		n := j.meanings.touched(said, whole(j.clauses(cite{statementCite, c.index})))
		if slices.Contains(of, c.index) {
			own = max(own, n)
		} else {
			other = max(other, n)
		}
	}
	return own, other
}
