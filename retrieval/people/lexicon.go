package people

import (
	"embed"
	"strings"
	"sync"

	"whosaid/retrieval"
)

//go:embed lexicon/*.txt
var lexiconFiles embed.FS

// A title is what stands before a name without being part of it.
type title struct {
	gender retrieval.Gender
	// noun is the office in lower case, empty where there is none ("Mr").
	noun string
}

// A lexicon is general knowledge about names. It is read once and never
// changed. All keys are folded.
type lexicon struct {
	given      map[string]retrieval.Gender // given names
	titles     map[string]title
	roleWords  map[string]bool // nouns for people by office or work, singular
	roleAdj    map[string]bool // words before such nouns
	orgWords   map[string]bool // words that make a run of capitals a body
	weakOrg    map[string]bool // the same, but surnames as well
	notNames   map[string]bool // capitalised words that are no names
	surnames   map[string]bool // words of notNames that are surnames as well
	places     map[string]bool // single tokens
	longPlaces map[string]bool // first tokens of places of several tokens
	placeNames map[string]bool // whole places, tokens joined by spaces
	demonyms   map[string]string
	countries  map[string]string // folded place to the place as written
	offices    map[string]string // words of an office to the folded country it belongs to
	states     map[string]string // abbreviations of states
	verbs      map[string]bool   // verbs of speech as they stand
	particles  map[string]bool
	kinds      map[string]kind     // all of the above for one word
	nicknames  map[string][]string // short form to full forms
}

// words is the one lexicon of the process.
var words = sync.OnceValue(readLexicon)

func readLexicon() *lexicon {
	l := &lexicon{
		given:     map[string]retrieval.Gender{},
		titles:    map[string]title{},
		roleWords: set("role-words"), roleAdj: set("role-adjectives"),
		orgWords: set("org-words"), notNames: set("not-names"), verbs: set("speech-verbs"),
		weakOrg:   list("hall hill hills lake park day land law church post guard room sun bay bridge castle college fund heights press book books care reform mission market street home force friend island river road school town wells woods"),
		surnames:  list("may green white black west north south long short best page young wall fox price christian will cook case last church early hope mark grant good sharp strong wise king prince judge major pope bishop justice duke baron count dean abbott knight speaker chance day bloomberg moore gates jobs law page little longest mann west home english french welsh german irish holland england london washington jordan israel austin houston dallas jackson lincoln madison cleveland charlotte paris berlin brooks rivers waters"),
		particles: list("de da di do dos das del della der den des du la le van von vom zu bin bint ibn al el ben ter ten af av ap y e"),
		places:    map[string]bool{}, longPlaces: map[string]bool{}, placeNames: map[string]bool{},
		demonyms: map[string]string{}, countries: map[string]string{}, nicknames: nicknames(), offices: map[string]string{}, states: map[string]string{},
	}
	for _, file := range []string{"given-names", "given-names-more"} {
		for _, f := range entries(file) {
			l.given[fold(f[0])] = genderOf(f[1])
		}
	}
	for _, f := range entries("titles") {
		l.titles[fold(f[0])] = title{genderOf(f[1]), strings.Trim(f[2], "-")}
	}
	for _, line := range lines("states") {
		f := strings.Split(line, "\t")
		for _, short := range f[1:] {
			l.states[short] = f[0]
		}
	}
	for _, line := range lines("offices") {
		office, country, _ := strings.Cut(line, "\t")
		l.offices[office] = country
	}
	for _, line := range lines("places") {
		l.addPlace(strings.Split(line, "\t"))
	}
	l.sortWords()
	return l
}

// addPlace takes a line of the list of places: the place and its adjectives.
func (l *lexicon) addPlace(fields []string) {
	key := fold(fields[0])
	l.placeNames[key] = true
	l.countries[key] = fields[0]
	if first, _, several := strings.Cut(key, " "); several {
		l.longPlaces[first] = true
	} else {
		l.places[key] = true
	}
	for _, d := range fields[1:] {
		for _, form := range []string{fold(d), fold(d) + "s"} {
			if l.demonyms[form] == "" {
				l.demonyms[form] = fields[0]
			}
		}
	}
}

func genderOf(s string) retrieval.Gender {
	switch s {
	case "f":
		return retrieval.Female
	case "m":
		return retrieval.Male
	}
	return ""
}

// lines returns the lines of one list that are neither empty nor a comment.
func lines(name string) []string {
	data, err := lexiconFiles.ReadFile("lexicon/" + name + ".txt")
	if err != nil {
		return nil // the lists are embedded: a test reads each of them
	}
	var out []string
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			out = append(out, line)
		}
	}
	return out
}

func entries(name string) [][]string {
	var out [][]string
	for _, line := range lines(name) {
		out = append(out, strings.Fields(line))
	}
	return out
}

func set(name string) map[string]bool { return list(strings.Join(lines(name), " ")) }

func list(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(s) {
		out[fold(w)] = true
	}
	return out
}

// nicknames maps short forms to the given names they stand for.
func nicknames() map[string][]string {
	out := map[string][]string{}
	for _, f := range entries("nicknames") {
		for _, short := range f[1:] {
			out[short] = append(out[short], f[0])
		}
	}
	return out
}
