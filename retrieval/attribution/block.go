package attribution

import (
	"strings"

	"whosaid/retrieval"
)

// setOff drafts a paragraph that is set off as a quotation without marks, by a ">"
// before each line or by white space, after a paragraph of the speaker's that ends
// in a colon: "Ms Ito wrote in her letter:". It reports whether it did.
func (f *flow) setOff(text string, number int, before, p retrieval.Span) bool {
	if f.speaker.Len() == 0 || f.paragraph != number-1 || !f.announced(text, number, before) {
		return false
	}
	lines := setOffLines(text, p)
	if len(lines) == 0 || !isOneOf(lastOf(text, lines[len(lines)-1]), ".?!…") {
		return false // a list of things
	}
	d := draft{spans: lines, quotes: lines, kind: retrieval.Direct, paragraph: number, speaker: f.speaker, carried: true, rule: continuation}
	f.out = append(f.out, d)
	f.paragraph = number
	return true
}

// announced reports whether the paragraph before ends in a colon that promises
// words, or is set off itself and goes on.
func (f *flow) announced(text string, number int, before retrieval.Span) bool {
	if strings.HasSuffix(strings.TrimRight(before.In(text), " *_\n"), ":") {
		return true
	}
	last := len(f.out) - 1
	return last >= 0 && f.out[last].rule == continuation && f.out[last].paragraph == number-1 && len(setOffLines(text, before)) > 0
}

// leastIndent is how many characters of white space set a paragraph off.
const leastIndent = 4

// setOffLines are the lines of a paragraph that is set off, without what sets them
// off; lines that follow each other are one. None where it is not.
func setOffLines(text string, p retrieval.Span) []retrieval.Span {
	var lines []retrieval.Span
	start := strings.LastIndexByte(text[:p.Start], '\n') + 1
	if strings.TrimLeft(text[start:p.Start], " \t>") != "" {
		return nil
	}
	indented := strings.Contains(text[start:p.Start], "\t") || p.Start-start >= leastIndent
	for at := start; at < p.End; {
		end := p.End
		if n := strings.IndexByte(text[at:p.End], '\n'); n >= 0 {
			end = at + n
		}
		level, line := quotedLine(text, retrieval.Span{Start: at, End: end})
		if level != 1 && !indented {
			return nil
		}
		if letters(line.In(text)) > 0 {
			lines = append(lines, line)
		}
		at = end + 1
	}
	if len(lines) == 0 {
		return nil
	}
	if indented && !strings.Contains(text[start:p.End], ">") {
		return []retrieval.Span{trimSpace(text, lines[0].Start, lines[len(lines)-1].End)}
	}
	return lines
}
