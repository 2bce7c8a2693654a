package names

import (
	"strings"
	"testing"

	"whosaid/retrieval"
)

// TestAnOfficeRightBeforeANameIsItsBearers: what a preposition links an office to is
// said of somebody else.
func TestAnOfficeRightBeforeANameIsItsBearers(t *testing.T) {
	for _, c := range []struct{ text, name, want string }{
		{"as told by Al Reed, the former chairman of President Ola Berg’s council", "Ola Berg", "President"},
		{"she is the wife of former Senator Ola Berg", "Ola Berg", "former Senator"},
		{"said the Secretary of State Ola Berg", "Ola Berg", "Secretary of State"},
		{"said the spokesman for the council, Ola Berg", "Ola Berg", "spokesman for the council"},
	} {
		at := strings.Index(c.text, c.name)
		p := &Parser{Lex: Shared(), Text: c.text}
		role, _ := p.RoleBefore(retrieval.Span{End: len(c.text)}, retrieval.Span{Start: at, End: at + len(c.name)})
		if role = WithoutArticle(role); role != c.want {
			t.Errorf("%s: %q, want %q", c.text, role, c.want)
		}
	}
}
