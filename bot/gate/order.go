package gate

import (
	"slices"
	"strings"
)

// turnedAbout reports whether a claim lets those who do something and those
// whom it is done to change places: "the pupils taught the teacher".
func (j *judge) turnedAbout(ts []token, cites []cite) bool {
	for i := range ts {
		if !acting(ts, i) {
			continue
		}
		before, behind := around(ts, i)
		before = slices.DeleteFunc(before, func(w string) bool { return has(behind, w, j.meanings.sameVerb) })
		if len(before) == 0 || len(behind) == 0 {
			continue
		}
		found, right := false, false
		for _, c := range cites {
			said := tokens(j.textOf(c))
			for k := range said {
				if !acting(said, k) || !j.meanings.sameVerb(ts[i].text, said[k].text) {
					continue
				}
				front, back := around(said, k)
				if c.kind == statementCite && pronounIn(said[max(k-4, 0):k]) {
					front = append(front, strings.Fields(foldLine(j.evidence.Statements[c.index].Speaker))...)
				}
				crossed := j.sharedWord(before, back) && j.sharedWord(behind, front)
				found = found || crossed
				right = right || !crossed
			}
		}
		if found && !right {
			return true
		}
	}
	return false
}

func (m meanings) sameVerb(a, b string) bool { return meet(m.of(a).forms, m.of(b).forms) }

// antonyms reports whether a claim says the opposite of a word of the source,
// and has nothing to do with that word otherwise.
func (m meanings) antonyms(claimed, source []clause) bool {
	mine, theirs := whole(claimed).content, whole(source).content
	for _, a := range claimed {
		for _, w := range a.content {
			if a.unsure || has(theirs, w, m.alike) {
				continue
			}
			for _, b := range source {
				if slices.ContainsFunc(b.content, func(v string) bool { return m.opposed(w, v) && !has(mine, v, m.alike) }) && !b.unsure && a.negations == 0 && b.negations == 0 {
					return true
				}
			}
		}
	}
	return false
}

// sharedWord reports whether two lists have a word in common, in any form.
func (j *judge) sharedWord(a, b []string) bool {
	return slices.ContainsFunc(a, func(w string) bool { return has(b, w, j.meanings.sameVerb) })
}

// acting reports whether the word at i looks like a verb that somebody does.
func acting(ts []token, i int) bool {
	if i == 0 || !meaningful(ts[i]) || ts[i].capital || passive(ts, i) {
		return false
	}
	before := ts[i-1].text
	return strings.HasSuffix(ts[i].text, "ed") || before == "to" || words().has("modals", before) || before == "had" || before == "has" || before == "have"
}

// around are the words with a meaning that stand before the verb at i in its
// sentence, and those right behind it.
func around(ts []token, i int) (before, behind []string) {
	for k := i - 1; k >= 0 && k >= i-12 && !strings.ContainsAny(ts[k+1].gap, ".;:"); k-- {
		if meaningful(ts[k]) {
			before = append(before, ts[k].text)
		}
	}
	for k := i + 1; k < len(ts) && k < i+6 && !breaks(ts[k].gap) && ts[k].text != "by"; k++ {
		if meaningful(ts[k]) {
			behind = append(behind, ts[k].text)
		}
	}
	return before, behind
}
