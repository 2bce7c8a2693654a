package plan

import (
	"regexp"
	"slices"
	"strings"

	"whosaid/retrieval/dates"
	"whosaid/retrieval/lexicon"
)

// attending asks who was at a meeting; its group says which: "the board meeting of 3 May".
var attending = regexp.MustCompile(`(?i)^\W*(?:so |and |hey |ok )?who(?:\s+(?:all|else|exactly))*\s+` +
	`(?:(?:was|were|is)\s+(?:all\s+)?(?:(?:there|present|in attendance)\s+)?(?:at|in|on)|attended|came\s+to|joined|went\s+to|` +
	`(?:turned|showed)\s+up\s+(?:at|to|for)|(?:took\s+part|participated)\s+in|sat\s+on)\s+` +
	`((?:the|our|that|this|last|` + weekdayName + `|` + monthName + `)\b.*?|` + byNumberAlone + `)[\s?.!]*$`)

// byNumberAlone names a meeting by its series and number: "call 70", "acdt #84".
const byNumberAlone = `[a-z][\w-]*\s+(?:#|no\.?\s*|number\s+)?\d{1,4}`

var (
	// gathering is what people are at, besides what else a meeting is called.
	gathering = regexp.MustCompile(`(?i)\b(?:` + meetingNoun + `|panel|town\s+hall|workshop|assembly|agm|get-?together|hangout)\b`)
	// body is what meets; who is in it is another question, unless a day is told.
	body        = regexp.MustCompile(`(?i)^(?:the|our)\s+(?:[\w'’-]+\s+)?(?:board|committee|council|trustees)\b`)
	numberAlone = regexp.MustCompile(`(?i)^` + byNumberAlone + `$`)
	// besides is what no name of a meeting has: "in the majority at the call".
	besides = regexp.MustCompile(`(?i)\b(?:at|against|for|about|who|that|when|where|with|by)\b`)
)

// present reads a question for who was at a meeting, and returns the latest meeting that it
// may mean; ok is false where it asks something else, or that meeting is not here.
func (r *resolver) present(text string) (document string, ok bool) {
	m := attending.FindStringSubmatch(text)
	if m == nil || besides.MatchString(m[1][min(len(m[1]), 4):]) {
		return "", false
	}
	onDay, numbered := len(dates.Find(m[1])) > 0, numberAlone.MatchString(m[1])
	if !gathering.MatchString(m[1]) && !(onDay && body.MatchString(m[1])) && !numbered {
		return "", false
	}
	among := r.meetings()
	_, documents, _ := r.meeting(text)
	if documents != nil {
		among = those(among, func(d meeting) bool { return slices.Contains(documents, d.name) })
	} else if onDay || numbered {
		return "", false
	}
	named := calledSo(m[1], among, documents != nil)
	if latest := extreme(named, 1); len(latest) > 0 {
		named = latest
	}
	if len(named) == 0 || len(named) > 1 && len(named) == len(r.meetings()) {
		return "", false
	}
	return named[0].name, true
}

// calledSo are the meetings whose names have most words of a description; all of them,
// where nothing else has told which.
func calledSo(description string, among []meeting, told bool) []meeting {
	words := slices.DeleteFunc(strings.Fields(strings.ToLower(description)), func(w string) bool {
		return lexicon.IsStopWord(possessor(w)) || onlyNoun.MatchString(possessor(w))
	})
	shared := func(d meeting) int {
		n := 0
		for _, word := range words {
			if slices.Contains(d.tokens, possessor(word)) {
				n++
			}
		}
		return n
	}
	most := 0
	for _, d := range among {
		most = max(most, shared(d))
	}
	if !told && most < len(words) || !told && len(words) == 0 && len(among) > 1 {
		return nil
	}
	return those(among, func(d meeting) bool { return shared(d) == most })
}
