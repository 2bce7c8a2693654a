package names

import (
	"errors"
	"strings"
	"sync"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
)

// A Title is what stands before a name without being part of it.
type Title struct {
	Gender retrieval.Gender
	// Noun is the office in lower case, empty where there is none ("Mr").
	Noun string
}

// A Lexicon is general knowledge about names. It is read once and never
// changed. All keys are folded.
type Lexicon struct {
	given     *givenNames
	titles    map[string]Title
	roleWords map[string]bool // nouns for people by office or work, singular
	roleAdj   map[string]bool // words before such nouns
	orgWords  map[string]bool // words that make a run of capitals a body
	weakOrg   map[string]bool // the same, but surnames as well
	notNames  map[string]bool // capitalised words that are no names
	surnames  map[string]bool // words of notNames that are surnames as well
	// officeWords are words of notNames that stand in offices all the same.
	officeWords map[string]bool
	bodies      map[string]bool // nouns in lower case for bodies that speak
	places      map[string]bool // single tokens
	longPlaces  map[string]bool // first tokens of places of several tokens
	placeNames  map[string]bool // whole places, tokens joined by spaces
	demonyms    map[string]string
	countries   map[string]string // folded place to the place as written
	offices     map[string]string // words of an office to the folded country it belongs to
	states      map[string]string // abbreviations of states
	particles   map[string]bool
	kinds       map[string]Kind     // all of the above but given names for one word
	nicknames   map[string][]string // short form to full forms
	common      map[string]bool     // ordinary English words that may be names as well
}

// Shared is the one lexicon of the process. What cannot be read of the
// embedded lists is left out; Check reports it.
func Shared() *Lexicon { return shared() }

var shared = sync.OnceValue(func() *Lexicon {
	l, _ := readLexicon(&reader{files: RuleFiles()})
	return l
})

// readLexicon reads all lists; the error names file and line of all that the reader
// finds wrong.
func readLexicon(r *reader) (*Lexicon, error) {
	l := &Lexicon{
		titles:    map[string]Title{},
		roleWords: r.words("role-words"), roleAdj: r.words("role-adjectives"),
		orgWords: r.words("org-words"), notNames: r.words("not-names"), common: r.words("common-words"),
		weakOrg: r.words("weak-org-words"), surnames: r.words("surname-words"),
		officeWords: r.words("office-words"), bodies: r.words("body-words"),
		particles: english.Set("de da di do dos das del della der den des du la le van von vom zu bin bint ibn al el ben ter ten af av ap y e"),
		places:    map[string]bool{}, longPlaces: map[string]bool{}, placeNames: map[string]bool{},
		demonyms: map[string]string{}, countries: map[string]string{}, offices: map[string]string{}, states: map[string]string{},
		nicknames: map[string][]string{},
	}
	l.readNames(r)
	l.readPlaces(r)
	l.sortWords()
	return l, errors.Join(r.fault, r.unknown())
}

// readNames reads given names, their short forms, and titles. A later list of
// given names puts an earlier one right.
func (l *Lexicon) readNames(r *reader) {
	l.given = newGivenNames(r.givenNames("given-names"), r.givenNames("given-names-more"))
	for _, t := range english.Titles() {
		l.titles[Fold(t.Word)] = Title{retrieval.Gender(t.Gender), t.Noun}
	}
	for _, row := range r.rows("nicknames", spaces, 2, 0) {
		for _, short := range row.fields[1:] {
			l.nicknames[short] = append(l.nicknames[short], row.fields[0])
		}
	}
}

// readPlaces reads places, and the offices and abbreviations that belong to
// them.
func (l *Lexicon) readPlaces(r *reader) {
	for _, row := range r.rows("states", tabs, 2, 0) {
		for _, short := range row.fields[1:] {
			l.states[short] = row.fields[0]
		}
	}
	for _, row := range r.rows("offices", tabs, 2, 2) {
		l.offices[row.fields[0]] = row.fields[1]
	}
	for _, row := range r.rows("places", tabs, 1, 0) {
		l.addPlace(row.fields)
	}
}

// addPlace takes a line of the list of places: the place and its adjectives.
func (l *Lexicon) addPlace(fields []string) {
	key := Fold(fields[0])
	l.placeNames[key] = true
	l.countries[key] = fields[0]
	if first, _, several := strings.Cut(key, " "); several {
		l.longPlaces[first] = true
	} else {
		l.places[key] = true
	}
	for _, d := range fields[1:] {
		for _, form := range []string{Fold(d), Fold(d) + "s"} {
			if l.demonyms[form] == "" {
				l.demonyms[form] = fields[0]
			}
		}
	}
}

// sortWords fills kinds from the lists.
func (l *Lexicon) sortWords() {
	l.kinds = make(map[string]Kind, 2*(len(l.orgWords)+len(l.roleWords)+len(l.notNames)+len(l.places)))
	mark := func(key string, set func(*Kind)) {
		k := l.kinds[key]
		set(&k)
		l.kinds[key] = k
	}
	for w := range l.titles {
		mark(w, func(k *Kind) { k.Title = true })
	}
	for w := range l.demonyms {
		mark(w, func(k *Kind) { k.Demonym = true })
	}
	for _, list := range []struct {
		words map[string]bool
		set   func(*Kind)
	}{
		{l.roleWords, func(k *Kind) { k.Role = true }}, {l.roleAdj, func(k *Kind) { k.Role = true }},
		{l.orgWords, func(k *Kind) { k.Org = true }}, {l.weakOrg, func(k *Kind) { k.WeakOrg = true }},
		{l.notNames, func(k *Kind) { k.NotName = true }}, {l.surnames, func(k *Kind) { k.Surname = true }},
		{l.places, func(k *Kind) { k.Place = true }},
	} {
		for w := range list.words {
			mark(w, list.set)
		}
	}
}

// Check reports what is wrong in the lists, with file and line.
func Check() error {
	_, err := readLexicon(&reader{files: RuleFiles(), checks: true})
	return err
}
