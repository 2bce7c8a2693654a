package people

import (
	"sort"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
)

func isPronoun(f string) bool {
	_, ok := pronounGender[f]
	return ok
}

// pronounGender are the pronouns that speak; plural and neuter ones have the
// gender of nobody.
var pronounGender = map[string]retrieval.Gender{
	"he": retrieval.Male, "him": retrieval.Male, "his": retrieval.Male, "himself": retrieval.Male,
	"she": retrieval.Female, "her": retrieval.Female, "hers": retrieval.Female, "herself": retrieval.Female,
	"i": "", "we": "", "they": "", "them": "", "their": "", "it": "", "its": "", "you": "", "us": "", "me": "", "my": "", "our": "",
}

// lookBack is how many names before a pronoun are weighed.
const lookBack = 60

// A candidate is a person a pronoun may mean.
type candidate struct {
	who   int
	score float64
	at    int // index of the name that counts for it
}

// pronoun resolves he and she to the agreeing person who is nearest, subjects
// and earlier speakers first; other pronouns only to the one who spoke last.
func (c *Cast) pronoun(r Reference, f string) Identity {
	g := pronounGender[f]
	if g == "" {
		return c.impersonal(r, f)
	}
	if id, ok := c.unnamed(r, g); ok {
		return id
	}
	cands := c.candidates(r, g)
	if len(cands) == 0 {
		return Identity{}
	}
	best := cands[0]
	e := c.people[best.who]
	id := Identity{Name: e.name(), Sort: retrieval.Individual, Role: e.role(), Gender: e.gender, Reason: retrieval.ByPronoun}
	c.resolved(&id, r, c.names[best.at].Span)
	for _, k := range cands {
		id.Considered = append(id.Considered, c.people[k.who].name())
	}
	return id
}

// unnamed resolves he and she to a speaker without a name who spoke last in
// the paragraph ("one resident", "the official"), where nobody is named since.
func (c *Cast) unnamed(r Reference, g retrieval.Gender) (Identity, bool) {
	if r.Previous == "" || c.find(r.Previous) >= 0 || c.doc.ParagraphAt(r.Span.Start) != c.doc.ParagraphAt(r.PreviousAt) {
		return Identity{}, false
	}
	d := c.lex.describe(r.Previous)
	if d.plural || d.head == "" || !c.lex.personNoun(d.head) || !agree(d.gender, g) || d.sort == retrieval.Organisation {
		return Identity{}, false
	}
	for _, n := range c.namesIn(retrieval.Span{Start: r.PreviousAt, End: r.Span.Start}) {
		if !n.quoted && !n.oblique && !n.modifier && agree(c.people[n.who].gender, g) {
			return Identity{}, false
		}
	}
	id := Identity{Name: r.Previous, Sort: d.sort, Gender: g, Reason: retrieval.ByPronoun, Considered: []string{r.Previous}}
	c.resolved(&id, r, retrieval.Span{Start: r.PreviousAt, End: r.PreviousAt})
	return id, true
}

// resolved notes which mention told who is meant.
func (c *Cast) resolved(id *Identity, r Reference, at retrieval.Span) {
	id.At = at
	if p := c.doc.ParagraphAt(at.Start); p != c.doc.ParagraphAt(r.Span.Start) {
		id.Resolved = p
	}
}

// candidates are the people before the pronoun who agree with it, best first.
func (c *Cast) candidates(r Reference, g retrieval.Gender) []candidate {
	end := sort.Search(len(c.names), func(i int) bool { return c.names[i].Start >= r.Span.Start })
	here := c.doc.ParagraphAt(r.Span.Start)
	previous, again := c.find(r.Previous), c.goesOn(r.Span)
	var out []candidate
	seen := map[int]int{}
	between := sentences{text: c.doc.Text, at: r.Span.Start}
	for i := end - 1; i >= 0 && i >= end-lookBack; i-- {
		n := &c.names[i]
		e := c.people[n.who]
		if !agree(e.gender, g) || inside(r.Words, n.Span) || n.heading {
			continue
		}
		s := n.weight() - float64(min(here-n.paragraph, 8)) - .3*float64(between.back(n.End))
		if e.gender == "" {
			s -= 1.5
		}
		if n.paragraph == here && e.mentions[0] == i && c.introduces(n) {
			s++
		}
		if k, ok := seen[n.who]; ok {
			if s > out[k].score {
				out[k].score, out[k].at = s, i
			}
			out[k].score += .1
			continue
		}
		if n.who == previous {
			s += 1.5 + again
		}
		seen[n.who] = len(out)
		out = append(out, candidate{n.who, s, i})
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].score > out[j].score })
	return out
}

// introduces reports whether n is a full name right before a verb, or in
// apposition to the subject: who is
// introduced so takes the paragraph over from the one who spoke before.
func (c *Cast) introduces(n *name) bool {
	return n.subject && n.full() && (strings.HasPrefix(c.doc.Text[n.End:], " ") || c.apposition(n))
}

// apposition reports whether commas set n off behind what describes it: "The
// captain, Ann Lowe, was".
func (c *Cast) apposition(n *name) bool {
	if !strings.HasSuffix(c.doc.Text[:n.Start], ", ") || !strings.HasPrefix(c.doc.Text[n.End:], ", ") {
		return false
	}
	p := &parser{lex: c.lex, text: c.doc.Text}
	role, _ := p.roleBefore(c.paragraph(n.Start), n.Span)
	return role != ""
}

// goesOn is how much more the verb beside the pronoun points to the one who
// spoke last ("he continued", "she added"), or less ("she replied").
func (c *Cast) goesOn(s retrieval.Span) float64 {
	rest := c.doc.Text[s.End:min(len(c.doc.Text), s.End+16)]
	f := strings.Fields(rest)
	if len(f) == 0 {
		return 0
	}
	switch verb := strings.Trim(f[0], ",.:;"); {
	case english.IsForm(verb, english.GoesOn, english.Past|english.Present):
		return 1.5
	case english.IsForm(verb, english.Answers, english.Past|english.Present):
		return -6
	}
	return 0
}

// weight says how likely a pronoun takes up the name n, by how n stands in
// its sentence.
func (n *name) weight() float64 {
	switch {
	case n.quoted:
		return -6
	case n.speaks:
		return 1.2
	case n.modifier:
		return -.8
	case n.embedded:
		return -.4
	case n.subject:
		return .8
	case n.possessive:
		return -.2
	case n.oblique:
		return -.6
	}
	return 0
}

// sentences counts sentence ends backwards from a place.
type sentences struct {
	text  string
	at    int
	count int
}

// most is how many sentences count at most.
const most = 6

// back returns how many sentences end between to and where counting began.
func (s *sentences) back(to int) int {
	for ; s.at > to && s.count < most; s.at-- {
		switch s.text[s.at-1] {
		case '.', '?', '!':
			if s.at < len(s.text) && (s.text[s.at] == ' ' || s.text[s.at] == '\n' || s.text[s.at] == '"') {
				s.count++
			}
		}
	}
	return s.count
}

func inside(spans []retrieval.Span, s retrieval.Span) bool {
	for _, q := range spans {
		if q.Contains(s) {
			return true
		}
	}
	return false
}

// impersonal resolves they, we, I and it to who spoke last in the same or the
// preceding paragraph, where that can be meant.
func (c *Cast) impersonal(r Reference, f string) Identity {
	if r.Previous == "" || f == "you" || c.doc.ParagraphAt(r.Span.Start)-c.doc.ParagraphAt(r.PreviousAt) > 1 {
		return Identity{}
	}
	who := c.find(r.Previous)
	id := Identity{Name: r.Previous, Reason: retrieval.ByPronoun, Considered: []string{r.Previous}}
	switch {
	case who >= 0 && (f == "i" || f == "me" || f == "my"):
		id.Sort, id.Role, id.Gender = retrieval.Individual, c.people[who].role(), c.people[who].gender
	case who < 0 && f != "i" && f != "me" && f != "my":
		id.Sort = c.sortOf(r.Previous)
		plural := id.Sort == retrieval.Group
		if (f == "it" || f == "its") == plural || f == "we" {
			return Identity{}
		}
	default:
		return Identity{}
	}
	c.resolved(&id, r, retrieval.Span{Start: r.PreviousAt, End: r.PreviousAt})
	return id
}

// relative resolves "who" to what stands before it.
func (c *Cast) relative(r Reference) Identity {
	i := sort.Search(len(c.names), func(i int) bool { return c.names[i].End > r.Span.Start }) - 1
	if i < 0 || r.Span.Start-c.names[i].End > reach || c.names[i].paragraph != c.doc.ParagraphAt(r.Span.Start) {
		return Identity{}
	}
	n := &c.names[i]
	between := c.doc.Text[n.End:r.Span.Start]
	if strings.ContainsAny(strings.TrimSuffix(between, ". "), ".?!") || n.possessive || len(between) > 4 && !strings.HasPrefix(between, ",") && !strings.HasPrefix(between, " (") {
		return Identity{}
	}
	id := c.named(n, "", r)
	id.Reason = retrieval.ByPronoun
	c.resolved(&id, r, n.Span)
	return id
}
