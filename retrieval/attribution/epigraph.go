package attribution

import (
	"strings"

	"whosaid/retrieval"
)

// longestEpigraph is how many bytes a quotation has at most that only the credit
// below it tells.
const longestEpigraph = 400

// creditedBlock drafts a quotation without marks that a credit closes: a paragraph
// that is set off, with the credit in it or in the next one, or some lines that a
// dash and a name follow. It reports whether it did.
//
//	> The pier is safe.
//	> — Ines Calder, harbour master
func (f *flow) creditedBlock(text string, number int, p, next retrieval.Span, cutter *tokeniser) bool {
	lines := setOffLines(text, p)
	setOff := len(lines) > 0
	if !setOff {
		lines = linesOf(text, p)
	}
	if strings.Contains(p.In(text), "|") || !setOff && (len(lines) < 2 || p.Len() > longestEpigraph) {
		return false
	}
	last := len(lines) - 1
	words, who := lines[:last], creditIn(text, lines[last], cutter)
	if who.Len() == 0 && setOff {
		words, who = creditAfter(text, lines, next, cutter)
	}
	if who.Len() == 0 || len(words) == 0 || !isSaying(text, words) {
		return false
	}
	if !setOff {
		words = []retrieval.Span{{Start: words[0].Start, End: words[len(words)-1].End}}
	}
	f.out = append(f.out, draft{spans: words, quotes: words, kind: retrieval.Direct, paragraph: number, speaker: who, rule: creditRule})
	return true
}

// linesOf are the lines of a paragraph that have letters.
func linesOf(text string, p retrieval.Span) []retrieval.Span {
	var lines []retrieval.Span
	for at := p.Start; at < p.End; {
		end := p.End
		if n := strings.IndexByte(text[at:p.End], '\n'); n >= 0 {
			end = at + n
		}
		if line := trimSpace(text, at, end); letters(line.In(text)) > 0 {
			lines = append(lines, line)
		}
		at = end + 1
	}
	return lines
}

// creditIn is whom a line credits that is nothing else, empty where it is no credit.
func creditIn(text string, line retrieval.Span, cutter *tokeniser) retrieval.Span {
	s := &sentence{text: text, tok: cutter.tokens(line, nil)}
	if s.len() > longestCredit {
		return retrieval.Span{}
	}
	return s.mention(s.creditLine())
}

// creditAfter is whom the paragraph after a block credits, or a dash at the end of its
// last line, and the words without it.
func creditAfter(text string, lines []retrieval.Span, next retrieval.Span, cutter *tokeniser) ([]retrieval.Span, retrieval.Span) {
	if next.Len() < longestPullCredit {
		_, line := quotedLine(text, next)
		if who := creditIn(text, line, cutter); who.Len() > 0 {
			return lines, who
		}
	}
	last := lines[len(lines)-1]
	at := max(strings.LastIndex(last.In(text), " — "), strings.LastIndex(last.In(text), " – "))
	if at <= 0 || !isOneOf(lastOf(text, retrieval.Span{Start: last.Start, End: last.Start + at}), ".?!…") {
		return nil, retrieval.Span{}
	}
	who := creditIn(text, retrieval.Span{Start: last.Start + at + 1, End: last.End}, cutter)
	lines[len(lines)-1] = retrieval.Span{Start: last.Start, End: last.Start + at}
	return lines, who
}

// isSaying reports whether lines can be somebody's words: no list, no closing line of
// a letter.
func isSaying(text string, lines []retrieval.Span) bool {
	for _, line := range lines {
		if opensItem(line.In(text)) || strings.HasPrefix(line.In(text), "—") {
			return false
		}
	}
	last := lines[len(lines)-1]
	if strings.ContainsAny(text[lines[0].Start:last.End], "\"“”«»„") {
		return false
	}
	return len(strings.Fields(last.In(text))) > 2 && !isOneOf(lastOf(text, last), ",:;")
}
