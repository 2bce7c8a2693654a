package coref

import (
	"math"
	"slices"
	"sort"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
)

// lookBack is how many mentions before a pronoun are weighed.
const lookBack = 48

// others are who may be meant besides the first of the candidates, likeliest
// first: none where it is plain. What another pronoun means is no plainer than
// that pronoun.
func (c *Cast) others(list []candidate) []int {
	var out []int
	if likely := likelihood(list); likely[0] < sureFrom {
		for i := 1; i < len(list); i++ {
			if i == 1 || likely[i] >= mayBeMeant {
				out = append(out, list[i].who)
			}
		}
	}
	if list[0].at >= 0 {
		for _, k := range c.mentions[list[0].at].others {
			if k != list[0].who && !slices.Contains(out, k) {
				out = append(out, k)
			}
		}
	}
	return out
}

// antecedents are the people before a pronoun who agree with it, best first.
// Whoever is named in words is none. previous spoke last, -1 if nobody did.
func (c *Cast) antecedents(m *mention, g retrieval.Gender, words []retrieval.Span, previous int) []candidate {
	var out []candidate
	seen := map[int]int{}
	subjects := 0
	end := sort.Search(len(c.mentions), func(i int) bool { return c.mentions[i].Start >= m.Start })
	for i := end - 1; i >= 0 && i >= end-lookBack; i-- {
		n := &c.mentions[i]
		if n.who < 0 || !names.Agree(c.genderOf(n.who), g) || n.paragraph != m.paragraph && c.isAuthor(n.who) {
			continue
		}
		k, ok := seen[n.who]
		if !ok {
			k = len(out)
			seen[n.who] = k
			out = append(out, candidate{who: n.who, at: i})
			out[k].marks[onlyQuoted], out[k].marks[onlyModifier] = 1, 1
		}
		if inside(words, n.Span) {
			out[k].marks[within] = 1
		}
		out[k].note(m, n, subjects)
		if n.sentence == m.sentence && !n.pronoun && c.askedIn(n.Start) {
			out[k].marks[topic] = 1
		}
		if n.slot == mainSubject && !out[k].main {
			out[k].main = true
			subjects++
		}
	}
	spokenOf := append(c.spokenOf(m, words), c.namedAfter(m)...)
	out = slices.DeleteFunc(out, func(k candidate) bool { return slices.Contains(spokenOf, k.who) })
	closest(out)
	out = c.cataphora(out, m, g)
	for k := range out {
		c.weigh(&out[k], m, previous, subjects)
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].score > out[j].score })
	return out
}

// spokenOf is who the words after the pronoun m name first, as their object or
// subject: it means another, as in "He has declared Lowe to be a saint". Names inside
// quotation marks do not tell: people call themselves by name.
func (c *Cast) spokenOf(m *mention, words []retrieval.Span) []int {
	if len(words) == 0 || words[0].Start < m.End {
		return nil
	}
	var out []int
	if object := c.objectOf(words); object >= 0 {
		out = append(out, object)
	}
	for i := sort.Search(len(c.names), func(i int) bool { return c.names[i].Start >= words[0].Start }); i < len(c.names); i++ {
		n := &c.names[i]
		if n.Start >= words[0].End || strings.Count(c.doc.Text[words[0].Start:n.Start], " ") > 1 {
			break
		}
		if !n.quoted && n.who >= 0 {
			out = append(out, n.who)
		}
	}
	return out
}

// namedAfter is who is named after a pronoun that is the subject of their clause: in
// "He praised Lowe" and in "He says Lowe will win" it means another. A comma, an "and" or
// a quotation begins what may be about him again, and so may what is somebody's.
func (c *Cast) namedAfter(m *mention) []int {
	if m.slot != mainSubject {
		return nil
	}
	var out []int
	for i := sort.Search(len(c.names), func(i int) bool { return c.names[i].Start >= m.End }); i < len(c.names); i++ {
		n := &c.names[i]
		if n.heading || n.quoted || n.speaks || breaksOff(c.doc.Text[m.End:n.Start]) {
			break
		}
		if n.who >= 0 && !n.Possessive {
			out = append(out, n.who)
		}
	}
	return out
}

// breaksOff reports whether a clause may end in a text.
func breaksOff(text string) bool {
	if len(text) > names.Reach || strings.ContainsAny(text, ",.;:?!\n“\"‘(—–") {
		return true
	}
	for _, w := range []string{" and ", " but ", " as ", " while ", " when "} {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

// objectOf is the person whose office opens the words that a pronoun is said to say:
// "He called the governor “a saint”" is not told of the governor. -1 for nobody.
func (c *Cast) objectOf(words []retrieval.Span) int {
	if len(words) == 0 || !definite(words[0].In(c.doc.Text)) {
		return -1
	}
	text := words[0].In(c.doc.Text)
	for _, end := range []string{"“", "\"", " as ", " for ", ",", "."} {
		text, _, _ = strings.Cut(text, end)
	}
	text = strings.TrimRight(text, " ")
	if strings.Count(text, " ") > 4 {
		return -1
	}
	span := retrieval.Span{Start: words[0].Start, End: words[0].Start + len(text)}
	id, ok := c.byRole(Reference{Span: span}, c.lex.Describe(text))
	if !ok {
		return -1
	}
	return c.find(id.Name)
}

// closest marks who is mentioned in the nearest paragraph of all.
func closest(out []candidate) {
	near, n := math.Inf(1), 0.
	for k := range out {
		if out[k].marks[onlyQuoted] == 1 {
			continue
		}
		if d := out[k].marks[paragraphs]; d < near {
			near, n = d, 0
		}
		if out[k].marks[paragraphs] == near {
			n++
		}
	}
	for k := range out {
		if out[k].marks[onlyQuoted] == 0 && out[k].marks[paragraphs] == near {
			out[k].marks[nearest] = 1
			if n == 1 {
				out[k].marks[aloneNearest] = 1
			}
		}
	}
}

// cataphora adds the subject of the main clause that follows the pronoun's own:
// "When she left, Ann Lowe said".
func (c *Cast) cataphora(out []candidate, m *mention, g retrieval.Gender) []candidate {
	if m.slot != frontSubject {
		return out
	}
	i := sort.Search(len(c.names), func(i int) bool { return c.names[i].Start >= m.End })
	if i == len(c.names) || !c.names[i].subject || c.names[i].quoted || !names.Agree(c.people[c.names[i].who].gender, g) {
		return out
	}
	between := c.doc.Text[m.End:c.names[i].Start]
	comma := strings.LastIndex(between, ", ")
	if comma < 0 || strings.ContainsAny(between, ".?!\n") || len(strings.Fields(between[comma:])) > 4 {
		return out
	}
	for k := range out {
		if out[k].who == c.names[i].who {
			out[k].marks[cataphor] = 1
			return out
		}
	}
	k := candidate{who: c.names[i].who, at: -1}
	k.marks[cataphor] = 1
	return append(out, k)
}

func inside(spans []retrieval.Span, s retrieval.Span) bool {
	for _, q := range spans {
		if q.Contains(s) {
			return true
		}
	}
	return false
}
