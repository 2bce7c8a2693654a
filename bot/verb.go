package bot

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
)

// verbFor is the verb that reports s. A cue that could mislead, or that the
// document's paraphrase has bent, gives way to "said"; a mere label ("called
// it ...") to "spoke of".
func verbFor(s retrieval.Statement) string {
	cue := strings.ToLower(s.Cue)
	if verb := silence(cue); verb != "" {
		return verb
	}
	if strings.HasPrefix(cue, "to ") && indirectQuestions[firstWord(s.Text)] {
		return notSaid // "declined to say whether"
	}
	words := strings.Fields(cue)
	for _, w := range words {
		aimed, aims := english.FormOf(w, english.Aims, anyForm)
		switch {
		case aims && !allQuoted(s) && !clauseShaped(s.Text):
			return aimed.Past()
		case english.SenseOf(w) == english.Names && len(strings.Fields(s.Text)) <= 6:
			return spokeOf
		}
	}
	for _, w := range words {
		if f, ok := english.FormOf(w, inverts, english.Past|english.Present|english.Gerund); ok {
			if allQuoted(s) && clauseShaped(s.Text) {
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
	return "said"
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

// silence is a cue that tells what somebody did not say, as a verb; "" where
// it is another: "not only said" says.
func silence(cue string) string {
	words := strings.Fields(cue)
	refusal, refuses := english.FormOf(firstWord(cue), english.Refuses, english.Past|english.Present|english.Gerund)
	switch {
	case len(words) > 1 && refuses:
		return refusal.Past() + " " + strings.Join(words[1:], " ")
	case !slices.ContainsFunc(words, negative) || slices.ContainsFunc(words, func(w string) bool { return w == "just" || w == "only" }):
		return ""
	case negativeLeads[words[0]] || negative(words[0]) && words[0] != "not":
		return strings.TrimPrefix(cue, "also ")
	}
	return notSaid
}

// notSaid reports what somebody kept to themselves.
const notSaid = "did not say"

var indirectQuestions = wordSet("whether if why how when where who what")

func negative(w string) bool {
	return w == "not" || w == "never" || w == "cannot" || strings.HasSuffix(w, "n't") || strings.HasSuffix(w, "n’t")
}

// negativeLeads are words that a finite negative cue begins with.
var negativeLeads = wordSet("did does do has have had is are was were will would could can also")

// spokeOf reports a mere label.
const spokeOf = "spoke of"

// clauseShaped reports whether text has a subject and a finite verb of its own,
// as far as its first words tell.
func clauseShaped(text string) bool {
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
	finite = wordSet(`is are was were am has have had will would can could shall should may might must do does did cannot wants want needs
		knows know thinks hopes hoped believes remains remained made makes gave took went came got felt seemed seems became began`)
	relatives    = wordSet("that which who whom whose whether if when where because as to")
	prepositions = wordSet("in on at by for of from with without about against over under after before during to as into")
)

// clauseLike reports whether s begins as a subordinate clause does.
func clauseLike(s retrieval.Statement) bool {
	first, _, _ := strings.Cut(strings.ToLower(s.Text), " ")
	return conjunctions[first]
}
