package answer

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
)

// lines are the sentences of the articles that the question may be answered from, in
// order; once.
func (d *decider) lines() []line {
	return d.articles.of(func() []line {
		if d.plan.Documents == nil && d.library.Status().Documents <= fewArticles {
			return d.library.Kept(ofAll{}, func() any { return d.readLines() }).([]line)
		}
		return d.readLines()
	})
}

// ofAll is the key of the lines of all documents, which are kept where there are few.
type ofAll struct{}

func (d *decider) readLines() (all []line) {
	for _, name := range d.likelyArticles() {
		all = append(all, d.linesOfArticle(name)...)
	}
	return all
}

// linesOfArticle are the sentences of an article; none of a meeting, or of one that is very long.
func (d *decider) linesOfArticle(name string) (all []line) {
	doc, ok := d.library.Document(name)
	if !ok || doc.OfMeeting() || len(doc.Text) > longestArticle {
		return nil
	}
	subject := ""
	for i, p := range doc.Paragraphs {
		if !p.Heading {
			all, subject = d.linesIn(all, doc, i, subject)
		}
	}
	return all
}

// longestArticle is how many bytes an article has at most whose every sentence is read.
const longestArticle = 40_000

func (d *decider) linesIn(all []line, doc *retrieval.Document, i int, subject string) ([]line, string) {
	p := doc.Paragraphs[i]
	text, before := p.In(doc.Text), ""
	for _, s := range Sentences(text) {
		sentence := s.In(text)
		if named := d.firstNamed(sentence); named != "" && !(subject != "" && beginsPronoun.MatchString(sentence)) {
			subject = named
		} else if named == "" && !hasStandIn(sentence) && !possessive.MatchString(sentence) {
			subject = ""
		}
		at := retrieval.Span{Start: p.Start + s.Start, End: p.Start + s.End}
		all = append(all, line{doc, at, i + 1, sentence, before, subject, text, s.Start, withholds.FindStringIndex(sentence)})
		before = sentence
	}
	return all, subject
}

// possessive stands for whose something is.
var possessive = pattern.New(`(?i)\b(?:his|her|their|its)\b`)

// beginsPronoun begins a sentence about whoever the one before is about.
var beginsPronoun = pattern.New(`^\W*(?:He|She|It|They)\b`)

// firstNamed is the surname of the person whom a text names first; empty for nobody.
func (d *decider) firstNamed(text string) string {
	for _, m := range d.directory.Find(text) {
		if m.By == retrieval.ByNominal || m.By == retrieval.ByPronoun {
			continue
		}
		if len(m.People) == 0 {
			name := strings.Fields(m.In(text))
			if len(name) > 1 {
				return name[len(name)-1]
			}
			continue
		}
		if p := m.People[0]; p.Sort == retrieval.Individual && p.Surname != "" {
			return p.Surname
		}
	}
	return ""
}

// likelyArticles are the documents that the question means, or all where there are few.
func (d *decider) likelyArticles() []string {
	names := d.plan.Documents
	if names == nil && d.library.Status().Documents <= fewArticles {
		names = d.library.Documents()
	}
	if len(names) <= fewArticles {
		return names
	}
	return nil
}

// fewArticles is how many documents are read whole at most.
const fewArticles = 3

// actor reports whether one of those with some wordings does what a line tells at a
// place: they are named before it, or a pronoun there means them.
func (d *decider) actor(l line, at int, who []string) bool {
	head := l.text[:at]
	named := func(text string) bool {
		return slices.ContainsFunc(who, func(form string) bool { return containsName(text, form) })
	}
	if last := d.lastNamed(head); last != "" && !named(last) {
		return false
	}
	if named(head) {
		return true
	}
	return pronounAt.MatchString(head) && (named(l.subject) || named(l.before))
}

// tells reports whether the document itself tells what stands at a place of a line,
// rather than somebody in quotation marks.
func (l line) tells(at int) bool { return !inQuotation(l.around, l.begins+at) }

// holds reports whether a statement stands in a line.
func (l line) holds(s retrieval.Statement) bool {
	return s.Document == l.doc.Name && l.Overlaps(retrieval.Span{Start: s.Start, End: s.End})
}

// holdsRefusal reports whether a statement that stands in a line is a refusal to tell.
func (l line) holdsRefusal(s retrieval.Statement) bool {
	return l.holds(s) && withholds.MatchString(s.Cue+" "+s.Text)
}

// sentence is a line as answers show it.
func (l line) sentence() Sentence {
	return Sentence{Document: l.doc.Name, Paragraph: l.paragraph, Text: l.text, Start: l.Start, Locator: l.doc.Locate(l.Start)}
}

func (l line) passage() retrieval.Passage {
	return retrieval.Passage{Document: l.doc.Name, Paragraph: l.paragraph, Start: l.Start, End: l.End, Text: l.text,
		Locator: l.doc.Locate(l.Start)}
}
