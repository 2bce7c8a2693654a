package coref

import (
	"sort"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/names"
)

// nominal resolves a description. A definite one means the person who has
// that role, or the fuller wording of the same description before it; any
// other speaks for itself.
func (c *Cast) nominal(r Reference, text string) Identity {
	text, ok := c.lex.NounPhrase(withoutVerb(c.lex, text))
	d := c.lex.Describe(text)
	if !ok || d.Head == "" || isClause(c.lex, text) || isBareNoun(c.lex, d) || english.Is(d.Head, english.Worn) {
		return Identity{}
	}
	if d.Definite && !d.Plural {
		if id, ok := c.byRole(r, d); ok {
			return id
		}
		if id, ok := c.byPlace(r, d); ok {
			return id
		}
	}
	if id, ok := c.unlisted(d); ok {
		return id
	}
	if id, ok := c.owned(r, d); ok {
		return id
	}
	id := Identity{Name: d.Core, Sort: d.Sort, Gender: d.Gender, Reason: retrieval.ByNominal}
	if d.Sort == retrieval.Organisation {
		id.Name, id.Role = properTail(d.Core)
	}
	if d.Definite && d.Sort != retrieval.Organisation {
		if fuller, at, ok := c.fuller(r, d); ok {
			id.Name = fuller
			c.resolved(&id, r, at)
		}
	}
	id.Considered = []string{id.Name}
	return id
}

// unlisted takes a capitalised word or two that the document uses like a name
// only here: somebody's surname or full name.
func (c *Cast) unlisted(d names.Description) (Identity, bool) {
	p := &names.Parser{Lex: c.lex, Text: d.Core}
	ws := names.Split(nil, d.Core, 0, len(d.Core))
	if d.Definite || len(ws) > 3 {
		return Identity{}, false
	}
	for i := range ws {
		k, last := p.Kind(&ws[i]), i+1 == len(ws)
		if !ws[i].Capital || ws[i].Upper || !last && (ws[i].Possessive || !p.IsJoined(ws, i)) {
			return Identity{}, false
		}
		if k.Place || k.Demonym || k.Org || k.WeakOrg || k.NotName || k.Title || k.Role && !k.Given {
			return Identity{}, false
		}
	}
	last := ws[len(ws)-1]
	if strings.HasSuffix(p.At(last), "s") && len(ws) > 1 && !p.Kind(&ws[0]).Given {
		return Identity{}, false
	}
	id := Identity{Name: d.Core[:last.End], Sort: retrieval.Individual, Reason: retrieval.BySurname, Considered: []string{d.Core[:last.End]}}
	if len(ws) > 1 {
		id.Reason = retrieval.ByName
	}
	return id, true
}

// properTail parts "state media TASS" into the body's own name and what is
// said of it. A body without lower-case words before its name is all name.
func properTail(core string) (name, role string) {
	ws := names.Split(nil, core, 0, len(core))
	i := len(ws)
	for i > 0 && ws[i-1].Capital && (i == len(ws) || core[ws[i-1].End:ws[i].Start] == " ") {
		i--
	}
	if i == 0 || i == len(ws) {
		return core, ""
	}
	if strings.HasPrefix(core[ws[i-1].End:], "'") || strings.HasPrefix(core[ws[i-1].End:], "’") {
		return core, ""
	}
	for _, w := range ws[:i] {
		f := names.Fold(core[w.Start:w.End])
		if names.IsPreposition(f) || names.IsArticle(f) || names.IsConjunction(f) || english.Is(f, english.Possessive) || w.Possessive ||
			names.IsQuantifier(f) && f != "former" || f == "also" {
			return core, ""
		}
	}
	return core[ws[i].Start:], strings.TrimSpace(core[:ws[i].Start])
}

// holdersWeighed is how many holders of an office are weighed at most.
const holdersWeighed = 256

// byRole finds the person who has the role that d words: nearest before the
// mention first.
func (c *Cast) byRole(r Reference, d names.Description) (Identity, bool) {
	best, at := -1, -1
	for _, h := range c.holders(d) {
		if m := c.lastBefore(c.people[h.who], r.Span.Start); m > at {
			best, at = h.who, m
		}
	}
	if best < 0 {
		return Identity{}, false
	}
	id := c.people[best].identity(d.Core, retrieval.ByNominal)
	c.resolved(&id, r, c.names[at].Span)
	if k := c.find(r.Previous); k >= 0 && k != best && c.mayHold(k, r, c.names[at].paragraph) && c.mayTakeUp(k, d) {
		holder := id.Name
		id = c.people[k].identity(d.Core, retrieval.ByNominal)
		id.Doubt, id.Considered = true, []string{id.Name, holder}
	} else if k := c.subjectHere(r.Span, d); k >= 0 && k != best && c.mayTakeUp(k, d) &&
		c.doc.ParagraphAt(r.Span.Start)-c.names[at].paragraph > 1 {
		holder := id.Name
		id = c.people[k].identity(d.Core, retrieval.ByNominal)
		id.Doubt, id.Considered = true, []string{id.Name, holder}
	}
	return id, true
}

// subjectHere is the person with a name who is the latest main subject before a
// description that tells a gender, in its paragraph: "Ana Lowe opened up. The actress
// said". -1 for nobody.
func (c *Cast) subjectHere(span retrieval.Span, d names.Description) int {
	end := sort.Search(len(c.mentions), func(i int) bool { return c.mentions[i].Start >= span.Start })
	for i := end - 1; i >= 0 && (d.Gender != "" || statusNouns[d.Head]) && c.mentions[i].paragraph == c.doc.ParagraphAt(span.Start); i-- {
		if m := &c.mentions[i]; m.slot == mainSubject {
			if m.who >= 0 && m.who < len(c.people) && names.Agree(c.genderOf(m.who), d.Gender) {
				return m.who
			}
			return -1
		}
	}
	return -1
}

// mayHold reports whether a description may mean k, who spoke right before it, rather
// than its holder, whom the document names in paragraph named last: "Holm spoke. The
// governor said", where only Roe, pages before, is called one.
func (c *Cast) mayHold(k int, r Reference, named int) bool {
	here := c.doc.ParagraphAt(r.Span.Start)
	return len(c.people[k].roles) == 0 && c.doc.ParagraphAt(r.PreviousAt) == here && here-named > 1
}

// lastBefore is the index of the last name of e that begins before at, -1 if
// none does.
func (c *Cast) lastBefore(e *entity, at int) int {
	i := sort.Search(len(e.mentions), func(i int) bool { return c.names[e.mentions[i]].Start >= at })
	if i == 0 {
		return -1
	}
	return e.mentions[i-1]
}

// wordingsWeighed is how many earlier wordings of a description are weighed.
const wordingsWeighed = 32

// fuller finds the fuller wording of the same description before the mention.
func (c *Cast) fuller(r Reference, d names.Description) (string, retrieval.Span, bool) {
	from := max(0, r.Span.Start-1<<14)
	found := false
	core, span := d, retrieval.Span{}
	for before, n := r.Span.Start, 0; before > from && n < wordingsWeighed; n++ {
		i := strings.LastIndex(c.doc.Text[from:before], d.Noun)
		if i < 0 {
			break
		}
		at := retrieval.Span{Start: from + i, End: from + i + len(d.Noun)}
		before = at.Start
		if goesOnAt(c.doc.Text, at.End) {
			break // "hosts" for "host"
		}
		text, ok := c.phraseAt(at)
		if !ok {
			continue
		}
		o := c.lex.Describe(text)
		if o.Head != d.Head || !names.Subset(core.Modifiers, o.Words) {
			continue
		}
		if len(o.Modifiers) > len(core.Modifiers) {
			core, span, found = o, at, true
		}
		if !o.Definite {
			break
		}
	}
	return core.Core, span, found
}

// phraseAt returns the noun phrase that ends with the noun at span: its
// article, adjectives and capitalised words.
func (c *Cast) phraseAt(noun retrieval.Span) (string, bool) {
	within := c.paragraph(noun.Start)
	from := max(within.Start, noun.Start-names.Reach)
	for from < noun.Start && from > within.Start && c.doc.Text[from-1] != ' ' {
		from++
	}
	if noun.Start <= from || c.inQuotation(noun.Start) {
		return c.doc.Text[noun.Start:noun.End], !c.inQuotation(noun.Start)
	}
	p := &names.Parser{Lex: c.lex, Text: c.doc.Text}
	ws := names.Split(nil, c.doc.Text, from, noun.End)
	if len(ws) == 0 || ws[len(ws)-1].End != noun.End || ws[len(ws)-1].Start != noun.Start {
		return "", false
	}
	start := len(ws) - 1
	for i := len(ws) - 2; i >= 0 && p.IsPlainGap(ws, i); i-- {
		s := names.Fold(p.At(ws[i]))
		if names.IsArticle(s) || english.Is(s, english.Possessive) {
			start = i
			break
		}
		if len(ws)-i > 7 || endsPhrase(s, ws[i].Capital) {
			break
		}
		start = i
	}
	return c.doc.Text[ws[start].Start:noun.End], true
}

// endsPhrase reports whether a folded word stands in no noun phrase, but before it.
func endsPhrase(w string, capital bool) bool {
	return names.IsPreposition(w) || names.IsSpeechVerb(w) || english.Is(w, english.FiniteVerb|english.Auxiliary) && !capital ||
		len(w) > 5 && strings.HasSuffix(w, "ing") || w == "also" || w == "now" || w == "and" || w == "that"
}

// goesOnAt reports whether a letter stands at a byte of a text.
func goesOnAt(text string, at int) bool {
	return at < len(text) && (text[at]|0x20 >= 'a' && text[at]|0x20 <= 'z')
}
