package plan

import (
	"slices"
	"strings"
	"unicode"

	"whosaid/bot/cue"
	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/names"
	"whosaid/retrieval/people"
	"whosaid/retrieval/question"
)

// camp are the groups and bodies named by the surname of a person asked about, or
// by the whole name where somebody else has the surname who is quoted more often.
func camp(q question.Question, directory *people.Directory) []string {
	var found []string
	for _, a := range q.Speakers {
		if len(a.People) == 0 || len(a.People[0].Surname) < 3 {
			continue
		}
		surname := strings.ToLower(a.People[0].Surname)
		for _, p := range directory.Described(surname) {
			if p.Statements > 0 && mentionsWord(p.Name, surname) && campOf(a.People[0], p.Name, directory) {
				found = append(found, p.Name)
			}
		}
	}
	return found
}

// campOf reports whether a group with the surname of p in its name is p's: it has
// no other first name, is not several people named together, and p is the one whom
// the surname by itself means most likely.
func campOf(p retrieval.Person, group string, directory *people.Directory) bool {
	if len(people.Members(group)) > 1 {
		return false
	}
	words := strings.Fields(group)
	at := slices.IndexFunc(words, func(w string) bool { return strings.EqualFold(possessor(w), p.Surname) })
	if at+1 < len(words) && words[at] == possessor(words[at]) && names.MayBeGivenName(words[at]) && capital(words[at+1]) {
		return false // "Paul Ito's campaign" is of no Ann Paul
	}
	if at > 0 && names.MayBeGivenName(words[at-1]) && capital(words[at-1]) {
		return strings.HasPrefix(names.Plain(p.Name), words[at-1]+" ")
	}
	return p.Sort != retrieval.Individual || !slices.ContainsFunc(namesakes(p.Surname, directory), func(other retrieval.Person) bool {
		return other.Sort == retrieval.Individual && strings.EqualFold(other.Surname, p.Surname) && other.Statements > p.Statements
	})
}

// mentionsWord reports whether one of a name's words is a word, with or without
// "'s".
func mentionsWord(name, word string) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(name)), func(w string) bool { return possessor(w) == word })
}

// bySurname is, for a person in full without a statement, the speaker whom the
// documents know by that surname alone, where a document has both: otherwise they are
// two of one surname.
func (r *resolver) bySurname(a question.Asked, _ question.Question) []retrieval.Person {
	for _, p := range a.People {
		s, ok := r.directory.Person(p.Surname)
		if ok && p.Surname != "" && s.Statements > 0 && (s.Gender == "" || p.Gender == "" || s.Gender == p.Gender) && shareDocument(s, p) {
			return append([]retrieval.Person{s}, a.People...)
		}
	}
	return nil
}

// shareDocument reports whether a document has two people.
func shareDocument(a, b retrieval.Person) bool {
	return slices.ContainsFunc(a.Documents, func(name string) bool { return slices.Contains(b.Documents, name) })
}

// byInitials are the bodies with statements whose initials somebody asks for, or whose
// name is the initials of the full one asked for, beside those that are called so:
// "NRA" is the National Rifle Association too.
func (r *resolver) byInitials(a question.Asked) []retrieval.Person {
	asked := Bare(a.Wording)
	if large := strings.ToUpper(asked); !a.Known() && len(asked) >= fewestLetters && isInitials(large) {
		asked = large // "the nra"
	}
	person := slices.ContainsFunc(a.People, func(p retrieval.Person) bool { return p.Sort == retrieval.Individual })
	if person || !isInitials(asked) && capitalsOf(asked) == "" {
		return nil
	}
	found := slices.Clone(a.People)
	for _, p := range r.directory.OfSorts(retrieval.Organisation, retrieval.Group) {
		known := slices.ContainsFunc(found, func(o retrieval.Person) bool { return o.Name == p.Name })
		if p.Statements > 0 && !known && goesBy(asked, p) {
			found = append(found, p)
		}
	}
	return found
}

// goesBy reports whether a name, or initials, is that of a body.
func goesBy(name string, p retrieval.Person) bool {
	full := Bare(p.Name)
	return p.Sort != retrieval.Individual && (strings.EqualFold(full, name) || isInitials(name) && capitalsOf(full) == name ||
		isInitials(full) && capitalsOf(name) == full)
}

// isInitials reports whether a word is in capitals throughout.
func isInitials(word string) bool {
	return len(word) > 1 && len(word) <= mostLetters && strings.ToUpper(word) == word && !strings.Contains(word, " ")
}

// mostLetters is how many the initials of a body have at most, fewestLetters at least
// where they are in small letters.
const (
	mostLetters   = 6
	fewestLetters = 3
)

// capitalsOf are the initials of the capital words of a name of several words.
func capitalsOf(name string) string {
	return english.Initials(strings.Join(slices.DeleteFunc(strings.Fields(name), func(w string) bool { return !capital(w) }), " "))
}

// bodies are those who speak for a country or body that has no statement of its
// own: "NATO leaders" for "NATO".
func (r *resolver) bodies(a question.Asked, _ question.Question) []retrieval.Person {
	name := strings.ToLower(question.Spelled(Bare(a.Wording)))
	first, _, _ := strings.Cut(strings.TrimLeft(name, " "), " ")
	var found []retrieval.Person
	for _, p := range r.directory.Described(first) {
		if p.Statements == 0 {
			continue
		}
		speaks := func(member string) bool {
			return speaksFor(strings.ToLower(Bare(member)), name) || r.inShort(strings.ToLower(Bare(member)), name)
		}
		if slices.ContainsFunc(append(people.Members(p.Name), p.Name), speaks) {
			found = append(found, p)
		}
	}
	return found
}

// speaksFor reports whether a speaker's name, after one adjective at most, is
// that of a body alone or with a noun for those who speak for it.
func speaksFor(speaker, body string) bool {
	before, after, ok := strings.Cut(" "+speaker+" ", " "+body+" ")
	if lead := strings.Fields(before); ok && body != "" && len(lead) > 1 && spokespeople[lead[0]] && cue.IsPreposition(lead[1]) {
		return true // "a spokesman for the BODY"
	}
	if !ok || body == "" || len(strings.Fields(before)) > 1 || english.Is(strings.TrimSpace(before), english.Possessive) {
		return false
	}
	rest := strings.Fields(after)
	return len(rest) == 0 || len(rest) == 1 && spokespeople[rest[0]]
}

var (
	spokespeople = cue.Set(`official officials authority authorities leader leaders government governments minister ministers diplomat
		diplomats delegation
		spokesman spokeswoman spokesperson spokespeople representative representatives officer officers staff members member side delegates`)
)

// byMention are the speakers in whose mention beside the words a person is
// named who has no statement: "the owner, Ann Lee, said".
func (r *resolver) byMention(a question.Asked, q question.Question) []retrieval.Person {
	if len(q.Speakers) != 1 {
		return nil
	}
	called := []string{Bare(a.Wording)}
	found := slices.Clone(a.People)
	for _, p := range a.People {
		called = append(called, p.Name)
	}
	named := map[string]bool{}
	for s := range r.statements() {
		names, known := named[s.SpeakerAsWritten]
		if !known {
			names = slices.ContainsFunc(called, func(n string) bool { return mentionNames(s.SpeakerAsWritten, n) })
			named[s.SpeakerAsWritten] = names
		}
		if !names {
			continue
		}
		p, ok := r.directory.Person(s.Speaker)
		if ok && !slices.ContainsFunc(found, func(q retrieval.Person) bool { return q.Name == p.Name }) {
			found = append(found, p)
		}
	}
	return found
}

// mentionNames reports whether a mention of a speaker gives a name: at its end,
// or after its comma. Before a noun it is another's: "Lee campaign aides".
func mentionNames(mention, name string) bool {
	if len(name) < 3 {
		return false
	}
	words := func(s string) string {
		return " " + strings.Join(strings.FieldsFunc(strings.ToLower(s),
			func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '\'' }), " ") + " "
	}
	_, after, ok := strings.Cut(words(mention), words(name))
	if ok && (after == "" || cue.IsPreposition(cue.FirstWord(after)) || relativePronouns[cue.FirstWord(after)]) {
		return true
	}
	_, apposition, ok := strings.Cut(mention, ", ")
	return ok && strings.HasPrefix(words(apposition), words(name))
}

var relativePronouns = cue.Set("who that which whose")
