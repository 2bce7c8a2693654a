package gate

import (
	"slices"
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
	denials   int  // verbs of denial
	nouns     bool // it is a noun that is negated: "no plan was made"
	ought     bool // tells what should or must be
	lacks     bool // tells by "without" what there is not
	there     bool // says that there is something
	joined    bool // goes on from the clause before by an "and"
	leads     bool // is one word that a "that" hangs on: "optimistic that"
	unsure    bool
	awaited   bool // tells what is not so yet: "until we know", "if it opens"
}

// clausesOf splits a sentence where one thought ends and another begins. Words
// to skip are no content.
func clausesOf(ts []token, skip func(string) bool) []clause {
	r := clauseReader{ts: ts, skip: skip, pending: -9}
	for i, t := range ts {
		if breaks(t.gap) || words().has("turns", t.text) && !(i > 0 && ts[i-1].text == "than") || goesOn(ts, i) {
			r.end(!breaks(t.gap) && words().has("hanging", t.text))
			if (strings.Contains(t.gap, ". ") || strings.ContainsAny(t.gap, "—–")) && len(r.content) == 0 {
				r.clause, r.pending = clause{}, -9 // "That shouldn't be. They …"
			}
			switch t.text {
			case "and":
				r.joined = !breaks(t.gap)
			case "unless":
				r.negations++
			case "until", "till", "if":
				r.awaited = true
			}
		}
		if i > 0 && r.negations > 0 && words().has("believing", ts[i-1].text) && begun(t) {
			r.end(true) // "do not think they have"
			r.pending = i
		}
		r.take(i)
	}
	r.end(false)
	for i := range r.out {
		c := &r.out[i]
		c.unsure = c.unsure || c.negations > 1
	}
	return r.out
}

// begun reports whether a subject begins with a word.
func begun(t token) bool {
	return thirdPerson(t.text) || words().has("determiners", t.text) || t.text == "it" || t.text == "we" || t.text == "you" || t.text == "there"
}

// A clauseReader reads one clause after the other.
type clauseReader struct {
	clause
	out     []clause
	ts      []token
	skip    func(string) bool
	pending int    // where the last negation stands that has no word yet
	light   string // the light verb behind it
}

// goesOn reports whether a new predicate begins at i: "and would respect it".
func goesOn(ts []token, i int) bool {
	return ts[i].text == "and" && i+1 < len(ts) && (strings.HasSuffix(ts[i+1].text, "n't") || words().has("modals", ts[i+1].text) && ts[i+1].text != "to" || words().has("being", ts[i+1].text) || ts[i+1].text == "had" || ts[i+1].text == "has")
}

// take reads the token at i.
func (r *clauseReader) take(i int) {
	t := r.ts[i]
	r.ought = r.ought || words().has("obliging", t.text)
	switch {
	case r.bare(i):
		r.unsure, r.out[len(r.out)-1].unsure = true, true
	case insideName(r.ts, i) && words().has("negation", t.text):
	case softened(r.ts, i):
		r.unsure = true
	case sides(r.ts, i) != "":
		r.content = append(r.content, sides(r.ts, i))
	case denies(t.text) && ofSaying(r.ts, i):
		r.denials++
		r.negations++
	case words().has("negation", t.text) && !negationAt(r.ts, i):
		r.unsure = true // "not only", "not more than"
	case refuses(r.ts, i), t.text == "without", negationAt(r.ts, i), lessened(r.ts, i):
		r.lacks = r.lacks || t.text == "without"
		r.negate(i)
	case r.pending >= 0 && (t.text == "something" || t.text == "anything" || t.text == "everything"):
		r.pending, r.unsure = -9, true // "is not something that …"
	case t.text == "there" && i+1 < len(r.ts) && words().has("being", r.ts[i+1].text):
		r.there = true
	case tooMuchTo(r.ts, i):
		if i > 0 && negates(r.ts[i-1].text) {
			r.negations, r.pending = r.negations-1, -9
		} else {
			r.negate(i)
		}
	case takesLife(r.ts, i):
		r.content = append(r.content, "die") // "cost one life"
	case t.text == "left" && (passive(r.ts, i) || leftAs(r.ts, i)): // "is left to the company"
	case t.text == "out" && len(r.content) > 0 && stem(r.content[len(r.content)-1]) == "rule":
		r.content[len(r.content)-1] = "ruleout"
	case t.text == "yet" && i > 0 && negates(r.ts[i-1].text):
	case t.text == "going" && i+1 < len(r.ts) && r.ts[i+1].text == "to":
	case i+1 < len(r.ts) && r.ts[i+1].text == "on" && stem(t.text) == "go", t.text == "went" && i+1 < len(r.ts) && r.ts[i+1].text == "on":
		r.content = append(r.content, "continue")
	case (meaningful(t) || (words().has("telling", t.text) || words().has("inverting", t.text)) && passive(r.ts, i)) && !r.skip(t.text):
		r.content = append(r.content, t.text)
		switch {
		case i >= r.pending+4:
			r.pending = -9
		case words().has("light verbs", t.text):
			r.pending++ // "given trouble"
			r.light = t.text
		case counts(t.text):
			r.pending++ // "neither of the two children"
		default:
			if r.pending >= 0 && manner(r.ts, i) == "" {
				r.negated = append(r.negated, t.text)
			}
			r.pending = -9
		}
		if how := manner(r.ts, i); how != "" {
			r.content = append(r.content, how)
			if r.negations > 0 {
				r.negated = append(r.negated, how)
			}
		}
	case words().has("telling", t.text) || words().has("inverting", t.text):
		r.pending = -9
	case r.pending >= 0 && onlyLight(r.ts[i:i+1]):
		r.pending++ // "had been" in "nobody had been hurt"
	}
}

// manner is how it is done what the word at i tells, "well" of "treated them
// well": it is that which a negation denies.
func manner(ts []token, i int) string {
	for k := i + 1; k < len(ts) && k < i+4 && !breaks(ts[k].gap); k++ {
		switch w := ts[k].text; w {
		case "well", "properly", "fairly", "kindly", "decently":
			return w
		}
		if content(ts[k]) {
			return ""
		}
	}
	return ""
}

// takesLife reports whether the noun at i is a life that is lost.
func takesLife(ts []token, i int) bool {
	return (ts[i].text == "life" || ts[i].text == "lives") && slices.ContainsFunc(ts[max(i-3, 0):i], func(t token) bool {
		switch stem(t.text) {
		case "cost", "lost", "lose", "claim", "took", "taken":
			return true
		}
		return false
	})
}

// bare reports whether the auxiliary verb at i ends a clause that tells by it
// alone how it is with what the one before negates: "I did not, they did".
func (r *clauseReader) bare(i int) bool {
	if n := len(r.out); n == 0 || r.out[n-1].negations == 0 || r.negations > 0 || i+1 < len(r.ts) && !breaks(r.ts[i+1].gap) {
		return false
	}
	switch r.ts[i].text {
	case "did", "does", "do", "was", "were", "is", "are", "had", "has", "have", "will", "would", "can", "could":
		return true
	}
	return false
}

// negate notes the negation at i.
func (r *clauseReader) negate(i int) {
	if next := i + 1; next < len(r.ts) && words().has("questions", r.ts[next].text) {
		r.end(false) // "is not what we want"
	}
	if next := i + 1; next < len(r.ts) && r.ts[next].text == "to" && i > 0 && words().has("being", r.ts[i-1].text) {
		r.unsure = true // "the way is not to punish them"
	}
	if next := i + 1; next < len(r.ts) && elliptic(r.ts[next].text) && !(i > 0 && words().has("being", r.ts[i-1].text)) {
		r.unsure = true // "about pay but not about hours"
		if n := len(r.out); n > 0 {
			r.out[n-1].unsure = true
		}
		return
	}
	switch r.ts[i].text {
	case "neither":
		r.nouns = i+1 < len(r.ts) && r.ts[i+1].text == "of"
	case "no", "none":
		r.nouns = r.ts[min(i+1, len(r.ts)-1)].text != "one" && !intends(r.ts, i+1)
	}
	if !(r.ts[i].text == "nor" && r.negations == 1 && i+1 < len(r.ts) && !r.ts[i+1].capital && slices.ContainsFunc(r.ts[max(i-6, 0):i], func(t token) bool { return t.text == "neither" })) {
		r.negations++ // "neither supported nor opposed" is one
	}
	r.pending = i
	r.unsure = r.unsure || i > 0 && r.ts[i-1].text == "of" // "the risk of not being seen"
	r.unsure = r.unsure || alone(r.ts, i) || timed(r.ts, i)
	if n := len(r.content); n > 0 && nobodyBehind(r.ts, i) {
		r.negated = append(r.negated, r.content[n-1])
	}
}

// leftAs reports whether the verb at i leaves something as it is: "left the rate
// at 9", "left it alone".
func leftAs(ts []token, i int) bool {
	for k := i + 2; k < len(ts) && k < i+5 && !breaks(ts[k].gap); k++ {
		switch ts[k].text {
		case "at", "alone", "unchanged", "open", "untouched", "as":
			return true
		}
	}
	return false
}

// intends reports whether the words at i are a plan to do something, which may
// be told by the verb as well: "has no plans to meet".
func intends(ts []token, i int) bool {
	if i+1 >= len(ts) || ts[i+1].text != "to" {
		return false
	}
	switch stem(ts[i].text) {
	case "plan", "intent", "wish", "desir":
		return true
	}
	return false
}

// end begins the next clause. Where that hangs on a verb of speech alone ("she
// denied that …"), the verb is no clause but turns the next one round as it
// does.
func (r *clauseReader) end(hangs bool) {
	c := r.clause
	if r.light != "" && len(c.content) == 1 {
		c.negated = []string{r.light} // "would not come"
	}
	r.light = ""
	switch {
	case hangs && len(c.content) == 1 && words().has("believing", c.content[0]):
		r.clause = clause{negations: c.negations, denials: c.negations, unsure: c.unsure}
	case hangs && (len(c.content) == 0 || len(c.content) == 1 && (cue(c.content[0]) || words().has("fearing", stem(c.content[0])))):
		r.clause = clause{negations: c.denials, denials: c.denials, unsure: c.unsure || c.negations > c.denials || len(c.content) == 1 && words().has("fearing", stem(c.content[0]))}
	case len(c.content) == 0:
	default:
		c.leads = hangs && len(c.content) == 1
		r.out = append(r.out, c)
		r.clause = clause{unsure: hangs && (c.negations > 0 || slices.ContainsFunc(c.content[max(len(c.content)-2, 0):], implied))}
	}
}

// counts reports whether a word is a small number in letters, which no negation
// is about.
func counts(word string) bool {
	switch word {
	case "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten":
		return true
	}
	return false
}

func none(string) bool { return false }

// meaningful reports whether a word says something: not grammar, not a name,
// not the verb that attributes.
func meaningful(t token) bool {
	return (len(t.text) > 2 || t.text == "go") && t.text != "one" && (!strings.HasSuffix(t.text, "ly") || t.text == "early") && !lexicon.IsStopWord(t.text) && !words().has("light", t.text) && !words().has("inverting", t.text) && !words().has("telling", t.text) && !(t.capital && words().has("titles", t.text))
}
