package english

import (
	"slices"
	"sync"
)

// A Sense is what a verb tells of, as questions need it.
type Sense uint8

// The senses, in the order in which a form of two verbs takes the first.
const (
	NoSense Sense = iota
	// Says: its object is words: "said that ...", "told CNN that ...".
	Says
	// Discusses: its object is a topic: "spoke about ...", "mentioned ...".
	Discusses
	// Names: its object is a thing and its name: "described the talks as ...".
	Names
	// Quotes: its object is the speaker: "quoted", "cited".
	Quotes
	// Thinks: it reports a mind that only words can show: "think", "want".
	Thinks
)

var senseNames = sync.OnceValue(func() map[string]Sense {
	return map[string]Sense{"says": Says, "discusses": Discusses, "names": Names, "quotes": Quotes, "thinks": Thinks}
})

// A Trait is a set of what rules outside of the ledger ask of verbs.
type Trait uint32

const (
	Seldom      Trait = 1 << iota // means something else more often than speech
	Tells                         // tells and does no more
	Plain                         // the commonest verbs of telling
	Wills                         // tells of will rather than of words
	Answers                       // takes the turn: "replied"
	GoesOn                        // keeps the turn: "added"
	Aims                          // its object is what it is aimed at: "criticised"
	Hears                         // its object is who hears it as well: "urged"
	Denies                        // takes back what follows: "denied"
	Negates                       // is a negation itself: "refused"
	Opposes                       // turns against what follows: "condemned"
	Refuses                       // turns the infinitive after it around: "declined to say"
	NeedsClause                   // reads wrongly before a bare quotation
	NeedsObject                   // no clause with "that" follows it
	Shows                         // a thing does it as well: "the figures suggest"
	Performs                      // its object is a work: "sang “Low Tide”"
	Composes                      // its object is one where it reads like a title: "wrote “The Last Ferry”"
	Pictures                      // its object may be a picture: "tweeted a photo"
	Oneself                       // its object may be who does it, or what is no speech: "told himself", "tells the truth"
	Depicts                       // a thing does it as well: "a letter that describes"
	Opines                        // opens what somebody holds to be so: "I think"
	Framing                       // says little of what a text is about
	Empty                         // says nothing of what a text is about
	Points                        // praises, blames or mentions its object, which by itself tells nothing: "denounced"
)

var traitNames = sync.OnceValue(func() map[string]Trait {
	return map[string]Trait{
		"seldom": Seldom, "tells": Tells, "plain": Plain, "wills": Wills, "answers": Answers, "goes-on": GoesOn, "aims": Aims, "hears": Hears,
		"denies": Denies, "negates": Negates, "opposes": Opposes, "refuses": Refuses, "needs-clause": NeedsClause, "needs-object": NeedsObject,
		"shows": Shows, "performs": Performs, "composes": Composes,
		"pictures": Pictures, "oneself": Oneself, "depicts": Depicts, "opines": Opines,
		"framing": Framing, "empty": Empty, "points": Points,
	}
})

// IsForm reports whether a word, in lower case, is a form of one of the
// inflections of a verb with one of the traits.
func IsForm(word string, t Trait, in Inflection) bool {
	_, ok := FormOf(word, t, in)
	return ok
}

// FormOf is the first reading of a word, in lower case, as a form of one of
// the inflections of a verb with one of the traits.
func FormOf(word string, t Trait, in Inflection) (Form, bool) {
	w := Lookup(word)
	if w == nil {
		return Form{}, false
	}
	for _, f := range w.Verbs {
		if f.Traits&t != 0 && (f.Inflection&in != 0 || in&Base != 0 && f.Lemma == word) {
			return f, true
		}
	}
	return Form{}, false
}

// TakesFrame reports whether a word, in lower case, is a form of a verb without
// particles that takes one of the frames.
func TakesFrame(word string, frames Frame) bool {
	w := Lookup(word)
	return w != nil && slices.ContainsFunc(w.Verbs, func(f Form) bool { return f.Takes(frames) })
}

// Reported is the first reading of a word, in lower case, as a form of one of
// the inflections of a verb that answers keep or have another for.
func Reported(word string, in Inflection) (Form, bool) {
	w := Lookup(word)
	if w == nil {
		return Form{}, false
	}
	i := slices.IndexFunc(w.Verbs, func(f Form) bool { return f.Reports != "" && f.Inflection&in != 0 })
	if i < 0 {
		return Form{}, false
	}
	return w.Verbs[i], true
}

// PastOf is the past form of a verb by its base form, a regular one where
// verbs.txt does not have the verb.
func PastOf(lemma string) string {
	if w := Lookup(lemma); w != nil {
		for _, f := range w.Verbs {
			if f.Lemma == lemma {
				return f.Past()
			}
		}
	}
	return regular(lemma, "ed")
}

// SenseOf is the sense of a word, in lower case, as a verb.
func SenseOf(word string) Sense {
	found := NoSense
	if w := Lookup(word); w != nil {
		for _, f := range w.Verbs {
			if f.Sense != NoSense && (found == NoSense || f.Sense < found) {
				found = f.Sense
			}
		}
	}
	return found
}
