package attribution

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/names"
)

// A quoteTable tells which columns of a table hold speakers and their words.
type quoteTable struct {
	speaker, words int
	separator      string
	// last: the words are what stands after the last separator of the head.
	last bool
}

// table drafts the rows of a table of quotations, whose head has one column for the
// speaker and one for the words: "| Speaker | Quote |", or with tabs. A row may be a
// paragraph of its own. It reports whether the paragraph belongs to such a table.
func (f *flow) table(text string, number int, p retrieval.Span) bool {
	if f.rows != nil && !strings.Contains(p.In(text), f.rows.separator) {
		f.rows = nil
	}
	found := f.rows != nil
	for at := p.Start; at < p.End; {
		end := p.End
		if n := strings.IndexByte(text[at:p.End], '\n'); n >= 0 {
			end = at + n
		}
		line := retrieval.Span{Start: at, End: end}
		switch {
		case f.rows == nil:
			if at > p.Start {
				return found
			}
			if f.rows = tableHead(text, line); f.rows == nil {
				return false
			}
			found = true
		default:
			f.row(text, number, line)
		}
		at = end + 1
	}
	return found
}

// row drafts what one row of a table tells.
func (f *flow) row(text string, number int, line retrieval.Span) {
	cells := tableCells(text, line, f.rows.separator)
	if len(cells) <= max(f.rows.speaker, f.rows.words) {
		return
	}
	words := cells[f.rows.words]
	if f.rows.last {
		words.End = cells[len(cells)-1].End // "Ito;“It is late; go.”"
	}
	who, words := cells[f.rows.speaker], withoutMarks(text, words)
	if letters(who.In(text)) == 0 || letters(words.In(text)) == 0 {
		return
	}
	f.out = append(f.out, draft{spans: []retrieval.Span{words}, quotes: []retrieval.Span{words}, kind: retrieval.Direct,
		paragraph: number, speaker: who, rule: labelRule})
}

// tableHead reads the head of a table of quotations, nil where a line is none.
func tableHead(text string, line retrieval.Span) *quoteTable {
	for _, separator := range []string{"|", "\t", ";"} {
		if !strings.Contains(line.In(text), separator) {
			continue
		}
		t := quoteTable{speaker: -1, words: -1, separator: separator}
		for i, cell := range tableCells(text, line, separator) {
			name := strings.ToLower(strings.Trim(cell.In(text), " *_:"))
			switch {
			case t.speaker < 0 && headsColumn(name, english.SpeakerColumn):
				t.speaker = i
			case t.words < 0 && headsColumn(name, english.WordsColumn):
				t.words = i
			case t.speaker < 0 && names.IsPersonNoun(name):
				t.speaker = i // "Pilot", "Minister"
			}
		}
		t.last = separator == ";" && t.words == len(tableCells(text, line, separator))-1
		if t.speaker >= 0 && t.words >= 0 {
			return &t
		}
	}
	return nil
}

// headsColumn reports whether the head of a column has a word of a class: "Key quote",
// "What they said". A speaker's has it alone, or begins with "name" or "who".
func headsColumn(head string, c english.Class) bool {
	words := strings.Fields(head)
	if len(words) > longestHead || len(words) > 1 && c == english.SpeakerColumn && words[0] != "name" && words[0] != "who" {
		return false
	}
	return slices.ContainsFunc(words, func(w string) bool { return english.Is(w, c) })
}

// longestHead is how many words the head of a column has at most.
const longestHead = 4

// tableCells are the cells of a row, without the white space and emphasis around
// them.
func tableCells(text string, line retrieval.Span, separator string) []retrieval.Span {
	line = trimSpace(text, line.Start, line.End)
	if strings.HasPrefix(line.In(text), separator) {
		line.Start += len(separator)
	}
	if strings.HasSuffix(line.In(text), separator) {
		line.End -= len(separator)
	}
	var cells []retrieval.Span
	for at := line.Start; at <= line.End; {
		end := line.End
		if n := strings.Index(text[at:line.End], separator); n >= 0 {
			end = at + n
		}
		cell := trimSpace(text, at, end)
		for cell.Len() > 1 && strings.ContainsRune("*_", rune(text[cell.Start])) && text[cell.Start] == text[cell.End-1] {
			cell.Start, cell.End = cell.Start+1, cell.End-1
		}
		cells = append(cells, cell)
		at = end + len(separator)
	}
	return cells
}

// withoutMarks takes the quotation marks off a cell that stands between them.
func withoutMarks(text string, cell retrieval.Span) retrieval.Span {
	for _, pair := range [][2]string{{"“", "”"}, {"\"", "\""}, {"«", "»"}, {"„", "“"}, {"‘", "’"}, {"'", "'"}} {
		s := cell.In(text)
		if len(s) > len(pair[0])+len(pair[1]) && strings.HasPrefix(s, pair[0]) && strings.HasSuffix(s, pair[1]) {
			return trimSpace(text, cell.Start+len(pair[0]), cell.End-len(pair[1]))
		}
	}
	return cell
}
