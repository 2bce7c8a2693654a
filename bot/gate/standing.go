package gate

import (
	"maps"
	"slices"
	"strings"
)

// A standing is how whom a claim lets speak stands to the speakers that it
// cites.
type standing int

const (
	anyone    standing = iota // named by nothing: a pronoun, "officials"
	likely                    // by what may well be said of a cited speaker
	cited                     // a cited speaker, by name, office or body
	mentioned                 // somebody in the cited words
	stranger                  // somebody else
)

// named reports whether a sayer has a name.
func (j *judge) named(s sayer) bool {
	names, _ := j.significant(s)
	return len(names) > 0
}

// beginsCited reports whether a phrase begins with the name of a cited speaker:
// "Ito cites a memo that says".
func beginsCited(ts []token, ev *source) bool {
	for _, t := range ts {
		own := slices.ContainsFunc(ev.cited, func(c *citedSpeaker) bool { return c.own.has(t.text) })
		switch {
		case words().has("titles", t.text), isArticle(t.text), t.text == "yes", t.text == "no", words().has("roles", t.text) && !t.possessive, t.capital && !own && ev.names(t.text):
		default:
			return t.capital && !t.possessive && own
		}
	}
	return false
}

// isCited reports whether a sayer is a cited speaker, or passed the cited words
// on.
func (j *judge) isCited(s sayer, ev *source) bool {
	who, _ := j.standing(s, ev)
	names, _ := j.significant(s)
	return who == cited || s.relay && j.relayed(names, ev)
}

// standing compares the words that name a sayer with the cited speakers. of
// are the cited statements that are theirs.
func (j *judge) standing(s sayer, ev *source) (who standing, of []int) {
	if i := slices.IndexFunc(s.words, func(t token) bool { return t.text == "such" }); i >= 0 && i+2 < len(s.words) && s.words[i+1].text == "as" {
		s.words = append(slices.Clone(s.words[:i]), s.words[i+2:]...) // "doctors such as Ito"
	}
	if of := called(s, ev); len(of) > 0 {
		return cited, of
	}
	names, roles := j.significant(s)
	roles = slices.DeleteFunc(roles, func(noun string) bool { return !j.speaks(noun) })
	if last := s.words[len(s.words)-1]; len(names) > 0 && len(roles) == 0 && !last.capital && !functionWord(last.text) && person(last.text+"s") {
		roles = append(roles, last.text) // "Norland's chief negotiator"
	}
	if len(names) > 0 && len(roles) == 0 {
		for i, t := range s.words {
			if !t.capital && !functionWord(t.text) && beforePreposition(s.words, i) && j.offices.has(t.text) {
				roles = append(roles, t.text) // "a fan from Norland"
			}
		}
	}
	all := append(slices.Clone(names), roles...)
	if len(all) == 0 || s.pronoun && len(names) == 0 {
		return anyone, nil
	}
	for _, c := range ev.cited {
		if c.name != "" && !j.onlyKin(c, s) && (j.is(c, s, names, roles) || j.means(c, s, all)) {
			of = append(of, c.index)
		}
	}
	if len(of) == 0 && len(names) == 0 {
		of = j.kindOf(s, roles, ev)
	}
	if len(of) == 0 {
		of = together(s, all, ev)
	}
	if len(names) == 0 && j.placedElsewhere(s, ev) {
		return stranger, nil
	}
	switch {
	case len(of) > 0:
		return cited, of
	case s.relay && j.relayed(names, ev), ledBy(s, ev), len(names) == 0 && throughAgent(roles, ev):
		return likely, nil
	case (len(names) == 0 || j.employed(names, ev) && (len(roles) > 0 || anyOf(s.words, "generic"))) && j.mayBe(s, roles, len(names) > 0, ev):
		return likely, nil
	case !slices.ContainsFunc(all, func(w string) bool { return !j.mentions(ev, w) }):
		return mentioned, nil
	}
	return stranger, nil
}

// called are the cited statements of whom a sayer names word by word.
func called(s sayer, ev *source) (of []int) {
	words := s.words
	for len(words) > 0 && (onlyLight(words[:1]) || isArticle(words[0].text)) {
		words = words[1:]
	}
	for len(words) > 0 && onlyLight(words[len(words)-1:]) {
		words = words[:len(words)-1]
	}
	line := lineOf(words)
	for _, c := range ev.cited {
		name := tokens(c.name)
		if len(name) > 0 && isArticle(name[0].text) {
			name = name[1:]
		}
		if len(name) > 0 && line == lineOf(name) {
			of = append(of, c.index)
		}
	}
	return of
}

func isArticle(word string) bool { return word == "the" || word == "a" || word == "an" }

// relayed reports whether names are those of who passed cited words on.
func (j *judge) relayed(names []string, ev *source) bool {
	return len(names) > 0 && slices.ContainsFunc(ev.cited, func(c *citedSpeaker) bool {
		return !slices.ContainsFunc(names, func(n string) bool { return !c.relay.has(n) })
	})
}

// mentions reports whether the cited words, or a cited passage, have a word.
func (j *judge) mentions(ev *source, word string) bool {
	return inText(ev, word) || ev.told.has(word) || slices.ContainsFunc(ev.cited, func(c *citedSpeaker) bool { return c.relay.has(word) }) || j.people[word] && j.mayMean(word, ev)
}

// surname reports whether names have the last one of a speaker.
func (c *citedSpeaker) surname(names []string) bool {
	ts := tokens(c.name)
	return len(ts) > 1 && slices.Contains(names, ts[len(ts)-1].text)
}

// inFull reports whether names have the given and the last name of a speaker.
func (c *citedSpeaker) inFull(names []string) bool {
	ts := tokens(c.name)
	return len(ts) > 1 && slices.Contains(names, ts[0].text) && c.surname(names)
}

// kindOf are the cited speakers that have no name, only a word that means the
// same: "relatives" for "families".
func (j *judge) kindOf(s sayer, roles []string, ev *source) []int {
	var found []int
	for _, c := range ev.cited {
		kinds := strings.Fields(c.name)
		if c.name == "" || strings.ToLower(c.name) != c.name || len(kinds) == 0 {
			continue
		}
		head := headOf(c.name)
		if slices.ContainsFunc(roles, bodyNoun) && !slices.ContainsFunc(s.words, func(t token) bool { return t.text == head }) {
			continue // "the company" is not its employees
		}
		if head := kinds[len(kinds)-1]; !slices.ContainsFunc(roles, func(r string) bool {
			return !c.words.has(r) && !j.meanings.alike(r, head) && !listedTogether("groups alike", r, head) && !sameOffice(r, head)
		}) {
			found = append(found, c.index)
		}
	}
	return found
}

// headOf is the noun that a description is about: "employees" of "two employees
// of the company who left".
func headOf(name string) string {
	head := ""
	for _, t := range tokens(name) {
		if head != "" && (t.text == "who" || words().has("bodies' prepositions", t.text)) {
			break
		}
		head = t.text
	}
	return head
}

// is reports whether all that a sayer is called fits one speaker. Where a
// sayer is called by names alone, one of them is the speaker's own: whom
// somebody works for is somebody else.
func (j *judge) is(c *citedSpeaker, s sayer, names, roles []string) bool {
	own := len(roles) > 0 || len(names) == 0
	if len(names) == 0 && len(roles) > 0 && !genericEnd(s.words) && !c.isA(roles) && !slices.ContainsFunc(roles, func(r string) bool { return !words().has("led bodies", r) }) {
		return false // a body, not who works for it
	}
	for i, n := range names {
		if i+1 < len(names) && c.words.has(names[i+1]) && !c.words.has(n) && j.fullName(n, names[i+1]) {
			continue // "a spokeswoman for Ann Ito"
		}
		relay := s.relay && c.relay.has(n)
		whose := len(roles) == 0 && j.people[n] && !c.own.has(n) && !c.inFull(names) // a name in a role
		if !relay && (whose || !c.words.has(n) && (j.people[n] || !c.surname(names) && !c.governs(n))) {
			return false
		}
		own = own || relay || c.own.has(n) || c.governs(n) || len(names) == 1 && s.words[0].text == "the" && c.native(n)
	}
	if len(names) > 0 && c.surname(names) && !slices.ContainsFunc(names, func(n string) bool { return !c.own.has(n) }) {
		return !slices.ContainsFunc(roles, func(r string) bool {
			return !c.words.has(r) && !j.mayBeCalled(c, r) && !j.ofTheTrade(c, r)
		})
	}
	return own && !slices.ContainsFunc(roles, func(r string) bool { return !c.words.has(r) && !(s.relay && (c.relay.has(r) || c.relayRole.has(r))) })
}

// ofTheTrade reports whether a noun for whom a sayer names rightly is of the
// field of their role: "nurse" of a "medical attendant". An office is what it is.
func (j *judge) ofTheTrade(c *citedSpeaker, noun string) bool {
	alike := func(noun, own string) bool {
		office := words().has("speak for bodies", noun) || words().has("relatives", noun) || strings.HasSuffix(noun, "s") || bodyNoun(noun)
		return j.meanings.alike(noun, own) || !office && j.meanings.akin(noun, own)
	}
	return has(slices.Collect(maps.Keys(c.words.words)), noun, alike)
}

// ledBy reports whether a sayer is what a cited speaker leads: "Ito's group".
func ledBy(s sayer, ev *source) bool {
	n := len(s.words)
	for n > 0 && onlyLight(s.words[n-1:n]) {
		n--
	}
	if n < 2 || !s.words[n-2].possessive || !words().has("any body", s.words[n-1].text) && !words().has("sides led", s.words[n-1].text) {
		return false
	}
	return slices.ContainsFunc(ev.cited, func(c *citedSpeaker) bool { return c.role != "" && c.surname([]string{s.words[n-2].text}) })
}

// governs reports whether a speaker is the government of a country: "Norland"
// of the "Norlandian authorities".
func (c *citedSpeaker) governs(country string) bool {
	return words().has("governments", headOf(c.name)) && len(c.own.words) == 2 && c.own.roots[root(country)]
}

// together are the cited speakers when several are named at once, "Ms Ito and
// Mr Brandt": each has a name among the words, and no word is left over.
func together(s sayer, all []string, ev *source) []int {
	var found []int
	left := slices.Clone(all)
	for _, c := range ev.cited {
		if c.name == "" || !slices.ContainsFunc(all, c.own.has) {
			continue
		}
		found = append(found, c.index)
		left = slices.DeleteFunc(left, c.words.has)
	}
	if len(found) < 2 || len(left) > 0 || !slices.ContainsFunc(s.words, func(t token) bool { return t.text == "and" }) {
		return nil
	}
	return found
}

func inText(ev *source, word string) bool {
	for _, c := range ev.cited {
		if c.text.has(word) {
			return true
		}
	}
	return false
}
