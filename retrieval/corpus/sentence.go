package corpus

import (
	"strings"
	"unicode/utf8"

	"whosaid/retrieval"
	"whosaid/retrieval/corpus/formats/plain"
	"whosaid/retrieval/english"
)

// maxPiece is the number of bytes of the longest piece of a paragraph, and
// maxContext of the longest sentence of a context.
const (
	maxPiece   = 2000
	maxContext = 240
)

// pieces cuts a long paragraph at the ends of sentences; where a sentence
// itself is too long at a space, and where there is none between characters.
func pieces(text string) []retrieval.Span {
	var out []retrieval.Span
	for at := 0; at < len(text); {
		end := at + pieceEnd(text[at:])
		if s := plain.Trim(text, retrieval.Span{Start: at, End: end}); s.Len() > 0 {
			out = append(out, s)
		}
		at = end
	}
	return out
}

// pieceEnd is where the first piece of text ends: at the last end of a
// sentence before it is too long, unless little would be left of it.
func pieceEnd(text string) int {
	sentence, space, words, inside := 0, 0, 0, false
	for at, r := range text {
		if at > maxPiece || words > tooManyWords {
			return firstOf(sentence, space, at)
		}
		if !plain.Blank(r) {
			if !inside {
				words++
			}
			inside = true
			continue
		}
		if inside {
			space = at
			if words >= enoughWords/2 && english.EndsSentence(tail(text[:at]), text[at:]) {
				sentence = at
			}
			if sentence == at && words >= enoughWords {
				return at
			}
		}
		inside = false
	}
	return len(text)
}

func firstOf(candidates ...int) int {
	for _, c := range candidates {
		if c > 0 {
			return c
		}
	}
	return 1
}

// tail is the last few characters of text: enough to see a sentence end.
func tail(text string) string {
	at := max(0, len(text)-16)
	for at < len(text) && !utf8.RuneStart(text[at]) {
		at++
	}
	return text[at:]
}

func firstSentence(text string) string {
	limit := text[:atRune(text, maxContext)]
	for at, r := range limit {
		if plain.Blank(r) && english.EndsSentence(tail(limit[:at]), limit[at:]) {
			return limit[:at]
		}
	}
	return wholeWords(limit, len(limit) < len(text))
}

func lastSentence(text string) string {
	from := atRune(text, len(text)-maxContext)
	text = text[from:]
	found := -1
	for at, r := range text {
		if rest := strings.TrimFunc(text[at:], plain.Blank); rest == "" {
			break
		}
		if plain.Blank(r) && english.EndsSentence(tail(text[:at]), text[at:]) {
			found = at
		}
	}
	switch {
	case found >= 0:
		return strings.TrimFunc(text[found:], plain.Blank)
	case from > 0:
		if space := strings.IndexFunc(text, plain.Blank); space >= 0 {
			return strings.TrimFunc(text[space:], plain.Blank)
		}
	}
	return text
}

// wholeWords drops a last word that was cut through.
func wholeWords(text string, cut bool) string {
	if space := strings.LastIndexFunc(text, plain.Blank); cut && space > 0 {
		return text[:space]
	}
	return text
}

// atRune is the nearest start of a character at or before byte at.
func atRune(text string, at int) int {
	if at <= 0 {
		return 0
	}
	if at >= len(text) {
		return len(text)
	}
	for !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}
