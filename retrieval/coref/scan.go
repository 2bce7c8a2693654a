package coref

import (
	"slices"
	"sort"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
)

// scan fills names and pronouns.
func (c *Cast) scan() {
	p := &names.Parser{Lex: c.lex, Text: c.doc.Text}
	var ws []names.Word
	for i, par := range c.doc.Paragraphs {
		credited := creditEnd(c.doc.Text, par.Span)
		if credit := (retrieval.Span{Start: par.Start, End: credited}); isByline(credit.In(c.doc.Text)) {
			c.bylines = append(c.bylines, credit)
		}
		for from := par.Start; from < par.End; {
			to := names.CutWindow(c.doc.Text, from, par.End)
			ws = names.Split(ws[:0], c.doc.Text, from, to)
			credits := sort.Search(len(ws), func(k int) bool { return ws[k].Start >= credited })
			c.scanWords(p, ws[:credits], i+1, true)
			c.scanWords(p, ws[credits:], i+1, par.Heading || p.IsTitleCase(ws))
			from = to
		}
	}
	if !sort.SliceIsSorted(c.names, func(i, j int) bool { return c.names[i].Start < c.names[j].Start }) {
		slices.SortStableFunc(c.names, func(a, b occurrence) int { return a.Start - b.Start })
	}
}

func (c *Cast) scanWords(p *names.Parser, ws []names.Word, paragraph int, heading bool) {
	for i := 0; i < len(ws); {
		if !ws[i].Capital {
			c.notePronoun(ws[i])
			i++
			continue
		}
		end := p.RunEnd(ws, i)
		if end == i+1 {
			c.notePronoun(ws[i])
		}
		if heading {
			c.headline(p, ws, i, end, paragraph)
			i = end
			continue
		}
		for _, n := range p.Names(ws, i, end) {
			o := occurrence{Name: n, paragraph: paragraph, who: -1}
			c.noteContext(p, ws, i, end, &o)
			c.names = append(c.names, o)
		}
		i = end
	}
}

// headline keeps every single capitalised word of a headline: merge drops
// those that are nobody's name.
func (c *Cast) headline(p *names.Parser, ws []names.Word, i, end, paragraph int) {
	for j := i; j < end; j++ {
		k := p.Kind(&ws[j])
		if k.NotName && !k.Surname || ws[j].End-ws[j].Start < 2 {
			continue
		}
		n := names.Name{Span: retrieval.Span{Start: ws[j].Start, End: ws[j].End}, Tokens: []string{p.At(ws[j])}, Possessive: ws[j].Possessive}
		c.names = append(c.names, occurrence{Name: n, paragraph: paragraph, heading: true, who: -1})
	}
}

func (c *Cast) notePronoun(w names.Word) {
	if w.End-w.Start > 7 {
		return
	}
	switch c.doc.Text[w.Start:w.End] {
	case "he", "He", "him", "his", "His", "himself":
		c.pronouns = append(c.pronouns, pronoun{w.Start, retrieval.Male})
	case "she", "She", "her", "Her", "hers", "herself":
		c.pronouns = append(c.pronouns, pronoun{w.Start, retrieval.Female})
	}
}
