package attendees

import (
	"slices"
	"strings"

	"whosaid/retrieval"
)

// Join fills in a document's attendees, and names the speakers of its turns by
// them: a label of initials, of a nick, or of one name that only one of them
// has, is that person's. Where two fit, a label stays as it is.
func Join(doc *retrieval.Document) {
	roster := Of(doc.Text)
	if doc.Transcript == nil {
		doc.Attendees = roster
		return
	}
	j := joiner{roster: roster, labels: labelsOf(doc.Transcript), used: map[int][]string{}}
	j.match()
	for i := range doc.Transcript.Turns {
		j.name(&doc.Transcript.Turns[i])
	}
	j.nicks(doc)
	doc.Attendees = j.roster
}

// A label is a name at the head of turns, and what its turns say of it.
type label struct {
	name, organisation string
	who                int // in the roster, -1 for none
}

type joiner struct {
	roster []retrieval.Attendee
	labels []label
	used   map[int][]string // the initials and nicks that label turns, by attendee
}

// labelsOf are the names of all turns, each once, in their order.
func labelsOf(t *retrieval.Transcript) []label {
	var out []label
	at := map[string]int{}
	for i := range t.Turns {
		for _, n := range names(&t.Turns[i]) {
			k, known := at[n]
			if !known {
				k = len(out)
				at[n] = k
				out = append(out, label{name: n, who: -1})
			}
			if len(t.Turns[i].Names) < 2 && out[k].organisation == "" {
				out[k].organisation = t.Turns[i].Organisation
			}
		}
	}
	return out
}

func names(t *retrieval.Turn) []string {
	if len(t.Names) > 1 {
		return t.Names
	}
	if t.Name == "" {
		return nil
	}
	return []string{t.Name}
}

// match finds the attendee of each label. A label that nobody listed bears is an
// attendee of its own.
func (j *joiner) match() {
	listed := len(j.roster)
	for i := range j.labels {
		l := &j.labels[i]
		if l.who = j.exact(l.name, listed); l.who < 0 {
			l.who = j.part(l.name, listed)
		}
	}
	for i := range j.labels {
		l := &j.labels[i]
		if l.who < 0 {
			j.roster = append(j.roster, j.own(*l))
			l.who = len(j.roster) - 1
		}
		j.learn(l)
	}
}

// own is the attendee whom only a label names: in "Kevin Gibbons (KG)" the
// bracket has the initials.
func (j *joiner) own(l label) retrieval.Attendee {
	a := retrieval.Attendee{Name: l.name}
	if initials.MatchString(l.organisation) && initialsOf(l.organisation, l.name) && strings.Contains(l.name, " ") &&
		slices.ContainsFunc(j.labels, func(o label) bool { return o.name == l.organisation }) {
		a.Label, a.Short = l.organisation, []string{l.organisation}
	}
	return a
}

// learn keeps what a label tells of its attendee.
func (j *joiner) learn(l *label) {
	a := &j.roster[l.who]
	if a.Organisation == "" && l.organisation != a.Label && !strings.ContainsAny(l.organisation, "[]<>") {
		a.Organisation = l.organisation
	}
	if slices.Contains(a.Short, l.name) && l.name != a.Name && !slices.Contains(j.used[l.who], l.name) {
		j.used[l.who] = append(j.used[l.who], l.name)
		a.Label = strings.Join(j.used[l.who], ", ")
	}
}

// exact finds the one attendee who is called just so, or has these initials or
// this nick.
func (j *joiner) exact(name string, listed int) int {
	full := j.only(listed, func(a retrieval.Attendee) bool { return samePerson(a.Name, name) })
	if full >= 0 {
		return full
	}
	same := j.only(listed, func(a retrieval.Attendee) bool { return slices.Contains(a.Short, name) })
	if same >= 0 {
		return same
	}
	return j.only(listed, func(a retrieval.Attendee) bool {
		return slices.ContainsFunc(a.Short, func(s string) bool { return len(s) > 3 && fold(s) == fold(name) })
	})
}

// part finds the one attendee of whose name a label is a part, or the initials:
// the first name, the last, the first with the initial of the last. Whoever
// another label names in full counts as one who fits as well.
func (j *joiner) part(name string, listed int) int {
	fits := func(full string) bool { return partOf(name, full) }
	who := j.only(listed, func(a retrieval.Attendee) bool { return fits(a.Name) })
	if who < 0 {
		return -1
	}
	for _, l := range j.labels {
		if l.name != name && fits(l.name) && !samePerson(l.name, j.roster[who].Name) {
			return -1
		}
	}
	if initials.MatchString(name) && j.roster[who].Label != "" && j.roster[who].Label != name {
		return -1 // the document gives them other initials
	}
	if words := strings.Fields(name); initials.MatchString(name) || len(words) == 2 {
		j.roster[who].Short = append(j.roster[who].Short, name)
	}
	return who
}

// partOf reports whether a label may mean somebody with that full name.
func partOf(name, full string) bool {
	words, of := strings.Fields(fold(name)), strings.Fields(fold(full))
	if len(of) < 2 {
		return false
	}
	last := of[len(of)-1]
	switch {
	case initials.MatchString(name) && len(name) > 1:
		return name == firstLetters(full)
	case len(words) == 1:
		return len(words[0]) > 1 && (words[0] == of[0] || words[0] == last)
	case len(words) == 2:
		return words[0] == of[0] && len(words[1]) == 1 && strings.HasPrefix(last, words[1])
	}
	return false
}

// firstLetters are those of a name's words and of what a hyphen joins.
func firstLetters(full string) string {
	var b strings.Builder
	for _, w := range strings.FieldsFunc(fold(full), func(r rune) bool { return r == ' ' || r == '-' }) {
		b.WriteString(strings.ToUpper(string([]rune(w)[:1])))
	}
	return b.String()
}

// only is the one listed attendee whom fits is true of; -1 for none or several.
func (j *joiner) only(listed int, fits func(retrieval.Attendee) bool) int {
	found := -1
	for i, a := range j.roster[:listed] {
		if !fits(a) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
}

// name puts the attendees' names into a turn.
func (j *joiner) name(t *retrieval.Turn) {
	all := slices.Clone(names(t))
	for i, n := range all {
		k := slices.IndexFunc(j.labels, func(l label) bool { return l.name == n })
		all[i] = j.roster[j.labels[k].who].Shown()
		if len(all) == 1 && t.Organisation == "" || t.Organisation == j.roster[j.labels[k].who].Label {
			t.Organisation = j.roster[j.labels[k].who].Organisation
		}
		if strings.ContainsAny(t.Organisation, "[]<>") {
			t.Organisation = "" // markup
		}
	}
	switch len(all) {
	case 0:
	case 1:
		t.Name = all[0]
	default:
		t.Names, t.Name = all, strings.Join(all[:len(all)-1], ", ")+" and "+all[len(all)-1]
	}
}
