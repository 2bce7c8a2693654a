package people

import (
	"slices"
	"strings"

	"whosaid/retrieval/names"
)

// Misspelt reports whether word may be meant misspelt, and how far off it is:
// 0 for the same letters, whatever their case and accents.
func Misspelt(word, meant string) (cost int, ok bool) {
	return closeWords(names.Fold(word), names.Fold(meant))
}

// Alike reports whether two words are different spellings of one name: they sound
// the same, vowels and all, or have the same letters with two neighbours swapped.
func Alike(a, b string) bool {
	a, b = names.Fold(a), names.Fold(b)
	if a == b || heard(a) == heard(b) {
		return true
	}
	return len(a) == len(b) && distance(a, b, 2) == 1 && sameLetters(a, b)
}

// heard reduces a folded word to its letters as heard, doubles once.
func heard(s string) string {
	var out strings.Builder
	last := rune(0)
	for i, r := range soundAlikes.Replace(s) {
		if i > 0 && r == 'h' || r == last {
			continue
		}
		out.WriteRune(r)
		last = r
	}
	return out.String()
}

func sameLetters(a, b string) bool {
	x, y := []byte(a), []byte(b)
	slices.Sort(x)
	slices.Sort(y)
	return string(x) == string(y)
}

// SoundsLike reports whether two words have the same consonants as heard, whatever
// their vowels: "Karsen" for "Carson".
func SoundsLike(a, b string) bool { return sound(names.Fold(a)) == sound(names.Fold(b)) }

// Far is how many letters are added, dropped, changed or swapped between two words,
// at most as many as the longer one has.
func Far(a, b string) int {
	a, b = names.Fold(a), names.Fold(b)
	return distance(a, b, max(len(a), len(b)))
}

func misspeltAs(tokens, full []string) (int, bool) {
	if len(tokens) == 1 {
		cost, ok := closeWords(tokens[0], full[len(full)-1])
		if !ok {
			if c, given := closeWords(tokens[0], full[0]); given {
				return c + 1, true
			}
			return closeWords(tokens[0], strings.Join(full, ""))
		}
		return cost, ok
	}
	last, ok := closeWords(tokens[len(tokens)-1], full[len(full)-1])
	if !ok {
		return 0, false
	}
	first, ok := closeWords(tokens[0], full[0])
	if !ok && len(full) > 1 {
		return last + 3, len(full[len(full)-1]) > 4 && last == 0
	}
	return last + first, true
}

// closeWords reports whether a may be b misspelt: within one change for short
// words, two or three for longer ones, or the same by sound.
func closeWords(a, b string) (int, bool) {
	longer := max(len(a), len(b))
	limit := changesAllowed(longer)
	cost := distance(a, b, limit+2)
	if cost <= limit || longer > 4 && cost <= limit+1 && sound(a) == sound(b) {
		return cost, true
	}
	return 0, false
}

// changesAllowed is how many letters of a word of so many bytes may be wrong.
func changesAllowed(length int) int {
	if length < 4 {
		return 0
	}
	return 1 + length/6
}

// distance is the number of letters added, dropped, changed or swapped with
// their neighbour between a and b, at most limit.
func distance(a, b string, limit int) int {
	if lettersOf(a) != 0 && lettersOf(b) != 0 {
		return changes([]byte(a), []byte(b), limit)
	}
	return changes([]rune(a), []rune(b), limit)
}

// shortWord is up to how many letters a word needs no memory to be compared.
const shortWord = 31

func changes[L byte | rune](x, y []L, limit int) int {
	if len(x)-len(y) > limit || len(y)-len(x) > limit {
		return limit
	}
	var few [3][shortWord + 1]int
	before, last, row := few[0][:], few[1][:], few[2][:]
	if len(y) > shortWord {
		before, last, row = make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	}
	for j := range len(y) + 1 {
		last[j] = j
	}
	for i := 1; i <= len(x); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(y); j++ {
			change := last[j-1]
			if x[i-1] != y[j-1] {
				change++
			}
			row[j] = min(last[j]+1, row[j-1]+1, change)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least > limit { // no swap makes more than one of it good
			return limit
		}
		before, last, row = last, row, before
	}
	return min(last[len(y)], limit)
}

var soundAlikes = strings.NewReplacer(
	"sch", "s", "sh", "s", "ch", "k", "ck", "k", "ph", "f", "gh", "g", "kh", "k", "zh", "z",
	"tts", "s", "ttz", "s", "ts", "s", "tz", "s", "cz", "s",
	"c", "k", "q", "k", "w", "v", "z", "s", "y", "i", "j", "i", "dt", "t", "d", "t", "b", "p")

// sound reduces a folded word to its consonants as heard, doubles once.
func sound(s string) string {
	var out strings.Builder
	last := rune(0)
	for i, r := range soundAlikes.Replace(strings.TrimSuffix(s, "gh")) {
		if i > 0 && strings.ContainsRune("aeiouh", r) || r == last {
			last = r
			continue
		}
		out.WriteRune(r)
		last = r
	}
	return out.String()
}
