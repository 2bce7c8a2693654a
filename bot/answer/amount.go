package answer

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval/english"
	"whosaid/retrieval/similarity"
)

// sameCounted is how similar a noun after a number has to be to what is
// counted.
const sameCounted = 0.6

// counted looks for a number right before what the topic begins with.
func counted(words []string, topic string) float64 {
	nouns := firstFew(strings.Fields(topic), 4)
	if len(nouns) == 0 {
		return 0
	}
	best := 0.0
	for i, w := range words {
		worth := 1.0
		if head, noun, ok := strings.Cut(bareWord(w), "-"); ok && number(head) && alikeAny(nouns, noun) {
			best = 1 // "the 15-member committee"
		}
		switch {
		case ordinal(w):
			worth = whichOne
		case vagueNumber(w):
			worth = whichOne
		case !number(w) || year(w) || lasting(words[i:min(i+2, len(words))]) > 0 && !durations[bareWord(nouns[0])]:
			continue
		default:
			best = max(best, someNumber)
		}
		if i > 1 && bareWord(words[i-1]) == "of" && alikeAny(nouns, words[i-2]) {
			best = max(best, worth) // "the staff of 14"
		}
		if alikeAny(nouns, strings.Join(firstFew(words[i+1:], 3), " ")) {
			best = max(best, worth)
		}
	}
	return best
}

// alikeAny reports whether a text has something like one of the nouns for what is
// counted.
func alikeAny(nouns []string, text string) bool {
	after := similarity.NewText(text)
	return slices.ContainsFunc(nouns, func(n string) bool { return similarity.NewQuery(n).Match(after).MaxSim >= sameCounted })
}

// vagueNumber reports whether a word is a number that counts nothing: "thousands".
func vagueNumber(w string) bool {
	bare := bareWord(w)
	return number(w) && strings.HasSuffix(bare, "s") && english.IsNumberWord(strings.TrimSuffix(bare, "s"))
}

// sharing looks for a part of a whole: "41 percent", "85 of the 154", "half".
func sharing(words []string) float64 {
	best := 0.0
	for i, w := range words {
		next := slices.Concat(firstFew(words[i+1:], 2), []string{"", ""})
		switch {
		case strings.HasSuffix(bareWord(w), "%"), number(w) && shares[strings.TrimSuffix(bareWord(next[0]), "s")],
			number(w) && next[0] == "in" && number(next[1]):
			return 1
		case number(w) && next[0] == "of", shares[bareWord(w)]:
			best = whichOne
		}
	}
	return best
}

func firstFew(words []string, n int) []string { return words[:min(n, len(words))] }

// lasting looks for a number before a unit of time, or for a few of these.
func lasting(words []string) float64 {
	for i, w := range words[:max(0, len(words)-1)] {
		if head, unit, ok := strings.Cut(bareWord(w), "-"); ok && number(head) && durations[strings.TrimSuffix(unit, "-long")] {
			return 1
		}
		if i > 0 && spans[bareWord(words[i-1])] {
			continue
		}
		unit := bareWord(words[i+1])
		if (number(w) || fewOf(words[:i+1])) && durations[strings.TrimSuffix(unit, "-long")] {
			return 1
		}
	}
	return 0
}

// fewOf reports whether words end with a number that is not told exactly: "a couple of",
// "several".
func fewOf(words []string) bool {
	n := len(words)
	switch bareWord(words[n-1]) {
	case "few", "several":
		return n < 3 || !spans[bareWord(words[n-3])]
	case "of":
		return n > 1 && bareWord(words[n-2]) == "couple"
	case "a", "an":
		return n > 1 && bareWord(words[n-2]) == "half"
	}
	return false
}

// measured looks for a number beside a unit of what is asked: money, an age, a
// length, or any unit that the topic does not name.
func measured(words []string, asks, topic string) float64 {
	units := measures
	switch {
	case asks == "how old":
		units = durations
	case asks == "how far" || asks == "how high":
		units = lengths
	case contains(topic, "how much of"):
		units = shares
	case mentionsAny(topic, prices):
		units = currencies
	}
	best := 0.0
	for i, w := range words {
		if units["$"] && strings.ContainsAny(w, "$£€¥") && strings.ContainsAny(w, "0123456789") {
			return 1
		}
		if asks == "how old" && aged(words, i) {
			return 1
		}
		if !number(w) {
			continue
		}
		best = max(best, someNumber)
		for _, next := range firstFew(words[i+1:], 3) {
			if units[strings.TrimSuffix(bareWord(next), "s")] || units[bareWord(next)] {
				return 1
			}
		}
	}
	if units["$"] {
		return 0 // a number that is no money
	}
	return best
}

// aged reports whether the word at i is somebody's age: "Ann Lee, 58,", "aged
// 58", "58-year-old".
func aged(words []string, i int) bool {
	if strings.HasSuffix(bareWord(words[i]), "-year-old") {
		return true
	}
	if i == 0 || !number(words[i]) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(words[i-1])
	return strings.ToLower(words[i-1]) == "aged" ||
		unicode.IsUpper(r) && strings.HasSuffix(words[i-1], ",") && strings.HasSuffix(words[i], ",")
}

// mentionsAny reports whether a text holds one of words.
func mentionsAny(text string, words map[string]bool) bool {
	for _, w := range strings.Fields(text) {
		if words[strings.TrimSuffix(bareWord(w), "s")] || words[bareWord(w)] {
			return true
		}
	}
	return false
}

// voted looks for how a vote or match ended, where that is asked: "9-4", "63
// percent".
func (d *decider) voted(wordsOf func() []string) float64 {
	if !d.votes() {
		return 0
	}
	best, words := 0.0, wordsOf()
	for i, w := range words {
		head, tail, ok := strings.Cut(strings.ReplaceAll(bareWord(w), "–", "-"), "-")
		switch {
		case ok && number(head) && number(tail), i+2 < len(words) && number(w) && words[i+1] == "to" && number(words[i+2]):
			return 1
		case number(w) && i+1 < len(words) &&
			(strings.HasPrefix(words[i+1], "per") || strings.HasPrefix(words[i+1], "vote")), strings.HasSuffix(bareWord(w), "%"):
			best = whichOne
		}
	}
	return best
}

// number reports whether a word is a number, in digits or spelled.
func number(w string) bool {
	w = strings.TrimLeft(bareWord(w), "$£€")
	if w == "" {
		return false
	}
	if w[0] >= '0' && w[0] <= '9' {
		return strings.Trim(w, "0123456789.,%") == ""
	}
	return english.IsNumberWord(w)
}

// year reports whether a word is a year of our time rather than a count.
func year(w string) bool {
	w = bareWord(w)
	return len(w) == 4 && (w[:2] == "19" || w[:2] == "20") && strings.Trim(w, "0123456789") == ""
}

// ordinal reports whether a word is a number of an order: "3rd", "third".
func ordinal(w string) bool {
	return english.IsOrdinal(bareWord(w))
}
