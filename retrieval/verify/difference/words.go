package difference

import (
	_ "embed"
	"iter"
	"maps"
	"strconv"
	"strings"
	"sync"

	snowball "github.com/kljensen/snowball/english"
)

//go:embed words.txt
var wordFile string

// lists are the lists of words.txt by name.
var lists = sync.OnceValue(func() map[string][]string {
	m := map[string][]string{}
	name := ""
	for line := range strings.Lines(wordFile) {
		if title, ok := strings.CutPrefix(strings.TrimSpace(line), "-- "); ok {
			name = strings.TrimSuffix(title, " --")
			continue
		}
		m[name] = append(m[name], strings.Fields(line)...)
	}
	return m
})

// A lexis is what words.txt tells of words.
type lexis struct {
	negations, negativeWords, noNegationBefore, conditions, hedges, putIn, beforeInfinitive, afterSubject, honorifics map[string]bool
	weekdays, months, beforeMonth, times, unitsOfTime, vagueNumbers, beforeComparison, rate, selves, pointers         map[string]bool
	emphasis, inverted, openers, contrasts, editorial, noDenial                                                       map[string]bool

	modals, quantities, exclusive, persons, shortMonths, currencies, measures, contractions, spellings map[string]string

	numbers, tens, scales, suffixedScales, parts, ordinals map[string]float64

	// opposites are by stem, both ways round.
	opposites map[string]map[string]bool

	// beginnings are the words that a number, amount or date may begin with, as far
	// as they are letters alone.
	beginnings map[string]bool
}

var englishLexis = sync.OnceValue(func() *lexis {
	x := &lexis{
		negations: set("negations"), negativeWords: set("negative words"), noNegationBefore: set("no negation before"),
		conditions: set("conditions"), hedges: set("hedges"), putIn: set("put in"), beforeInfinitive: set("before an infinitive"),
		emphasis: set("emphasis"), inverted: set("inverted conditions"), openers: set("before a clause"), contrasts: set("contrasts"),
		editorial: set("editorial"), noDenial: set("no denial after"), selves: set("selves"), pointers: set("pointers"),
		afterSubject: set("after a subject"), honorifics: set("honorifics"), weekdays: set("weekdays"), months: set("months"),
		beforeMonth: set("before a month"), times: set("times"), unitsOfTime: set("units of time"), vagueNumbers: set("vague numbers"),
		beforeComparison: set("before a comparison"), rate: set("rate"), modals: pairs("modals", ":"), quantities: pairs("quantities", ":"),
		exclusive: pairs("exclusive", ":"),
		persons:   pairs("persons", ":"), shortMonths: pairs("short months", ":"), currencies: pairs("currencies", ":"),
		measures: pairs("measures", ":"), contractions: pairs("contractions", "="), spellings: pairs("spellings", ":"),
		numbers: values("numbers"), tens: values("tens"), scales: values("scales"), suffixedScales: values("suffixed scales"),
		parts: values("parts"), ordinals: values("ordinals"), opposites: opposed("opposites"),
	}
	x.beginnings = x.begin()
	return x
})

// begin are the words that a number, amount or date may begin with, with the endings
// that these may have.
func (x *lexis) begin() map[string]bool {
	all := map[string]bool{"a": true, "an": true, "half": true}
	words := []iter.Seq[string]{maps.Keys(x.weekdays), maps.Keys(x.times), maps.Keys(x.months), maps.Keys(x.shortMonths),
		maps.Keys(x.vagueNumbers), maps.Keys(x.numbers), maps.Keys(x.tens), maps.Keys(x.scales), maps.Keys(x.ordinals)}
	for _, list := range words {
		for w := range list {
			for _, ending := range [...]string{"", "s", "'s", "s's"} {
				all[w+ending] = true
			}
		}
	}
	return all
}

// mayBegin reports whether a folded word may begin a number, amount or date: most
// do not, which is told here faster than by what may follow.
func (x *lexis) mayBegin(w string) bool {
	return w == "" || w[0] < 'a' || w[0] > 'z' || x.beginnings[w]
}

func set(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range lists()[list] {
		m[w] = true
	}
	return m
}

func pairs(list, mark string) map[string]string {
	m := map[string]string{}
	for _, p := range lists()[list] {
		word, value, _ := strings.Cut(p, mark)
		m[word] = value
	}
	return m
}

// values are the numbers of a list; TestWordLists sees to it that they are.
func values(list string) map[string]float64 {
	m := map[string]float64{}
	for word, value := range pairs(list, "=") {
		m[word], _ = strconv.ParseFloat(value, 64)
	}
	return m
}

func opposed(list string) map[string]map[string]bool {
	m := map[string]map[string]bool{}
	add := func(a, b string) {
		if m[a] == nil {
			m[a] = map[string]bool{}
		}
		m[a][b] = true
	}
	for _, p := range lists()[list] {
		a, b, _ := strings.Cut(p, ":")
		add(stem(a), stem(b))
		add(stem(b), stem(a))
	}
	return m
}

func stem(word string) string { return *knownStems().of(word) }

// knownStems are those of the words last asked about.
var knownStems = sync.OnceValue(func() *kept[string] {
	return keep(func(word string) *string { s := snowball.Stem(word, true); return &s })
})

// singular is a noun of a closed list without the ending of its plural.
func singular(word string, known func(string) bool) string {
	for _, ending := range [...]string{"s", "es"} {
		if bare, ok := strings.CutSuffix(word, ending); ok && known(bare) {
			return bare
		}
	}
	if bare, ok := strings.CutSuffix(word, "ies"); ok && known(bare+"y") {
		return bare + "y"
	}
	return word
}

// britishEndings are endings of British spellings and what Americans write.
var britishEndings = [...][2]string{{"our", "or"}, {"isation", "ization"}, {"ise", "ize"}, {"ising", "izing"}, {"ised", "ized"},
	{"yse", "yze"}, {"tre", "ter"}, {"ogue", "og"}, {"ence", "ense"}, {"lled", "led"}, {"lling", "ling"}, {"ller", "ler"}}

// american is a word as Americans spell it. What is no British spelling may
// become no word: only two that were both made so compare.
func american(w string) string {
	if spelt := englishLexis().spellings[w]; spelt != "" {
		return spelt
	}
	for _, p := range britishForms() {
		if base, ok := strings.CutSuffix(w, p[0]); ok && len(base) > 1 {
			return base + p[1]
		}
	}
	return w
}

// britishForms are the endings with those that words have after them.
var britishForms = sync.OnceValue(func() (forms [][2]string) {
	for _, p := range britishEndings {
		for _, ending := range [...]string{"", "s", "ed", "ing", "able", "ful"} {
			forms = append(forms, [2]string{p[0] + ending, p[1] + ending})
		}
	}
	return forms
})
