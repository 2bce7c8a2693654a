package prompts

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"whosaid/retrieval/pattern"
)

// addressed matches what a text says to a machine that reads it. An order to
// ignore something is one even with letters stuck to its front: a model reads
// it all the same.
var addressed = pattern.New(`(?i)(?:\bplease\s+)?(?:ignore|disregard|forget|override|bypass)\b[^.!?]{0,40}` +
	`\b(?:instruction|prompt|rule|direction|guideline|command|context|message)s?\b|` +
	`(?:ignore|disregard|forget|override|bypass)\s+(?:(?:all|any|everything|the|your)\s+)*(?:previous|prior|above|earlier|preceding)|` +
	`\b(?:(?:new|updated|system|developer|hidden|secret)\s+(?:instruction|prompt|message|rule|directive)s?\s*:?|` +
	`you\s+are\s+(?:now\s+)?(?:an?\s+)?(?:ai|assistant|chatgpt|language\s+model|bot|chatbot)\b|` +
	`(?:as\s+an?\s+)(?:ai|language\s+model|assistant)\b|` +
	`(?:end|begin|start)\s+of\s+(?:evidence|data|document|prompt|instructions?|question)\b|` +
	`(?:system|assistant|user|developer|human|question|evidence|answered|asked)\s*:)`)

// leftOut stands where a text addressed the machine.
const leftOut = "(words addressed to a machine)"

// Clean makes one line of a document's text that can be nothing but text: no
// markers, fences, messages or characters that are not seen. It changes what
// the model reads, never what a person is shown.
func Clean(text string) string {
	text = text[:min(len(text), longestText)]
	text = norm.NFKC.String(strings.ToValidUTF8(text, " "))
	text = strings.Join(strings.Fields(strings.Map(plain, text)), " ")
	return addressed.ReplaceAllString(text, leftOut)
}

// longestText is how many bytes of one text a prompt looks at: more than it
// has room for.
const longestText = 20_000

// plain replaces characters that prompts are built from.
func plain(r rune) rune {
	switch {
	case strings.ContainsRune("[{<【〔［〈《「『⟦⟨⁅", r):
		return '('
	case strings.ContainsRune("]}>】〕］〉》」』⟧⟩⁆", r):
		return ')'
	case r == 'İ':
		return 'I' // whose lower case is another letter, unseen by the expression
	case strings.ContainsRune("`|~#=\\", r):
		return ' '
	case unicode.IsSpace(r) || unicode.IsControl(r):
		return ' '
	case r == utf8.RuneError || !unicode.IsGraphic(r):
		return -1
	case unicode.Is(unicode.Ps, r) && r > unicode.MaxASCII && !strings.ContainsRune("„‚", r):
		return '('
	case unicode.Is(unicode.Pe, r) && r > unicode.MaxASCII:
		return ')'
	}
	return r
}

// shorten keeps the first words of a text.
func shorten(text string, words int) string {
	fields := strings.Fields(text)
	if len(fields) <= words {
		return text
	}
	return strings.Join(fields[:words], " ") + " …"
}
