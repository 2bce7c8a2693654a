package plan

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/people"
)

// sides are the people with statements that a text mentions, a side each mention,
// and those named beside one of them: "spencer and Marius" where "spencer" alone
// may be any word. A single word may mean several of that name. On is what they
// are held against each other for.
func sides(directory *people.Directory, text string) (all [][]string, on string) {
	var spans []retrieval.Span
	seen := map[string]bool{}
	add := func(at retrieval.Span, found []retrieval.Person) {
		var names []string
		for _, p := range found {
			if p.Statements > 0 && !seen[p.Name] {
				names = append(names, p.Name)
			}
			seen[p.Name] = true
		}
		if len(names) > 0 {
			all, spans = append(all, names), append(spans, at)
		}
	}
	mentions := directory.Find(text)
	for _, m := range mentions {
		found := m.People
		if m.By != retrieval.BySurname && strings.Contains(m.In(text), " ") {
			found = found[:min(1, len(found))]
		}
		add(m.Span, withCamp(directory, text, m.Span, found))
	}
	for _, m := range mentions {
		for _, word := range beside(text, m.Span) {
			if !slices.ContainsFunc(mentions, func(o people.Mention) bool { return o.Overlaps(word) }) {
				add(word, speakersCalled(word.In(text), directory))
			}
		}
	}
	if comparesWithin(text, spans) {
		return nil, ""
	}
	if held := heldBefore(text, spans); held > 1 {
		all, spans = all[:held], spans[:held]
	}
	return all, comparing.ReplaceAllString(without(text, spans), " ")
}

// heldBefore is how many of the mentions of sides stand before what they are held
// against each other for; 0 where that is not told, or they are in another order.
func heldBefore(text string, spans []retrieval.Span) int {
	at := subjectOfBoth.FindStringIndex(text)
	if at == nil || !slices.IsSortedFunc(spans, func(a, b retrieval.Span) int { return a.Start - b.Start }) {
		return 0
	}
	held := 0
	for held < len(spans) && spans[held].End <= at[0] {
		held++
	}
	return held
}

// subjectOfBoth begins what people are held against each other for: whoever is named
// there is no side.
var subjectOfBoth = pattern.New(`(?i)\b(?:on|about|over|regarding|whether|that|how|when)\b`)

// without is a text without some stretches of it.
func without(text string, spans []retrieval.Span) string {
	kept := []byte(text)
	for _, s := range spans {
		for i := s.Start; i < s.End; i++ {
			kept[i] = ' '
		}
	}
	return string(kept)
}

var (
	thenAnd = pattern.New(`(?i)([\w.-]+)\s+(?:and|or|vs\.?|versus|with)\s+$`)
	andThen = pattern.New(`(?i)^\s+(?:and|or|vs\.?|versus|with)\s+([\w.-]+)`)
)

// beside are the words joined to a mention by "and" and the like, but for those
// that can be no name.
func beside(text string, mention retrieval.Span) []retrieval.Span {
	var out []retrieval.Span
	if m := thenAnd.FindStringSubmatchIndex(text[:mention.Start]); m != nil {
		out = append(out, retrieval.Span{Start: m[2], End: m[3]})
	}
	if m := andThen.FindStringSubmatchIndex(text[mention.End:]); m != nil {
		out = append(out, retrieval.Span{Start: mention.End + m[2], End: mention.End + m[3]})
	}
	return slices.DeleteFunc(out, func(s retrieval.Span) bool { return lexicon.IsStopWord(strings.ToLower(s.In(text))) })
}
