package difference

import (
	"slices"
	"strings"
	"sync"

	"whosaid/retrieval/lexicon"
)

// exchanged reports whether a run has a word in place of another that carries
// meaning and is related to none of its words: no synonym, no kind of the
// same, nothing that a thesaurus lists with it.
func (c *comparison) exchanged(left rest) bool {
	claimed, said := c.senses(left.claimed), c.senses(left.said)
	lone := func(s sense, others []sense) bool { return s.content && !slices.ContainsFunc(others, s.related) }
	return slices.ContainsFunc(claimed, func(s sense) bool { return lone(s, said) }) &&
		slices.ContainsFunc(said, func(s sense) bool { return lone(s, claimed) })
}

// senses are those of the units that are words, none where no unit carries
// meaning.
func (c *comparison) senses(units []unit) []sense {
	if !slices.ContainsFunc(units, c.claimed.content) {
		return nil
	}
	out := make([]sense, len(units))
	for i, u := range units {
		out[i] = *knownSenses().of(u.key)
		out[i].content = c.claimed.content(u)
	}
	return out
}

// content reports whether a unit is a word that says something of its own.
func (x *lexis) content(u unit) bool {
	return u.kind == word && len(u.key) > 1 && u.key != notOnly && !lexicon.IsStopWord(u.key) && !x.emphasis[u.key] && x.persons[u.key] == ""
}

// A sense is a word with what is related to it or listed with it.
type sense struct {
	word    string
	content bool
	forms   map[string]bool // the stems of the word and of what it is an irregular form of
	kin     []lexicon.ID
}

// knownSenses are those of the words last asked about.
var knownSenses = sync.OnceValue(func() *kept[sense] { return keep(senseOf) })

func senseOf(w string) *sense {
	s := &sense{word: w, forms: map[string]bool{stem(w): true}}
	l, err := lexicon.English()
	if err != nil {
		return s
	}
	for _, r := range l.Related(w) {
		if r.Relation == lexicon.Irregular {
			s.forms[stem(l.Word(r.ID))] = true
		}
		if r.Relation < lexicon.Antonym {
			s.kin = append(s.kin, r.ID)
		}
	}
	for _, o := range l.Listed(w) {
		s.kin = append(s.kin, o.ID)
	}
	return s
}

// related reports whether one word may stand for another.
func (s sense) related(o sense) bool {
	return stem(s.word) == stem(o.word) || slipped(s.word, o.word) || s.names(o) || o.names(s)
}

// names reports whether another word is among those related to one.
func (s sense) names(o sense) bool {
	l, err := lexicon.English()
	return err != nil || slices.ContainsFunc(s.kin, func(id lexicon.ID) bool {
		w := l.Word(id)
		return initial(o.forms, w) && o.forms[stem(w)]
	})
}

// initial reports whether a word begins with the letter of one of stems: most of
// the many related words do not, and stemming is slow.
func initial(stems map[string]bool, w string) bool {
	for s := range stems {
		if s != "" && w != "" && s[0] == w[0] {
			return true
		}
	}
	return false
}

// slipped reports whether one of two words is no word and may be a slip of the
// pen for the other.
func slipped(a, b string) bool {
	return apart(a, b) <= max(1, min(len(a), len(b))/3) && (!common(a) || !common(b))
}

// manner reports whether a unit is an adverb that tells how something was
// done: "deliberately".
func (x *lexis) manner(u unit) bool {
	bare, ok := strings.CutSuffix(u.key, "ly")
	if !x.content(u) || !ok || len(bare) < 4 {
		return false
	}
	l, err := lexicon.English()
	return err == nil && slices.ContainsFunc([]string{bare, bare + "y", bare + "le", strings.TrimSuffix(bare, "al"),
		strings.TrimSuffix(bare, "i") + "y"}, func(w string) bool { return l.Lookup(w) != lexicon.Unknown })
}
