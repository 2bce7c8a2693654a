package english

import (
	"iter"
	"maps"
	"strings"
	"sync"
)

// A Verb is a line of verbs.txt: a verb, alone or with particles, and how it is
// used.
type Verb struct {
	// Lemma is its base form, one word in lower case.
	Lemma string
	// Particles are the fixed words after it: "out" of "point out".
	Particles []string
	Frames    Frame
	// Prepositions introduce what was said: "for" of "call for".
	Prepositions []string
	Sense        Sense
	Traits       Trait
	// Reports is the lemma of the verb that an answer has for it, "" where it
	// keeps none.
	Reports string

	irregular []string
	forms     map[string]Inflection
}

// String is the verb with its particles: "point out".
func (v *Verb) String() string { return strings.Join(append([]string{v.Lemma}, v.Particles...), " ") }

// Takes reports whether the verb takes one of the frames.
func (v *Verb) Takes(f Frame) bool { return v.Frames&f != 0 }

// TakesPreposition reports whether what was said may follow preposition p.
func (v *Verb) TakesPreposition(p string) bool {
	for _, own := range v.Prepositions {
		if own == p {
			return true
		}
	}
	return false
}

// Past is the past form, the first where there are several spellings.
func (v *Verb) Past() string { return spellings(v.irregular, 0, regular(v.Lemma, "ed"))[0] }

// Forms yields every form of the verb, in no order.
func (v *Verb) Forms() iter.Seq[string] { return maps.Keys(v.forms) }

// IsCue reports whether the verb takes something said at all.
func (v *Verb) IsCue() bool { return v.Frames&^(NounBase|NounPresent) != 0 || len(v.Prepositions) > 0 }

// A Frame is a set of the constructions that a verb takes.
type Frame uint16

const (
	That          Frame = 1 << iota // "that" and a clause
	Clause                          // a clause without "that"
	PronounClause                   // a clause without "that", but only before a pronoun
	Quotation                       // a quotation, before or after
	Object                          // a noun phrase is what was said
	Infinitive                      // "to" and an infinitive
	Question                        // "if", "whether", "how" ...
	Addressee                       // its object is who was told
	MayAddress                      // its object may be who was told
	NounPresent                     // the form in -s is also a plural noun
	NounBase                        // the base form is also a noun
	Relays                          // its subject may pass on what another said
	PassiveSays                     // "it was announced", its subject is what was said
)

// frameNames are the names of the frames in verbs.txt.
var frameNames = sync.OnceValue(func() map[string]Frame {
	return map[string]Frame{
		"that": That, "clause": Clause, "he-clause": PronounClause, "quote": Quotation, "object": Object, "to": Infinitive,
		"question": Question, "addressee": Addressee, "address?": MayAddress,
		"noun-s": NounPresent, "noun": NounBase | NounPresent, "passive": PassiveSays, "relay": Relays,
	}
})

// Governs reports whether a preposition after a verb tells what its subject wants of what
// was said or how he stands to it, so that the verb alone says something else: "called
// for", not "spoke about".
func Governs(preposition string) bool {
	return preposition == "for" || preposition == "on" || preposition == "against"
}
