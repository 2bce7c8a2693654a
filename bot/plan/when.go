package plan

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"whosaid/retrieval"
	"whosaid/retrieval/dates"
	"whosaid/retrieval/pattern"
)

// planned is what is to happen or happened at a date that is told after it, which is
// then not that of a meeting: "was it to ship in July".
var planned = pattern.New(`(?i)\b(ship\w*|launch\w*|go(es|ing)? live|schedul\w+|planned|expected|due|deadline|happen\w*|releas\w+|` +
	`cut|done|ready|finish\w*|publish\w*|fork\w*|deploy\w*|activat\w+|upgrade)[\s:]+(\w+\s+){0,2}$`)

// notOfMeeting reports whether what stands before a date tells that it is none of a
// meeting.
func notOfMeeting(before string) bool {
	return ofOther.MatchString(before) || planned.MatchString(before)
}

// byPart reads a part of a month or year with its year: "back in early 2022".
func byPart(text string, all []meeting) (string, []meeting) { return byForm(text, partForms, all) }

// byStretch reads any stretch of time with its year: "in 2017".
func byStretch(text string, all []meeting) (string, []meeting) { return byForm(text, stretches, all) }

func byForm(text string, forms []stretchForm, all []meeting) (string, []meeting) {
	s, ok := stretchIn(text, forms, newestOf(all))
	if !ok || !s.dated || notOfMeeting(text[:s.at.Start]) {
		return text, nil
	}
	return within(text, s, all)
}

// byLikely reads one without its year: "(feb)", "in mid July".
func byLikely(text string, all []meeting) (string, []meeting) {
	s, ok := stretchIn(text, stretches, newestOf(all))
	if !ok || notOfMeeting(text[:s.at.Start]) {
		return text, nil
	}
	return within(text, s, all)
}

// bySeriesOrLikely narrows by a stretch of time without its year, and by the name of
// a series that the files of meetings run together: "pq interop" of "pqinterop_036".
func bySeriesOrLikely(text string, all []meeting) (string, []meeting) {
	rest, found := byLikely(text, all)
	if len(found) == 0 {
		rest, found = text, all
	}
	words := tokensOf(text)
	some := those(found, func(m meeting) bool {
		for i := 1; i < len(words); i++ {
			if len(m.tokens) > 0 && m.tokens[0] == words[i-1]+words[i] {
				return true
			}
		}
		return false
	})
	if len(some) > 0 {
		found = some
	}
	return rest, found
}

// runsTogether reports whether the first word of a meeting's file is long and has a
// word of a question in it: "mempool" of "encryptthemempool".
func (m meeting) runsTogether(word string) bool {
	return len(word) >= longWord && len(m.tokens) > 0 && len(m.tokens[0]) >= 2*longWord && strings.Contains(m.tokens[0], word)
}

const longWord = 5

// within are the meetings in a stretch of time, and the text without it.
func within(text string, s stretch, all []meeting) (string, []meeting) {
	found := those(all, func(m meeting) bool { return m.in(s.has) })
	at := s.at
	at.Start = beforeDate.FindStringIndex(text[:at.Start])[0]
	words := ""
	if m := afterDate.FindStringSubmatchIndex(text[at.End:]); m[2] >= 0 {
		found, words = ofSeries(text[at.End+m[2]:at.End+m[3]], found)
		at.End += m[1]
	}
	return cut(text, at, words), found
}

func newestOf(all []meeting) dates.Date {
	return slices.MaxFunc(all, func(a, b meeting) int { return a.date.Compare(b.date) }).date
}

// byLastOf reads "the last acde": the series stands for its meeting.
func byLastOf(text string, all []meeting) (string, []meeting) {
	for _, m := range lastSeries.FindAllStringSubmatchIndex(text, -1) {
		word := strings.ToLower(text[m[4]:m[5]])
		found := those(all, func(d meeting) bool { return len(d.tokens) > 0 && d.tokens[0] == word && d.date.Day > 0 })
		if len(found) == 0 || len(found) == len(all) {
			continue
		}
		return cut(text, retrieval.Span{Start: m[0], End: m[1]}, ""), extreme(found, 1)
	}
	return text, nil
}

var lastSeries = pattern.New(`(?i)(?:\b(?:in|on|at|from|during)\s+)?(?:\bthe\s+)?\b(last|latest|most recent|newest)\s+([\w-]+)`)

// sessionOf is the month that the name of a file has beside the date of its meeting.
func sessionOf(name string, held dates.Date) dates.Date {
	m := sessionMonth.FindStringSubmatch(name)
	if m == nil {
		return dates.Date{}
	}
	year, _ := strconv.Atoi(m[1])
	month, _ := strconv.Atoi(m[2])
	const middle = 15
	session := dates.Date{Year: year, Month: time.Month(month), Day: middle}
	if month > 12 || held.IsZero() || session.Year == held.Year && session.Month == held.Month {
		return dates.Date{}
	}
	return session
}

var sessionMonth = pattern.New(`\b(?:\w+_)?(20\d\d)-(0[1-9]|1[0-2])(?:[^\d-]|$)`)

// abbreviated are the letters that words of a title with capitals begin with, as people
// call what they are of: "acd" and "cd" of "All Core Devs".
func abbreviated(title string) []string {
	var letters []rune
	var out []string
	end := func() {
		for i := range letters {
			if n := len(letters) - i; n >= 2 {
				out = append(out, string(letters[i:]), string(letters[:n]))
			}
		}
		letters = nil
	}
	for _, w := range strings.Fields(title) {
		first := []rune(w)[0]
		if !unicode.IsUpper(first) || onlyNoun.MatchString(w) {
			end()
			continue
		}
		letters = append(letters, unicode.ToLower(first))
	}
	end()
	slices.Sort(out)
	return slices.Compact(out)
}

// in reports whether a meeting or its session lies in a stretch of time.
func (m meeting) in(has func(dates.Date) bool) bool {
	return has(m.date) || !m.session.IsZero() && has(m.session)
}

func namesOfMeetings(all []meeting) []string {
	var names []string
	for _, m := range all {
		names = append(names, m.name)
	}
	return names
}

// extreme are the meetings of the latest date, or with a negative sign of the
// earliest.
func extreme(all []meeting, sign int) []meeting {
	if len(all) == 0 {
		return nil
	}
	best := slices.MaxFunc(all, func(a, b meeting) int { return sign * a.date.Compare(b.date) })
	return those(all, func(m meeting) bool { return m.date == best.date })
}
