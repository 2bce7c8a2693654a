package plan

import (
	"strings"

	"whosaid/retrieval/pattern"
)

var (
	// whichMeeting asks in which meeting somebody said something: what they said of it,
	// which is shown with its meeting, answers it.
	whichMeeting = pattern.MustCompile(`(?i)^\W*(?:so |and |hey )?(?:(?:in|on|at|during) )?(?:which|what) ` +
		`(?:[\w#.'’-]+ ){0,4}?` + meetingNoun +
		` (?:was it (?:that|where|when) )?(?:did |does |has |had )?(.+?) (?:first |last )?` + ofSpeech +
		`\b\s*(?:that |about |of |on |how )?(.*)$`)
	// hadIdea asks whose idea something was.
	hadIdea = pattern.MustCompile(`(?i)^(\W*(?:so |and |hey )?who) (?:had|came up with|floated|pitched|threw out|brought up|raised) ` +
		`(?:the|an|this|that) (?:idea|suggestion|proposal|thought) (?:of|to|that|about|for) `)
)

// ofMeeting is a question for the meeting in which somebody said something as one for what
// they said, and one for whose idea something was as one for who suggested it.
func (r *resolver) ofMeeting(text string) string {
	text = hadIdea.ReplaceAllString(text, "$1 suggested ")
	m := whichMeeting.FindStringSubmatch(text)
	if m == nil || !r.directory.Labelled() || m[2] == "" {
		return text
	}
	for _, who := range []string{m[1], strings.ToUpper(m[1][:1]) + m[1][1:]} { // "will" is a name there
		if r.isSpeaker(who) {
			return whatSaid(who, m[2])
		}
	}
	return text
}
