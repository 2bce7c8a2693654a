package people

import (
	"strings"
	"unicode/utf8"
)

// A kind is what the lexicon says of a word.
type kind struct {
	looked                                                                      bool // the rest is filled
	given, title, role, org, weakOrg, notName, surname, place, demonym, acronym bool
}

// kind looks a word up, once.
func (p *parser) kind(w *word) kind {
	if !w.kind.looked {
		w.kind = p.lookUp(*w)
	}
	return w.kind
}

func (p *parser) lookUp(w word) kind {
	s := p.at(w)
	short := w.end-w.start <= 3
	k := p.lex.kind(s)
	if strings.HasPrefix(s, "Ex-") || strings.HasPrefix(s, "ex-") {
		k.title = p.lex.kind(s[3:]).title
	}
	if i := strings.LastIndexByte(s, '-'); i > 0 {
		k.role = k.role || p.lex.roleWords[fold(s[i+1:])]
		k.org = k.org || p.lex.kind(s[:i]).org
	}
	k.looked = true
	k.given = k.given && !(w.upper && short)
	k.acronym = w.upper && w.end-w.start <= 5 && !strings.Contains(s, ".")
	return k
}

// kind finds a word of any case in the lexicon.
func (l *lexicon) kind(s string) kind {
	var buf [24]byte
	if len(s) > len(buf) {
		return l.kinds[fold(s)]
	}
	for i := range len(s) {
		c := s[i]
		if c >= utf8.RuneSelf {
			return l.kinds[fold(s)]
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		buf[i] = c
	}
	return l.kinds[string(buf[:len(s)])]
}

// sortWords fills kinds from the lists.
func (l *lexicon) sortWords() {
	l.kinds = map[string]kind{}
	mark := func(key string, set func(*kind)) {
		k := l.kinds[key]
		set(&k)
		l.kinds[key] = k
	}
	for w := range l.given {
		mark(w, func(k *kind) { k.given = true })
	}
	for w := range l.titles {
		mark(w, func(k *kind) { k.title = true })
	}
	for w := range l.demonyms {
		mark(w, func(k *kind) { k.demonym = true })
	}
	for _, list := range []struct {
		words map[string]bool
		set   func(*kind)
	}{
		{l.roleWords, func(k *kind) { k.role = true }}, {l.roleAdj, func(k *kind) { k.role = true }},
		{l.orgWords, func(k *kind) { k.org = true }}, {l.weakOrg, func(k *kind) { k.weakOrg = true }},
		{l.notNames, func(k *kind) { k.notName = true }}, {l.surnames, func(k *kind) { k.surname = true }},
		{l.places, func(k *kind) { k.place = true }},
	} {
		for w := range list.words {
			mark(w, list.set)
		}
	}
}
