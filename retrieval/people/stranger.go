package people

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/names"
)

// stranger reads a name that fits nobody.
func (f *finder) stranger(i, to int) (*Mention, int) {
	if m, next := f.strangerByCapitals(i, to); m != nil {
		return m, next
	}
	return f.strangerByPlace(i, to)
}

// strangerByCapitals reads a run of capitals that is a person's name.
func (f *finder) strangerByCapitals(i, to int) (*Mention, int) {
	if !f.ws[i].Capital || f.lower {
		return nil, i
	}
	end := min(f.p.RunEnd(f.ws, i), to)
	n, next := f.p.Next(f.ws, i, end)
	if n == nil || n.Start != f.ws[i].Start && !(n.Titled && f.isTitle(i)) {
		return nil, i
	}
	for j := i + 1; j < next && !f.givenName(i); j++ { // an unknown title before a known name
		if _, length := f.d.longestAt(f.tokens[j:next]); length > 1 && j+length == next {
			return f.named(i, j, next, n.Gender, "")
		}
	}
	speaks := f.speaks(i, next)
	by := retrieval.ByName
	switch {
	case n.Titled && !n.IsFull():
		by = retrieval.ByTitle
	case !n.IsFull():
		by = retrieval.BySurname
		if !speaks || f.ws[i].First && !f.speaksStrongly(i, next) || questionWord(f.tokens[i]) {
			return nil, i
		}
	case !n.Known && !speaks:
		return nil, i
	}
	return f.mention(i, next, nil, by), next
}

// givenName reports whether word i is a first name, or two with a hyphen.
func (f *finder) givenName(i int) bool {
	first, second, _ := strings.Cut(f.tokens[i], "-")
	return names.IsGivenName(f.tokens[i]) || names.IsGivenName(first) && names.IsGivenName(second)
}

func (f *finder) isTitle(i int) bool {
	_, ok := f.p.Lex.Title(f.tokens[i])
	return ok
}

// strangerByPlace reads an unknown word or two where a speaker stands: "what
// did jane roe say".
func (f *finder) strangerByPlace(i, to int) (*Mention, int) {
	if i == 0 || !english.Is(f.tokens[i-1], english.Auxiliary) {
		return nil, i
	}
	for n := 1; n <= 3 && i+n <= to; n++ {
		t := f.tokens[i+n-1]
		_, given := f.p.Lex.GivenName(t)
		if len(t) < 3 || questionWord(t) || names.IsIndefinite(t) || pronounLike(t) || names.IsArticle(t) || names.IsPreposition(t) ||
			f.p.Lex.IsPlace(t) || f.p.Lex.IsRoleNoun(names.Singular(t)) || f.d.isOrdinary(t) || f.p.Lex.IsCommon(t) && !given {
			return nil, i
		}
		if i+n < to && f.speaksStrongly(i, i+n) {
			by := retrieval.BySurname
			if n > 1 {
				by = retrieval.ByName
			}
			return f.mention(i, i+n, nil, by), i + n
		}
	}
	return nil, i
}

// Lookup returns the people one name, alias or role means, most likely first:
// "Smith", "the OSCE chairman", "Russian officials", with or without article.
func (d *Directory) Lookup(name string) []retrieval.Person {
	if d.lex == nil {
		return nil
	}
	if i, ok := d.named(strings.TrimSpace(name)); ok {
		return d.people([]int{i})
	}
	f := d.finder(name)
	if len(f.ws) == 0 || d.Len() == 0 {
		return nil
	}
	if found, n := d.longestAt(f.tokens); n == len(f.tokens) {
		return d.people(everybody(found))
	}
	best := f.longestMention()
	if covers(f, best) {
		return best.People
	}
	if !names.IsArticle(f.tokens[0]) && best.Len() == 0 {
		return d.Lookup("the " + name) // a bare noun is nobody without it
	}
	return nil
}

// everybody are the entries that phrases mean, each once.
func everybody(phrases []phrase) []int {
	var who []int
	for _, p := range phrases {
		for _, w := range p.who {
			if !slices.Contains(who, w) {
				who = append(who, w)
			}
		}
	}
	return who
}

// longestMention is the longest mention of somebody whom the documents have,
// the zero Mention if there is none.
func (f *finder) longestMention() Mention {
	var best Mention
	for i := range f.ws {
		if m, _ := f.at(i, len(f.ws)); m != nil && len(m.People) > 0 && m.Len() > best.Len() {
			best = *m
		}
	}
	return best
}

// covers reports whether a mention is all of the text but articles and
// titles.
func covers(f *finder, m Mention) bool {
	for i, w := range f.ws {
		_, isTitle := f.p.Lex.Title(f.tokens[i])
		if !m.Contains(retrieval.Span{Start: w.Start, End: w.End}) && !names.IsArticle(f.tokens[i]) && !isTitle {
			return false
		}
	}
	return m.Len() > 0
}
