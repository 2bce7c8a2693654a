package attendees

import (
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
)

var (
	// listed opens a list of attendees; what stands after the colon is one.
	listed = pattern.MustCompile(`(?i)^[\s#*_>\d.)-]*(?:list of |all |meeting |call |in[- ]person |remote |virtual |other |also |online |` +
		`zoom |voting |members |those |people |board |committee |key |staff |officers |directors |and )*` +
		`(?:attendees|attendance|participants|participant list|present|in attendance|attending|attended|roll[ -]call|` +
		`delegates|guests|staff|panel(?:l?ists?)?|who (?:was|is|were) (?:there|here|present))` +
		`(?:\s+(?:and|&)\s+\w+)?(?:\s*\([^)]*\))?[\s*_]*(?:[:：][\s*_]*(.*))?$`)
	// presentPlus is how a bot of minutes counts who is there.
	presentPlus = pattern.New(`(?i)^(?:[^\s:]*[\s<>\d:\[\]]*)?present\+:?\s*(.*)$`)
	// absent opens a list of those who were not there.
	absent  = pattern.New(`(?i)^[\s#*_>-]*(?:regrets|apologies|absent|excused|not present|sent regrets)\b`)
	heading = pattern.New(`^\s*(?:#|={3,}|-{3,}|\*{3,}\s*$|_{3,})`)
	// keyed is a line of another field, or a turn.
	keyed = pattern.New(`^[\s*_]*[\p{L} /-]{2,40}[*_]*[:：]`)
	and   = pattern.New(`(?i)\s*(?:;|,\s+and\s|,|\s+and\s|\s+&\s)\s*`)
)

// list reads a list of attendees that the first line opens, and returns how
// many lines it has; 0 where there is none.
func (r *reader) list(lines []string) int {
	line := strings.TrimRight(lines[0], "\r ")
	if strings.Contains(line, "+") {
		if m := presentPlus.FindStringSubmatch(line); m != nil {
			r.inline(m[1])
			return 1
		}
	}
	names, ok := Opens(line)
	if !ok {
		return 0
	}
	if names != "" {
		r.inline(names)
		return 1 + r.below(line, lines[1:])
	}
	return 1 + r.items(lines[1:])
}

// Opens reports whether a line opens a list of those who were at a meeting, and what
// stands after its colon, empty where the list stands below it.
func Opens(line string) (names string, ok bool) {
	m := listed.FindStringSubmatch(line)
	if m == nil || absent.MatchString(line) {
		return "", false
	}
	if clean(m[1]) == "" {
		return "", true
	}
	return m[1], true
}

// Misses reports whether a line tells who was not at a meeting: "Apologies: Ana Ito".
func Misses(line string) bool { return absent.MatchString(line) }

// below reads the names that stand below the first of a line, "Present: Ana Ito", each
// further in than its colon, and returns how many lines they take.
func (r *reader) below(first string, lines []string) int {
	colon := strings.IndexAny(first, ":：")
	for n, line := range lines {
		bare := strings.TrimSpace(line)
		before := strings.ReplaceAll(line[:len(line)-len(strings.TrimLeft(line, " \t"))], "\t", tab)
		if bare == "" || len(before) <= colon || keyed.MatchString(line) || !r.one(bare, false) {
			return n
		}
	}
	return len(lines)
}

// tab is how far in a line is that begins with one.
const tab = "        "

// inline reads names beside each other: "Ana Ito (Lampco), Ben Roe and Al Fry".
func (r *reader) inline(text string) {
	for _, one := range split(clean(chips.ReplaceAllString(text, "$1, ["))) {
		r.add(item(one))
	}
}

// chips are people as documents link them, with nothing between one and the next:
// "[Ana Ito](mailto:…) [Ben Roe](mailto:…)".
var chips = pattern.New(`(\]\([^)\n]*\))\s+\[`)

// split parts a list at its commas, but not inside brackets.
func split(text string) []string {
	var out []string
	from := 0
	for _, m := range and.FindAllStringIndex(text, -1) {
		before := text[:m[0]]
		if strings.Count(before, "(") > strings.Count(before, ")") || strings.Count(before, "[") > strings.Count(before, "]") {
			continue
		}
		out = append(out, text[from:m[0]])
		from = m[1]
	}
	return append(out, text[from:])
}

// items reads names below each other, and returns how many lines they take. A
// list without bullets ends at the first blank line after it began.
func (r *reader) items(lines []string) int {
	bullets, begun := false, false
	for n, line := range lines {
		bare := strings.TrimSpace(line)
		switch bullet := opening.MatchString(line); {
		case bare == "" && begun && !bullets && !blankThenItem(lines[n:]):
			return n
		case bare == "":
		case heading.MatchString(line), absent.MatchString(line), strings.HasPrefix(bare, "|"), strings.HasPrefix(bare, "```"):
			return n
		case !bullet && (bullets || listed.MatchString(line) || keyed.MatchString(line)):
			return n
		case !r.one(bare, bullet):
			return n
		default:
			bullets, begun = bullets || bullet, true
		}
	}
	return len(lines)
}

// blankThenItem reports whether names go on after a blank line: notes that put
// one between any two.
func blankThenItem(lines []string) bool {
	for _, line := range lines {
		if bare := strings.TrimSpace(line); bare != "" {
			return opening.MatchString(line)
		}
	}
	return false
}

// one reads a line of a list; it reports whether the list goes on.
func (r *reader) one(line string, bullet bool) bool {
	a := item(line)
	if !bullet && (strings.HasSuffix(clean(line), ".") || len(strings.Fields(line)) > 2*nameWords) {
		return false
	}
	if several := split(clean(opening.ReplaceAllString(line, ""))); len(several) > 2 {
		r.inline(opening.ReplaceAllString(line, ""))
		return true
	}
	if isName(a.Name) {
		r.add(a)
		return true
	}
	return bullet
}

// leads names who led or presented, on a line of its own.
var leads = pattern.New(`(?i)^[\s#*_>-]*(?:presenters?|presented by|champions?|(?:co-?)?chairs?|chaired by|hosts?|hosted by|` +
	`moderators?|moderated by|facilitators?|facilitated by|interviewers?|interviewees?|guests?|leads?|led by|speakers?|scribes?)` +
	`[\s*_]*[:：][\s*_]*(.+)$`)

// field reads who led: "Presenter: Kevin Gibbons (KG)". Only full names count,
// and only where the line has nothing else.
func (r *reader) field(line string) {
	m := leads.FindStringSubmatch(strings.TrimRight(line, "\r"))
	if m == nil || len(line) > 3*longestName {
		return
	}
	var all []retrieval.Attendee
	for _, one := range split(clean(m[1])) {
		a := item(one)
		if !isFullName(a.Name) || !isName(a.Name) {
			return
		}
		all = append(all, a)
	}
	for _, a := range all {
		r.add(a)
	}
}
