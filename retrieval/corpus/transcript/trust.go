package transcript

import (
	"strings"

	"whosaid/retrieval/english"
	"whosaid/retrieval/names"
	"whosaid/retrieval/pattern"
)

// A trust says how far the wording of a label tells that it is a name.
type trust int

const (
	never  trust = iota // no name, however often it comes
	weak                // a name where it comes again
	rare                // likely a name: no ordinary word
	likely              // worded as a name
)

// trusted tells by its words how likely a label is a name.
func trusted(text string, c *candidate) trust {
	name := visible(c.as.In(text))
	key := fold(name)
	fields := strings.Fields(strings.TrimSpace(key))
	switch {
	case isDay(name):
		return never
	case name == "" || spam(name) || len(fields) > 6 || strings.ContainsAny(name, "\"“”;<>{}=\\^~$%!`"),
		strings.Contains(name, ".."), strings.Contains(name, "://"), name[0] == '[':
		return never
	case c.form.foreign != "", c.as.handle, chorus.MatchString(name):
		return likely
	case nobody(key):
		return likely
	case isPart(key):
		return likely
	case initials(name) && !strings.ContainsAny(name, "0123456789"):
		return initialsTrust(key)
	case isCaption(key):
		return never
	case isThing(strings.Fields(name)):
		return never
	case strings.HasSuffix(name, ".") && len(fields) > 3, strings.IndexFunc(name, isLetter) < 0:
		return never
	}
	return wording(name, fields)
}

var (
	// itemNumber is the number of an item before its name: "2. Networking".
	itemNumber = pattern.New(`^\d{1,3}[.)]$`)
	// number is one of a thing among others of its kind: "RFC 2119".
	number = pattern.New(`^#?\d+(\.\d+)*$`)
	// issue is what trackers call things, with their number: "RFC-2119", "ABC1011".
	issue = pattern.New(`^\p{Lu}{2,8}-?\d{2,6}$`)
	// identifier is a name of code in capitals: "CREATE2".
	identifier = pattern.New(`^\p{Lu}{3,}\d+$`)
	capitals   = pattern.New(`^\p{Lu}{2,8}$`)
)

// isThing reports whether the words of a label are the number or the identifier of a
// thing, as the items of an agenda have them.
func isThing(written []string) bool {
	for i, w := range written {
		switch {
		case i == 0 && len(written) > 1 && itemNumber.MatchString(w), issue.MatchString(w), i > 0 && identifier.MatchString(w):
			return true
		case i == 0 || !number.MatchString(w):
			continue
		}
		if capitals.MatchString(written[i-1]) && len(w) > 1 {
			return true
		}
	}
	return false
}

// dayLabel is a date where a label may stand: "February 11, 2026".
var dayLabel = pattern.New(`^` + dayForm + `\b`)

func isDay(name string) bool {
	month, rest, _ := strings.Cut(name, " ")
	return dayLabel.MatchString(name) || rest != "" && digit(rest[0]) && english.Is(strings.ToLower(month), english.Month)
}

func isLetter(r rune) bool { return r > 0x7f || r|0x20 >= 'a' && r|0x20 <= 'z' }

// good tells how likely the candidate's wording is a name.
func (c *candidate) good(text string) trust { return trusted(text, c) }

// initialsTrust judges a few capitals: those that head notes are weak.
func initialsTrust(key string) trust {
	if isCaption(key) {
		return weak
	}
	return rare
}

// wording judges the words of a label by their capitals and by how ordinary
// they are.
func wording(name string, fields []string) trust {
	capitals, plain := 0, 0
	written := strings.Fields(name)
	if len(written) < len(fields) || len(written) == 0 {
		return never // folding made more words of it than people write
	}
	for i, w := range fields {
		if isGrammar(w) && !mayBeName(written, i) || i > 0 && tells(written[i]) {
			return never
		}
		if capital(written[i]) {
			capitals++
		} else if particle(w) {
			capitals++
		}
		if isOrdinary(w) {
			plain++
		}
	}
	n := len(fields)
	switch {
	case isTitle(written[0]) && n > 1:
		return likely
	case capitals == n && plain < n && n > 1:
		return likely
	case capitals == n && plain == 0:
		return likely
	case n > 1 && n < 4 && isNoun(written[n-1]) && !names.IsGivenName(fields[0]):
		return weak
	case plain < n && n < 4, n == 1 && capitals == 1 && names.MayBeGivenName(written[0]):
		return rare
	case n < 4:
		return weak
	}
	return never
}

// isNoun reports whether the last word of a label is an ordinary one in small letters:
// "message serialisation" is a thing.
func isNoun(w string) bool { return !capital(w) && !particle(w) && isOrdinary(w) }

// mayBeName reports whether word i, which is one of the language's own, may be
// somebody's name all the same: "Will Corcoran", "Hannah So".
func mayBeName(written []string, i int) bool {
	if i == 1 && len(written) == 2 && capital(written[1]) {
		first := fold(written[0])
		return capital(written[0]) && names.IsGivenName(first) && !isGrammar(first)
	}
	return i == 0 && capital(written[0]) && names.MayBeGivenName(written[0]) &&
		(len(written) == 1 || capital(written[1]) && !isOrdinary(fold(written[1])))
}
