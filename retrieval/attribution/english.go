package attribution

import "whosaid/retrieval/english"

// What package english tells of words, by the names that the rules use.
type (
	class = english.Class
	form  = english.Form
	verb  = english.Verb
)

// Word classes.
const (
	preposition       = english.Preposition
	determiner        = english.Determiner
	possessive        = english.Possessive
	subjectPronoun    = english.SubjectPronoun
	pronoun           = english.Pronoun
	speakerPronoun    = english.SpeakerPronoun
	auxiliary         = english.Auxiliary
	formOfBe          = english.FormOfBe
	negation          = english.Negation
	adverb            = english.Adverb
	focus             = english.Focus
	subordinator      = english.Subordinator
	opener            = english.Opener
	questionWord      = english.QuestionWord
	conjunction       = english.Conjunction
	day               = english.Day
	timeWord          = english.TimeWord
	month             = english.Month
	starter           = english.Starter
	abbreviation      = english.Abbreviation
	endsSentence      = english.MayEnd
	finiteVerb        = english.FiniteVerb
	edNoun            = english.EdNoun
	timeNoun          = english.TimeNoun
	statementNoun     = english.StatementNoun
	venuePreposition  = english.VenuePreposition
	relayNoun         = english.RelayNoun
	venueShow         = english.VenueShow
	headingWord       = english.HeadingWord
	captionWord       = english.CaptionWord
	clausePreposition = english.ClausePreposition
	speechNoun        = english.SpeechNoun
	standsAlone       = english.StandsAlone
	evidence          = english.Evidence
	untrue            = english.Untrue
	fabricated        = english.Fabricated
	nobodyWord        = english.Nobody
	inscribed         = english.Inscribed
	work              = english.Work
	convened          = english.Convened
	picture           = english.Picture
	pastVerb          = english.PastVerb
	utterance         = english.Utterance
	gauge             = english.Gauge
	cardinal          = english.Cardinal
	resumptive        = english.Resumptive
	reacting          = english.Reacting
	imagines          = english.Imagines
	vouches           = english.Vouches
	unspoken          = english.Unspoken
	omen              = english.Omen
	anybody           = english.Anybody
	doubtsCredit      = english.DoubtsCredit
	container         = english.Container
)

// The frames of cues.
const (
	takesThat          = english.That
	takesClause        = english.Clause
	takesPronounClause = english.PronounClause
	takesQuote         = english.Quotation
	takesObject        = english.Object
	takesTo            = english.Infinitive
	takesQuestion      = english.Question
	takesAddressee     = english.Addressee
	mayAddress         = english.MayAddress
	nounS              = english.NounPresent
	nounBase           = english.NounBase
	relays             = english.Relays
	passiveSays        = english.PassiveSays
)

// A shape is the inflection that a cue stands in.
type shape = english.Inflection

const (
	baseShape    = english.Base
	presentShape = english.Present
	pastShape    = english.Past
	gerundShape  = english.Gerund
)
