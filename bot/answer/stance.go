package answer

import (
	"strings"

	"whosaid/bot/cue"
	"whosaid/bot/meaning"
	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/question"
	"whosaid/retrieval/similarity"
)

// stance tells what s does with the claim asked about. Only words that the
// speaker vouches for make a claim: not those of a question, a condition or
// another verb than the one asked about.
func (d *decider) stance(s retrieval.Statement, verdict retrieval.Verdict) stance {
	clause := nearestClause(s.Text, d.q.Words)
	switch {
	case asks(clause) || supposes(clause) && !supposes(d.q.Words):
		return open
	case !d.sameVerb(s):
		return open
	case setAside(clause) && !setAside(d.q.Words), !d.sameTime(s):
		return open
	}
	opposed := meaning.Opposites(d.q.Words, clause)
	switch {
	case len(opposed) > 1:
		return open
	case len(opposed) == 1:
		return d.turned(clause, opposed[0])
	case verdict == retrieval.NotFound && !d.covers(s, clause):
		return open
	}
	if question.Negated(d.q.Words) != cue.Denies(d.q.Verb) != (question.Negated(clause) != cue.Denies(s.Cue)) {
		return contradicts
	}
	if !d.makes(clause) || !d.vouches(s) {
		return open
	}
	return agrees
}

// turned is the stance of a clause that contains the opposite of one word of the
// claim: it contradicts where it contains all others, and neither is negated.
func (d *decider) turned(clause, word string) stance {
	if question.Negated(d.q.Words) || question.Negated(clause) {
		return open
	}
	for _, absent := range d.absent(clause) {
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
func (d *decider) sameTime(s retrieval.Statement) bool {
	asked := d.q.Words + " " + d.q.When
	told := s.Text + " " + s.When
	return containsTimes(told, asked) || d.library != nil && containsTimes(told+" "+d.paragraph(s), asked)
}

// containsTimes reports whether all days, months and numbers of asked stand in
// told.
func containsTimes(told, asked string) bool {
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

var timeNames = cue.Set("morning afternoon evening night midnight noon spring summer autumn winter third quarter")

// sameVerb reports whether the cue of s tells what the question's verb does:
// any cue where that is a plain verb of telling, otherwise the same verb.
func (d *decider) sameVerb(s retrieval.Statement) bool {
	verb := d.q.Verb
	if verb == "" || question.Tells(verb) || cue.Denies(verb) {
		return true
	}
	return similarity.NewQuery(verb).Match(similarity.NewText(s.Cue)).MaxSim >= surelyAlike
}

// covers reports whether a clause of s contains all words of the claim; the
// paragraph may tell what one pronoun of the clause stands for.
func (d *decider) covers(s retrieval.Statement, clause string) bool {
	absent := d.absent(clause)
	if similarity.NewQuery(d.q.Words).Match(similarity.NewText(clause+" "+d.paragraph(s))).MaxSim < surelyAlike {
		return false
	}
	if len(absent) == 1 && hasStandIn(clause) {
		return len(d.missing(s, absent, surelyAlike)) == 0
	}
	return len(absent) == 0
}

// absent are the words of the claim to which a clause contains nothing like;
// numbers have to be the same.
func (d *decider) absent(clause string) []string {
	terms := similarity.NewText(clause)
	var absent []string
	for _, w := range similarity.Meaningful(d.q.Words) {
		least := sameClaim
		if number(w) {
			least = sameWord
		}
		if d.query(w).Match(terms).MaxSim < least {
			absent = append(absent, w)
		}
	}
	return absent
}

// asks reports whether a clause is a question.
func asks(clause string) bool {
	return strings.HasSuffix(strings.TrimRight(clause, `"'”’ `), "?") || cue.FirstWord(clause) == "whether"
}

// supposes reports whether a clause contains a condition.
func supposes(clause string) bool {
	for _, w := range strings.Fields(strings.ToLower(clause)) {
		if conditions[strings.Trim(w, `,;:"'“”`)] {
			return true
		}
	}
	return false
}

var conditions = cue.Set("if unless whether until")

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
	for _, s := range Sentences(text) {
		all = append(all, strings.Split(strings.ReplaceAll(s.In(text), ", but ", "; but "), "; ")...)
	}
	return all
}
