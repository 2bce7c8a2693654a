package gate

import (
	"strings"

	"whosaid/retrieval/lexicon"
)

// A clause is what one part of a sentence says: its words with a meaning of
// their own, and how often it is negated. A clause that hangs on a negated one
// ("nobody should pretend that …") is not sure.
type clause struct {
	content   []string
	negated   []string // of the content, what a negation stands right before
	negations int
	denials   int // verbs of denial
	unsure    bool
	refused   []string // what somebody refuses or stops to do
	timing    int      // 1 for not before a time, -1 for before it
	topical   bool     // has a verb of being about something: "points to the wells"
	lacks     []string // of the content, what "without" stands before
}

// clausesOf splits a sentence where one thought ends and another begins. Words
// to skip are no content.
func clausesOf(ts []token, skip func(string) bool) []clause {
	var out []clause
	var c clause
	lacking := false
	negating := -9 // where the last negation stands that has no word yet
	for i, t := range ts {
		if when := timing(ts, i); when != 0 {
			if when < 0 && c.negations > 0 { // "not before May" is "in May at the earliest"
				c.negations--
				c.negated, when = nil, 1
			}
			c.timing = when
		}
		if breaks(t.gap) || words().has("turns", t.text) {
			c = c.end(!breaks(t.gap) && words().has("hanging", t.text), &out)
			if t.text == "unless" {
				c.negations++
			}
		}
		if stops(ts, i) {
			c.refused = append(c.refused, ts[i+1].text)
		}
		switch {
		case insideName(ts, i) && words().has("negation", t.text):
		case (t.text == "for" || t.text == "against") && i > 0 && (words().has("for or against", ts[i-1].text) || t.text == "against" && words().has("being", ts[i-1].text)):
			c.content = append(c.content, t.text)
		case (t.text == "favour" || t.text == "favor") && i > 0 && ts[i-1].text == "in":
			c.content = append(c.content, "for")
		case words().has("ways", t.text) && i+1 < len(ts) && words().has("determiners", ts[i+1].text):
			c.content = append(c.content, t.text)
		case denies(t.text):
			c.denials++
		case refuses(ts, i) && ts[i+1].text == "that":
			c.denials++
			c.content = c.content[:max(len(c.content)-1, 0)]
		case refuses(ts, i):
			c.negations++
			negating, lacking = i, false
			c.refused = append(c.refused, refusedBehind(ts, i)...)
		case tooMuchTo(ts, i):
			if i > 0 && negates(ts[i-1].text) {
				c.negations--
				negating = -9
			} else {
				c.negations++
				negating = i
			}
		case t.text == "yet" && c.negations > 0:
		case t.text == "short" && i > 0 && ts[i-1].text == "in":
		case t.text == "without" && i+1 < len(ts) && strings.HasSuffix(ts[i+1].text, "ing"):
			c = c.end(false, &out)
			c.negations++
			negating = i
		case t.text == "without":
			negating, lacking = i, true
		case t.text == "what" && i > 0 && words().has("being", ts[i-1].text):
			c = c.end(false, &out)
		case negationAt(ts, i) && i+1 < len(ts) && words().has("questions", ts[i+1].text):
			c = c.end(false, &out) // "is not what we want"
			c.negations++
		case negationAt(ts, i):
			c.unsure = c.unsure || alone(ts, i) // "not for the money alone"
			c.negations++
			negating, lacking = i, false
			if n := len(c.content); n > 0 && nobodyBehind(ts, i) {
				c.negated = append(c.negated, c.content[n-1])
			}
		case t.text == "out" && len(c.content) > 0 && stem(c.content[len(c.content)-1]) == "rule":
			c.content[len(c.content)-1] = "ruleout"
		case (meaningful(t) || telling(t.text) && passive(ts, i)) && !skip(t.text):
			c.content = append(c.content, t.text)
			c.topical = c.topical || words().has("topic verbs", t.text)
			if i < negating+4 {
				c.negated = append(c.negated, t.text)
				if lacking && c.negations == 0 {
					c.lacks = append(c.lacks, t.text)
				}
			}
			negating = -9
		case negating >= 0 && onlyLight(ts[i:i+1]):
			negating++ // "had been" in "nobody had been hurt"
		}
	}
	c.end(false, &out)
	for i := range out {
		out[i].negations += out[i].denials
		out[i].unsure = out[i].unsure || out[i].negations > 1
	}
	return out
}

// end adds c to out and begins the next clause. Where that hangs on a verb of
// speech alone ("she denied that …"), the verb is no clause but turns the next
// one round as it does.
func (c clause) end(hangs bool, out *[]clause) clause {
	switch {
	case hangs && len(c.content) == 0, hangs && len(c.content) == 1 && cue(c.content[0]):
		return clause{negations: c.denials, unsure: c.unsure || c.negations > 0}
	case len(c.content) == 0:
		return c
	}
	*out = append(*out, c)
	return clause{unsure: hangs && (c.negations+c.denials > 0 || implied(c.content[len(c.content)-1]))}
}

func telling(word string) bool { return words().has("telling", word) }

func none(string) bool { return false }

// meaningful reports whether a word says something: not grammar, not a name,
// not the verb that attributes.
func meaningful(t token) bool {
	return (len(t.text) > 2 || t.text == "go") && !strings.HasSuffix(t.text, "ly") && !lexicon.IsStopWord(t.text) && !words().has("light", t.text) && !words().has("inverting", t.text) && !words().has("telling", t.text) && !(t.capital && words().has("titles", t.text))
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

// timing reads at i whether something is to be before a time, -1, or at the
// earliest then, 1.
func timing(ts []token, i int) int {
	switch t := ts[i].text; {
	case t == "earliest" && i > 0 && ts[i-1].text == "the":
		return 1
	case t == "latest" && i > 0 && ts[i-1].text == "the":
		return -1
	case t != "before" && t != "until" && t != "till" && t != "by" || i+1 == len(ts):
		return 0
	}
	next := ts[i+1].text
	if next == "the" && i+2 < len(ts) {
		next = ts[i+2].text
	}
	if _, _, number := wordValue(next); number || words().has("calendar", next) || words().has("times", next) {
		return -1
	}
	return 0
}

// nobodyBehind reports whether the negation at i ends its clause: "killed
// nobody".
func nobodyBehind(ts []token, i int) bool {
	switch ts[i].text {
	case "nobody", "nothing", "none":
		return i > 0 && strings.TrimSpace(ts[i].gap) == "" && (i+1 == len(ts) || breaks(ts[i+1].gap))
	}
	return false
}

// anonymous reports whether the negation at i is that of "asked not to be named".
func anonymous(ts []token, i int) bool {
	return i > 0 && i+3 < len(ts) && ts[i+1].text == "to" && ts[i+2].text == "be" && strings.HasPrefix(lineOf(ts[i-1:i]), "ask")
}

// negationAt reports whether the word at i negates. "not only" does not.
func negationAt(ts []token, i int) bool {
	w := ts[i].text
	if !words().has("negation", w) && !strings.HasSuffix(w, "n't") || insideName(ts, i) || bounding(ts, i) || anonymous(ts, i) {
		return false
	}
	if i+1 < len(ts) {
		switch ts[i+1].text {
		case "only", "just", "merely", "simply", "but":
			return false
		case "more", "less", "fewer", "later", "earlier":
			return i+2 >= len(ts) || ts[i+2].text != "than"
		case "doubt", "matter":
			return w != "no"
		}
	}
	return true
}
