package wording

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"whosaid/bot/cue"
	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/names"
	"whosaid/retrieval/people"
)

// introduced is the speaker with other name and role, as a sentence begins.
func (v *Voice) introduced(s retrieval.Statement) string {
	person, known := v.directory.Person(s.Speaker)
	switch {
	case s.Speaker == "":
		return "Somebody the document does not name"
	case person.Sort == retrieval.Anonymous && len(strings.Fields(s.Speaker)) > 1:
		return fmt.Sprintf("A source without a name (%s)", Quote(s.Speaker))
	}
	if unsure := unsureOf(s); unsure != "" {
		return unsure
	}
	role := untitled(roleOf(s, person))
	if s.SpeakerReason == retrieval.ByLabel {
		role = s.SpeakerRole
	}
	if relativePronouns[cue.FirstWord(role)] {
		role = ""
	}
	name := Upper(Named(s.Speaker))
	if s.SpeakerReason == retrieval.ByLabel {
		name = s.Shown()
	}
	if title := titleOf(role); title != "" && !contains(s.Speaker, title) {
		name, role = title+" "+name, ""
	}
	if known && len(person.AlsoKnown) > 0 {
		name += ", also known as " + person.AlsoKnown[0] + ","
	}
	if role != "" && !contains(s.Speaker, role) && person.Sort != retrieval.Group {
		name = strings.TrimSuffix(name, ",") + ", " + apposed(s, v.insideSentence(role)) + ","
	}
	return name
}

// ofOne is a title of several people before the first of them as the title of one:
// "Sen." for "Sens.".
func ofOne(role string) string {
	if one, ok := strings.CutSuffix(role, "s."); ok && (one == "Sen" || one == "Rep" || one == "Gov") {
		return one + "."
	}
	return role
}

// unsureOf calls a speaker whom the document does not make plain by what it has,
// and by who may be meant: "he (Ada Hale or Mara Ito; the document does not say
// outright)". Empty for others.
func unsureOf(s retrieval.Statement) string {
	if s.Sure() || len(s.SpeakerCandidates) < 2 || s.SpeakerAsWritten == "" {
		return ""
	}
	may := s.SpeakerCandidates[:min(3, len(s.SpeakerCandidates))]
	last := len(may) - 1
	written := s.SpeakerAsWritten
	switch strings.ToLower(written) {
	case "he", "his", "him":
		written = "He"
	case "she", "her":
		written = "She"
	}
	return fmt.Sprintf("%s (%s or %s; the document does not say outright)", Upper(written), strings.Join(may[:last], ", "), may[last])
}

// roleOf is the role to show beside s: the one at its cue, as fully as the
// documents have it, or the person's first.
func roleOf(s retrieval.Statement, person retrieval.Person) string {
	role := ofOne(s.SpeakerRole)
	if at := strings.LastIndex(role, ", "); at >= 0 && !articles[cue.FirstWord(role)] {
		for _, r := range person.Roles {
			if strings.HasPrefix(role, r+", ") {
				return r
			}
		}
		role = role[at+2:]
	}
	if role = nounPhrase(role); !readable(role) {
		role = ""
	}
	for _, r := range person.Roles {
		if r = nounPhrase(r); !readable(r) {
			continue
		}
		if role == "" || strings.HasSuffix(role, r) || strings.HasSuffix(r, " "+role) {
			return ofOne(r)
		}
	}
	return role
}

// longestApposition is how many words a role has at most that is shown.
const longestApposition = 12

// readable reports whether a role reads well after a name: short, no sentence,
// and not told by whose somebody is.
func readable(role string) bool {
	words := strings.Fields(strings.ToLower(role))
	if len(words) > 0 && english.Is(words[0], english.Possessive) {
		return false // "her neighbour" says nothing of whose
	}
	if len(words) > 0 && !headsPerson(words) || slices.ContainsFunc(strings.Fields(role), runTogether) {
		return false
	}
	return len(words) <= longestApposition && !slices.ContainsFunc(words, func(w string) bool {
		return sentenceVerbs[w] || english.IsForm(w, english.Empty, english.Past|english.Present)
	})
}

// headsPerson reports whether the noun of a role is one for a person: the last
// word before what else is told of it.
func headsPerson(words []string) bool {
	head := words
	if at := slices.IndexFunc(words, func(w string) bool { return cue.IsPreposition(w) || w == "and" || relativePronouns[w] }); at > 0 {
		head = words[:at]
	}
	noun := strings.TrimRight(head[len(head)-1], ".,")
	person := func(w string) bool {
		return names.IsPersonNoun(w) || isTitle(w) || english.Is(w+".", english.ShortTitle)
	}
	return person(noun) || slices.ContainsFunc(strings.Split(noun, "-"), person)
}

// sentenceVerbs make a role a sentence, as forms of the verbs that only say do.
var sentenceVerbs = cue.Set("was were is are has had")

// untitled is a role without the form of address between it and the name.
func untitled(role string) string {
	at := strings.LastIndexByte(role, ' ')
	if at < 0 || !cue.IsAddress(role[at+1:]) || cue.IsAddress(role[strings.LastIndexByte(role[:at], ' ')+1:at]) {
		return role // "Lt. Gov." is one
	}
	return strings.TrimSuffix(role[:at], ",")
}

var relativePronouns = cue.Set("who that which whose")

// titleOf is a role that stands before the name and takes no article:
// "Captain", "Lieutenant Governor"; "" where role is another description.
func titleOf(role string) string {
	rest := strings.TrimPrefix(strings.TrimPrefix(role, "the "), "The ")
	words := strings.Fields(rest)
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) || !isTitle(strings.ToLower(strings.TrimSuffix(w, "."))) {
			return ""
		}
	}
	return strings.Join(words, " ")
}

// isTitle reports whether a word in small letters is one that people are addressed by
// before their names: such an office, or one in short, "cllr".
func isTitle(word string) bool { return titles[word] || inShort()[word] }

// inShort are the titles that are short for the office they stand for.
var inShort = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for _, t := range english.Titles() {
		if word := strings.ToLower(t.Word); t.Noun != "" && t.Noun != word {
			out[word] = true
		}
	}
	return out
})

var titles = cue.Set(`captain mayor governor senator professor judge justice president general colonel lieutenant major sergeant corporal
	admiral commander officer constable detective inspector sheriff marshal sir dame lord lady sister brother father rabbi imam bishop
	archbishop
	cardinal pope king queen prince princess duke duchess representative congressman congresswoman assemblyman assemblywoman councillor
	councilman councilwoman councilmember alderman coach dr doctor reverend rev sen rep gov gen col capt sgt lt prof`)

// apposed is a role after a name; what a label has beside one is whom somebody
// comes from.
func apposed(s retrieval.Statement, role string) string {
	if s.SpeakerReason == retrieval.ByLabel {
		return role
	}
	return withArticle(role)
}

// withArticle is a role as an apposition has it.
func withArticle(role string) string {
	first, _, _ := strings.Cut(role, " ")
	switch low := strings.ToLower(first); {
	case low == "the" || low == "a" || low == "an":
		return low + role[len(first):]
	case strings.HasSuffix(first, "'s") || strings.HasSuffix(first, "’s") || strings.HasSuffix(first, "s'"):
		return role
	case low == "former" || low == "fellow", low == "his" || low == "her" || low == "their" || low == "its":
		return low + role[len(first):]
	}
	return "the " + role
}

// shortName is a speaker for the second time.
func shortName(s retrieval.Statement, directory *people.Directory) string {
	p, ok := directory.Person(s.Speaker)
	switch {
	case s.Speaker == "":
		return "Somebody the document does not name"
	case ok && p.Sort == retrieval.Individual && tellsWho(p.Surname):
		return p.Surname
	case ok && p.Sort == retrieval.Anonymous:
		return "The same source"
	}
	if s.SpeakerReason == retrieval.ByLabel {
		return s.Shown()
	}
	return Upper(Named(s.Speaker))
}

// Named is a name as it stands inside a sentence: with an article where it is
// made of common nouns ("the United States", "the club").
func Named(name string) string {
	words := strings.Fields(strings.ToLower(name))
	if len(words) == 0 || words[0] == "the" || words[0] == "a" || words[0] == "an" {
		return name
	}
	last := words[len(words)-1]
	switch {
	case abbreviated[words[0]] && (len(words) == 1 || words[1] == "and"),
		words[0] == "united" && len(words) > 1 && unions[words[1]] && (len(words) == 2 || words[2] == "and"),
		bodies[last] && !strings.Contains(name, "'s ") && !strings.Contains(name, "’s "):
		return "the " + name
	}
	if r, _ := utf8.DecodeRuneInString(name); len(words) == 1 && unicode.IsLower(r) && !strings.HasSuffix(last, "s") && last != "people" &&
		isWord(last) {
		return "the " + name
	}
	return name
}

// isWord reports whether a word is English, rather than what somebody calls themselves.
func isWord(word string) bool {
	words, err := lexicon.English()
	return err != nil || words.Lookup(word) != lexicon.Unknown
}

// Names of countries and bodies that take an article, by their first or last
// words.
var (
	abbreviated = cue.Set("us u.s. u.s uk u.k. eu un u.n. usa")
	unions      = cue.Set("states kingdom nations arab")
	bodies      = cue.Set(`department ministry administration division office council committee commission agency government court bureau
		senate parliament congress party union federation league association institute campaign treasury kremlin pentagon guard agency army
		navy airline`)
)

var articles = cue.Set("a an the")

// tellsWho reports whether a surname names somebody without the first name: labels
// of chats have letters of it, "Mara L", or a sign in its place.
func tellsWho(surname string) bool {
	return strings.ContainsFunc(surname, unicode.IsLower) && len([]rune(strings.Trim(surname, "."))) > 1 ||
		len([]rune(surname)) >= fewestCapitals && strings.ContainsFunc(surname, unicode.IsLetter)
}

// fewestCapitals is how many letters a surname in capitals has that is no initials.
const fewestCapitals = 4
