package answer

import (
	"slices"
	"strings"

	"whosaid/bot/plan"
	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/question"
	"whosaid/retrieval/similarity"
)

// tellOrClosest answers with the statements that are relevant enough, or shows
// the closest ones as such.
func (d *decider) tellOrClosest(scored []retrieval.ScoredStatement) Decision {
	if d.wantsSeveral() && len(scored) > 0 {
		scored = d.severalSpeakers(scored)
	}
	good := d.answering(d.onSide(scored))
	if d.asksForName() {
		good = orderedBy(good, lacksName)
	}
	if len(good) > 0 {
		return d.told(Tell, d.filled(d.elaborated(d.amountFirst(good)), scored))
	}
	return d.closest(scored)
}

// amountFirst puts the statements first that have the amount or time asked for.
func (d *decider) amountFirst(statements []retrieval.Statement) []retrieval.Statement {
	if !d.wantsAmount() {
		return statements
	}
	lacks := func(s retrieval.Statement) int {
		if d.fits(s.Text) >= surelyFits {
			return 0
		}
		return 1
	}
	return orderedBy(statements, lacks)
}

// closest is the no between an answer and nothing: the statements that come
// nearest, where any bears on the question.
func (d *decider) closest(scored []retrieval.ScoredStatement) Decision {
	if len(scored) == 0 {
		scored = d.found.Statements
	}
	if len(scored) == 0 || len(d.plan.Names) == 0 && !d.bears(scored[0]) && !d.turnsBear(scored) {
		return d.refused(NotInCorpus, Plain, statementsOf(scored))
	}
	return d.refused(Closest, Plain, statementsOf(scored))
}

// bears reports whether a statement bears on the question, whether or not it
// answers: it is relevant enough, or covers most of what was asked though a name
// is missing.
func (d *decider) bears(s retrieval.ScoredStatement) bool {
	f := d.features(s)
	return f.hit > 0 && (d.relevance(s) >= bears || f.covered >= mostlyCovered)
}

// turnsBear reports whether the first of ranked turns bears on the question: only
// where hardly any of it stands around it in its very words is nothing told of it.
func (d *decider) turnsBear(scored []retrieval.ScoredStatement) bool {
	return d.manyTurns(scored) && d.turnSigns(scored).around >= bearsTurn
}

// whatSaid answers with what the people asked about said.
func (d *decider) whatSaid() Decision {
	topic := d.plan.Topic()
	if len(similarity.Meaningful(topic)) == 0 {
		return d.whatSaidAtAll()
	}
	own := d.candidates()
	if len(own) == 0 && d.narrowed() {
		return d.otherwiseSaid()
	}
	return d.tellOrClosest(own)
}

// candidates are the statements that may answer, best first: those of the
// people asked about, where they are named; otherwise everybody's.
func (d *decider) candidates() []retrieval.ScoredStatement {
	switch {
	case d.plan.Sure:
		return d.own()
	case d.q.Role != "" && len(d.plan.Names) > 0 && d.wantsSeveral(), d.fewDescribed(), d.q.Unnamed && len(d.plan.Names) > 0:
		return d.inRole()
	}
	return d.found.Statements
}

// fewDescribed reports whether those asked about are described in a way that
// fits few people: "the head of the nurses' union".
func (d *decider) fewDescribed() bool {
	return d.q.Role == "" && len(d.q.Speakers) == 1 && !d.plan.Sure &&
		len(d.q.Speakers[0].People) > 0 && len(d.q.Speakers[0].People) <= mostMeant
}

// mostMeant is how many people a description means at most whose statements
// come before all others'.
const mostMeant = 5

// inRole are the statements of those with the role asked for, where one of them
// answers, and otherwise everybody's.
func (d *decider) inRole() []retrieval.ScoredStatement {
	own := d.own()
	if len(d.answering(own)) == 0 {
		return d.found.Statements
	}
	return own
}

// narrowed reports whether the question narrows by relay, addressee or time.
func (d *decider) narrowed() bool { return d.q.Via+d.q.Addressee+d.q.When != "" }

// otherwiseSaid looks for what those asked about said where nothing passes the
// question's relay, addressee or time: these are words to rank by then.
func (d *decider) otherwiseSaid() Decision {
	own := d.ownBy(retrieval.Query{Speakers: d.plan.Names, Documents: d.plan.Documents})
	if near := d.nearAddressee(own); d.aboutAddressee() && len(near) > 0 {
		return d.told(Tell, statementsOf(near))
	}
	if good := d.answering(own); len(good) > 0 {
		return d.told(Tell, good)
	}
	out := d.closest(own)
	out.Why = NothingTo
	return out
}

// aboutAddressee reports whether a question tells nothing of what was said but
// whom it was said to.
func (d *decider) aboutAddressee() bool {
	return d.q.Addressee != "" && len(similarity.Meaningful(d.plan.Topic())) == 0
}

// nearAddressee keeps the statements around which the addressee is named:
// documents seldom say of each sentence of a talk to whom it went.
func (d *decider) nearAddressee(scored []retrieval.ScoredStatement) []retrieval.ScoredStatement {
	words := similarity.Meaningful(d.q.Addressee)
	var kept []retrieval.ScoredStatement
	for _, s := range scored {
		if len(words) > 0 && len(d.lackingIn(d.around(s.Statement), words, sameWord)) < len(words) {
			kept = append(kept, s)
		}
	}
	return kept
}

// whatSaidAtAll answers "what did X say": all of it, first to last.
func (d *decider) whatSaidAtAll() Decision {
	if len(d.plan.Names) == 0 {
		return d.tellOrClosest(d.found.Statements)
	}
	query := d.plan.Filter()
	query.Speakers = d.plan.Names
	all := d.all(query)
	switch {
	case len(all) > 0:
		return d.told(Tell, withOthers(d.verbFirst(all), d.household()))
	case d.narrowed():
		return d.otherwiseSaid()
	}
	return d.closest(d.found.Statements)
}

// withOthers puts the first of others' statements last among those shown.
func withOthers(own, others []retrieval.Statement) []retrieval.Statement {
	at := min(len(own), shown-1)
	return slices.Concat(own[:at], others, own[at:])
}

// verbFirst puts the statements first that contain the question's verb, where
// that tells more than that somebody spoke: "what did she plan to do".
func (d *decider) verbFirst(statements []retrieval.Statement) []retrieval.Statement {
	if d.asksForName() {
		return orderedBy(statements, lacksName)
	}
	if d.q.Verb == "" || question.Tells(d.q.Verb) {
		return statements
	}
	verb := similarity.NewQuery(d.q.Verb)
	lacks := func(s retrieval.Statement) int {
		if verb.Match(similarity.NewText(s.Cue+" "+s.Text)).MaxSim >= surelyAlike {
			return 0
		}
		return 1
	}
	return orderedBy(statements, lacks)
}

// asksForName reports whether the question asks what somebody called a thing.
func (d *decider) asksForName() bool {
	return d.q.Kind == question.WhatSaid && english.SenseOf(d.q.Verb) == english.Names
}

// lacksName is 0 for a statement that gives a thing a name: "called", "what she
// referred to as".
func lacksName(s retrieval.Statement) int {
	for w := range lexicon.Words(s.Cue + " " + s.Text) {
		if english.SenseOf(w) == english.Names {
			return 0
		}
	}
	return 1
}

// household are the statements of the office, aides or spokespeople of the one
// person asked about.
func (d *decider) household() []retrieval.Statement {
	if d.err != nil || len(d.q.Names()) != 1 || len(d.q.Speakers) != 1 || d.narrowed() {
		return nil
	}
	person := d.q.Speakers[0].People[0]
	if person.Sort != retrieval.Individual {
		return nil
	}
	keys := []string{strings.ToLower(person.Surname)}
	for _, r := range person.Roles {
		keys = append(keys, strings.ToLower(r))
	}
	var kept []retrieval.Statement
	serves := map[string]bool{}
	for name, read := range d.library.Voices(retrieval.Query{Documents: d.plan.Documents}) {
		does, known := serves[name]
		if !known {
			p, _ := d.directory.Person(name)
			does = p.Sort != retrieval.Individual && servesAny(strings.ToLower(name), keys)
			serves[name] = does
		}
		if !does {
			continue
		}
		if s := read(); d.plan.Fresh(*s) {
			kept = append(kept, *s)
		}
	}
	return kept
}

// servesAny reports whether a speaker is somebody's office, aide or
// spokesperson: "a spokesman for the mayor's office".
func servesAny(speaker string, masters []string) bool {
	for _, m := range masters {
		if m != "" && (contains(speaker, m+"'s ") || contains(speaker, m+"’s ") || strings.HasSuffix(speaker, "for the "+m) ||
			strings.HasSuffix(speaker, "for "+m)) {
			return true
		}
	}
	return false
}

// circumstances answers where, when, to whom or by whom the last statement
// shown was made.
func (d *decider) circumstances() Decision {
	s, ok := d.plan.LastShown()
	if !ok {
		return d.refused(NotInCorpus, NoWords, nil)
	}
	return d.told(Place, []retrieval.Statement{s})
}

// whoIs tells who somebody is by the roles that the documents give.
func (d *decider) whoIs() Decision {
	out := d.told(Portray, nil)
	for _, a := range d.q.Speakers {
		for _, p := range a.People[:min(shown, len(a.People))] {
			own := d.all(retrieval.Query{Speakers: []string{p.Name}, Documents: d.plan.Documents})
			out.People = append(out.People, d.withApposition(p, own))
			out.Statements = append(out.Statements, own[:min(shown, len(own))]...)
		}
	}
	if passage, ok := d.introducing(d.q.Names()[0]); ok {
		out.Passages = []retrieval.Passage{passage}
	}
	return out
}

// withApposition is somebody without a role, with what stands between commas
// after the name for one.
func (d *decider) withApposition(p retrieval.Person, own []retrieval.Statement) retrieval.Person {
	for _, s := range own {
		doc, ok := d.library.Document(s.Document)
		if !ok || len(p.Roles) > 0 {
			continue
		}
		if role := plan.Apposition(doc, s); role != "" {
			p.Roles = []string{role}
		}
	}
	return p
}
