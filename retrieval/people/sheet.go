package people

import (
	"encoding/binary"
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
)

// A Sheet is what a directory needs to know of one document: who stands in it, and
// what its statements say of their speakers. The zero value is one of nobody.
type Sheet struct {
	// terms are what the numbers in cast tell of, in order.
	terms []string
	// cast is a cast as it is written.
	cast []byte
}

// A cast is who stands in a document. Terms are told by their numbers, names by
// theirs among all that the document calls somebody, folded and in order.
type cast struct {
	// labelled is true where a label names the speaker of a statement.
	labelled bool
	// appearances are those of persons and of the others, as the document lists
	// them, then those of speakers that it does not list, then of those whom it
	// knows by surname only: in the order in which they are told apart.
	appearances []pair
	// spoken are how many statements a name has.
	spoken []pair
	// roles are the roles that stand where words are ascribed to a name, labels the
	// organisations that a label gives one, in small letters: each once, in the
	// order of the statements.
	roles, labels []pair
}

// A pair is a name, by its number, and a term's number or how many there are.
type pair struct{ called, of int }

// Kinds of classes, in the order in which appearances are told apart.
const (
	kindPerson = iota
	kindOther
	kindSpeaker // a speaker whom the document does not list
	kindWaiting // known to the document by surname only
)

// SheetOf is the sheet of a document that has these people and statements.
func SheetOf(people []retrieval.Person, statements []retrieval.Statement) Sheet {
	m := sheetMaker{numbers: map[string]int{}, known: map[string]bool{}}
	var waiting []retrieval.Person
	for _, p := range people {
		tokens := strings.Fields(names.Plain(p.Name))
		switch {
		case len(tokens) == 0:
		case p.Sort != retrieval.Individual && p.Sort != "":
			m.add(p, kindOther)
		case len(tokens) == 1 || len(tokens) == 2 && names.IsSuffix(tokens[1]):
			waiting = append(waiting, p)
		default:
			m.add(p, kindPerson)
		}
	}
	for _, p := range waiting {
		m.known[names.Fold(p.Name)] = true
	}
	m.speakers(statements)
	for _, p := range waiting {
		m.add(p, kindWaiting)
	}
	return m.sheet(statements)
}

// A sheetMaker makes a sheet.
type sheetMaker struct {
	terms   []string
	numbers map[string]int // of terms
	added   []addition
	// known are the names of whom the document lists, folded.
	known map[string]bool
}

// An addition is an appearance as it is noted first.
type addition struct {
	called string
	term   int
}

func (m *sheetMaker) term(text string) int {
	n, ok := m.numbers[text]
	if !ok {
		n = len(m.terms)
		m.numbers[text] = n
		m.terms = append(m.terms, text)
	}
	return n
}

func (m *sheetMaker) add(p retrieval.Person, kind int) {
	called := names.Fold(p.Name)
	m.known[called] = true
	m.added = append(m.added, addition{called, m.term(classTerm(&p, kind))})
}

// speakers adds the speakers of statements whom the document does not list.
func (m *sheetMaker) speakers(statements []retrieval.Statement) {
	for i := range statements {
		if speaker := statements[i].Speaker; speaker != "" && !m.known[names.Fold(speaker)] {
			d := names.Shared().Describe(speaker)
			m.add(retrieval.Person{Name: speaker, Sort: d.Sort, Gender: d.Gender}, kindSpeaker)
		}
	}
}

// sheet is the sheet, with what the statements say of their speakers.
func (m *sheetMaker) sheet(statements []retrieval.Statement) Sheet {
	called := make([]string, len(m.added))
	for i, a := range m.added {
		called[i] = a.called
	}
	slices.Sort(called)
	called = slices.Compact(called)
	number := func(name string) int { n, _ := slices.BinarySearch(called, name); return n }
	c := cast{}
	for _, a := range m.added {
		c.appearances = append(c.appearances, pair{number(a.called), a.term})
	}
	spoken := make([]int, len(called))
	for i := range statements {
		s := &statements[i]
		if s.Speaker == "" {
			continue
		}
		who := number(names.Fold(s.Speaker))
		spoken[who]++
		m.words(&c, s, who)
	}
	for who, n := range spoken {
		if n > 0 {
			c.spoken = append(c.spoken, pair{who, n})
		}
	}
	return Sheet{m.terms, c.append(nil)}
}

// words notes what a statement says of its speaker.
func (m *sheetMaker) words(c *cast, s *retrieval.Statement, who int) {
	for _, role := range strings.Split(s.SpeakerRole, ", ") {
		if role = tidyRole(role); role != "" {
			c.roles = once(c.roles, pair{who, m.term(wordTerm(role))})
		}
	}
	if s.SpeakerReason != retrieval.ByLabel {
		return
	}
	if c.labelled = true; s.SpeakerRole != "" {
		c.labels = once(c.labels, pair{who, m.term(wordTerm(strings.ToLower(s.SpeakerRole)))})
	}
}

func once(list []pair, p pair) []pair {
	if slices.Contains(list, p) {
		return list
	}
	return append(list, p)
}

// append writes the cast.
func (c *cast) append(out []byte) []byte {
	flags := byte(0)
	if c.labelled {
		flags = labelledFlag
	}
	out = append(out, flags)
	for _, list := range [][]pair{c.appearances, c.spoken, c.roles, c.labels} {
		out = binary.AppendUvarint(out, uint64(len(list)))
		for _, p := range list {
			out = binary.AppendUvarint(binary.AppendUvarint(out, uint64(p.called)), uint64(p.of))
		}
	}
	return out
}

// read reads what append wrote into a cast, whose memory it uses again.
func (c *cast) read(raw []byte) {
	c.labelled = len(raw) > 0 && raw[0] == labelledFlag
	r := reading{raw[min(1, len(raw)):]}
	for _, list := range []*[]pair{&c.appearances, &c.spoken, &c.roles, &c.labels} {
		*list = (*list)[:0]
		for range min(r.number(), len(r.left)) {
			*list = append(*list, pair{r.number(), r.number()})
		}
	}
}

// renumber gives the terms of a cast other numbers.
func (c *cast) renumber(to func(term int) int) {
	for _, list := range [][]pair{c.appearances, c.roles, c.labels} {
		for i := range list {
			list[i].of = to(list[i].of)
		}
	}
}

// last tells by name which appearance it means: the last one of the name.
func (c *cast) last() []int {
	out := make([]int, c.names())
	for at, p := range c.appearances {
		out[p.called] = at
	}
	return out
}

// told adds what statements say of a name.
func (c *cast) told(out []byte, called int, terms table) []byte {
	for _, p := range c.spoken {
		if p.called == called {
			out = binary.AppendUvarint(out, uint64(p.of))
		}
	}
	for _, p := range c.roles {
		if p.called == called {
			out = appendText(out, string(terms.at(p.of)))
		}
	}
	return append(out, 0)
}

// whole reports whether all its numbers are of something: of so many terms, and of
// names, of which there are no more than appearances. If not, it is made empty.
func (c *cast) whole(terms int) bool {
	is := func(list []pair) bool {
		for _, p := range list {
			if p.called >= len(c.appearances) || p.of >= terms {
				return false
			}
		}
		return true
	}
	if is(c.appearances) && is(c.roles) && is(c.labels) {
		return true
	}
	c.read(nil)
	return false
}

// terms are the numbers of the terms that it has, each once.
func (c *cast) terms() []int {
	var out []int
	for _, list := range [][]pair{c.appearances, c.roles, c.labels} {
		for _, p := range list {
			out = append(out, p.of)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// has reports whether somebody is of a class that is among some.
func (c *cast) has(some []bool) bool {
	for _, p := range c.appearances {
		if some[p.of] {
			return true
		}
	}
	return false
}

// names is how many names the document has.
func (c *cast) names() int {
	n := 0
	for _, p := range c.appearances {
		n = max(n, p.called+1)
	}
	return n
}
