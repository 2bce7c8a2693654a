package people

import (
	"strings"

	"whosaid/retrieval"
)

// A name is a person's name as one place of a document writes it.
type name struct {
	retrieval.Span
	tokens []string // as written, without titles
	title  string   // noun of the title before it ("senator"), empty if none
	titled bool     // a title stands before it, "Mr" included
	// address is that title as written.
	address string
	gender  retrieval.Gender
	known   bool // begins with a given name, or titled
	// How it stands in its sentence.
	paragraph  int
	possessive bool
	speaks     bool // a verb of speech stands beside it
	acts       bool // a finite verb stands beside it
	subject    bool
	oblique    bool // after a preposition
	modifier   bool // before a noun that it only modifies
	embedded   bool // in a clause that somebody else says
	first      bool // begins its sentence
	heading    bool
	place      bool // a place or a title is called so as well
	quoted     bool
	described  bool // an age or a description follows
	kin        bool // "his wife," stands before
	who        int  // index of the entity, -1 if none
}

// surname is the last token that is no suffix, folded.
func (n *name) surname() string { return fold(n.tokens[len(n.tokens)-1-n.suffixes()]) }

func (n *name) suffixes() int {
	if len(n.tokens) > 1 && suffix(n.tokens[len(n.tokens)-1]) {
		return 1
	}
	return 0
}

func suffix(token string) bool {
	switch strings.TrimSuffix(token, ".") {
	case "Jr", "Sr", "II", "III", "IV", "JR", "SR":
		return true
	}
	return false
}

// foldedSuffix is suffix for a folded token.
func foldedSuffix(token string) bool { return suffix(strings.ToUpper(token)) }

// A parser takes names out of runs of capitalised words.
type parser struct {
	lex  *lexicon
	text string
}

// runEnd returns the index after the run of capitalised words that begins at
// ws[i]: joined by spaces, particles between.
func (p *parser) runEnd(ws []word, i int) int {
	for i+1 < len(ws) {
		if ws[i].possessive || !p.joined(ws, i) {
			return i + 1
		}
		switch {
		case isPostNominal(p.at(ws[i+1])) && (i+2 == len(ws) || !ws[i+2].capital || !p.joined(ws, i+1)):
			return i + 1
		case ws[i+1].capital:
			i++
		case i+2 < len(ws) && ws[i+2].capital && p.lex.particles[p.at(ws[i+1])] && p.joined(ws, i+1):
			i += 2
		case i+3 < len(ws) && ws[i+3].capital && p.lex.particles[p.at(ws[i+1])] && p.lex.particles[p.at(ws[i+2])] && p.joined(ws, i+1) && p.joined(ws, i+2):
			i += 3
		default:
			return i + 1
		}
	}
	return i + 1
}

// postNominals are letters behind a name that tell an honour, a degree or an
// office.
const postNominals = " KC QC SC MP MEP MSP MLA MPP MD PhD DPhil OBE CBE MBE DBE KBE FRS RN JD CPA "

func isPostNominal(word string) bool { return strings.Contains(postNominals, " "+word+" ") }

func (p *parser) at(w word) string { return p.text[w.start:w.end] }

// joined reports whether ws[i] and ws[i+1] stand in one name: a space between
// them, after the period of an abbreviation too; or the comma before Jr.
func (p *parser) joined(ws []word, i int) bool {
	gap := p.text[ws[i].end:ws[i+1].start]
	switch gap {
	case " ", "\u00a0", "  ":
		return true
	case ". ", ".", ".\u00a0":
		return afterAbbreviation(p.text, ws[i:i+1])
	case ", ":
		return suffix(p.at(ws[i+1]))
	}
	at := ws[i].end + 1
	return len(gap) > 2 && NicknameEnd(p.text, at) == ws[i+1].start-1
}
