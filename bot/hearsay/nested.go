package hearsay

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval"
)

// Repeated is the text in which the speaker of s tells that somebody else said words: they
// stand in a quotation within theirs, or after a verb of saying within what they are
// reported to say, and its subject is another. It is empty where they are the speaker's own.
func Repeated(doc *retrieval.Document, s retrieval.Statement, words retrieval.Span) string {
	if words.Len() <= 0 || words.Start < s.Start || words.End > s.End || s.End > len(doc.Text) {
		return ""
	}
	own := retrieval.Span{Start: s.Start, End: s.End}
	for _, q := range s.Quoted {
		if q.Start <= words.Start && words.End <= q.End {
			own = q
		}
	}
	if inner := innermost(doc.Text, own, words); inner.Len() > 0 {
		return around(doc.Text, own, inner)
	}
	if lead := doc.Text[s.Start:own.Start]; own.Start > s.Start && anothersIn(lead) {
		_, size := utf8.DecodeRuneInString(doc.Text[own.End:])
		return doc.Text[s.Start : own.End+size]
	}
	return ""
}

// around is the sentence about a quotation within a speaker's words where it tells that
// somebody else said it, before or after it; otherwise empty.
func around(text string, own, inner retrieval.Span) string {
	before := text[own.Start:inner.Start]
	if i := strings.LastIndexAny(before, ".!?;"); i >= 0 {
		before = before[i+1:]
	}
	_, size := utf8.DecodeRuneInString(text[inner.End:])
	end := min(inner.End+size, own.End)
	after := text[end:own.End]
	if i := strings.IndexAny(after, ".!?;,"); i >= 0 {
		after = after[:i]
	}
	if another(before) {
		return strings.TrimSpace(text[inner.Start-len(before) : end])
	}
	if strings.TrimSpace(strings.Trim(before, "\"“'‘«„ \n")) == "" && another(after) {
		return strings.TrimSpace(text[inner.Start-len(before) : end+len(after)])
	}
	return ""
}

// innermost is the quotation within a speaker's own words that holds all of some words,
// without its marks; empty where none does.
func innermost(text string, own, words retrieval.Span) retrieval.Span {
	opened, mark := -1, rune(0)
	for i, r := range text[own.Start:own.End] {
		at := own.Start + i
		size := utf8.RuneLen(r)
		switch {
		case opened < 0 && opens(text, at, r):
			opened, mark = at+size, closing[r]
		case opened >= 0 && r == mark && !apostrophe(text, at, r):
			if opened <= words.Start && words.End <= at {
				return retrieval.Span{Start: opened, End: at}
			}
			opened = -1
		}
		if opened < 0 && at >= words.Start {
			break
		}
	}
	return retrieval.Span{}
}

// closing are the marks that close what others open.
var closing = map[rune]rune{'"': '"', '\'': '\'', '“': '”', '‘': '’', '«': '»', '„': '“'}

// opens reports whether a mark opens a quotation: it does not follow a letter.
func opens(text string, at int, r rune) bool {
	if closing[r] == 0 {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at+utf8.RuneLen(r):])
	return !unicode.IsLetter(before) && !unicode.IsDigit(before) && !unicode.IsSpace(after)
}

// apostrophe reports whether a mark stands within a word.
func apostrophe(text string, at int, r rune) bool {
	after, _ := utf8.DecodeRuneInString(text[at+utf8.RuneLen(r):])
	return (r == '\'' || r == '’') && unicode.IsLetter(after)
}
