package transcript

import (
	"slices"
	"strings"
	"unicode"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
)

// What makes a document a transcript: so many turns in a row, or such a part
// of its blocks. Labels without any markup have to bring most of the text too:
// an article may have "Name: words" in it and be none.
const (
	leastTurns = 3
	leastPart  = .6
	leastShare = .5
	mostPart   = .9
)

// The evidence tells whether a document is a transcript.
type evidence struct {
	turns, marked, alone int
	// stamped counts those with a time, clocks the times on lines of their own.
	stamped, clocks int
	// row is how many turns stand in a row here, rows most anywhere.
	row, rows int
	// others are the blocks outside of turns, spoken the bytes inside.
	others, spoken int
	// noticed are the bytes of a program's own lines.
	noticed int
	again   bool
	// written counts the turns in the shape of a program's.
	written map[string]int
	// headings is how many the document has: an article in plain text has none.
	headings int
	seen     map[string]bool
}

// inside counts a turn that has a word in it.
func (e *evidence) inside(text string, t *turnInProgress) {
	if !hasLetter(text, t.Words) {
		return
	}
	e.turns++
	e.row++
	e.rows = max(e.rows, e.row)
	if f := t.form; f.bold || f.stamped || f.bullet || f.alone || f.foreign != "" {
		e.marked++
		if f.alone && f.bold && (f.sep != 0 || speaksItself(text, t.Words)) {
			e.alone++
		}
	}
	if t.form.stamped {
		e.stamped++
	}
	e.spoken += t.Len()
	if e.seen == nil {
		e.seen, e.written = map[string]bool{}, map[string]int{}
	}
	if t.isChat() {
		e.written[t.form.foreign]++
	}
	key := fold(t.Label.In(text))
	e.again = e.again || e.seen[key] || e.seen[surname(key)]
	e.seen[key], e.seen[surname(key)] = true, true
}

// surname is the surname of a folded label with a title, as records write it for
// whoever had a fuller one; otherwise the label.
func surname(key string) string {
	first, rest, ok := strings.Cut(key, " ")
	switch strings.TrimSuffix(first, ".") {
	case "mr", "mrs", "ms", "miss", "dr", "sir", "cllr":
		if ok {
			return rest[strings.LastIndexByte(rest, ' ')+1:]
		}
	}
	return key
}

// outside counts a block that is no turn.
func (e *evidence) outside() {
	e.others++
	e.row = 0
}

// enough reports whether a text of so many bytes is a transcript.
func (e *evidence) enough(size int) bool {
	part := float64(e.turns) / float64(max(1, e.turns+e.others))
	share := float64(e.spoken) / float64(max(1, size-e.noticed))
	switch {
	case e.turns == 0:
		return false
	case 2*e.marked > e.turns:
		return e.again && e.turns >= leastTurns && (e.rows >= leastTurns || part >= leastPart) ||
			part >= leastPart && (e.turns > 1 || e.alone > 0) || 2*e.stamped > e.turns && e.rows >= leastTurns
	case e.turns < leastTurns:
		return e.turns > 1 && e.others == 0
	}
	if part >= mostPart && share >= leastShare {
		return true // nobody needs to speak twice
	}
	inRow := e.rows >= leastTurns && (e.headings > 1 && e.turns > leastTurns || e.clocks > 1)
	return e.again && (inRow || share >= leastShare && part >= leastPart || share >= leastPart && e.turns > 2*leastTurns)
}

// inQuotes are the words of a text in quotation marks, firstPerson is somebody who tells
// of themselves.
var (
	inQuotes    = pattern.New(`["“][^"”]*["”]`)
	firstPerson = pattern.New(`\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|[Uu]s)\b`)
)

// speaksItself reports whether words are in the first person outside of quotation
// marks: what one name heads is a speech then, otherwise an article under the name of
// who wrote it.
func speaksItself(text string, words []retrieval.Span) bool {
	return slices.ContainsFunc(words, func(w retrieval.Span) bool {
		return firstPerson.MatchString(inQuotes.ReplaceAllString(w.In(text), " "))
	})
}

// format names what most turns are written in.
func (e *evidence) format() string {
	for name, n := range e.written {
		if 2*n > e.turns {
			return name
		}
	}
	return "notes"
}

func hasLetter(text string, words []retrieval.Span) bool {
	for _, w := range words {
		if strings.IndexFunc(w.In(text), unicode.IsLetter) >= 0 {
			return true
		}
	}
	return false
}
