package difference

import (
	"strings"

	"whosaid/retrieval/lexicon"
)

// opposite reports whether two words mean the opposite of each other, in any of
// their forms.
func (x *lexis) opposite(a, b string) bool {
	for s := range forms(a) {
		for t := range forms(b) {
			if x.opposites[s][t] {
				return true
			}
		}
	}
	return useful(a, b) || useful(b, a) || antonyms(a, b)
}

// forms are the stems of a word and of the base it is an irregular form of.
func forms(w string) map[string]bool {
	m := map[string]bool{stem(w): true}
	l, err := lexicon.English()
	if err != nil {
		return m
	}
	for _, r := range l.Related(w) {
		if r.Relation == lexicon.Irregular {
			m[stem(l.Word(r.ID))] = true
		}
	}
	return m
}

// antonyms reports whether WordNet has two words as each other's opposites.
func antonyms(a, b string) bool {
	l, err := lexicon.English()
	if err != nil || lexicon.IsStopWord(a) || lexicon.IsStopWord(b) {
		return false
	}
	of := forms(b)
	for _, r := range l.Related(a) {
		if r.Relation == lexicon.Antonym && of[stem(l.Word(r.ID))] {
			return true
		}
	}
	return false
}

// useful reports whether a is "useless" and b "useful" or "use".
func useful(a, b string) bool {
	bare, ok := strings.CutSuffix(a, "less")
	return ok && len(bare) > 2 && (b == bare+"ful" || b == bare || b == bare+"s")
}

// negates reports whether a is b with a prefix that negates it.
func negates(a, b string) bool {
	for _, prefix := range [...]string{"un", "dis", "non", "in", "im", "ir", "il", "mis"} {
		bare, ok := strings.CutPrefix(a, prefix)
		if !ok || len(bare) < 3 || stem(bare) != stem(b) {
			continue
		}
		if prefix == "un" || prefix == "non" || antonyms(a, b) || describes(b) {
			return true
		}
	}
	return false
}

// describes reports whether a word has the ending of an adjective, or of what
// is made of one, so that a prefix negates it: "formal", not "form".
func describes(w string) bool {
	for _, ending := range [...]string{"able", "ible", "al", "ent", "ant", "ate", "ful", "ive", "ous", "ic", "ly", "ity", "ence", "ance", "ed", "ect", "ar"} {
		if strings.HasSuffix(w, ending) {
			return true
		}
	}
	return false
}
