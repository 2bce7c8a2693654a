package people

import (
	"strings"

	"whosaid/retrieval"
)

// longest is how many tokens a name has at most.
const longest = 5

// longestRole is how many unknown words before a given name are an office at
// most.
const longestRole = 7

// names takes the names out of the run ws[from:to]. before is what the run's
// title said, if any.
func (p *parser) names(ws []word, from, to int) []name {
	var out []name
	for from < to {
		n, next := p.next(ws, from, to)
		if n != nil {
			out = append(out, *n)
		}
		from = max(next, from+1)
	}
	return out
}

// next reads the first name of the run and returns the index after it.
func (p *parser) next(ws []word, from, to int) (*name, int) {
	n := &name{who: -1}
	i := p.skipTitles(ws, from, to, n)
	if i == to {
		return nil, to
	}
	if !n.titled {
		i = p.skipUnknownRole(ws, i, to)
	}
	end := p.nameEnd(ws, i, to, n.titled)
	if end == i {
		return nil, i + 1
	}
	if after := p.bodyEnd(ws, i, end, to, n.titled); after > 0 {
		return nil, after
	}
	for _, w := range ws[i:end] {
		n.tokens = append(n.tokens, p.at(w))
	}
	n.Span = retrieval.Span{Start: ws[i].start, End: ws[end-1].end}
	if i > from && n.titled {
		n.address = p.at(ws[i-1])
	}
	if i > from && royal[n.title] && !n.full() {
		n.tokens = append([]string{p.at(ws[i-1])}, n.tokens...)
		n.Start = ws[i-1].start
	}
	n.possessive = ws[end-1].possessive
	n.first = ws[i].first
	if p.several(ws, i, end, n) {
		return nil, end
	}
	k := p.kind(&ws[i])
	n.known = n.titled || k.given && end-i > 1 && !p.lex.particles[fold(n.tokens[0])]
	if k.given && n.gender == "" {
		n.gender = p.lex.given[fold(n.tokens[0])]
	}
	if contraction(n.tokens[0]) || len(n.tokens) == 1 && i > from && p.partOfBody(&ws[i-1]) {
		return nil, end
	}
	n.place = k.place || k.title && k.surname
	if len(n.tokens) == 1 && !n.titled && (k.notName && !k.surname || k.demonym || k.title && !k.surname || k.acronym) {
		return nil, end
	}
	return n, end
}

// royal are titles that stay with a given name: Pope Francis.
var royal = list("pope king queen prince princess emperor empress sultan emir")

// skipTitles passes the titles, offices, places and bodies that stand before
// a name, and keeps the last title in n.
func (p *parser) skipTitles(ws []word, i, to int, n *name) int {
	for ; i < to; i++ {
		if n := p.placeLen(ws, i, to); n > 0 {
			i += n - 1
			continue
		}
		k := p.kind(&ws[i])
		if k.given && i+1 < to && p.beginsName(ws, i, to) && !(k.title && i+2 < to && p.kind(&ws[i+1]).given) {
			return i
		}
		if !k.title && !k.role && !k.org && !k.notName && !k.place && !k.demonym && !p.initialism(ws, i, to) {
			return i
		}
		if i+1 == to && k.surname && n.titled {
			return i
		}
		f := strings.TrimPrefix(fold(p.at(ws[i])), "ex-")
		if t, ok := p.lex.titles[f]; ok && i+1 < to {
			n.titled = true
			if t.noun != "" {
				n.title = t.noun
			}
			if t.gender != "" {
				n.gender = t.gender
			}
		} else if k.role && p.lex.roleWords[f] && i+1 < to {
			n.titled, n.title = true, f
		}
	}
	return i
}

// beginsName reports whether the given name at ws[i] begins a name, and is no
// place or other word that the next word makes plain.
func (p *parser) beginsName(ws []word, i, to int) bool {
	k, next := p.kind(&ws[i]), p.kind(&ws[i+1])
	if next.title && !next.surname || next.org && !next.weakOrg && !next.surname {
		return false
	}
	if k.place && strings.HasSuffix(p.at(ws[i+1]), "s") {
		return false // a team: Washington Wizards
	}
	if k.title || k.place || k.demonym || k.notName || k.org {
		return !next.notName && !next.place && (i+2 == to || next.given || !p.kind(&ws[i+2]).capitalOnly()) && (!ws[i].first || !k.notName)
	}
	return true
}

// several reports whether the words are a plural that an article makes a group
// or a band: "the Founding Fathers".
func (p *parser) several(ws []word, i, end int, n *name) bool {
	if i == 0 || !strings.HasSuffix(p.at(ws[end-1]), "s") || p.kind(&ws[i]).given && end-i > 1 {
		return false
	}
	j := i - 1
	for j > 0 && ws[j].capital {
		j--
	}
	return articles[fold(p.at(ws[j]))] && !n.titled
}

// partOfBody reports whether w, right before a word alone, makes it part of a
// body's name: "Homeland Security Investigations".
func (p *parser) partOfBody(w *word) bool {
	k := p.kind(w)
	return !k.title && (k.org || k.acronym || k.role && !p.lex.roleWords[fold(p.at(*w))])
}

// contraction reports whether a token is "I'm" or the like.
func contraction(token string) bool {
	f := fold(token)
	return strings.HasPrefix(f, "i'") || strings.HasSuffix(f, "'re") || strings.HasSuffix(f, "'ll") || strings.HasSuffix(f, "n't") || strings.HasSuffix(f, "'ve") || strings.HasSuffix(f, "'d")
}

func (k kind) capitalOnly() bool { return k.notName || k.org || k.title || k.place }

// initialism reports whether ws[i] is capitals for a body among ordinary words.
func (p *parser) initialism(ws []word, i, to int) bool {
	if !p.kind(&ws[i]).acronym || strings.Contains(p.at(ws[i]), ".") {
		return false
	}
	n := ws[i].end - ws[i].start
	return i+1 < to && !ws[i+1].upper && n > 2
}

// skipUnknownRole passes words that no list knows where a given name stands
// behind them: two or more of them are an office, not a name.
func (p *parser) skipUnknownRole(ws []word, i, to int) int {
	if p.kind(&ws[i]).given {
		return i
	}
	for j := i + 1; j+1 < to && j < i+longestRole; j++ {
		if p.kind(&ws[j]).given && p.beginsName(ws, j, to) {
			return j
		}
	}
	return i
}

// nameEnd returns the index after the name that begins at ws[i].
func (p *parser) nameEnd(ws []word, i, to int, titled bool) int {
	end := i + 1
	for end < to && end-i < longest {
		k := p.kind(&ws[end])
		if suffix(p.at(ws[end])) {
			return end + 1
		}
		stop := k.notName || k.title || k.org && !k.weakOrg || k.demonym
		people := k.demonym && end+1 == to && !p.surnameLike(&ws[i]) // "Thora Finn"
		if stop && !((k.surname || people) && end == i+1 && p.kind(&ws[i]).given) && !(k.surname && end+1 == to && end-i == 2) {
			break
		}
		end++
	}
	return end
}

// bodyEnd returns the index after a body, work or place that ws[i:end] names
// instead of a person, and 0 if it names a person.
func (p *parser) bodyEnd(ws []word, i, end, to int, titled bool) int {
	first, after := p.kind(&ws[i]), 0
	for j := i; j < to && j < end+1; j++ {
		k := p.kind(&ws[j])
		if (k.weakOrg || k.surname) && j == i+1 && first.given && to-i == 2 && !p.surnameLike(&ws[i]) {
			continue
		}
		if k.weakOrg && titled && to-i <= 2 {
			continue
		}
		if k.org || k.weakOrg {
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
func (p *parser) surnameLike(w *word) bool {
	return p.kind(w).surname || p.kind(w).place
}

// placeLen is how many words at ws[i] are a place of several ("New York"), 0
// if they are none.
func (p *parser) placeLen(ws []word, i, to int) int {
	if !p.lex.longPlaces[fold(p.at(ws[i]))] {
		return 0
	}
	for n := min(4, to-i); n > 1; n-- {
		if p.lex.placeNames[fold(p.text[ws[i].start:ws[i+n-1].end])] {
			return n
		}
	}
	return 0
}

// place reports whether the words name a place of the list.
func (p *parser) place(ws []word, i, end int) bool {
	if !p.lex.longPlaces[fold(p.at(ws[i]))] && end-i > 1 {
		return false
	}
	return p.lex.placeNames[fold(p.text[ws[i].start:ws[end-1].end])]
}
