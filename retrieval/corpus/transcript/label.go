package transcript

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/pattern"
)

// A label is what stands before the words of a turn, taken apart.
type label struct {
	retrieval.Span
	// name is who speaks; empty where nobody known does.
	name         string
	organisation string
	venue        string
	doubt        bool
	// handle is true where an account stands beside the name: "(@molamps)".
	handle bool
	// key is the same for all wordings of one label.
	key string
}

// labelOf takes a label apart: "Dov Harrow | Lampco", "DVH [on queue]", "WH?".
func labelOf(text string, span retrieval.Span) label {
	if in := span.In(text); len(in) > 2 && in[0] == '[' && strings.IndexByte(in, ']') == len(in)-1 {
		span = retrieval.Span{Start: span.Start + 1, End: span.End - 1} // "[Ana Ito]"
	}
	l := label{Span: withoutTag(text, span)}
	for again := true; again; {
		l.Span, again = l.shorter(text, trimLabel(text, l.Span))
	}
	l.name, _, _ = strings.Cut(visible(l.In(text)), "#")
	l.name = strings.TrimSpace(unmarkedWords.Replace(l.name))
	if chorus.MatchString(l.name) {
		l.key = fold(l.name)
		return l
	}
	article := addressed(l.name) // "The Speaker" is a part, "Speaker 3" anybody
	l.name = untitled(l.name)
	l.key = fold(l.name)
	if nobody(l.key) && !article {
		l.name = ""
	}
	return l
}

// tag is what programs put before the names of people from elsewhere.
var tag = pattern.New(`^[\[(](?i:ext|external|guest|internal|host|vendor|partner|contractor|unverified)[\])] ?`)

// withoutTag is a label without such a mark before the name: "[EXTERNAL] Ana Ito".
func withoutTag(text string, span retrieval.Span) retrieval.Span {
	if n := len(tag.FindString(span.In(text))); n > 0 && n < span.Len() {
		span.Start += n
	}
	return span
}

// chorus is who is said to call out together in a parliament.
var chorus = pattern.New(`^(?i:(?:the|some|several|many|an|a few) )?(?:[Rr]t\.? |[Rr]ight )?` +
	`(?:Hon\.?|hon\.?|Honou?rable|honou?rable)(?: [A-Z][a-z]+)? [Mm]embers?$`)

// addressed reports whether a label calls somebody by their part: "The Speaker",
// "Madam Chair".
func addressed(name string) bool {
	first := strings.ToLower(firstWord(name))
	switch first {
	case "the", "madam", "madame":
		return true
	case "mr", "mr.", "ms", "ms.", "mrs", "mrs.":
		return isPart(strings.ToLower(strings.TrimSpace(name[len(first):])))
	}
	return false
}

func firstWord(key string) string {
	first, _, _ := strings.Cut(key, " ")
	return first
}

// unmarkedWords takes out marks of emphasis that stand inside a name: "A**na Ito".
var unmarkedWords = strings.NewReplacer("*", "", "`", "")

// trimLabel takes off what may stand around a name.
func trimLabel(text string, s retrieval.Span) retrieval.Span {
	in := s.In(text)
	s.Start += len(in) - len(strings.TrimLeftFunc(in, func(r rune) bool { return unseen(r) || strings.ContainsRune("*_`@~", r) }))
	if s.Start > s.End {
		s.Start = s.End
	}
	in = s.In(text)
	s.End -= len(in) - len(strings.TrimRightFunc(in, func(r rune) bool { return unseen(r) || strings.ContainsRune("*_`,;-–—:·•", r) }))
	return s
}

// shorter takes one part off the end of a label: a doubt, a bracket, a
// company. It reports whether there was one.
func (l *label) shorter(text string, s retrieval.Span) (retrieval.Span, bool) {
	in := s.In(text)
	if bare := strings.TrimRight(in, "? "); bare != in && bare != "" {
		l.doubt = true
		s.End -= len(in) - len(bare)
		return s, true
	}
	for _, pair := range []string{"()", "[]", "<>"} {
		if at := lastBracket(in, pair); at > 0 && in[len(in)-1] == pair[1] {
			l.aside(in[at+1 : len(in)-1])
			s.End = s.Start + at
			return s, true
		}
	}
	for _, sep := range []string{" | ", "|", " @ ", " - ", " – ", " — ", " from ", " // "} {
		if name, company, ok := strings.Cut(in, sep); ok && name != "" && company != "" {
			if isGuest(name) && capital(company) {
				return retrieval.Span{Start: s.End - len(company), End: s.End}, true // "Guest - Ana Ito"
			}
			if !strings.HasSuffix(company, " at") { // "Ana — Today at"
				l.organisation = strings.TrimSpace(company)
			}
			s.End = s.Start + len(name)
			return s, true
		}
	}
	return s, false
}

// isGuest reports whether a part of a label only says that somebody is from elsewhere.
func isGuest(s string) bool {
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "guest", "external", "visitor":
		return true
	}
	return false
}

// lastBracket is where the bracket opens that ends a label: the last of two beside
// each other, "(Dunes) (Lab)", otherwise the first.
func lastBracket(in, pair string) int {
	if at := strings.LastIndex(in, pair[1:]+" "+pair[:1]); at > 0 {
		return at + 2
	}
	return strings.IndexByte(in, pair[0])
}

// aside notes what brackets say of a speaker.
func (l *label) aside(s string) {
	s = strings.TrimSpace(s)
	lower := strings.ToLower(s)
	switch {
	case strings.Trim(lower, "?") == "":
		l.doubt = true
	case strings.HasPrefix(s, "@"):
		l.handle = true
	case isPronouns(lower):
	case isVenue(lower):
		l.venue = s
	case lower == "pinned" || lower == "edited":
	default:
		l.organisation = s
	}
}

// isVenue reports whether an aside says where something was typed.
func isVenue(s string) bool {
	for w := range strings.FieldsSeq(s) {
		switch w {
		case "queue", "chat", "via", "typed", "irc", "matrix", "zoom", "text", "slack", "tcq", "remote", "phone", "online", "video":
			return true
		}
	}
	return false
}

func isPronouns(s string) bool {
	switch strings.ReplaceAll(s, " ", "") {
	case "she/her", "he/him", "they/them", "she/her/hers", "he/him/his", "they/them/theirs", "she/they", "he/they":
		return true
	}
	return false
}

// untitled takes courtesies and an article off a name: "MR. HALE", "THE COURT".
func untitled(name string) string {
	for {
		first, rest, ok := strings.Cut(name, " ")
		rest = strings.TrimSpace(rest)
		if !ok || rest == "" || !isTitle(first) && !strings.EqualFold(first, "the") {
			return name
		}
		name = rest
	}
}

// isTitle reports whether a word stands before names without being one.
func isTitle(w string) bool {
	folded := strings.ToLower(strings.TrimSuffix(w, "."))
	if w == folded {
		return false
	}
	switch folded {
	case "mr", "mrs", "ms", "miss", "mx", "dr", "sir", "prof", "sen", "rep", "gov", "hon", "rev", "lt", "gen", "col", "sgt", "capt":
		return strings.HasSuffix(w, ".") || len(folded) < 5
	}
	return false
}

// nobody reports whether a folded label says that the speaker is not known.
func nobody(key string) bool {
	if strings.Trim(key, "?!.-_ ") == "" {
		return true
	}
	words := strings.Fields(key)
	last := words[len(words)-1]
	if len(words) > 1 && (english.InDigits(last) || len(last) == 1) {
		words = words[:len(words)-1]
	}
	for _, w := range words {
		switch strings.Trim(w, "?#.:") {
		case "unknown", "unidentified", "unnamed", "anonymous", "inaudible", "speaker", "participant", "attendee", "male", "female",
			"voice", "user", "guest", "caller", "zoom", "person", "man", "woman", "member", "someone", "somebody", "several",
			"multiple", "speakers", "voices", "phone", "q", "a", "audience", "room", "conference", "meeting", "iphone", "ipad", "galaxy":
		default:
			return false
		}
	}
	return last != "a" && last != "q" || len(key) == 1
}

// visible is a label without characters that nobody sees, and with one space
// between its words.
func visible(s string) string {
	if isPlain(s) {
		return s
	}
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.Is(unicode.Cf, r), unicode.Is(unicode.Cc, r):
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

func isPlain(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] >= utf8.RuneSelf || s[i] == ' ' && i+1 < len(s) && s[i+1] == ' ' {
			return false
		}
	}
	return true
}

// fold makes labels comparable: without case, accents and signs.
func fold(s string) string {
	plain := true
	for i := range len(s) {
		plain = plain && s[i] < utf8.RuneSelf
	}
	if !plain {
		s = strings.Map(func(r rune) rune {
			switch {
			case unicode.Is(unicode.Mn, r), unicode.Is(unicode.So, r):
				return -1
			case r == '’' || r == 'ʼ':
				return '\''
			}
			return r
		}, norm.NFKD.String(s))
	}
	return strings.ToLower(strings.TrimSpace(s))
}

// spam reports whether a label is stuffed with marks or letters that nobody
// reads as a name.
func spam(s string) bool {
	marks, letters := 0, 0
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r):
			marks++
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			letters++
		}
	}
	return marks > letters
}
