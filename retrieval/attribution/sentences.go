package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxSentence is the number of tokens after which a sentence is cut, so that
// text without periods stays linear.
const maxSentence = 160

// sentences cuts tokens into sentences. A quotation is one token of its
// sentence, whatever stands inside it.
func sentences(text string, tokens []token) [][]token {
	var out [][]token
	from := 0
	for i := range tokens {
		if i+1 == len(tokens) || i-from >= maxSentence || endsSentenceAt(text, tokens, i) || endsItem(text, tokens, i) {
			out = append(out, tokens[from:i+1])
			from = i + 1
		}
	}
	return out
}

// endsSentenceAt reports whether a sentence ends after token i, which is not
// the last one.
func endsSentenceAt(text string, tokens []token, i int) bool {
	k, next := &tokens[i], &tokens[i+1]
	starts := next.sort == quoteToken || next.sort == wordToken && beginsUpper(text, next)
	if starts && i == 0 && k.sort == quoteToken && !(&sentence{text: text, tok: tokens}).creditOf(i).empty() {
		return false
	}
	if starts && endsShortLine(text, k.End, next.Start) {
		return true
	}
	switch {
	case k.sort == quoteToken:
		return quoteEndsSentence(text, tokens, i, starts)
	case k.sort == wordToken:
		return k.class&endsSentence != 0 && (next.sort == quoteToken && !opensLower(text, next) || next.capital && next.class&starter != 0)
	case k.low == ")":
		return i > 0 && strings.Contains(".?!", tokens[i-1].low) && starts
	case k.low == "?", k.low == "!", k.low[0] == '.', k.low == "…":
		if (next.low == "—" || next.low == "–") && i+2 < len(tokens) && tokens[i+2].sort == wordToken && !tokens[i+2].capital {
			return false // "— Did you lock it? — asked the guard."
		}
		if k.low != "." && tokens[0].sort == markToken && strings.Contains("—–", tokens[0].low) && startsAttribution(tokens[i+1:]) {
			return false // "— What now? Ms Ito asked."
		}
		return starts || strings.Contains("([—", next.low)
	}
	return false
}

// endsItem reports whether the item of a list ends after token i: the next line opens
// another, and the first line one as well.
func endsItem(text string, tokens []token, i int) bool {
	gap := text[tokens[i].End:tokens[i+1].Start]
	line := strings.LastIndexByte(gap, '\n')
	if line < 0 {
		return false
	}
	first := strings.LastIndexByte(text[:tokens[0].Start], '\n') + 1
	return opensItem(text[tokens[i].End+line+1:]) && opensItem(text[first:])
}

// longestBullet is how many bytes of a line tell whether it opens an item.
const longestBullet = 16

func opensItem(line string) bool { return bullet.MatchString(line[:min(len(line), longestBullet)]) }

// opensLower reports whether a quotation begins with a small letter, as part of a
// sentence.
func opensLower(text string, q *token) bool {
	first, _ := utf8.DecodeRuneInString(q.quote.Inner.In(text))
	return unicode.IsLower(first)
}

// shortLine is the length in bytes below which a line in the middle of a
// paragraph was ended on purpose, not by wrapping.
const shortLine = 50

// endsShortLine reports whether a short line ends between two tokens, the
// first of which ends at end while the second begins at start.
func endsShortLine(text string, end, start int) bool {
	if !strings.Contains(text[end:start], "\n") {
		return false
	}
	from := max(0, end-shortLine)
	return from == 0 && strings.LastIndexByte(text[:end], '\n') < 0 || strings.Contains(text[from:end], "\n")
}

// quoteEndsSentence judges a quotation by its last character. A period inside
// the marks ends the sentence; after '?' and '!' an attribution may follow.
func quoteEndsSentence(text string, tokens []token, i int, starts bool) bool {
	if !starts || pointsBack(tokens[i+1:]) && tellsWhose(tokens[i+1:]) {
		return false
	}
	switch lastOf(text, tokens[i].quote.Inner) {
	case '.', '…':
		return true
	case '?', '!':
		return tokens[i+1].sort == quoteToken || !startsAttribution(tokens[i+1:])
	}
	return false
}

// pointsBack reports whether tokens tell whose the words before them are: "That is what
// Ms Ito shouted."
func pointsBack(tokens []token) bool {
	s := &sentence{tok: tokens[:min(len(tokens), 3)]}
	what := 1
	if s.low(0) == "that" || s.low(0) == "this" {
		what = 2
	}
	return s.low(what) == "what" && (what == 1 && s.low(0) == "that's" || what == 2 && s.is(1, formOfBe))
}

// tellsWhose reports whether somebody and a verb of speech follow "what" in tokens.
func tellsWhose(tokens []token) bool {
	s := &sentence{tok: tokens[:min(len(tokens), 12)]}
	k := 1
	for s.low(k-1) != "what" && k < 4 {
		k++
	}
	if !s.capital(k) && !s.is(k, determiner|speakerPronoun) {
		return false
	}
	for k++; s.word(k); k++ {
		if s.hasForm(k, pastShape, presentShape) {
			return true
		}
	}
	return false
}

// startsAttribution reports whether tokens begin with "Ms Ito asked." or the
// like: a subject and a cue with nothing said after it.
func startsAttribution(tokens []token) bool {
	s := &sentence{tok: tokens[:min(len(tokens), 40)]}
	if s.capital(0) && s.is(0, speakerPronoun) {
		return false // "“Why?” He answered, “Because.”"
	}
	for i := 0; i < 14; i++ {
		t := s.at(i)
		if t.sort != wordToken && t.low != "," && t.low != "(" && t.low != ")" || i == 0 && t.class&preposition != 0 {
			return false
		}
		if i == 0 || !s.hasForm(i, pastShape, presentShape) {
			continue
		}
		end := i + 1
		for _, f := range s.at(i).forms {
			end = max(end, s.particleEnd(f.Verb, i+1))
		}
		return !s.complementFollows(end)
	}
	return false
}

// complementFollows reports whether something said stands after a cue that
// ends before i.
func (s *sentence) complementFollows(i int) bool {
	for s.is(i, adverb|timeWord) {
		i++
	}
	if s.is(i, opener) || s.low(i) == "as" {
		return false
	}
	if s.at(i).sort != wordToken {
		return !s.ends(i) && s.at(i).low != ","
	}
	for k := i; k < i+16 && !s.ends(k); k++ {
		t := s.at(k)
		if t.sort == quoteToken || t.low == "that" || t.class&speakerPronoun != 0 && k > i {
			return true
		}
	}
	return !s.is(i, preposition) && !s.at(i).capital && !s.is(i, determiner|pronoun)
}
