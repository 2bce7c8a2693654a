package coref

import (
	"slices"
	"sort"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/names"
)

// withoutVerb drops the verb that a mention begins with by mistake: "also
// included members of the board", "contradicting Vik police".
func withoutVerb(l *names.Lexicon, text string) string {
	p := &names.Parser{Lex: l, Text: text}
	ws := names.Split(nil, text, 0, min(len(text), names.Reach))
	k := 0
	for k < len(ws) && english.Is(p.At(ws[k]), english.Adverb) {
		k++
	}
	if k+1 >= len(ws) {
		return text
	}
	f := p.At(ws[k])
	switch {
	case k > 0 && finite(f):
		return text[ws[k+1].Start:]
	case k == 0 && strings.HasSuffix(f, "ing") && len(f) > 5 && !l.IsRoleAdjective(f) && !l.IsPersonNoun(f) && ws[1].Capital && !ws[0].Capital:
		return text[ws[1].Start:]
	}
	return text
}

// isClause reports whether a mention is a clause, which nobody is called by: it
// begins with a pronoun that has a verb, has an auxiliary, or breaks off.
func isClause(l *names.Lexicon, text string) bool {
	p := &names.Parser{Lex: l, Text: text}
	ws := names.Split(nil, text, 0, len(text))
	if len(ws) < 2 {
		return false
	}
	first, tail := english.CutContraction(names.Fold(p.At(ws[0])))
	switch {
	case english.Is(first, english.SubjectPronoun) && first != "who", tail != "" && tail != "'s":
		return true
	case tail == "'s" && english.Is(first, english.Pronoun|english.StandsAlone):
		return true
	}
	for i, w := range ws {
		f := strings.ToLower(p.At(w))
		if f == "who" || f == "which" || f == "that" || f == "whose" {
			return false
		}
		if i > 0 && english.Is(f, english.Auxiliary|english.FormOfBe) && f != "being" && !w.Capital {
			return true
		}
	}
	last := strings.ToLower(p.At(ws[len(ws)-1]))
	return names.IsPreposition(last) || last == "and" || last == "or" || names.IsArticle(last) && last != "those" && last != "these"
}

// isBareNoun reports whether a description is a noun in the singular for a thing that
// needs an article to be a subject: what was taken for one begins with a verb.
func isBareNoun(l *names.Lexicon, d names.Description) bool {
	first, _, several := strings.Cut(d.Core, " ")
	if !several || d.Determined || d.Plural || d.Sort != retrieval.Anonymous || first != strings.ToLower(first) {
		return false
	}
	if names.IsIndefinite(first) || names.IsQuantifier(first) || english.InDigits(first) || first == "half" || first == "much" {
		return false
	}
	return !english.Is(first, english.Preposition|english.Adverb|english.Determiner|english.Possessive) &&
		!strings.HasSuffix(first, "'s") && !strings.HasSuffix(first, "’s") && !l.IsPersonNoun(d.Head) && !anyPlural(l, d.Core)
}

// anyPlural reports whether a word before the first preposition ends like a
// plural.
func anyPlural(l *names.Lexicon, core string) bool {
	for f := range strings.FieldsSeq(core) {
		if names.IsPreposition(f) {
			return false
		}
		if len(f) > 3 && strings.HasSuffix(f, "s") && !strings.HasSuffix(f, "ss") {
			return true
		}
	}
	return false
}

// isThing reports whether a description is of something that speaks only for who
// has it: "Ms Lowe's letter".
func isThing(l *names.Lexicon, d names.Description) bool {
	return d.Sort != retrieval.Organisation && !l.IsPersonNoun(d.Head) && !kin[d.Head] && !l.SpeaksAsBody(d.Head) && !relations[d.Head] &&
		!(d.Plural && isAgent(d.Head))
}

// isAgent reports whether a noun has the ending of those for who does something:
// "defender", "detractor", "loyalist".
func isAgent(noun string) bool {
	return len(noun) > 6 && (strings.HasSuffix(noun, "er") || strings.HasSuffix(noun, "or") || strings.HasSuffix(noun, "ist")) &&
		!english.Is(noun, english.SpeechNoun|english.StatementNoun|english.RelayNoun)
}

// characterises reports whether a description tells what somebody is, so that
// it may stand for a person named before: an office or calling, or a person
// from somewhere.
func characterises(l *names.Lexicon, d names.Description) bool {
	if statusNouns[d.Head] {
		return true
	}
	if !l.IsPersonNoun(d.Head) {
		return false
	}
	return slices.ContainsFunc(d.Modifiers, func(m string) bool {
		k := l.Kind(m)
		return k.Place || k.Demonym || m == "former" || m == "billionaire" || strings.HasSuffix(m, "-year-old")
	})
}

// byPlace is the person that a description takes up where nobody is called so:
// "Ms Lowe won. The Vik senator said".
func (c *Cast) byPlace(r Reference, d names.Description) (Identity, bool) {
	at := strings.Index(r.Span.In(c.doc.Text), d.Core)
	if at < 0 {
		return Identity{}, false
	}
	at += r.Span.Start
	next := sort.Search(len(c.mentions), func(i int) bool { return c.mentions[i].Start > at })
	for i := next - 1; i >= 0 && i > next-4; i-- {
		m := &c.mentions[i]
		if m.pronoun || m.End <= at || m.who >= len(c.people) || c.isName(m) {
			continue
		}
		return c.people[m.who].identity(d.Core, retrieval.ByNominal), true
	}
	return Identity{}, false
}

// isName reports whether a mention is a name.
func (c *Cast) isName(m *mention) bool {
	return slices.ContainsFunc(c.namesIn(m.Span), func(n occurrence) bool { return n.Span == m.Span })
}
