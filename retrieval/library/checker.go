package library

import (
	"sync"

	"whosaid/retrieval"
	"whosaid/retrieval/quotetext"
	"whosaid/retrieval/verify"
)

// newChecker makes what checks quotations against the corpus.
func (s *snapshot) newChecker() (*verify.Checker, error) {
	words, err := s.generation.Words()
	if err != nil {
		return nil, err
	}
	return verify.New(words, texts{s}, speakers{s, sync.OnceValue(s.wordsOfNames)}), nil
}

// texts are the documents as a check reads them.
type texts struct{ *snapshot }

func (t texts) Document(number int) *retrieval.Document { return t.entry(number).Document }

func (t texts) Statements(number int) []retrieval.Statement { return t.entry(number).Statements }

// speakers are those of all statements.
type speakers struct {
	*snapshot
	// inNames are the words of names, once asked for.
	inNames func() map[string]bool
}

func (k speakers) Named(speaker string) bool {
	for _, i := range k.saidByOne(speaker) {
		reason, _ := k.generation.Columns.How(i)
		if verify.NamesSpeaker(&retrieval.Statement{Speaker: speaker, SpeakerReason: reason}) {
			return true
		}
	}
	return false
}

func (k speakers) InName(word string) bool { return k.inNames()[word] }

// wordsOfNames are the folded words that stand with a capital in the names of those
// whom a statement names as its speaker.
func (s *snapshot) wordsOfNames() map[string]bool {
	seen, out := map[string]bool{}, map[string]bool{}
	for document := range s.generation.Documents {
		first := s.generation.Said(document).Start
		for i, name := range s.speakersIn(document) {
			if _, named := s.generation.Columns.How(first + i); !named || seen[name] {
				continue
			}
			seen[name] = true
			for _, w := range quotetext.Words(name) {
				if name[w.Start:w.End] != w.Text {
					out[w.Text] = true
				}
			}
		}
	}
	return out
}
