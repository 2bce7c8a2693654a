package answer

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/bot/cue"
	"whosaid/bot/plan"
	"whosaid/retrieval"
	"whosaid/retrieval/dates"
	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/names"
	"whosaid/retrieval/pattern"
)

// credited answers who wrote an article, or when it was published: the one that the
// question means, or else the only one.
func (d *decider) credited() Decision {
	if d.plan.Byline == plan.Present {
		return d.present()
	}
	documents := d.plan.Documents
	if documents == nil && d.plan.Article == "" {
		documents = d.library.Documents()
	}
	if len(documents) == 0 || len(documents) > mostCredits {
		return d.refused(NotInCorpus, WhichArticle, nil)
	}
	if d.plan.Byline == plan.Gist {
		return d.gist(documents)
	}
	out := d.told(Credit, nil)
	var all []Byline
	for _, name := range documents {
		doc, ok := d.library.Document(name)
		if !ok {
			continue
		}
		credit := bylineOf(doc)
		all = append(all, credit)
		if credit.tells(d.plan.Byline) {
			out.Credits, out.Passages = append(out.Credits, credit), append(out.Passages, credit.passages()...)
		}
	}
	if len(out.Credits) == 0 {
		out = d.refused(NotInCorpus, NoByline, nil)
		out.Credits = all
	}
	return out
}

// mostCredits is of how many articles the byline is told at most.
const mostCredits = 3

// tells reports whether a byline tells what is asked.
func (b Byline) tells(asked plan.Byline) bool {
	switch asked {
	case plan.Writer:
		return b.Author != "" || b.Sentence.Text != ""
	case plan.Published:
		return b.Date != ""
	case plan.Publisher:
		return b.Outlet != ""
	}
	return b.Title != ""
}

func (b Byline) passages() []retrieval.Passage {
	if b.Sentence.Text == "" {
		return nil
	}
	s := b.Sentence
	return []retrieval.Passage{{Document: s.Document, Paragraph: s.Paragraph, Start: s.Start, End: s.Start + len(s.Text), Text: s.Text,
		Locator: s.Locator}}
}

func bylineOf(doc *retrieval.Document) Byline {
	out := Byline{Document: doc.Name, Title: doc.Title, Author: doc.Author, Outlet: doc.Outlet, Date: doc.Date}
	for i, p := range doc.Paragraphs[:min(beforeText, len(doc.Paragraphs))] {
		for line := range strings.Lines(p.In(doc.Text)) {
			bare := strings.Trim(line, " \t\r\n*_#|")
			if p.Heading || len(bare) > longestByline || !isByline(bare) || isHeadline(bare, doc.Title) {
				continue
			}
			start := p.Start + strings.Index(p.In(doc.Text), bare)
			out.Sentence = Sentence{Document: doc.Name, Paragraph: i + 1, Text: bare, Start: start, Locator: doc.Locate(start)}
			return out
		}
	}
	return out
}

// isHeadline reports whether a line is the title of its document and does not tell that
// somebody wrote it: "Ana Ito Defends Her Ferry" is no byline, large as its words are.
func isHeadline(line, title string) bool {
	bare := func(s string) string { return strings.TrimRight(strings.TrimSpace(s), ".") }
	return title != "" && bare(line) == bare(title) && !byName.MatchString(line)
}

const (
	// beforeText is among how many paragraphs at the beginning a byline stands.
	beforeText = 5
	// longestByline is how many bytes it has at most.
	longestByline = 160
)

var (
	// byName begins a byline: "By Ana Ito".
	byName = pattern.New(`^(?i:(?:(?:words|text|story|reported|reporting|written|report)\s+)?by|from|author:?)[\s:*_]+` + writerName)
	// nameAlone is a name with nothing but a writer's office, a place or a date beside it.
	nameAlone = pattern.New(`(?:^|[|·•–—/,]\s*)[*_]*` + writerName + `[*_]*\s*(?:$|[|·•–—/,])`)
	// writes is the office of a writer.
	writes = pattern.New(`(?i)\b(?:correspondent|reporter|editor|writer|staff|columnist|critic|desk|affairs|newsroom|agency|bureau|` +
		`contributor|journalist)\b`)
)

// ourCorrespondent names a writer by the office: "From our correspondent Ana Ito". Where
// the line goes on after the name it is a headline: "Mayor Tells A Reporter Not To Ask".
var ourCorrespondent = pattern.New(`(?i:\b(?:correspondent|reporter|writer|editor)),? ` + writerName + `\s*(?:\.?$|[|·•–—/,()])`)

// onlyNames reports whether a line is names and nothing else, the first a person's.
func onlyNames(line string) bool {
	words := strings.Fields(line)
	if len(words) < 2 || !names.IsGivenName(names.Fold(words[0])) || strings.ContainsAny(line, ":?!‘“\"") {
		return false
	}
	return !slices.ContainsFunc(words, func(w string) bool {
		r, _ := utf8.DecodeRuneInString(w)
		bare := strings.ToLower(strings.Trim(w, ",;"))
		return !joining[bare] && (unicode.IsLower(r) || lexicon.IsStopWord(bare)) // "Ana Ito Is In": a headline
	})
}

var joining = cue.Set("and in of the for de van von der al bin la da di with at")

const writerName = `\p{Lu}[\p{L}'’.-]*(?:\s+(?:(?:de|van|von|der|al|bin|la|da|di)\s+)?\p{Lu}[\p{L}'’.-]*){1,3}`

// isByline reports whether a line at the beginning of an article tells who wrote it:
// after "by", or a name beside the office of a writer or a date.
func isByline(line string) bool {
	if byName.MatchString(line) {
		return true
	}
	if strings.HasSuffix(strings.TrimRight(line, `"'’”`), ".") {
		return false // "Ana Ito Defends Her Ferry.": a headline
	}
	if ourCorrespondent.MatchString(line) {
		return true
	}
	if onlyNames(line) {
		return true
	}
	if !nameAlone.MatchString(line) {
		return false
	}
	return writes.MatchString(line) || len(dates.Find(line)) > 0
}
