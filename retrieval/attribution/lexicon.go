package attribution

import (
	_ "embed"
	"strings"
	"sync"
)

// A frame is a set of the constructions that a cue takes, as lexicon.txt
// names them.
type frame uint16

const (
	takesThat          frame = 1 << iota // "that" and a clause
	takesClause                          // a clause without "that"
	takesQuote                           // a quotation, before or after
	takesObject                          // a noun phrase is what was said
	takesTo                              // "to" and an infinitive
	takesQuestion                        // "if", "whether", "how" ...
	takesAddressee                       // its object is who was told
	mayAddress                           // its object may be who was told
	nounS                                // the form in -s is also a plural noun
	nounBase                             // the base form is also a noun
	takesPronounClause                   // a clause without "that", but only before a pronoun
	relays                               // its subject may pass on what another said
	passiveSays                          // "it was announced", its subject is what was said
)

func frameNames() map[string]frame {
	return map[string]frame{
		"that": takesThat, "clause": takesClause, "he-clause": takesPronounClause, "quote": takesQuote, "object": takesObject, "to": takesTo,
		"question": takesQuestion, "addressee": takesAddressee, "address?": mayAddress,
		"noun-s": nounS, "noun": nounBase | nounS, "passive": passiveSays, "relay": relays,
	}
}

// An entry is a line of lexicon.txt: a cue and the constructions it takes.
type entry struct {
	lemma string
	// particle are the fixed words behind the verb: "out" of "point out".
	particle []string
	frames   frame
	// prepositions introduce what was said: "for" of "call for".
	prepositions []string
}

func (e *entry) takes(f frame) bool { return e.frames&f != 0 }

func (e *entry) takesPreposition(p string) bool {
	for _, own := range e.prepositions {
		if own == p {
			return true
		}
	}
	return false
}

// A shape is the inflection a cue stands in.
type shape uint8

const (
	baseShape shape = iota + 1
	presentShape
	pastShape
	gerundShape
)

// A form is one reading of a word as a cue.
type form struct {
	*entry
	shape shape
}

// A lexeme is what is known of one word form.
type lexeme struct {
	class class
	forms []form
}

//go:embed lexicon.txt
var lexiconFile string

// lexicon returns what is known of words by their lower-case form.
var lexicon = sync.OnceValue(func() map[string]*lexeme {
	lexemes := make(map[string]*lexeme, 4096)
	readClasses(lexemes)
	for line := range strings.Lines(lexiconFile) {
		readCue(lexemes, line)
	}
	return lexemes
})

func lexemeOf(lexemes map[string]*lexeme, w string) *lexeme {
	l := lexemes[w]
	if l == nil {
		l = &lexeme{}
		lexemes[w] = l
	}
	return l
}

// readCue adds one line of lexicon.txt: "lemma particles (past participle) : frames +prepositions".
func readCue(lexemes map[string]*lexeme, line string) {
	line, _, _ = strings.Cut(line, "#")
	head, frames, ok := strings.Cut(line, ":")
	if !ok {
		return
	}
	head, irregular, _ := strings.Cut(head, "(")
	words := strings.Fields(head)
	if len(words) == 0 {
		return
	}
	e := &entry{lemma: words[0], particle: words[1:]}
	names := frameNames()
	for f := range strings.FieldsSeq(frames) {
		if p, ok := strings.CutPrefix(f, "+"); ok {
			e.prepositions = append(e.prepositions, p)
			continue
		}
		e.frames |= names[f]
	}
	addForms(lexemes, e, strings.Fields(strings.TrimRight(strings.TrimSpace(irregular), ")")))
}

// addForms enters e under its inflected forms. Longer cues come first, so
// that "point out" is tried before "point".
func addForms(lexemes map[string]*lexeme, e *entry, irregular []string) {
	for w, s := range inflect(e.lemma, irregular) {
		l := lexemeOf(lexemes, w)
		at := len(l.forms)
		for at > 0 && len(l.forms[at-1].particle) < len(e.particle) {
			at--
		}
		l.forms = append(l.forms, form{})
		copy(l.forms[at+1:], l.forms[at:])
		l.forms[at] = form{e, s}
	}
}

// inflect returns the forms of a verb; irregular holds its past and, where
// that differs, its participle and gerund.
func inflect(lemma string, irregular []string) map[string]shape {
	forms := map[string]shape{lemma: baseShape}
	past := regular(lemma, "ed")
	gerund := regular(lemma, "ing")
	if len(irregular) > 2 {
		gerund = irregular[2]
	}
	if len(irregular) > 1 {
		forms[irregular[1]] = pastShape
	}
	if len(irregular) > 0 {
		past = irregular[0]
	}
	forms[regular(lemma, "s")] = presentShape
	forms[gerund] = gerundShape
	if past != lemma {
		forms[past] = pastShape
	} else {
		delete(forms, lemma)
		forms[lemma] = pastShape
	}
	return forms
}

// regular puts a regular ending on a verb.
func regular(lemma, ending string) string {
	last := lemma[len(lemma)-1]
	consonantY := last == 'y' && len(lemma) > 1 && !strings.ContainsRune("aeiou", rune(lemma[len(lemma)-2]))
	switch {
	case ending == "s" && consonantY:
		return lemma[:len(lemma)-1] + "ies"
	case ending == "s" && (last == 's' || last == 'x' || last == 'z' || strings.HasSuffix(lemma, "ch") || strings.HasSuffix(lemma, "sh")):
		return lemma + "es"
	case ending == "ed" && consonantY:
		return lemma[:len(lemma)-1] + "ied"
	case ending == "ed" && last == 'e':
		return lemma + "d"
	case ending == "ing" && last == 'e' && !strings.HasSuffix(lemma, "ee"):
		return lemma[:len(lemma)-1] + "ing"
	}
	return lemma + ending
}
