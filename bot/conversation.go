package bot

import (
	"fmt"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/people"
	"whosaid/retrieval/question"
)

// remembered is how many turns back a question may refer to.
const remembered = 6

// conversation reads the turns as the context of the next question.
func conversation(turns []Turn, directory *people.Directory) question.Context {
	var c question.Context
	for _, t := range turns[max(0, len(turns)-remembered):] {
		q := question.Parse(calm(bounded(t.Question)), directory, c)
		c.Last = &q
		if spoke := speakersOf(t.Answer.Statements, directory); len(spoke) > 0 {
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

// shown is what the turns have shown already and a question for something or
// somebody else leaves out: statements by ID, and the last answer's speakers.
type shown struct{ statements, speakers map[string]bool }

func shownBefore(turns []Turn) shown {
	s := shown{map[string]bool{}, map[string]bool{}}
	for i, t := range turns {
		for _, statement := range t.Answer.Statements[:min(inFull, len(t.Answer.Statements))] {
			s.statements[statement.ID] = true
			s.speakers[statement.Speaker] = s.speakers[statement.Speaker] || i == len(turns)-1
		}
	}
	return s
}

// fresh reports whether q may be answered with s: always, unless it asks for
// what else somebody said, or who else.
func (f *finder) fresh(s retrieval.Statement) bool {
	switch {
	case !f.q.Others:
		return true
	case len(f.q.Speakers) > 0:
		return !f.shown.statements[s.ID]
	}
	return !f.shown.speakers[s.Speaker]
}

// circumstances answers where, when, to whom or by whom the last statement
// shown was made.
func (f *finder) circumstances() Answer {
	s, ok := lastShown(f.turns)
	if !ok {
		return f.no(NotInCorpus, "I cannot tell which words you mean; please give some of them.", nil)
	}
	v := newVoice(f.directory)
	text := v.report(s)
	told, ask := s.When, "when"
	switch f.q.Asks {
	case "who", "how":
		return f.answered(v.say(s)+" "+v.known(s), []retrieval.Statement{s})
	case "where":
		told, ask = s.Venue+s.Addressee+s.Via, "where"
	case "whom":
		told, ask = s.Addressee+s.Venue, "to whom"
	}
	if strings.TrimSpace(told) == "" {
		text = fmt.Sprintf("%s does not say %s. %s", s.Document, ask, text)
	}
	return f.answered(text, []retrieval.Statement{s})
}

// lastShown is the best statement of the latest answer that has one.
func lastShown(turns []Turn) (retrieval.Statement, bool) {
	for i := len(turns) - 1; i >= 0; i-- {
		for _, s := range turns[i].Answer.Statements {
			return s, true
		}
	}
	return retrieval.Statement{}, false
}

// named takes a document's name out of a question and returns which documents
// it means.
func (f *finder) named(question string) (rest string, documents []string) {
	words := strings.Fields(question)
	for i, w := range words {
		bare := strings.ToLower(strings.Trim(w, `?,;:!"'()`))
		documents = f.called(strings.TrimSuffix(bare, "."))
		if len(documents) == 0 {
			continue
		}
		from := i
		for _, lead := range []string{"the", "document", "file", "in", "from", "of", "by", "to", "according", "within"} {
			if from > 0 && strings.EqualFold(words[from-1], lead) {
				from--
			}
		}
		return strings.Join(append(words[:from:from], words[i+1:]...), " "), documents
	}
	return question, nil
}

// called are the documents whose file name is name, which has to have a dot.
func (f *finder) called(name string) []string {
	var documents []string
	if !strings.Contains(name, ".") {
		return nil
	}
	for _, d := range f.library.Documents() {
		low := strings.ToLower(d)
		if low == name || strings.HasSuffix(low, "/"+name) {
			documents = append(documents, d)
		}
	}
	return documents
}
