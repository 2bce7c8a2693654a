package transcript

import "strings"

// longSpeech is from how many words on a paragraph between two turns is more
// of the first, however it is worded: stage directions are short.
const longSpeech = 40

// isSpoken tells a paragraph of somebody's speech from narration between two
// turns: whoever speaks says "I", "we" or "you", asks, or goes on with "and".
func isSpoken(paragraph string) bool {
	if strings.Contains(paragraph, "?") {
		return true
	}
	n := 0
	for w := range strings.FieldsSeq(strings.ToLower(paragraph)) {
		w, _, _ = strings.Cut(strings.ReplaceAll(strings.Trim(w, ".,;:!\"“”()*_-—"), "’", "'"), "'")
		if n == 0 && opensSpeech(w) || isSpeakers(w) {
			return true
		}
		n++
	}
	return n >= longSpeech
}

// isSpeakers reports whether a word means who speaks or listens.
func isSpeakers(w string) bool {
	switch w {
	case "i", "we", "you", "my", "our", "your", "me", "us", "let", "please", "thanks", "gonna", "mine", "ours", "yours":
		return true
	}
	return false
}

// opensSpeech reports whether a word begins what goes on from before.
func opensSpeech(w string) bool {
	switch w {
	case "and", "but", "so", "or", "because", "yes", "yeah", "no", "nope", "okay", "ok", "well", "now", "then", "also", "thank", "hi", "hello",
		"right", "sure", "great", "anyway", "oh", "um", "uh", "maybe", "hopefully", "actually", "again", "that", "this", "it", "there", "alright",
		"hey",
		"not", "like", "cool", "good", "sorry", "what", "yep":
		return true
	}
	return false
}

// hasTalk reports whether a label that is an ordinary word, and is not believed by
// itself, stands in bold as most labels do, over words that are somebody's own talk.
func (n *notes) hasTalk(i int, c *candidate) bool {
	v := n.voices[c.as.key]
	if v == nil || v.good != weak || answers(c.as.key) || !v.known || !c.form.bold || !c.opens || n.forms[c.form.shape()] < leastLabels {
		return false
	}
	return isTalk(n.wordsOf(i, c))
}

// leastLabels is from how many labels in one shape on an ordinary word in it is a
// label too.
const leastLabels = 6

// wordsOf are the first words of a turn: those beside its label, or the line below.
func (n *notes) wordsOf(i int, c *candidate) string {
	if c.words.Len() > 0 {
		return c.words.In(n.text)
	}
	for i++; i < len(n.lines) && n.lines[i].kind == blankLine; i++ {
	}
	if i >= len(n.lines) || n.lines[i].kind != textLine {
		return ""
	}
	return n.lines[i].body.In(n.text)
}

// earlyWords is within how many words somebody who talks says "I".
const earlyWords = 25

// isTalk reports whether words are somebody's own talk, and no item of a list: they
// begin as answers do, or soon say "I".
func isTalk(words string) bool {
	for k, w := range strings.Fields(inQuotes.ReplaceAllString(words, " ")) {
		w, _, _ = strings.Cut(strings.ReplaceAll(strings.Trim(w, ".,;:!?()*_-—"), "’", "'"), "'")
		if k == 0 && answers(strings.ToLower(w)) || w == "I" {
			return true
		}
		if k == earlyWords {
			break
		}
	}
	return false
}

// answers reports whether a word begins what somebody says to others.
func answers(w string) bool {
	switch w {
	case "yes", "yeah", "yep", "nope", "okay", "ok", "well", "thanks", "thank", "hi", "hello", "hey", "sure", "right", "sorry",
		"alright", "cool", "great", "um", "uh", "oh", "so", "actually":
		return true
	}
	return false
}
