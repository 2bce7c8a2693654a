package names

import (
	"slices"
	"strings"

	"whosaid/retrieval"
)

// Affiliations are the countries and bodies that roles name.
func Affiliations(l *Lexicon, roles []string) []string {
	var out []string
	for _, r := range roles {
		p := &Parser{Lex: l, Text: r}
		ws := Split(nil, r, 0, len(r))
		for i := range ws {
			if a := p.affiliation(ws, i); a != "" && !slices.Contains(out, a) {
				out = append(out, a)
			}
		}
	}
	return out
}

func (p *Parser) affiliation(ws []Word, i int) string {
	s := Fold(p.At(ws[i]))
	if c := p.Lex.demonyms[s]; c != "" {
		return c
	}
	if i+1 < len(ws) {
		if c := p.Lex.countries[Fold(p.Text[ws[i].Start:ws[i+1].End])]; c != "" {
			return c
		}
	}
	if c := p.Lex.countries[s]; c != "" && ws[i].Capital {
		return c
	}
	if ws[i].Upper && ws[i].End-ws[i].Start > 2 {
		return p.At(ws[i])
	}
	return ""
}

// Bracket reads the party and state that American news put after a name,
// "(R-Tex.)", as a role: "Texas Republican"; and the office that lists put there,
// "(Mayor, in the Chair)". Empty if there is none.
func (p *Parser) Bracket(n retrieval.Span) string {
	rest := p.Text[n.End:min(len(p.Text), n.End+longestBracket)]
	inside, ok := strings.CutPrefix(rest, " (")
	inside, _, closed := strings.Cut(inside, ")")
	if !ok || !closed {
		return ""
	}
	party, state, _ := strings.Cut(strings.ReplaceAll(strings.ReplaceAll(inside, "–", "-"), "‑", "-"), "-")
	name := map[string]string{"R": "Republican", "D": "Democrat", "I": "independent"}[party]
	if name == "" {
		return p.office(inside)
	}
	if full := p.Lex.states[Fold(strings.ReplaceAll(strings.ReplaceAll(state, ".", ""), " ", ""))]; full != "" {
		state = full
	}
	return strings.TrimSpace(state + " " + name)
}

// longestBracket is how many bytes after a name its bracket ends at most.
const longestBracket = 60

// office is what stands before the first comma of a bracket, where that is a few words
// that end with a noun for whoever has an office; else empty.
func (p *Parser) office(bracket string) string {
	first, _, _ := strings.Cut(bracket, ",")
	words := strings.Fields(first)
	if len(words) == 0 || len(words) > fewWords || !p.Lex.IsRoleNoun(Fold(words[len(words)-1])) {
		return ""
	}
	return strings.TrimSpace(first)
}

// fewWords is how many words the office in a bracket has at most.
const fewWords = 4

// CountryOf are the countries whose offices the words of a role name: the
// State Department is American.
func (l *Lexicon) CountryOf(words []string) []string {
	var out []string
	for i, w := range words {
		if c := l.offices[w]; c != "" {
			out = append(out, c)
		}
		if i+1 < len(words) {
			if c := l.offices[w+" "+words[i+1]]; c != "" {
				out = append(out, c)
			}
		}
	}
	return out
}
