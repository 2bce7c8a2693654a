package gate

import (
	"slices"
	"strings"

	"whosaid/retrieval"
)

// checkSpeaker finds who a claim says is speaking and compares them with the
// speakers of the statements that it cites.
func (j *judge) checkSpeaker(ts []token, ev *source) Reason {
	if j.mispronouned(ts, ev) {
		return Speaker
	}
	sayers := findSayers(ts)
	if len(sayers) == 0 && !signed(ts, ev) && !j.another(ts, ev) && !j.otherBody(ts, ev) && !j.credited(ts, ev) {
		return ""
	}
	named, others := 0, 0
	matched := map[int]bool{}
	for i, s := range sayers {
		who := j.whose(s, ev)
		switch {
		case j.anothers(s, ev), j.unnamed(s, ev):
			return Speaker
		case (i == 0 || s.pronoun && !j.anotherPerson(before(ts, s.words[0].start), ev)) && j.misgendered(s, ev):
			return Speaker
		case who.open, len(ev.cited) == 0 && s.partisan:
			continue
		case len(who.cited) > 0:
			named++
			for _, c := range who.cited {
				matched[c] = true
			}
		case i == 0 && leads(ts, s, ev):
			continue
		case len(j.apposed(ts, s, ev)) > 0:
			named++
			for _, c := range j.apposed(ts, s, ev) {
				matched[c] = true
			}
		case (i == 0 || !who.inside) && !j.announces(ts, sayers[i:], ev):
			return Speaker
		default:
			others++
		}
	}
	if j.credited(ts, ev) {
		return Speaker
	}
	if named == 0 && (others > 0 || j.another(ts, ev) || j.otherBody(ts, ev)) || signed(ts, ev) {
		return Speaker
	}
	return j.agree(sayers, ev, named, matched)
}

// announces reports whether the first of some sayers is a group that stands in
// front of a colon, and whoever speaks behind it is named: "Doctors are angry:
// Ito says …".
func (j *judge) announces(ts []token, sayers []sayer, ev *source) bool {
	group := slices.ContainsFunc(sayers[0].words, func(t token) bool {
		return bodyNoun(t.text) || words().has("roles", t.text) && strings.HasSuffix(t.text, "s")
	})
	names, _ := j.significant(sayers[0])
	colon := slices.IndexFunc(ts, func(t token) bool { return strings.Contains(t.gap, ":") })
	if !group || len(names) > 0 || colon < 0 || sayers[0].words[0].start >= ts[colon].start {
		return false
	}
	return slices.ContainsFunc(sayers[1:], func(s sayer) bool {
		return s.words[0].start >= ts[colon].start && len(j.whose(s, ev).cited) > 0
	})
}

// leads reports whether a sayer in front of a colon is several of those whom
// the whole sentence cites: "Ito and Brandt both agree: one says …, the other".
func leads(ts []token, s sayer, ev *source) bool {
	if ev.sentence == nil || ev.inSentence < 2 || !slices.ContainsFunc(s.words, func(t token) bool { return t.text == "and" }) {
		return false
	}
	colon := slices.IndexFunc(ts, func(t token) bool { return strings.Contains(t.gap, ":") })
	return colon > 0 && s.words[0].start < ts[colon].start && !slices.ContainsFunc(s.words, func(t token) bool {
		return !functionWord(t.text) && !words().has("titles", t.text) && !ev.sentence.has(t.text)
	})
}

// another reports whether a claim is about what another speaker of the evidence
// does than the one it cites: it names that one alone, and the cited words do
// not.
func (j *judge) another(ts []token, ev *source) bool {
	found := false
	for i, t := range ts {
		switch {
		case len(ev.cited) == 0 || ev.names(t.text) && j.people[t.text]:
			return false
		case j.people[t.text] && t.capital && !inText(ev, t.text) && !t.possessive && !governed(ts, i) && j.speakers.has(t.text):
			found = true
		}
	}
	return found
}

// signed reports whether a name stands right beside a quotation, as if it were
// the speaker's, and is not: “We go” — Mr Brandt.
func signed(ts []token, ev *source) bool {
	for i, t := range ts {
		beside := strings.ContainsRune(t.gap, slot) && strings.Trim(t.gap, " ,.()–—-"+string(slot)) == "" ||
			strings.ContainsRune(t.after, slot) && strings.Trim(t.after, " ,.:()–—-"+string(slot)) == ""
		if (i == 0 || i == 1 && words().has("determiners", ts[0].text)) && strings.Trim(t.after, " ,"+string(slot)) == "" && strings.ContainsRune(t.after, slot) && (words().has("led bodies", t.text) || words().has("roles", t.text)) && !ev.names(t.text) {
			return true // The council “…”
		}
		inside := inText(ev, t.text) && object(ts, i) // "he loves Torrente, “but …”"
		if beside && t.capital && !inside && !addressed(ts, i, possessor(ts, i)) && (!t.first || !ordinary(t.text)) && !functionWord(t.text) && !words().has("calendar", t.text) && !words().has("titles", t.text) && !ev.names(t.text) {
			return true
		}
	}
	return false
}

// agree judges the sayers together: every cited statement has to be by one of
// those named, and who said which of several must be plain.
func (j *judge) agree(sayers []sayer, ev *source, named int, matched map[int]bool) Reason {
	if named == 0 {
		return j.checkPronoun(sayers, ev)
	}
	if named > 1 && ev.speakers > 1 {
		return Speaker
	}
	for _, c := range ev.cited {
		if !matched[c.index] {
			return Speaker
		}
	}
	return ""
}

// title is the gender that a form of address gives.
func title(word string) retrieval.Gender {
	switch word {
	case "she", "her", "mrs", "ms", "miss", "madam", "dame":
		return retrieval.Female
	case "he", "his", "mr", "sir":
		return retrieval.Male
	}
	return ""
}

// misgendered reports whether a sayer is called what fits none of the cited
// speakers: "he" of a woman, "Mr Ito" of Ms Ito.
func (j *judge) misgendered(s sayer, ev *source) bool {
	if j.evidence.Gender == nil || len(ev.cited) == 0 {
		return false
	}
	for i, t := range s.words {
		if (t.text == "his" || t.text == "her") && i+1 < len(s.words) {
			continue // "his agent" may be a woman
		}
		g := title(t.text)
		fits := func(c *citedSpeaker) bool {
			known := j.evidence.Gender(c.name)
			return known == "" || known == g
		}
		if g != "" && !slices.ContainsFunc(ev.cited, fits) {
			return true
		}
	}
	return false
}

// checkPronoun: he and she are whoever spoke in the sentence before.
func (j *judge) checkPronoun(sayers []sayer, ev *source) Reason {
	for _, s := range sayers {
		if !s.pronoun || !j.lastSet {
			continue
		}
		for _, c := range ev.cited {
			if c.name != j.last {
				return Speaker
			}
		}
	}
	return ""
}

// A match is who a sayer turns out to be.
type match struct {
	open   bool  // names nobody: a pronoun, "officials"
	cited  []int // the cited statements that are this one's
	inside bool  // part of what the cited speaker said
}

// whose compares the words that name a sayer with the cited speakers.
func (j *judge) whose(s sayer, ev *source) match {
	if i := slices.IndexFunc(s.words, func(t token) bool { return t.text == "such" }); i >= 0 && i+2 < len(s.words) && s.words[i+1].text == "as" {
		s.words = append(slices.Clone(s.words[:i]), s.words[i+2:]...) // "doctors such as Ito"
	}
	names, roles := j.significant(s)
	if len(names) == 0 && len(roles) == 0 {
		return match{open: true}
	}
	var m match
	all := append(names, roles...)
	for _, c := range ev.cited {
		if c.name != "" && (c.is(s, names, roles) || j.means(c, s, all)) {
			m.cited = append(m.cited, c.index)
		}
	}
	if len(m.cited) == 0 && len(names) == 0 {
		m.cited = j.kindOf(s, roles, ev)
	}
	if len(m.cited) == 0 {
		m.cited = together(s, all, ev)
	}
	m.inside = !slices.ContainsFunc(all, func(w string) bool { return !inText(ev, w) })
	return m
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
		if slices.ContainsFunc(roles, func(r string) bool { return bodyNoun(r) }) && !slices.ContainsFunc(s.words, func(t token) bool { return t.text == head }) {
			continue // "the company" is not its employees
		}
		if head := kinds[len(kinds)-1]; !slices.ContainsFunc(roles, func(r string) bool {
			return !c.words.has(r) && !j.meanings.alike(r, head) && !listedTogether("groups alike", r, head)
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
func (c *citedSpeaker) is(s sayer, names, roles []string) bool {
	own := len(roles) > 0 || len(names) == 0
	if len(names) == 0 && len(roles) > 0 && !slices.ContainsFunc(roles, func(r string) bool { return !words().has("led bodies", r) }) {
		return false // a body, not who works for it
	}
	for _, n := range names {
		relay := s.relay && c.relay.has(n)
		if !relay && !c.words.has(n) {
			return false
		}
		own = own || relay || c.own.has(n) || len(names) == 1 && s.words[0].text == "the" && c.native(n)
	}
	return own && !slices.ContainsFunc(roles, func(r string) bool { return !c.words.has(r) })
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
