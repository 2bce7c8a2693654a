package plan

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"whosaid/retrieval/dates"
	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/question"
)

// attending asks who was at a meeting, or how many; its group says at which: "the board
// meeting of 3 May".
var attending = pattern.MustCompile(`(?i)^\W*(?:so |and |hey |ok )?(?:` +
	`(?:who(?:\s+(?:all|else|exactly))*|how\s+many(?:\s+(?:people|folks|members|of\s+(?:us|you|them)))?|` +
	`(?:a\s+)?list\s+of\s+(?:all\s+)?(?:the\s+)?(?:people|everyone|everybody|those)\s+who)\s+` +
	`(?:(?:was|were|is)\s+(?:all\s+)?(?:(?:there|present|in\s+attendance|in\s+the\s+room|on\s+the\s+call)\s+)?(?:at|in|on)|attended|` +
	`came\s+to|joined|went\s+to|(?:turned|showed)\s+up\s+(?:at|to|for)|(?:took\s+part|participated)\s+in|sat\s+on|made\s+it\s+to|` +
	`dial+ed\s+in(?:to|\s+to))|` +
	`(?:the\s+)?(?:attendees|attendance|participants)(?:\s+(?:list\s+)?(?:of|at|for|on|from))?` +
	`)\s+(.+?)(?:\s+(?:about|please|pls)\b.*)?[\s?.!]*$`)

// gathering is what people are at, besides what else a meeting is called.
var gathering = pattern.New(`(?i)\b(?:` + meetingNoun + `|panel|town\s+hall|workshop|assembly|agm|get-?together|hangout)\b`)

// onlyMonth is the name of a month, ordinal what may stand after a day of one.
var (
	onlyMonth = pattern.New(`(?i)^` + monthName + `$`)
	ordinal   = pattern.New(`(?i)(\d)(?:st|nd|rd|th)\b`)
)

// firstOrLast tells which of several meetings is meant.
var firstOrLast = pattern.New(`(?i)\b(?:(first|earliest)|last|latest|newest|most\s+recent)\b`)

// wasThere asks whether somebody was at a meeting; its groups say who and at which: "was
// Ito at the board meeting of 3 May".
var wasThere = pattern.MustCompile(`(?i)^\W*(?:so |and |hey |ok )?(?:` +
	`(?:was|were|is)\s+(.+?)\s+(?:(?:there|present|in\s+attendance|in\s+the\s+room|on\s+the\s+call)\s+)?(?:at|in|on)|` +
	`did\s+(.+?)\s+(?:attend|come\s+to|join|go\s+to|(?:turn|show)\s+up\s+(?:at|to|for)|` +
	`(?:take\s+part|participate)\s+in|sit\s+on|make\s+it\s+to|dial\s+in(?:to|\s+to)|make)` +
	`)\s+(.+?)[\s?.!]*$`)

// present reads a question for who was at a meeting, and returns the one that it may
// mean, the latest of several; ok is false where it asks something else, or no meeting
// has all that it tells of it.
func (r *resolver) present(text string) (document string, ok bool) {
	m := attending.FindStringSubmatch(text)
	if m == nil {
		return "", false
	}
	return r.meetingTold(m[1])
}

// whetherPresent reads a question whether somebody of the corpus was at a meeting, and returns
// whom and which; ok is false as in present.
func (r *resolver) whetherPresent(text string) (asked question.Asked, document string, ok bool) {
	m := wasThere.FindStringSubmatch(text)
	if m == nil {
		return asked, "", false
	}
	asked.Wording = m[1] + m[2]
	if document, ok = r.meetingTold(m[3]); !ok {
		return asked, "", false
	}
	asked.People = r.directory.Lookup(asked.Wording)
	return asked, document, asked.Known()
}

// meetingTold is the meeting that a description tells of, the latest of several; ok is false
// where it is no description of a meeting, or none has all that it tells.
func (r *resolver) meetingTold(description string) (document string, ok bool) {
	days := dates.Find(description)
	words := tellingWords(description, days)
	if !gathering.MatchString(description) && len(days) == 0 && !slices.ContainsFunc(words, isNumber) {
		return "", false // "who is on the board"
	}
	fit := those(r.meetings(), func(d meeting) bool { return d.fits(words, days) })
	order, sign := firstOrLast.FindStringSubmatch(description), 1
	if order != nil && order[1] != "" {
		sign = -1
	}
	undated := slices.ContainsFunc(fit, func(d meeting) bool { return d.date.IsZero() })
	if len(fit) == 0 || len(fit) > 1 && (undated || len(words)+len(days) == 0 && order == nil) {
		return "", false
	}
	meant := extreme(fit, sign)
	return meant[0].name, true
}

// tellingWords are the words of a description of a meeting, but for its days, that tell
// which one it is.
func tellingWords(description string, days []dates.Found) []string {
	for _, day := range slices.Backward(days) {
		description = cut(description, day.Span, "")
	}
	description = ordinal.ReplaceAllString(firstOrLast.ReplaceAllString(description, " "), "$1")
	return slices.DeleteFunc(tokensOf(description), func(w string) bool {
		return lexicon.IsStopWord(w) && !onlyMonth.MatchString(w) || onlyNoun.MatchString(w)
	})
}

func isNumber(word string) bool { _, err := strconv.Atoi(word); return err == nil }

// fits reports whether a meeting was on all of some days, and its name or its date has
// all of some words.
func (m meeting) fits(words []string, days []dates.Found) bool {
	return !slices.ContainsFunc(days, func(f dates.Found) bool { return !m.on(f.Date) }) &&
		!slices.ContainsFunc(words, func(w string) bool { return !m.called(w) })
}

// called reports whether a word is in the name of a meeting, or begins one there as
// "dev" does "developers", or is its month or its day of the week.
func (m meeting) called(word string) bool {
	if slices.ContainsFunc(m.tokens, func(t string) bool {
		return t == word || !isNumber(word) && len(word) >= shortName && strings.HasPrefix(t, strings.TrimSuffix(word, "s"))
	}) {
		return true
	}
	if asked, ok := dates.Weekday(word); ok {
		day, known := m.date.Weekday()
		return known && day == asked
	}
	return onlyMonth.MatchString(word) && slices.Contains([]time.Month{m.date.Month, m.session.Month}, dates.Month(word))
}
