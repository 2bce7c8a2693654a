package people

import (
	"slices"
	"sort"
	"strings"

	"whosaid/retrieval"
)

// window is how much text is split into words at once.
const window = 1 << 16

// A pronoun is a place that tells a gender.
type pronoun struct {
	at     int
	gender retrieval.Gender
}

// scan fills names and pronouns.
func (c *Cast) scan() {
	p := &parser{lex: c.lex, text: c.doc.Text}
	var ws []word
	for i, par := range c.doc.Paragraphs {
		credited := creditEnd(c.doc.Text, par.Span)
		for from := par.Start; from < par.End; {
			to := cut(c.doc.Text, from, par.End)
			ws = split(ws[:0], c.doc.Text, from, to)
			credits := sort.Search(len(ws), func(k int) bool { return ws[k].start >= credited })
			c.scanWords(p, ws[:credits], i+1, true)
			c.scanWords(p, ws[credits:], i+1, par.Heading || p.titleCase(ws))
			from = to
		}
	}
	if !sort.SliceIsSorted(c.names, func(i, j int) bool { return c.names[i].Start < c.names[j].Start }) {
		slices.SortStableFunc(c.names, func(a, b name) int { return a.Start - b.Start })
	}
}

// cut returns where a window that begins at from ends: at end, or at a space.
func cut(text string, from, end int) int {
	if end-from <= window {
		return end
	}
	if i := strings.LastIndexByte(text[from:from+window], ' '); i > 0 {
		return from + i + 1
	}
	to := from + window
	for to > from+1 && text[to]&0xC0 == 0x80 {
		to--
	}
	return to
}

// titleCase reports whether all words of some length are capitalised, as in
// a headline, where capitals tell nothing about names.
func (p *parser) titleCase(ws []word) bool {
	if len(ws) > 40 {
		return false
	}
	capital := 0
	for _, w := range ws {
		switch {
		case w.end-w.start <= 3:
		case w.capital:
			capital++
		case !prepositions[fold(p.at(w))] && !w.digits(p.text):
			return false
		}
	}
	return capital >= 4
}

func (w word) digits(text string) bool { return text[w.start] >= '0' && text[w.start] <= '9' }

func (c *Cast) scanWords(p *parser, ws []word, paragraph int, heading bool) {
	for i := 0; i < len(ws); {
		if !ws[i].capital {
			c.notePronoun(ws[i])
			i++
			continue
		}
		end := p.runEnd(ws, i)
		if end == i+1 {
			c.notePronoun(ws[i])
		}
		if heading {
			c.headline(p, ws, i, end, paragraph)
			i = end
			continue
		}
		for _, n := range p.names(ws, i, end) {
			n.paragraph = paragraph
			c.place(p, ws, i, end, &n)
			c.names = append(c.names, n)
		}
		i = end
	}
}

// headline keeps every single capitalised word of a headline: merge drops
// those that are nobody's name.
func (c *Cast) headline(p *parser, ws []word, i, end, paragraph int) {
	for j := i; j < end; j++ {
		k := p.kind(&ws[j])
		if k.notName && !k.surname || ws[j].end-ws[j].start < 2 {
			continue
		}
		c.names = append(c.names, name{
			Span: retrieval.Span{Start: ws[j].start, End: ws[j].end}, tokens: []string{p.at(ws[j])}, paragraph: paragraph,
			possessive: ws[j].possessive, heading: true, who: -1,
		})
	}
}

func isAge(s string) bool {
	return len(s) == 2 && s[0] >= '1' && s[0] <= '9' && s[1] >= '0' && s[1] <= '9'
}

// inQuotation reports whether byte offset at lies inside quotation marks.
func (c *Cast) inQuotation(at int) bool {
	i := sort.Search(len(c.quoted), func(i int) bool { return c.quoted[i].End > at })
	return i < len(c.quoted) && c.quoted[i].Start <= at
}

func (c *Cast) notePronoun(w word) {
	if w.end-w.start > 7 {
		return
	}
	switch c.doc.Text[w.start:w.end] {
	case "he", "He", "him", "his", "His", "himself":
		c.pronouns = append(c.pronouns, pronoun{w.start, retrieval.Male})
	case "she", "She", "her", "Her", "hers", "herself":
		c.pronouns = append(c.pronouns, pronoun{w.start, retrieval.Female})
	}
}
