package bot

import (
	"slices"
	"strings"
	"unicode"

	"whosaid/retrieval"
	"whosaid/retrieval/people"
)

// speakers are the names of those asked about, and of the groups in which they
// speak together with others.
func (f *finder) speakers() []string {
	names := f.q.Names()
	if len(names) == 0 {
		return nil
	}
	with := slices.Clone(names)
	for _, g := range f.groups {
		if slices.ContainsFunc(members(g.Name), func(m string) bool { return slices.Contains(names, m) }) && !slices.Contains(with, g.Name) {
			with = append(with, g.Name)
		}
	}
	return with
}

// together are the groups whose name lists several people: "A, B and C".
func together(directory *people.Directory) []retrieval.Person {
	var groups []retrieval.Person
	for _, p := range directory.All() {
		if p.Sort == retrieval.Group && len(members(p.Name)) > 1 {
			groups = append(groups, p)
		}
	}
	return groups
}

// members are the names that a group's name lists.
func members(name string) []string {
	head, last, ok := strings.Cut(name, " and ")
	if !ok {
		return []string{name}
	}
	return append(strings.Split(head, ", "), last)
}

// byMention lets a person who has no statement stand for the speaker in whose
// mention beside the words they are named: "the owner, Ann Lee, said".
func (f *finder) byMention() {
	if len(f.q.Speakers) != 1 || f.q.Speakers[0].By == retrieval.ByPronoun || f.quoted() || f.library.Status().Statements > tooMany {
		return
	}
	a := &f.q.Speakers[0]
	names := []string{bare(a.Wording)}
	for _, p := range a.People {
		names = append(names, p.Name)
	}
	for _, s := range f.all(f.anybody()) {
		named := slices.ContainsFunc(names, func(n string) bool { return holdsName(s.SpeakerAsWritten, n) })
		if p, ok := f.directory.Person(s.Speaker); ok && named && !slices.ContainsFunc(a.People, func(q retrieval.Person) bool { return q.Name == p.Name }) {
			a.People = append(a.People, p)
		}
	}
}

// holdsName reports whether a mention of a speaker gives a name: at its end, or
// behind its comma. Before a noun it is another's: "Lee campaign aides".
func holdsName(mention, name string) bool {
	if len(name) < 3 {
		return false
	}
	words := func(s string) string {
		return " " + strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '\'' }), " ") + " "
	}
	_, behind, ok := strings.Cut(words(mention), words(name))
	if ok && (behind == "" || prepositions[firstWord(behind)] || relativePronouns[firstWord(behind)]) {
		return true
	}
	_, apposition, ok := strings.Cut(mention, ", ")
	return ok && strings.HasPrefix(words(apposition), words(name))
}
