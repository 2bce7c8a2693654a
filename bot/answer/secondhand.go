package answer

import (
	"slices"
	"strings"

	"whosaid/bot/cue"
	"whosaid/retrieval"
	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/names"
	"whosaid/retrieval/similarity"
)

// tellsOfAsked reports whether a statement may tell that those asked about said what it
// has, or tell it to them: it names them beside the words asked about, or has "she said".
func (d *decider) tellsOfAsked(s retrieval.Statement) bool {
	return pronounSays(s.Text) || slices.ContainsFunc(d.calls(), func(name string) bool {
		return timesNamed(s.Text, name) > timesNamed(d.q.Words, name)
	})
}

// calls are all names of those asked about: as the question has them, and as the documents
// do, in full, by first name, surname or nick.
func (d *decider) calls() []string {
	forms := d.askedForms()
	for _, a := range d.q.Speakers {
		for _, p := range a.People {
			forms = slices.Concat(forms, []string{p.Name, p.Surname}, p.Short, p.AlsoKnown)
			if first, _, more := strings.Cut(p.Name, " "); more && p.Sort == retrieval.Individual {
				forms = append(forms, first)
			}
		}
	}
	return slices.DeleteFunc(forms, func(name string) bool { return len(wordsOf(name)) == 0 })
}

// wordsOf are the words of a text in small letters, without the genitive of names.
func wordsOf(text string) []string {
	words := slices.Collect(lexicon.Words(text))
	for i, w := range words {
		words[i] = strings.TrimSuffix(strings.TrimSuffix(strings.ToLower(w), "'s"), "’s")
	}
	return words
}

// timesNamed is how often a text has all words of a name in a row.
func timesNamed(text, name string) int {
	times, words, wanted := 0, wordsOf(text), wordsOf(name)
	for i := range words {
		if i+len(wanted) <= len(words) && slices.Equal(words[i:i+len(wanted)], wanted) {
			times++
		}
	}
	return times
}

// pronounSays reports whether a text tells what somebody said whom it calls by a pronoun.
func pronounSays(text string) bool {
	before := ""
	for _, w := range wordsOf(text) {
		if othersPronoun[before] && names.IsSpeechVerb(w) {
			return true
		}
		before = w
	}
	return false
}

// othersPronoun stands for somebody else than who speaks.
var othersPronoun = cue.Set("you he she they")

// secondHand shows what others tell that those asked about said, as no more than that,
// after what these say on it themselves: in words of it, or in answer to that.
func (d *decider) secondHand(others []retrieval.Statement) Decision {
	asked := similarity.Meaningful(d.q.Words)
	var own []retrieval.Statement
	for _, s := range d.own() {
		if len(own) < shown-1 && (d.repliesTo(s.Statement, others) || d.share(asked, similarity.NewText(s.Text), surelyAlike) > 0) {
			own = append(own, s.Statement)
		}
	}
	return d.refused(Closest, Plain, slices.Concat(own, others))
}

// repliesTo reports whether a turn stands soon after one of some others in their document.
func (d *decider) repliesTo(s retrieval.Statement, others []retrieval.Statement) bool {
	return slices.ContainsFunc(others, func(o retrieval.Statement) bool {
		return inSameTurns(s, o) && s.Paragraph > o.Paragraph && s.Paragraph <= o.Paragraph+soonReplies
	})
}

func inSameTurns(s, o retrieval.Statement) bool {
	return s.Document == o.Document && s.SpeakerReason == retrieval.ByLabel && o.SpeakerReason == retrieval.ByLabel
}

// soonReplies is how many paragraphs after a turn one stands that may reply to it.
const soonReplies = 2
