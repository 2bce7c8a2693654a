package gate

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval"
	"whosaid/retrieval/quotetext"
)

// marks are the double marks of every shape, opening and closing.
const marks = "\"“”„‟«»‹›〝〞〟＂「」『』❝❞"

// quoteMark reports whether r is a mark that is never an apostrophe.
func quoteMark(r rune) bool { return strings.ContainsRune(marks, r) || r == '‚' || r == '‛' }

// quotations finds the marked parts of text, marks included. ok is false when
// a mark has no partner.
func quotations(text string) (found []retrieval.Span, ok bool) {
	start := -1
	var opener rune
	for i, r := range text {
		if !isMark(text, i, r, opener) {
			continue
		}
		switch {
		case start < 0:
			start, opener = i, r
		case !opens(r) && family(r) == family(opener):
			found = append(found, retrieval.Span{Start: start, End: i + utf8.RuneLen(r)})
			start, opener = -1, 0
		case family(r) == family(opener):
			return nil, false // opened twice
		}
	}
	return found, start < 0
}

// opens reports whether r can do nothing but open.
func opens(r rune) bool { return strings.ContainsRune("“„«‹〝「『❝‚", r) }

// family tells single marks from double ones and angles: a closing mark
// closes its own.
func family(r rune) int {
	switch {
	case strings.ContainsRune("'‘’‚‛", r):
		return 1
	case strings.ContainsRune("«»", r):
		return 2
	case strings.ContainsRune("‹›", r):
		return 3
	case strings.ContainsRune("「」『』", r):
		return 4
	}
	return 0
}

// isMark tells marks from apostrophes. A single mark opens before a word and
// behind a space, and closes behind a word where one has opened.
func isMark(text string, at int, r, opener rune) bool {
	if family(r) != 1 {
		return quoteMark(r)
	}
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	next, _ := utf8.DecodeRuneInString(text[at+utf8.RuneLen(r):])
	if opener != 0 {
		return family(opener) == 1 && !wordRune(next)
	}
	if decade.MatchString(text[at+utf8.RuneLen(r):]) {
		return false // the '90s
	}
	return (at == 0 || unicode.IsSpace(before) || strings.ContainsRune("(—–:-", before)) && !unicode.IsSpace(next) && next != utf8.RuneError
}

var decade = regexp.MustCompile(`^\d0s\b`)

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// doubled turns marks made of two characters into one.
var doubled = strings.NewReplacer("''", "\"", "‘‘", "“", "’’", "”", "´´", "”", ",,", "„")

// A found quotation stands for marked words of the model's.
type found struct {
	bytes string // of the source
	said  bool   // inside quotation marks in the source as well
}

// match looks for marked words in one piece of evidence: whole, in one piece,
// one after the other.
func (j *judge) match(marked string, c cite) (found, bool) {
	claimed := quotetext.Words(marked)
	if len(claimed) == 0 {
		return found{}, false
	}
	if c.kind == passageCite {
		bytes, ok := find(j.evidence.Passages[c.index].Text, claimed)
		return found{bytes, true}, ok
	}
	s := &j.evidence.Statements[c.index]
	for _, part := range spoken(s) {
		if bytes, ok := find(part, claimed); ok {
			return found{bytes, true}, true
		}
	}
	if bytes, ok := find(s.Text, claimed); ok {
		return found{unmarked(bytes), false}, true
	}
	bytes, ok := find(s.Venue, claimed) // the "Evening Hour"
	return found{unmarked(bytes), false}, ok
}

// unmarked takes the marks out of words that stand only partly inside them.
func unmarked(text string) string {
	return strings.Map(func(r rune) rune {
		if quoteMark(r) {
			return -1
		}
		return r
	}, text)
}

func find(text string, claimed []quotetext.Word) (string, bool) {
	source := quotetext.Words(text)
	at := quotetext.Index(source, claimed)
	if at < 0 {
		return "", false
	}
	return text[source[at].Start:source[at+len(claimed)-1].End], true
}

// spoken are the parts of a statement that stand inside quotation marks. A
// direct statement is one part, though the attribution interrupts it.
func spoken(s *retrieval.Statement) []string {
	if s.Kind == retrieval.Direct {
		return []string{s.Text}
	}
	var parts []string
	at := 0
	for _, span := range s.Spans {
		for _, q := range s.Quoted {
			from, to := max(q.Start, span.Start)-span.Start+at, min(q.End, span.End)-span.Start+at
			if from < to && to <= len(s.Text) {
				parts = append(parts, s.Text[from:to])
			}
		}
		at += span.Len() + len(retrieval.Joint)
	}
	return parts
}

// slot stands in a sentence where the source's bytes will: nothing that tidies
// the sentence touches them.
const slot = '\uE000'

// A quoted claim is a claim whose marked words were found in the evidence.
type quoted struct {
	shown string   // the claim with a slot for every quotation
	bytes []string // what the slots stand for, marks included
	rest  string   // what is left to check: the claim without marked words
}

// requote puts the source's bytes in place of the model's marked words; ok is
// false when they are not in the cited evidence. Words that the document does
// not mark lose their marks.
func (j *judge) requote(c claim) (q quoted, ok bool) {
	text := doubled.Replace(c.text)
	spans, ok := quotations(text)
	if !ok {
		return q, false
	}
	var shown, rest strings.Builder
	at := 0
	for _, s := range spans {
		marked := text[s.Start:s.End]
		f, ok := j.matchAny(marked, c.cites)
		if !ok {
			return q, false
		}
		end := trailing(marked)
		if end == "." && hasLetters(text[s.End:]) {
			end = "," // “Never!” she said
		}
		shown.WriteString(text[at:s.Start] + string(slot) + end)
		if f.said {
			q.bytes = append(q.bytes, "“"+f.bytes+"”")
			rest.WriteString(text[at:s.Start] + " " + string(slot) + " " + end)
		} else {
			q.bytes = append(q.bytes, f.bytes)
			rest.WriteString(text[at:s.Start] + f.bytes + end)
		}
		at = s.End
	}
	q.shown, q.rest = shown.String()+text[at:], rest.String()+text[at:]
	return q, true
}

func (j *judge) matchAny(marked string, cites []cite) (found, bool) {
	var second found
	var ok bool
	for _, c := range cites {
		f, here := j.match(marked, c)
		if here && f.said {
			return f, true
		}
		if here {
			second, ok = f, true
		}
	}
	return second, ok
}

// trailing is the comma or point that stood inside the closing mark.
func trailing(marked string) string {
	inside := strings.TrimRightFunc(marked, func(r rune) bool { return quoteMark(r) || family(r) == 1 })
	switch {
	case strings.HasSuffix(inside, ","):
		return ","
	case strings.HasSuffix(inside, "."), strings.HasSuffix(inside, "!"), strings.HasSuffix(inside, "?"):
		return "."
	}
	return ""
}
