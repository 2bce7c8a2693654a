package transcript

import (
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
)

// ago is a time as forums write it.
const ago = `(?:(?:\d{1,3}|an?) ?` +
	`(?:minutes?|mins?\.?|min\.?|m|hours?|hrs?\.?|h|days?|d|weeks?|w|months?|mo\.?|years?|yrs?\.?|y) ago|yesterday|last (?:week|month|year))`

var (
	agoForm = pattern.New(`^` + ago + `$`)
	// dayBefore is a day before a time, as chats show it.
	dayBefore = pattern.New(`^(?:Today|Yesterday|Last [A-Z][a-z]+day|[A-Z][a-z]+day)(?: at|,)? `)
)

// postedOn is a day and a time as trackers write them.
const postedOn = `(?:on |at )?(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4}|\d{4}-\d{2}-\d{2})` +
	`(?:,?(?: at)?[ T]` + clock + `Z?)?`

// postedForms are the lines that stand over posts which were copied from a forum or a
// tracker, or written out by a program.
var postedForms = []chatForm{
	{"Slack", pattern.New(`^(?P<name>[^\[\]\n]{1,60}?) \[[UWB][A-Z0-9]*\] @ (?P<time>` + dayForm + ` ` + clock +
		`)(?: Z)?:$`)},
	{"forum", pattern.New(`^(?:u/)?(?P<name>[\w.-]{2,30})(?: \(?OP\)?)?(?: [·•|])?(?: \d+ points?)? (?P<time>` + ago + `)` +
		`(?: \|.*)?(?: ?\[[–+-]\])?$`)},
	{"GitHub", pattern.New(`^(?:#+ )?[*_]{0,2}(?:Comment by )?\[?@?(?P<name>[\w-]{1,39}(?:\[bot\])?)\]?` +
		`(?:\(https?:[^()\s]*\))?[*_]{0,2}` +
		` (?:commented|opened this issue|opened this pull request|replied|reviewed|started this conversation|opened)` +
		` (?P<time>` + ago + `|` + postedOn + `)(?: ?[•·—-].{0,40})?:?$`)},
}

// tracked finds what a tracker tells of somebody's deeds, between posts.
const tracked = `[*_@\[]{0,3}[\w-]{1,39}[*_\]]{0,3}(?:\(https?:[^()\s]*\))? ` +
	`(?:added|removed|closed|reopened|self-assigned|assigned|unassigned|mentioned|` +
	`linked|referenced|pinned|locked|renamed|changed|requested|approved|merged|force-pushed|deleted|marked|moved|modified|converted)\b.* ` +
	`(?:` + ago + `|` + postedOn + `)`

// postedHeads reads a line that stands over a post, nil if it is none.
func postedHeads(text string, l *line) []head {
	s := l.In(text)
	if l.kind != textLine && l.kind != headingLine || len(s) > 160 || !mayPost(s) {
		return nil
	}
	if l.kind == textLine {
		s = l.body.In(text)
	}
	start := l.End - len(s)
	for i := range postedForms {
		f := &postedForms[i]
		m := f.form.FindStringSubmatchIndex(s)
		if m == nil {
			continue
		}
		k, t := f.form.SubexpIndex("name"), f.form.SubexpIndex("time")
		return []head{{stamp: stamp{when: s[m[2*t]:m[2*t+1]]}, label: retrieval.Span{Start: start + m[2*k], End: start + m[2*k+1]},
			words: retrieval.Span{Start: l.End, End: l.End}, form: form{foreign: f.name, sep: ':', alone: true}}}
	}
	return nil
}

// mayPost reports whether a line has a word of those that stand over posts, which
// costs less to see than whether it is one.
func mayPost(s string) bool {
	for _, w := range []string{" ago", "] @ ", " commented ", " opened ", " replied ", " reviewed ", " started this "} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
