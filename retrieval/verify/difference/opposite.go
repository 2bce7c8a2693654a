package difference

import (
	"slices"
	"strings"
	"sync"

	"whosaid/retrieval/lexicon"
)

// opposite reports whether two words mean the opposite of each other, in any of
// their forms, by our list or WordNet's.
func (x *lexis) opposite(a, b string) bool {
	if useful(a, b) || useful(b, a) {
		return true
	}
	if x.gradedOpposites(a, b) {
		return true
	}
	one, other := meaningOf(a), meaningOf(b)
	for s := range one.forms {
		for t := range other.forms {
			if x.opposites[s][t] {
				return true
			}
		}
	}
	return one.against(other)
}

// gradedOpposites reports whether two words are the comparatives, or the
// superlatives, of opposites: "older" and "younger".
func (x *lexis) gradedOpposites(a, b string) bool {
	for _, ending := range [...]string{"er", "est"} {
		one, other := ungraded(a, ending), ungraded(b, ending)
		for _, s := range one {
			for _, t := range other {
				if x.opposites[stem(s)][stem(t)] || meaningOf(s).against(meaningOf(t)) {
					return true
				}
			}
		}
	}
	return false
}

// ungraded are the words that may become w with an ending: "safe" and "saf" of
// "safer", "big" of "bigger", "happy" of "happier".
func ungraded(w, ending string) []string {
	base, ok := strings.CutSuffix(w, ending)
	n := len(base)
	switch {
	case !ok || n < 3:
		return nil
	case base[n-1] == 'i':
		return []string{base[:n-1] + "y"}
	case base[n-1] == base[n-2]:
		return []string{base, base[:n-1]}
	}
	return []string{base, base + "e"}
}

// A meaning are the stems of a word and of the base that it is an irregular form
// of, and those of WordNet's antonyms.
type meaning struct {
	forms    map[string]bool
	antonyms []string
}

// knownMeanings are those of the words last asked about.
var knownMeanings = sync.OnceValue(func() *kept[meaning] { return keep(newMeaning) })

func meaningOf(w string) *meaning { return knownMeanings().of(w) }

func newMeaning(w string) *meaning {
	m := &meaning{forms: map[string]bool{stem(w): true}}
	l, err := lexicon.English()
	if err != nil {
		return m
	}
	for _, r := range l.Related(w) {
		switch {
		case r.Relation == lexicon.Irregular:
			m.forms[stem(l.Word(r.ID))] = true
		case r.Relation == lexicon.Antonym && !lexicon.IsStopWord(w):
			m.antonyms = append(m.antonyms, stem(l.Word(r.ID)))
		}
	}
	return m
}

// against reports whether WordNet has two words as each other's opposites.
func (m *meaning) against(other *meaning) bool {
	return slices.ContainsFunc(m.antonyms, func(s string) bool { return other.forms[s] })
}

// useful reports whether a is "useless" and b "useful" or "use".
func useful(a, b string) bool {
	bare, ok := strings.CutSuffix(a, "less")
	return ok && len(bare) > 2 && (b == bare+"ful" || b == bare || b == bare+"s")
}

// negates reports whether a is b with a prefix that negates it.
func negates(a, b string) bool {
	for _, prefix := range [...]string{"un", "dis", "non", "in", "im", "ir", "il", "mis"} {
		bare, ok := strings.CutPrefix(a, prefix)
		if !ok || len(bare) < 3 || stem(bare) != stem(b) {
			continue
		}
		if prefix == "un" || prefix == "non" || describes(b) || meaningOf(a).against(meaningOf(b)) {
			return true
		}
	}
	return false
}

// describes reports whether a word has the ending of an adjective, or of what
// is made of one, so that a prefix negates it: "formal", not "form".
func describes(w string) bool {
	for _, ending := range [...]string{"able", "ible", "al", "ent", "ant", "ate", "ful", "ive", "ous", "ic", "ly", "ity", "ence", "ance",
		"ed", "ect", "ar"} {
		if strings.HasSuffix(w, ending) {
			return true
		}
	}
	return false
}
