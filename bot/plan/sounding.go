package plan

import (
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/names"
	"whosaid/retrieval/people"
)

// bySound is the one person whose first name and surname both sound like the two
// words up to the i-th, where nobody has the two as they stand, and that surname: who
// hears a name writes both parts of it as they sound. A first name that is nobody's
// may be further off before a surname that is right.
func (r *resolver) bySound(words []string, bare string, i int) (person retrieval.Person, part string, ok bool) {
	if i == 0 || len(bare) < shortName || lexicon.IsStopWord(strings.ToLower(bare)) {
		return retrieval.Person{}, "", false
	}
	first := possessor(words[i-1])
	if len(first) < shortName || lexicon.IsStopWord(strings.ToLower(first)) || len(r.lookup(first+" "+bare)) > 0 {
		return retrieval.Person{}, "", false
	}
	likely := r.mayBeFirstName(words, first, i-1)
	for _, p := range r.sounding(first, bare, likely) {
		full := strings.Fields(names.Plain(p.Name))
		if p.Sort != retrieval.Individual || len(full) < 2 || !r.sounds(first, bare, full) || !likely && !hardlyOff(first, bare, full) {
			continue
		}
		if ok && p.Surname != person.Surname {
			return retrieval.Person{}, "", false
		}
		if !ok || p.Statements > person.Statements {
			person, part, ok = p, full[len(full)-1], true
		}
	}
	return person, part, ok
}

// sounding are those whose surname a word may be meant by or, of a word too short to tell
// of itself, whose first name the word before it may be; where that is not likely a first
// name, those alone who have that surname.
func (r *resolver) sounding(first, last string, likely bool) []retrieval.Person {
	switch {
	case !likely:
		return r.lookup(last)
	case len(last) > shortName || !names.IsGivenName(strings.ToLower(first)):
		return r.directory.Near(last)
	}
	return r.directory.Near(first)
}

// hardlyOff reports whether two words are somebody's name but for a letter of the first
// name that is not heard, before the surname as it is: "Mat Roe" for Matt Roe.
func hardlyOff(first, last string, full []string) bool {
	return strings.EqualFold(last, full[len(full)-1]) && people.Alike(first, full[0])
}

// mayBeFirstName reports whether the i-th word is a first name, or may be one written
// wrong: it is no English word and in no document.
func (r *resolver) mayBeFirstName(words []string, first string, i int) bool {
	return names.IsGivenName(strings.ToLower(first)) || r.strange(words[i], first, i)
}

// sounds reports whether two words sound like somebody's first name and surname.
func (r *resolver) sounds(first, last string, full []string) bool {
	surname := full[len(full)-1]
	if strings.EqualFold(last, surname) {
		cost, near := people.Misspelt(first, full[0])
		return near && cost > 0 || len(first) == len(full[0]) && !names.IsGivenName(strings.ToLower(first)) &&
			people.Far(first, full[0]) <= mostSlips
	}
	return people.SoundsLike(first, full[0]) && people.SoundsLike(last, surname) && (len(last) > shortName || people.Far(last, surname) == 1)
}
