package coref

import (
	"math"
	"slices"
	"sort"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
)

// lookBack is how many mentions before a pronoun are weighed.
const lookBack = 48

// A candidate is a person that a pronoun may mean.
type candidate struct {
	who   int
	at    int // index of the latest mention; -1 for one behind the pronoun
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
var weights = [features]float64{2.82, 0.70, 1.40, 1.69, 0.38, 0.20, 0.52, 0.32, -0.52, 0.22, -0.95, -1.27, 1.22, 3.00, -10.00, -1.08, 0.53, -0.13, -0.05, 0.89, -4.72, 3.00, -1.04, -3.27, 1.14, -0.54, 4.00, -4.00, -0.02, -3.00, 0.41}

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

// others are who may be meant besides the first of the candidates, likeliest
// first: none where it is plain. What another pronoun means is no plainer than
// that pronoun.
func (c *Cast) others(list []candidate) []int {
	var out []int
	if likely := likelihood(list); likely[0] < sureFrom {
		for i := 1; i < len(list); i++ {
			if i == 1 || likely[i] >= mayBeMeant {
				out = append(out, list[i].who)
			}
		}
	}
	if list[0].at >= 0 {
		for _, k := range c.mentions[list[0].at].others {
			if k != list[0].who && !slices.Contains(out, k) {
				out = append(out, k)
			}
		}
	}
	return out
}

// antecedents are the people before a pronoun who agree with it, best first.
// Whoever is named in words is none. previous spoke last, -1 if nobody did.
func (c *Cast) antecedents(m *mention, g retrieval.Gender, words []retrieval.Span, previous int) []candidate {
	var out []candidate
	seen := map[int]int{}
	subjects := 0
	end := sort.Search(len(c.mentions), func(i int) bool { return c.mentions[i].Start >= m.Start })
	for i := end - 1; i >= 0 && i >= end-lookBack; i-- {
		n := &c.mentions[i]
		if n.who < 0 || !names.Agree(c.genderOf(n.who), g) {
			continue
		}
		k, ok := seen[n.who]
		if !ok {
			k = len(out)
			seen[n.who] = k
			out = append(out, candidate{who: n.who, at: i})
			out[k].marks[onlyQuoted], out[k].marks[onlyModifier] = 1, 1
		}
		if inside(words, n.Span) {
			out[k].marks[within] = 1
		}
		out[k].note(m, n, subjects)
		if n.sentence == m.sentence && !n.pronoun && c.askedIn(n.Start) {
			out[k].marks[topic] = 1
		}
		if n.slot == mainSubject && !out[k].main {
			out[k].main = true
			subjects++
		}
	}
	closest(out)
	out = c.cataphora(out, m, g)
	for k := range out {
		c.weigh(&out[k], m, previous, subjects)
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].score > out[j].score })
	return out
}

// closest marks who is mentioned in the nearest paragraph of all.
func closest(out []candidate) {
	near, n := math.Inf(1), 0.
	for k := range out {
		if out[k].marks[onlyQuoted] == 1 {
			continue
		}
		if d := out[k].marks[paragraphs]; d < near {
			near, n = d, 0
		}
		if out[k].marks[paragraphs] == near {
			n++
		}
	}
	for k := range out {
		if out[k].marks[onlyQuoted] == 0 && out[k].marks[paragraphs] == near {
			out[k].marks[nearest] = 1
			if n == 1 {
				out[k].marks[aloneNearest] = 1
			}
		}
	}
}

// cataphora adds the subject of the main clause that follows the pronoun's own:
// "When she left, Ann Lowe said".
func (c *Cast) cataphora(out []candidate, m *mention, g retrieval.Gender) []candidate {
	if m.slot != frontSubject {
		return out
	}
	i := sort.Search(len(c.names), func(i int) bool { return c.names[i].Start >= m.End })
	if i == len(c.names) || !c.names[i].subject || c.names[i].quoted || !names.Agree(c.people[c.names[i].who].gender, g) {
		return out
	}
	between := c.doc.Text[m.End:c.names[i].Start]
	comma := strings.LastIndex(between, ", ")
	if comma < 0 || strings.ContainsAny(between, ".?!\n") || len(strings.Fields(between[comma:])) > 4 {
		return out
	}
	for k := range out {
		if out[k].who == c.names[i].who {
			out[k].marks[cataphor] = 1
			return out
		}
	}
	k := candidate{who: c.names[i].who, at: -1}
	k.marks[cataphor] = 1
	return append(out, k)
}

func (c *Cast) genderOf(who int) retrieval.Gender {
	if who >= len(c.people) {
		return c.anonyms[who-len(c.people)].gender
	}
	return c.people[who].gender
}

// called is the canonical name of a person, or the wording of a description.
func (c *Cast) called(who int) string {
	if who >= len(c.people) {
		return c.anonyms[who-len(c.people)].name
	}
	return c.people[who].name()
}
