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
