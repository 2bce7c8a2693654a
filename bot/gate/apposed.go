package gate

import (
	"slices"
	"strings"
)

// apposed are the cited speakers whose name stands right behind a sayer that
// only describes them: "Two deputies, Ms Ito and Mr Brandt, say", "one reader, a
// nurse named Ito, said".
func (j *judge) apposed(ts []token, s sayer, ev *source) []int {
	last := s.words[len(s.words)-1]
	at := slices.IndexFunc(ts, func(t token) bool { return t.start == last.start }) + 1
	if at == 0 || at >= len(ts) || strings.TrimSpace(ts[at].gap) != "," || words().has("asides", ts[at].text) || byName(s, j.speakers) {
		return nil
	}
	to := at + 1
	for to < len(ts) && !breaks(ts[to].gap) {
		to++
	}
	name := ts[at:to]
	stranger := func(t token) bool { return t.capital && j.people[t.text] && !ev.names(t.text) }
	if to == len(ts) || slices.ContainsFunc(name, stranger) {
		return nil
	}
	var found []int
	for _, c := range ev.cited {
		if slices.ContainsFunc(name, func(t token) bool { return t.capital && c.own.has(t.text) }) {
			found = append(found, c.index)
		}
	}
	return found
}

// byName reports whether a sayer is called by a name of the evidence's
// speakers, and not only described.
func byName(s sayer, speakers *vocabulary) bool {
	return slices.ContainsFunc(s.words, func(t token) bool {
		return t.capital && !t.first && speakers.words[t.text] || bodyNoun(t.text)
	})
}
