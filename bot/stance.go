package bot

import (
	"slices"
	"strings"

	"whosaid/bot/gate"
	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/question"
	"whosaid/retrieval/similarity"
)

// stance tells what s does with the claim asked about. Only words that the
// speaker stands behind make a claim: not those of a question, a condition or
// another verb than the one asked about.
func (f *finder) stance(s retrieval.Statement, verdict retrieval.Verdict) stance {
	clause := nearestClause(s.Text, f.q.Words)
	switch {
	case asks(clause) || supposes(clause) && !supposes(f.q.Words):
		return open
	case !f.sameVerb(s):
		return open
	case setAside(clause) && !setAside(f.q.Words), !f.sameTime(s):
		return open
	}
	opposed := gate.Opposed(f.q.Words, clause)
	switch {
	case len(opposed) > 1:
		return open
	case len(opposed) == 1:
		return f.turned(clause, opposed[0])
	case verdict == retrieval.NotFound && !f.covers(s, clause):
		return open
	}
	if question.Negated(f.q.Words) != denies(f.q.Verb) != (question.Negated(clause) != denies(s.Cue)) {
		return contradicts
	}
	return agrees
}

// turned is the stance of a clause that holds the opposite of one word of the
// claim: it contradicts where it holds all others, and neither is negated.
func (f *finder) turned(clause, word string) stance {
	if question.Negated(f.q.Words) || question.Negated(clause) {
		return open
	}
	for _, absent := range f.absent(clause) {
		if !strings.EqualFold(absent, word) {
			return open
		}
	}
	return contradicts
}

// setAside reports whether a clause names something only to turn it down:
// "unpleasant rather than dangerous".
func setAside(clause string) bool {
	low := strings.ToLower(clause)
	for _, words := range [...]string{"rather than", "instead of", "far from", "anything but", "as opposed to"} {
		if strings.Contains(low, words) {
			return true
		}
	}
	return false
}

// sameTime reports whether the days, months and numbers of the question, in its
// claim or beside it, stand in the statement or its circumstances.
func (f *finder) sameTime(s retrieval.Statement) bool {
	asked := f.q.Words + " " + f.q.When
	told := s.Text + " " + s.When
	return holdsTimes(told, asked) || f.library != nil && holdsTimes(told+" "+f.paragraph(s), asked)
}

// holdsTimes reports whether all days, months and numbers of asked stand in
// told.
func holdsTimes(told, asked string) bool {
	if strings.Contains(asked+" ", " May ") && !strings.Contains(told, "May") {
		return false
	}
	words := map[string]bool{}
	for w := range lexicon.Words(told) {
		words[w] = true
	}
	for w := range lexicon.Words(asked) {
		if (timeName(w) || number(w)) && !words[w] {
			return false
		}
	}
	return true
}

// timeName reports whether a word is a time by name; "may" is not.
func timeName(w string) bool {
	return timeNames[w] || english.Is(w, english.Weekday|english.Month) && w != "may"
}

var timeNames = wordSet("morning afternoon evening night midnight noon spring summer autumn winter third quarter")

// sameVerb reports whether the cue of s tells what the question's verb does:
// any cue where that is a plain verb of telling, otherwise the same verb.
func (f *finder) sameVerb(s retrieval.Statement) bool {
	verb := f.q.Verb
	if verb == "" || question.Tells(verb) || denies(verb) {
		return true
	}
	return similarity.NewQuery(verb).Match(similarity.NewText(s.Cue)).MaxSim >= surelyAlike
}

// covers reports whether a clause of s holds all words of the claim; the
// paragraph may tell what one pronoun of the clause stands for.
func (f *finder) covers(s retrieval.Statement, clause string) bool {
	absent := f.absent(clause)
	if similarity.NewQuery(f.q.Words).Match(similarity.NewText(clause+" "+f.paragraph(s))).MaxSim < surelyAlike {
		return false
	}
	if len(absent) == 1 && hasStandIn(clause) {
		return len(f.missing(s, absent, surelyAlike)) == 0
	}
	return len(absent) == 0
}

// hasStandIn reports whether a text has a pronoun that may stand for what the
// text before it names.
func hasStandIn(text string) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(text)), func(w string) bool { return standIns[w] })
}

var standIns = wordSet("it they them this that these those he she him her")

// absent are the words of the claim to which a clause holds nothing like;
// numbers have to be the same.
func (f *finder) absent(clause string) []string {
	terms := similarity.NewText(clause)
	var absent []string
	for _, w := range meaningful(f.q.Words) {
		least := sameClaim
		if number(w) {
			least = sameWords
		}
		if f.query(w).Match(terms).MaxSim < least {
			absent = append(absent, w)
		}
	}
	return absent
}

// How similar a word has to be for a claim to be the same in other words, and
// to be nearly it.
const (
	sameClaim  = 0.5
	likeEnough = 0.4
)

// denies reports whether a verb or cue takes back what follows it: "denied",
// "did not say".
func denies(cue string) bool {
	for _, w := range strings.Fields(strings.ToLower(cue)) {
		if english.IsForm(w, inverts, english.Past|english.Present|english.Gerund) || english.IsForm(w, english.Denies, english.Base) {
			return true
		}
	}
	return question.Negated(cue) || silence(strings.ToLower(cue)) != ""
}

// asks reports whether a clause is a question.
func asks(clause string) bool {
	return strings.HasSuffix(strings.TrimRight(clause, `"'”’ `), "?") || firstWord(clause) == "whether"
}

// supposes reports whether a clause holds a condition.
func supposes(clause string) bool {
	for _, w := range strings.Fields(strings.ToLower(clause)) {
		if conditions[strings.Trim(w, `,;:"'“”`)] {
			return true
		}
	}
	return false
}

var conditions = wordSet("if unless whether until")

// nearestClause is the clause of text that covers most of words.
func nearestClause(text, words string) string {
	query := similarity.NewQuery(words)
	best, worth := text, -1.0
	for _, c := range clauses(text) {
		if m := query.Match(similarity.NewText(c)).MaxSim; m > worth+1e-9 {
			best, worth = c, m
		}
	}
	return best
}

// clauses splits text at the ends of sentences, at semicolons and before
// "but".
func clauses(text string) []string {
	var all []string
	for _, s := range sentences(text) {
		all = append(all, strings.Split(strings.ReplaceAll(s.In(text), ", but ", "; but "), "; ")...)
	}
	return all
}
