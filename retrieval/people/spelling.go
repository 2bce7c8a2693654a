package people

// A spelling is a folded word that many others are compared with.
type spelling struct {
	word string
	// at has a bit for each place in the word at which a letter stands. It is of
	// words of ASCII alone that are not too long.
	at    [128]uint64
	quick bool
}

// longestQuick is up to how many letters a word has for which each place is a bit.
const longestQuick = 64

func spellingOf(word string) *spelling {
	s := &spelling{word: word, quick: len(word) <= longestQuick && lettersOf(word) != 0}
	if s.quick {
		for i := range len(word) {
			s.at[word[i]] |= 1 << i
		}
	}
	return s
}

// closeTo reports whether the word may be another one misspelt, as closeWords does.
func (s *spelling) closeTo(other []byte) bool {
	if s.quick && lettersOf(other) != 0 {
		longer := max(len(s.word), len(other))
		limit := changesAllowed(longer)
		cost := s.changes(other)
		return cost <= limit || longer > 4 && cost <= limit+1 && sound(s.word) == sound(string(other))
	}
	_, ok := closeWords(s.word, string(other))
	return ok
}

// changes is how many letters are added, dropped, changed or swapped with their
// neighbour between the word and another of ASCII, by Hyyro's way: a bit for each place
// in the word tells whether a row of the table of distances goes up or down there.
func (s *spelling) changes(other []byte) int {
	up, down, same, before := ^uint64(0), uint64(0), uint64(0), uint64(0)
	cost, last := len(s.word), uint64(1)<<(len(s.word)-1)
	for _, letter := range other {
		here := s.at[letter]
		same = (^same&here)<<1&before | ((here & up) + up ^ up) | here | down
		right, left := down|^(same|up), same&up
		if right&last != 0 {
			cost++
		} else if left&last != 0 {
			cost--
		}
		right, left = right<<1|1, left<<1
		up, down, before = left|^(same|right), right&same, here
	}
	return cost
}
