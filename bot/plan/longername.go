package plan

import (
	"regexp"
	"slices"
	"strings"

	"whosaid/bot/cue"
	"whosaid/retrieval"
	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/question"
)

// insideName reports whether whom a phrase in small letters was taken for has a name
// that is there only part of a longer one of something else: "carol" in "the head of
// friends of carol", "ito" in "the ito city council".
func (r *resolver) insideName(q question.Question, phrase string) bool {
	if len(q.Speakers) != 1 || byRole(q.Speakers[0]) || phrase != strings.ToLower(phrase) {
		return false
	}
	longer := longerName(phrase, q.Speakers[0].Wording)
	return longer != "" && r.standsAsName(longer)
}

// longerName is what may be a longer name in a phrase than the one that begins or ends
// it: all of it, or what stands before it with a preposition between.
func longerName(phrase, name string) string {
	if rest, ok := strings.CutPrefix(phrase, name+" "); ok && !strings.Contains(rest, "'") && len(strings.Fields(rest)) > 1 {
		return phrase
	}
	words := strings.Fields(phrase)
	at := len(words) - len(strings.Fields(name)) - 2
	if at < 1 || !strings.HasSuffix(phrase, " "+name) || !cue.IsPreposition(words[at+1]) || lexicon.IsStopWord(words[at]) {
		return ""
	}
	return strings.Join(words[at:], " ")
}

// standsAsName reports whether a passage has some words in a row, all of them large but
// for the small ones that names have.
func (r *resolver) standsAsName(words string) bool {
	var parts []string
	for _, w := range strings.Fields(words) {
		parts = append(parts, regexp.QuoteMeta(w))
	}
	form := regexp.MustCompile(`(?i)\b` + strings.Join(parts, `\.?\s+`) + `\b`)
	found := r.search(retrieval.Query{Text: words, Documents: r.documents, Passages: fewMentions})
	return slices.ContainsFunc(found.Passages, func(p retrieval.ScoredPassage) bool {
		return slices.ContainsFunc(form.FindAllString(p.Text, -1), isLarge)
	})
}

// isLarge reports whether all words of a text are written large but for stop words.
func isLarge(text string) bool {
	return !slices.ContainsFunc(strings.Fields(text), func(w string) bool {
		return !capital(w) && !lexicon.IsStopWord(w)
	})
}
