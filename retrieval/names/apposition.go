package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
)

// RoleAfter reads the apposition that follows the name: ", the OSCE
// chairman,". Empty if none.
func (p *Parser) RoleAfter(within, n retrieval.Span) string {
	end := min(within.End, n.End+Reach)
	for end < within.End && p.Text[end]&0xC0 == 0x80 {
		end++
	}
	rest := p.Text[n.End:end]
	if strings.HasPrefix(rest, " (") {
		if i := strings.IndexByte(rest, ')'); i > 0 {
			rest = rest[i+1:]
		}
	}
	if !strings.HasPrefix(rest, ", ") {
		return ""
	}
	rest = rest[2:]
	if len(rest) > 4 && IsAge(rest[:2]) && rest[2:4] == ", " {
		rest = rest[4:]
	}
	rest = strings.TrimSuffix(strings.TrimSpace(rest[:appositionEnd(rest)]), " who")
	if strings.HasSuffix(rest, "'s") || strings.HasSuffix(rest, "’s") {
		rest = rest[:max(0, strings.LastIndex(rest, " of "), strings.LastIndex(rest, " at "))]
	}
	rest = p.beforeVerb(withoutWho(rest))
	if first, _ := utf8.DecodeRuneInString(rest); !unicode.IsLetter(first) || p.isClause(rest) || headline(rest) || !p.roleHead(rest) {
		return ""
	}
	return rest
}

// headline reports whether s tells what somebody without an article does, as headlines
// do: "husband expecting second child" describes nobody.
func headline(s string) bool {
	words := strings.Fields(s)
	return len(words) > 2 && !articles[Fold(words[0])] && unicode.IsLower(rune(words[0][0])) && strings.HasSuffix(words[1], "ing") &&
		IsPersonNoun(words[0])
}

// isClause reports whether s has a verb of its own: "every customer would be
// paid" describes nobody.
func (p *Parser) isClause(s string) bool {
	for w := range strings.FieldsSeq(s) {
		if english.Is(w, english.Auxiliary) {
			return true
		}
	}
	return false
}

// withoutWho takes "who is" off a description: "who is a pastor in Vik". Empty
// where a clause tells something else.
func withoutWho(s string) string {
	clause, ok := strings.CutPrefix(s, "who ")
	if !ok {
		return s
	}
	for _, be := range [...]string{"is ", "was "} {
		if d, ok := strings.CutPrefix(clause, be); ok {
			if first, _, _ := strings.Cut(d, " "); articles[first] {
				return d
			}
		}
	}
	return ""
}

// beforeVerb cuts an apposition that no comma closes before the verb of
// speech after it. Empty where a name of its own stands before that verb, as
// in "the former president Ann Lowe said": then it is somebody else.
func (p *Parser) beforeVerb(s string) string {
	q := &Parser{Lex: p.Lex, Text: s}
	ws := Split(nil, s, 0, len(s))
	for i := 2; i < len(ws); i++ {
		if ws[i].Capital || !IsSpeechVerb(q.At(ws[i])) {
			continue
		}
		if !ws[i-1].Capital {
			if i+1 == len(ws) && p.Lex.IsPersonNoun(Fold(q.At(ws[i-1]))) {
				return "" // "In a talk with Ann Lowe, the candidate stated that"
			}
			continue
		}
		for k := i - 1; k > 0 && ws[k].Capital; k-- {
			if q.IsRole(ws[k-1]) {
				return ""
			}
		}
		return strings.TrimSpace(s[:ws[i].Start])
	}
	return s
}

// appositionEnd is where an apposition ends in s: at its comma or period, or
// before a relative clause.
func appositionEnd(s string) int {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case ',', ';', ':', '(', ')', '?', '!', '\n', '"':
			return i
		case '.':
			if i+2 < len(s) && s[i+1] == ' ' && s[i+2] >= '0' && s[i+2] <= '9' && isMonth(Fold(lastWord(s[:i]))) {
				continue // "a Feb. 1 letter"
			}
			if ws := Split(nil, s, max(0, i-6), i); i+1 == len(s) || s[i+1] == ' ' && !AfterAbbreviation(s, ws) && i > 1 && s[i-2] != '.' {
				return i
			}
		case ' ':
			if beginsWith(s[i:], " who ", " whose ", " which ", " that ") {
				return i
			}
		case 0xE2: // dashes and curly quotation marks
			if beginsWith(s[i:], "—", "–", "“", "”") {
				return i
			}
		}
	}
	return len(s)
}

// beginsWith reports whether s begins with one of several texts.
func beginsWith(s string, starts ...string) bool {
	return slices.ContainsFunc(starts, func(start string) bool { return strings.HasPrefix(s, start) })
}

// roleHead reports whether the noun phrase s is about a person: a noun for
// people before its first preposition, and no verb of speech at its start.
func (p *Parser) roleHead(s string) bool {
	q := &Parser{Lex: p.Lex, Text: s}
	for i, w := range Split(nil, s, 0, len(s)) {
		f := Fold(q.At(w))
		switch {
		case q.IsRole(w) && !w.Possessive:
			return true
		case prepositions[f] || english.Is(f, english.Preposition) || IsSpeechVerb(f) && i == 0 || i > 7 ||
			f == "and" || f == "but" || f == "he" || f == "she":
			return false
		}
	}
	return false
}

// predicate reads what a sentence says that somebody is: "Owen Smith is a
// fisherman." Empty if it says nothing of the kind.
func (p *Parser) predicate(within, n retrieval.Span) string {
	rest := p.Text[n.End:min(within.End, n.End+Reach)]
	for _, be := range [...]string{" is a ", " is an ", " is the ", " was a ", " was an ", " was the "} {
		tail, ok := strings.CutPrefix(rest, be)
		if !ok {
			continue
		}
		tail = strings.ToValidUTF8(tail, "")
		tail = strings.TrimSpace(tail[:appositionEnd(tail)])
		if words := strings.Fields(tail); len(words) > 0 && len(words) <= 6 && p.roleHead(tail) && !p.isClause(tail) {
			return tail
		}
	}
	return ""
}

// Reach is how far from a name its description is looked for, in bytes.
const Reach = 160

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }
