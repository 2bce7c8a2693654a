package verify

import (
	"sync"

	lru "github.com/hashicorp/golang-lru/v2"

	"whosaid/retrieval"
	"whosaid/retrieval/postings"
)

// Texts are the documents of a corpus, by their numbers. Nobody may change what
// they return.
type Texts interface {
	// Document is one that may have no statements.
	Document(number int) *retrieval.Document
	// Statements are those of a document, in the order that answers prefer.
	Statements(number int) []retrieval.Statement
}

// Speakers tell of who said the statements of a corpus.
type Speakers interface {
	// Named reports whether a statement shows that its speaker, who is called so, has
	// a name.
	Named(speaker string) bool
	// InName reports whether a folded word stands with a capital in the name of
	// somebody whom a statement names as its speaker.
	InName(word string) bool
}

// A Checker checks quotations against the statements of one corpus. It reads of
// each document what a check has to look at. Its methods may be called at the same
// time.
type Checker struct {
	set   *postings.Set
	texts Texts
	who   Speakers
	spelt *lru.Cache[string, spelling]
	// alike are the places where the quotations last looked for nearly stand.
	alike *lru.Cache[string, []hit]
	// rooms are lists of occurrences that were used before.
	rooms *sync.Pool
}

// mostAlike is of how many quotations these are kept.
const mostAlike = 64

// New returns a Checker over documents, their words and their speakers.
func New(words *postings.Set, texts Texts, speakers Speakers) *Checker {
	spelt, _ := lru.New[string, spelling](mostSpelt) // fails for no size alone
	alike, _ := lru.New[string, []hit](mostAlike)
	return &Checker{words, texts, speakers, spelt, alike, &sync.Pool{}}
}

// A check is the checking of one quotation.
type check struct {
	*source
	quotation string
	q         question
	// theirs reports whether a speaker is the one claimed; anybody is when
	// nobody is claimed.
	theirs func(speaker string) bool
}
