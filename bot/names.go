package bot

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/question"
)

// strange reports whether the question turns on a name that no document of
// the corpus holds.
func (f *finder) strange() bool {
	return slices.ContainsFunc(f.topicNames(), func(name string) bool { return !f.known(name) })
}

// topicNames are the names among the words that are looked for. The first of
// words in quotation marks is large in any case.
func (f *finder) topicNames() []string {
	topic := f.q.Search()
	first, _, _ := strings.Cut(f.q.Words, " ")
	var names []string
	for _, name := range question.ProperNames(f.q.Text) {
		if !contains(topic, name) || f.q.Verbatim && name == first || lexicon.IsStopWord(strings.ToLower(name)) {
			continue
		}
		names = append(names, name)
	}
	return names
}

// known reports whether the corpus holds a name, or its adjective or noun.
func (f *finder) known(name string) bool {
	if len(f.directory.Lookup(name)) > 0 {
		return true
	}
	found := f.search(f.anybody(), name)
	here := func(s retrieval.Score) bool { return s.Exact > 0.9 || s.Coverage >= sameName }
	return slices.ContainsFunc(found.Statements, func(s retrieval.ScoredStatement) bool { return here(s.Score) }) ||
		slices.ContainsFunc(found.Passages, func(p retrieval.ScoredPassage) bool { return here(p.Score) })
}

// sameName is how alike a country's name and its adjective are at least.
const sameName = 0.7
