package gate

import (
	"slices"
	"strings"
	"sync"
)

// verbStems are the stems of the verbs that change and act are told from.
var verbStems = sync.OnceValue(func() wordLists {
	l := wordLists{}
	for _, list := range []string{"ups", "downs", "acts"} {
		l[list] = map[string]bool{}
		for w := range words()[list] {
			l[list][stem(w)] = true
		}
	}
	return l
})

// changes reports whether a word is a form of a verb of one of those lists.
func changes(list, word string) bool { return verbStems().has(list, stem(word)) }

// misdirected reports whether a claim lets something rise to less or fall to
// more: "rose from 43 to six".
func misdirected(ts []token) bool {
	ns := numbersIn(ts)
	for k := 0; k+1 < len(ns); k++ {
		a, to, ok := quantity(ts, ns[k].from)
		b, _, ok2 := quantity(ts, ns[k+1].from)
		from := ns[k].from
		if !ok || !ok2 || from < 1 || ts[from-1].text != "from" || !slices.ContainsFunc(ts[to:ns[k+1].from], func(t token) bool { return t.text == "to" }) || dated(ns[k].key) && dated(ns[k+1].key) {
			continue
		}
		before := ts[max(from-6, 0):from]
		up := slices.ContainsFunc(before, func(t token) bool { return changes("ups", t.text) })
		down := slices.ContainsFunc(before, func(t token) bool { return changes("downs", t.text) })
		if up && !down && a > b || down && !up && a < b {
			return true
		}
	}
	return false
}

// unacted reports whether a claim is about an act, such as that somebody
// resigned, which nothing in the cited evidence is about.
func (j *judge) unacted(claimed []clause, cites []cite) bool {
	claimed = slices.DeleteFunc(slices.Clone(claimed), func(c clause) bool { return c.negations > 0 || c.unsure })
	for _, w := range whole(claimed).content {
		if !changes("acts", w) {
			continue
		}
		found := slices.ContainsFunc(cites, func(c cite) bool {
			all := whole(j.clauses(c)).content
			return has(all, w, j.meanings.alike) || has(all, w, j.meanings.opposed)
		})
		if !found {
			return true
		}
	}
	return false
}

// refuses reports whether the word at i negates the verb behind it: "refused
// to pay", "ruled out paying".
func refuses(ts []token, i int) bool {
	if i+1 >= len(ts) {
		return false
	}
	next := ts[i+1].text
	if verbOf("refusing", ts[i].text) {
		return next == "to"
	}
	out := ts[i].text == "out" && i > 0 && stem(ts[i-1].text) == "rule"
	return out && (next == "that" || words().has("determiners", next) || strings.HasSuffix(next, "ing"))
}

// stops reports whether the word at i says that something is no longer done:
// "stop selling".
func stops(ts []token, i int) bool {
	return i+1 < len(ts) && (verbOf("stopping", ts[i].text) || ts[i].text == "stopped") && strings.HasSuffix(ts[i+1].text, "ing")
}

// refusedBehind is the word that a refusal at i is about.
func refusedBehind(ts []token, i int) []string {
	for k := i + 1; k < len(ts) && k < i+4; k++ {
		if meaningful(ts[k]) {
			return []string{ts[k].text}
		}
	}
	return nil
}

// accepted reports whether a claim has refused what the source plainly has
// somebody do, and nowhere negates.
func (m meanings) accepted(claimed, source []clause) bool {
	for _, w := range wholeRefused(claimed) {
		if has(wholeRefused(source), w, m.alike) {
			continue
		}
		yes := slices.ContainsFunc(source, func(c clause) bool { return c.negations == 0 && !c.unsure && has(c.content, w, m.alike) })
		if yes && !slices.ContainsFunc(source, func(c clause) bool { return c.negations > 0 && has(c.content, w, m.alike) }) {
			return true
		}
	}
	return false
}

func wholeRefused(cs []clause) (refused []string) {
	for _, c := range cs {
		refused = append(refused, c.refused...)
	}
	return refused
}

// reversed reports whether a claim says that somebody did what the evidence
// says was done to them: "ignored the board" of "was ignored by the board".
func reversed(ts []token, ev *source) bool {
	for i := 0; i+1 < len(ts); i++ {
		if done := doneBy(ts, i); done != "" && ev.active[[2]string{stem(ts[i].text), done}] && !ev.passive[[2]string{stem(ts[i].text), done}] {
			return true
		}
		if object := actedOn(ts, i); object != "" && ev.passive[[2]string{stem(ts[i].text), object}] && !ev.active[[2]string{stem(ts[i].text), object}] {
			return true
		}
	}
	return false
}

// addVerbs notes to whom and by whom a text says that something was done.
func (v *vocabulary) addVerbs(ts []token) {
	for i := range ts {
		if by := doneBy(ts, i); by != "" {
			v.passive[[2]string{stem(ts[i].text), by}] = true
		}
		if object := actedOn(ts, i); object != "" {
			v.active[[2]string{stem(ts[i].text), object}] = true
		}
	}
}

// strangeAgent reports whether a claim has something done by somebody of whom
// the evidence knows nothing, though it has the deed.
func (j *judge) strangeAgent(ts []token, ev *source, cites []cite) bool {
	for i := range ts {
		if i+1 >= len(ts) || ts[i+1].text != "by" || !passive(ts, i) {
			continue
		}
		by := nounBehind(ts, i+2)
		if by == "" || ev.has(by) || !ev.has(ts[i].text) {
			continue
		}
		if !slices.ContainsFunc(cites, func(c cite) bool { return has(whole(j.clauses(c)).content, by, j.meanings.alike) }) {
			return true
		}
	}
	return false
}

// doneBy is by whom the verb at i was done, "board" of "ignored by the board".
func doneBy(ts []token, i int) string {
	if i+1 >= len(ts) || ts[i+1].text != "by" || !strings.HasSuffix(ts[i].text, "ed") {
		return ""
	}
	return nounBehind(ts, i+2)
}

// actedOn is what the verb at i does something to: "board" of "ignored the
// board".
func actedOn(ts []token, i int) string {
	if !strings.HasSuffix(ts[i].text, "ed") && !strings.HasSuffix(ts[i].text, "s") || passive(ts, i) || cue(ts[i].text) {
		return ""
	}
	return nounBehind(ts, i+1)
}

// nounBehind is the word behind an article at i.
func nounBehind(ts []token, i int) string {
	if i+1 >= len(ts) || !words().has("determiners", ts[i].text) && ts[i].text != "its" && ts[i].text != "his" && ts[i].text != "her" || breaks(ts[i].gap) || breaks(ts[i+1].gap) || ts[i+1].possessive {
		return ""
	}
	return ts[i+1].text
}
