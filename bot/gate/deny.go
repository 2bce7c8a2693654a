package gate

import "strings"

// denial reports whether a sentence without a marker says that the documents
// do not answer: "the documents do not say", "nothing in the evidence
// mentions it", "I could not find it".
func denial(text string) bool {
	ts := tokens(text)
	for i, t := range ts {
		if !negates(t.text) {
			continue
		}
		before, behind := ts[max(i-6, 0):i], ts[i+1:min(i+8, len(ts))]
		about := anyOf(before, "sources asked") || anyOf(behind, "sources asked") || anyOf(before, "first person")
		if about && (anyOf(behind, "of telling") || anyOf(before, "of telling")) {
			return true
		}
	}
	return false
}

func negates(word string) bool {
	return words().has("negation", word) || strings.HasSuffix(word, "n't") || word == "unable" || word == "insufficient" || word == "fail"
}

func anyOf(ts []token, list string) bool {
	for _, t := range ts {
		if words().has(list, t.text) {
			return true
		}
	}
	return false
}

// chatter reports whether a sentence is nothing but talk between model and
// reader: "Sure!", "I hope this helps." It is neither shown nor cut.
func chatter(text string) bool {
	for _, t := range tokens(text) {
		if !words().has("chatter", t.text) {
			return false
		}
	}
	return true
}

// framing reports whether a sentence claims nothing by itself: all it may name
// is the topic of the question, as a topic: "Opinions on the move differ."
func (j *judge) framing(text string) bool {
	ts := tokens(text)
	if anyOf(ts, "taking sides") && anyOf(ts, "being") {
		return false // "all are against"
	}
	topic := false // behind "on the", "about"
	for i, t := range ts {
		_, _, number := wordValue(t.text)
		switch {
		case words().has("topics", t.text) && i+1 < len(ts) && (t.text != "to" || words().has("determiners", ts[i+1].text)):
			topic = true
		case breaks(t.gap) || words().has("ends topics", t.text):
			topic = false
		}
		if !words().has("framing", t.text) && !(topic && !number && j.question.has(t.text)) {
			return false
		}
	}
	return true
}
