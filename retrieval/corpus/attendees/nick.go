package attendees

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"whosaid/retrieval"
	lexical "whosaid/retrieval/names"
	"whosaid/retrieval/pattern"
)

// nicks gives those who speak the short names that others only call them by: "It
// smells of cat, Leo." beside a turn of Leopold's. The letters have to fit one
// speaker alone, who speaks next to half of the turns at least that call so.
func (j *joiner) nicks(doc *retrieval.Document) {
	calls := map[string][]int{}
	for i := range doc.Transcript.Turns {
		for _, name := range calledIn(doc.Transcript.Turns[i].In(doc.Text)) {
			calls[name] = append(calls[name], i)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(calls)) {
		who := j.shortened(name)
		if who < 0 || !j.answers(who, name, calls[name], doc.Transcript.Turns) || smallIn(name, doc.Text) {
			continue
		}
		j.roster[who].Short = append(j.roster[who].Short, name)
	}
}

// answers reports whether somebody speaks next to half of the turns at least that call
// them by a name. Once is enough for a name that nobody else may have, or in reply.
func (j *joiner) answers(who int, name string, called []int, turns []retrieval.Turn) bool {
	if len(called) < 2 && j.mayBeAnother(name, who) && !j.speaks(who, called[0]-1, turns) {
		return false
	}
	return 2*j.besideOf(who, called, turns) >= len(called)
}

// calls are where somebody is spoken to by one name.
var calls = pattern.New(`(?:, |(?:^|[.?!:>] +)(?:` +
	`(?:[Tt]hanks|[Tt]hank you|[Hh]i|[Hh]ey|[Hh]ello|[Ss]orry|[Oo]kay|[Oo]k|[Yy]es|[Nn]o|[Ss]o),? )?)(\p{Lu}\p{Ll}{2,11})[,.?!]`)

// calledIn are the names by which a text speaks to somebody, each once.
func calledIn(text string) []string {
	var out []string
	for at := 0; at < len(text); {
		m := calls.FindStringSubmatchIndex(text[at:])
		if m == nil {
			break
		}
		if name := text[at+m[2] : at+m[3]]; !slices.Contains(out, name) {
			out = append(out, name)
		}
		at += m[3] // what ends this call may begin the next
	}
	return out
}

// shortened is the one attendee of whose first name a name is a short form, and who speaks;
// -1 where none or several are, or somebody has that very name.
func (j *joiner) shortened(name string) int {
	who := -1
	for i, a := range j.roster {
		parts := strings.Fields(fold(a.Name))
		if slices.Contains(parts, fold(name)) || slices.ContainsFunc(a.Short, func(s string) bool { return fold(s) == fold(name) }) {
			return -1
		}
		if len(parts) == 0 || !shortOf(fold(name), parts[0]) {
			continue
		}
		if who >= 0 {
			return -1
		}
		who = i
	}
	return who
}

// mayBeAnother reports whether a name that ends somebody's first name is one of its own:
// "Ana" of Diana. Called once, and not in reply, it may be somebody else, who does not
// speak.
func (j *joiner) mayBeAnother(name string, who int) bool {
	first, _, _ := strings.Cut(fold(j.roster[who].Name), " ")
	return lexical.IsGivenName(name) && !strings.HasPrefix(first, fold(name)) && !petOf(fold(name), first)
}

// shortOf reports whether a name is how a first name begins or ends, "Leo" of Leopold and
// "Jide" of Babajide, or begins but for the ending of a pet name, "Barney" of Barnaby.
func shortOf(short, first string) bool {
	if len(short) < fewestLetters || len(short) >= len(first) {
		return petOf(short, first)
	}
	return strings.HasPrefix(first, short) || strings.HasSuffix(first, short) || petOf(short, first)
}

// petOf reports whether a pet name begins as a first name does: "Danny" of Daniel.
func petOf(pet, first string) bool {
	stem := petEnding.ReplaceAllString(pet, "")
	if n := len(stem); n > 1 && stem[n-1] == stem[n-2] {
		stem = stem[:n-1]
	}
	return stem != pet && len(stem) >= fewestLetters && strings.HasPrefix(first, stem)
}

var petEnding = pattern.New(`(ey|ie|y|i)$`)

// fewestLetters is how many letters a short name has at least.
const fewestLetters = 3

// besideOf is how many of some turns stand next to one of somebody's, and are not theirs.
func (j *joiner) besideOf(who int, at []int, turns []retrieval.Turn) int {
	n := 0
	for _, i := range at {
		if !j.speaks(who, i, turns) && (j.speaks(who, i-1, turns) || j.speaks(who, i+1, turns)) {
			n++
		}
	}
	return n
}

// speaks reports whether a turn is somebody's; of none it is not.
func (j *joiner) speaks(who, turn int, turns []retrieval.Turn) bool {
	return turn >= 0 && turn < len(turns) && turns[turn].Name != "" && turns[turn].Name == j.roster[who].Shown()
}

// smallIn reports whether a text has a word in small letters: it is no name then.
func smallIn(word, text string) bool {
	return regexp.MustCompile(`\b` + regexp.QuoteMeta(strings.ToLower(word)) + `\b`).MatchString(text)
}
