package plan

import (
	"strings"
	"unicode"

	"whosaid/bot/cue"
	"whosaid/retrieval"
	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/names"
	"whosaid/retrieval/people"
)

// byVariant is the person here whose first name the i-th word spells otherwise, where
// nobody here is called as it stands: "Hilary" for Hillary, "Sara Ito" for Sarah Ito.
// Before their surname a vowel may be another, "Megan Roe" for Megyn Roe. Without a
// surname it is whoever of that first name is quoted most.
func (r *resolver) byVariant(words []string, bare string, i int) (person retrieval.Person, part string, ok bool) {
	low := strings.ToLower(bare)
	if len(bare) < shortest-1 || !names.IsGivenName(low) || r.directory.HasGivenName(low) || len(r.lookup(bare)) > 0 {
		return retrieval.Person{}, "", false
	}
	after := ""
	if i+1 < len(words) && words[i] == bare {
		after = possessor(words[i+1])
	}
	for _, p := range r.directory.Near(bare) {
		first, rest, _ := strings.Cut(names.Plain(p.Name), " ")
		if p.Sort != retrieval.Individual || p.Statements == 0 || rest == "" || !r.variant(bare, first, after, p) {
			continue
		}
		if !ok || p.Statements > person.Statements {
			person, part, ok = p, first, true
		}
	}
	return person, part, ok
}

// variant reports whether a word with another after it is somebody's name but for the
// spelling of the first name.
func (r *resolver) variant(word, first, after string, p retrieval.Person) bool {
	if after != "" && strings.EqualFold(after, p.Surname) {
		return people.Alike(word, first) || otherVowel(word, first)
	}
	return len(word) >= shortest && people.Alike(word, first) && !r.maySurname(after)
}

// maySurname reports whether a word may be the surname of whoever is named by the word
// before it.
func (r *resolver) maySurname(word string) bool {
	return word != "" && !lexicon.IsStopWord(strings.ToLower(word)) && (capital(word) || !known(word) || len(r.lookup(word)) > 0)
}

// otherVowel reports whether two words differ by one vowel, inside of them.
func otherVowel(a, b string) bool {
	a, b = names.Fold(a), names.Fold(b)
	if len(a) != len(b) {
		return false
	}
	differ := 0
	for i := range len(a) {
		if a[i] != b[i] {
			differ++
			if i == 0 || i == len(a)-1 || !strings.ContainsRune("aeiouy", rune(a[i])) || !strings.ContainsRune("aeiouy", rune(b[i])) {
				return false
			}
		}
	}
	return differ == 1
}

// byTitle is the one person whose surname sounds like the i-th word and is one letter off
// it, where a title stands before that and no document has it: "pastor swansen".
func (r *resolver) byTitle(words []string, bare string, i int) (person retrieval.Person, part string, ok bool) {
	if i == 0 || len(bare) < shortest || !titleBefore(words[i-1]) || len(r.lookup(bare)) > 0 || r.contains(strings.ToLower(bare)) {
		return retrieval.Person{}, "", false
	}
	for _, p := range r.directory.NearBy(bare, 1) {
		if p.Sort != retrieval.Individual || p.Surname == "" || !people.SoundsLike(bare, p.Surname) || people.Far(bare, p.Surname) != 1 {
			continue
		}
		if ok && p.Surname != part {
			return retrieval.Person{}, "", false
		}
		if !ok || p.Statements > person.Statements {
			person, part, ok = p, p.Surname, true
		}
	}
	return person, part, ok
}

// titleBefore reports whether a word is a title that stands before a name.
func titleBefore(word string) bool {
	low := strings.ToLower(strings.TrimSuffix(word, "."))
	return cue.IsAddress(low) && low != "the" || learned[low] || political[low]
}

// inOneWord is the person with the first name before the i-th word whose surname of
// several words it is without spaces, and that surname: "lepen" for Le Pen.
func (r *resolver) inOneWord(words []string, bare string, i int) (person retrieval.Person, part string, ok bool) {
	if person, part, ok = r.afterParticle(words, bare, i); ok {
		return person, part, true
	}
	if i == 0 || len(bare) < shortest || len(r.lookup(bare)) > 0 {
		return retrieval.Person{}, "", false
	}
	given := possessor(words[i-1])
	if !r.directory.HasGivenName(strings.ToLower(given)) {
		return retrieval.Person{}, "", false
	}
	for _, p := range r.lookup(given) {
		first, surname, _ := strings.Cut(names.Plain(p.Name), " ")
		if p.Sort == retrieval.Individual && strings.EqualFold(first, given) && strings.Contains(surname, " ") &&
			strings.EqualFold(strings.ReplaceAll(surname, " ", ""), bare) {
			return p, surname, true
		}
	}
	return retrieval.Person{}, "", false
}

// afterParticle is the one person whose surname begins with the particle before the i-th
// word, which misspells the rest of it, and that rest: "le penn" for Le Pen.
func (r *resolver) afterParticle(words []string, bare string, i int) (person retrieval.Person, part string, ok bool) {
	if i == 0 || len(bare) < shortest-1 || !names.Shared().IsParticle(strings.ToLower(words[i-1])) ||
		len(r.lookup(words[i-1]+" "+bare)) > 0 {
		return retrieval.Person{}, "", false
	}
	for _, p := range r.directory.NearBy(bare, 1) {
		full := strings.Fields(names.Plain(p.Name))
		if n := len(full); p.Sort == retrieval.Individual && n > 2 && strings.EqualFold(full[n-2], words[i-1]) {
			if cost, near := people.Misspelt(bare, full[n-1]); near && cost == 1 {
				return p, full[n-1], true
			}
		}
	}
	return retrieval.Person{}, "", false
}

// byInitial is the one speaker whose surname begins with the letter that the i-th word
// is, and whose first name the word before it may be: "dan e" is Daniel Ehle, where
// nobody is called so.
func (r *resolver) byInitial(words []string, bare string, i int) (person retrieval.Person, part string, ok bool) {
	if i == 0 || !isLetter(bare) || bare == "a" || bare == "i" {
		return retrieval.Person{}, "", false
	}
	given := names.Fold(possessor(words[i-1]))
	if len(given) < shortName || lexicon.IsStopWord(given) || !names.IsGivenName(given) && !r.directory.HasGivenName(given) {
		return retrieval.Person{}, "", false
	}
	for p := range r.directory.Quoted() {
		called := strings.Fields(names.Plain(p.Name))
		if p.Sort != retrieval.Individual || len(called) < 2 || !strings.EqualFold(called[len(called)-1][:1], bare[:1]) ||
			!names.Shared().SameGiven(given, names.Fold(called[0])) {
			continue
		}
		if ok || isLetter(called[len(called)-1]) {
			return retrieval.Person{}, "", false // it may be either, or is somebody's label
		}
		person, part, ok = p, called[len(called)-1], true
	}
	return person, part, ok
}

// isLetter reports whether a word is a letter of the Latin alphabet, with a period or
// without.
func isLetter(word string) bool {
	bare := strings.TrimSuffix(word, ".")
	return len(bare) == 1 && unicode.IsLetter(rune(bare[0]))
}
