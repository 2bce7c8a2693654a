package attendees

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
)

var (
	link     = pattern.New(`\[([^\]\n]*)\]\([^)\n]*\)`)
	comment  = pattern.New(`<!--.*?-->|<br ?/?>`)
	opening  = pattern.New(`^[\s>]*(?:[-*+•·]|\d{1,3}[.)]|\[[ xX]\])\s+`)
	bracket  = pattern.New(`^(.*?)\s*[(\[<]([^()\[\]<>]*)[)\]>]\s*([,.;:–—-]?)(.*)$`)
	parted   = pattern.New(`^(.*?)\s*(?:\s[-–—/]\s|\s?\|\s?|\s@\s?|:\s)\s*(.+)$`)
	alias    = pattern.New(`(?i)^(.*?),?\s+(?:a\.?k\.?a\.?|alias|nick)\s+(.+)$`)
	courtesy = pattern.New(`^(?i:mr|mrs|ms|miss|mx|dr|prof|cllr|councillor|ald|rev)\.?\s+`)
	initials = pattern.New(`^\p{Lu}[\p{Lu}\d]{0,4}$`)
)

// clean is a line or cell without links, emphasis and comments.
func clean(s string) string {
	s = comment.ReplaceAllString(link.ReplaceAllString(s, "$1"), "")
	s = strings.NewReplacer("**", "", "__", "", "`", "", "\\", "", "\u00a0", " ", "\u200b", "").Replace(s)
	return strings.Trim(s, " \t\r*_,;")
}

// item reads one attendee: "Ana Ito (Lampco)", "- Ana Ito - Lampco",
// "Ana Ito (AI), rails", "@ana (Ana Ito)".
func item(s string) retrieval.Attendee {
	s = clean(opening.ReplaceAllString(s, ""))
	var a retrieval.Attendee
	if m := alias.FindStringSubmatch(s); m != nil {
		s = m[1]
		a = called(a, m[2])
	}
	var beside []string
	for {
		m := bracket.FindStringSubmatch(s)
		if m == nil {
			break
		}
		beside = append(beside, strings.Split(m[2], ",")...)
		s = m[1]
		if rest := strings.TrimSpace(m[4]); m[3] == "" || s == "" || strings.ContainsAny(rest, "([<") {
			s = strings.TrimSpace(s + " " + rest)
		} else {
			beside = append(beside, strings.Split(rest, ",")...)
		}
	}
	if m := parted.FindStringSubmatch(s); m != nil {
		s = m[1]
		beside = append(beside, m[2])
	} else if before, after, ok := strings.Cut(s, ", "); ok {
		s = before
		beside = append(beside, after)
	}
	a.Name = courtesy.ReplaceAllString(strings.Trim(s, " -–—:,;|@"), "")
	for _, b := range beside {
		a = told(a, strings.TrimSpace(b))
	}
	return a
}

// told adds what stands beside a name: initials, a nick or an organisation.
func told(a retrieval.Attendee, b string) retrieval.Attendee {
	switch {
	case b == "" || isPart(b):
	case strings.HasPrefix(b, "@"):
		a = called(a, b)
	case initials.MatchString(b) && initialsOf(b, a.Name):
		a.Short = append(a.Short, b)
	case isHandle(a.Name) && isFullName(b):
		a = called(a, a.Name)
		a.Name = b
	case a.Organisation == "":
		a.Organisation = strings.TrimPrefix(strings.TrimPrefix(b, "from "), "at ")
	}
	return a
}

// called adds a handle to what an attendee is called, unless it is nothing but
// its sign.
func called(a retrieval.Attendee, s string) retrieval.Attendee {
	if s = handle(s); s != "" {
		a.Short = append(a.Short, s)
	}
	return a
}

func handle(s string) string { return strings.TrimLeft(strings.TrimSpace(s), "@") }

func isHandle(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return s != "" && !strings.Contains(s, " ") && (first == '@' || !unicode.IsUpper(first) || strings.ContainsAny(s, "_0123456789"))
}

func isFullName(s string) bool {
	words := strings.Fields(s)
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) && !particles[strings.ToLower(w)] {
			return false
		}
	}
	return len(words) > 1
}

// initialsOf reports whether capitals may stand for a name: the first is its
// first letter, and the others follow in it, in this order ("RGN" of Richard
// Gibson, "SYG" of Shu-yu Guo).
func initialsOf(short, name string) bool {
	rest := []rune(strings.ToUpper(fold(name)))
	letters := []rune(short)
	if len(rest) == 0 || len(letters) == 0 || rest[0] != letters[0] {
		return false
	}
	for _, l := range letters {
		at := strings.IndexRune(string(rest), l)
		if at < 0 {
			return false
		}
		rest = []rune(string(rest)[at+utf8.RuneLen(l):])
	}
	return true
}

// isPart reports whether what stands beside a name is a part in the meeting, or
// how somebody attended, and no organisation.
func isPart(s string) bool { return parts[strings.ToLower(strings.Trim(s, " .*"))] }

var (
	parts = set(`chair|co-chair|cochair|chairs|scribe|host|co-host|cohost|moderator|facilitator|secretary|notes|note taker|note-taker|
		notetaker|remote|remotely|online|in person|in-person|virtual|late|left early|partial|
		guest|observer|presenter|speaker|minutes|regrets|absent|
		she/her|he/him|they/them|zoom|phone|by phone|via zoom|new|all|part|vc|organizer|organiser|
		in the chair|treasurer|mayor|deputy mayor|town clerk|president|vice president|vice-president|vice chair|vice-chair|
		director|coordinator|co-ordinator|clerk|member|staff`)
	particles = set(`de|del|der|den|van|von|di|da|la|le|bin|al|el|of|the|dos|du|ten|ter|zu|y|e`)
	// noNames begin a line of a list that is nobody's name.
	noNames = set(`and|many|other|others|
		the|all|everyone|everybody|various|several|please|add|your|you|tbd|none|n/a|na|see|list|no|more|
		etc|name|unknown|anonymous|attendees|participants|agenda|notes|date|time|next|action|if|we|this|these|to|for|with|in|on|from|at`)
)

func set(list string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Split(list, "|") {
		out[strings.TrimSpace(w)] = true
	}
	return out
}

// The most words and bytes of a name.
const (
	nameWords   = 5
	longestName = 60
)

// isName reports whether a text may be somebody's name or nick: few words, and
// nothing that names do not have.
func isName(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > nameWords || len(s) > longestName || !utf8.ValidString(s) {
		return false
	}
	if strings.ContainsAny(s, "\"“”:;!?=#<>{}()[]|/\\%") || noNames[strings.ToLower(strings.Trim(words[0], ".,"))] {
		return false
	}
	capitals := 0
	for _, w := range words {
		if first, _ := utf8.DecodeRuneInString(w); unicode.IsLetter(first) && !unicode.IsLower(first) {
			capitals++
		}
	}
	return strings.IndexFunc(s, unicode.IsLetter) >= 0 && (len(words) < 3 || capitals > 0)
}

var signs = strings.NewReplacer(".", " ", "’", "'", "_", " ")

// fold is a name without regard to case, accents, periods and spaces beside
// words.
func fold(s string) string {
	plain := s
	if strings.IndexFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) >= 0 {
		if bare, _, err := transform.String(transform.Chain(norm.NFKD, runes.Remove(runes.In(unicode.Mn))), s); err == nil {
			plain = bare
		}
	}
	plain = signs.Replace(strings.ToLower(plain))
	return strings.Join(strings.Fields(plain), " ")
}
