package people

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/names"
)

// role reads a role or an affiliation that begins with word i. Of several
// nouns that may be its head the last one is.
func (f *finder) role(i, to int) (*Mention, int) {
	if f.d.Len() == 0 {
		return nil, i
	}
	start := i
	if names.IsArticle(f.tokens[i]) && i+1 < to {
		start = i + 1
	}
	if start == i && f.qualified(i) {
		return nil, i
	}
	var best *roleReading
	for h := start; h < to && h < start+8 && !f.quoted[h]; h++ {
		if r, ok := f.d.roleAt(f.tokens, f.ws, h, i); ok && r.from <= start && r.to <= to {
			best = &r
		}
		if !f.d.modifies(f.tokens, f.ws, h) || h+1 < to && !f.joined(h) && !f.ws[h].Possessive {
			break
		}
	}
	if best != nil && f.owns(*best, i, to) {
		return nil, i
	}
	if best != nil {
		return f.holder(*best, i, to)
	}
	return f.nation(i, to)
}

// owns reports whether whoever has the role only owns what speaks: "the mayor's
// office said".
func (f *finder) owns(r roleReading, i, to int) bool {
	return r.to < to && f.possessive(r.to-1) && !speechNouns[f.tokens[r.to]] && f.speaksStrongly(i, r.to+1) && !f.speaksStrongly(i, r.to)
}

// possessive reports whether word k is a possessive, of a plural as well.
func (f *finder) possessive(k int) bool {
	rest := f.p.Text[f.ws[k].End:]
	return f.ws[k].Possessive || strings.HasPrefix(rest, "' ") || strings.HasPrefix(rest, "’ ")
}

// qualified reports whether a noun before word i makes the role that begins
// there another one: whoever is "chairman" need not be the "bank chairman".
func (f *finder) qualified(i int) bool {
	if i > 0 && f.ws[i-1].Possessive {
		return !f.ws[i-1].Capital && f.p.Lex.IsRoleNoun(f.tokens[i-1])
	}
	if i == 0 || !f.joined(i-1) {
		return false
	}
	t := f.tokens[i-1]
	if names.IsArticle(t) || names.IsPreposition(t) || names.IsConjunction(t) || questionWord(t) || pronounLike(t) || determiners[t] {
		return false
	}
	if english.Is(t, english.Auxiliary) || names.IsSpeechVerb(t) || names.IsSpeechBase(t) || f.isTitle(i-1) {
		return false
	}
	return !ofAnyOffice[t] && !adjectival(t)
}

// ofAnyOffice are adjectives that leave an office what it is.
var ofAnyOffice = english.Set(`
	current new newly longtime long-time senior elderly top junior fellow veteran prominent noted influential outspoken
	incoming other old young main same lead female male own angry`)

// adjectival reports whether a word has the ending of an adjective that tells
// what somebody is like rather than which office they hold.
func adjectival(t string) bool {
	endings := []string{"ed", "ing", "ous", "ful", "able", "ible", "ish", "est"}
	return slices.ContainsFunc(endings, func(end string) bool { return strings.HasSuffix(t, end) })
}

// holder makes a mention of a role: of the name right after it, or else of
// whoever holds it.
func (f *finder) holder(r roleReading, i, to int) (*Mention, int) {
	if r.to < to && f.joined(r.to-1) && (f.ws[r.to].Capital || f.lower) {
		if m, next := f.named(i, r.to, to, "", r.head); m != nil {
			if m.By == retrieval.BySurname {
				m.By = retrieval.ByTitle
			}
			return m, next
		}
	}
	if f.adjective(r, i, to) || len(r.words) == 0 && anybody[r.head] {
		return nil, i
	}
	who := f.d.holders(r)
	if len(who) == 0 && r.to > r.at+1 && f.placed(r) {
		return f.holder(f.d.shorten(f.tokens, r), i, to)
	}
	if len(who) == 0 && !f.foreign(r) {
		return nil, i
	}
	return f.mention(i, r.to, who, retrieval.ByNominal), r.to
}

// placed reports whether the complement of a role names a body, which the
// documents may leave out, rather than a country or what the office is ("of
// police").
func (f *finder) placed(r roleReading) bool {
	for i := r.at + 1; i < r.to; i++ {
		t := f.tokens[i]
		if f.ws[i].Capital && !f.d.isPlace(t) {
			return true
		}
		if f.lower && f.d.ofRoles(t) && !f.p.Lex.IsOrgWord(t) && !f.p.Lex.IsRoleAdjective(t) && !f.p.Lex.IsCommon(t) {
			return true
		}
	}
	return false
}

// adjective reports whether the role's noun, bare and in the singular, only
// stands before another noun: "no official terms".
func (f *finder) adjective(r roleReading, i, to int) bool {
	bare := r.from == r.at && !r.plural && r.to == r.at+1
	if !bare || f.speaks(i, r.to) {
		return false
	}
	return i == 0 || !determiners[f.tokens[i-1]] || r.to < to && f.joined(r.at) && f.tokens[r.at] == "official" && !f.ends(r.to)
}

// anybody are nouns that, alone, describe nobody in particular.
var anybody = english.Set("person people man woman one child boy girl member voter citizen resident side friend parent guest")

// determiners stand before a noun that means somebody.
var determiners = english.Set("the a an this that which what any each every another")

// ends reports whether the noun phrase before word i ends there.
func (f *finder) ends(i int) bool {
	t := f.tokens[i]
	return questionWord(t) || names.IsPreposition(t) || names.IsSpeechVerb(t) || names.IsSpeechBase(t) || pastTense(t)
}

func pastTense(t string) bool { return strings.HasSuffix(t, "ed") }

// shorten drops the complement of a role.
func (d *wordings) shorten(tokens []string, r roleReading) roleReading {
	words := d.asked(tokens[r.from : r.at+1])
	r.words, r.to = nil, r.at+1
	for _, w := range words {
		if w != r.head {
			r.words = append(r.words, w)
		}
	}
	return r
}

// foreign reports whether a role that nobody holds is still about somebody in
// particular: it names a country.
func (f *finder) foreign(r roleReading) bool {
	return slices.ContainsFunc(r.words, func(w string) bool { return f.d.lex.IsPlace(w) })
}

// nation reads a people as a group: "the Russians".
func (f *finder) nation(i, to int) (*Mention, int) {
	h := i
	if names.IsArticle(f.tokens[h]) && h+1 < to {
		h++
	}
	t := f.tokens[h]
	if !strings.HasSuffix(t, "s") || f.p.Lex.Demonym(strings.TrimSuffix(t, "s")) == "" || f.p.Lex.IsPlace(t) {
		return nil, i
	}
	place, _ := f.d.placeAt([]string{t})
	who := f.d.holders(roleReading{head: "person", words: []string{place}, plural: true})
	if len(who) == 0 || !f.speaks(i, h+1) && h == i {
		return nil, i
	}
	return f.mention(i, h+1, who, retrieval.ByNominal), h + 1
}
