// Package cue tells what the words that report a statement do with it: which
// verb reports it fairly, and whether it is said, denied or left unsaid.
package cue

import (
	"cmp"
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/question"
)

// Verb is the verb that reports s. A cue that could mislead, or that the
// document's paraphrase has bent, gives way to "said"; a mere label ("called
// it ...") to "spoke of".
func Verb(s retrieval.Statement) string {
	written := strings.ToLower(s.Cue)
	if verb := Silence(written); verb != "" {
		return verb
	}
	if strings.HasPrefix(written, "to ") && indirectQuestions[FirstWord(s.Text)] {
		return NotSaid // "declined to say whether"
	}
	words := strings.Fields(written)
	if verb, preposition := Governing(written); verb != "" {
		return verb + " " + preposition
	}
	if takesSide(written) && finiteVerb(words[0]) {
		return written
	}
	if verb := labels(s, words); verb != "" {
		return verb
	}
	return cmp.Or(tells(s, words), "said")
}

// labels is the verb that reports s where its cue's words aim at somebody or
// give a name rather than tell something, "" where they do not.
func labels(s retrieval.Statement, words []string) string {
	for _, w := range words {
		aimed, aims := english.FormOf(w, english.Aims, anyForm)
		switch {
		case aims && !AllQuoted(s) && !ClauseShaped(s.Text):
			return aimed.Past()
		case english.SenseOf(w) == english.Names && len(strings.Fields(s.Text)) <= 6:
			return SpokeOf
		}
	}
	return ""
}

// tells is the verb that the first of a cue's words that can be kept reports s
// with, "" where there is none.
func tells(s retrieval.Statement, words []string) string {
	for _, w := range words {
		if f, ok := english.FormOf(w, inverts, english.Past|english.Present|english.Gerund); ok {
			if AllQuoted(s) && ClauseShaped(s.Text) {
				return "said"
			}
			return asTold(f, w)
		}
		if verb := reported(w, len(words) == 1); verb != "" {
			if english.IsForm(verb, english.NeedsClause, anyForm) && !clauseLike(s) {
				return "said"
			}
			return verb
		}
	}
	return ""
}

const anyForm = english.Base | english.Present | english.Past | english.Gerund

// inverts are the traits of cues without which the words that follow would say
// the opposite.
const inverts = english.Denies | english.Opposes

// asTold is the form of a verb that reports w, a form of it: the present stays.
func asTold(f english.Form, w string) string {
	if f.Inflection == english.Present {
		return w
	}
	return f.Past()
}

// reported is the verb that reports a cue's word in an answer, "" where it
// keeps none. Thoughts stay in the present; a base form or participle counts
// only alone.
func reported(w string, alone bool) string {
	forms := english.Past | english.Present
	if alone {
		forms |= english.Base | english.Gerund
	}
	f, ok := english.Reported(w, forms)
	switch {
	case !ok:
		return ""
	case f.Sense == english.Thinks:
		return asTold(f, w)
	}
	return english.PastOf(f.Reports)
}

// Silence is a cue that tells what somebody did not say, as a verb; "" where
// it is another: "not only said" says.
func Silence(cue string) string {
	words := strings.Fields(cue)
	refusal, refuses := english.FormOf(FirstWord(cue), english.Refuses, english.Past|english.Present|english.Gerund)
	switch {
	case len(words) > 1 && refuses:
		verb := refusal.Past()
		if strings.HasSuffix(words[0], ",") {
			verb += "," // "refused, for now, to say"
		}
		return verb + " " + strings.Join(words[1:], " ")
	case !slices.ContainsFunc(words, Negative) || saysMore(words):
		return ""
	case negativeLeads[words[0]] || Negative(words[0]) && words[0] != "not":
		return strings.TrimPrefix(cue, "also ")
	}
	return NotSaid
}

// saysMore reports whether what a cue negates is a limit: "not only said".
func saysMore(cue []string) bool {
	return slices.ContainsFunc(cue, func(w string) bool { return w == "just" || w == "only" || w == "merely" })
}

// NotSaid reports what somebody kept to themselves.
const NotSaid = "did not say"

var indirectQuestions = Set("whether if why how when where who what")

// Negative reports whether a word negates a clause: "not", "didn't".
func Negative(w string) bool {
	return w == "not" || w == "never" || w == "cannot" || strings.HasSuffix(w, "n't") || strings.HasSuffix(w, "n’t")
}

// negativeLeads are words that a finite Negative cue begins with.
var negativeLeads = Set("did does do has have had is are was were will would could can also")

// SpokeOf reports a mere label.
const SpokeOf = "spoke of"

// ClauseShaped reports whether text has a subject and a finite verb of its own,
// as far as its first words tell.
func ClauseShaped(text string) bool {
	for i, w := range strings.Fields(strings.ToLower(text)) {
		w = strings.Trim(w, `,;:."“”()`)
		switch {
		case i > 8, relatives[w], i == 0 && (finite[w] || prepositions[w]):
			return false
		case i > 0 && (finite[w] || strings.HasSuffix(w, "n't") || strings.HasSuffix(w, "n’t")):
			return true
		}
	}
	return false
}

var (
	finite = Set(`is are was were am has have had will would can could shall should may might must do does did cannot wants want needs
		knows know thinks hopes hoped believes remains remained made makes gave took went came got felt seemed seems became began`)
	relatives    = Set("that which who whom whose whether if when where because as to")
	prepositions = Set("in on at by for of from with without about against over under after before during to as into")
)

// IsPreposition reports whether a word in small letters is a preposition that
// may follow a noun.
func IsPreposition(w string) bool { return prepositions[w] }

// clauseLike reports whether s begins as a subordinate clause does.
func clauseLike(s retrieval.Statement) bool {
	first, _, _ := strings.Cut(strings.ToLower(s.Text), " ")
	return conjunctions[first]
}

// TakesObject reports whether what is said follows a verb as its object.
func TakesObject(verb string) bool {
	return verb == SpokeOf || takesSide(verb) || english.IsForm(verb, inverts, english.Past|english.Present) ||
		english.IsForm(verb, english.Aims, english.Past) || Silence(verb) != ""
}

// AsWritten is the verb of s where the document has its speaker, one verb and its
// words one after the other, and the words are no clause of their own: what is said
// follows it as it does there, "questioned the estimate".
func AsWritten(s retrieval.Statement) (string, bool) {
	verb := strings.ToLower(s.Cue)
	between := s.Start - s.SpeakerEnd
	together := s.SpeakerEnd > s.SpeakerStart && between > 0 && between <= len(s.Cue)+longestAdverb
	plain := s.Addressee == "" && s.When == "" && s.Venue == "" && s.Kind == retrieval.Indirect && len(s.Spans) < 2
	return verb, finiteVerb(verb) && together && plain && !ClauseShaped(s.Text) && !Introduces(FirstWord(s.Text)) && !TakesObject(Verb(s))
}

// finiteVerb reports whether a word is a verb that speech is reported with, in the
// past or present.
func finiteVerb(word string) bool {
	w := english.Lookup(word)
	return w != nil && slices.ContainsFunc(w.Verbs, func(f english.Form) bool { return f.Inflection&(english.Past|english.Present) != 0 })
}

// longestAdverb is how many bytes at most stand between a speaker and a verb beside
// it, with the spaces: "also", "both".
const longestAdverb = 10

// NeedsObject reports whether no clause with "that" follows a verb.
func NeedsObject(verb string) bool {
	return takesSide(verb) || english.IsForm(verb, english.NeedsObject, anyForm)
}

// Introduces reports whether a word begins a subordinate clause of speech:
// "that", "whether".
func Introduces(word string) bool { return conjunctions[word] }

var conjunctions = Set("that whether if how what why to")

// Denies reports whether a verb or cue takes back what follows it: "denied",
// "did not say".
func Denies(cue string) bool {
	words := strings.Fields(strings.ToLower(cue))
	for _, w := range words {
		if english.IsForm(w, inverts, english.Past|english.Present|english.Gerund) || english.IsForm(w, english.Denies, english.Base) {
			return true
		}
	}
	return question.Negated(cue) && !saysMore(words) || Silence(strings.ToLower(cue)) != ""
}

// FirstWord is the first word of text in lower case.
func FirstWord(text string) string {
	first, _, _ := strings.Cut(strings.ToLower(text), " ")
	return strings.Trim(first, `,;:"“`)
}

// AllQuoted reports whether all of s stands inside quotation marks.
func AllQuoted(s retrieval.Statement) bool {
	if s.Kind != retrieval.Direct {
		return false
	}
	for _, span := range s.Spans {
		inside := len(s.Quoted) == 0
		for _, q := range s.Quoted {
			inside = inside || q.Contains(span)
		}
		if !inside {
			return false
		}
	}
	return true
}

var addresses = Set("mr mrs ms miss dr sir madam the")

// IsAddress reports whether a word, in whatever case and with its period or
// without, is a form of address before a name, or the article before one.
func IsAddress(word string) bool { return addresses[strings.ToLower(strings.TrimSuffix(word, "."))] }

// Set makes a set of words.
func Set(words string) map[string]bool { return english.Set(words) }
