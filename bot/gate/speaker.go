package gate

import (
	"maps"
	"slices"
	"strings"

	"whosaid/retrieval"
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

// checkSpeaker finds who a claim says is speaking and compares them with the
// speakers of the statements that it cites. Whom the cited words mention may
// speak in a claim beside the one who is cited, never in their place.
func (j *judge) checkSpeaker(ts []token, ev *source) Reason {
	sayers := foremost(findSayers(ts))
	if allAside(sayers) && (lastPronoun(ts[:min(1, len(ts))]) == 0 || beginsCited(ts, ev)) {
		sayers = nil // "She spoke of Brandt's remarks"
	}
	found := map[standing]int{}
	matched, instead := map[int]bool{}, false
	known := slices.ContainsFunc(sayers, func(s sayer) bool { return j.isCited(s, ev) })
	if len(ts) > 0 && thirdPerson(ts[0].text) {
		found[anyone]++ // "His argument was that Norlanders say …"
	}
	for i, s := range sayers {
		if j.anothers(s, ev) || j.unnamed(s, ev) {
			return SpeakerOther
		}
		if (i == 0 || s.pronoun && s.plain && sameSentence(ts, sayers[0], s) && !j.anotherPerson(before(ts, s.words[0].start), ev)) && j.misgendered(s, ev) {
			return SpeakerGender
		}
		who, of := j.standing(s, ev)
		if who != cited && len(ev.cited) > 0 {
			who, of = j.otherwise(who, ts, sayers[i:], ev, i == 0)
		}
		if who == stranger && known && !j.named(s) && !s.behind {
			who = anyone // "the workers asked for more, says Ito"
		}
		if who == stranger && (len(ev.cited) > 0 || j.named(s)) {
			return SpeakerStranger
		}
		if len(ev.cited) == 0 && who == mentioned && s.plain && j.otherTeller(ts, s, ev) {
			return SpeakerMentioned
		}
		if s.pronoun && s.plain && breaks(s.words[0].gap) {
			instead = false // "contrary to what Brandt says, she said"
		}
		if who == mentioned && found[anyone]+found[likely]+found[cited] == 0 {
			instead = true
		}
		found[who]++
		for _, c := range of {
			matched[c] = true
		}
	}
	switch {
	case len(ev.cited) == 0:
		return ""
	case instead && found[cited] == 0:
		return SpeakerMentioned
	case len(matched) == 0 && bodyQuoted(ts, ev), len(sayers) == 0 && signed(ts, ev):
		return SpeakerSigned
	case len(matched) == 0 && j.another(ts, ev):
		return SpeakerSubject
	case len(matched) == 0 && j.otherBody(ts, ev):
		return SpeakerBody
	case j.credited(ts, ev):
		return SpeakerCredited
	case j.mispronouned(ts, ev):
		return SpeakerPronoun
	case j.exchanged(ts, sayers, ev):
		return SpeakerExchanged
	}
	return ""
}

// otherwise is the standing of the first of some sayers where the rest of the
// claim tells more of them: a name behind a comma, or whoever speaks behind a
// colon.
func (j *judge) otherwise(who standing, ts []token, sayers []sayer, ev *source, first bool) (standing, []int) {
	s := sayers[0]
	if of := j.apposed(ts, s, ev); len(of) > 0 {
		return cited, of
	}
	if who >= mentioned && (first && leads(ts, s, ev) || j.announces(ts, sayers, ev)) || who == mentioned && (s.pronoun || beginsCited(s.words, ev)) {
		return anyone, nil
	}
	return who, nil
}

// named reports whether a sayer has a name.
func (j *judge) named(s sayer) bool {
	names, _ := j.significant(s)
	return len(names) > 0
}

// beginsCited reports whether a phrase begins with the name of a cited speaker:
// "Ito cites a memo that says".
func beginsCited(ts []token, ev *source) bool {
	for _, t := range ts {
		if !words().has("titles", t.text) {
			return t.capital && !t.possessive && slices.ContainsFunc(ev.cited, func(c *citedSpeaker) bool { return c.own.has(t.text) })
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

func thirdPerson(word string) bool {
	return pronoun(word) || word == "they" || word == "their"
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
		who, _ := j.standing(s, ev)
		return s.words[0].start >= ts[colon].start && who <= cited
	})
}

// sameSentence reports whether nothing that hangs on a "that" stands between
// two sayers: "Ito came, and she said".
func sameSentence(ts []token, a, b sayer) bool {
	return !slices.ContainsFunc(ts, func(t token) bool {
		return t.text == "that" && t.start > a.words[0].start && t.start < b.words[0].start
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

// foremost leaves out whose words a claim merely speaks of, "Ito's remarks",
// where it also lets somebody speak.
func foremost(all []sayer) []sayer {
	strong := slices.DeleteFunc(slices.Clone(all), func(s sayer) bool { return s.aside })
	if len(strong) > 0 {
		return strong
	}
	return all
}

func allAside(sayers []sayer) bool {
	return !slices.ContainsFunc(sayers, func(s sayer) bool { return !s.aside })
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
	all := append(slices.Clone(names), roles...)
	if len(all) == 0 || s.pronoun && len(names) == 0 {
		return anyone, nil
	}
	for _, c := range ev.cited {
		if c.name != "" && (j.is(c, s, names, roles) || j.means(c, s, all)) {
			of = append(of, c.index)
		}
	}
	if len(of) == 0 && len(names) == 0 {
		of = j.kindOf(s, roles, ev)
	}
	if len(of) == 0 {
		of = together(s, all, ev)
	}
	switch {
	case len(of) > 0:
		return cited, of
	case s.relay && j.relayed(names, ev):
		return likely, nil
	case (len(names) == 0 || j.employed(names, ev) && (len(roles) > 0 || anyOf(s.words, "generic"))) && j.mayBe(s, roles, ev):
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

// mayBe reports whether a cited speaker may be described by some nouns, and no
// other speaker of the evidence is more of them.
func (j *judge) mayBe(s sayer, nouns []string, ev *source) bool {
	most := 0
	for i := range j.evidence.Statements {
		if other := &j.evidence.Statements[i]; !ev.quotes(other.Speaker) {
			most = max(most, j.wordsIn(nouns, headPart(other.Speaker)+" "+headPart(other.SpeakerRole)))
		}
	}
	return slices.ContainsFunc(ev.cited, func(c *citedSpeaker) bool {
		wrong := func(noun string) bool {
			return nation(noun) && !c.words.has(noun) && !c.words.roots[root(noun)] || words().has("relatives", noun) && !has(slices.Collect(maps.Keys(c.words.words)), noun, j.meanings.alike)
		}
		return !slices.ContainsFunc(nouns, wrong) && j.mayBeCalled(c, headIn(s.words, nouns)) && j.wordsIn(nouns, j.describedAs(c.index)) >= most
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
		if words().has("bodies' prepositions", t.text) && t.start > 0 {
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
		if has(described, noun, j.meanings.alike) || has(described, noun, j.meanings.close) {
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
		if w == noun || j.meanings.alike(noun, w) || j.meanings.close(noun, w) && !words().has("speak for bodies", noun) || listedTogether("leaders alike", w, noun) {
			return true
		}
	}
	return false
}

// mentions reports whether the cited words, or a cited passage, have a word.
func (j *judge) mentions(ev *source, word string) bool {
	return inText(ev, word) || ev.told.has(word) || slices.ContainsFunc(ev.cited, func(c *citedSpeaker) bool { return c.relay.has(word) }) || j.people[word] && j.mayMean(word, ev)
}

// exchanged reports whether what a claim lets several cited people say is
// rather what the others of them said.
func (j *judge) exchanged(ts []token, sayers []sayer, ev *source) bool {
	if ev.speakers < 2 {
		return false
	}
	parts := j.partsOf(ts, sayers, ev)
	worse, by, far := 0, 0, false
	for i, p := range parts {
		to := ts[len(ts)-1].end
		if i+1 < len(parts) {
			to = parts[i+1].from
		}
		part := slices.DeleteFunc(slices.Clone(ts), func(t token) bool { return t.start < p.from || t.start >= to })
		own, other := j.nearness(part, p.of, ev)
		far = far || other > own+2
		if other > own {
			worse++
			by += other - own
		}
	}
	return len(parts) > 1 && (far || worse == len(parts) && by > 1)
}

// A spoken part begins at a byte offset and is said to be by the speakers of
// some cited statements.
type spokenPart struct {
	from int
	of   []int
}

// partsOf are the parts of a claim that it gives to some of those whom it
// cites, in the order of the text.
func (j *judge) partsOf(ts []token, sayers []sayer, ev *source) []spokenPart {
	var parts []spokenPart
	for _, s := range sayers {
		if _, of := j.standing(s, ev); len(of) > 0 && len(of) < len(ev.cited) {
			parts = append(parts, spokenPart{clauseOf(ts, s.words[0].start), of})
		}
	}
	slices.SortFunc(parts, func(a, b spokenPart) int { return a.from - b.from })
	return parts
}

// nearness counts what part of a claim shares with the cited statements that
// are of somebody, and with the others.
func (j *judge) nearness(part []token, of []int, ev *source) (own, other int) {
	said := whole(clausesOf(part, ev.names))
	for _, c := range ev.cited {
		n := j.meanings.touched(said, whole(j.clauses(cite{statementCite, c.index})))
		if slices.Contains(of, c.index) {
			own = max(own, n)
		} else {
			other = max(other, n)
		}
	}
	return own, other
}

// another reports whether a claim begins with the name of another speaker of
// the evidence than those whom it cites, whom the cited words do not mention.
func (j *judge) another(ts []token, ev *source) bool {
	for i, t := range ts {
		switch {
		case ev.names(t.text) && j.lastNames[t.text]:
			return false
		case j.lastNames[t.text] && t.capital:
			return !inText(ev, t.text) && !t.possessive && !governed(ts, i)
		case !t.capital && !functionWord(t.text) && !words().has("transparent", t.text):
			return false
		}
	}
	return false
}

// signed reports whether a name stands right beside a quotation, as if it were
// the speaker's, and is not: “We go” — Mr Brandt.
func signed(ts []token, ev *source) bool {
	for i, t := range ts {
		beside := strings.ContainsRune(t.gap, slot) && strings.Trim(t.gap, " ,.()–—-"+string(slot)) == "" ||
			strings.ContainsAny(beforeSlot(t.after), ",.:()–—-") && strings.Trim(t.after, " ,.:()–—-"+string(slot)) == ""
		inside := inText(ev, t.text) && object(ts, i) // "he loves Torrente, “but …”"
		if beside && t.capital && !t.possessive && lastPronoun(ts[:i]) < 0 && !inside && !addressed(ts, i, possessor(ts, i)) && (!t.first || !ordinary(t.text)) && !functionWord(t.text) && !words().has("calendar", t.text) && !words().has("titles", t.text) && !ev.names(t.text) {
			return true
		}
	}
	return false
}

// beforeSlot is what stands between a word and the quotation behind it, empty
// where none stands there.
func beforeSlot(after string) string {
	before, _, ok := strings.Cut(after, string(slot))
	if !ok {
		return ""
	}
	return before
}

// bodyQuoted reports whether a body or office that is none of a cited speaker's
// stands in front of a quotation that begins a claim: The council “…”.
func bodyQuoted(ts []token, ev *source) bool {
	i := 0
	if len(ts) > 1 && words().has("determiners", ts[0].text) {
		i = 1
	}
	return len(ts) > 0 && strings.ContainsRune(ts[i].after, slot) && strings.Trim(ts[i].after, " ,"+string(slot)) == "" &&
		(words().has("led bodies", ts[i].text) || words().has("roles", ts[i].text)) && !ev.names(ts[i].text)
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

// isA reports whether one of some nouns is what a speaker's role says that they
// are: "operator" of the "operator of the satellite".
func (c *citedSpeaker) isA(nouns []string) bool {
	head := tokens(headPart(c.role))
	return len(head) > 0 && slices.Contains(nouns, head[len(head)-1].text)
}

// surname reports whether names have the last one of a speaker.
func (c *citedSpeaker) surname(names []string) bool {
	ts := tokens(c.name)
	return len(ts) > 1 && slices.Contains(names, ts[len(ts)-1].text)
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
func (j *judge) is(c *citedSpeaker, s sayer, names, roles []string) bool {
	own := len(roles) > 0 || len(names) == 0
	if len(names) == 0 && len(roles) > 0 && !genericEnd(s.words) && !c.isA(roles) && !slices.ContainsFunc(roles, func(r string) bool { return !words().has("led bodies", r) }) {
		return false // a body, not who works for it
	}
	for _, n := range names {
		relay := s.relay && c.relay.has(n)
		whose := len(roles) == 0 && j.people[n] && !c.own.has(n) // a name in a role
		if !relay && (whose || !c.words.has(n) && (j.people[n] || !c.surname(names))) {
			return false
		}
		own = own || relay || c.own.has(n) || len(names) == 1 && s.words[0].text == "the" && c.native(n)
	}
	if len(names) > 0 && c.surname(names) && !slices.ContainsFunc(names, func(n string) bool { return !c.own.has(n) }) {
		return !slices.ContainsFunc(roles, func(r string) bool { return !j.mayBeCalled(c, r) })
	}
	return own && !slices.ContainsFunc(roles, func(r string) bool { return !c.words.has(r) && !(s.relay && (c.relay.has(r) || c.relayRole.has(r))) })
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
