package attendees

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval"
)

var (
	// listed opens a list of attendees; what stands after the colon is one.
	listed = regexp.MustCompile(`(?i)^[\s#*_>\d.)-]*(?:list of |all |meeting |call |in[- ]person |remote |virtual |other |also |online |` +
		`zoom |voting |members |those |people |board |committee |key |staff |officers |directors )*` +
		`(?:attendees|attendance|participants|participant list|present|in attendance|attending|attended|roll[ -]call|` +
		`delegates|guests|staff|panel(?:l?ists?)?|who (?:was|is|were) (?:there|here|present))` +
		`(?:\s+(?:and|&)\s+\w+)?(?:\s*\([^)]*\))?[\s*_]*(?:[:：][\s*_]*(.*))?$`)
	// presentPlus is how a bot of minutes counts who is there.
	presentPlus = regexp.MustCompile(`(?i)^(?:[^\s:]*[\s<>\d:\[\]]*)?present\+:?\s*(.*)$`)
	// absent opens a list of those who were not there.
	absent  = regexp.MustCompile(`(?i)^[\s#*_>-]*(?:regrets|apologies|absent|excused|not present|sent regrets)\b`)
	heading = regexp.MustCompile(`^\s*(?:#|={3,}|-{3,}|\*{3,}\s*$|_{3,})`)
	// keyed is a line of another field, or a turn.
	keyed = regexp.MustCompile(`^[\s*_]*[\p{L} /-]{2,40}[*_]*[:：]`)
	and   = regexp.MustCompile(`(?i)\s*(?:;|,\s+and\s|,|\s+and\s|\s+&\s)\s*`)
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
	if !mayList(line) {
		return 0
	}
	m := listed.FindStringSubmatch(line)
	if m == nil || absent.MatchString(line) {
		return 0
	}
	if clean(m[1]) != "" {
		r.inline(m[1])
		return 1 + r.below(line, lines[1:])
	}
	return 1 + r.items(lines[1:])
}

// listHeads are what the first words of a list of attendees begin with.
const listHeads = "lis all mee cal in  in- rem vir oth als onl zoo vot mem tho peo boa com key sta off dir att par pre rol del gue pan who"

// mayList reports whether the first letters of a line are such that a list may begin
// there: most lines are told so, much quicker than by the pattern.
func mayList(line string) bool {
	at := strings.IndexFunc(line, func(r rune) bool { return r >= utf8.RuneSelf || unicode.IsLetter(r) })
	if at < 0 || len(line) < at+len("all") {
		return false
	}
	head := line[at : at+len("all")]
	for i := range len(head) {
		if head[i] >= utf8.RuneSelf {
			return true // a letter that is one of these in another form, or a space
		}
	}
	return strings.Contains(listHeads, strings.ToLower(head))
}

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
var chips = regexp.MustCompile(`(\]\([^)\n]*\))\s+\[`)

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
var leads = regexp.MustCompile(`(?i)^[\s#*_>-]*(?:presenters?|presented by|champions?|(?:co-?)?chairs?|chaired by|hosts?|hosted by|` +
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
