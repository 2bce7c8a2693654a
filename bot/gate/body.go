package gate

import (
	"maps"
	"slices"
	"strings"
)

// A body is what somebody speaks for by office: "Norland" and "harbour" of
// "harbour minister of Norland". The newspapers' "Norland says" means its
// minister.
type body struct {
	head  string      // the office: minister
	words *vocabulary // the words of the body's name
	named bool        // has a name of its own
	apart *vocabulary // the words of the role that are no part of the name
}

// bodiesOf reads a role, which may hold several offices between commas. An
// office of the past speaks for nobody, nor does one who merely works
// somewhere, or who speaks for a person.
func (j *judge) bodiesOf(role string) []body {
	var found []body
	for _, part := range strings.FieldsFunc(role, func(r rune) bool { return r == ',' || r == ';' }) {
		if b, ok := j.bodyOf(tokens(part)); ok {
			found = append(found, b)
		}
	}
	return found
}

func (j *judge) bodyOf(ts []token) (body, bool) {
	end := len(ts)
	for i, t := range ts {
		if words().has("bodies' prepositions", t.text) {
			end = i
			break
		}
	}
	if end == 0 || !words().has("speak for bodies", ts[end-1].text) {
		return body{}, false
	}
	head := ts[end-1].text
	if head == "secretary" && end == len(ts) && end == 2 && !words().has("own secretaries", ts[0].text) {
		head = "minister" // "energy secretary"
	}
	b := body{head: head, words: newVocabulary(j.same), apart: newVocabulary(nil)}
	person := slices.ContainsFunc(ts[end:], func(t token) bool { return t.capital })
	for i, t := range ts {
		switch {
		case words().has("no office", t.text), i > end && (words().has("titles", t.text) || words().has("roles", t.text) && !strings.HasSuffix(t.text, "s")):
			return body{}, false
		case i > end && words().has("bodies' prepositions", t.text) && t.text != "of" && t.text != "for":
			b.apart.add(lineOf(ts[i:]))
			return b, !person
		case i != end-1 && i != end && !functionWord(t.text):
			b.words.add(t.raw)
			b.named = b.named || t.capital
			person = person && !(t.capital && i > end && (!j.people[t.text] || j.organised(t.text)))
		}
	}
	return b, end == len(ts) || !person
}

// organised reports whether a word is part of the name of a speaker that is no
// person.
func (j *judge) organised(word string) bool {
	for i := range j.evidence.Statements {
		if j.organisation(i) && newVocabulary(nil, j.evidence.Statements[i].Speaker).has(word) {
			return true
		}
	}
	return false
}

// called reports whether all words that call a sayer mean the body: those of
// its name, or the kind of body that such an office leads.
func (b body) called(all []string, known func(string) bool) bool {
	return len(all) > 0 && !slices.ContainsFunc(all, func(w string) bool {
		alike := func(own string) bool { return listedTogether("bodies alike", own, w) }
		return !b.words.has(w) && !b.kind(w, known) && !slices.ContainsFunc(slices.Collect(maps.Keys(b.words.words)), alike)
	})
}

// kind reports whether a noun means the kind of body that the office leads. A
// body whose name says what it is is nothing else.
func (b body) kind(noun string, known func(string) bool) bool {
	for group := range words()["bodies by office"] {
		if kinds := strings.Split(group, "="); slices.Contains(kinds[1:], noun) && kinds[0] == b.head {
			return true
		}
	}
	if !b.named || !words().has("led bodies", noun) || !known(noun) || b.head != "" && !words().has("leaders", b.head) {
		return false
	}
	if b.apart != nil && b.apart.has(noun) {
		return false
	}
	for other := range words()["led bodies"] {
		if b.words.has(other) && !words().has("any body", other) {
			return false
		}
	}
	return true
}

// bodyNoun reports whether a noun means a kind of body.
func bodyNoun(noun string) bool {
	if words().has("led bodies", noun) {
		return true
	}
	for group := range words()["bodies by office"] {
		if slices.Contains(strings.Split(group, "=")[1:], noun) {
			return true
		}
	}
	return false
}

// otherBody reports whether a claim begins with what a body does that the
// evidence has, but not where the claim points to: "The union offered …" of the
// company's words.
func (j *judge) otherBody(ts []token, ev *source) bool {
	if len(ev.cited) == 0 || len(ts) < 3 || ts[0].text != "the" || ts[1].possessive || !bodyNoun(ts[1].text) || breaks(ts[2].gap) {
		return false
	}
	noun := ts[1].text
	if ev.has(noun) || !j.written().has(noun) || words().has("other prepositions", ts[2].text) {
		return false
	}
	return !slices.ContainsFunc(ev.cited, func(c *citedSpeaker) bool { return j.means(c, sayer{words: ts[:2]}, []string{noun}) })
}

// means reports whether a sayer is called by the body that a cited speaker is
// or speaks for: "Norland says", not "Norland's farmers say".
func (j *judge) means(c *citedSpeaker, s sayer, all []string) bool {
	if !(s.label && predicates(s.words)) && !bodyLast(s.words, all) {
		return false
	}
	st := &j.evidence.Statements[c.index]
	known := func(noun string) bool {
		return (j.question.has(noun) || j.written().has(noun) || words().has("any body", noun)) && !j.taken(noun, st.Speaker)
	}
	of := append(j.bodiesOf(st.SpeakerRole), j.bodiesOf(st.SpeakerAsWritten)...)
	if slices.ContainsFunc(all, func(w string) bool { return words().has("research bodies", w) }) {
		of = append(of, j.researchOf(st.SpeakerRole)...)
	}
	if j.organisation(c.index) && slices.ContainsFunc(all, func(noun string) bool { return !j.taken(noun, st.Speaker) && named(c.own, noun) }) {
		return len(all) == 1
	}
	if j.organisation(c.index) && strings.ToLower(c.name) != c.name {
		of = append(of, body{words: c.own, named: true})
	}
	return slices.ContainsFunc(of, func(b body) bool { return b.called(all, known) && b.owns(s.words) })
}

// named reports whether a body's name says that it is of a kind: "Northway
// Airlines" an airline.
func named(name *vocabulary, kind string) bool {
	for group := range words()["kinds by name"] {
		if part, noun, _ := strings.Cut(group, "="); noun == kind && name.words[part] {
			return true
		}
	}
	return false
}

// researchOf is the institute that a researcher works at, which speaks through
// its researchers: that of a "geologist at the Norland Institute".
func (j *judge) researchOf(role string) []body {
	ts := tokens(role)
	at := slices.IndexFunc(ts, func(t token) bool { return words().has("bodies' prepositions", t.text) })
	if at < 1 || !words().has("researchers", ts[at-1].text) || words().has("no office", ts[0].text) {
		return nil
	}
	b := body{words: newVocabulary(j.same), named: true}
	for _, t := range ts[at+1:] {
		if !functionWord(t.text) {
			b.words.add(t.raw)
		}
	}
	return []body{b}
}

// predicates reports whether what stands before a colon is more than a name:
// "The Greens are against it: …".
func predicates(ts []token) bool {
	return slices.ContainsFunc(ts[1:], func(t token) bool {
		return !t.capital && !words().has("transparent", t.text) && !words().has("other prepositions", t.text) && !words().has("roles", t.text)
	})
}

// owns reports whether whatever a sayer belongs to is part of the body's name:
// not "the doctors' council".
func (b body) owns(ts []token) bool {
	return !slices.ContainsFunc(ts, func(t token) bool {
		return t.possessive && !b.words.has(t.text) && !functionWord(t.text)
	})
}

// taken reports whether a noun is part of what another speaker is or speaks for.
func (j *judge) taken(noun, speaker string) bool {
	for i := range j.evidence.Statements {
		s := &j.evidence.Statements[i]
		name := s.Speaker
		if strings.ToLower(name) == name {
			name = headOf(name) // not whose employees they are
		}
		if s.Speaker != speaker && newVocabulary(nil, name, s.SpeakerRole).has(noun) {
			return true
		}
	}
	return false
}

// bodyLast reports whether the noun that a sayer ends in is one of those that
// call it.
func bodyLast(ts []token, all []string) bool {
	if i := slices.IndexFunc(ts, func(t token) bool { return words().has("bodies' prepositions", t.text) }); i > 0 {
		ts = ts[:i] // "workers of Norland"
	}
	for i := len(ts) - 1; i >= 0; i-- {
		if !onlyLight(ts[i : i+1]) {
			return !ts[i].possessive && slices.Contains(all, ts[i].text)
		}
	}
	return false
}

// organisation reports whether the speaker of a statement is no person, as far
// as the evidence tells: has no role and no gender.
func (j *judge) organisation(index int) bool {
	s := &j.evidence.Statements[index]
	known := j.evidence.Gender != nil && j.evidence.Gender(s.Speaker) != ""
	return s.Speaker != "" && s.SpeakerRole == "" && !known
}

// written holds the words of all evidence.
func (j *judge) written() *vocabulary {
	if j.all == nil {
		j.all = newVocabulary(nil)
		for i := range j.evidence.Statements {
			j.all.add(j.evidence.Statements[i].Text)
			j.all.add(j.evidence.Statements[i].SpeakerRole)
			j.all.add(j.evidence.Statements[i].Speaker)
		}
		for i := range j.evidence.Passages {
			j.all.add(j.evidence.Passages[i].Text)
		}
	}
	return j.all
}
