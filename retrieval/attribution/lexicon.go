package attribution

import (
	"errors"
	"io/fs"
	"strings"
	"sync"

	"whosaid/retrieval/rulefile"
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

// lexicon returns what is known of words by their lower-case form. What
// cannot be read of the embedded files is left out; Check reports it.
var lexicon = sync.OnceValue(func() map[string]*lexeme {
	lexemes, _ := readLexicon(ruleFiles)
	return lexemes
})

// readLexicon reads the rule files; the error names file and line of all that
// is wrong.
func readLexicon(files fs.FS) (map[string]*lexeme, error) {
	lexemes := make(map[string]*lexeme, 4096)
	return lexemes, errors.Join(readClasses(lexemes, files), readCues(lexemes, files))
}

func lexemeOf(lexemes map[string]*lexeme, w string) *lexeme {
	l := lexemes[w]
	if l == nil {
		l = &lexeme{}
		lexemes[w] = l
	}
	return l
}

// readCues adds the cues of lexicon.txt.
func readCues(lexemes map[string]*lexeme, files fs.FS) error {
	lines, err := rulefile.Lines(files, cueFile)
	seen := rulefile.Seen{}
	for _, line := range lines {
		e, irregular, wrong := parseCue(line)
		if wrong == nil {
			wrong = seen.Add(strings.Join(append([]string{e.lemma}, e.particle...), " "), line)
		}
		if wrong != nil {
			err = errors.Join(err, wrong)
			continue
		}
		addForms(lexemes, e, irregular)
	}
	return err
}

// parseCue reads one line of lexicon.txt:
// "lemma particles (past participle gerund) : frames +prepositions".
func parseCue(line rulefile.Line) (e *entry, irregular []string, err error) {
	text, _, _ := strings.Cut(line.Text, "#")
	head, frames, ok := strings.Cut(text, ":")
	if !ok {
		return nil, nil, line.Errorf("a cue has a colon before its frames")
	}
	head, brackets, bracketed := strings.Cut(head, "(")
	inside, after, closed := strings.Cut(brackets, ")")
	words, irregular := strings.Fields(head), strings.Fields(inside)
	switch {
	case bracketed && (!closed || strings.TrimSpace(after) != "" || len(irregular) == 0 || len(irregular) > 3):
		return nil, nil, line.Errorf("brackets stand before the colon and contain past, participle, gerund")
	case len(words) == 0:
		return nil, nil, line.Errorf("a cue has a lemma before the colon")
	}
	e = &entry{lemma: words[0], particle: words[1:]}
	return e, irregular, e.readFrames(line, frames)
}

// readFrames reads what follows the colon.
func (e *entry) readFrames(line rulefile.Line, frames string) error {
	names := frameNames()
	for f := range strings.FieldsSeq(frames) {
		preposition, introduces := strings.CutPrefix(f, "+")
		switch own, known := names[f]; {
		case introduces && preposition != "":
			e.prepositions = append(e.prepositions, preposition)
		case known && !e.takes(own):
			e.frames |= own
		case known:
			return line.Errorf("the frame %q stands there twice or is part of another", f)
		default:
			return line.Errorf("there is no frame %q", f)
		}
	}
	if e.frames == 0 && len(e.prepositions) == 0 {
		return line.Errorf("%q has no frame", e.lemma)
	}
	return nil
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
// that differs, its participle and gerund. A verb whose past is its lemma has
// that form as a past alone.
func inflect(lemma string, irregular []string) map[string]shape {
	forms := map[string]shape{lemma: baseShape}
	if len(irregular) > 1 {
		for _, participle := range spellings(irregular, 1, "") {
			forms[participle] = pastShape
		}
	}
	forms[regular(lemma, "s")] = presentShape
	for _, gerund := range spellings(irregular, 2, regular(lemma, "ing")) {
		forms[gerund] = gerundShape
	}
	for _, past := range spellings(irregular, 0, regular(lemma, "ed")) {
		forms[past] = pastShape
	}
	return forms
}

// spellings are those of one irregular form, with slashes between them, or
// the regular one.
func spellings(irregular []string, at int, regular string) []string {
	if at >= len(irregular) {
		return []string{regular}
	}
	return strings.Split(irregular[at], "/")
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
