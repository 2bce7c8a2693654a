package answer

import (
	"slices"
	"strings"

	"whosaid/retrieval"
)

// elaborated are an answer's statements without those of a title whose article
// has more, and with what the first speaker goes on to say: "she criticised the
// plan" is followed by how. What comes a
// paragraph after their own words has to bear on the topic.
func (d *decider) elaborated(statements []retrieval.Statement) []retrieval.Statement {
	kept := d.withoutTitles(statements)
	if len(kept) == 0 || d.wantsSeveral() || kept[0].SpeakerReason == retrieval.ByLabel && d.size() >= largeCorpus {
		return kept
	}
	words, ok := d.goesOn(kept[0])
	if !ok || kept[0].Kind != retrieval.Indirect && words.Paragraph != kept[0].Paragraph && !d.bearsItself(words) {
		return kept
	}
	kept = slices.DeleteFunc(kept, func(s retrieval.Statement) bool { return s.ID == words.ID })
	return slices.Insert(kept, 1, words)
}

// withoutTitles drops the statements of titles of whose speaker the article says
// more: what it says first, where nothing else is kept of that.
func (d *decider) withoutTitles(statements []retrieval.Statement) []retrieval.Statement {
	var kept []retrieval.Statement
	for _, s := range statements {
		if d.inTitle(s) {
			more, ok := d.next(s, wholeArticle, func(retrieval.Statement) bool { return true })
			body := func(o retrieval.Statement) bool { return o.Document == s.Document && !d.inTitle(o) }
			if !ok || slices.ContainsFunc(statements, body) {
				continue
			}
			s = more
		}
		kept = append(kept, s)
	}
	if len(kept) == 0 {
		return statements
	}
	return kept
}

// inTitle reports whether a statement stands in its document's title.
func (d *decider) inTitle(s retrieval.Statement) bool {
	return s.Paragraph == 1 && strings.Contains(s.Title, s.Text)
}

// goesOn is what the speaker of s says next: in their own words, if there are
// any.
func (d *decider) goesOn(s retrieval.Statement) (retrieval.Statement, bool) {
	own, ok := d.next(s, soonAfter, func(o retrieval.Statement) bool { return o.Kind != retrieval.Indirect && o.End-o.Start >= leastOwn })
	if ok {
		return own, true
	}
	return d.next(s, soonAfter, func(o retrieval.Statement) bool { return o.End-o.Start >= leastOwn })
}

// next is the first statement of the same speaker after s, at most so many
// paragraphs on, that is wanted.
func (d *decider) next(s retrieval.Statement, paragraphs int, wanted func(retrieval.Statement) bool) (retrieval.Statement, bool) {
	for _, o := range d.all(retrieval.Query{Documents: []string{s.Document}, Speakers: []string{s.Speaker}}) {
		if o.Start >= s.End && o.Paragraph <= s.Paragraph+paragraphs && wanted(o) {
			return o, true
		}
	}
	return retrieval.Statement{}, false
}

const (
	// soonAfter is how many paragraphs after a statement its speaker goes on at
	// most; wholeArticle is any.
	soonAfter    = 2
	wholeArticle = 1 << 20
	// leastOwn is how many bytes the words have at least.
	leastOwn = 30
)
