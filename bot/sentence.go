package bot

import (
	"strings"
	"unicode"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
)

// sentences splits text where a sentence ends: at a final sign before white
// space and a capital, a digit or a quotation mark, and at line breaks.
func sentences(text string) []retrieval.Span {
	var all []retrieval.Span
	start := 0
	add := func(end int) {
		trimmed := strings.TrimSpace(text[start:end])
		if trimmed != "" {
			from := start + strings.Index(text[start:end], trimmed)
			all = append(all, retrieval.Span{Start: from, End: from + len(trimmed)})
		}
		start = end
	}
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '\n':
			add(i + 1)
		case (c == '.' || c == '!' || c == '?') && endsSentence(text[start:i], text[i+1:]):
			end := i + 1
			for end < len(text) && strings.IndexByte(`"')`, text[end]) >= 0 {
				end++
			}
			add(end)
			i = end - 1
		}
	}
	add(len(text))
	return all
}

func endsSentence(before, after string) bool {
	after = strings.TrimLeft(after, `"')”’`)
	if after == "" {
		return true
	}
	rest := strings.TrimLeft(after, " \t\r\n")
	if rest == after || rest == "" {
		return rest == ""
	}
	word := before[strings.LastIndexAny(before, " \t\n")+1:]
	if len(word) <= 1 || strings.Contains(word, ".") || english.Abbreviates(word) {
		return false
	}
	r := []rune(rest[:min(4, len(rest))])[0]
	return unicode.IsUpper(r) || unicode.IsDigit(r) || strings.ContainsRune(`"'“‘(`, r)
}
