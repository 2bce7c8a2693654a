package attribution

import (
	_ "embed"
	"strings"
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

//go:embed words.txt
var wordsFile string

// readClasses adds the classes of words.txt to lexemes.
func readClasses(lexemes map[string]*lexeme) {
	names := classNames()
	for line := range strings.Lines(wordsFile) {
		name, words, ok := strings.Cut(line, ":")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		for w := range strings.FieldsSeq(words) {
			lexemeOf(lexemes, w).class |= names[name]
		}
	}
}
