package gate

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval"
)

// A source is what the evidence that one claim cites holds together.
type source struct {
	*vocabulary
	// speakers is how many different people the cited statements are by.
	speakers int
	// inSentence is how many the whole sentence cites.
	inSentence int
	// pieces is how many pieces of evidence the whole sentence cites.
	pieces int
	// sentence holds the names of all whom the sentence cites.
	sentence *vocabulary
	cited    []*citedSpeaker
	passages []string    // the cited passages
	from     []string    // and their documents
	told     *vocabulary // and their words
	around   *vocabulary // the words around cited statements: their passages, their speakers' next ones
}

// A citedSpeaker is the speaker of a cited statement.
type citedSpeaker struct {
	index int
	name  string
	role  string
	words *vocabulary // name, roles, other names
	own   *vocabulary // names alone
	relay *vocabulary // who passed the words on
	// relayRole is what they are, as far as the evidence tells.
	relayRole *vocabulary
	text      *vocabulary // the words themselves
}

// sourceOf puts the cited evidence together.
func (j *judge) sourceOf(cites []cite) *source {
	all := &source{vocabulary: newVocabulary(j.same), told: newVocabulary(j.same), around: newVocabulary(j.same)}
	names := map[string]bool{}
	for _, c := range cites {
		if c.kind == passageCite {
			p := &j.evidence.Passages[c.index]
			all.add(p.Text)
			all.told.add(p.Text)
			all.passages = append(all.passages, p.Text)
			all.from = append(all.from, p.Document)
			for i := range j.evidence.Passages {
				if n := &j.evidence.Passages[i]; n.Document == p.Document && n.Paragraph >= p.Paragraph-1 && n.Paragraph <= p.Paragraph+1 {
					all.around.add(n.Text)
				}
			}
			all.place(p.Document, p.Paragraph)
			continue
		}
		s := &j.evidence.Statements[c.index]
		who := j.citedSpeaker(c.index, s)
		names[s.Speaker] = true
		all.cited = append(all.cited, who)
		for _, field := range []string{s.Text, s.Speaker, s.SpeakerAsWritten, s.SpeakerRole, s.Via, j.roleOf(s.Via), s.Addressee, s.Venue, s.When, s.Date, s.Title, strings.Join(s.Chain, ", ")} {
			all.add(field)
		}
		for _, other := range j.names(s.Speaker) {
			all.add(other)
		}
		all.place(s.Document, s.Paragraph)
		for i := range j.evidence.Passages {
			if p := &j.evidence.Passages[i]; p.Document == s.Document && strings.Contains(p.Text, s.Text) {
				all.around.add(p.Text)
			}
		}
		for i := range j.evidence.Statements {
			if n := &j.evidence.Statements[i]; n.Document == s.Document && n.Speaker == s.Speaker && n.Paragraph >= s.Paragraph-1 && n.Paragraph <= s.Paragraph+1 {
				all.around.add(n.Text)
			}
		}
	}
	all.speakers = len(names)
	return all
}

// place adds the words of a document's name, and of its numbers no more than
// the year: the 6 of a date in it is nobody's six.
func (v *vocabulary) place(document string, paragraph int) {
	for _, t := range tokens(document) {
		v.put(t.text)
		if dated(t.text) {
			v.numbers[t.text] = true
		}
	}
	v.add("paragraph " + strconv.Itoa(paragraph))
}

func (j *judge) citedSpeaker(index int, s *retrieval.Statement) *citedSpeaker {
	who := &citedSpeaker{index: index, name: s.Speaker, role: s.SpeakerRole}
	who.words = newVocabulary(j.same, append(j.names(s.Speaker), s.Speaker, s.SpeakerAsWritten, s.SpeakerRole)...)
	who.own = newVocabulary(j.same, ownName(s.Speaker))
	for _, other := range j.names(s.Speaker) {
		if pureName(other) {
			who.own.add(other)
		}
	}
	if known := j.people[strings.ToLower(s.SpeakerRole)]; known && pureName(s.SpeakerRole) {
		who.own.add(s.SpeakerRole) // a given name that was taken for a role
	}
	for _, initials := range acronyms(tokens(s.Speaker)) {
		who.own.put(initials)
		who.words.put(initials)
	}
	who.relay = newVocabulary(j.same, s.Via, s.Venue, strings.Join(s.Chain, ", "))
	who.relayRole = newVocabulary(j.same, j.roleOf(s.Via))
	who.text = newVocabulary(j.same, s.Text)
	return who
}

// roleOf is the role of a speaker of the evidence, empty for anybody else.
func (j *judge) roleOf(name string) string {
	i := slices.IndexFunc(j.evidence.Statements, func(s retrieval.Statement) bool { return s.Speaker == name && name != "" })
	if i < 0 {
		return ""
	}
	return j.evidence.Statements[i].SpeakerRole
}

// ownName is a speaker's name; of a description, "a driver for Northway", it is
// what stands before the first preposition, of "Ito's colleague" the noun.
func ownName(speaker string) string {
	if whose, head := kinOf(speaker); whose {
		return head
	}
	if r, _ := utf8.DecodeRuneInString(speaker); unicode.IsUpper(r) {
		return speaker
	}
	var own []string
	for _, w := range strings.Fields(speaker) {
		if len(own) > 0 && words().has("bodies' prepositions", w) && !words().has("speak for bodies", own[len(own)-1]) {
			break
		}
		own = append(own, w)
	}
	return strings.Join(own, " ")
}

func (j *judge) names(speaker string) []string {
	if j.evidence.Names == nil || speaker == "" {
		return nil
	}
	return j.evidence.Names(speaker)
}

// wholeSentence notes whom the whole sentence cites, of which s is a part.
func (j *judge) wholeSentence(s *source, cites []cite) {
	names := map[string]bool{}
	s.sentence = newVocabulary(nil)
	for _, c := range cites {
		if c.kind == statementCite {
			name := j.evidence.Statements[c.index].Speaker
			names[name] = true
			s.sentence.add(name)
			s.sentence.add(j.evidence.Statements[c.index].SpeakerRole)
		}
	}
	s.inSentence, s.pieces = len(names), len(cites)
}

// together is how many people the one cited speaker is: 2 for "Ms Ito and Mr
// Brandt", 0 for anybody else.
func (s *source) together() int {
	if len(s.cited) != 1 || !strings.Contains(s.cited[0].name, " and ") {
		return 0
	}
	n := 1 + strings.Count(s.cited[0].name, " and ") + strings.Count(s.cited[0].name, ", ")
	return n
}

// offices reports whether what stands behind a number are offices of the cited
// speakers: "two deputies", "two Norland deputies".
func (s *source) offices(ts []token, from int) bool {
	if len(s.cited) == 0 {
		return false
	}
	for i := from; i < len(ts) && i < from+4 && strings.TrimSpace(ts[i].gap) == ""; i++ {
		if plural(ts[i]) || ts[i].capital && strings.HasSuffix(ts[i].text, "s") {
			return s.cited[0].words.has(ts[i].text)
		}
		if !s.cited[0].words.has(ts[i].text) {
			return false
		}
	}
	return false
}

// quotes reports whether somebody is a cited speaker.
func (s *source) quotes(speaker string) bool {
	return slices.ContainsFunc(s.cited, func(c *citedSpeaker) bool { return c.name == speaker })
}

// names reports whether a word is part of a cited speaker's name or role.
func (s *source) names(word string) bool {
	for _, c := range s.cited {
		if c.words.has(word) {
			return true
		}
	}
	return false
}

// pureName reports whether a wording is nothing but a name: no office, and
// nobody else's name in it.
func pureName(wording string) bool {
	for _, t := range tokens(wording) {
		if words().has("roles", t.text) || !t.capital && !words().has("transparent", t.text) {
			return false
		}
	}
	return true
}
