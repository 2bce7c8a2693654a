package library

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"
	"golang.org/x/text/message"

	"whosaid/retrieval"
	"whosaid/retrieval/corpus"
	"whosaid/retrieval/index"
	tongue "whosaid/retrieval/language"
)

// longText is how many words a text has from which it is strange that nobody
// is quoted in it.
const longText = 500

// oneBroken is the number of characters of which one lost is too much.
const oneBroken = 200

// readingsVersion names the rules by which little is found in a document.
const readingsVersion = "2-" + tongue.Version

// Readings are the files of the corpus that answers may be missing from.
func (l *Library) Readings() retrieval.Readings {
	s := l.hold()
	defer s.release()
	r := *l.readings.Load()
	r.Poor = s.generation.Poor
	return r
}

// poor are the documents in which little was found. Of those that are kept it is
// taken from the base, if the same rules judged them; others are fresh.
func (s *snapshot) poor(c *index.Content, fresh []digest) ([]retrieval.Reading, error) {
	was := map[string]retrieval.Reading{}
	judged := s != nil && s.generation.Readings == c.Readings
	if judged {
		for _, r := range s.generation.Poor {
			was[r.Document] = r
		}
	}
	var out []retrieval.Reading
	for i := range c.Entries {
		r, poor := retrieval.Reading{}, false
		number, kept := c.Keeps(i)
		switch {
		case !kept && fresh[i].poor != nil:
			r, poor = *fresh[i].poor, true
		case kept && judged:
			r, poor = was[s.generation.Documents[number].Name]
		case kept:
			e, err := s.generation.Entry(number)
			if err != nil {
				return nil, err
			}
			r, poor = judge(&e)
		}
		if poor {
			out = append(out, r)
		}
	}
	return out, nil
}

// judge reports whether little was found in a document: it is in another language
// than English, or broken, or long and nobody is quoted in it.
func judge(e *index.Entry) (r retrieval.Reading, poor bool) {
	r = retrieval.Reading{Document: e.Document.Name, Statements: len(e.Statements), Language: tongue.Of(readable(e.Document))}
	for range strings.FieldsSeq(e.Document.Text) {
		r.Words++
	}
	if lost := strings.Count(e.Document.Text, string(utf8.RuneError)); lost > 0 && lost*oneBroken > utf8.RuneCountInString(e.Document.Text) {
		r.Broken = lost
	}
	return r, r.Language != "" || r.Broken > 0 || r.Statements == 0 && r.Words >= longText
}

// readable is what of a document is language: of a transcript the words of its
// turns, without times and tags.
func readable(doc *retrieval.Document) string {
	if doc.Transcript == nil {
		return doc.Text
	}
	var b strings.Builder
	for i := range doc.Transcript.Turns {
		for _, w := range doc.Transcript.Turns[i].Words {
			b.WriteString(w.In(doc.Text))
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// listed are all readings that a status names, in the order of their names.
func listed(r retrieval.Readings) []retrieval.Reading {
	all := slices.Concat(r.Unread, r.Poor, r.Empty)
	slices.SortStableFunc(all, func(a, b retrieval.Reading) int { return strings.Compare(a.Document, b.Document) })
	if all == nil {
		all = []retrieval.Reading{}
	}
	return all
}

// problem words a reading.
func problem(r retrieval.Reading) string {
	if r.Why != "" {
		return "skipped " + r.Document + ": " + r.Why
	}
	statements := fmt.Sprintf("read, %d statements", r.Statements)
	if r.Statements == 1 {
		statements = "read, 1 statement"
	}
	if r.Broken > 0 {
		are := "are"
		if r.Broken == 1 {
			are = "is"
		}
		return message.NewPrinter(language.English).Sprintf("%s: %d of its characters %s lost (%s)", r.Document, r.Broken, are, statements)
	}
	if r.Language != "" {
		return fmt.Sprintf("%s: looks like %s (%s)", r.Document, r.Language, statements)
	}
	return message.NewPrinter(language.English).Sprintf("%s: %s in %d words", r.Document, statements, r.Words)
}

// note logs what could not be read, in one line, and each file to those who
// want to know more.
func (l *Library) note(c corpus.Contents) {
	for _, s := range c.Skipped {
		l.cfg.Log.Info("skipped", "document", s.Document, "why", s.Why)
	}
	r := c.Readings()
	if len(r.Unread) == 0 {
		return
	}
	first := r.Unread[0]
	l.cfg.Log.Warn(fmt.Sprintf("%d of %d files could not be read (%s)", len(r.Unread), r.Files, strings.Join(r.Kinds(), ", ")),
		"first", first.Document, "why", first.Why)
}
