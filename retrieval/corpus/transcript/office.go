package transcript

import (
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
)

// officed is a label that gives an office before its holder, as records of
// parliaments have it: "The Minister for Lamps (Mrs Ana Ito) (Lab):".
var officed = pattern.New(`^[*_]{0,2}(?:The |Hon\. )?[A-Z][^:().\n]{3,110} ` +
	`\((?P<name>(?:(?:Rt\.? )?Hon\.? )?(?:Mrs?|Ms|Miss|Mx|` +
	`Dr|Sir|Dame|Lord|Lady|Baroness|Viscount|The Earl of|Prof|Professor|Senator)\.? [A-Z][^():\n]{1,50})\)` +
	`[*_]{0,2}(?: \([^():\n]{1,40}\)){0,2}[*_]{0,2}:[*_]{0,2}(?:\s|$)`)

// office reads the label of somebody whose name stands in brackets after an office.
func office(text string, l *line) (head, bool) {
	s := l.body.In(text)
	if !mayHaveOffice(s) {
		return head{}, false
	}
	m := officed.FindStringSubmatchIndex(s)
	if m == nil {
		return head{}, false
	}
	words := trim(text, retrieval.Span{Start: l.body.Start + m[1], End: l.body.End})
	return head{label: retrieval.Span{Start: l.body.Start + m[2], End: l.body.Start + m[3]}, words: words,
		form: form{sep: ':', foreign: record, alone: words.Len() == 0}}, true
}

// mayHaveOffice reports whether a colon follows a bracket: most lines are told so, much
// quicker than by the pattern.
func mayHaveOffice(s string) bool {
	bracket := strings.IndexByte(s, '(')
	return bracket >= 0 && strings.IndexByte(s[bracket:], ':') >= 0
}

// mood is what chats show beside a name: "Ana Ito :palm_tree:".
var mood = pattern.New(`(?: :[\w+-]{2,30}:)+$`)

// withoutMood is the end of a line without the signs that a chat puts after a name.
func withoutMood(text string, body retrieval.Span) int {
	s := body.In(text)
	if len(s) > longestLabel || s[len(s)-1] != ':' {
		return body.End
	}
	return body.End - len(mood.FindString(s))
}
