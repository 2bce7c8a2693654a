package bot

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/attribution"
	"whosaid/retrieval/people"
)

// documents finds a document by its name.
type documents func(name string) (*retrieval.Document, bool)

// known are the names that a line about a statement may use: what is told of it beside its words, what those
// whom it names are called otherwise, and who its "he" or "she" is where it names nobody.
func known(s retrieval.Statement, d *people.Directory, find documents) []string {
	told := []string{s.Speaker, s.SpeakerAsWritten, s.SpeakerRole, s.Via, s.Addressee, s.Venue, s.When, s.Date, s.Title}
	person, _ := d.Person(s.Speaker)
	return slices.Concat(told, person.Mentions, person.AlsoKnown, sameOffices(d.Aliases(), s.Text), otherNames(s, d), meant(s, d, find))
}

// longestDocument is how many bytes a document has at most that is read again for whom a pronoun means.
const longestDocument = 1 << 18

// meant are the names of those whom a statement calls "he" or "she" alone. Where it names somebody, they are
// likelier meant than anybody before it.
func meant(s retrieval.Statement, d *people.Directory, find documents) []string {
	names := slices.ContainsFunc(d.Find(unquoted.Replace(s.Text)), func(m people.Mention) bool { return len(m.People) > 0 })
	doc, ok := find(s.Document)
	if names || !ok || len(doc.Text) > longestDocument {
		return nil
	}
	return attribution.Meant(doc, s)
}

// unquoted takes quotation marks from a text: who is named between them is named.
var unquoted = strings.NewReplacer("“", "", "”", "", `"`, "")

// otherNames are the names of those whom a statement calls by a name or role that only one of its
// document's people has.
func otherNames(s retrieval.Statement, d *people.Directory) (all []string) {
	for _, m := range d.Find(unquoted.Replace(s.Text)) {
		here := slices.DeleteFunc(m.People, func(p retrieval.Person) bool { return !slices.Contains(p.Documents, s.Document) })
		if len(here) == 1 {
			all = append(all, here[0].Name)
		}
	}
	return all
}

// sameOffices are the other wordings of the offices and bodies that a text names.
func sameOffices(a people.Aliases, text string) (all []string) {
	for _, o := range a.Offices {
		wordings := append([]string{o.Name}, o.Also...)
		if slices.ContainsFunc(wordings, func(w string) bool { return strings.Contains(text, w) }) {
			all = append(all, wordings...)
		}
	}
	return all
}
