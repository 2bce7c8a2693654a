package coref

import (
	"slices"
	"strings"

	"whosaid/retrieval/english"
	"whosaid/retrieval/names"
)

// mergeCouples reads "Bill and Hillary Clinton": a given name before "and"
// and a full name has that surname.
func (c *Cast) mergeCouples() {
	for i := 0; i+1 < len(c.names); i++ {
		a, b := &c.names[i], &c.names[i+1]
		if a.who >= 0 || b.who < 0 || len(a.Tokens) != 1 || !b.IsFull() || b.Start-a.End != len(" and ") || c.doc.Text[a.End:b.Start] != " and " {
			continue
		}
		if _, given := c.lex.GivenName(names.Fold(a.Tokens[0])); !given || len(c.bySurname[names.Fold(a.Tokens[0])]) > 0 {
			continue
		}
		a.Tokens = append(slices.Clone(a.Tokens), b.Tokens[len(b.Tokens)-1-b.Suffixes()])
		e := c.findFull(a)
		if e < 0 {
			e = c.add(a, false)
		}
		c.join(i, e)
	}
}

// mergeSingles gives names of one token to the people they mean, in order of
// place, and makes people of those that a title or a verb of speech vouches
// for.
func (c *Cast) mergeSingles() {
	recent := map[string]recency{}
	inside := c.insideSentences()
	for i := range c.names {
		n := &c.names[i]
		if n.heading {
			continue
		}
		if n.who < 0 && !n.IsFull() {
			c.mergeSingle(i, recent, inside)
		}
		if n.who >= 0 {
			p := c.people[n.who]
			r := recent[p.surname]
			r.any, r.anyParagraph, r.alone = n.who+1, n.paragraph, !n.IsFull()
			if n.IsFull() {
				r.full, r.paragraph, r.spoke = n.who+1, n.paragraph, n.speaks
			}
			recent[p.surname] = r
		}
	}
}

// insideSentences are the single names that stand inside a sentence somewhere,
// where a capital tells something.
func (c *Cast) insideSentences() map[string]bool {
	out := map[string]bool{}
	for i := range c.names {
		if n := &c.names[i]; len(n.Tokens) == 1 && !n.First && !n.heading {
			out[names.Fold(n.Tokens[0])] = true
		}
	}
	return out
}

// A recency is who of a surname was last mentioned (index + 1), and who last
// by full name, in which paragraph and whether a verb of speech followed.
type recency struct {
	any, full, paragraph int
	anyParagraph         int  // of any
	alone                bool // any was called by the surname alone
	spoke                bool
}

func (c *Cast) mergeSingle(i int, recent map[string]recency, inside map[string]bool) {
	n := &c.names[i]
	k := names.Fold(n.Tokens[0])
	if n.Place && !n.Titled {
		if fits := c.bySurname[k]; len(fits) > 0 && (n.acts || n.described) && !n.oblique {
			c.join(i, c.choose(n, fits, recent[k]))
		}
		return
	}
	fits := c.fitting(n, c.bySurname[n.Surname()])
	if len(fits) == 0 && n.Suffixes() == 0 {
		fits = c.fitting(n, c.givenNamed(n, k))
		if len(fits) == 0 {
			fits = c.fitting(n, c.byNickname(k))
		}
	}
	if c.lex.IsNoName(k) && !n.Titled && !n.speaks {
		return
	}
	if len(fits) > 0 {
		c.join(i, c.choose(n, fits, recent[n.Surname()]))
		return
	}
	_, given := c.lex.GivenName(k)
	switch {
	case n.Titled || n.speaks || n.kin:
		c.join(i, c.add(n, !n.Titled && !n.kin && !given))
	case n.acts && !given && !n.quoted && !c.lex.IsCommon(k) && !n.oblique && inside[k]:
		c.join(i, c.add(n, true))
	case !given && c.followed(n, followers):
		c.join(i, c.add(n, false))
	}
}

// followers are nouns that only a politician's name stands before.
var followers = english.Set("administration campaign presidency government management camp era")

// followed reports whether the word after n is one of those.
func (c *Cast) followed(n *occurrence, those map[string]bool) bool {
	rest := strings.TrimLeft(c.doc.Text[n.End:min(len(c.doc.Text), n.End+24)], " ")
	f := strings.FieldsFunc(rest, func(r rune) bool { return r < 'a' || r > 'z' })
	return len(f) > 0 && strings.HasPrefix(rest, f[0]) && those[f[0]]
}

// byNickname returns the people whose given name k is short for.
func (c *Cast) byNickname(k string) []int {
	var out []int
	for _, full := range c.lex.FullForms(k) {
		out = append(out, c.byGiven[full]...)
	}
	return out
}

// fitting keeps the people whose gender and titles agree with n.
func (c *Cast) fitting(n *occurrence, people []int) []int {
	var out []int
	for _, e := range latest(people) {
		p := c.people[e]
		titled := n.Titled || len(n.Tokens) > 1
		if titled && !names.Agree(p.gender, n.Gender) || n.SuffixKey() != "" && p.suffix != n.SuffixKey() {
			continue
		}
		if !n.IsFull() && (otherOffice(n.Title, p.titles) || c.otherBearer(n, p) || c.ownKin(n, p)) {
			continue
		}
		out = append(out, e)
	}
	return out
}

// choose picks one of several people of a surname: who has the title, the
// latest full name in the paragraph, who spoke under the full name in the
// paragraph before, the one most often named in full, the latest.
func (c *Cast) choose(n *occurrence, fits []int, r recency) int {
	if len(fits) == 1 {
		return fits[0]
	}
	if n.Title != "" {
		with := slices.DeleteFunc(slices.Clone(fits), func(e int) bool { return !slices.Contains(c.people[e].titles, n.Title) })
		if len(with) == 1 {
			return with[0]
		}
	}
	near := r.paragraph == n.paragraph || r.paragraph == n.paragraph-1 && r.spoke && n.acts
	if near && slices.Contains(fits, r.full-1) {
		return r.full - 1
	}
	if r.alone && n.paragraph-r.anyParagraph < 2 && slices.Contains(fits, r.any-1) {
		return r.any - 1
	}
	return c.alone(fits)
}

// alone is whom the document calls by a surname alone, of several people of that
// surname: who is named first. The others are told apart by their full names.
func (c *Cast) alone(fits []int) int {
	best := fits[0]
	for _, e := range fits[1:] {
		if c.earlier(e, best) {
			best = e
		}
	}
	return best
}

func (c *Cast) earlier(a, b int) bool {
	return c.firstOf(a) < c.firstOf(b)
}

// firstOf is where a person is mentioned first.
func (c *Cast) firstOf(e int) int {
	at := len(c.doc.Text)
	for _, i := range c.people[e].mentions {
		at = min(at, c.names[i].Start)
	}
	return at
}

// mergeHeadlines gives the words of headlines to the people named elsewhere.
func (c *Cast) mergeHeadlines() {
	for i := range c.names {
		n := &c.names[i]
		if !n.heading {
			continue
		}
		k := names.Fold(n.Tokens[0])
		if i > 0 && (c.extends(i, k) || c.completes(i, k)) {
			continue
		}
		if fits := latest(c.bySurname[k]); len(fits) > 0 && !c.lex.IsNoName(k) {
			c.join(i, c.choose(n, fits, recency{}))
		}
	}
}

// extends reports whether the headline's word i ends the full name that the
// words before it begin, and joins them.
func (c *Cast) extends(i int, k string) bool {
	n := &c.names[i]
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		b := &c.names[j]
		if !b.heading || n.Start-c.names[j].End > 1 && j == i-1 {
			return false
		}
		for _, e := range latest(c.bySurname[k]) {
			if p := c.people[e]; p.given != "" && c.lex.SameGiven(p.given, names.Fold(b.Tokens[0])) {
				n.Start, n.Tokens = b.Start, append(slices.Clone(b.Tokens), n.Tokens...)
				b.who = -1
				c.join(i, e)
				return true
			}
		}
	}
	return false
}
