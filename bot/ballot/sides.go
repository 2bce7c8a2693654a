package ballot

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval/pattern"
)

// A Side is how somebody voted.
type Side string

const (
	For       Side = "for"
	Against   Side = "against"
	Abstained Side = "abstained"
	// Away is true of who did not take part.
	Away Side = "away"
)

// An Entry is one name in what minutes tell of a vote, as written there.
type Entry struct {
	Name string
	Side Side
}

const (
	sideWords = `ayes?|yeas?|yes|for|in favou?r|nays?|noes|no|against|opposed|abstain(?:ed|ing|s)?|abstentions?|absent|recused|` +
		`excused|not voting`
	oneName  = `(?:(?-i:\p{Lu})[\p{L}'’.-]*\s+){0,3}(?-i:\p{Lu})[\p{L}'’-]*`
	nameList = oneName + `(?:(?:,| and|, and| &)\s+` + oneName + `)*`
)

var (
	// sideLabel begins the names of a side.
	sideLabel = pattern.New(`(?i)(?:^|[\s(;,.|*_])(?:(?:votes|voting|voted|those)\s+)?(` + sideWords + `)[*_]*\s*(?:\(\d+\)|` +
		`\d+\b)?\s*(?:[:–—|]|\s-\s)[\s*_]*`)
	// countedSide has them in brackets after their number.
	countedSide = pattern.New(`(?i)\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|` +
		`ten) (?:votes? )?(` + sideWords + `)\s*\(([^)]*)\)`)
	// called is a name of a roll call with how it answered.
	called = pattern.New(`(?i)(` + oneName + `)(?:,? |: ?| ?[–—] ?| - |\s*\|\s*|\s*\.{2,}\s*)(ayes?|yeas?|yes|nays?|no|` +
		`abstain(?:ed|s)?|present|absent|recused)\b`)
	// trailing tells the side of who stands before it.
	trailing = pattern.New(`(?i)(` + nameList + `)[,]? (?:was |were )?(?:(opposed|dissenting|dissented|opposing|abstained|` +
		`abstaining|against)(?:[).,;:]|$| from voting\b)|(voting (?:no|nay|against|aye|yes|for|in favou?r)|` +
		`voted (?:no|nay|against|aye|yes|for|in favou?r)|recused)\b)`)
	isAway       = pattern.New(`^(?:abs|recus|excus|not |present$)`)
	isAgainst    = pattern.New(`(?:no|nays?|noes|against)$|^(?:oppos|dissent)`)
	spokeAgainst = pattern.New(`(?i)^(?:oppos|against)`)
	// tieBroken tells how the chair voted.
	tieBroken = pattern.New(`(?i)(` + oneName + `) broke the tie,? (?:by )?voting (no|nay|against|aye|yes|for|in favou?r)`)
)

// listsSides reports whether a line lists who voted so.
func listsSides(line string) bool { return len(entriesOf(line, false)) > 0 }

// entriesOf are the names of a unit with their sides. One of a roll call is enough where
// the unit stands below one.
func entriesOf(text string, inCall bool) []Entry {
	if all := labelled(text); len(all) > 0 {
		return all
	}
	if all := counted(text); len(all) > 0 {
		return all
	}
	if all := calledOut(text); len(all) > 1 || inCall && len(all) == 1 {
		return all
	}
	if isSaid.MatchString(text) {
		return nil
	}
	if m := tieBroken.FindStringSubmatch(text); m != nil {
		return []Entry{{untitled(m[1]), sideOf(m[2])}}
	}
	var out []Entry
	voting := isVote.MatchString(text) || isOutcome.MatchString(text) || strings.Contains(text, "(")
	for _, m := range trailing.FindAllStringSubmatch(text, -1) {
		if spokeAgainst.MatchString(m[2]) && !voting {
			continue // "Lind opposed." may be no more than what she said
		}
		out = append(out, namesIn(m[1], sideOf(m[2]+m[3]))...)
	}
	return out
}

// labelled are the names after the word for each side: "Ayes: Lind, Roth. Nays: Frey."
func labelled(text string) []Entry {
	var out []Entry
	all := slices.DeleteFunc(sideLabel.FindAllStringSubmatchIndex(text, -1), func(m []int) bool { return inClause(text, m) })
	for i, m := range all {
		end := len(text)
		if i+1 < len(all) {
			end = all[i+1][0]
		}
		out = append(out, namesIn(text[m[1]:end], sideOf(text[m[2]:m[3]]))...)
	}
	return out
}

// inClause reports whether the word of a side belongs to the words before it: "apologies for:".
func inClause(text string, m []int) bool {
	first, _ := utf8.DecodeRuneInString(text[m[2]:])
	before := strings.TrimRight(text[:m[2]], " ")
	return unicode.IsLower(first) && m[0]+1 == m[2] && before != "" && len(before) < m[2] &&
		!strings.ContainsAny(before[len(before)-1:], ":;,.|(*_")
}

func counted(text string) []Entry {
	var out []Entry
	for _, m := range countedSide.FindAllStringSubmatch(text, -1) {
		out = append(out, namesIn(m[2], sideOf(m[1]))...)
	}
	return out
}

func calledOut(text string) []Entry {
	var out []Entry
	for _, m := range called.FindAllStringSubmatch(text, -1) {
		if name := untitled(m[1]); name != "" && !noName.MatchString(name) {
			out = append(out, Entry{name, sideOf(m[2])})
		}
	}
	return out
}

// sideOf is the side that a word tells.
func sideOf(word string) Side {
	word = strings.ToLower(word)
	switch {
	case strings.HasPrefix(word, "abst"):
		return Abstained
	case isAway.MatchString(word):
		return Away
	case isAgainst.MatchString(word):
		return Against
	}
	return For
}

var (
	brackets = pattern.New(`\([^)]*\)`)
	parts    = pattern.New(`[,;/|\n]|\band\b|&|[.] *$|[.]\s+(?:\p{Lu}\p{L}+\s+\p{Ll}|\p{Lu}{3})`)
	// nameAlone is an entry that is a name and nothing else.
	nameAlone = pattern.New(`^` + oneName + `$`)
	// noName is what entries have that are no names.
	noName = pattern.New(`(?i)^(?:none|nil|nobody|n/?a|all|motion|amendment|carried|the|vote|result|absent|item|yes|no|roll call|` +
		`members?|total)\b`)
	// titles stand before names.
	titles = pattern.New(`(?i)^(?:(?:mr|mrs|ms|mx|dr|crs?|cllrs?|councill?ors?|councilm[ae]n|councilwom[ae]n|members?|` +
		`commissioners?|(?:vice |deputy )?mayor|` +
		`sir|(?:vice )?president|(?:vice )?chair\w*|trustees?|directors?|alderm[ae]n|supervisors?)\b\.?\s+)+`)
)

// untitled is a name without the titles before it.
func untitled(name string) string { return titles.ReplaceAllString(strings.TrimSpace(name), "") }

// namesIn are the names of a list; what stands there and is none ends it.
func namesIn(list string, side Side) []Entry {
	var out []Entry
	for _, one := range parts.Split(brackets.ReplaceAllString(list, " "), -1) {
		one = untitled(strings.Trim(one, " \t*_:-–—"))
		one = strings.TrimSuffix(one, ".")
		if one == "" {
			continue
		}
		if !nameAlone.MatchString(one) || noName.MatchString(one) {
			return out
		}
		out = append(out, Entry{one, side})
	}
	return out
}
