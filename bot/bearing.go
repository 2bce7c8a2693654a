package bot

import (
	"math"
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/question"
	"whosaid/retrieval/similarity"
)

// alike is how similar a word of the paragraph has to be to a word of the
// question to stand for it.
const (
	alike = 0.3
	// clearlyAlike is the same where one word may be left alone.
	clearlyAlike = 0.35
	// hardlyAlike is the same where a speaker has said little.
	hardlyAlike = 0.25
	// surelyAlike is the same for synonyms, almostSame for close ones.
	surelyAlike = 0.65
	almostSame  = 0.75
)

// paragraph is the text of the paragraph that s stands in, without the words
// that name its speaker.
func (f *finder) paragraph(s retrieval.Statement) string {
	d, ok := f.library.Document(s.Document)
	if !ok || s.Paragraph < 1 || s.Paragraph > len(d.Paragraphs) {
		return s.Text
	}
	p := d.Paragraphs[s.Paragraph-1].Span
	if who := s.SpeakerSpan(); who.Len() > 0 && p.Contains(who) {
		return d.Text[p.Start:who.Start] + d.Text[who.End:p.End]
	}
	return p.In(d.Text)
}

// missing are the words to which the paragraph of s holds nothing that is at
// least so much alike.
func (f *finder) missing(s retrieval.Statement, words []string, alike float64) []string {
	return f.lacking(f.paragraph(s), words, alike)
}

// lacking are the words to which a text holds nothing that is at least so much
// alike.
func (f *finder) lacking(text string, words []string, alike float64) []string {
	terms := similarity.NewText(text)
	var missing []string
	for _, w := range words {
		if f.query(w).Match(terms).MaxSim < alike {
			missing = append(missing, w)
		}
	}
	return missing
}

// query is the query of one word; each is read once.
func (f *finder) query(word string) *similarity.Query {
	if q, ok := f.queries[word]; ok {
		return q
	}
	if f.queries == nil {
		f.queries = map[string]*similarity.Query{}
	}
	f.queries[word] = similarity.NewQuery(word)
	return f.queries[word]
}

// bears reports whether s holds enough of the question's words one by one: all
// of one or two, at least half of more. In a large corpus it has to hold the
// rarest of them in any case, and surely.
func (f *finder) bears(s retrieval.Statement) bool {
	words := meaningful(f.q.Search())
	short := len(words) <= fewWords
	if f.library.Status().Statements >= manyCompete && len(f.q.Speakers) == 0 {
		sure := words
		if !short {
			sure = []string{rarest(words)}
		}
		if len(f.missing(s, sure, surelyAlike)) > 0 {
			return false
		}
	}
	if len(words) <= manyOthers && !f.namesHeld(s, words) {
		return false
	}
	if f.q.Kind == question.WhoSaid && !f.anchored(s, words) {
		return false
	}
	missing := f.missing(s, words, f.likeness(len(words)))
	if len(missing) == 0 || !short && 2*len(missing) <= len(words) {
		return true
	}
	return len(words) == 1 && f.likeness(1) > alike && f.replaced(s, words[0])
}

// namesHeld reports whether the paragraph of s, with who speaks in it, holds
// every country and name among a few words itself; others are no synonyms of
// them.
func (f *finder) namesHeld(s retrieval.Statement, words []string) bool {
	names := f.topicNames()
	for _, w := range words {
		if similarity.Nation(w) != nil {
			names = append(names, w)
		}
	}
	text := f.paragraph(s) + " " + s.Speaker
	if d, ok := f.library.Document(s.Document); ok && s.Paragraph > 1 && hasStandIn(s.Text) {
		text += " " + d.Paragraphs[s.Paragraph-2].In(d.Text)
	}
	for _, name := range names {
		if len(f.lacking(text, []string{name}, sameWords)) == 0 {
			continue
		}
		if !slices.ContainsFunc(forms(name), func(form string) bool { return contains(text, form) }) {
			return false
		}
	}
	return true
}

// anchored reports whether the paragraph of s holds one of the words surely,
// and all numbers of two digits and more
// among them; smaller ones hide in other words ("twice", "decades").
func (f *finder) anchored(s retrieval.Statement, words []string) bool {
	if len(f.missing(s, words, surelyAlike)) == len(words) {
		return false
	}
	var counts []string
	for _, w := range words {
		if number(w) && len(w) > 1 {
			counts = append(counts, w)
		}
	}
	return len(f.missing(s, counts, sameWords)) == 0
}

// likeness is how similar a word has to be: more, where one or two words are
// all that tells what anybody spoke about.
func (f *finder) likeness(words int) float64 {
	switch {
	case len(f.q.Speakers) > 0 || words > fewWords:
		return alike
	case f.q.Kind != question.WhoAbout && f.q.Kind != question.WhoSaid:
		return alike
	case words == 1:
		return almostSame
	}
	return likeEnough
}

// rarest is the rarest of words in English.
func rarest(words []string) string {
	english, err := lexicon.English()
	if err != nil {
		return ""
	}
	best, weight := "", -1.0
	for _, w := range words {
		if v := english.Weight(english.Term(w).ID); v > weight {
			best, weight = w, v
		}
	}
	return best
}

// bearing keeps the statements that bear on the question.
func (f *finder) bearing(statements []retrieval.Statement) []retrieval.Statement {
	var kept []retrieval.Statement
	for _, s := range statements {
		if f.bears(s) {
			kept = append(kept, s)
		}
	}
	return kept
}

// crowded is what a threshold rises by because many statements compete: among
// thousands one is like anything by chance.
func (f *finder) crowded() float64 {
	n := float64(f.library.Status().Statements)
	return min(mostCrowded, max(0, crowding*math.Log10(n/fewStatements)))
}

const (
	crowding      = 0.12
	mostCrowded   = 0.25
	fewStatements = 50
	// manyCompete is how many statements make a corpus large.
	manyCompete = 1000
)

// topical drops statements that leave a word of a short topic alone, or most
// words of a longer one, unless they cover much of it.
func (f *finder) topical(scored []retrieval.ScoredStatement) []retrieval.ScoredStatement {
	words := meaningful(f.q.Search())
	own := len(f.all(f.filtered()))
	few := len(f.q.Speakers) > 0 && own <= fewOwn
	least := alike
	if own > fewStatements {
		least = likeEnough // among so many, something is a little like anything
	}
	keep := func(s retrieval.ScoredStatement) bool {
		switch {
		case few && s.Score.Coverage >= enoughOfFew && len(f.missing(s.Statement, words, hardlyAlike)) == 0:
			return true
		case len(words) <= fewWords:
			return s.Score.Coverage >= enoughInContext+least-alike || len(f.missing(s.Statement, words, least)) == 0
		}
		return s.Score.Coverage >= half || 2*len(f.missing(s.Statement, words, clearlyAlike)) <= len(words)
	}
	var kept []retrieval.ScoredStatement
	for _, s := range scored {
		if keep(s) {
			kept = append(kept, s)
		}
	}
	return kept
}

// fewOwn is how many statements a speaker has at most to whose topics little
// likeness is enough, and enoughOfFew is that: among so few, nothing is like a
// topic by chance.
const (
	fewOwn      = 9
	enoughOfFew = 0.29
)

// half, nearly, of a topic needs no second look.
const half = 0.45

// naming returns the statements that give something a name, where the question
// asks what somebody called it and their paragraph speaks of it.
func (f *finder) naming(query retrieval.Query) []retrieval.Statement {
	if !question.Names(f.q.Verb) {
		return nil
	}
	var kept []retrieval.Statement
	for _, s := range f.all(query) {
		if labelling(s) && len(f.missing(s, meaningful(f.q.Search()), alike)) == 0 {
			kept = append(kept, s)
		}
	}
	return kept
}

// labelling reports whether s gives a name, at its cue or inside.
func labelling(s retrieval.Statement) bool {
	for _, w := range strings.Fields(strings.ToLower(s.Cue + " " + s.Text)) {
		if english.SenseOf(w) == english.Names && (len(s.Quoted) > 0 || s.Kind == retrieval.Direct) {
			return true
		}
	}
	return false
}

// camp returns, of others' statements, those of the campaign, office, aides or
// supporters of somebody asked about, which speak for that person.
func (f *finder) camp(others retrieval.Evidence) []retrieval.Statement {
	var kept []retrieval.Statement
	for _, s := range others.Statements {
		if s.Score.Exact < sameWords {
			continue
		}
		p, known := f.directory.Person(s.Speaker)
		if known && p.Sort == retrieval.Individual {
			continue
		}
		for _, a := range f.q.Speakers {
			if len(a.People) > 0 && a.People[0].Surname != "" && contains(s.Speaker, a.People[0].Surname) {
				kept = append(kept, s.Statement)
			}
		}
	}
	return kept
}
