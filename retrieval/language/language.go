// Package language tells texts in other languages than English, which the
// rules of attribution do not read, from English ones however garbled.
package language

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Version names the rules by which languages are told.
const Version = "1"

// Thresholds on the share of a text's words. Calibrated on 24,000 English
// texts, articles and pieces of 40 words (news, news paraphrased by a machine,
// minutes of meetings, encyclopedia), of which none looks foreign, and on the
// manual pages of Linux in twenty languages, of which those do that are
// translated: of the German, Dutch, Swedish and Ukrainian ones 98 in 100. The
// tests hold samples of all.
const (
	// enoughWords is the least text that a verdict by its words is given on.
	enoughWords = 20
	// foreignShare is the least share of another language's function words,
	// those that are English words too left out.
	foreignShare = 0.10
	// against is how many times English's share of them, those of the other
	// language left out, that has to be: texts with long English quotations or
	// terms stay foreign, English ones with foreign names English.
	against = 1.25
	// noEnglish is the share of English function words below which a text may
	// be in a language unknown here.
	noEnglish = 0.05
	// strangeShare is the share of letters that English does not have from
	// which a text without English words is foreign, in a language unknown here.
	strangeShare = 0.03
	// scriptShare is the share of letters of another script from which a text
	// is in a language of that script.
	scriptShare = 0.5
)

// Another is the language of a text that is not English and in none of the
// languages known here.
const Another = "another language"

// Of returns the English name of the language that a text is in, Another
// included; "" for English and for what cannot be told. A long text is judged
// by parts of it.
func Of(text string) string {
	text = sample(text)
	letters := count(text)
	if name := letters.script(text); name != "" {
		return name
	}
	words := wordsOf(text)
	if len(words) < enoughWords {
		return ""
	}
	name, share, english := bestOf(words)
	switch {
	case share >= foreignShare && share > against*english:
		return name
	case letters.strange >= strangeShare && english < noEnglish:
		return Another
	}
	return ""
}

// wordsOf are the words of a text without its addresses: "com" is a
// preposition in Portuguese.
func wordsOf(text string) []string {
	words := make([]string, 0, len(text)/bytesOfWord)
	for field := range strings.FieldsSeq(text) {
		if strings.IndexByte(field, '@') < 0 && !strings.HasPrefix(field, "www.") && !strings.Contains(field, "://") {
			words = appendWords(words, field)
		}
	}
	return words
}

// bytesOfWord is how many bytes of a text one of its words has, with what stands
// beside it, if not less.
const bytesOfWord = 5

// appendWords appends the runs of letters and apostrophes of a field.
func appendWords(words []string, field string) []string {
	begin := -1
	for i, r := range field {
		switch in := isLetter(r) || r == '\'' || r == '’'; {
		case in && begin < 0:
			begin = i
		case !in && begin >= 0:
			words, begin = append(words, field[begin:i]), -1
		}
	}
	if begin >= 0 {
		words = append(words, field[begin:])
	}
	return words
}

// isLetter is unicode.IsLetter, quicker on most text.
func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	}
	return unicode.IsLetter(r)
}

// window is how many bytes are judged of the beginning, the middle and the end
// of a text each.
const window = 4 << 10

func sample(text string) string {
	if len(text) <= 3*window {
		return text
	}
	middle := len(text) / 2
	return strings.ToValidUTF8(text[:window]+" "+text[middle:middle+window]+" "+text[len(text)-window:], "")
}

// bestOf is the language that has the most of words as its function words
// alone, with their share, and the share that English alone has against it.
// Words with a capital, and particles beside one, do not count as function
// words: they are of names ("Ben", "de la Cruz").
func bestOf(words []string) (name string, share, english float64) {
	var own, others [len(languages)]int
	known := functionWords()
	for i, w := range words {
		in := known[w]
		if in == 0 || particles[w] && (capital(words, i-1) || capital(words, i+1)) {
			continue
		}
		for l := range languages {
			switch is := in.has(l); {
			case is && !in.has(inEnglish):
				own[l]++
			case !is && in.has(inEnglish):
				others[l]++
			}
		}
	}
	best := 0
	for l := range own {
		if own[l] > own[best] {
			best = l
		}
	}
	n := float64(len(words))
	return languages[best].name, float64(own[best]) / n, float64(others[best]) / n
}

// capital reports whether there is a word number i, with a capital.
func capital(words []string, i int) bool {
	if i < 0 || i >= len(words) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(words[i])
	return unicode.IsUpper(r)
}
