package difference

import (
	"slices"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/quotetext"
)

// altersByBrackets judges what square brackets put in, for the words left out
// there or for none. That they explain who or when is what they are for.
func (c *comparison) altersByBrackets(r run, left rest) retrieval.Alteration {
	adds := slices.ContainsFunc(left.claimed, func(u unit) bool {
		return u.kind == number || u.kind == amount || u.kind == word && c.claimed.putIn[u.key]
	})
	swaps := slices.ContainsFunc(left.said, func(u unit) bool {
		return u.kind != word && slices.ContainsFunc(left.claimed, func(v unit) bool { return u.kind == v.kind })
	})
	strange := slices.ContainsFunc(left.claimed, func(u unit) bool {
		return (u.kind == name || c.claimed.manner(u)) && !c.has(u) || u.kind == name && c.otherSelf(r, u)
	})
	switch {
	case adds, swaps, strange, c.turned(left), c.opposed(left), c.otherModal(left, true), c.exchanged(left),
		c.qualified(c.claimed, left.claimed, left.said, true):
		return retrieval.Inserted
	}
	return ""
}

// added counts the words of a run that square brackets put in and that tell
// something: words that do not stand, as the document's own, for a pronoun or
// beside one.
func (c *comparison) added(r run, left rest) int {
	if !c.put(r) || slices.ContainsFunc(left.claimed, func(u unit) bool { return c.claimed.editorial[u.key] }) {
		return 0
	}
	n := 0
	explains := c.explains(r, left)
	for _, u := range left.claimed {
		if c.Put[u.lo] && (u.kind != word || c.claimed.content(u)) && !(explains && c.has(u)) {
			n++
		}
	}
	return n
}

// explains reports whether the brackets of a run stand in place of a pronoun,
// right after one, or at the beginning.
func (c *comparison) explains(r run, left rest) bool {
	switch {
	case len(left.said) > 0:
		return !slices.ContainsFunc(left.said, func(u unit) bool { return u.kind != word || c.said.content(u) }) &&
			slices.ContainsFunc(left.said, func(u unit) bool { return c.said.refers(u.key) })
	case r.c0 == 0:
		return true
	}
	return c.claimed.refers(c.claimed.text(r.c0 - 1))
}

// refers reports whether a word stands for what was named before.
func (x *lexis) refers(w string) bool {
	return x.persons[w] != "" || english.Is(w, english.Pronoun|english.Possessive) || x.pointers[w]
}

// has reports whether the document has a unit's word.
func (c *comparison) has(u unit) bool { return c.Has == nil || c.Has(u.key) || c.Has(u.key+"'s") }

// otherSelf reports whether a name explains an "I" and is not the speaker's, or
// a "he" and is.
func (c *comparison) otherSelf(r run, name unit) bool {
	if c.Self == nil {
		return false
	}
	words := []string{c.claimed.text(r.c0 - 1)}
	for i := r.s0; i < r.s1; i++ {
		words = append(words, c.said.text(i))
	}
	return slices.ContainsFunc(words, func(w string) bool {
		base := c.claimed.expand(w)[0]
		if c.claimed.selves[base] {
			return !c.Self(name.key)
		}
		return c.claimed.persons[base] == "he" && c.Self(name.key)
	})
}

// Editorial reports whether bracketed words are an editor's and stand for none:
// "sic".
func Editorial(words []quotetext.Word) bool {
	x := englishLexis()
	return slices.ContainsFunc(words, func(w quotetext.Word) bool { return x.editorial[w.Text] })
}
