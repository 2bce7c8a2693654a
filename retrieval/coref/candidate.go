package coref

import "math"

// A candidate is a person that a pronoun may mean.
type candidate struct {
	who   int
	at    int // index of the latest mention; -1 for one after the pronoun
	score float64
	marks [features]float64
	main  bool // met as a main subject
}

// The features of a candidate: how its mentions stand before the pronoun.
const (
	sameMain     = iota // main subject of the pronoun's own sentence
	sameSub             // another subject there
	sameOther           // no subject there
	lastMain            // main subject of the sentence before
	lastSub             // another subject there
	lastOwner           // possessive there
	lastOther           // anything else there
	earlierMain         // main subject two sentences before
	earlierOther        // anything else there
	farther             // how much farther away the latest mention is
	paragraphs          // how many paragraphs away it is
	unknownGender
	spokeLast      // who the last statement is from
	goesOnSpeaking // the same, and the verb goes on: "he added"
	answersLast    // the same, and the verb answers: "he replied"
	onlyQuoted     // named only inside quotation marks
	often          // logarithm of the number of mentions
	rivals         // other people are main subjects since
	latestSubject  // the latest main subject
	latestHere     // the same, in the pronoun's paragraph
	unnamedPerson  // described as if known, and not named: "the actor"
	introduced     // named in full for the first time, as a subject, in this paragraph
	onlyModifier   // no mention but before a noun
	within         // named in the words that the pronoun is said to say
	nearest        // mentioned in the nearest paragraph where anybody is who agrees
	aloneNearest   // the same, and nobody else is
	wasAsked       // was asked something in the sentence before, or in this
	asked          // asked somebody something there
	tentatively    // the name may be nobody's
	topic          // named in what somebody is asked about: "Asked about Lowe, she said"
	cataphor       // the subject of the main clause that follows: "When she left, Ann Lowe"
	features
)

// weights say how much each feature speaks for a candidate: logistic weights,
// fitted on 610 pronouns of news whose persons were read by eye. Those of asking,
// answering, topics and going on are set by hand: such pronouns are few.
var weights = [features]float64{
	sameMain:       2.82,
	sameSub:        0.70,
	sameOther:      1.40,
	lastMain:       1.69,
	lastSub:        0.38,
	lastOwner:      0.20,
	lastOther:      0.52,
	earlierMain:    0.32,
	earlierOther:   -0.52,
	farther:        0.22,
	paragraphs:     -0.95,
	unknownGender:  -1.27,
	spokeLast:      1.22,
	goesOnSpeaking: 3.00,
	answersLast:    -10.00,
	onlyQuoted:     -1.08,
	often:          0.53,
	rivals:         -0.13,
	latestSubject:  -0.05,
	latestHere:     0.89,
	unnamedPerson:  -4.72,
	introduced:     3.00,
	onlyModifier:   -1.04,
	within:         -3.27,
	nearest:        1.14,
	aloneNearest:   -0.54,
	wasAsked:       4.00,
	asked:          -4.00,
	tentatively:    -0.02,
	topic:          -3.00,
	cataphor:       0.41,
}

// sureFrom is how likely whom a pronoun means has to be to be plain. Of the 480
// likeliest of those pronouns (from .96 on) 8 were wrong, each weighed by weights
// that were fitted without its article.
const sureFrom = .95

// mayBeMeant is how likely somebody has to be to be told of.
const mayBeMeant = .03

// likelihood is how likely each candidate is, as their scores have it.
func likelihood(list []candidate) []float64 {
	out := make([]float64, len(list))
	sum := 0.
	for i := range list {
		out[i] = math.Exp(list[i].score - list[0].score)
		sum += out[i]
	}
	for i := range out {
		out[i] /= sum
	}
	return out
}
