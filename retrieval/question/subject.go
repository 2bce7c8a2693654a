package question

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/people"
)

// find returns the first token from i on whose word fits, outside mentions;
// -1 if none does.
func (p *parser) find(i int, fits func(string) bool) int {
	for ; i < len(p.tokens); i++ {
		if fits(p.word(i)) {
			return i
		}
	}
	return -1
}

// verbAfter is the first verb of speech after token i that is no part of a
// name; -1 if there is none.
func (p *parser) verbAfter(i int) int { return p.verb(i+1, len(p.tokens)) }

// subjectVerb is the verb of speech whose subject begins at i; -1 if none.
func (p *parser) subjectVerb(i int) int { return p.verb(i+1, min(len(p.tokens), i+14)) }

// verb is the first verb of speech among tokens i..j. Words that may be nouns
// give way to a plainer verb right after them.
func (p *parser) verb(i, j int) int {
	for ; i < j; i++ {
		sort := p.sort(i)
		if sort == noVerb || p.insideMention(i) || determiner(p.word(i-1)) || p.word(i-1) == "of" ||
			p.tokens[i].name && i > 0 && !p.tokens[0].name || p.afterWhich(i) {
			continue
		}
		if nounish(p.word(i)) && i+1 < j && p.plainVerbWithin(i+1, min(j, i+4)) {
			continue
		}
		return i
	}
	return -1
}

// afterWhich reports whether token i is a noun for that a preposition and "which"
// stand before it: "in which call".
func (p *parser) afterWhich(i int) bool {
	w := p.word(i - 1)
	return (w == "which" || w == "what") && english.Is(p.word(i-2), english.Preposition)
}

func (p *parser) plainVerbWithin(i, j int) bool {
	for ; i < j; i++ {
		if w := p.word(i); plain(w) && !p.insideMention(i) {
			return true
		}
		if leads[p.word(i)] && p.word(i) != "of" {
			return false
		}
	}
	return false
}

// insideMention reports whether token i is part of a name.
func (p *parser) insideMention(i int) bool {
	for _, m := range p.mentions {
		if m.Span.Contains(p.tokens[i].Span) && m.Len() > p.tokens[i].Len() {
			return true
		}
	}
	return false
}

// mentioned reports whether a mention begins among tokens i..j.
func (p *parser) mentioned(i, j int) bool { return len(p.mentionsIn(i, j)) > 0 }

func (p *parser) mentionsIn(i, j int) []people.Mention {
	if i >= j || j > len(p.tokens) {
		return nil
	}
	region := retrieval.Span{Start: p.tokens[i].Start, End: p.tokens[j-1].End}
	var in []people.Mention
	for _, m := range p.mentions {
		if region.Overlaps(m.Span) {
			in = append(in, m)
		}
	}
	return in
}

// isPerson reports whether somebody with a name is mentioned among i..j.
func (p *parser) isPerson(i, j int) bool {
	for _, m := range p.mentionsIn(i, j) {
		for _, person := range m.People {
			if person.Sort == retrieval.Individual {
				return true
			}
		}
	}
	return false
}

// subject tells who tokens i..j mean: mentions, else pronouns, else a name
// that nobody has.
func (p *parser) subject(i, j int) []Asked {
	for i < j && (p.tokens[i].punct() || adverbs[p.word(i)]) {
		i++
	}
	for j > i && (p.tokens[j-1].punct() || p.word(j-1) == "'s") {
		j--
	}
	if i >= j {
		return nil
	}
	p.q.Unnamed = p.q.Unnamed || p.unnamed(i, j)
	j = p.beforeRelative(i, j)
	if i+2 == j && p.word(i) == "the" && generic[p.word(i+1)] {
		if from, ok := p.conversation(i, j); ok && from[0].Known() {
			return from
		}
	}
	if asked, ok := p.stranger(i, j); ok {
		return []Asked{asked}
	}
	if asked := p.mentioning(i, j); len(asked) > 0 {
		return asked
	}
	if from, ok := p.conversation(i, j); ok {
		return from
	}
	return p.described(i, j)
}

// mentioning tells whom the mentions among tokens i..j mean.
func (p *parser) mentioning(i, j int) []Asked {
	var asked []Asked
	for _, m := range p.mentionsIn(i, j) {
		a := Asked{Span: m.Span, Wording: m.Span.In(p.text), People: m.People, By: m.By}
		if len(a.People) == 0 {
			a.People = p.directory.Lookup(a.Wording)
		}
		if p.q.Unnamed {
			a.People = p.nameless(a.People, i, j)
		}
		a.People = exactGroup(a.People, a.Wording)
		asked = p.oneName(asked, a)
	}
	return asked
}

// described looks tokens i..j up as a role, affiliation or name.
func (p *parser) described(i, j int) []Asked {
	for i < j && determiner(p.word(i)) {
		i++
	}
	if i >= j || anyone[p.word(j-1)] && j == i+1 {
		return nil
	}
	span := retrieval.Span{Start: p.tokens[i].Start, End: p.tokens[j-1].End}
	wording := strings.TrimSpace(span.In(p.text))
	found := p.directory.Lookup(wording)
	if len(found) == 0 {
		for _, m := range p.mentionsIn(i, j) {
			found = append(found, m.People...)
		}
	}
	if p.q.Unnamed {
		found = p.nameless(found, i, j)
	}
	if len(found) == 0 && p.anybodyAtAll(i, j) {
		return nil
	}
	return []Asked{{Span: span, Wording: wording, People: found, By: retrieval.ByNominal}}
}

// anybodyAtAll reports whether tokens i..j describe nobody in particular.
func (p *parser) anybodyAtAll(i, j int) bool {
	for ; i < j; i++ {
		if w := p.word(i); !generic[w] && !determiner(w) && !anyone[w] && w != "other" && w != "else" {
			return false
		}
	}
	return true
}

// generic nouns ask for anybody at all.
var generic = set(`official officials person people politician politicians leader leaders speaker speakers source sources one ones
	side country
	minister ministers diplomat diplomats man woman men women authority authorities expert experts party parties individual they`)

// share is how much of the words from token i on the mentions in asked take.
func (p *parser) share(asked []Asked, i int) float64 {
	all, inside := 0, 0
	for _, t := range p.tokens[i:] {
		if t.punct() || determiner(t.word) || t.word == "'s" {
			continue
		}
		all++
		for _, a := range asked {
			if a.Span.Contains(t.Span) {
				inside++
				break
			}
		}
	}
	if all == 0 {
		return 0
	}
	return float64(inside) / float64(all)
}

// nounEnd is where the noun phrase that begins at token i ends, judged by the
// words that cannot stand inside one.
func (p *parser) nounEnd(i int) int {
	if i >= len(p.tokens) {
		return len(p.tokens)
	}
	if end := p.mentionEnd(i); end > i {
		return end
	}
	end := i
	for end < len(p.tokens) && end < i+5 && !p.breaksNoun(end, end == i) {
		end++
	}
	return end
}

// mentionEnd is where the mention ends that token i is in, or that follows it
// where it is a determiner; -1 where there is none.
func (p *parser) mentionEnd(i int) int {
	token := p.tokens[i]
	for _, m := range p.mentions {
		inside := m.Start <= token.Start && token.End <= m.End
		next := m.Start > token.Start && i+1 < len(p.tokens) && determiner(token.word) && m.Start == p.tokens[i+1].Start
		if !inside && !next {
			continue
		}
		for i < len(p.tokens) && p.tokens[i].Start < m.End {
			i++
		}
		return i
	}
	return -1
}

// breaksNoun reports whether token i cannot stand in a noun phrase, or at the
// beginning of one.
func (p *parser) breaksNoun(i int, begins bool) bool {
	w := p.word(i)
	switch {
	case p.tokens[i].punct(), w == "that" && !begins:
		return true
	case english.IsWeekday(w), w == "yesterday", w == "today":
		return true
	case determiner(w):
		return false
	}
	return leads[w] || stops[w] || auxiliary(w) || english.IsForm(w, english.Empty, anyForm)
}

var stops = set(`in at from by and or but through via when where while because for after before during according 's who which`)

// aboutDocument reports whether tokens i..j mean the text itself.
func (p *parser) aboutDocument(i, j int) bool {
	for ; i < j; i++ {
		switch p.word(i) {
		case "article", "articles", "document", "documents", "briefing", "text", "story", "report", "piece", "corpus", "paper":
			return true
		}
	}
	return false
}

// stranger tells whom tokens i..j mean that are a first name and a surname which
// nobody here has together, though somebody has one of the two: "Paul Allen" where
// only Paul Roe and Ana Allen speak.
func (p *parser) stranger(i, j int) (asked Asked, ok bool) {
	if j != i+2 || !given(p.tokens[i]) || !surname(p.tokens[i], p.tokens[i+1]) {
		return Asked{}, false
	}
	span := retrieval.Span{Start: p.tokens[i].Start, End: p.tokens[i+1].End}
	wording := span.In(p.text)
	if len(p.directory.Lookup(wording)) > 0 || p.insideMention(i) || p.insideMention(i+1) {
		return Asked{}, false
	}
	for _, m := range p.mentionsIn(i, j) {
		if slices.ContainsFunc(m.People, func(one retrieval.Person) bool { return has(one, p.word(i)) && has(one, p.word(i+1)) }) {
			return Asked{}, false
		}
	}
	if slices.ContainsFunc(p.directory.Suggest(wording), func(name string) bool { return near(p.word(i), name) && near(p.word(i+1), name) }) {
		return Asked{}, false
	}
	return Asked{Span: span, Wording: wording, By: retrieval.ByName}, true
}
