package names

import (
	"unicode/utf8"

	"whosaid/retrieval"
)

// IsCommon reports whether a folded word is an ordinary English word that may
// be a name as well.
func (l *Lexicon) IsCommon(w string) bool { return l.common[w] }

// IsNoName reports whether a folded word is no name, for all its capital.
func (l *Lexicon) IsNoName(w string) bool { return l.notNames[w] }

// IsOrgWord reports whether a folded word makes a run of capitals a body.
func (l *Lexicon) IsOrgWord(w string) bool { return l.orgWords[w] }

// SpeaksAsBody reports whether a folded noun is one for a body that speaks:
// "council", "newspaper".
func (l *Lexicon) SpeaksAsBody(w string) bool { return l.bodies[w] }

// IsRoleNoun reports whether a folded word is listed as a noun for people by
// office or work, in the singular.
func (l *Lexicon) IsRoleNoun(w string) bool { return l.roleWords[w] }

// IsRoleAdjective reports whether a folded word stands before such nouns.
func (l *Lexicon) IsRoleAdjective(w string) bool { return l.roleAdj[w] }

// IsPlace reports whether folded words, a space between them, are a whole place.
func (l *Lexicon) IsPlace(w string) bool { return l.placeNames[w] }

// IsParticle reports whether a word is a particle of surnames: "van".
func (l *Lexicon) IsParticle(w string) bool { return l.particles[w] }

// Demonym is the place whose people or adjective a folded word is, as written:
// France for "french". It is "" for none.
func (l *Lexicon) Demonym(w string) string { return l.demonyms[w] }

// GivenName is the gender of a folded given name, "" where either has it; false
// for what is no given name.
func (l *Lexicon) GivenName(w string) (retrieval.Gender, bool) {
	return l.given.gender(w)
}

// FullForms are the given names that a folded short form may stand for.
func (l *Lexicon) FullForms(w string) []string { return l.nicknames[w] }

// Title is what a folded title tells; false for what is none.
func (l *Lexicon) Title(w string) (Title, bool) {
	t, ok := l.titles[w]
	return t, ok
}

// Kind finds a word of any case in the lexicon.
func (l *Lexicon) Kind(s string) Kind {
	var buf [24]byte
	if len(s) > len(buf) {
		return l.kind(Fold(s))
	}
	for i := range len(s) {
		c := s[i]
		if c >= utf8.RuneSelf {
			return l.kind(Fold(s))
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		buf[i] = c
	}
	return l.kind(string(buf[:len(s)]))
}

// kind finds a folded word.
func (l *Lexicon) kind(w string) Kind {
	k := l.kinds[w]
	_, k.Given = l.given.gender(w)
	return k
}
