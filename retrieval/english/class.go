package english

import (
	"errors"
	"io/fs"
	"strings"
	"sync"

	"whosaid/retrieval/rulefile"
)

// A Class is a set of word classes, as classes.txt lists them.
type Class uint64

// The word classes. Those of content words list only what rules ask for.
const (
	Preposition Class = 1 << iota
	Determiner
	Possessive
	SubjectPronoun
	Pronoun
	SpeakerPronoun // "he", "she", "they": may stand for a speaker
	Auxiliary
	FormOfBe
	Negation
	Adverb
	Focus // "not", "only": turn what follows into a choice
	Subordinator
	Opener // opens a subordinate clause with a verb of its own
	QuestionWord
	Conjunction
	Day
	TimeWord
	Month
	Starter       // begins a sentence more often than it goes on with one
	Abbreviation  // with its period
	MayEnd        // an abbreviation that may end a sentence
	ShortTitle    // abbreviated titles, with their period
	MidSentence   // abbreviations whose period ends no sentence
	FiniteVerb    // forms of verbs that do not look like one
	EdNoun        // nouns and adjectives in -ed
	TimeNoun      // units and parts of time
	StatementNoun // what things are said in: "interview", "letter"
	VenuePreposition
	RelayNoun // who passes on: "agency", "paper"
	VenueShow
	HeadingWord
	CaptionWord
	ClausePreposition
	SpeechNoun  // "claim", "promise"
	Cardinal    // number words that stand before a noun
	StandsAlone // determiners that can be a subject by themselves
	Weekday
	WeekdayShort
	MonthShort // without its period
	Evidence   // "survey": what can tell something itself
	// SpeakerColumn and WordsColumn head the columns of a table of quotations.
	SpeakerColumn
	WordsColumn
	Untrue     // "false", "myth": what is told of in the clause after is not so
	Fabricated // "fake", "doctored": what puts words into mouths
	Nobody     // "nobody", "none": subjects of what was not said
	Inscribed  // what words stand on: "sign", "T-shirt"
	Work       // works that have titles: "novel", "song"
	Credit     // begin a line that credits somebody: "by", "photo"
	CreditLink // stand in such a line besides names: "staff"
	Convened   // what is called without being named: "meeting", "strike"
	Picture    // what is shown rather than said: "photo", "map"
	PastVerb   // forms of irregular verbs in the past
	Utterance  // texts and events of speech that somebody makes: "speech", "tweet"
	Gauge      // what things go by rather than who says them: "taste", "size"
	Worn       // things that carry words and speak for nobody: "hat", "shirt"
	Resumptive // nouns that sum up a clause: "a claim that", "a move that"
	Reacting   // what comes of words: "drawing boos", "putting them at odds"
	Imagines   // only suppose what the clause after tells: "imagine", "supposing"
	// DoubtsCredit takes a credit back: "apocryphal", "attributed".
	DoubtsCredit
	Unspoken // what is told or declared and is no speech: "the truth", "war"
	Omen     // things that point to something: "signs", "everything"
	Anybody  // open a subject that means no one person: "a", "someone", "you"
	Vouches  // whose denial denies the clause after: "true", "evidence"
	// Container names what was said without telling it: "observations", "reasons".
	Container
)

// classNames are the names of the classes in classes.txt.
var classNames = sync.OnceValue(func() map[string]Class {
	return map[string]Class{
		"preposition": Preposition, "determiner": Determiner, "possessive": Possessive,
		"subject-pronoun": SubjectPronoun, "pronoun": Pronoun, "speaker-pronoun": SpeakerPronoun,
		"auxiliary": Auxiliary, "be": FormOfBe, "negation": Negation, "adverb": Adverb, "focus": Focus,
		"subordinator": Subordinator, "opener": Opener, "question-word": QuestionWord,
		"conjunction": Conjunction, "day": Day, "time": TimeWord, "month": Month, "starter": Starter,
		"abbreviation": Abbreviation, "ends-sentence": MayEnd, "short-title": ShortTitle, "mid-sentence": MidSentence, "verb": FiniteVerb,
		"ed-noun": EdNoun, "time-noun": TimeNoun, "statement-noun": StatementNoun,
		"venue-preposition": VenuePreposition, "relay-noun": RelayNoun, "venue-show": VenueShow,
		"heading-word": HeadingWord, "caption-word": CaptionWord, "clause-preposition": ClausePreposition, "speech-noun": SpeechNoun,
		"cardinal": Cardinal, "stands-alone": StandsAlone, "weekday": Weekday, "weekday-short": WeekdayShort, "month-short": MonthShort,
		"evidence": Evidence, "speaker-column": SpeakerColumn, "words-column": WordsColumn,
		"untrue":     Untrue,
		"fabricated": Fabricated, "nobody": Nobody, "inscribed": Inscribed, "work": Work, "credit": Credit, "credit-link": CreditLink,
		"convened": Convened, "picture": Picture,
		"past-verb": PastVerb, "utterance": Utterance, "gauge": Gauge, "worn": Worn, "resumptive": Resumptive, "reacting": Reacting,
		"imagines": Imagines, "vouches": Vouches, "unspoken": Unspoken,
		"omen": Omen, "anybody": Anybody, "doubts-credit": DoubtsCredit, "container": Container,
	}
})

// readClasses adds the classes of classes.txt to words.
func readClasses(words map[string]*Word, files fs.FS) error {
	lines, err := rulefile.Lines(files, classFile)
	seen, current := rulefile.Seen{}, ""
	for _, line := range lines {
		name, listed, ok := strings.Cut(line.Text, ":")
		if more, goesOn := strings.CutPrefix(line.Text, "+"); goesOn && current != "" {
			name, listed, ok = current, more, true
		} else if wrong := seen.Add(name, line); wrong != nil {
			err = errors.Join(err, wrong)
			continue
		}
		if !ok {
			err = errors.Join(err, line.Errorf("a class has a colon before its words"))
			continue
		}
		current = name
		err = errors.Join(err, readClass(words, name, listed, line))
	}
	return err
}

// readClass adds the words that a line lists to a class.
func readClass(words map[string]*Word, name, listed string, line rulefile.Line) error {
	class := classNames()[name]
	if class == 0 {
		return line.Errorf("there is no class %q", name)
	}
	for form := range strings.FieldsSeq(listed) {
		if other, ok := strings.CutPrefix(form, "@"); ok {
			if !include(words, class, classNames()[other]) {
				return line.Errorf("there is no class %q above", other)
			}
			continue
		}
		w := entry(words, form)
		switch {
		case w.Classes&class != 0:
			return line.Errorf("%q stands in class %q twice", form, name)
		case strings.ToLower(form) != form:
			return line.Errorf("%q is not in lower case", form)
		}
		w.Classes |= class
	}
	return nil
}

// include adds all words of another class to a class; ok is false where there
// are none yet.
func include(words map[string]*Word, class, other Class) (ok bool) {
	for _, w := range words {
		if w.Classes&other != 0 {
			w.Classes |= class
			ok = true
		}
	}
	return ok
}
