package main

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"math"
	"os"
	"slices"
	"strings"

	"whosaid/retrieval/lexicon"
)

// A thesaurus says which words are listed with which, whatever the meaning
// they share.
type thesaurus struct {
	listed map[string]map[string]bool // under each headword, those beside it
	beside map[string]map[string]bool // the same both ways
	rarity map[string]float64         // more for words that few are listed with
	size   map[string]float64         // the weight of all that a word is listed with
}

// readThesaurus reads lines of a headword and its synonyms, between commas.
func readThesaurus(name string) (*thesaurus, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	t := &thesaurus{map[string]map[string]bool{}, map[string]map[string]bool{}, map[string]float64{}, map[string]float64{}}
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		words := strings.Split(strings.ToLower(strings.TrimSpace(lines.Text())), ",")
		for _, w := range words[1:] {
			if isWord(words[0]) && isWord(w) && w != words[0] {
				enter(t.listed, words[0], w)
				enter(t.beside, words[0], w)
				enter(t.beside, w, words[0])
			}
		}
	}
	t.weigh()
	return t, lines.Err()
}

func enter(lists map[string]map[string]bool, head, word string) {
	if lists[head] == nil {
		lists[head] = map[string]bool{}
	}
	lists[head][word] = true
}

// weigh gives words that are listed with many others less weight.
func (t *thesaurus) weigh() {
	for w, list := range t.beside {
		t.rarity[w] = math.Pow(math.Log(float64(len(t.beside))/float64(len(list))), 2)
	}
	for w, list := range t.beside {
		t.size[w] = t.rarity[w]
		for _, other := range ordered(list) {
			t.size[w] += t.rarity[other]
		}
	}
}

// ordered lists a set's words alphabetically: sums of them come out the same
// each time.
func ordered(set map[string]bool) []string {
	words := make([]string, 0, len(set))
	for w := range set {
		words = append(words, w)
	}
	slices.Sort(words)
	return words
}

// likeness of two words that are listed together, 0 to 1: how much of what
// each is listed with they have in common.
func (t *thesaurus) likeness(a, b string) float64 {
	shared := t.rarity[a] + t.rarity[b]
	for _, w := range ordered(t.beside[a]) {
		if t.beside[b][w] {
			shared += t.rarity[w]
		}
	}
	return shared / math.Sqrt(t.size[a]*t.size[b])
}

// encode writes what lexicon.decodeThesaurus reads: magic, the number of
// words, where the list of each begins and the end, and the lists, of which
// each entry is the step from the word before it and its grade.
func (t *thesaurus) encode(v *table) ([]byte, error) {
	if len(v.words) > math.MaxUint16 {
		return nil, fmt.Errorf("%d words are too many", len(v.words))
	}
	ids := map[string]int{}
	for i, w := range v.words {
		ids[w] = i
	}
	out := []byte("WST1")
	out = binary.LittleEndian.AppendUint32(out, uint32(len(v.words)))
	var lists []byte
	for _, w := range v.words {
		out = binary.LittleEndian.AppendUint32(out, uint32(len(lists)))
		lists = append(lists, t.list(w, ids, v)...)
	}
	out = binary.LittleEndian.AppendUint32(out, uint32(len(lists)))
	return append(out, lists...), nil
}

const (
	// surely is the least grade that needs nothing else to be worth its room.
	surely = 2
	// together is the least cosine of the vectors of words of lower grades.
	together = .2
)

// list encodes the words beside w that have a number and are alike enough.
func (t *thesaurus) list(w string, ids map[string]int, v *table) []byte {
	var entries []uint64
	for other := range t.beside[w] {
		id, ok := ids[other]
		if !ok {
			continue
		}
		grade, ok := lexicon.GradeOf(t.likeness(min(w, other), max(w, other)))
		if ok && (grade >= surely || v.cosine(min(id, ids[w]), max(id, ids[w])) >= together) {
			entries = append(entries, uint64(id)<<2|uint64(grade))
		}
	}
	slices.Sort(entries)
	var list []byte
	last := uint64(0)
	for _, e := range entries {
		list = binary.AppendUvarint(list, (e>>2-last)<<2|e&3)
		last = e >> 2
	}
	return list
}
