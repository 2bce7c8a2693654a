package dates

import "strings"

// Signs are what a text has that a date may be made of. To look for them is
// much quicker than to try the patterns of dates.
type signs uint8

const (
	digit      signs = 1 << iota
	fourDigits       // beside each other
	named            // a month, or what begins like one
)

// monthHeads are what the names of months begin with.
const monthHeads = "jan feb mar apr may jun jul aug sep oct nov dec"

// longS is an S too where patterns tell no capitals from small letters.
const longS = 'ſ'

func signsOf(text string) signs {
	var out signs
	digits := 0
	for i := range len(text) {
		if c := text[i]; '0' <= c && c <= '9' {
			digits++
			out |= digit
		} else {
			digits = 0
		}
		if digits == 4 {
			out |= fourDigits
		}
	}
	if out != 0 && (strings.ContainsRune(text, longS) || hasMonth(text)) {
		out |= named
	}
	return out
}

// hasMonth reports whether three letters of a text begin a month's name.
func hasMonth(text string) bool {
	for i := 0; i+3 <= len(text); i++ {
		switch text[i] | 0x20 {
		case 'j', 'f', 'm', 'a', 's', 'o', 'n', 'd':
			head := [3]byte{text[i] | 0x20, text[i+1] | 0x20, text[i+2] | 0x20}
			if head[0] != ' ' && head[1] != ' ' && strings.Contains(monthHeads, string(head[:])) {
				return true
			}
		}
	}
	return false
}

// longestBeside is how many letters a word has at most that stands beside a date
// without the name of a month or a day in it: "5thand" in "5thand 6th May 2021".
const longestBeside = 5

// dayHeads are what the names of the days of the week begin with.
const dayHeads = "mon tue wed thu fri sat sun"

// hasOther reports whether a text has a word that tells it for more than a date and
// what stands beside one: to look for it is much quicker than to take the date out and
// see what is left.
func hasOther(text string) bool {
	if strings.ContainsRune(text, longS) {
		return false
	}
	for i := 0; i < len(text); i++ {
		begin := i
		for i < len(text) && 'a' <= text[i]|0x20 && text[i]|0x20 <= 'z' {
			i++
		}
		if i-begin > longestBeside && !ofDate(text[begin:i]) {
			return true
		}
	}
	return false
}

// ofDate reports whether letters have the name of a month or of a day in them.
func ofDate(letters string) bool {
	for i := 0; i+3 <= len(letters); i++ {
		head := [3]byte{letters[i] | 0x20, letters[i+1] | 0x20, letters[i+2] | 0x20}
		if strings.Contains(monthHeads, string(head[:])) || strings.Contains(dayHeads, string(head[:])) {
			return true
		}
	}
	return false
}
