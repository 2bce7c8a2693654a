package plan

import (
	"context"
	"iter"
	"slices"
	"strings"
	"unicode"

	"whosaid/retrieval"
	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/library"
	"whosaid/retrieval/people"
	"whosaid/retrieval/question"
	"whosaid/retrieval/similarity"
)

// A resolver finds whom a question means. The first error stays in err; what is
// found after it is nothing.
type resolver struct {
	ctx       context.Context
	library   *library.Library
	directory *people.Directory
	documents []string
	queries   map[string]*similarity.Query
	// looked are whom wordings mean that were looked up.
	looked map[string][]retrieval.Person
	err    error
	// spokenFor is the organisation that those asked about speak for by their
	// own words.
	spokenFor string
	// organisation is whose people the question asks for, where it may have others
	// than members, whom the documents tell of.
	organisation string
	members      []retrieval.Person
}

// lookup are those whom a wording means; each is looked up once. Nobody may change them.
func (r *resolver) lookup(wording string) []retrieval.Person {
	found, ok := r.looked[wording]
	if !ok {
		found = r.directory.Lookup(wording)
		if r.looked == nil {
			r.looked = map[string][]retrieval.Person{}
		}
		r.looked[wording] = found
	}
	return found
}

// quoted reports whether anybody asked about has a statement.
func (r *resolver) quoted(q question.Question) bool {
	if r.documents == nil {
		return slices.ContainsFunc(q.Speakers, func(a question.Asked) bool {
			return slices.ContainsFunc(a.People, func(p retrieval.Person) bool { return p.Statements > 0 })
		})
	}
	names := withGroups(labelled{r.library, r.directory}.with(q.Names()), r.directory)
	for s := range r.statements() {
		if slices.Contains(names, s.Speaker) {
			return true
		}
	}
	return false
}

// statements are those of the documents in question.
func (r *resolver) statements() iter.Seq[*retrieval.Statement] {
	return r.library.Each(retrieval.Query{Documents: r.documents})
}

func (r *resolver) search(q retrieval.Query) retrieval.Evidence {
	if r.err != nil {
		return retrieval.Evidence{}
	}
	found, err := r.library.Search(r.ctx, q)
	if err != nil {
		r.err = err
	}
	return found
}

// query is the query of one word; each is read once.
func (r *resolver) query(word string) *similarity.Query {
	if q, ok := r.queries[word]; ok {
		return q
	}
	if r.queries == nil {
		r.queries = map[string]*similarity.Query{}
	}
	r.queries[word] = similarity.NewQuery(word)
	return r.queries[word]
}

// contains reports whether the corpus contains a word.
func (r *resolver) contains(word string) bool {
	if r.err != nil {
		return false
	}
	found, err := r.library.Contains(r.ctx, word)
	if err != nil {
		r.err = err
	}
	return found
}

// shortest is how many letters a word has at least that is taken for another
// misspelt.
const shortest = 5

// respelt puts right the words of the topic that neither English nor the corpus
// knows, where a known word is one slip away. Names are left alone.
func (r *resolver) respelt(q question.Question) question.Question {
	q.Topic = r.respeltText(q.Topic)
	if !q.Verbatim {
		q.Words = r.respeltText(q.Words)
	}
	return q
}

func (r *resolver) respeltText(text string) string {
	vocabulary, err := lexicon.English()
	if err != nil {
		return text
	}
	words := strings.Fields(text)
	for i, w := range words {
		bare := strings.ToLower(strings.Trim(w, `.,;:?!"'()`))
		if !spellable(w, bare) || vocabulary.Lookup(bare) != lexicon.Unknown || r.contains(bare) {
			continue
		}
		if right := closestWord(vocabulary, bare); right != "" {
			words[i] = right
		}
	}
	return strings.Join(words, " ")
}

// sameLetters reports whether two words have the same letters in another order: a
// rare word is no slip for one with other letters.
func sameLetters(a, b string) bool {
	sorted := func(s string) string { return string(slices.Sorted(slices.Values([]rune(s)))) }
	return sorted(a) == sorted(b)
}

// commonest is how many of the commonest words a rare short word may be a slip for.
const commonest = 1500

// known is a text in which the small words that neither English nor the corpus
// knows are put right where a known word is one slip away.
func (r *resolver) known(text string) string {
	words, err := lexicon.English()
	if err != nil {
		return text
	}
	var kept []string
	for _, w := range strings.Fields(text) {
		bare := strings.ToLower(strings.Trim(w, `.,;:?!"'()`))
		kept = append(kept, w)
		id := words.Lookup(bare)
		if strings.IndexFunc(bare, func(r rune) bool { return r < 'a' || r > 'z' }) >= 0 || lexicon.IsStopWord(bare) || capital(w) ||
			id != lexicon.Unknown && (len(bare) > shortest || id < 10*commonest) || r.contains(bare) {
			continue
		}
		right := closestWord(words, bare)
		common := right != "" && words.Lookup(right) < commonest
		if right != "" && (id == lexicon.Unknown && (len(bare) >= shortest || common) || common && sameLetters(right, bare)) {
			kept[len(kept)-1] = right
		}
	}
	return strings.Join(kept, " ")
}

// spellable reports whether a word is long enough and all small letters.
func spellable(written, bare string) bool {
	if len(bare) < shortest || unicode.IsUpper([]rune(written)[0]) {
		return false
	}
	return strings.IndexFunc(bare, func(r rune) bool { return r < 'a' || r > 'z' }) < 0
}
