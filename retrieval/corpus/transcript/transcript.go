package transcript

import (
	"slices"
	"strings"
	"unicode"

	"whosaid/retrieval"
)

// A format is a way to write down who says what.
type format struct {
	name string
	// is reports whether a text is in the format.
	is func(text string) bool
	// read reads it; nil where it has no turns. Emphasis is as in ReadSet.
	read func(text string, emphasis []retrieval.Span) *retrieval.Transcript
}

// formats are all that are read, in the order in which they are tried.
func formats() []format {
	whole := func(read func(string) *retrieval.Transcript) func(string, []retrieval.Span) *retrieval.Transcript {
		return func(text string, _ []retrieval.Span) *retrieval.Transcript { return read(text) }
	}
	return []format{
		{"WebVTT", isWebVTT, whole(func(text string) *retrieval.Transcript { return readCaptions(text, "WebVTT") })},
		{"SRT", isSRT, whole(func(text string) *retrieval.Transcript { return readCaptions(text, "SRT") })},
		{"GitHub", isGitHub, whole(readGitHub)},
		{"IRC", isIRC, whole(readIRC)},
		{"notes", func(string) bool { return true }, readNotes},
	}
}

// Read reads a text as a transcript. It returns nil where it is none.
func Read(text string) *retrieval.Transcript { return ReadSet(text, nil) }

// ReadSet is Read for a text of which is known what its paragraphs begin with in
// bold, or are in italics as a whole: spans in order.
func ReadSet(text string, emphasis []retrieval.Span) *retrieval.Transcript {
	for _, f := range formats() {
		if f.is(text) {
			if t := spoken(text, f.read(text, emphasis)); t != nil {
				return t
			}
			break
		}
	}
	return spoken(text, readLetters(text))
}

// spoken is a transcript of turns that have words and do not overlap, each speaker
// under one name; nil where no turn is left.
func spoken(text string, t *retrieval.Transcript) *retrieval.Transcript {
	if t == nil {
		return nil
	}
	kept := *t
	kept.Turns = slices.DeleteFunc(apart(t.Turns), func(turn retrieval.Turn) bool { return turn.Len() <= 0 || len(turn.Words) == 0 })
	if len(kept.Turns) == 0 {
		return nil
	}
	for i := range kept.Turns {
		kept.Turns[i].Words = opened(text, kept.Turns[i].Words)
	}
	swapped(text, kept.Turns)
	bySurname(text, kept.Turns)
	unify(kept.Turns)
	return &kept
}

// opened are the words of a turn without a bracket before them that closes what
// stands in its label: "[3:00](https://…)) Yeah".
func opened(text string, words []retrieval.Span) []retrieval.Span {
	first := words[0]
	s := first.In(text)
	if s[0] != ')' && s[0] != ']' {
		return words
	}
	first.Start += len(s) - len(strings.TrimLeft(s, ")] \t\r\n"))
	if first.Len() > 0 {
		return append([]retrieval.Span{first}, words[1:]...)
	}
	if len(words) > 1 {
		return words[1:]
	}
	return words
}

// Paragraphs are those of a transcript: each turn is one, and what is left of
// the others stands between them. Both are in order.
func Paragraphs(text string, t *retrieval.Transcript, others []retrieval.Paragraph) []retrieval.Paragraph {
	var out []retrieval.Paragraph
	k := 0
	for i := range t.Turns {
		turn := t.Turns[i].Span
		for ; k < len(others) && others[k].Start < turn.Start; k++ {
			out = appendPart(out, text, others[k], retrieval.Span{Start: others[k].Start, End: min(others[k].End, turn.Start)})
			if others[k].End > turn.Start {
				break
			}
		}
		out = append(out, retrieval.Paragraph{Span: turn})
		for k < len(others) && others[k].End <= turn.End {
			k++
		}
		if k < len(others) && others[k].Start < turn.End {
			others[k].Start = turn.End
		}
	}
	for ; k < len(others); k++ {
		out = appendPart(out, text, others[k], others[k].Span)
	}
	return out
}

// appendPart adds a part of a paragraph that has a letter or a digit.
func appendPart(out []retrieval.Paragraph, text string, p retrieval.Paragraph, part retrieval.Span) []retrieval.Paragraph {
	part = trim(text, part)
	if strings.IndexFunc(part.In(text), func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0 {
		return out
	}
	return append(out, retrieval.Paragraph{Span: part, Heading: p.Heading})
}
