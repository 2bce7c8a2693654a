package language

import (
	"strings"
	"unicode"
)

// scripts are those of one language, or of several of which the first is
// meant unless its letters or words tell another.
var scripts = [...]struct {
	table *unicode.RangeTable
	name  string
}{
	{unicode.Cyrillic, "Russian"}, {unicode.Han, "Chinese"}, {unicode.Hangul, "Korean"}, {unicode.Arabic, "Arabic"},
	{unicode.Greek, "Greek"}, {unicode.Hebrew, "Hebrew"},
	{unicode.Devanagari, "Hindi"}, {unicode.Thai, "Thai"}, {unicode.Bengali, "Bengali"}, {unicode.Tamil, "Tamil"},
	{unicode.Telugu, "Telugu"}, {unicode.Georgian, "Georgian"}, {unicode.Armenian, "Armenian"}, {unicode.Ethiopic, "Amharic"},
	{unicode.Khmer, "Khmer"}, {unicode.Myanmar, "Burmese"}, {unicode.Lao, "Lao"}, {unicode.Gujarati, "Gujarati"},
	{unicode.Gurmukhi, "Punjabi"},
	{unicode.Kannada, "Kannada"}, {unicode.Malayalam, "Malayalam"}, {unicode.Sinhala, "Sinhala"},
}

// telling are letters that tell a language from the others of its script.
var telling = [...]struct{ of, letters, name string }{
	{"Russian", "іїєґ", "Ukrainian"}, {"Russian", "ђјљњћџ", "Serbian"}, {"Arabic", "پچژگ", "Persian"},
}

// han and hangul are scripts, and kana is one, of which a letter stands for as
// much as denser more of other scripts.
const (
	han    = 1
	hangul = 2
	denser = 2
)

// fewLetters is the least number of letters of another script that says
// anything.
const fewLetters = 10

// letters are the counts of a text's letters.
type letters struct {
	all, other, kana int
	of               [len(scripts)]int
	// strange is the share of Latin letters that English does not have.
	strange float64
}

func count(text string) letters {
	var l letters
	strange := 0
	for _, r := range text {
		switch {
		case r < unicode.MaxASCII || !unicode.IsLetter(r):
			if unicode.IsLetter(r) {
				l.all++
			}
			continue
		case unicode.Is(unicode.Latin, r):
			strange++
		case unicode.In(r, unicode.Hiragana, unicode.Katakana):
			l.kana++
		default:
			l.other++
			l.add(r)
		}
		l.all++
	}
	if l.all > 0 {
		l.strange = float64(strange) / float64(l.all)
	}
	return l
}

func (l *letters) add(r rune) {
	for i := range scripts {
		if unicode.Is(scripts[i].table, r) {
			l.of[i]++
			return
		}
	}
}

// script is the language of the script that most letters of a text are of; ""
// where they are Latin.
func (l *letters) script(text string) string {
	foreign := l.other + l.kana
	dense := l.kana + l.of[han] + l.of[hangul]
	if foreign < fewLetters || float64(foreign+denser*dense) < scriptShare*float64(l.all+denser*dense) {
		return ""
	}
	if l.kana*20 > foreign {
		return "Japanese"
	}
	best := 0
	for i := range l.of {
		if l.of[i] > l.of[best] {
			best = i
		}
	}
	if l.of[best] == 0 {
		return Another
	}
	return oneOf(scripts[best].name, strings.ToLower(text))
}

// oneOf is the language that a text's letters tell among those of a script:
// more than one letter in fifty.
func oneOf(name, text string) string {
	for _, t := range telling {
		if t.of != name {
			continue
		}
		n := 0
		for _, r := range text {
			if strings.ContainsRune(t.letters, r) {
				n++
			}
		}
		if n*50*2 > len(text) { // two bytes a letter
			return t.name
		}
	}
	return name
}
