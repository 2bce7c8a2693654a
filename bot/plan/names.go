package plan

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"whosaid/retrieval"
	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/names"
	"whosaid/retrieval/people"
)

// correctNames replaces the names of a question that no document contains by
// those of people here that they are misspellings of.
func (r *resolver) correctNames(text string) (string, []Correction) {
	words := strings.Fields(text)
	quoted := false
	var made []Correction
	for i := 0; i < len(words); i++ {
		quoted = quoted != (strings.Count(words[i], `"`)%2 == 1)
		bare := possessor(words[i])
		person, part, ok := r.misspelt(words, bare, i)
		if !ok && i+1 < len(words) && len(bare) >= shortName {
			if person, part, ok = r.byFirstName(words, bare+"-"+possessor(words[i+1]), i); ok {
				words = append(words[:i+1:i+1], words[i+2:]...)
			}
		}
		if quoted || !ok {
			continue
		}
		taken, from := part, i
		if i > 0 && (strings.EqualFold(part, bare) || isLetter(bare) || firstNameLike(possessor(words[i-1]), person.Name)) {
			taken, from = names.Plain(person.Name), i-1
		}
		made = append(made, Correction{strings.Join(append(slices.Clone(words[from:i]), bare), " "), person.Name})
		words = slices.Concat(words[:from], strings.Fields(taken+strings.TrimPrefix(strings.TrimLeft(words[i], `"'(`), bare)), words[i+1:])
		i = from + len(strings.Fields(taken)) - 1
	}
	return strings.Join(words, " "), made
}

// misspelt is the person whom the i-th word names by a misspelt surname, and that
// surname: one whose first name stands before it, or else one whose name a
// strange word is near to.
func (r *resolver) misspelt(words []string, bare string, i int) (person retrieval.Person, part string, ok bool) {
	if person, part, ok = r.byFirstName(words, bare, i); ok {
		return person, part, true
	}
	if person, part, ok = r.byInitial(words, bare, i); ok {
		return person, part, true
	}
	if person, part, ok = r.byNickname(words, bare, i); ok {
		return person, part, true
	}
	if person, part, ok = r.byBoth(words, bare, i); ok {
		return person, part, true
	}
	if person, part, ok = r.byVariant(words, bare, i); ok {
		return person, part, true
	}
	if person, part, ok = r.inOneWord(words, bare, i); ok {
		return person, part, true
	}
	if person, part, ok = r.byTitle(words, bare, i); ok {
		return person, part, true
	}
	if person, part, ok = r.bySound(words, bare, i); ok {
		return person, part, true
	}
	if person, part, ok = r.bySpeech(bare, capital(words[i]) && i > 0); ok {
		return person, part, true
	}
	if !r.strange(words[i], bare, i) {
		return r.misheard(words, bare, i)
	}
	return r.nearest(bare, before(words, i), capital(words[i]))
}

// misheard is the speaker whose name the documents themselves misspell as the i-th
// word does, beside their other name: "Mikail Roe" where Mikhail Roe speaks.
func (r *resolver) misheard(words []string, bare string, i int) (person retrieval.Person, part string, ok bool) {
	if len(bare) < shortest || lexicon.IsStopWord(strings.ToLower(bare)) || known(bare) || len(r.lookup(bare)) > 0 {
		return retrieval.Person{}, "", false
	}
	person, part, ok = r.nearest(bare, before(words, i), capital(words[i]))
	names := strings.Fields(names.Plain(person.Name))
	if !ok || person.Statements == 0 || len(names) < 2 || strings.ContainsFunc(person.Name, unicode.IsDigit) {
		return retrieval.Person{}, "", false
	}
	mention := strings.ToLower(bare + " " + names[len(names)-1])
	if part == names[len(names)-1] {
		mention = strings.ToLower(names[0] + " " + bare)
	}
	found := r.search(retrieval.Query{Text: mention, Documents: r.documents, Passages: fewMentions})
	return person, part, slices.ContainsFunc(found.Passages, func(p retrieval.ScoredPassage) bool {
		return strings.Contains(strings.ToLower(p.Text), mention)
	})
}

// fewMentions is how many passages are looked at for a mention of somebody.
const fewMentions = 5

// byFirstName is the person with the first name before the i-th word and a
// surname that the word misspells, where nobody has the two as they stand.
func (r *resolver) byFirstName(words []string, bare string, i int) (person retrieval.Person, part string, ok bool) {
	if i == 0 || len(bare) < shortest-1 || lexicon.IsStopWord(strings.ToLower(bare)) ||
		!r.directory.HasGivenName(strings.ToLower(possessor(words[i-1]))) {
		return retrieval.Person{}, "", false
	}
	first := possessor(words[i-1])
	if known(first) && known(bare) && !capital(first) && !capital(bare) && !names.IsGivenName(first) {
		return retrieval.Person{}, "", false // "light clients" are no misspelt Light Client
	}
	if r.spelled(first, bare) {
		return retrieval.Person{}, "", false
	}
	for _, p := range r.directory.NearBy(bare, mostSlips) {
		names := strings.Fields(names.Plain(p.Name))
		if p.Sort != retrieval.Individual || len(names) < 2 || !strings.EqualFold(names[0], first) {
			continue
		}
		if cost, near := people.Misspelt(bare, names[len(names)-1]); near && cost > 0 && cost <= mostSlips {
			return p, names[len(names)-1], true
		}
	}
	return retrieval.Person{}, "", false
}

// spelled reports whether somebody has a first name and a surname as they stand, or a
// surname that is written as one.
func (r *resolver) spelled(first, surname string) bool {
	return len(r.lookup(first+" "+surname)) > 0 || len(r.lookup(surname)) > 0 && capital(surname)
}

// byNickname is the one person with a surname whose first name contains the word
// before it, begins as it does or is called so: "Liz Warren" for Elizabeth Warren, "Bob" for Robert. It is
// nobody where the surname is several people's.
func (r *resolver) byNickname(words []string, bare string, i int) (person retrieval.Person, part string, ok bool) {
	if i == 0 || len(bare) < shortName || len(possessor(words[i-1])) < shortName ||
		lexicon.IsStopWord(strings.ToLower(possessor(words[i-1]))) {
		return retrieval.Person{}, "", false
	}
	nick := strings.ToLower(possessor(words[i-1]))
	found := r.lookup(bare)
	if len(found) != 1 || found[0].Sort != retrieval.Individual || !strings.EqualFold(found[0].Surname, bare) {
		return retrieval.Person{}, "", false
	}
	first, _, more := strings.Cut(strings.ToLower(found[0].Name), " ")
	if !more || first == nick || !strings.Contains(first, nick[:shortName]) && !names.Shared().SameGiven(names.Fold(nick), names.Fold(first)) {
		return retrieval.Person{}, "", false
	}
	if len(r.lookup(possessor(words[i-1])+" "+bare)) > 0 {
		return retrieval.Person{}, "", false
	}
	return found[0], bare, true
}

// byBoth is the person whose first name and surname the two words up to the i-th
// misspell, one of which is in no document and no English word.
func (r *resolver) byBoth(words []string, bare string, i int) (person retrieval.Person, part string, ok bool) {
	if i == 0 || len(bare) < shortName {
		return retrieval.Person{}, "", false
	}
	first := possessor(words[i-1])
	if len(first) < shortName || lexicon.IsStopWord(strings.ToLower(first)) || lexicon.IsStopWord(strings.ToLower(bare)) ||
		!r.strange(words[i], bare, i) && !r.strange(words[i-1], first, i-1) || len(r.lookup(first+" "+bare)) > 0 {
		return retrieval.Person{}, "", false
	}
	best := 2*mostSlips + 1
	for _, p := range r.directory.Near(bare) {
		names := strings.Fields(names.Plain(p.Name))
		if p.Sort != retrieval.Individual || len(names) < 2 {
			continue
		}
		last := names[len(names)-1]
		slips, like := people.Misspelt(first, names[0])
		more, alike := people.Misspelt(bare, last)
		if cost := slips + more; like && alike && cost > 0 && cost < best {
			person, part, best, ok = p, last, cost, true
		}
	}
	return person, part, ok
}

// bySpeech is the one speaker of meetings whose first or only name sounds like a
// word that nobody here has for a name, has its letters in another order, or begins
// with it before a hyphen, and that name: notes write a name as it was heard. A
// word that texts often contain is none.
func (r *resolver) bySpeech(word string, written bool) (person retrieval.Person, part string, ok bool) {
	low := strings.ToLower(word)
	if !r.directory.Labelled() || len(word) < shortName || lexicon.IsStopWord(low) || len(r.lookup(word)) > 0 ||
		!written && common(low) {
		return retrieval.Person{}, "", false
	}
	least := 1
	if r.contains(low) {
		least = oftenQuoted
	}
	for p := range r.directory.Quoted() {
		if !p.Listed || p.Sort != retrieval.Individual {
			continue
		}
		first, _, _ := strings.Cut(names.Plain(p.Name), " ")
		half, _, hyphen := strings.Cut(first, "-")
		switch fits := hyphen && strings.EqualFold(half, word) ||
			len(word) >= shortest && p.Statements >= least && people.Alike(word, first); {
		case !fits:
		case ok && !strings.EqualFold(first, part):
			return retrieval.Person{}, "", false
		case !ok:
			person, part, ok = p, first, true
		}
	}
	return person, part, ok
}

// common reports whether a word is one of those that English texts often contain.
func common(word string) bool {
	words, err := lexicon.English()
	if err != nil {
		return true
	}
	id := words.Lookup(word)
	return id != lexicon.Unknown && id <= rareWord
}

// shortName is how many letters a name has at least that is taken for another.
const shortName = 3

// mostSlips is how many letters of a name may be wrong.
const mostSlips = 2

// before is the word before the i-th where it is written as a name, otherwise
// "".
func before(words []string, i int) string {
	if i == 0 || !capital(words[i-1]) {
		return ""
	}
	if w := possessor(words[i-1]); !lexicon.IsStopWord(strings.ToLower(w)) {
		return w
	}
	return ""
}

// strange reports whether the i-th word may be a misspelt name: it is in no
// document, nobody has it, and it is no English word unless it is written as
// a name.
func (r *resolver) strange(written, bare string, i int) bool {
	low := strings.ToLower(bare)
	named := capital(written) && i > 0
	if len(bare) < shortest-1 || !named && len(bare) < shortest ||
		strings.IndexFunc(low, func(c rune) bool { return !unicode.IsLetter(c) }) >= 0 {
		return false
	}
	words, err := lexicon.English()
	if err != nil || lexicon.IsStopWord(low) || words.Lookup(low) != lexicon.Unknown && !named {
		return false
	}
	return len(r.lookup(bare)) == 0 && !r.contains(low)
}

// nearest is the person one of whose names a word misspells, and that name.
// With a first name before it, that has to be theirs too; a frequent word has to
// have one.
func (r *resolver) nearest(word, first string, written bool) (person retrieval.Person, part string, ok bool) {
	best := 0
	for _, p := range r.directory.Near(word) {
		names := strings.Fields(names.Plain(p.Name))
		if p.Sort != retrieval.Individual || len(names) == 0 {
			continue
		}
		last := names[len(names)-1]
		cost, near := people.Misspelt(word, last)
		if p.Listed && !near && first == "" {
			last = names[0] // meetings call people by it
			cost, near = people.Misspelt(word, last)
		}
		if !near || cost == 0 || !written && (cost > 1 || englishSlip(word)) || first != "" && len(names) > 1 && !firstNameLike(first, p.Name) {
			continue
		}
		if first == "" && known(word) {
			continue
		}
		if !ok || cmp.Or(cmp.Compare(cost, best), cmp.Compare(person.Statements, p.Statements)) < 0 {
			person, part, best, ok = p, last, cost, true
		}
	}
	return person, part, ok
}
