package gate

import "strings"

// hedges: what may be is not told as what is, nor the other way round; a
// condition stays.
func (p *Pair) hedges() bool {
	if p.drops("possible") || p.adds("possible") || p.adds("condition") {
		return true
	}
	whole := span{p.sentence(p.region.from).from, p.sentence(max(p.region.to-1, 0)).to}
	return has(p.source[whole.from:whole.to], "condition") && !has(p.line, "condition")
}

// plans: what is wanted, planned, asked for or begun is not told as done, nor
// as certain.
func (p *Pair) plans() bool {
	for _, class := range []string{"plan", "wish", "duty"} {
		if p.drops(class) && !p.wordedAs(class) || p.adds(class) {
			return true
		}
	}
	if p.begins() && !has(p.line, "begun") {
		return true
	}
	return p.drops("future") && !has(p.line, "plan") && !has(p.line, "wish") && !has(p.line, "possible") ||
		p.adds("future") && !has(p.near(), "plan") && !p.toCome() || p.done()
}

// begins reports whether the source only begins something: "began to build".
func (p *Pair) begins() bool {
	ws := p.near()
	for i, w := range ws {
		if i > 0 && ws[i-1].in("begun") && (w.text == "to" || strings.HasSuffix(w.text, "ing")) {
			return true
		}
	}
	return false
}

// wordedAs reports whether the line has a word like those of a class in the
// source.
func (p *Pair) wordedAs(class string) bool {
	for i, k := range p.to {
		if k >= 0 && p.exact[i] && p.source[k].in(class) {
			return true
		}
	}
	return false
}

// toCome reports whether the source has a "to" that tells of what is to come.
func (p *Pair) toCome() bool {
	ws := p.near()
	for i, w := range ws {
		if w.text == "to" && i > 0 && ws[i-1].in("be") {
			return true
		}
	}
	return false
}

// done reports whether the line has in a finite form what the source has as an
// infinitive or as going on: "closed" for "to close" or "is closing".
func (p *Pair) done() bool {
	for i, k := range p.to {
		if k < 1 || p.source[k].stem != p.line[i].stem || !strings.HasSuffix(p.line[i].text, "ed") {
			continue
		}
		source := p.source[k]
		infinitive := p.source[k-1].text == "to" && !strings.HasSuffix(source.text, "ed")
		if infinitive && !p.helped(i) || strings.HasSuffix(source.text, "ing") && p.source[k-1].in("be") && !p.line[max(i-1, 0)].in("be") {
			return true
		}
	}
	return false
}

// helped reports whether a word of the line is no finite verb: "to be closed".
func (p *Pair) helped(i int) bool {
	for k := max(0, i-3); k < i; k++ {
		if w := p.line[k]; w.text == "to" || w.text == "be" || w.in("future") || w.in("possible") || w.in("duty") {
			return true
		}
	}
	return false
}
