package names

import (
	"whosaid/retrieval"
	"whosaid/retrieval/english"
)

// NominalGender is the gender that the nouns of a description give.
func (l *Lexicon) NominalGender(s string) retrieval.Gender {
	p := &Parser{Lex: l, Text: s}
	for _, w := range Split(nil, s, 0, len(s)) {
		if w.Possessive {
			continue
		}
		f := Fold(p.At(w))
		if prepositions[f] {
			return ""
		}
		if g, ok := nounGender[f]; ok {
			return g
		}
		if n := len(f); n > 5 && f[n-5:] == "woman" {
			return retrieval.Female
		} else if n > 4 && f[n-3:] == "man" && f != "human" && f != "german" && f != "roman" && f != "ottoman" {
			return retrieval.Male
		}
	}
	return ""
}

var nounGender = func() map[string]retrieval.Gender {
	out := map[string]retrieval.Gender{}
	for w := range english.Set(`
		man boy king prince duke lord father dad son brother husband widower uncle nephew grandfather grandson boyfriend
		actor waiter priest pope imam monk businessman`) {
		out[w] = retrieval.Male
	}
	for w := range english.Set(`
		woman girl queen princess duchess lady mother mom mum daughter sister wife widow aunt niece grandmother
		granddaughter girlfriend actress waitress nun heiress businesswoman`) {
		out[w] = retrieval.Female
	}
	return out
}()

// IsPronoun reports whether a folded word is a pronoun that may name a speaker:
// "she", "they", "our".
func IsPronoun(f string) bool {
	_, ok := pronounGender[f]
	return ok
}

// pronounGender are the pronouns that speak; plural and neuter ones have the
// gender of nobody.
var pronounGender = map[string]retrieval.Gender{
	"he": retrieval.Male, "him": retrieval.Male, "his": retrieval.Male, "himself": retrieval.Male,
	"she": retrieval.Female, "her": retrieval.Female, "hers": retrieval.Female, "herself": retrieval.Female,
	"i": "", "we": "", "they": "", "them": "", "their": "", "it": "", "its": "", "you": "", "us": "", "me": "", "my": "", "our": "",
}

// GenderOfNoun is the gender that a folded noun for people tells: "actress".
func GenderOfNoun(w string) retrieval.Gender { return nounGender[w] }

// GenderOfPronoun is the gender of a folded pronoun, "" for a plural or neuter
// one and for what is none.
func GenderOfPronoun(w string) retrieval.Gender { return pronounGender[w] }
