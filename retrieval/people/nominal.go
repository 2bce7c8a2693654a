package people

import (
	"slices"
	"sort"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
)

// nominal resolves a description. A definite one means the person who has
// that role, or the fuller wording of the same description before it; any
// other speaks for itself.
func (c *Cast) nominal(r Reference, text string) Identity {
	text, ok := c.lex.nounPhrase(c.lex.withoutVerb(text))
	d := c.lex.describe(text)
	if !ok || d.head == "" || c.lex.clause(text) || c.lex.bare(d) {
		return Identity{}
	}
	if d.definite && !d.plural {
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
	id := Identity{Name: d.core, Sort: d.sort, Gender: d.gender, Reason: retrieval.ByNominal}
	if d.sort == retrieval.Organisation {
		id.Name, id.Role = properTail(d.core)
	}
	if d.definite && d.sort != retrieval.Organisation {
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
func (c *Cast) unlisted(d description) (Identity, bool) {
	p := &parser{lex: c.lex, text: d.core}
	ws := split(nil, d.core, 0, len(d.core))
	if d.definite || len(ws) > 3 {
		return Identity{}, false
	}
	for i := range ws {
		k := p.kind(&ws[i])
		if !ws[i].capital || ws[i].upper || ws[i].possessive && i+1 < len(ws) || k.place || k.demonym || k.org || k.weakOrg || k.notName || k.title || k.role && !k.given || i+1 < len(ws) && !p.joined(ws, i) {
			return Identity{}, false
		}
	}
	last := ws[len(ws)-1]
	if strings.HasSuffix(p.at(last), "s") && len(ws) > 1 && !p.kind(&ws[0]).given {
		return Identity{}, false
	}
	id := Identity{Name: d.core[:last.end], Sort: retrieval.Individual, Reason: retrieval.BySurname, Considered: []string{d.core[:last.end]}}
	if len(ws) > 1 {
		id.Reason = retrieval.ByName
	}
	return id, true
}

// properTail parts "state media TASS" into the body's own name and what is
// said of it. A body without lower-case words before its name is all name.
func properTail(core string) (name, role string) {
	ws := split(nil, core, 0, len(core))
	i := len(ws)
	for i > 0 && ws[i-1].capital && (i == len(ws) || core[ws[i-1].end:ws[i].start] == " ") {
		i--
	}
	if i == 0 || i == len(ws) {
		return core, ""
	}
	if strings.HasPrefix(core[ws[i-1].end:], "'") || strings.HasPrefix(core[ws[i-1].end:], "’") {
		return core, ""
	}
	for _, w := range ws[:i] {
		f := fold(core[w.start:w.end])
		if prepositions[f] || articles[f] || conjunctions[f] || english.Is(f, english.Possessive) || quantifier(f) && f != "former" || f == "also" || w.possessive {
			return core, ""
		}
	}
	return core[ws[i].start:], strings.TrimSpace(core[:ws[i].start])
}

// holdersWeighed is how many holders of an office are weighed at most.
const holdersWeighed = 256

// byRole finds the person who has the role that d words: nearest before the
// mention first.
func (c *Cast) byRole(r Reference, d description) (Identity, bool) {
	best, at := -1, -1
	all := c.byHead[d.head]
	for _, h := range all[:min(len(all), holdersWeighed)] {
		if !agree(c.people[h.who].gender, d.gender) || !subset(d.modifiers, h.words) {
			continue
		}
		if m := c.lastBefore(c.people[h.who], r.Span.Start); m > at {
			best, at = h.who, m
		}
	}
	if best < 0 {
		return Identity{}, false
	}
	e := c.people[best]
	id := Identity{Name: e.name(), Sort: retrieval.Individual, Role: d.core, Gender: e.gender, Reason: retrieval.ByNominal, Considered: []string{e.name()}}
	c.resolved(&id, r, c.names[at].Span)
	return id, true
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

func subset(a, b []string) bool {
	return !slices.ContainsFunc(a, func(s string) bool { return !slices.Contains(b, s) })
}

// wordingsWeighed is how many earlier wordings of a description are weighed.
const wordingsWeighed = 32

// fuller finds the fuller wording of the same description before the mention.
func (c *Cast) fuller(r Reference, d description) (string, retrieval.Span, bool) {
	from := max(0, r.Span.Start-1<<14)
	found := false
	core, span := d, retrieval.Span{}
	for before, n := r.Span.Start, 0; before > from && n < wordingsWeighed; n++ {
		i := strings.LastIndex(c.doc.Text[from:before], d.noun)
		if i < 0 {
			break
		}
		at := retrieval.Span{Start: from + i, End: from + i + len(d.noun)}
		before = at.Start
		text, ok := c.phraseAt(at)
		if !ok {
			continue
		}
		o := c.lex.describe(text)
		if o.head != d.head || !subset(core.modifiers, o.words) {
			continue
		}
		if len(o.modifiers) > len(core.modifiers) {
			core, span, found = o, at, true
		}
		if !o.definite {
			break
		}
	}
	return core.core, span, found
}

// phraseAt returns the noun phrase that ends with the noun at span: its
// article, adjectives and capitalised words.
func (c *Cast) phraseAt(noun retrieval.Span) (string, bool) {
	within := c.paragraph(noun.Start)
	from := max(within.Start, noun.Start-reach)
	for from < noun.Start && from > within.Start && c.doc.Text[from-1] != ' ' {
		from++
	}
	if noun.Start <= from || c.inQuotation(noun.Start) {
		return c.doc.Text[noun.Start:noun.End], !c.inQuotation(noun.Start)
	}
	p := &parser{lex: c.lex, text: c.doc.Text}
	ws := split(nil, c.doc.Text, from, noun.End)
	if len(ws) == 0 || ws[len(ws)-1].end != noun.End || ws[len(ws)-1].start != noun.Start {
		return "", false
	}
	start := len(ws) - 1
	for i := len(ws) - 2; i >= 0 && p.plainGap(ws, i); i-- {
		s := fold(p.at(ws[i]))
		if articles[s] || english.Is(s, english.Possessive) {
			start = i
			break
		}
		if prepositions[s] || speechVerb(s) || english.Is(s, english.FiniteVerb|english.Auxiliary) && !ws[i].capital || len(s) > 5 && strings.HasSuffix(s, "ing") || s == "also" || s == "now" || s == "and" || s == "that" || len(ws)-i > 7 {
			break
		}
		start = i
	}
	return c.doc.Text[ws[start].start:noun.End], true
}
