package bot

import (
	"cmp"
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/question"
	"whosaid/retrieval/similarity"
)

// inContext returns the statements whose paragraph, rather than the words
// themselves, bears on the question, best first: "we take this seriously", he
// said of the fleet.
func (f *finder) inContext(query retrieval.Query) []retrieval.Statement {
	statements := f.all(query)
	if len(statements) > fewStatements {
		return nil
	}
	terms := similarity.NewQuery(f.q.Search())
	words := meaningful(f.q.Search())
	var near []retrieval.ScoredStatement
	for _, s := range statements {
		around := f.around(s)
		score := terms.Match(similarity.NewText(around)).MaxSim
		if score >= enoughInContext && len(f.lacking(around, words, alike)) == 0 {
			near = append(near, retrieval.ScoredStatement{Statement: s, Score: retrieval.Score{Coverage: score}})
		}
	}
	slices.SortStableFunc(near, func(a, b retrieval.ScoredStatement) int { return cmp.Compare(b.Score.Coverage, a.Score.Coverage) })
	return statementsOf(near)
}

// enoughInContext is how much of the question a paragraph has to cover where
// the words themselves do not.
const enoughInContext = 0.6

// around is the paragraph of s and, where s points back ("that method"), the
// one before it.
func (f *finder) around(s retrieval.Statement) string {
	text := f.paragraph(s)
	d, ok := f.library.Document(s.Document)
	if !ok || s.Paragraph < 2 || s.Paragraph > len(d.Paragraphs) || !pointsBack(s.Text) {
		return text
	}
	return d.Paragraphs[s.Paragraph-2].In(d.Text) + "\n" + text
}

// pointsBack reports whether a text has a demonstrative behind its first word,
// where it is no conjunction.
func pointsBack(text string) bool {
	for i, w := range strings.Fields(strings.ToLower(text)) {
		switch bareWord(w) {
		case "this", "these", "those", "such":
			return true
		case "that":
			if i > 2 {
				return true
			}
		}
	}
	return false
}

// atEvent returns the statements of those asked about that were made before,
// after or at something, where the question asks for that and nothing else.
func (f *finder) atEvent(query retrieval.Query) []retrieval.Statement {
	if !events[firstWord(f.q.Topic)] || len(query.Speakers) == 0 {
		return nil
	}
	words := meaningful(f.q.Topic)
	var kept []retrieval.Statement
	for _, s := range f.all(query) {
		if len(f.missing(s, words, surelyAlike)) == 0 {
			kept = append(kept, s)
		}
	}
	then := func(s retrieval.Statement) int { return len(f.lacking(s.When+" "+s.Venue, words, surelyAlike)) }
	slices.SortStableFunc(kept, func(a, b retrieval.Statement) int { return cmp.Compare(then(a), then(b)) })
	return kept
}

// events are prepositions that tell when or where something was said.
var events = wordSet("before after during at ahead following in prior")

// spokenTo returns, where no statement says that it was told to the addressee
// asked for, those whose words call on that person by name: "Ann, are you
// sure?".
func (f *finder) spokenTo() []retrieval.Statement {
	query := f.filtered()
	if f.q.Addressee == "" || len(query.Speakers) == 0 || len(f.all(query)) > 0 {
		return nil
	}
	names := strings.Fields(bare(f.q.Addressee))
	for _, p := range f.directory.Lookup(f.q.Addressee) {
		if p.Sort == retrieval.Individual {
			names = append(names, strings.Fields(p.Name)...)
		}
	}
	query.Addressee = ""
	var kept []retrieval.Statement
	for _, s := range f.all(query) {
		if slices.ContainsFunc(names, func(n string) bool { return calls(s.Text, n) }) {
			kept = append(kept, s)
		}
	}
	return kept
}

// calls reports whether a text addresses somebody by name: the name and a
// comma begin a sentence, or a comma and the name end one.
func calls(text, name string) bool {
	if len(name) < 3 {
		return false
	}
	for _, s := range sentences(text) {
		sentence := strings.ToLower(s.In(text))
		name := strings.ToLower(name)
		if strings.HasPrefix(sentence, name+",") || strings.HasSuffix(strings.TrimRight(sentence, ".?!"), ", "+name) || strings.Contains(sentence, " "+name+", you ") {
			return true
		}
	}
	return false
}

// verbFirst puts the statements first that hold the question's verb, where
// that tells more than that somebody spoke: "what did she plan to do".
func (f *finder) verbFirst(statements []retrieval.Statement) []retrieval.Statement {
	if f.q.Verb == "" || question.Tells(f.q.Verb) {
		return statements
	}
	verb := similarity.NewQuery(f.q.Verb)
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

// sourcesTold returns what sources and groups without a name told the
// addressee, where the source without a name that is asked for told them
// nothing.
func (f *finder) sourcesTold() []retrieval.Statement {
	if !f.q.Unnamed || f.q.Addressee == "" || len(f.all(f.filtered())) > 0 {
		return nil
	}
	query := f.filtered()
	query.Speakers = nil
	var kept []retrieval.Statement
	for _, s := range f.all(query) {
		if f.anonymity(s) > 0 {
			kept = append(kept, s)
		}
	}
	return kept
}

// asking keeps the statements that tell where, when or to whom they were made,
// where that is asked; all where none does.
func (f *finder) asking(statements []retrieval.Statement) []retrieval.Statement {
	tells := map[string]func(retrieval.Statement) string{
		"where": func(s retrieval.Statement) string { return s.Venue + s.Addressee },
		"when":  func(s retrieval.Statement) string { return s.When },
		"whom":  func(s retrieval.Statement) string { return s.Addressee + s.Venue },
	}[f.q.Asks]
	if tells == nil {
		return statements
	}
	var kept []retrieval.Statement
	for _, s := range statements {
		if tells(s) != "" {
			kept = append(kept, s)
		}
	}
	if len(kept) == 0 {
		return statements
	}
	return kept
}
