package gate

import (
	"slices"
	"strings"

	"whosaid/retrieval/lexicon"
)

// checkMeaning compares what a claim says with the cited evidence: that it is
// about it at all, that it is not what somebody else said, and that it is not
// the opposite. A claim turned round is found where a plain negation or an
// opposite turns it; where other words may have taken a negation's place
// ("refused" for "did not accept") it passes.
func (j *judge) checkMeaning(text string, ev *source, cites []cite) Reason {
	ts := tokens(text)
	claimed := clausesOf(ts, ev.names)
	if misdirected(ts) || reversed(ts, ev) || j.wrongSide(ts, cites) || j.turnedAbout(ts, cites) {
		return Polarity
	}
	if j.unacted(claimed, cites) {
		return Unsupported
	}
	if reason := j.checkSupport(claimed, ev, cites); reason != "" {
		return reason
	}
	if reordered(ts, ev) && !slices.ContainsFunc(claimed, func(c clause) bool { return c.negations > 0 }) {
		return Polarity
	}
	for _, c := range cites {
		source := j.clauses(c)
		for _, clause := range claimed {
			if about, ok := j.meanings.closest(clause, source); ok && j.meanings.contradict(clause, about) && !j.meanings.confirmed(clause, source, about) {
				return Polarity
			}
		}
		if slices.ContainsFunc(claimed, func(c clause) bool { return j.meanings.turned(c, source) }) {
			return Polarity
		}
		if j.meanings.flatly(claimed, source) || j.meanings.flatly(source, claimed) {
			return Polarity
		}
	}
	return ""
}

// checkSupport compares what a claim shares with the statements it cites and
// with those of other people.
func (j *judge) checkSupport(claimed []clause, ev *source, cites []cite) Reason {
	claim := whole(claimed)
	own := 0
	mine := map[string]bool{}
	for _, c := range cites {
		own = max(own, j.meanings.touched(claim, whole(j.clauses(c))))
		if c.kind == statementCite {
			mine[j.evidence.Statements[c.index].Speaker] = true
		}
	}
	hinted := own == 0 && len(claim.content) > 2 && j.hints(claim, cites)
	if most := min(ev.inSentence, 2); own == 0 && len(claim.content) > max(most, 1) && !hinted {
		return Unsupported
	}
	for i := range j.evidence.Statements {
		if mine[j.evidence.Statements[i].Speaker] || len(mine) == 0 {
			continue
		}
		theirs := whole(j.clauses(cite{statementCite, i}))
		if other := j.meanings.touched(claim, theirs); own == 0 && !hinted && j.meanings.shared(claim, theirs) > 0 || other >= own+2 && other >= 2*own {
			return Speaker
		}
	}
	return ""
}

// hints reports whether a claim is about what the cited evidence is about,
// though it shares no word and no synonym with it.
func (j *judge) hints(claim clause, cites []cite) bool {
	for _, c := range cites {
		for _, w := range claim.content {
			if has(whole(j.clauses(c)).content, w, j.meanings.akin) {
				return true
			}
		}
	}
	return false
}

func whole(cs []clause) clause {
	var all clause
	for _, c := range cs {
		all.content = append(all.content, c.content...)
	}
	return all
}

// clauses are those of a piece of evidence; a verb of denial turns them round.
func (j *judge) clauses(c cite) []clause {
	if known, ok := j.read[c]; ok {
		return known
	}
	var read []clause
	if c.kind == passageCite {
		read = clausesOf(tokens(j.evidence.Passages[c.index].Text), none)
	} else {
		s := &j.evidence.Statements[c.index]
		read = clausesOf(tokens(s.Text), none)
		for i := range read {
			if denies(s.Cue) {
				read[i].negations++
			}
		}
	}
	j.read[c] = read
	return read
}

// A clause is what one part of a sentence says: its words with a meaning of
// their own, and how often it is negated. A clause that hangs on a negated one
// ("nobody should pretend that …") is not sure.
type clause struct {
	content   []string
	negated   []string // of the content, what a negation stands right before
	negations int
	denials   int // verbs of denial
	unsure    bool
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
		case refuses(ts, i):
			c.negations++
			negating, lacking = i, false
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

// negationAt reports whether the word at i negates. "not only" does not.
func negationAt(ts []token, i int) bool {
	w := ts[i].text
	if !words().has("negation", w) && !strings.HasSuffix(w, "n't") || insideName(ts, i) || bounding(ts, i) {
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

// denies reports whether a verb of speech says that its content is not so.
func denies(cue string) bool {
	for _, w := range strings.Fields(strings.ToLower(cue)) {
		switch stem(w) {
		case "deni", "refut", "disput", "disavow", "rebut", "denial":
			return true
		}
	}
	return false
}
