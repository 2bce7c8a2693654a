package plan

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/names"
)

// apostrophes puts the apostrophe into words that lack it: contractions, and the
// genitive of names of people here.
func (r *resolver) apostrophes(text string) string {
	words := strings.Fields(text)
	for i, w := range words {
		bare := strings.Trim(w, `.,;:?!"'()“”`)
		low := strings.ToLower(bare)
		switch whole, contracted := contractions[low]; {
		case contracted:
			words[i] = strings.Replace(w, bare, whole, 1)
		case i+1 < len(words) && relationOf(strings.ToLower(words[i+1])) != "" && r.endsInS(bare):
			words[i] = strings.Replace(strings.Replace(w, bare+"'", bare, 1), bare, bare+"'", 1)
		case (len(low) > shortest || len(low) == shortest && ownsNext(words[i:])) &&
			strings.HasSuffix(low, "s") && !strings.HasSuffix(low, "ss") &&
			r.genitive(bare, i > 0 && determines[strings.ToLower(words[i-1])] && !ownsNext(words[i:])):
			words[i] = strings.Replace(strings.Replace(w, bare+"'", bare, 1), bare, bare[:len(bare)-1]+"'s", 1)
		}
	}
	return strings.Join(words, " ")
}

// endsInS reports whether a word is somebody's surname that ends in "s", which takes
// an apostrophe alone: "ramos daughter".
func (r *resolver) endsInS(word string) bool {
	return strings.HasSuffix(word, "s") && slices.ContainsFunc(r.lookup(word), func(p retrieval.Person) bool {
		return p.Sort == retrieval.Individual && strings.EqualFold(p.Surname, word)
	})
}

// ownsNext reports whether the word after the first of some is somebody's who belongs
// to another.
func ownsNext(words []string) bool {
	if len(words) < 2 {
		return false
	}
	next := strings.ToLower(words[1])
	return next == "campaign" || relationOf(next) != "" || officeNoun(next) != "" && names.IsPersonNoun(next)
}

// genitive reports whether a word that nobody has for a name is one with "s". An
// English word is one where somebody has the name who is often quoted, unless it
// is rather a plural: "the trumps". A first name with "s" is one where somebody is
// called by it, in a meeting or for being often quoted: otherwise "Roberts" is
// somebody else.
func (r *resolver) genitive(word string, plural bool) bool {
	least := 1
	if words, err := lexicon.English(); err != nil || words.Lookup(strings.ToLower(word)) != lexicon.Unknown && !capital(word) {
		least = oftenQuoted
	}
	if plural && least > 1 || len(r.lookup(word)) > 0 {
		return false
	}
	owner := word[:len(word)-1]
	return slices.ContainsFunc(r.lookup(owner), func(p retrieval.Person) bool {
		called := p.Listed || p.Statements >= oftenQuoted || strings.EqualFold(p.Surname, owner) || !names.IsGivenName(owner)
		return p.Sort == retrieval.Individual && p.Statements >= least && called
	})
}

// oftenQuoted is how many statements somebody has at least whose name counts for
// more than an English word with its letters.
const oftenQuoted = 10

var determines = map[string]bool{"the": true, "these": true, "those": true, "both": true, "two": true}

// contractions as people type them without the apostrophe, and other short forms;
// not those that are other words ("were", "well").
var contractions = map[string]string{
	"whats": "what's", "whos": "who's", "wheres": "where's", "hows": "how's", "thats": "that's", "hes": "he's", "shes": "she's",
	"theyre": "they're",
	"dont":   "don't", "doesnt": "doesn't", "didnt": "didn't", "wont": "won't", "cant": "can't", "isnt": "isn't", "arent": "aren't",
	"wasnt":  "wasn't",
	"werent": "weren't", "hasnt": "hasn't", "havent": "haven't", "hadnt": "hadn't", "wouldnt": "wouldn't", "couldnt": "couldn't",
	"shouldnt": "shouldn't",
	"ppl":      "people", "govt": "government", "prez": "president", "wat": "what", "wut": "what", "abt": "about", "w/": "with",
	"b/c": "because", "theres": "there's", "theyd": "they'd", "hed": "he'd", "gonna": "going to", "wanna": "want to",
	"univ": "university",
	"prof": "professor", "profs": "professors", "comms": "communications", "mil": "million", "dems": "democrats", "admin": "administration",
	"dept": "department", "exec": "executive", "execs": "executives", "vid": "video", "pic": "picture", "pics": "pictures",
	"convo": "conversation", "veep": "vice president", "biz": "business",
	"im": "I'm", "ive": "I've", "youre": "you're", "theyve": "they've", "weve": "we've",
}
