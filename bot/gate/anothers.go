package gate

import (
	"slices"
	"strings"

	"whosaid/retrieval"
)

// anothers reports whether a sayer is called word by word what another speaker
// is or speaks for, and none of those cited.
func (j *judge) anothers(s sayer, ev *source) bool {
	name := s.words
	if len(name) > 2 && name[0].text == "one" && name[1].text == "of" {
		return false // "one of the keepers", whoever leads their league
	}
	for len(name) > 0 && (words().has("determiners", name[0].text) || words().has("light", name[0].text)) {
		name = name[1:]
	}
	for len(name) > 0 && onlyLight(name[len(name)-1:]) {
		name = name[:len(name)-1]
	}
	called := " " + lineOf(name)
	if len(name) == 1 {
		called += "| " // no name but that: "organisers"
	}
	if len(name) == 0 || len(name) == 1 && name[0].capital && !name[0].first || slices.ContainsFunc(ev.cited, func(c *citedSpeaker) bool { return strings.Contains(j.describedAs(c.index), called) }) {
		return false
	}
	if last := name[len(name)-1]; len(ev.cited) == 0 && last.capital && j.people[last.text] && ev.told.has(last.text) {
		return false // the passage has them by their last name
	}
	if len(ev.cited) == 0 && !slices.ContainsFunc(name, func(t token) bool { return !ev.told.has(t.text) }) {
		return false // the passage has them speak
	}
	for i := range j.evidence.Statements {
		if ev.quotes(j.evidence.Statements[i].Speaker) {
			continue
		}
		as := j.describedAs(i)
		if strings.Contains(as, called) && (len(name) > 1 || strings.HasPrefix(as, called)) && !slices.ContainsFunc(ev.cited, func(c *citedSpeaker) bool {
			return s.relay && c.relay.has(name[len(name)-1].text) || c.relay.has(name[0].text) || inText(ev, name[0].text) && !slices.ContainsFunc(name, func(t token) bool { return !functionWord(t.text) && !inText(ev, t.text) })
		}) {
			return true
		}
	}
	return false
}

// unnamed reports whether a sayer is somebody without a name, "an engineer", whom
// the evidence has, and nobody cited is called so.
func (j *judge) unnamed(s sayer, ev *source) bool {
	if len(s.words) < 2 || s.words[0].text != "a" && s.words[0].text != "an" {
		return false
	}
	kind := s.words[len(s.words)-1].text
	if len(ev.cited) == 0 || slices.ContainsFunc(ev.cited, func(c *citedSpeaker) bool { return c.words.words[kind] || c.relay.has(kind) }) {
		return false
	}
	return slices.ContainsFunc(j.evidence.Statements, func(st retrieval.Statement) bool {
		return strings.ToLower(st.Speaker) == st.Speaker && headOf(st.Speaker) == kind
	})
}

// describedAs is the folded name and role of a statement's speaker.
func (j *judge) describedAs(index int) string {
	s := &j.evidence.Statements[index]
	return " " + foldLine(s.Speaker) + "| " + foldLine(s.SpeakerRole) + "| " + foldLine(s.SpeakerAsWritten)
}
