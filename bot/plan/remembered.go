package plan

import (
	"whosaid/retrieval"
	"whosaid/retrieval/people"
	"whosaid/retrieval/question"
)

// remembered is how many turns back a question may refer to.
const remembered = 6

// conversation reads the turns as the context of the next question.
// The names of each are put right as they were when it was asked.
func (r *resolver) conversation(turns []Turn) question.Context {
	var c question.Context
	for _, t := range turns[max(0, len(turns)-remembered):] {
		text, _ := r.correctNames(r.apostrophes(calm(bounded(t.Question))))
		q := question.Parse(text, r.directory, c)
		c.Last = &q
		if spoke := speakersOf(t.Statements, r.directory); len(spoke) > 0 {
			c.Spoke = append(spoke, c.Spoke...)
		}
	}
	return c
}

// speakersOf returns who speaks in statements, each once, best first.
func speakersOf(statements []retrieval.Statement, directory *people.Directory) []retrieval.Person {
	var spoke []retrieval.Person
	seen := map[string]bool{"": true}
	for _, s := range statements {
		if seen[s.Speaker] {
			continue
		}
		seen[s.Speaker] = true
		p, ok := directory.Person(s.Speaker)
		if !ok {
			p = retrieval.Person{Name: s.Speaker}
		}
		spoke = append(spoke, p)
	}
	return spoke
}
