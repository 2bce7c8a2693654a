// Command generate makes judgement.txt: words that judge people or what they
// do, from WordNet 3.0 (the "dict" folder with data.* and index.*). They are the
// single words of the synsets below, of all their kinds and of the adjectives
// like them, where that is a word's first or second sense, but for a second that texts have less
// than half as often as the first, without forms of irregular verbs ("fell"). The same input always gives the same bytes.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// roots are what the words are kinds of: part of speech, word, number of the
// sense.
const roots = `noun wrongdoer 1, noun criminal 1, noun unpleasant_person 1, noun unwelcome_person 1, noun bad_person 1, noun fool 1,
	noun coward 1, noun incompetent 1, noun deceiver 1, noun liar 1, noun oppressor 1, noun traitor 1, noun wrongdoing 1, noun wrongdoing 2,
	noun crime 1, noun dishonesty 1, noun dishonesty 2, noun scandal 1, noun disgrace 1, noun hypocrisy 1, noun cowardice 1, noun greed 1,
	noun stupidity 1, noun cruelty 1, noun negligence 1, noun incompetence 1, noun deception 1, noun folly 1,
	noun simpleton 1, noun bigot 1, noun drunkard 1, noun addict 1, noun failure 2,
	verb lie 2, verb deceive 1, verb cheat 1, verb steal 1, verb betray 1, verb bribe 1, verb defraud 1, verb bully 1, verb mislead 1,
	adj dishonest 1, adj corrupt 1, adj evil 1, adj immoral 1, adj stupid 1, adj cruel 1, adj dishonorable 1, adj incompetent 1, adj foolish 1,
	adj cowardly 1, adj greedy 1, adj hypocritical 1, adj guilty 1, adj shameful 1, adj unscrupulous 1, adj ruthless 1, adj reckless 1,
	adj fraudulent 1, adj ridiculous 1, adj lazy 2, adj arrogant 1, adj disgraceful 1, adj negligent 1, adj irresponsible 1, adj awful 1,
	adj notorious 1, adj shocking 1, adj wicked 1, adj brutal 1, adj insane 1, adj mad 1`

// deepest is how many steps of kinds are followed.
const deepest = 6

type synset struct {
	words []string
	next  []string // synsets of its kinds, and of adjectives like it
}

type net struct {
	synsets map[string]synset   // by part of speech and offset
	senses  map[string][]string // synsets of "noun word", the commonest first
	counts  map[string]int      // how often texts have a sense of a word, "noun123 word"
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 2 {
		return fmt.Errorf("usage: generate DICT-FOLDER OUT-FILE")
	}
	n := net{map[string]synset{}, map[string][]string{}, map[string]int{}}
	for _, pos := range []string{"noun", "verb", "adj"} {
		if err := n.read(args[0], pos); err != nil {
			return err
		}
	}
	if err := n.count(args[0]); err != nil {
		return err
	}
	var words []string
	for root := range strings.SplitSeq(roots, ",") {
		f := strings.Fields(root)
		sense, err := strconv.Atoi(f[2])
		senses := n.senses[f[0]+" "+f[1]]
		if err != nil || sense > len(senses) {
			return fmt.Errorf("no sense %q", root)
		}
		words = n.kinds(words, senses[sense-1], deepest)
	}
	irregular, err := os.ReadFile(filepath.Join(args[0], "verb.exc"))
	if err != nil {
		return fmt.Errorf("reading irregular forms: %w", err)
	}
	words = slices.DeleteFunc(words, func(w string) bool { return strings.Contains("\n"+string(irregular), "\n"+w+" ") })
	slices.Sort(words)
	return os.WriteFile(args[1], []byte(strings.Join(slices.Compact(words), "\n")+"\n"), 0o644)
}

// read adds the synsets and senses of one part of speech.
func (n net) read(folder, pos string) error {
	data, err := os.ReadFile(filepath.Join(folder, "data."+pos))
	if err != nil {
		return fmt.Errorf("reading synsets: %w", err)
	}
	index, err := os.ReadFile(filepath.Join(folder, "index."+pos))
	if err != nil {
		return fmt.Errorf("reading senses: %w", err)
	}
	for line := range strings.Lines(string(data)) {
		if line[0] != ' ' {
			n.synset(pos, strings.Fields(line))
		}
	}
	for line := range strings.Lines(string(index)) {
		if f := strings.Fields(line); line[0] != ' ' {
			count, err := strconv.Atoi(f[2])
			if err != nil {
				return fmt.Errorf("index of %s: %w", f[0], err)
			}
			for _, offset := range f[len(f)-count:] {
				n.senses[pos+" "+f[0]] = append(n.senses[pos+" "+f[0]], pos+offset)
			}
		}
	}
	return nil
}

// count reads how often texts have each sense: its key, whose first digit is the part of speech, the
// synset's offset, its number and the count.
func (n net) count(folder string) error {
	index, err := os.ReadFile(filepath.Join(folder, "index.sense"))
	if err != nil {
		return fmt.Errorf("reading counts: %w", err)
	}
	parts := map[byte]string{'1': "noun", '2': "verb", '3': "adj", '5': "adj"}
	for line := range strings.Lines(string(index)) {
		f := strings.Fields(line)
		word, kind, _ := strings.Cut(f[0], "%")
		count, err := strconv.Atoi(f[3])
		if err != nil {
			return fmt.Errorf("count of %s: %w", f[0], err)
		}
		n.counts[parts[kind[0]]+f[1]+" "+word] += count
	}
	return nil
}

// fewest is how often texts have a first sense of a word at least, for the second to be thought rare.
const fewest = 3

// isUsual reports whether a sense of a word is its first, or a second that is not much rarer.
func (n net) isUsual(id, word string) bool {
	senses := n.senses[strings.TrimRight(id, "0123456789")+" "+word]
	at := slices.Index(senses, id)
	if at != 1 {
		return at == 0
	}
	first, second := n.counts[senses[0]+" "+word], n.counts[id+" "+word]
	return first < fewest || 2*second >= first
}

// synset reads the fields of one: offset, file, kind, count of words (in
// hexadecimal), words with a number each, count of pointers, pointers.
func (n net) synset(pos string, f []string) {
	count, _ := strconv.ParseUint(f[3], 16, 16)
	var s synset
	at := 4
	for range count {
		s.words = append(s.words, strings.TrimSuffix(strings.TrimSuffix(strings.ToLower(f[at]), "(a)"), "(p)"))
		at += 2
	}
	pointers, _ := strconv.Atoi(f[at])
	for i := range pointers {
		p := f[at+1+4*i:]
		if p[0] == "~" || p[0] == "&" && pos == "adj" {
			s.next = append(s.next, pos+p[1])
		}
	}
	n.synsets[pos+f[0]] = s
}

// kinds appends the words of a synset and of its kinds.
func (n net) kinds(words []string, id string, depth int) []string {
	s := n.synsets[id]
	for _, w := range s.words {
		if n.isUsual(id, w) && !strings.ContainsAny(w, "_-.'") && len(w) > 3 {
			words = append(words, w)
		}
	}
	if depth == 0 {
		return words
	}
	if strings.HasPrefix(id, "adj") {
		depth = 1
	}
	for _, k := range s.next {
		words = n.kinds(words, k, depth-1)
	}
	return words
}
