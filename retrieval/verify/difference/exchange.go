package difference

import (
	"slices"
	"strings"

	"whosaid/retrieval/lexicon"
)

// exchanged reports whether a run has a word in place of another that carries
// meaning and is related to none of its words: no synonym, no kind of the
// same, nothing that a thesaurus lists with it.
func (c *comparison) exchanged(left rest) bool {
	return c.unrelated(left.claimed, left.said) && c.unrelated(left.said, left.claimed)
}

// unrelated reports whether any of units carries meaning and is related to none
// of others.
func (c *comparison) unrelated(units, others []unit) bool {
	return slices.ContainsFunc(units, func(u unit) bool {
		return c.claimed.content(u) && !slices.ContainsFunc(others, func(o unit) bool { return related(u.key, o.key) })
	})
}

// content reports whether a unit is a word that says something of its own.
func (x *lexis) content(u unit) bool {
	return u.kind == word && len(u.key) > 1 && u.key != notOnly && !lexicon.IsStopWord(u.key) && !x.emphasis[u.key] && x.persons[u.key] == ""
}

// related reports whether one word may stand for another.
func related(a, b string) bool {
	if stem(a) == stem(b) || slipped(a, b) {
		return true
	}
	l, err := lexicon.English()
	if err != nil {
		return true
	}
	forms := meaningOf(b).forms
	named := func(id lexicon.ID) bool {
		w := l.Word(id)
		return initial(forms, w) && forms[stem(w)]
	}
	return slices.ContainsFunc(l.Related(a), func(o lexicon.Related) bool { return o.Relation < lexicon.Antonym && named(o.ID) }) ||
		slices.ContainsFunc(l.Listed(a), func(o lexicon.Listed) bool { return named(o.ID) })
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
