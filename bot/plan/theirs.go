package plan

import (
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
	"whosaid/retrieval/pattern"
)

// pronounsRole is the office of whoever is named after it, by a pronoun for whose it is:
// "his campaign manager, Jo Dahl", "her spokeswoman Jo Dahl".
var pronounsRole = pattern.MustCompile(`\b(?:[Hh]is|[Hh]er|[Tt]heir) ((?:[a-z][\w-]*,? ){0,3}[a-z][\w-]*),? ` +
	`(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*){1,2})`)

// A service is what a document calls somebody by a pronoun for whose they are, with the
// surname of whom that means: "Ito's campaign manager" of Jo Dahl.
type service struct{ name, office string }

// ofServices is the key of the services that a whole corpus tells of.
type ofServices struct{}

func (r *resolver) services() []service {
	if r.documents != nil {
		return r.servicesIn(r.documents)
	}
	return r.library.Kept(ofServices{}, func() any { return r.servicesIn(r.library.Documents()) }).([]service)
}

func (r *resolver) servicesIn(documents []string) []service {
	var all []service
	for _, name := range documents {
		d, ok := r.library.Document(name)
		if !ok {
			continue
		}
		for _, p := range d.Paragraphs {
			all = append(all, r.servicesOf(p.In(d.Text))...)
		}
	}
	return all
}

func (r *resolver) servicesOf(paragraph string) []service {
	var all []service
	for _, m := range pronounsRole.FindAllStringSubmatchIndex(paragraph, -1) {
		office, name := paragraph[m[2]:m[3]], possessor(paragraph[m[4]:m[5]])
		if !names.IsPersonNoun(lastWord(office)) {
			continue
		}
		if owner := r.lastNamed(paragraph[:m[0]], name); owner != "" {
			all = append(all, service{strings.Clone(name), owner + "'s " + office})
		}
	}
	return all
}

// lastNamed is the surname of the last person but one whom a text names; empty where it
// names nobody else.
func (r *resolver) lastNamed(text, but string) string {
	last := ""
	for _, m := range r.directory.Find(text) {
		if len(m.People) > 0 && m.People[0].Sort == retrieval.Individual && m.By != retrieval.ByNominal && m.By != retrieval.ByPronoun &&
			m.People[0].Name != but {
			last = m.People[0].Surname
		}
	}
	return last
}
