package question

import (
	"slices"
	"strings"

	"whosaid/retrieval"
)

// side: "everyone quoted on Russia's side", "who is quoted for the Russians":
// whose side begins after the verb at q.
func (p *parser) side(q int) bool {
	end := p.find(q+1, func(w string) bool { return w == "side" || w == "behalf" })
	if w := p.word(q + 1); w != "on" && w != "from" || end < 0 || end > q+5 {
		return false
	}
	i, j := q+2, end
	if p.word(end) == "behalf" && p.word(end+1) == "of" {
		i, j = end+2, min(len(p.tokens), end+5)
	}
	for i < j && determiner(p.word(i)) {
		i++
	}
	for j > i && p.word(j-1) == "'s" {
		j--
	}
	if i >= j {
		return false
	}
	wording := p.between(i, j)
	people := p.directory.Lookup(wording + " officials")
	if len(people) == 0 {
		people = p.directory.Lookup(wording)
	}
	p.q.Kind, p.q.Role = List, wording
	span := retrieval.Span{Start: p.tokens[i].Start, End: p.tokens[j-1].End}
	p.q.Speakers = []Asked{{Span: span, Wording: wording, People: people, By: retrieval.ByNominal}}
	return true
}

// exactGroup drops the groups with longer names where one has exactly the
// name asked for.
func exactGroup(found []retrieval.Person, wording string) []retrieval.Person {
	group := func(q retrieval.Person) bool { return q.Sort == retrieval.Group || q.Sort == retrieval.Organisation }
	exact := func(q retrieval.Person) bool { return group(q) && strings.EqualFold(q.Name, wording) }
	if !slices.ContainsFunc(found, exact) {
		return found
	}
	var kept []retrieval.Person
	for _, q := range found {
		if exact(q) || !group(q) {
			kept = append(kept, q)
		}
	}
	return kept
}

// nameless keeps sources without a name of those found; where none is, those
// whose description holds the noun before token j.
func (p *parser) nameless(found []retrieval.Person, i, j int) []retrieval.Person {
	for i < j && (determiner(p.word(i)) || namelessWords[p.word(i)]) {
		i++
	}
	noun := p.word(j - 1)
	if i == j-1 && generic[noun] && !strings.HasSuffix(noun, "s") && noun != "source" {
		found = append(slices.Clone(found), p.directory.Lookup(noun+"s")...)
	}
	if len(found) == 0 && i < j && !generic[noun] {
		return p.calledBy(noun)
	}
	return nameless(found, p.directory)
}

// calledBy are the sources and groups without names of their own whose
// description holds a noun, in the singular or plural.
func (p *parser) calledBy(noun string) []retrieval.Person {
	single := strings.TrimSuffix(noun, "s")
	var called []retrieval.Person
	for _, person := range p.directory.Described(single, single+"s") {
		if person.Sort != retrieval.Anonymous && person.Sort != retrieval.Group {
			continue
		}
		words := strings.Fields(strings.ToLower(person.Name))
		if slices.ContainsFunc(words, func(w string) bool { return strings.TrimSuffix(w, "s") == single }) {
			called = append(called, person)
		}
	}
	return called
}

var namelessWords = set(`unnamed anonymous unidentified nameless undisclosed`)

// oneName adds somebody to those asked about. Two names of persons with but a space
// between them are one name, of whoever has both.
func (p *parser) oneName(asked []Asked, next Asked) []Asked {
	if len(asked) == 0 {
		return []Asked{next}
	}
	last := asked[len(asked)-1]
	if last.End+1 != next.Start || p.text[last.End] != ' ' || !person(last) || !person(next) {
		return append(asked, next)
	}
	whole := Asked{Span: retrieval.Span{Start: last.Start, End: next.End}, By: retrieval.ByName}
	whole.Wording = whole.In(p.text)
	for _, one := range last.People {
		if slices.ContainsFunc(next.People, func(other retrieval.Person) bool { return other.Name == one.Name }) {
			whole.People = append(whole.People, one)
		}
	}
	words := strings.Fields(strings.ToLower(whole.Wording))
	for _, name := range p.directory.Suggest(whole.Wording) {
		if len(whole.People) == 0 && !slices.ContainsFunc(words, func(w string) bool { return !near(w, name) }) {
			whole.People = p.directory.Lookup(name)
		}
	}
	return append(asked[:len(asked)-1], whole)
}

// person reports whether somebody asked about is a person by a name.
func person(a Asked) bool {
	return a.By != retrieval.ByNominal && len(a.People) > 0 && a.People[0].Sort == retrieval.Individual
}
