package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

var parts = []string{"noun", "verb", "adj", "adv"}

// A net is as much of WordNet as says which single words are close in
// meaning.
type net struct {
	synsets map[string]*synset // by part of speech letter and offset
	// senses are a lemma's synsets, most common first, by part of speech
	// letter and lemma.
	senses map[string][]string
	// uses counts how often each sense of a lemma was met in tagged text, by
	// lemma, and total those of all its senses.
	uses  map[string]map[string]float64
	total map[string]float64
	// irregular holds pairs of an inflected form and its base.
	irregular [][2]string
	vectors   []string // the words that have vectors
	ids       map[string]int
}

type synset struct {
	words      []string
	pointers   []pointer
	definition map[string]bool // the stems of its words
}

// A pointer leads from a synset (or, where from is not 0, from one word of it)
// to another synset (or its word to).
type pointer struct {
	symbol   string
	target   string
	from, to int
}

func readWordNet(dir string, words []string) (*net, error) {
	n := &net{synsets: map[string]*synset{}, senses: map[string][]string{}, uses: map[string]map[string]float64{},
		total: map[string]float64{}, vectors: words, ids: map[string]int{}}
	for i, w := range words {
		n.ids[w] = i
	}
	for _, part := range parts {
		letter := letterOf(part)
		if err := eachLine(filepath.Join(dir, "data."+part), func(f []string) error { return n.addSynset(letter, f) }); err != nil {
			return nil, err
		}
		if err := eachLine(filepath.Join(dir, "index."+part), func(f []string) error { return n.addSenses(letter, f) }); err != nil {
			return nil, err
		}
		err := eachLine(filepath.Join(dir, part+".exc"), func(f []string) error {
			for _, base := range f[1:] {
				n.irregular = append(n.irregular, [2]string{f[0], base})
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return n, eachLine(filepath.Join(dir, "cntlist.rev"), n.addUses)
}

func letterOf(part string) string {
	if part == "adv" {
		return "r"
	}
	return part[:1]
}

// eachLine calls f with the fields of each line that is not part of the
// licence at a file's head.
func eachLine(name string, f func(fields []string) error) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		if strings.HasPrefix(lines.Text(), "  ") {
			continue
		}
		if err := f(strings.Fields(lines.Text())); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return lines.Err()
}

// addSynset reads: offset file type count {word id} count {symbol offset
// part from-to} ...
func (n *net) addSynset(letter string, f []string) error {
	count, err := strconv.ParseInt(f[3], 16, 32)
	if err != nil {
		return err
	}
	s := &synset{}
	rest := f[4:]
	for range count {
		word, _, _ := strings.Cut(rest[0], "(")
		s.words = append(s.words, word)
		rest = rest[2:]
	}
	pointers, err := strconv.Atoi(rest[0])
	if err != nil {
		return err
	}
	rest = rest[1:]
	for range pointers {
		ends, err := strconv.ParseInt(rest[3], 16, 32)
		if err != nil {
			return err
		}
		s.pointers = append(s.pointers, pointer{rest[0], rest[2] + rest[1], int(ends >> 8), int(ends & 255)})
		rest = rest[4:]
	}
	s.definition = definition(strings.Join(rest, " "))
	n.synsets[letter+f[0]] = s
	return nil
}

// addSenses reads: lemma part synsets symbols {symbol} senses tagged
// {offset}.
func (n *net) addSenses(letter string, f []string) error {
	count, err := strconv.Atoi(f[2])
	if err != nil || count > len(f) {
		return fmt.Errorf("senses of %q: %q", f[0], f[2])
	}
	for _, offset := range f[len(f)-count:] {
		n.senses[letter+f[0]] = append(n.senses[letter+f[0]], letter+offset)
	}
	return nil
}

// letters are the parts of speech as sense keys number them.
const letters = " nvara"

// addUses reads: lemma%part:... number count.
func (n *net) addUses(f []string) error {
	lemma, key, ok := strings.Cut(f[0], "%")
	if !ok || key == "" || key[0] < '1' || key[0] > '5' {
		return fmt.Errorf("sense key %q", f[0])
	}
	number, err := strconv.Atoi(f[1])
	if err != nil {
		return err
	}
	count, err := strconv.Atoi(f[2])
	if err != nil {
		return err
	}
	senses := n.senses[letters[key[0]-'0':key[0]-'0'+1]+lemma]
	if number < 1 || number > len(senses) {
		return nil
	}
	if n.uses[lemma] == nil {
		n.uses[lemma] = map[string]float64{}
	}
	n.uses[lemma][senses[number-1]] += float64(count)
	n.total[lemma] += float64(count)
	return nil
}

// share estimates how large a part of a word's uses has the meaning of a
// synset, by the uses counted and, lest those be few, the order of senses.
func (n *net) share(id, word string) float64 {
	lemma := strings.ToLower(word)
	return (n.uses[lemma][id] + 1/float64(n.rank(id, word))) / (n.total[lemma] + n.harmonic(lemma))
}

// harmonic sums what share adds for all senses of a lemma.
func (n *net) harmonic(lemma string) float64 {
	sum := 0.0
	for _, letter := range []string{"n", "v", "a", "r"} {
		for i := range n.senses[letter+lemma] {
			sum += 1 / float64(i+1)
		}
	}
	return max(1, sum)
}

// rank is the place, from 1, of a synset among its word's senses.
func (n *net) rank(id, word string) int {
	for i, s := range n.senses[id[:1]+strings.ToLower(word)] {
		if s == id {
			return i + 1
		}
	}
	return 99
}

// isWord reports whether a lemma is a single plain word.
func isWord(lemma string) bool {
	for _, r := range lemma {
		if r < 'a' || r > 'z' {
			return false
		}
	}
	return len(lemma) > 1
}
