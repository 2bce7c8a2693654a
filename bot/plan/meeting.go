package plan

import (
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"whosaid/retrieval"
	"whosaid/retrieval/dates"
	"whosaid/retrieval/pattern"
)

// What people call a meeting, and how they tell which one.
const (
	meetingNoun = `(?:meetings?|calls?|sessions?|breakouts?|minutes|notes|` +
		`stand-?ups?|syncs?|plenar(?:y|ies)|hearings?|episodes?|webinars?|interviews?|transcripts?)`
	monthName = `(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|` +
		`aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)`
	weekdayName = `(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)`
	leadIn      = `(?:\b(?:in|on|at|from|during|of)\s+)?(?:\b(?:the|that|this)\s+)?`
)

var (
	// beforeDate and afterDate are what belongs to a date that tells which
	// meeting is meant: "at the [May 2023] meeting", "the call of [3 May]".
	beforeDate = pattern.New(`(?i)(?:\s*,)?\s*(?:\b(?:back\s+)?(?:in|on|at|from|during)\s+|\bback\s+)?` +
		`(?:\b(?:the|that|this)\s+)?(?:\b` + meetingNoun +
		`\s+(?:of|on|in|from|held on)\s+(?:the\s+)?)?$`)
	afterDate = pattern.New(`(?i)^(?:['’]s)?((?:\s+[\w#-]+){0,3}?\s+` + meetingNoun + `\b)?`)
	// ofOther leads in a date of what is talked about, or to which, rather than that
	// of a meeting: "the deadline by [3 May]".
	ofOther = pattern.New(`(?i)\b(?:by|until|till|before|after|since|for|no later than|between|` +
		`(?:week|month|deadline|release) of)\s+(?:the\s+)?$`)
	// ofMonth and ofWeekday name a meeting without its year.
	ofMonth   = pattern.New(`(?i)\s*` + leadIn + `\b(` + monthName + `)(?:['’]s)?((?:\s+[\w-]+){0,2})\s+` + meetingNoun + `\b`)
	inMonth   = pattern.New(`(?i)\s+in\s+(` + monthName + `)()\s*\??$`)
	ofWeekday = pattern.New(`(?i)\s*` + leadIn + `\b(` + weekdayName + `)(?:['’]s)?((?:\s+[\w-]+){0,2})\s+` + meetingNoun + `\b`)
	ofOrder   = pattern.New(`(?i)\s*` + leadIn + `\b(last|latest|most recent|newest|first|earliest)((?:\s+[\w-]+){0,2})\s+` +
		meetingNoun + `\b`)
	// numbered and series name it by its number or its series: "call 70",
	// "acdt #84", "the focil call".
	numbered = pattern.New(`(?i)\b([a-z]\w*)\s+(?:#|no\.?\s*|number\s+)?(\d{1,4})\b`)
	// lastOf is the word at the end of a text, leadBefore what leads in what
	// stands after a text.
	lastOf     = pattern.New(`([\w-]+)\s+$`)
	leadBefore = pattern.New(`(?i)\s*(?:\b(?:in|on|at|from|during|of)\s+)?(?:\b(?:the|that|this)\s+)?$`)
	onlyNoun   = pattern.New(`(?i)^` + meetingNoun + `$`)
	series     = pattern.New(`(?i)(?:\b(?:in|on|at|from|during)\s+)?(?:\bthe\s+)?\b([\w-]+(?:\s+[\w-]+)?)\s+` + meetingNoun + `\b`)
)

// A meeting is a document with turns, as a question may name it.
type meeting struct {
	name   string
	date   dates.Date
	tokens []string // of its file's name and its title, numbers without zeros before them
	// session is the month of the session that its file's name tells, zero for none:
	// one of January may end in February.
	session dates.Date
}

// meeting takes out of a question which meetings it asks about, and returns
// their documents; none where it does not say, or they are not here. Likely are
// documents of when it may ask about, where it does not say so outright.
func (r *resolver) meeting(text string) (rest string, documents, likely []string) {
	all := r.meetings()
	if len(all) == 0 {
		return text, nil, nil
	}
	rest, kept := text, all
	for _, narrow := range []func(string, []meeting) (string, []meeting){
		byPart, byDate, byStretch, byMonth, byWeekday, byNumber, bySeries, byOrder, byLastOf,
	} {
		if shorter, some := narrow(rest, kept); len(some) > 0 && len(some) < len(kept) {
			rest, kept = shorter, some
		}
	}
	shorter, some := bySeriesOrLikely(rest, kept)
	switch {
	case len(some) == len(kept):
		some = nil
	case len(some) > 0 && len(kept) < len(all):
		rest, kept, some = shorter, some, nil
	}
	switch {
	case len(kept) == len(all):
		return text, nil, namesOfMeetings(some)
	case len(strings.Fields(rest)) < 2:
		return text, nil, nil
	}
	return strings.Join(strings.Fields(rest), " "), namesOfMeetings(kept), nil
}

// ofMeetings is the key of the meetings of all documents.
type ofMeetings struct{}

// meetings are those that the documents tell of. Nobody may change them.
func (r *resolver) meetings() []meeting {
	return r.library.Kept(ofMeetings{}, func() any { return r.readMeetings() }).([]meeting)
}

func (r *resolver) readMeetings() []meeting {
	var out []meeting
	for doc := range r.library.Catalogue() {
		if !doc.Meeting {
			continue
		}
		d, _ := dates.Parse(doc.Date)
		tokens := append(tokensOf(path.Base(doc.Name)+" "+doc.Title), abbreviated(doc.Title)...)
		out = append(out, meeting{doc.Name, d, tokens, sessionOf(doc.Name, d)})
	}
	return out
}

// tokensOf are the words and numbers of a name in small letters.
func tokensOf(s string) []string {
	kind := func(r rune) int {
		switch {
		case unicode.IsLetter(r):
			return 1
		case unicode.IsDigit(r):
			return 2
		}
		return 0
	}
	var out []string
	last := 0
	for _, r := range strings.ToLower(s) {
		switch k := kind(r); {
		case k == 0:
			last = 0
		case k != last:
			out, last = append(out, string(r)), k
		default:
			out[len(out)-1] += string(r)
		}
	}
	for i, t := range out {
		if n, err := strconv.Atoi(t); err == nil {
			out[i] = strconv.Itoa(n)
		}
	}
	return out
}

func those(all []meeting, are func(meeting) bool) []meeting {
	var out []meeting
	for _, m := range all {
		if are(m) {
			out = append(out, m)
		}
	}
	return out
}

// cut takes a stretch out of a text, but for the words in it that name a series.
func cut(text string, at retrieval.Span, kept string) string {
	return text[:at.Start] + " " + kept + text[at.End:]
}

// on reports whether a meeting may have been on a date, which may be a month.
func (m meeting) on(date dates.Date) bool {
	return date.Contains(m.date) || m.date.Day == 0 && m.date.Contains(date) || date.Day == 0 && date.Contains(m.session)
}

// byDate reads a date with its year, or a day of the year.
func byDate(text string, all []meeting) (string, []meeting) {
	for _, f := range dates.Find(text) {
		found := those(all, func(m meeting) bool { return m.on(f.Date) })
		if len(found) == 0 {
			continue
		}
		at := f.Span
		m := afterDate.FindStringSubmatchIndex(text[f.End:])
		if m[2] < 0 && notOfMeeting(text[:f.Start]) {
			continue
		}
		at.Start = beforeDate.FindStringIndex(text[:at.Start])[0]
		at.End += m[1]
		if m[2] < 0 {
			return cut(text, at, ""), found
		}
		found, words := ofSeries(text[f.End+m[2]:f.End+m[3]], found)
		return cut(text, at, words), found
	}
	return text, nil
}

// ofSeries narrows meetings by the words between their date and what they are
// called: "the 3 May [dike board] meeting". It returns the words that no name of
// theirs has, which tell the topic.
func ofSeries(between string, all []meeting) (found []meeting, topic string) {
	found = all
	for _, word := range strings.Fields(between) {
		if onlyNoun.MatchString(word) {
			continue
		}
		some := those(found, func(d meeting) bool { return slices.Contains(d.tokens, strings.ToLower(word)) })
		if len(some) == 0 {
			topic += " " + word
			continue
		}
		found = some
	}
	return found, topic
}

func byMonth(text string, all []meeting) (string, []meeting) {
	m := ofMonth.FindStringSubmatchIndex(text)
	if m == nil {
		m = inMonth.FindStringSubmatchIndex(text)
	}
	if m == nil || notOfMeeting(text[:m[2]]) {
		return text, nil
	}
	month := dates.Month(text[m[2]:m[3]])
	found := those(all, func(d meeting) bool { return d.date.Month == month })
	return cut(text, retrieval.Span{Start: m[0], End: m[5]}, text[m[4]:m[5]]), found
}

// byWeekday is the latest meeting on a day of the week.
func byWeekday(text string, all []meeting) (string, []meeting) {
	m := ofWeekday.FindStringSubmatchIndex(text)
	if m == nil {
		return text, nil
	}
	day, _ := dates.Weekday(text[m[2]:m[3]])
	on := those(all, func(d meeting) bool { w, ok := d.date.Weekday(); return ok && w == day })
	return cut(text, retrieval.Span{Start: m[0], End: m[1]}, ""), extreme(on, 1)
}

// byOrder is the latest meeting, or the earliest.
func byOrder(text string, all []meeting) (string, []meeting) {
	m := ofOrder.FindStringSubmatchIndex(text)
	if m == nil || relativeTo.MatchString(text[m[1]:]) {
		return text, nil
	}
	sign := 1
	if w := strings.ToLower(text[m[2]:m[3]]); w == "first" || w == "earliest" {
		sign = -1
	}
	return cut(text, retrieval.Span{Start: m[0], End: m[1]}, ""), extreme(those(all, func(d meeting) bool { return d.date.Day > 0 }), sign)
}

// relativeTo goes on with what a meeting is the first or the last of: "the first call
// after the flood" is not the first of all.
var relativeTo = pattern.New(`(?i)^\s+(?:after|before|since|with|where|when|that|which|in|of|on)\b`)

// byNumber reads "call 70", "ACDT 84": the noun is what meetings are called, or
// a word of their names, and other words of their names may stand before it.
func byNumber(text string, all []meeting) (string, []meeting) {
	for _, m := range numbered.FindAllStringSubmatchIndex(text, -1) {
		noun, number := strings.ToLower(text[m[2]:m[3]]), strings.TrimLeft(text[m[4]:m[5]], "0")
		isNoun, joined := onlyNoun.MatchString(noun), ""
		if before := lastOf.FindStringSubmatch(text[:m[2]]); before != nil {
			joined = strings.ToLower(before[1]) + noun
		}
		found := those(all, func(d meeting) bool {
			return slices.Contains(d.tokens, number) && (isNoun || slices.Contains(d.tokens, noun) || slices.Contains(d.tokens, joined))
		})
		if len(found) == 0 {
			continue
		}
		at := retrieval.Span{Start: m[2], End: m[1]}
		for {
			word := lastOf.FindStringSubmatchIndex(text[:at.Start])
			if word == nil {
				break
			}
			some := those(found, func(d meeting) bool { return slices.Contains(d.tokens, strings.ToLower(text[word[2]:word[3]])) })
			if len(some) == 0 {
				break
			}
			found, at.Start = some, word[2]
		}
		at.Start -= len(leadBefore.FindString(text[:at.Start]))
		return cut(text, at, ""), found
	}
	return text, nil
}

// bySeries reads "the focil call": a word or two that some names have.
func bySeries(text string, all []meeting) (string, []meeting) {
	for _, m := range series.FindAllStringSubmatchIndex(text, -1) {
		words := strings.Fields(strings.ToLower(text[m[2]:m[3]]))
		for _, name := range []string{strings.Join(words, ""), words[len(words)-1]} {
			found := those(all, func(d meeting) bool { return slices.Contains(d.tokens, name) })
			if len(found) > 0 && len(found) < len(all) {
				return text, found
			}
		}
		if found := those(all, func(d meeting) bool { return d.runsTogether(words[len(words)-1]) }); len(found) > 0 && len(found) < len(all) {
			return text, found
		}
	}
	return text, nil
}
