package gate

import (
	"strings"
	"unicode"
)

// A judge decides about sentences.
type judge struct {
	evidence Evidence
	people   map[string]bool // words of people's names
	speakers *vocabulary     // the names of all speakers of the evidence
	offices  *vocabulary     // and their roles
	// lastNames are the last words of the names of the evidence's speakers.
	lastNames map[string]bool
	same      wordings
	question  *vocabulary
	asksOf    map[string]bool // capitalised words of the question but its first
	meanings  meanings
	read      map[cite][]clause // evidence as far as it was looked at
	done      map[string]bool   // sentences shown, folded
	all       *vocabulary       // all evidence, when it was asked for
	lent      bool              // the claim has no marker of its own
}

func newJudge(e Evidence) *judge {
	j := &judge{evidence: e, people: map[string]bool{}, lastNames: map[string]bool{}, meanings: meanings{}, read: map[cite][]clause{}, done: map[string]bool{}}
	j.same = newWordings(e.Wordings)
	j.question, j.asksOf = newVocabulary(j.same, e.Question), map[string]bool{}
	for i, t := range tokens(e.Question) {
		j.asksOf[t.text] = i > 0 && t.capital
	}
	for _, name := range e.People {
		j.addPerson(name)
	}
	j.speakers, j.offices = newVocabulary(nil), newVocabulary(nil)
	for i := range e.Statements {
		j.speakers.add(e.Statements[i].Speaker)
		j.offices.add(e.Statements[i].SpeakerRole)
		if !j.organisation(i) {
			j.addPerson(e.Statements[i].Speaker)
		}
		if ts := tokens(e.Statements[i].Speaker); len(ts) > 0 && ts[len(ts)-1].capital {
			j.lastNames[ts[len(ts)-1].text] = true
		}
	}
	return j
}

// addPerson notes the capitalised words of a name.
func (j *judge) addPerson(name string) {
	for _, t := range tokens(name) {
		if t.capital && !words().has("titles", t.text) && !words().has("roles", t.text) && !words().has("relatives", t.text) && !functionWord(t.text) {
			j.people[t.text] = true
		}
	}
}

// A verdict is what a sentence comes to: kept when reason is empty.
type verdict struct {
	text    string
	cites   []cite
	reason  Reason
	empty   bool // nothing to keep or to cut
	denial  bool // says that the documents do not answer
	framing bool // claims nothing: shown only before a sentence that does
	loose   bool // claims something and has no marker
}

func (j *judge) sentence(raw string) verdict {
	text := tidy(raw)
	parts, cites, ok := j.claims(text)
	bare := strings.TrimSpace(bracket.ReplaceAllString(text, ""))
	switch {
	case !hasLetters(bare) && len(cites) == 0 && ok && bare == "":
		return verdict{empty: true}
	case !plain(doubled.Replace(bare)):
		return verdict{reason: Characters, cites: cites}
	case len(cites) == 0 && ok:
		return j.uncited(bare)
	case !ok:
		return verdict{reason: UnknownMarker, cites: cites}
	case j.done[foldLine(bare)] && hasLetters(bare):
		return verdict{reason: Repeated}
	}
	return j.cited(parts, cites)
}

// uncited judges a sentence without a marker.
func (j *judge) uncited(bare string) verdict {
	switch {
	case !hasLetters(bare), chatter(bare):
		return verdict{empty: true}
	case denial(bare):
		return verdict{denial: true}
	case j.framing(bare):
		return verdict{framing: true, text: bare}
	}
	return verdict{loose: true, text: bare}
}

// cited judges a sentence by its claims, all of which have to hold.
func (j *judge) cited(parts []claim, cites []cite) verdict {
	var out strings.Builder
	var bytes []string
	if len(parts) > 0 {
		parts[0].text = unasided(parts[0].text)
	}
	for i, c := range j.divided(parts) {
		if c.tail {
			if !j.echoes(c.text, c.cites) {
				return verdict{reason: NoMarker, cites: cites}
			}
			out.WriteString(". ")
		}
		q, reason := j.claim(c, i == 0, cites)
		if reason != "" {
			return verdict{reason: reason, cites: cites}
		}
		out.WriteString(q.shown)
		bytes = append(bytes, q.bytes...)
	}
	return verdict{text: fill(finish(out.String()), bytes), cites: cites}
}

// claim judges one claim. It is shown only if there is no reason not to.
func (j *judge) claim(c claim, first bool, all []cite) (quoted, Reason) {
	if !hasLetters(c.text) {
		if strings.ContainsFunc(doubled.Replace(c.text), quoteMark) {
			return quoted{}, Quotation
		}
		return quoted{shown: c.text}, ""
	}
	q, ok := j.requote(c)
	if !ok {
		return quoted{}, Quotation
	}
	ts := tokens(q.rest)
	if len(ts) > 0 && first {
		ts[0].first = true
	}
	ev := j.sourceOf(c.cites)
	j.wholeSentence(ev, all)
	reason := j.checkSpeaker(ts, ev)
	if reason == "" {
		reason = j.checkWords(ts, ev)
	}
	if reason == "" {
		reason = j.checkMeaning(fill(q.shown, q.bytes), ev, c.cites)
	}
	return q, reason
}

// said notes what was shown.
func (j *judge) said(v verdict) {
	j.done[foldLine(v.text)] = true
}

// finish gives a sentence a capital, a full stop and single spaces.
func finish(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	for _, p := range []string{".", ",", ";", ":", "!", "?", ")"} {
		text = strings.ReplaceAll(text, " "+p, p)
	}
	text = strings.TrimRight(text, " ,;:-–—")
	for strings.HasSuffix(text, "..") {
		text = strings.TrimSuffix(text, ".")
	}
	if !hasLetters(text) && !strings.ContainsRune(text, slot) {
		return ""
	}
	if !strings.ContainsAny(text[len(text)-1:], ".!?") && !strings.HasSuffix(text, "…") {
		text += "."
	}
	r := []rune(text)
	r[0] = unicode.ToUpper(r[0])
	return string(r)
}

// fill puts the source's bytes into their slots.
func fill(text string, bytes []string) string {
	for _, b := range bytes {
		text = strings.Replace(text, string(slot), b, 1)
	}
	return text
}

// foldLine is a text's words, folded, a space behind each.
func foldLine(text string) string { return lineOf(tokens(text)) }

func lineOf(ts []token) string {
	var b strings.Builder
	for _, t := range ts {
		b.WriteString(t.text)
		b.WriteByte(' ')
	}
	return b.String()
}
