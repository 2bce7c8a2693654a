// Package attendees reads who attended: the tables, lists and lines in which
// notes name the people of a meeting in full, with their initials, nicks and
// organisations. It names nobody whom the document does not list.
package attendees

import (
	"slices"
	"strings"

	"whosaid/retrieval"
)

// Of returns those whom a document lists, in the order of their first mention,
// each once.
func Of(text string) []retrieval.Attendee {
	r := reader{}
	r.read(strings.Split(text, "\n"))
	for i := range r.found {
		a := &r.found[i]
		if k := slices.IndexFunc(a.Short, initials.MatchString); k >= 0 {
			a.Label = a.Short[k]
		}
	}
	return r.found
}

// A reader collects attendees from the lines of a document.
type reader struct{ found []retrieval.Attendee }

// read goes through the lines once: a table, a list or a field takes as many as
// it has.
func (r *reader) read(lines []string) {
	for i := 0; i < len(lines); {
		n := 0
		if len(lines[i]) <= longestLine {
			n = r.table(lines[i:])
		}
		if n == 0 && len(lines[i]) <= longestLine {
			n = r.list(lines[i:])
		}
		if n == 0 {
			r.field(lines[i])
		}
		i += max(n, 1)
	}
}

// longestLine is how many bytes the first line of a table or a list has at most.
const longestLine = 1000

// add joins what is said of one person in several places: the same name is the
// same person.
func (r *reader) add(a retrieval.Attendee) {
	if !isName(a.Name) {
		return
	}
	k := slices.IndexFunc(r.found, func(o retrieval.Attendee) bool { return samePerson(o.Name, a.Name) })
	if k < 0 {
		r.found = append(r.found, a)
		return
	}
	o := &r.found[k]
	for _, s := range a.Short {
		if !slices.Contains(o.Short, s) {
			o.Short = append(o.Short, s)
		}
	}
	if o.Organisation == "" {
		o.Organisation = a.Organisation
	}
}

// samePerson reports whether two full names are one person's: one may leave out
// what stands between the first and the last, or have an initial there.
func samePerson(a, b string) bool {
	x, y := strings.Fields(fold(a)), strings.Fields(fold(b))
	if len(x) > len(y) {
		x, y = y, x
	}
	switch {
	case slices.Equal(x, y):
		return true
	case len(x) < 2 || x[0] != y[0] || x[len(x)-1] != y[len(y)-1]:
		return false
	case len(x) == 2:
		return true
	}
	return slices.EqualFunc(x, y, func(v, w string) bool { return v == w || v[0] == w[0] && min(len(v), len(w)) == 1 })
}
