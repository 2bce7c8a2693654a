package gate

import (
	"slices"
	"strings"

	"whosaid/retrieval"
)

// meantBy reports whether a name is that of the one person of that gender whom
// the question names, and the cited words have a pronoun that means them.
func (j *judge) meantBy(name string, ev *source) bool {
	if j.evidence.Gender == nil || ev.names(name) {
		return false
	}
	asked := j.asked()
	i := slices.IndexFunc(asked, func(p string) bool { return newVocabulary(nil, p).has(name) })
	if i < 0 {
		return false
	}
	own := j.evidence.Gender(asked[i])
	rivals := func(p string) bool { return p != asked[i] && j.evidence.Gender(p) == own }
	if own == "" || slices.ContainsFunc(asked, rivals) {
		return false
	}
	return slices.ContainsFunc(ev.cited, func(c *citedSpeaker) bool {
		third := map[retrieval.Gender][]string{retrieval.Female: {"she", "her"}, retrieval.Male: {"he", "him", "his"}}[own]
		return slices.ContainsFunc(third, func(w string) bool { return c.text.words[w] })
	})
}

// misreferred reports whether a claim gives to its speaker what the cited words
// say of somebody else: "Ito said he keeps it" of "She keeps it", or "called
// herself brave" of somebody who called another so.
func (j *judge) misreferred(ts []token, cites []cite) bool {
	for _, c := range cites {
		if c.kind != statementCite {
			return false
		}
		s := &j.evidence.Statements[c.index]
		said := tokens(s.Text)
		themselves := ofThemselves(ts) && !anyOf(said, "themselves")
		if !themselves && !othersVerb(ts, said, s.Kind == retrieval.Direct) {
			return false
		}
	}
	return len(cites) > 0
}

// othersVerb reports whether the verb behind "said he" is what a pronoun does
// in words that have no first person.
func othersVerb(ts, said []token, direct bool) bool {
	i := reporting(ts)
	if !direct || i == 0 || i+1 >= len(ts) {
		return false
	}
	return slices.ContainsFunc(said[min(1, len(said)):], func(t token) bool {
		at := slices.IndexFunc(said, func(o token) bool { return o.start == t.start })
		return subjective(said[at-1].text) && said[at-1].text != ts[i].text && stem(t.text) == stem(ts[i+1].text)
	})
}

// ofThemselves reports whether a claim has somebody call themselves something.
func ofThemselves(ts []token) bool {
	return slices.ContainsFunc(ts, func(t token) bool {
		return words().has("reflexive", t.text) && strings.TrimSpace(t.gap) == "" && t.start > 0 && cueBefore(ts, t)
	})
}

func cueBefore(ts []token, t token) bool {
	i := slices.IndexFunc(ts, func(o token) bool { return o.start == t.start })
	return i > 0 && words().has("calling", ts[i-1].text)
}

// otherSex reports whether a claim speaks of men where the evidence speaks of
// women alone, or the other way round.
func otherSex(ts []token, ev *source) bool {
	for _, t := range ts {
		for list, other := range map[string]string{"male words": "female words", "female words": "male words"} {
			if words().has(list, t.text) && !holds(ev, list) && holds(ev, other) {
				return true
			}
		}
	}
	return false
}

func holds(ev *source, list string) bool {
	for w := range words()[list] {
		if ev.words[w] {
			return true
		}
	}
	return false
}
