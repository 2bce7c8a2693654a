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

// answers reports whether a word begins what somebody says to others.
func answers(w string) bool {
	switch w {
	case "yes", "yeah", "yep", "nope", "okay", "ok", "well", "thanks", "thank", "hi", "hello", "hey", "sure", "right", "sorry",
		"alright", "cool", "great", "um", "uh", "oh", "so", "actually":
		return true
	}
	return false
}
