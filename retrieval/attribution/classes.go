package attribution

import (
	"errors"
	"io/fs"
	"strings"

	"whosaid/retrieval/rulefile"
)

// A class is a set of word classes, as words.txt lists them.
type class uint64

const (
	preposition class = 1 << iota
	determiner
	possessive
	subjectPronoun
	pronoun
	speakerPronoun
	auxiliary
	formOfBe
	negation
	adverb
	focus
	subordinator
	opener
	questionWord
	conjunction
	day
	timeWord
	month
	starter
	abbreviation
	endsSentence
	title
	finiteVerb
	edNoun
	timeNoun
	statementNoun
	venuePreposition
	relayNoun
	venueShow
	headingWord
	captionWord
	clausePreposition
	speechNoun
)

// classNames are the names of the classes in words.txt.
func classNames() map[string]class {
	return map[string]class{
		"preposition": preposition, "determiner": determiner, "possessive": possessive,
		"subject-pronoun": subjectPronoun, "pronoun": pronoun, "speaker-pronoun": speakerPronoun,
		"auxiliary": auxiliary, "be": formOfBe, "negation": negation, "adverb": adverb, "focus": focus,
		"subordinator": subordinator, "opener": opener, "question-word": questionWord,
		"conjunction": conjunction, "day": day, "time": timeWord, "month": month, "starter": starter,
		"abbreviation": abbreviation, "ends-sentence": endsSentence, "title": title, "verb": finiteVerb,
		"ed-noun": edNoun, "time-noun": timeNoun, "statement-noun": statementNoun,
		"venue-preposition": venuePreposition, "relay-noun": relayNoun, "venue-show": venueShow,
		"heading-word": headingWord, "caption-word": captionWord, "clause-preposition": clausePreposition, "speech-noun": speechNoun,
	}
}

// readClasses adds the classes of words.txt to lexemes.
func readClasses(lexemes map[string]*lexeme, files fs.FS) error {
	lines, err := rulefile.Lines(files, classFile)
	seen := rulefile.Seen{}
	for _, line := range lines {
		err = errors.Join(err, readClass(lexemes, line, seen))
	}
	return err
}

// readClass adds one line of words.txt, "class: words".
func readClass(lexemes map[string]*lexeme, line rulefile.Line, seen rulefile.Seen) error {
	name, words, ok := strings.Cut(line.Text, ":")
	class, known := classNames()[name]
	switch {
	case !ok:
		return line.Errorf("a class has a colon before its words")
	case !known:
		return line.Errorf("there is no class %q", name)
	}
	if err := seen.Add(name, line); err != nil {
		return err
	}
	for w := range strings.FieldsSeq(words) {
		if l := lexemeOf(lexemes, w); l.class&class == 0 {
			l.class |= class
			continue
		}
		return line.Errorf("%q stands in class %q twice", w, name)
	}
	return nil
}
