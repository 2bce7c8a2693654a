package answer

import (
	"slices"

	"whosaid/bot/phrase"
	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/question"
	"whosaid/retrieval/similarity"
)

// whoDid asks for who did something, and has the verb.
var whoDid = pattern.MustCompile(`(?i)^\W*(?:(?:and|but|so) )?who (?:all )?(?:has |have |had )?(\p{L}{4,})\b`)

// doers keeps, of statements that answer who did something, those whose speaker does not say
// that they did not, or would: "I would resign if".
func (d *decider) doers(statements []retrieval.Statement) []retrieval.Statement {
	m := whoDid.FindStringSubmatch(d.plan.Text)
	if m == nil || question.Negated(d.plan.Text) {
		return statements
	}
	return slices.DeleteFunc(slices.Clone(statements), func(s retrieval.Statement) bool { return d.onlyDenies(s.Text, m[1]) })
}

// onlyDenies reports whether a text has a verb, and each time as what is not done, or would be.
func (d *decider) onlyDenies(text, verb string) bool {
	words, denied := phrase.Read(text), false
	for i, w := range words {
		if d.query(verb).Match(similarity.NewText(w.Text)).MaxSim < surelyAlike {
			continue
		}
		if !undone(words[max(0, i-farUndone):i]) {
			return false
		}
		denied = true
	}
	return denied
}

// undone reports whether words before a verb tell that it is not done, or only would be.
func undone(before []phrase.Word) bool {
	for i := len(before) - 1; i >= 0; i-- {
		w := before[i]
		if w.Negates() || w.In("would") || w.In("condition") || len(w.Text) > 2 && w.Text[len(w.Text)-2:] == "'d" {
			return true
		}
		if i+1 < len(before) && before[i+1].Opens() {
			return false
		}
	}
	return false
}

// farUndone is how many words before a verb what makes it undone stands at most.
const farUndone = 4
