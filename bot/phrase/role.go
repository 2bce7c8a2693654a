package phrase

import (
	"slices"
	"strings"
)

// A Role is a verb and who does it to whom; an empty span where that is not told.
type Role struct {
	Verb         int
	Doer, DoneTo Span
}

// farthestAgent is how many words after a verb in the passive "by" stands at most.
const farthestAgent = 8

// Roles are those of the verbs of some clauses. Verbs that "and" or "to" joins have the
// same doer; a clause that opens with "who" is about the words before it.
func Roles(ws []Word, clauses []Span) (all []Role) {
	var doer Span
	last := 0
	for _, c := range clauses {
		for v := c.From; v < c.To; v++ {
			if !verbAt(ws, v) {
				continue
			}
			r := Role{Verb: v, Doer: nounBefore(ws, c, v), DoneTo: object(ws, c, v+1)}
			if r.Doer.Empty() && ws[c.From].In("relative") {
				r.Doer = nounBefore(ws, Span{max(0, c.From-farthestAgent), c.From}, c.From)
			} else if r.Doer.Empty() && goesOn(ws[max(last, v-3):v]) {
				r.Doer = doer
			}
			doer, last = r.Doer, v
			if passiveAt(ws, c, v) {
				r.Doer, r.DoneTo = agent(ws, c, v), r.Doer
			}
			all = append(all, r)
		}
	}
	return all
}

// goesOn reports whether a verb after some words has the doer of the one before them.
func goesOn(ws []Word) bool {
	return slices.ContainsFunc(ws, func(w Word) bool { return w.Text == "and" || w.Text == "to" || w.Text == "or" || w.Text == "but" })
}

// Empty reports whether a span has no words.
func (s Span) Empty() bool { return s.From >= s.To }

// verbAt reports whether a word that means something is a verb.
func verbAt(ws []Word, v int) bool {
	w := ws[v]
	if !w.Content || w.Capital && v > 0 || v > 0 && ws[v-1].In("article") {
		return false
	}
	joined := v > 0 && (ws[v-1].Text == "to" || ws[v-1].In("auxiliary") && !ws[v-1].In("be"))
	return w.Tells() || present(ws, v) || (joined || strings.HasSuffix(w.Text, "ing") && Has(ws[max(0, v-2):v], "be")) &&
		!strings.HasSuffix(w.Text, "ly")
}

// present reports whether a word in -s between a noun and what opens an object is a verb:
// "the ferry waits for".
func present(ws []Word, v int) bool {
	plural := func(w Word) bool { return strings.HasSuffix(w.Text, "s") && !strings.HasSuffix(w.Text, "ss") }
	return v > 0 && v+1 < len(ws) && plural(ws[v]) && ws[v-1].Content && !plural(ws[v-1]) && ws[v].Gap == " " &&
		(ws[v+1].In("article") || ws[v+1].In("preposition"))
}

// passiveAt reports whether a verb of a clause is in the passive: "was seen", "seen by".
func passiveAt(ws []Word, c Span, v int) bool {
	by := v+1 < c.To && ws[v+1].Text == "by" && !Has(ws[max(c.From, v-3):v], "perfect")
	return ws[v].Past() && (by || Has(ws[max(c.From, v-3):v], "be"))
}

// nounBefore is the last noun phrase or pronoun of a clause before a place that stands
// after no preposition.
func nounBefore(ws []Word, c Span, v int) Span {
	for i := v - 1; i >= c.From; i-- {
		if ws[i].In("subject") || ws[i].In("object") || ws[i].Text == "nobody" {
			return Span{i, i + 1}
		}
		if !ws[i].Content || strings.HasSuffix(ws[i].Text, "ly") || verbAt(ws, i) && ws[i].Tells() {
			continue
		}
		from := phraseFrom(ws, c, i)
		if !depends(ws[c.From:from]) {
			return Span{from, i + 1}
		}
		i = from
	}
	return Span{}
}

// phraseFrom is where the noun phrase begins that ends with a word of a clause.
func phraseFrom(ws []Word, c Span, i int) int {
	for i > c.From && ws[i-1].Content && !ws[i-1].Tells() && !strings.ContainsAny(ws[i].Gap, ",;:") {
		if ws[i].Capital && !ws[i-1].Capital && strings.HasSuffix(ws[i-1].Text, "s") { // "the steps Obama announced"
			break
		}
		i--
	}
	return i
}

// depends reports whether a noun phrase after some words is one of a preposition.
func depends(ws []Word) bool {
	for k := len(ws) - 1; k >= max(0, len(ws)-3) && !ws[k].Content && !ws[k].Number; k-- {
		if ws[k].Text == "of" || ws[k].In("preposition") && !ws[k].In("sets apart") {
			return true
		}
	}
	return false
}

// object is the noun phrase or the pronoun that begins at a place of a clause, after no
// more than a preposition and what means nothing by itself.
func object(ws []Word, c Span, at int) Span {
	for i := at; i < min(at+4, c.To); i++ {
		if endsObject(ws, i) {
			return Span{}
		}
		if ws[i].In("object") || ws[i].In("subject") {
			return Span{i, i + 1}
		}
		if ws[i].Content && !strings.HasSuffix(ws[i].Text, "ly") {
			to := i + 1
			for to < c.To && ws[to].Content && !ws[to].Tells() && ws[to].Gap == " " {
				to++
			}
			return Span{i, to}
		}
	}
	return Span{}
}

// endsObject reports whether no object of a verb begins at or after a word.
func endsObject(ws []Word, i int) bool {
	return ws[i].Text == "by" || ws[i].In("sets apart") || verbAt(ws, i) && ws[i-1].Text == "to" || strings.ContainsAny(ws[i].Gap, ",;:")
}

// agent is the noun phrase after the "by" of a verb in the passive.
func agent(ws []Word, c Span, v int) Span {
	for i := v + 1; i < min(v+farthestAgent, c.To); i++ {
		if ws[i].Text == "by" {
			return object(ws, c, i+1)
		}
	}
	return Span{}
}

// Share reports whether two texts have a word that means something, or its like, in common.
func Share(ws, others []Word) bool {
	return slices.ContainsFunc(others, func(o Word) bool { return o.Content && slices.ContainsFunc(ws, o.Like) })
}

// Third is the class of a pronoun of the third person, empty for another word.
func (w Word) Third() string {
	for _, class := range []string{"male", "female", "plural"} {
		if w.In(class) {
			return class
		}
	}
	return ""
}
