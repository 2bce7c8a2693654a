package verify

import (
	"strings"

	"whosaid/retrieval"
)

// match tells where statement s of a claim holds the words.
func (k *check) match(c claim, s int) retrieval.Match {
	m := retrieval.Match{Theirs: k.theirs(c.speaker), Reported: k.reported(k.source.doc(c.hit.doc).document, k.statement(s))}
	first := true
	for _, p := range c.hit.at {
		if !k.holdsWord(c.hit.doc, s, p) {
			continue
		}
		word := k.source.word(p)
		if first {
			m.Words.Start, first = word.Start, false
		}
		m.Words.End = word.End
	}
	return m
}

// holdsWord reports whether the word at place p of a document is one of statement s.
func (k *check) holdsWord(doc, s int, p int32) bool {
	for _, o := range k.source.doc(doc).spans {
		if o.statement == s && o.lo <= p && p < o.hi {
			return true
		}
	}
	return false
}

// reported is a document's text from the cue of a statement to its end, empty where
// the cue does not stand before the content in its sentence.
func (k *check) reported(doc *retrieval.Document, s *retrieval.Statement) string {
	if s.Cue == "" || s.Paragraph < 1 || s.Paragraph > len(doc.Paragraphs) {
		return ""
	}
	from := doc.Paragraphs[s.Paragraph-1].Start
	if from > s.Start {
		return ""
	}
	at := strings.LastIndex(doc.Text[from:s.Start], s.Cue)
	if at < 0 {
		return ""
	}
	told := doc.Text[from+at : s.End]
	if sentenceEnds(told, s.Start-from-at) {
		return ""
	}
	return strings.Clone(told)
}

// sentenceEnds reports whether a sentence ends in the first bytes of a text.
func sentenceEnds(text string, before int) bool {
	for i := range before {
		if strings.IndexByte(".?!", text[i]) >= 0 && !abbreviates(text, i) {
			return true
		}
	}
	return false
}
