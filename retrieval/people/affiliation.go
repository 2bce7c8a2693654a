package people

import (
	"slices"
	"strings"

	"whosaid/retrieval"
)

// affiliations are the countries and bodies that roles name.
func affiliations(l *lexicon, roles []string) []string {
	var out []string
	for _, r := range roles {
		p := &parser{lex: l, text: r}
		ws := split(nil, r, 0, len(r))
		for i := range ws {
			if a := p.affiliation(ws, i); a != "" && !slices.Contains(out, a) {
				out = append(out, a)
			}
		}
	}
	return out
}

func (p *parser) affiliation(ws []word, i int) string {
	s := fold(p.at(ws[i]))
	if c := p.lex.demonyms[s]; c != "" {
		return c
	}
	if i+1 < len(ws) {
		if c := p.lex.countries[fold(p.text[ws[i].start:ws[i+1].end])]; c != "" {
			return c
		}
	}
	if c := p.lex.countries[s]; c != "" && ws[i].capital {
		return c
	}
	if ws[i].upper && ws[i].end-ws[i].start > 2 {
		return p.at(ws[i])
	}
	return ""
}

// bracket reads the party and state that American news put behind a name,
// "(R-Tex.)", as a role: "Texas Republican". Empty if there is none.
func (p *parser) bracket(n retrieval.Span) string {
	rest := p.text[n.End:min(len(p.text), n.End+20)]
	inside, ok := strings.CutPrefix(rest, " (")
	inside, _, closed := strings.Cut(inside, ")")
	if !ok || !closed {
		return ""
	}
	party, state, _ := strings.Cut(strings.ReplaceAll(strings.ReplaceAll(inside, "–", "-"), "‑", "-"), "-")
	name := map[string]string{"R": "Republican", "D": "Democrat", "I": "independent"}[party]
	if name == "" {
		return ""
	}
	if full := p.lex.states[fold(strings.ReplaceAll(strings.ReplaceAll(state, ".", ""), " ", ""))]; full != "" {
		state = full
	}
	return strings.TrimSpace(state + " " + name)
}
