package gate

import (
	"maps"
	"slices"
	"strings"
)

// employed reports whether names are all of whom a cited speaker works for, or
// where they are from: "Norland" of its minister.
func (j *judge) employed(names []string, ev *source) bool {
	return slices.ContainsFunc(ev.cited, func(c *citedSpeaker) bool {
		return !slices.ContainsFunc(names, func(n string) bool { return !c.words.has(n) && !c.words.roots[root(n)] || j.people[n] })
	})
}

// speaks reports whether a noun may mean somebody who speaks: not "plan" of
// "according to plan".
func (j *judge) speaks(noun string) bool {
	return words().has("roles", noun) || words().has("relatives", noun) || words().has("speak for bodies", noun) || bodyNoun(noun) || somebody(noun) ||
		person(noun) || person(noun+"s") || nation(noun) || j.speakers.has(noun) || j.offices.has(noun)
}

// resembles reports whether a noun means a kind of what a cited speaker is, or
// something like it: "minister" for a "clergyman", as machines word it.
func (j *judge) resembles(c *citedSpeaker, noun string) bool {
	head := tokens(headPart(c.role))
	if len(head) == 0 || bodyNoun(noun) {
		return false
	}
	office := head[len(head)-1].text
	two := words().has("speak for bodies", noun) && words().has("speak for bodies", office) // mayor and governor
	return !two && j.meanings.close(noun, office)
}

// mayBe reports whether a cited speaker may be described by some nouns, and no
// other speaker of the evidence is more of them. A sayer is placed where it is
// also said where from or of what: "the minister of Norland".
func (j *judge) mayBe(s sayer, nouns []string, placed bool, ev *source) bool {
	most := 0
	for i := range j.evidence.Statements {
		if other := &j.evidence.Statements[i]; !ev.quotes(other.Speaker) {
			most = max(most, j.wordsIn(nouns, headPart(other.Speaker)+" "+headPart(other.SpeakerRole)))
		}
	}
	return slices.ContainsFunc(ev.cited, func(c *citedSpeaker) bool {
		wrong := func(noun string) bool {
			same := func(a, b string) bool { return j.meanings.alike(a, b) || listedTogether("relatives alike", a, b) }
			return nation(noun) && !c.words.has(noun) && !c.words.roots[root(noun)] || words().has("relatives", noun) && !has(slices.Collect(maps.Keys(c.words.words)), noun, same)
		}
		head := headIn(s.words, nouns)
		return !slices.ContainsFunc(nouns, wrong) && (j.mayBeCalled(c, head) || placed && j.resembles(c, head)) && j.wordsIn(nouns, j.describedAs(c.index)) >= most
	})
}

// headIn is the one of some nouns that says what a sayer is: the last one in
// front of the first preposition. It is empty where a noun for anybody does,
// "official", and the nouns only say which.
func headIn(ts []token, nouns []string) string {
	head := ""
	for _, t := range ts {
		if words().has("bodies' prepositions", t.text) {
			break
		}
		if slices.Contains(nouns, t.text) {
			head = t.text
		} else if words().has("generic", t.text) {
			head = ""
		}
	}
	return head
}

// headPart is a description up to its first preposition.
func headPart(text string) string {
	head := text
	for _, t := range tokens(text) {
		if words().has("bodies' prepositions", t.text) && t.start > 0 && t.after != "-" {
			head = text[:t.start]
			break
		}
	}
	return head
}

// wordsIn counts the nouns that have their like in a description.
func (j *judge) wordsIn(nouns []string, as string) int {
	described := strings.Fields(foldLine(as))
	n := 0
	for _, noun := range nouns {
		if has(described, noun, j.meanings.alike) || has(described, noun, j.meanings.close) || has(described, noun, sameOffice) {
			n++
		}
	}
	return n
}

// mayBeCalled reports whether a cited speaker may be what a noun says: it is
// like a word of their office, or the evidence tells of none. A body is only
// ever who is named so.
func (j *judge) mayBeCalled(c *citedSpeaker, noun string) bool {
	person := c.name != strings.ToLower(c.name)
	offices := c.words.words
	head := tokens(headPart(c.role))
	switch {
	case words().has("any body", noun) && len(head) > 0 && words().has("company roles", head[len(head)-1].text):
		return true
	case noun == "", noun == "woman", noun == "man", noun == "person":
		return true
	case words().has("officials", noun) && j.organisation(c.index) && person:
		return true
	case bodyNoun(noun):
		return headOf(c.name) == noun || c.isA([]string{noun}) || j.organisation(c.index) && person && slices.ContainsFunc(tokens(c.name), func(t token) bool { return j.meanings.close(noun, t.text) || j.meanings.akin(noun, t.text) })
	case !person:
		offices = map[string]bool{headOf(c.name): true}
	case c.role == "" && !slices.ContainsFunc(tokens(c.name), func(t token) bool { return words().has("roles", t.text) || bodyNoun(t.text) }):
		return true
	}
	for w := range offices {
		if w == noun || j.meanings.alike(noun, w) || j.meanings.close(noun, w) && !words().has("speak for bodies", noun) || sameOffice(w, noun) {
			return true
		}
	}
	return false
}

// sameOffice reports whether two nouns, in the singular or the plural, may call
// one office.
func sameOffice(a, b string) bool {
	return listedTogether("offices alike", strings.TrimSuffix(a, "s"), strings.TrimSuffix(b, "s"))
}

// isA reports whether one of some nouns is what a speaker's role says that they
// are: "operator" of the "operator of the satellite".
func (c *citedSpeaker) isA(nouns []string) bool {
	head := tokens(headPart(c.role))
	return len(head) > 0 && slices.Contains(nouns, head[len(head)-1].text)
}
