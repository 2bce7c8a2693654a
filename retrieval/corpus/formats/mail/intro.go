package mail

import (
	"strings"

	"whosaid/retrieval/dates"
	"whosaid/retrieval/pattern"
)

// A writer is who wrote what is quoted, and when; either may be empty.
type writer struct{ name, when string }

// mostIntro is how many lines the words before a quotation take at most.
const mostIntro = 3

var (
	// wrote ends the words before a quotation, in the languages of mail programs.
	wrote = pattern.New(`(?i)\b(?:wrote|writes|said|schrieb|schreibt|a écrit|escribió|ha scritto|escreveu|schreef|skrev|` +
		`napisał(?:a|\(a\))?)\s*[^:\n]{0,120}:\s*$`)
	// opening is what the words before a quotation begin with.
	opening = pattern.New(`(?i)^(?:on|am|le|el|il|em|op|den|d\.|w dniu|at|in)\s`)
	day     = pattern.New(`\d{4}|\d{1,2}[./:]\d{1,2}`)
	// clockWords stand between the time and the name.
	clockWords = pattern.New(`(?i)^(?:[\s,.;:)\]]+|(?:[ap]\.?m\.?|uhr|utc|gmt|[a-z]{2,4}t|h)(?:[\s,:)]+)|\([a-z ]{2,40}\)|` +
		`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]*\b)+`)
)

// introduced reads the words before a quotation, such as "On Tue, 3 Mar 2020 at
// 10:02, Petra Lund <petra@harbour.example> wrote:", which may take several
// rows. It returns how many, 0 where there are none.
func (q *quoting) introduced(i int) (writer, int) {
	text, level := "", q.rows[i].level
	for n := 1; n <= mostIntro && i+n <= len(q.rows) && q.rows[i+n-1].level == level; n++ {
		words := strings.TrimSpace(q.rows[i+n-1].words)
		if words == "" || n > 1 && !opening.MatchString(text) {
			break
		}
		text = strings.TrimSpace(text + " " + words)
		if !wrote.MatchString(text) {
			continue
		}
		if who, ok := q.wroteIt(text, q.quotedAfter(i+n, level)); ok {
			return who, n
		}
	}
	return writer{}, 0
}

// quotedAfter reports whether the next row with words is quoted more.
func (q *quoting) quotedAfter(i, level int) bool {
	for ; i < len(q.rows) && strings.TrimSpace(q.rows[i].words) == ""; i++ {
	}
	return i < len(q.rows) && q.rows[i].level > level
}

// wroteIt is who the words before a quotation name. Where no quotation follows
// that is marked as one they have to have a date, as mail programs write it.
func (q *quoting) wroteIt(text string, follows bool) (writer, bool) {
	dated := opening.MatchString(text) && day.MatchString(text)
	at := wrote.FindStringIndex(text)
	if !dated && (!follows || !justName.MatchString(text[:at[0]])) {
		return writer{}, false
	}
	who := writer{when: firstDate(text)}
	if who.name = q.identified(beforeVerb(text[:at[0]])); who.name == "" {
		who.name = q.identified(afterVerb(text[at[0]:]))
	}
	return who, who.name != "" || dated
}

// justName is all that stands before the verb where there is no date.
var justName = pattern.New(`^"?(?:[\p{Lu}][\p{L}.'’-]*,? ?){1,4}"?\s*(?:[<(]\S+@\S+[>)])?,?\s*$|^\s*<?\S+@\S+>?\s*$`)

// firstDate is the first date in a text; empty where there is none.
func firstDate(text string) string {
	for _, found := range dates.Find(text) {
		return found.Date.String()
	}
	return ""
}

// beforeVerb is what stands between the date and the verb: "On Tue, 3 Mar 2020 at
// 10:02 AM, Petra Lund <petra@harbour.example>".
func beforeVerb(text string) string {
	name, address, _ := strings.Cut(text, "<")
	if i := strings.LastIndexAny(name, "0123456789"); i >= 0 {
		name = name[i+1:]
		name = name[len(clockWords.FindString(name)):]
	}
	if address == "" {
		return name
	}
	return name + "<" + address
}

// afterVerb is what stands between the verb and the colon: "schrieb Petra Lund:".
func afterVerb(text string) string {
	text = strings.TrimSuffix(strings.TrimSpace(text), ":")
	_, name, _ := strings.Cut(text, " ")
	return name
}

// identified is the name that a text has, or that is known by its address.
func (q *quoting) identified(text string) string {
	c := loose(text)
	if c.name == "" && c.address != "" {
		c.name = q.known[c.address]
	}
	return c.shown()
}

var (
	// handedOn stands above a letter that is passed on whole.
	handedOn = pattern.New(`(?i)^\s*(?:[-_*]{2,}\s*(?:original message|forwarded message|forwarded by .*|` +
		`weitergeleitete nachricht|ursprüngliche nachricht|` +
		`message d'origine|mensaje original)\b.*|begin forwarded message:|_{10,})\s*$`)
	headField = pattern.New(`(?i)^\s*\*?(from|von|de|sent|gesendet|date|datum|to|an|cc|subject|betreff|reply-to)\s*:\*?\s*(.*)$`)
)

// forwarded reads the fields of a letter that is passed on: a line for who it is
// from and two more. It returns how many rows that takes, 0 where there are none.
func (q *quoting) forwarded(i int) (writer, int) {
	first, level := i, q.rows[i].level
	if handedOn.MatchString(q.rows[i].words) {
		for i++; i < len(q.rows) && i < first+mostIntro && strings.TrimSpace(q.rows[i].words) == ""; i++ {
		}
	}
	var who writer
	fields := 0
	for ; i < len(q.rows) && q.rows[i].level == level; i++ {
		m := headField.FindStringSubmatch(q.rows[i].words)
		switch {
		case m == nil && fields > 0 && strings.HasPrefix(q.rows[i].words, " "):
			continue
		case m == nil:
			return who, q.fieldsRead(fields, i-first)
		}
		if fields++; fields == 1 && !isFrom(m[1]) {
			return who, 0
		}
		who = q.fieldRead(who, m[1], m[2])
	}
	return who, q.fieldsRead(fields, i-first)
}

func isFrom(name string) bool {
	switch strings.ToLower(name) {
	case "from", "von", "de":
		return true
	}
	return false
}

// fieldRead is a writer with what one more field says.
func (q *quoting) fieldRead(who writer, name, value string) writer {
	switch name = strings.ToLower(name); {
	case isFrom(name):
		who.name = q.identified(strings.NewReplacer("[mailto:", "<", "]", ">").Replace(value))
	case name == "sent" || name == "date" || name == "gesendet" || name == "datum":
		who.when = firstDate(value)
	}
	return who
}

// leastFields is how many fields a letter that is passed on has at least.
const leastFields = 3

func (q *quoting) fieldsRead(fields, rows int) int {
	if fields < leastFields {
		return 0
	}
	return rows
}
