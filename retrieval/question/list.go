package question

import (
	"slices"

	"whosaid/retrieval"
)

// list: "who is quoted", "list everyone quoted", "which Russians are quoted",
// "how many people are quoted".
func (p *parser) list() bool {
	q := p.find(0, func(w string) bool { return w == "quoted" || w == "cited" })
	asksAll := p.word(0) == "list" || p.word(0) == "name" || p.word(0) == "show" || p.word(0) == "give" || p.word(0) == "enumerate"
	if q < 0 {
		return asksAll && p.everybody()
	}
	if p.side(q) {
		return true
	}
	if next := p.word(q + 1); next == "saying" || next == "as" || next == "on" || next == "about" || next == "regarding" {
		return false
	}
	if p.q.Verbatim {
		return false
	}
	switch w := p.word(0); {
	case w == "who" || w == "whom" || w == "which" || w == "what" || w == "how" || asksAll,
		anyone[w], w == "everyone", w == "everybody", w == "all", w == "people", w == "is", w == "are":
	default:
		return false
	}
	if p.word(0) == "who" && p.word(1) == "did" {
		return false
	}
	p.q.Kind = List
	if p.starts(0, "how many") > 0 {
		p.q.Asks = "how many"
	}
	p.group(0, q)
	if p.word(q+1) == "by" && q+2 < len(p.tokens) {
		p.q.Via = p.between(q+2, p.nounEnd(q+2))
		return true
	}
	p.parts(q+1, len(p.tokens), quoting, true)
	return true
}

// everybody: "list everyone who spoke to CNN", "list all speakers", "name the
// people in it".
func (p *parser) everybody() bool {
	for i := 1; i < len(p.tokens) && i < 7; i++ {
		w := p.word(i)
		if speechNouns[w] {
			return false
		}
		if !everyones[w] || speechNouns[p.word(i+1)] {
			continue
		}
		p.q.Kind = List
		p.group(1, i)
		if v := p.verbAfter(i); v > 0 {
			p.group(i+1, v)
			rest := p.parts(v+1, len(p.tokens), p.sort(v), true)
			if rest.text != "" {
				p.q.Kind, p.q.Topic = WhoAbout, rest.text
			}
		} else {
			p.parts(i+1, len(p.tokens), quoting, true)
		}
		return true
	}
	return false
}

// every reports whether a question asks for all: "everyone quoted on ...",
// "list all who ...", "who all spoke about ...".
func (p *parser) every() bool {
	switch p.word(0) {
	case "everyone", "everybody", "list", "name", "enumerate", "all":
		return true
	case "who":
		return p.word(1) == "all" || (p.word(1) == "is" || p.word(1) == "are") && p.sort(2) == quoting
	case "show", "give":
		return p.find(1, func(w string) bool { return w == "everyone" || w == "everybody" || w == "all" }) > 0
	}
	return false
}

var everyones = set(`everyone everybody all who people person persons speakers speaker sources source names anyone those officials
	politicians`)

// group takes who is listed ("Russian officials") between tokens i and j.
func (p *parser) group(i, j int) {
	for i < j && (p.word(i) == "list" || everyones[p.word(i)] || determiner(p.word(i)) || groupWords[p.word(i)]) {
		i++
	}
	for j > i && (being[p.word(j-1)] || groupWords[p.word(j-1)]) {
		j--
	}
	if i >= j {
		return
	}
	p.q.Unnamed = p.unnamed(i, j)
	p.q.Role = p.between(i, j)
	p.q.Speakers = p.everyOf(p.described(i, j))
}

// everyOf adds to a group called by its name ("Russian officials") everybody
// of it.
func (p *parser) everyOf(asked []Asked) []Asked {
	for k := range asked {
		for _, person := range p.directory.Lookup("the " + asked[k].Wording) {
			if !slices.ContainsFunc(asked[k].People, func(q retrieval.Person) bool { return q.Name == person.Name }) {
				asked[k].People = append(asked[k].People, person)
			}
		}
	}
	return asked
}

var groupWords = set(`who whom which what how many all of the people speakers different everyone else directly is are was were
	have has been there get gets being list name show give me us every each person sources named by that`)
