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
		for from := par.Start; from < par.End; {
			to := cut(c.doc.Text, from, par.End)
			ws = split(ws[:0], c.doc.Text, from, to)
			c.scanWords(p, ws, i+1, par.Heading || titleCase(ws))
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

// titleCase reports whether nearly all words of some length are capitalised,
// as in a headline, where capitals tell nothing about names.
func titleCase(ws []word) bool {
	if len(ws) > 40 {
		return false
	}
	long, capital := 0, 0
	for _, w := range ws {
		if w.end-w.start > 3 {
			long++
			if w.capital {
				capital++
			}
		}
	}
	return long >= 4 && capital*5 >= long*4
}

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
		k := p.kind(ws[j])
		if k.notName && !k.surname || ws[j].end-ws[j].start < 2 {
			continue
		}
		c.names = append(c.names, name{
			Span: retrieval.Span{Start: ws[j].start, End: ws[j].end}, tokens: []string{p.at(ws[j])}, paragraph: paragraph,
			possessive: ws[j].possessive, heading: true, who: -1,
		})
	}
}

// place notes how n, found in the run ws[from:to], stands in its sentence.
func (c *Cast) place(p *parser, ws []word, from, to int, n *name) {
	n.quoted = c.inQuotation(n.Start)
	if to < len(ws) && n.End == ws[to-1].end && !n.possessive {
		next := fold(p.at(ws[to]))
		gap := c.doc.Text[n.End:ws[to].start]
		n.speaks = gap == " " && c.lex.verbs[next]
		n.subject = gap == " " && !nounAfterName(next)
		n.described = strings.HasPrefix(gap, ",") && (next == "who" || next == "a" || next == "an" || next == "the" || isAge(next)) || next == "who"
	}
	if from > 0 && !ws[from].first {
		prev := fold(p.at(ws[from-1]))
		gap := c.doc.Text[ws[from-1].end:ws[from].start]
		n.oblique = gap == " " && prepositions[prev]
		n.speaks = n.speaks || gap == " " && (c.lex.verbs[prev] && !transitive[prev] || prev == "to" && from > 1 && fold(p.at(ws[from-2])) == "according")
		if n.oblique || n.possessive {
			n.subject = false
		}
	}
}

func isAge(s string) bool {
	return len(s) == 2 && s[0] >= '1' && s[0] <= '9' && s[1] >= '0' && s[1] <= '9'
}

// nounAfterName reports whether the word that follows a name makes the name
// part of something else ("Smith and", "Smith of").
func nounAfterName(w string) bool { return prepositions[w] || w == "and" || w == "or" }

var prepositions = list("of for to from with by about against on in at as like than over under between among toward towards into after before behind versus vs without")

// transitive are verbs of speech whose object is a person.
var transitive = list("told tells tell telling asked asks called calls criticized criticised praised praises accused accuses urged urges informed informs slammed blasted alerted alerts described describes warned warns believe believed thinks thought kept")

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
