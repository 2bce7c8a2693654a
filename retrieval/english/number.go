package english

import (
	"strings"
	"sync"
)

// cardinals are the words for numbers up to nineteen, in order from zero;
// tens those for twenty to ninety.
const (
	cardinals = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
		nineteen`
	tens      = "twenty thirty forty fifty sixty seventy eighty ninety"
	magnitude = "dozen dozens hundred hundreds thousand thousands million millions billion billions trillion trillions half"
	ordinal   = `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth
		seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth thousandth`
)

// numbers are the words for numbers, by what they say.
type numbers struct {
	values   map[string]int // one word, up to ninety
	others   map[string]bool
	ordinals map[string]bool
}

var numberWords = sync.OnceValue(func() numbers {
	n := numbers{map[string]int{}, map[string]bool{}, map[string]bool{}}
	for i, w := range strings.Fields(cardinals) {
		n.values[w] = i
	}
	for i, w := range strings.Fields(tens) {
		n.values[w] = 10 * (i + 2)
	}
	for w := range strings.FieldsSeq(magnitude) {
		n.others[w] = true
	}
	for w := range strings.FieldsSeq(ordinal) {
		n.ordinals[w] = true
	}
	return n
})

// NumberOf is the value of a word for a number up to ninety, in lower case and
// without a hyphen.
func NumberOf(word string) (value int, ok bool) {
	value, ok = numberWords().values[word]
	return value, ok
}

// IsNumberWord reports whether a word, in lower case, is a number or counts by
// one: "seven", "twenty-two", "dozens", "half".
func IsNumberWord(word string) bool {
	head, _, _ := strings.Cut(word, "-")
	_, ok := NumberOf(head)
	return ok || numberWords().others[head]
}

// IsOrdinal reports whether a word, in lower case, is a number of an order:
// "third", "3rd".
func IsOrdinal(word string) bool {
	rest := strings.TrimLeft(word, "0123456789")
	if rest != word {
		return rest == "st" || rest == "nd" || rest == "rd" || rest == "th"
	}
	return numberWords().ordinals[word]
}

// InDigits reports whether a word begins with a digit.
func InDigits(word string) bool { return word != "" && word[0] >= '0' && word[0] <= '9' }
