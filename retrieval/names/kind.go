package names

import (
	"strings"
)

// Kind looks a word up, once.
func (p *Parser) Kind(w *Word) Kind {
	if !w.kind.looked {
		w.kind = p.lookUp(*w)
	}
	return w.kind
}

func (p *Parser) lookUp(w Word) Kind {
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
