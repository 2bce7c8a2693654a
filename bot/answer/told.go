package answer

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"whosaid/bot/plan"
	"whosaid/retrieval"
	"whosaid/retrieval/question"
	"whosaid/retrieval/similarity"
)

// tellOrClosest answers with the statements that are relevant enough, or shows
// the closest ones as such.
func (d *decider) tellOrClosest(scored []retrieval.ScoredStatement) Decision {
	if d.wantsSeveral() && len(scored) > 0 {
		scored = d.severalSpeakers(scored)
	}
	if good := d.answering(scored); len(good) > 0 {
		return d.told(Tell, good)
	}
	return d.closest(scored)
}

// closest is the no between an answer and nothing: the statements that come
// nearest, where any bears on the question.
func (d *decider) closest(scored []retrieval.ScoredStatement) Decision {
	if len(scored) == 0 {
		scored = d.found.Statements
	}
	if len(scored) == 0 || len(d.plan.Names) == 0 && (d.relevance(scored[0]) < bears || d.features(scored[0]).hit == 0) {
		return d.refused(NotInCorpus, Plain, statementsOf(scored))
	}
	return d.refused(Closest, Plain, statementsOf(scored))
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
	if d.plan.Sure {
		return d.own()
	}
	return d.found.Statements
}

// narrowed reports whether the question narrows by relay, addressee or time.
func (d *decider) narrowed() bool { return d.q.Via+d.q.Addressee+d.q.When != "" }

// otherwiseSaid looks for what those asked about said where nothing passes the
// question's relay, addressee or time: these are words to rank by then.
func (d *decider) otherwiseSaid() Decision {
	query := retrieval.Query{Speakers: d.plan.Names, Documents: d.plan.Documents, Text: d.plan.Text, Statements: offered}
	own := d.search(query).Statements
	if good := d.answering(own); len(good) > 0 {
		return d.told(Tell, good)
	}
	out := d.closest(own)
	out.Why = NothingTo
	return out
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
	sorted := slices.Clone(statements)
	slices.SortStableFunc(sorted, func(a, b retrieval.Statement) int { return lacks(a) - lacks(b) })
	return sorted
}

// household are the statements of the office, aides or spokespeople of the one
// person asked about.
func (d *decider) household() []retrieval.Statement {
	if len(d.q.Names()) != 1 || len(d.q.Speakers) != 1 || d.narrowed() {
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
	for _, s := range d.all(retrieval.Query{Documents: d.plan.Documents}) {
		if p, _ := d.directory.Person(s.Speaker); p.Sort != retrieval.Individual && servesAny(strings.ToLower(s.Speaker), keys) {
			kept = append(kept, s)
		}
	}
	return kept
}

// servesAny reports whether a speaker is somebody's office, aide or
// spokesperson: "a spokesman for the mayor's office".
func servesAny(speaker string, masters []string) bool {
	for _, m := range masters {
		if m != "" && (contains(speaker, m+"'s ") || contains(speaker, m+"’s ") || strings.HasSuffix(speaker, "for the "+m) || strings.HasSuffix(speaker, "for "+m)) {
			return true
		}
	}
	return false
}

// several are words that ask for more than one speaker: "which democrats
// objected", "what visitors said".
var several = regexp.MustCompile(`(?i)\b(which|what|who|how|the|some|other|ordinary|any)( of)?( the)?( [\w-]+){0,4} (democrats|republicans|experts|leaders|visitors|people|senators|lawmakers|officials|` +
	`candidates|critics|supporters|protesters|politicians|residents|voters|members|analysts|parents|students|others|everyone|everybody)\b|\bwho(( i|')s| are| was| were)? (for|against|all|else|went after|came out|backs?|opposes?|supports?)\b|\bmood\b|\breactions?\b`)

// wantsSeveral reports whether the question asks for more than one speaker.
func (d *decider) wantsSeveral() bool {
	anybody := len(d.plan.Names) == 0 || d.q.Role != ""
	return d.q.Every || d.q.Kind == question.WhoAbout || anybody && several.MatchString(d.plan.Text)
}

// severalSpeakers are the best statements of one speaker each, those of the
// document first that the question is about, and there people before groups.
func (d *decider) severalSpeakers(scored []retrieval.ScoredStatement) []retrieval.ScoredStatement {
	about := scored[0].Document
	if len(d.found.Passages) > 0 {
		about = d.found.Passages[0].Document
	}
	order := func(s retrieval.ScoredStatement) int {
		switch {
		case s.Document != about:
			return 2
		case d.anonymity(s.Statement) > 0:
			return 1
		}
		return 0
	}
	sorted := slices.Clone(scored)
	slices.SortStableFunc(sorted, func(a, b retrieval.ScoredStatement) int { return order(a) - order(b) })
	return firstOfEach(sorted)
}

// whoAbout answers with everybody who spoke about the topic, each with their
// best statement.
func (d *decider) whoAbout() Decision {
	candidates := d.candidates()
	if d.q.Every {
		candidates = d.onTopic(candidates)
	}
	out := d.tellOrClosest(candidates)
	if d.q.Every && out.No == Answered && len(out.Statements) > 1 {
		out.Shape, out.Count = Name, len(out.Statements)
	}
	return out
}

// onTopic keeps the statements whose paragraph contains the topic, and all of
// a document that begins with it.
func (d *decider) onTopic(scored []retrieval.ScoredStatement) []retrieval.ScoredStatement {
	words := similarity.Meaningful(d.plan.Topic())
	about := map[string]bool{}
	var kept []retrieval.ScoredStatement
	for _, s := range scored {
		if _, known := about[s.Document]; !known {
			doc, ok := d.library.Document(s.Document)
			about[s.Document] = ok && len(d.lacking(beginning(doc), words, surelyAlike)) == 0
		}
		if s.Speaker != "" && (about[s.Document] || 2*len(d.lacking(d.paragraph(s.Statement), words, surelyAlike)) <= len(words)) {
			kept = append(kept, s)
		}
	}
	return kept
}

// beginning is the start of a document, which tells what it is about.
func beginning(doc *retrieval.Document) string {
	text := doc.Title
	for _, p := range doc.Paragraphs[:min(opening, len(doc.Paragraphs))] {
		text += "\n" + p.In(doc.Text)
	}
	return text
}

// opening is how many paragraphs tell what a document is about.
const opening = 3

// firstOfEach keeps each speaker's first statement.
func firstOfEach(scored []retrieval.ScoredStatement) []retrieval.ScoredStatement {
	var first []retrieval.ScoredStatement
	seen := map[string]bool{}
	for _, s := range scored {
		if !seen[s.Speaker] {
			seen[s.Speaker] = true
			first = append(first, s)
		}
	}
	return first
}

// compare answers with what each of several people said on the topic.
func (d *decider) compare() Decision {
	d.found = d.evidence()
	var sides []Side
	var statements []retrieval.Statement
	ranked := map[string][]retrieval.ScoredStatement{}
	held := d.plan.Sides[:min(mostSides, len(d.plan.Sides))]
	for _, names := range held {
		query := retrieval.Query{Speakers: names, Documents: d.plan.Documents, Text: d.plan.Text, Statements: perSpeaker}
		ranked[names[0]] = d.search(query).Statements
	}
	shared := d.sharedDocument(ranked)
	for _, names := range held {
		if list := inFirst(ranked[names[0]], shared); len(list) > 0 {
			side := Side{names[0], statementsOf(list[:min(perSide, len(list))])}
			sides, statements = append(sides, side), append(statements, side.Statements[0])
		}
	}
	if len(sides) < 2 {
		return d.tellOrClosest(d.found.Statements)
	}
	for _, side := range sides {
		statements = append(statements, side.Statements[1:]...)
	}
	out := d.told(Hold, statements)
	out.Sides = sides
	return out
}

// sharedDocument is the document in which the best statements of several people
// rank highest together, and its best passage.
func (d *decider) sharedDocument(ranked map[string][]retrieval.ScoredStatement) string {
	sums := map[string]float64{}
	for _, p := range slices.Backward(d.found.Passages) {
		sums[p.Document] = passageShare * p.Score.Rank
	}
	for _, list := range ranked {
		best := map[string]float64{}
		for _, s := range list {
			best[s.Document] = max(best[s.Document], s.Score.Rank)
		}
		for document, rank := range best {
			sums[document] += rank
		}
	}
	shared := ""
	for _, document := range slices.Sorted(maps.Keys(sums)) {
		if shared == "" || sums[document] > sums[shared] {
			shared = document
		}
	}
	return shared
}

// inFirst puts the statements of one document first.
func inFirst(scored []retrieval.ScoredStatement, document string) []retrieval.ScoredStatement {
	other := func(s retrieval.ScoredStatement) int {
		if s.Document == document {
			return 0
		}
		return 1
	}
	sorted := slices.Clone(scored)
	slices.SortStableFunc(sorted, func(a, b retrieval.ScoredStatement) int { return other(a) - other(b) })
	return sorted
}

// mostSides is how many people are held against each other, perSide how many
// statements are shown of each.
const (
	mostSides = 3
	perSide   = 2
	// perSpeaker is how many statements of one of them are looked at.
	perSpeaker = 80
)

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
