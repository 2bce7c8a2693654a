package names

import (
	"cmp"
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
)

// longest is how many tokens a name has at most.
const longest = 5

// longestRole is how many unknown words before a given name are an office at
// most.
const longestRole = 7

// Names takes the names out of the run ws[from:to] of capitalised words.
func (p *Parser) Names(ws []Word, from, to int) []Name {
	var out []Name
	for from < to {
		n, next := p.Next(ws, from, to)
		if n != nil {
			out = append(out, *n)
		}
		from = max(next, from+1)
	}
	return out
}

// Next reads the first name of the run and returns the index after it.
func (p *Parser) Next(ws []Word, from, to int) (*Name, int) {
	n := &Name{}
	i := p.skipTitles(ws, from, to, n)
	if i == to {
		return nil, to
	}
	if !n.Titled {
		i = p.skipUnknownRole(ws, i, to)
	}
	end := p.nameEnd(ws, i, to, n.Titled)
	if end == i {
		return nil, i + 1
	}
	if after := p.bodyEnd(ws, i, end, to, n.Titled); after > 0 {
		return nil, after
	}
	n.write(p, ws, from, i, end)
	if p.several(ws, i, end, n) || p.isWord(ws, from, i, n) {
		return nil, end
	}
	k := p.Kind(&ws[i])
	n.Known = n.Titled || k.Given && end-i > 1 && !p.Lex.particles[Fold(n.Tokens[0])]
	if k.Given && n.Gender == "" {
		n.Gender, _ = p.Lex.given.gender(Fold(n.Tokens[0]))
	}
	n.Place = k.Place || k.Title && k.Surname
	return n, end
}

// write notes how the name ws[i:end], with a title from ws[from] on, is written.
func (n *Name) write(p *Parser, ws []Word, from, i, end int) {
	for _, w := range ws[i:end] {
		n.Tokens = append(n.Tokens, p.At(w))
	}
	n.Span = retrieval.Span{Start: ws[i].Start, End: ws[end-1].End}
	if i > from && n.Titled {
		n.Address = p.At(ws[i-1])
	}
	if i > from && royal[n.Title] && !n.IsFull() {
		n.Tokens = append([]string{p.At(ws[i-1])}, n.Tokens...)
		n.Start = ws[i-1].Start
	}
	n.Possessive = ws[end-1].Possessive
	n.First = ws[i].First
}

// isWord reports whether a name that begins with ws[i], in a run from ws[from]
// on, is an ordinary word or part of a body's name after all.
func (p *Parser) isWord(ws []Word, from, i int, n *Name) bool {
	if contraction(n.Tokens[0]) {
		return true
	}
	if len(n.Tokens) > 1 {
		return false
	}
	k := p.Kind(&ws[i])
	return i > from && p.partOfBody(&ws[i-1]) ||
		!n.Titled && (k.NotName && !k.Surname || k.Demonym || k.Title && !k.Surname || k.Acronym)
}

// royal are titles that stay with a given name: Pope Francis.
var royal = english.Set("pope king queen prince princess emperor empress sultan emir")

// skipTitles passes the titles, offices, places and bodies that stand before
// a name, and keeps the last title in n.
func (p *Parser) skipTitles(ws []Word, i, to int, n *Name) int {
	for ; i < to; i++ {
		if n := p.placeLen(ws, i, to); n > 0 {
			i += n - 1
			continue
		}
		if p.endsTitles(ws, i, to, n) {
			return i
		}
		if i+1 < to {
			n.takeTitle(p, ws, i)
		}
	}
	return i
}

// endsTitles reports whether ws[i] stands before no name, but is its first word.
func (p *Parser) endsTitles(ws []Word, i, to int, n *Name) bool {
	k := p.Kind(&ws[i])
	switch {
	case k.Given && i+1 < to && p.beginsName(ws, i, to) && !(k.Title && i+2 < to && p.Kind(&ws[i+1]).Given):
		return true
	case !k.Title && !k.Role && !k.Org && !k.NotName && !k.Place && !k.Demonym && !p.initialism(ws, i, to):
		return true
	case i+2 == to && !ws[i].First && k.NotName && !k.Title && !k.Role && !p.Kind(&ws[i+1]).NotName:
		// "Mayor Per Falk", ", Per Falk,": a given name that is a word as well
		return n.Titled || english.Is(Fold(p.At(ws[i])), english.Preposition) && (i == 0 || !ws[i-1].Capital)
	}
	return i+1 == to && k.Surname && n.Titled
}

// takeTitle notes the title that ws[i] is, if any.
func (n *Name) takeTitle(p *Parser, ws []Word, i int) {
	f := strings.TrimPrefix(Fold(p.At(ws[i])), "ex-")
	if t, ok := p.Lex.titles[f]; ok {
		n.Titled = true
		n.Title, n.Gender = cmp.Or(t.Noun, n.Title), cmp.Or(t.Gender, n.Gender)
	} else if p.Kind(&ws[i]).Role && p.Lex.roleWords[f] {
		n.Titled, n.Title = true, f
	}
}

// beginsName reports whether the given name at ws[i] begins a name, and is no
// place or other word that the next word makes plain.
func (p *Parser) beginsName(ws []Word, i, to int) bool {
	k, next := p.Kind(&ws[i]), p.Kind(&ws[i+1])
	if next.Title && !next.Surname || next.Org && !next.WeakOrg && !next.Surname {
		return false
	}
	if k.Place && strings.HasSuffix(p.At(ws[i+1]), "s") {
		return false // a team: Washington Wizards
	}
	if k.Title || k.Place || k.Demonym || k.NotName || k.Org {
		return !next.NotName && !next.Place && (i+2 == to || next.Given || !p.Kind(&ws[i+2]).capitalOnly()) && (!ws[i].First || !k.NotName)
	}
	return true
}

// several reports whether the words are a plural that an article makes a group
// or a band: "the Founding Fathers".
func (p *Parser) several(ws []Word, i, end int, n *Name) bool {
	if i == 0 || !strings.HasSuffix(p.At(ws[end-1]), "s") || p.Kind(&ws[i]).Given && end-i > 1 {
		return false
	}
	j := i - 1
	for j > 0 && ws[j].Capital {
		j--
	}
	return articles[Fold(p.At(ws[j]))] && !n.Titled
}

// partOfBody reports whether w, right before a word alone, makes it part of a
// body's name: "Homeland Security Investigations".
func (p *Parser) partOfBody(w *Word) bool {
	k := p.Kind(w)
	return !k.Title && (k.Org || k.Acronym || k.Role && !p.Lex.roleWords[Fold(p.At(*w))])
}

// contraction reports whether a token is "I'm" or the like.
func contraction(token string) bool {
	f := Fold(token)
	return strings.HasPrefix(f, "i'") || slices.ContainsFunc([]string{"'re", "'ll", "n't", "'ve", "'d"}, func(end string) bool {
		return strings.HasSuffix(f, end)
	})
}

func (k Kind) capitalOnly() bool { return k.NotName || k.Org || k.Title || k.Place }

// initialism reports whether ws[i] is capitals for a body among ordinary words.
func (p *Parser) initialism(ws []Word, i, to int) bool {
	if !p.Kind(&ws[i]).Acronym || strings.Contains(p.At(ws[i]), ".") {
		return false
	}
	n := ws[i].End - ws[i].Start
	return i+1 < to && !ws[i+1].Upper && n > 2
}

// skipUnknownRole passes words that no list knows where a given name stands
// after them: two or more of them are an office, not a name.
func (p *Parser) skipUnknownRole(ws []Word, i, to int) int {
	if p.Kind(&ws[i]).Given {
		return i
	}
	for j := i + 1; j+1 < to && j < i+longestRole; j++ {
		if p.Kind(&ws[j]).Given && p.beginsName(ws, j, to) {
			return j
		}
	}
	return i
}

// nameEnd returns the index after the name that begins at ws[i].
func (p *Parser) nameEnd(ws []Word, i, to int, titled bool) int {
	end := i + 1
	for end < to && end-i < longest {
		k := p.Kind(&ws[end])
		if IsSuffix(p.At(ws[end])) {
			return end + 1
		}
		stop := k.NotName || k.Title || k.Org && !k.WeakOrg || k.Demonym
		people := k.Demonym && end+1 == to && !p.surnameLike(&ws[i]) // "Thora Finn"
		person := p.Kind(&ws[i]).Given || k.Given && (titled || p.roleRightBefore(ws, i))
		if stop && !((k.Surname || people) && end == i+1 && person) && !(k.Surname && end+1 == to && end-i == 2) {
			break
		}
		end++
	}
	return end
}

// roleRightBefore reports whether a role in small letters stands right before ws[i]:
// "pilot Thora Finn".
func (p *Parser) roleRightBefore(ws []Word, i int) bool {
	return i > 0 && !ws[i-1].Capital && p.IsRole(ws[i-1]) && p.Text[ws[i-1].End:ws[i].Start] == " "
}

// bodyEnd returns the index after a body, work or place that ws[i:end] names
// instead of a person, and 0 if it names a person.
func (p *Parser) bodyEnd(ws []Word, i, end, to int, titled bool) int {
	first, after := p.Kind(&ws[i]), 0
	for j := i; j < to && j < end+1; j++ {
		k := p.Kind(&ws[j])
		if (k.WeakOrg || k.Surname) && j == i+1 && first.Given && to-i == 2 && !p.surnameLike(&ws[i]) {
			continue
		}
		if k.WeakOrg && titled && to-i <= 2 {
			continue
		}
		if k.Org || k.WeakOrg {
			after = max(j+1, end)
		}
	}
	if after == 0 && !titled && p.place(ws, i, end) {
		return end
	}
	return after
}

// surnameLike reports whether a given name is a surname just as often, so
// that it stands before "Foundation" as easily as before a surname.
func (p *Parser) surnameLike(w *Word) bool {
	return p.Kind(w).Surname || p.Kind(w).Place
}

// placeLen is how many words at ws[i] are a place of several ("New York"), 0
// if they are none.
func (p *Parser) placeLen(ws []Word, i, to int) int {
	if !p.Lex.longPlaces[Fold(p.At(ws[i]))] {
		return 0
	}
	for n := min(4, to-i); n > 1; n-- {
		if p.Lex.placeNames[Fold(p.Text[ws[i].Start:ws[i+n-1].End])] {
			return n
		}
	}
	return 0
}

// place reports whether the words name a place of the list.
func (p *Parser) place(ws []Word, i, end int) bool {
	if !p.Lex.longPlaces[Fold(p.At(ws[i]))] && end-i > 1 {
		return false
	}
	return p.Lex.placeNames[Fold(p.Text[ws[i].Start:ws[end-1].End])]
}

// IsRoyal reports whether a folded title stays with a given name: Pope Francis.
func IsRoyal(title string) bool { return royal[title] }
