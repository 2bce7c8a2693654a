package names

import (
	"strings"

	"whosaid/retrieval"
)

// A Name is a person's name as one place of a text writes it.
type Name struct {
	retrieval.Span
	Tokens []string // as written, without titles; one at least
	Title  string   // noun of the title before it ("senator"), empty if none
	Titled bool     // a title stands before it, "Mr" included
	// Address is that title as written.
	Address string
	// Gender is what the title or the given name tells, empty for either.
	Gender     retrieval.Gender
	Known      bool // begins with a given name, or titled
	Possessive bool // "'s" follows
	First      bool // begins its sentence
	Place      bool // a place or a title is called so as well
}

// Surname is the last token that is no suffix, folded.
func (n *Name) Surname() string { return Fold(n.Tokens[len(n.Tokens)-1-n.Suffixes()]) }

// Suffixes is how many of the last tokens are a suffix such as Jr: 0 or 1.
func (n *Name) Suffixes() int {
	if len(n.Tokens) > 1 && IsSuffix(n.Tokens[len(n.Tokens)-1]) {
		return 1
	}
	return 0
}

// IsSuffix reports whether a token, as written, tells two people of one name
// apart: Jr, III.
func IsSuffix(token string) bool {
	switch strings.TrimSuffix(token, ".") {
	case "Jr", "Sr", "II", "III", "IV", "JR", "SR":
		return true
	}
	return false
}

// IsFoldedSuffix is IsSuffix for a folded token.
func IsFoldedSuffix(token string) bool { return IsSuffix(strings.ToUpper(token)) }

// A Parser reads names and the descriptions beside them out of one text. The
// words that its methods are given are those of Text.
type Parser struct {
	Lex  *Lexicon
	Text string
}

// RunEnd returns the index after the run of capitalised words that begins at
// ws[i]: joined by spaces, particles between.
func (p *Parser) RunEnd(ws []Word, i int) int {
	for i+1 < len(ws) {
		if ws[i].Possessive || !p.IsJoined(ws, i) {
			return i + 1
		}
		switch {
		case IsPostNominal(p.At(ws[i+1])) && (i+2 == len(ws) || !ws[i+2].Capital || !p.IsJoined(ws, i+1)):
			return i + 1
		case ws[i+1].Capital:
			i++
		case i+2 < len(ws) && ws[i+2].Capital && p.particle(ws, i+1):
			i += 2
		case i+3 < len(ws) && ws[i+3].Capital && p.particle(ws, i+1) && p.particle(ws, i+2):
			i += 3
		default:
			return i + 1
		}
	}
	return i + 1
}

// particle reports whether ws[i] is a particle of surnames, joined to the word
// after it.
func (p *Parser) particle(ws []Word, i int) bool {
	return p.Lex.particles[p.At(ws[i])] && p.IsJoined(ws, i)
}

// postNominals are letters after a name that tell an honour, a degree or an
// office.
const postNominals = " KC QC SC MP MEP MSP MLA MPP MD PhD DPhil OBE CBE MBE DBE KBE FRS RN JD CPA "

// IsPostNominal reports whether a word, as written, is letters after a name: "MP".
func IsPostNominal(word string) bool { return strings.Contains(postNominals, " "+word+" ") }

// At is a word as the text writes it.
func (p *Parser) At(w Word) string { return p.Text[w.Start:w.End] }

// IsJoined reports whether ws[i] and ws[i+1] stand in one name: a space between
// them, after the period of an abbreviation too; or the comma before Jr.
func (p *Parser) IsJoined(ws []Word, i int) bool {
	gap := p.Text[ws[i].End:ws[i+1].Start]
	switch gap {
	case " ", "\u00a0", "  ":
		return true
	case ". ", ".", ".\u00a0":
		return AfterAbbreviation(p.Text, ws[i:i+1])
	case ", ":
		return IsSuffix(p.At(ws[i+1]))
	}
	at := ws[i].End + 1
	return len(gap) > 2 && NicknameEnd(p.Text, at) == ws[i+1].Start-1
}

// Plain is a name without the initials or nick that stand after it in
// brackets: "Kevin Gibbons" for "Kevin Gibbons (KG)".
func Plain(s string) string {
	if at := strings.Index(s, " ("); at > 0 && strings.HasSuffix(s, ")") {
		return s[:at]
	}
	return s
}

// IsInverted reports whether the verb ws[i] stands right after a quotation or
// a comma, so that its subject follows it.
func (p *Parser) IsInverted(ws []Word, i int) bool {
	if i == 0 || ws[i].First {
		return true
	}
	gap := strings.TrimRight(p.Text[ws[i-1].End:ws[i].Start], " \u00a0")
	return gap != "" && gap != "."
}

// oneSentence reports whether no sentence ends between ws.
func (p *Parser) oneSentence(ws []Word) bool {
	for k := range len(ws) - 1 {
		gap := p.Text[ws[k].End:ws[k+1].Start]
		w := p.At(ws[k])
		short := len(w) <= 2 || strings.Contains(w, ".") || AfterAbbreviation(p.Text, ws[:k+1])
		if strings.ContainsAny(gap, "?!\n") || strings.HasPrefix(gap, ". ") && !short {
			return false
		}
	}
	return true
}

// IsTitleCase reports whether all words of some length are capitalised, as in
// a headline, where capitals tell nothing about names.
func (p *Parser) IsTitleCase(ws []Word) bool {
	if len(ws) > 40 {
		return false
	}
	capital := 0
	for _, w := range ws {
		switch {
		case w.End-w.Start <= 3:
		case w.Capital:
			capital++
		case !prepositions[Fold(p.At(w))] && !w.IsDigits(p.Text):
			return false
		}
	}
	return capital >= 4
}
