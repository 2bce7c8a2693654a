package names

import (
	"strings"
	"unicode/utf8"
)

// A kind is what the lexicon says of a word.
type kind struct {
	looked                                                                      bool // the rest is filled
	Given, Title, Role, Org, WeakOrg, NotName, Surname, Place, Demonym, Acronym bool
}

// Kind looks a word up, once.
func (p *Parser) Kind(w *Word) kind {
	if !w.kind.looked {
		w.kind = p.lookUp(*w)
	}
	return w.kind
}

func (p *Parser) lookUp(w Word) kind {
	s := p.At(w)
	short := w.End-w.Start <= 3
	k := p.Lex.Kind(s)
	if strings.HasPrefix(s, "Ex-") || strings.HasPrefix(s, "ex-") {
		k.Title = p.Lex.Kind(s[3:]).Title
	}
	if i := strings.LastIndexByte(s, '-'); i > 0 {
		k.Role = k.Role || p.Lex.roleWords[Fold(s[i+1:])]
		k.Org = k.Org || p.Lex.Kind(s[:i]).Org
	}
	k.looked = true
	k.Given = k.Given && !(w.Upper && short)
	k.Acronym = w.Upper && w.End-w.Start <= 5 && !strings.Contains(s, ".")
	return k
}

// Kind finds a word of any case in the lexicon.
func (l *Lexicon) Kind(s string) kind {
	var buf [24]byte
	if len(s) > len(buf) {
		return l.kinds[Fold(s)]
	}
	for i := range len(s) {
		c := s[i]
		if c >= utf8.RuneSelf {
			return l.kinds[Fold(s)]
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		buf[i] = c
	}
	return l.kinds[string(buf[:len(s)])]
}

// sortWords fills kinds from the lists.
func (l *Lexicon) sortWords() {
	l.kinds = map[string]kind{}
	mark := func(key string, set func(*kind)) {
		k := l.kinds[key]
		set(&k)
		l.kinds[key] = k
	}
	for w := range l.given {
		mark(w, func(k *kind) { k.Given = true })
	}
	for w := range l.titles {
		mark(w, func(k *kind) { k.Title = true })
	}
	for w := range l.demonyms {
		mark(w, func(k *kind) { k.Demonym = true })
	}
	for _, list := range []struct {
		words map[string]bool
		set   func(*kind)
	}{
		{l.roleWords, func(k *kind) { k.Role = true }}, {l.roleAdj, func(k *kind) { k.Role = true }},
		{l.orgWords, func(k *kind) { k.Org = true }}, {l.weakOrg, func(k *kind) { k.WeakOrg = true }},
		{l.notNames, func(k *kind) { k.NotName = true }}, {l.surnames, func(k *kind) { k.Surname = true }},
		{l.places, func(k *kind) { k.Place = true }},
	} {
		for w := range list.words {
			mark(w, list.set)
		}
	}
}
