package bot

import (
	"fmt"
	"strings"
)

// A Refusal is what to tell somebody who named a person or document that is
// not here. It is an error of what was asked, not of what broke. Its text is
// whole sentences, the same on every screen.
type Refusal struct{ Text string }

func (r *Refusal) Error() string { return r.Text }

// noDocument refuses the name of a document; like are names that it may have
// been meant for.
func noDocument(name string, like []string) *Refusal {
	return &Refusal{fmt.Sprintf("No document is called %q here.", name) + didYouMean(like)}
}

// noPerson refuses the name of a person in documents called corpus; like are
// names that it may have been meant for.
func noPerson(name, corpus string, like []string) *Refusal {
	return &Refusal{fmt.Sprintf("Nobody called %s is quoted or mentioned in %s.", name, corpus) + didYouMean(like)}
}

// mostLike is how many names a refusal suggests.
const mostLike = 3

// didYouMean suggests names, as a sentence after another; no names suggest
// nothing.
func didYouMean(like []string) string {
	if len(like) == 0 {
		return ""
	}
	return fmt.Sprintf(" Did you mean %s?", strings.Join(like[:min(mostLike, len(like))], " or "))
}

// corpusName is what documents are called together: one by its name.
func corpusName(documents []string) string {
	if len(documents) == 1 {
		return documents[0]
	}
	return "these documents"
}
