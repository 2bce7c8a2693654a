package answer

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval"
)

// elaborated are an answer's statements without those of a title whose article
// has more, and with what the first speaker goes on to say: "she criticised the
// plan" is followed by how. What comes a paragraph after their own words has to
// bear on the topic.
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

// filled is a short answer with what else its first speaker says in the same
// article, best first, until it is long enough.
func (d *decider) filled(kept []retrieval.Statement, scored []retrieval.ScoredStatement) []retrieval.Statement {
	if len(kept) == 0 || d.wantsSeveral() || d.wantsAmount() || kept[0].SpeakerReason == retrieval.ByLabel {
		return kept
	}
	first, at, bytes := kept[0], 0, 0
	theirs := func(s retrieval.Statement) bool { return s.Speaker == first.Speaker && s.Document == first.Document }
	for at < len(kept) && (theirs(kept[at]) || !d.plan.Sure) {
		bytes += kept[at].End - kept[at].Start
		at++
	}
	for _, s := range scored {
		if at >= shown || bytes >= enoughTold {
			break
		}
		same := func(o retrieval.Statement) bool { return o.ID == s.ID }
		if !theirs(s.Statement) || s.End-s.Start < leastOwn || d.inTitle(s.Statement) ||
			slices.ContainsFunc(kept[:at], same) {
			continue
		}
		kept = slices.Insert(slices.DeleteFunc(kept, same), at, s.Statement)
		bytes += s.End - s.Start
		at++
	}
	return kept
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

// inTitle reports whether a statement stands in its document's title, or in a first
// paragraph that is written as one.
func (d *decider) inTitle(s retrieval.Statement) bool {
	return s.Paragraph == 1 && (strings.Contains(s.Title, s.Text) ||
		s.SpeakerReason != retrieval.ByLabel && d.library != nil && isTitle(d.paragraph(s)))
}

// isTitle reports whether a paragraph is short and most of its words are large.
func isTitle(paragraph string) bool {
	words := strings.Fields(paragraph)
	large := 0
	for _, w := range words {
		if first, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "\"'“‘(")); unicode.IsUpper(first) {
			large++
		}
	}
	return len(words) >= fewestInTitle && len(words) <= mostInTitle && 3*large >= 2*len(words)
}

const (
	// fewestInTitle and mostInTitle are how many words a title has.
	fewestInTitle = 4
	mostInTitle   = 25
)

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
	// enoughTold is how many bytes of somebody's words make an answer that needs no
	// more of them.
	enoughTold = 250
	// leastOwn is how many bytes the words have at least.
	leastOwn = 30
)
