package plan

import (
	"strings"

	"whosaid/retrieval/pattern"
)

// Order says that a question asks for the first or the last time that something
// was said.
type Order int

const (
	AnyTime Order = iota
	First
	Last
)

// Parts of questions for an order: how they begin, the verbs of speech in them,
// and which end is meant.
const (
	whenIs = `(?:when|where|in which (?:meeting|call|session|document|article)|` +
		`(?:on|at) (?:which|what) (?:meeting|call|session|day|date))`
	anOrder  = `(first|last|earliest|latest|most recently)`
	ofSpeech = `(?:say(?:s|ing)?|said|mention(?:s|ed|ing)?|talk(?:s|ed|ing)?(?: about| of)?|` +
		`(?:speak(?:s|ing)?|spoke|spoken)(?: about| of| for)?|` +
		`br(?:ing|ings|ought|inging)(?: up)?|rais(?:e|es|ed|ing)|propos(?:e|es|ed|ing)|suggest(?:s|ed|ing)?|discuss(?:es|ed|ing)?|` +
		`refer(?:s|red|ring)? to|ask(?:s|ed|ing)?(?: about| for)?|warn(?:s|ed|ing)?(?: about| of)?|complain(?:s|ed|ing)?(?: about| of)?|` +
		`c(?:ome|ame) up|(?:get|got) mentioned|announc(?:e|es|ed|ing)|argu(?:e|es|ed|ing)(?: for| against)?|call(?:s|ed|ing)? for)`
)

// orders are the forms of such questions. Their groups are who speaks (who), of
// what (what), which end (order).
var orders = []*pattern.Pattern{
	pattern.MustCompile(`(?i)^` + whenIs + ` (?:did|has|have|had) (?P<who>.+?) (?P<order>` + anOrder + `) (?:ever )?` + ofSpeech +
		`\b(?P<what>.*)$`),
	pattern.MustCompile(`(?i)^what did (?P<who>.+?) (?P<order>first|last) say(?P<what> about .*)$`),
	pattern.MustCompile(`(?i)^(?:when|what)(?: was|'s| is)? the (?P<order>` + anOrder + `) time (?:that )?(?P<who>.+?) ` + ofSpeech +
		`\b(?P<what>.*)$`),
	pattern.MustCompile(`(?i)^` + whenIs + ` (?:was|were|did) (?P<what>.+?) (?P<order>` + anOrder + `) ` + ofSpeech +
		`(?: by (?P<who>.+))?$`),
	pattern.MustCompile(`(?i)^(?:since when|how long|for how long) (?:has|have|had|is|was) (?P<who>.+?) (?P<order>)(?:been )?` + ofSpeech +
		`\b(?P<what>.*)$`),
	pattern.MustCompile(`(?i)^when did (?P<who>.+?) (?P<order>start|begin|stop) (?:to )?` + ofSpeech + `\b(?P<what>.*)$`),
	pattern.MustCompile(`(?i)^(?P<who>who) (?:was the )?(?P<order>` + anOrder + `) (?:one |person )?(?:to )?` + ofSpeech + `\b(?P<what>.*)$`),
	pattern.MustCompile(`(?i)^when did (?P<who>.+?) ` + ofSpeech + `\b(?P<what>.*?) (?:for the )?(?P<order>first|last)(?: time)?$`),
	pattern.MustCompile(`(?i)^(?:(?:when|what|where)(?: was|'s| is) )?(?:the )?(?P<order>` + anOrder +
		`) mention of (?P<what>.+?)(?: by (?P<who>.+))?$`),
}

// anyone are words for whoever it was.
var anyone = pattern.MustCompile(`(?i)^(?:who|any(?:one|body)|some(?:one|body)|people|they|we|it|the (?:group|committee|team)|the \S+)?$`)

// order takes the order out of a question: "when did Ana first mention the
// dike?" asks what Ana said about the dike, and for the first time of it.
func order(text string) (rest string, o Order) {
	bare := strings.Join(strings.Fields(strings.TrimRight(strings.TrimSpace(text), "?.! ")), " ")
	bare = leadingWords.ReplaceAllString(bare, "")
	for _, form := range orders {
		m := form.FindStringSubmatch(bare)
		if m == nil {
			continue
		}
		who, what := strings.TrimSpace(m[form.SubexpIndex("who")]), strings.TrimSpace(m[form.SubexpIndex("what")])
		what = strings.TrimPrefix(strings.TrimPrefix(what, "about "), "that ")
		o = First
		switch strings.ToLower(m[form.SubexpIndex("order")]) {
		case "last", "latest", "most recently", "stop":
			o = Last
		}
		switch {
		case anyone.MatchString(who) && what == "":
			return text, AnyTime
		case anyone.MatchString(who):
			return "who talked about " + what + "?", o
		case what == "":
			return "what did " + who + " say?", o
		}
		return "what did " + who + " say about " + what + "?", o
	}
	return text, AnyTime
}

var leadingWords = pattern.MustCompile(`(?i)^(?:so|and|hey|ok|okay|well)[, ]+`)
