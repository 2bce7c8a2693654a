package gate

import (
	"slices"
	"strings"
)

// softened reports whether the word at i turns a clause in a way that no
// negation tells: "only two had seen it" is "most had not".
func softened(ts []token, i int) bool {
	before, next := "", ""
	if i > 0 {
		before = stem(ts[i-1].text)
	}
	if i+1 < len(ts) {
		next = ts[i+1].text
	}
	switch ts[i].text {
	case "badly", "poorly", "beyond":
		return true
	case "but":
		return before == "all"
	case "first":
		return anySince(ts[i:min(i+13, len(ts))]) // "the first since May" has not been since
	case "except":
		return true
	case "only":
		return before != "the" // "the only one that has it"
	case "less", "fewer":
		return next == "than" && slices.ContainsFunc(ts[i+2:min(i+4, len(ts))], func(t token) bool { return words().has("parts", t.text) }) // "less than a third"
	case "not":
		if next == "of" {
			return true // "approves of the rule, though not of the fines"
		}
		if before == "but" && words().has("determiners", next) {
			return true // "regretted the tone but not the plan"
		}
	case "without":
		if strings.HasSuffix(next, "ing") && (i == 0 || breaks(ts[i].gap)) {
			return true // "Without changing, …"
		}
		return before == "go" || before == "went" || before == "gone" || before == "do"
	case "had":
		return next == "he" || next == "she" || next == "they" || next == "it" // "had he known"
	case "out":
		if i+2 < len(ts) {
			_, _, number := wordValue(ts[i+2].text)
			return next == "of" && !number // "one out of five"
		}
	case "up":
		return before == "give" || before == "gave" || before == "given"
	case "against":
		return before == "warn" || before == "caution" || before == "advis" || before == "decid" || strings.HasSuffix(next, "ing")
	}
	return false
}

func anySince(ts []token) bool {
	return slices.ContainsFunc(ts, func(t token) bool { return t.text == "since" })
}

// sides is "for" or "against" where the word at i takes one of those sides,
// empty elsewhere.
func sides(ts []token, i int) string {
	if i == 0 {
		return ""
	}
	before := ts[i-1].text
	switch w := ts[i].text; {
	case w == "for" && i+1 < len(ts) && (ts[i+1].text == "sale" || ts[i+1].text == "rent" || ts[i+1].text == "hire" || ts[i+1].text == "now"):
	case w == "against", w == "for" && (words().has("for or against", before) || words().has("being", before)):
		return w
	case (w == "favour" || w == "favor") && before == "in":
		return "for"
	case w == "opposed" && words().has("being", before):
		return "against"
	}
	return ""
}

// lessened reports whether the "less" at i stands in front of what may be "not
// as" much: "less strong".
func lessened(ts []token, i int) bool {
	return ts[i].text == "less" && i+1 < len(ts) && strings.TrimSpace(ts[i+1].gap) == "" && content(ts[i+1]) && !plural(ts[i+1]) && (i+2 == len(ts) || breaks(ts[i+2].gap) || !content(ts[i+2]))
}

// refuses reports whether the word at i negates the verb behind it: "refused
// to pay", "ruled out paying".
func refuses(ts []token, i int) bool {
	if i+1 >= len(ts) {
		return false
	}
	next := ts[i+1].text
	if words().has("refusing", stem(ts[i].text)) {
		return next == "to"
	}
	out := ts[i].text == "out" && i > 0 && stem(ts[i-1].text) == "rule"
	return out && (next == "that" || words().has("determiners", next) || strings.HasSuffix(next, "ing"))
}

// tooMuchTo reports whether "too" at i negates what follows: "too early to
// say".
func tooMuchTo(ts []token, i int) bool {
	return ts[i].text == "too" && i+2 < len(ts) && ts[i+2].text == "to" && !breaks(ts[i+2].gap)
}

// alone reports whether the negation at i only says that there is more.
func alone(ts []token, i int) bool {
	for k := i + 1; k < len(ts) && k < i+9 && !breaks(ts[k].gap); k++ {
		if ts[k].text == "alone" {
			return true
		}
	}
	return false
}

// nobodyBehind reports whether the negation at i ends its clause: "killed
// nobody".
func nobodyBehind(ts []token, i int) bool {
	switch ts[i].text {
	case "nobody", "nothing", "none":
		return i > 0 && meaningful(ts[i-1]) && strings.TrimSpace(ts[i].gap) == "" && (i+1 == len(ts) || breaks(ts[i+1].gap))
	}
	return false
}

// elliptic reports whether a negation in front of a word negates what stands
// elsewhere.
func elliptic(word string) bool {
	switch word {
	case "about", "in", "on", "at", "for", "with", "from", "by", "as", "because", "under", "against", "since":
		return true
	}
	return false
}

// timed reports whether the negation at i holds before a time: "not before
// May".
func timed(ts []token, i int) bool {
	for k := i + 1; k < len(ts) && k < i+9 && !breaks(ts[k].gap); k++ {
		if ts[k].text == "before" && k+1 < len(ts) && !breaks(ts[k+1].gap) || (ts[k].text == "earlier" || ts[k].text == "sooner") && k+1 < len(ts) && ts[k+1].text == "than" || ts[k].text == "until" || ts[k].text == "till" || ts[k].text == "unless" {
			return true
		}
	}
	return false
}

// ofSaying reports whether the verb of denial at i denies that something is
// so: "denied that", "denied knowing it", not "denied the request".
func ofSaying(ts []token, i int) bool {
	if i+1 >= len(ts) {
		return true
	}
	next := ts[i+1].text
	return next == "that" || next == "ever" || next == "it" || next == "he" || next == "she" || next == "they" || next == "any" || strings.HasSuffix(next, "ing") || ts[i+1].capital
}

// anonymous reports whether the negation at i is that of "asked not to be named".
func anonymous(ts []token, i int) bool {
	return i > 0 && i+3 < len(ts) && ts[i+1].text == "to" && ts[i+2].text == "be" && strings.HasPrefix(lineOf(ts[i-1:i]), "ask")
}

// nobodyBetter reports whether the negation at i says that something is the
// most: "nobody climbs better than he".
func nobodyBetter(ts []token, i int) bool {
	switch ts[i].text {
	case "nobody", "nothing", "none", "no":
		for k := i + 2; k < len(ts) && k < i+12 && !breaks(ts[k].gap); k++ {
			if ts[k].text == "than" && (strings.HasSuffix(ts[k-1].text, "er") || ts[k-1].text == "more" || ts[k-2].text == "more") {
				return true
			}
		}
	}
	return false
}

// negationAt reports whether the word at i negates. "not only" does not.
func negationAt(ts []token, i int) bool {
	w := ts[i].text
	if !words().has("negation", w) && !strings.HasSuffix(w, "n't") || insideName(ts, i) || bounding(ts, i) || anonymous(ts, i) {
		return false
	}
	if nobodyBetter(ts, i) {
		return false
	}
	if i+1 < len(ts) {
		switch ts[i+1].text {
		case "only", "just", "merely", "simply", "but":
			return false
		case "more", "less", "fewer", "later", "earlier":
			return !slices.ContainsFunc(ts[i+2:min(i+5, len(ts))], func(t token) bool { return t.text == "than" }) // "nothing more important than"
		case "doubt", "matter":
			return w != "no"
		}
	}
	if w == "no" && i == 0 && i+1 < len(ts) && strings.HasPrefix(ts[1].gap, ",") {
		return false // an answer
	}
	saidNo := w == "no" && i > 0 && (stem(ts[i-1].text) == "say" || ts[i-1].text == "said") && (i+1 == len(ts) || breaks(ts[i+1].gap) || ts[i+1].text == "to" || strings.HasSuffix(ts[i+1].text, "ly"))
	return !saidNo
}
