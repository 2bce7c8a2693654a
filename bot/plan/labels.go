package plan

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/library"
	"whosaid/retrieval/names"
	"whosaid/retrieval/people"
)

// mostPeople is how many people a corpus has at most whose labels are looked through.
const mostPeople = 5000

// fewestOfNick is how many letters a nick has at least.
const fewestOfNick = 3

// A labelled corpus is one whose chats and recordings label who speaks.
type labelled struct {
	library   *library.Library
	directory *people.Directory
}

// with are canonical names with what chats and recordings label the same people
// with: "Mara L" for Mara Lindgren, the only one who may be called so. Two who speak
// in one document are not the same, but for initials, which are of somebody there.
func (l labelled) with(asked []string) []string {
	if len(asked) == 0 || !l.directory.Labelled() || l.directory.Len() > mostPeople {
		return asked
	}
	with := slices.Clone(asked)
	for i := 0; i < len(with); i++ { // a nick may lead to a label, and that to a name
		name := with[i]
		others := append(l.labelsOf(name), l.nicksOf(name)...)
		if full, ok := l.wholeOf(name); ok {
			others = append(others, full)
		}
		with = joined(with, others)
	}
	return with
}

// each is several lists, each with the labels of its people.
func (l labelled) each(lists [][]string) [][]string {
	out := make([][]string, len(lists))
	for i, list := range lists {
		out[i] = l.with(list)
	}
	return out
}

// nicksOf are those whose name is a nick of somebody's, and those of whom it is the
// name: an account of one chat goes by its nick in another.
func (l labelled) nicksOf(name string) []string {
	var out []string
	known, _ := l.directory.Person(name)
	for p := range l.directory.Quoted() {
		if nicked(p.Short, names.Plain(name)) || nicked(known.Short, names.Plain(p.Name)) {
			out = append(out, p.Name)
		}
	}
	return out
}

// nicked reports whether a name is one of nicks, which initials are none of.
func nicked(nicks []string, name string) bool {
	return len(name) >= fewestOfNick && slices.ContainsFunc(nicks, func(nick string) bool {
		return strings.ToUpper(nick) != nick && strings.EqualFold(nick, name)
	})
}

// wholeOf is the full name of the one person whom a label may shorten.
func (l labelled) wholeOf(label string) (string, bool) {
	var fits, here, anywhere []string
	for p := range l.directory.Each() {
		switch {
		case p.Sort != retrieval.Individual || !l.labels(p):
		case names.Shortens(label, p.Name):
			fits = append(fits, p.Name)
		case !names.InitialsOf(label, p.Name):
		case l.beside(label, p):
			here = append(here, p.Name)
		default:
			anywhere = append(anywhere, p.Name)
		}
	}
	if len(here) == 0 {
		here = anywhere
	}
	if len(here) == 1 {
		return here[0], true
	}
	fits = slices.DeleteFunc(fits, func(name string) bool {
		return slices.ContainsFunc(fits, func(other string) bool { return names.Shortens(name, other) })
	})
	if len(fits) != 1 || l.together(label, fits[0]) {
		return "", false
	}
	return fits[0], true
}

// labels reports whether a chat, a recording or minutes have somebody as one who speaks
// there or is listed. Who only articles tell of is nobody whom those at hand call by a
// first name.
func (l labelled) labels(p retrieval.Person) bool {
	var spoken map[string]bool
	return slices.ContainsFunc(p.Documents, func(name string) bool {
		doc, ok := l.library.Document(name)
		if !ok || doc.Transcript == nil && len(doc.Attendees) == 0 {
			return false
		}
		if spoken == nil {
			spoken = l.spokenIn(p.Name)
		}
		return spoken[name] || lists(doc, p.Name)
	})
}

// lists reports whether a document lists somebody among those who were there.
func lists(doc *retrieval.Document, name string) bool {
	return slices.ContainsFunc(doc.Attendees, func(a retrieval.Attendee) bool { return a.Name == name })
}

// labelsOf are the speakers whose labels may shorten a full name and no other.
func (l labelled) labelsOf(full string) []string {
	var out []string
	if !strings.Contains(full, " ") {
		return nil
	}
	for p := range l.directory.Quoted() {
		if !(p.Sort == retrieval.Individual && names.Shortens(p.Name, full)) && !names.InitialsOf(p.Name, full) {
			continue
		}
		if whole, ok := l.wholeOf(p.Name); ok && whole == full {
			out = append(out, p.Name)
		}
	}
	return out
}

// beside reports whether every document where a label speaks has somebody.
func (l labelled) beside(label string, p retrieval.Person) bool {
	spoken := l.spokenIn(label)
	for document := range spoken {
		if !slices.Contains(p.Documents, document) {
			return false
		}
	}
	return len(spoken) > 0
}

// spokenIn are the documents where somebody speaks.
func (l labelled) spokenIn(name string) map[string]bool {
	in := map[string]bool{}
	for s := range l.library.Each(retrieval.Query{Speakers: []string{name}}) {
		in[s.Document] = true
	}
	return in
}

// together reports whether two speak in one document.
func (l labelled) together(a, b string) bool {
	in := l.spokenIn(a)
	for s := range l.library.Each(retrieval.Query{Speakers: []string{b}}) {
		if in[s.Document] {
			return true
		}
	}
	return false
}
