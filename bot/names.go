package bot

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/question"
	"whosaid/retrieval/similarity"
)

// strange reports whether the question turns on a name that no document of
// the corpus holds. Where it gives many other words, they decide: a capital may
// stand for its country.
func (f *finder) strange() bool {
	if f.q.Kind == question.WhoSaid && len(meaningful(f.q.Search())) > manyOthers {
		return false
	}
	return slices.ContainsFunc(f.topicNames(), func(name string) bool { return !f.known(name) })
}

// manyOthers is how many words tell what is meant without a name among them.
const manyOthers = 4

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
	for _, form := range append([]string{name}, forms(name)...) {
		found := f.search(f.anybody(), form)
		here := func(s retrieval.Score) bool { return s.Exact > 0.9 }
		if slices.ContainsFunc(found.Statements, func(s retrieval.ScoredStatement) bool { return here(s.Score) }) ||
			slices.ContainsFunc(found.Passages, func(p retrieval.ScoredPassage) bool { return here(p.Score) }) {
			return true
		}
	}
	return false
}

// forms are other forms of a name: a country's adjective, and the like.
func forms(name string) []string {
	english, err := lexicon.English()
	if err != nil {
		return nil
	}
	word := strings.ToLower(name)
	other := slices.Clone(similarity.Nation(word))
	for _, r := range english.Related(word) {
		if form := english.Word(r.ID); r.Relation <= lexicon.Derived && len(word) >= ownStem && strings.HasPrefix(form, word[:ownStem]) {
			other = append(other, form)
		}
	}
	return other[:min(mostForms, len(other))]
}

// ownStem is how many letters another form of a name begins with that are its
// own: "mars" is no form of "march".
const ownStem = 4

// mostForms is how many other forms of a name are looked for.
const mostForms = 6
