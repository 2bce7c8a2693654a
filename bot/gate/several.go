package gate

import (
	"slices"
	"strings"
	"unicode"

	"whosaid/retrieval"
)

// divide splits a claim that names several speakers and cites them all at its
// end, "Ito said … while Brandt said … [S1][S2]", into what each of them said.
// Each part has to hold against that one's words alone. A claim that cannot be
// divided with certainty comes back as it is.
func (j *judge) divide(c claim) []claim {
	ev := j.sourceOf(c.cites)
	if ev.speakers < 2 {
		return []claim{c}
	}
	ts := tokens(masked(c.text))
	if len(ts) > 0 {
		ts[0].first = true
	}
	var parts []claim
	at := 0
	for _, s := range findSayers(ts) {
		_, of := j.standing(s, ev)
		if len(of) == 0 {
			continue
		}
		cites := j.citesOf(of, c.cites)
		if last := len(parts) - 1; last >= 0 && slices.Equal(parts[last].cites, cites) {
			continue
		}
		from := clauseOf(ts, s.words[0].start)
		if from < at || from == at && len(parts) > 0 {
			return []claim{c} // not in the order of the text
		}
		if len(parts) > 0 {
			parts[len(parts)-1].text = c.text[at:from]
			at = from
		} else if from > 0 && hasNames(ts, from) {
			return []claim{c}
		}
		parts = append(parts, claim{cites: cites})
	}
	if len(parts) < 2 || !j.coverAll(parts, c.cites) {
		return []claim{c}
	}
	parts[len(parts)-1].text = c.text[at:]
	if slices.ContainsFunc(parts, func(p claim) bool { return !j.ownWords(p, c.cites) }) {
		return []claim{c}
	}
	return parts
}

// divided divides each claim.
func (j *judge) divided(parts []claim) []claim {
	var out []claim
	for _, c := range parts {
		if c.tail {
			out = append(out, c)
			continue
		}
		out = append(out, j.divide(c)...)
	}
	return out
}

// masked is a text with spaces for what stands in quotation marks, byte for
// byte as long.
func masked(text string) string {
	spans, ok := quotations(text)
	if !ok {
		return text
	}
	b := []byte(text)
	for _, s := range spans {
		for i := s.Start; i < s.End; i++ {
			b[i] = ' '
		}
	}
	return string(b)
}

// citesOf are the cites of the statements by index, with all passages.
func (j *judge) citesOf(statements []int, among []cite) []cite {
	var out []cite
	for _, c := range among {
		if c.kind == passageCite || slices.Contains(statements, c.index) {
			out = append(out, c)
		}
	}
	return out
}

// clauseOf is where the clause begins that holds the word at a byte offset,
// with the conjunction in front of it.
func clauseOf(ts []token, at int) int {
	i := slices.IndexFunc(ts, func(t token) bool { return t.start == at })
	for i > 0 && !breaks(ts[i].gap) && !words().has("clause words", ts[i].text) && !strings.ContainsFunc(ts[i].gap, unicode.IsControl) {
		i--
	}
	return ts[i].start
}

// hasNames reports whether a capitalised word stands in front of a byte offset.
func hasNames(ts []token, before int) bool {
	return slices.ContainsFunc(ts, func(t token) bool { return t.start < before && t.capital && !t.first })
}

// coverAll reports whether every cite belongs to exactly one part, but for
// passages.
func (j *judge) coverAll(parts []claim, cites []cite) bool {
	for _, c := range cites {
		n := 0
		for _, p := range parts {
			if slices.Contains(p.cites, c) {
				n++
			}
		}
		if c.kind == statementCite && n != 1 {
			return false
		}
	}
	return true
}

// ownWords reports whether a part of a claim is nearer to what it cites than to
// what the other parts cite.
func (j *judge) ownWords(part claim, all []cite) bool {
	said := whole(clausesOf(tokens(part.text), j.sourceOf(part.cites).names))
	own, other := 0, 0
	for _, c := range all {
		n := j.meanings.touched(said, whole(j.clauses(c)))
		if slices.Contains(part.cites, c) {
			own = max(own, n)
		} else {
			other = max(other, n)
		}
	}
	return own > other
}

// credited reports whether a speaker of the evidence whom a claim does not cite
// stands right behind its verb of speech, though the name is none: ", said
// residents".
func (j *judge) credited(ts []token, ev *source) bool {
	for i, t := range ts {
		if i+1 >= len(ts) || !words().has("inverting", t.text) || !strings.ContainsAny(t.gap, ",\uE000”\"") {
			continue
		}
		for k := range j.evidence.Statements {
			s := &j.evidence.Statements[k]
			if stands(ts[i+1:], s) && !slices.ContainsFunc(ev.cited, func(c *citedSpeaker) bool { return c.name == s.Speaker }) {
				return true
			}
		}
	}
	return false
}

// stands reports whether ts begins with the name of a statement's speaker,
// written without capitals.
func stands(ts []token, s *retrieval.Statement) bool {
	name := tokens(strings.ToLower(s.Speaker))
	if len(name) == 0 || strings.ToLower(s.Speaker) != s.Speaker || len(name) > len(ts) {
		return false
	}
	for i, t := range name {
		if ts[i].text != t.text {
			return false
		}
	}
	return true
}
