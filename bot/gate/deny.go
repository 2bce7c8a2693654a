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

// framing reports whether a sentence claims nothing by itself.
func framing(text string) bool {
	for _, t := range tokens(text) {
		if !words().has("framing", t.text) {
			return false
		}
	}
	return true
}
