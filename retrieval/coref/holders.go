package coref

import (
	"slices"

	"whosaid/retrieval/english"
	"whosaid/retrieval/names"
)

// holders are those who have the role that d words: where somebody has it now, nobody who
// had it once, and a deputy only where d says so.
func (c *Cast) holders(d names.Description) []holder {
	var now, once []holder
	all := c.byHead[d.Head]
	for _, h := range all[:min(len(all), holdersWeighed)] {
		switch {
		case !names.Agree(c.people[h.who].gender, d.Gender), !names.Subset(d.Modifiers, h.words), c.isDeputy(h.who, d):
		case c.hadOnce(h.who, d.Head):
			once = append(once, h)
		default:
			now = append(now, h)
		}
	}
	if len(now) == 0 || slices.Contains(d.Words, "former") {
		return append(now, once...)
	}
	return now
}

// hadOnce reports whether all that tells a person's office of a noun tells that it was once.
func (c *Cast) hadOnce(who int, head string) bool {
	once := false
	for _, words := range c.wordingsOf(who, head) {
		if !slices.ContainsFunc(words, func(w string) bool { return w == "former" || w == "ex" || w == "onetime" }) {
			return false
		}
		once = true
	}
	return once
}

// deputies are words before an office that make it another one.
var deputies = english.Set("deputy vice lieutenant shadow")

// isDeputy reports whether a person has an office only as a deputy, which d does not say.
func (c *Cast) isDeputy(who int, d names.Description) bool {
	found := c.wordingsOf(who, d.Head)
	return len(found) > 0 && !slices.ContainsFunc(found, func(words []string) bool {
		return !slices.ContainsFunc(words, func(w string) bool { return deputies[w] && !slices.Contains(d.Words, w) })
	})
}

// wordingsOf are the words of each role of a person that has a noun as its head, and of
// the titles that tell it without a role beside them.
func (c *Cast) wordingsOf(who int, head string) [][]string {
	var out [][]string
	told := map[int]bool{}
	for _, r := range c.people[who].roles {
		d := c.lex.Describe(r.text)
		if t, _ := c.lex.Title(d.Head); d.Head == head || t.Noun == head {
			out, told[r.at] = append(out, d.Words), true
		}
	}
	for _, i := range c.people[who].mentions {
		if n := &c.names[i]; n.Title == head && !told[n.Start] {
			out = append(out, []string{head})
		}
	}
	return out
}
