package answer

import (
	"cmp"
	"slices"
	"strings"

	"whosaid/bot/plan"
	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/pattern"
)

// described is what a document calls the speaker of s, and what the directory
// knows of them, without what follows the nouns: "delegate" of "delegate from New
// Jersey". Titles stand for offices.
func (d *decider) described(doc *retrieval.Document, s retrieval.Statement) string {
	p, _ := d.directory.Person(s.Speaker)
	parts := append([]string{s.SpeakerRole, plan.Apposition(doc, s)}, p.Roles...)
	for i, part := range parts {
		parts[i] = headOf(part)
	}
	for _, paragraph := range doc.Paragraphs {
		text := paragraph.In(doc.Text)
		if at := strings.Index(text, cmp.Or(p.Surname, s.Speaker)); p.Surname != "" && at >= 0 {
			parts = append(parts, nearName(text, retrieval.Span{Start: at, End: at + len(p.Surname)}))
		}
	}
	return withOffices(strings.Join(parts, " "))
}

// headOf is a description up to its first preposition or relative.
func headOf(description string) string {
	words := strings.Fields(description)
	if end := slices.IndexFunc(words, func(w string) bool {
		return english.Is(strings.ToLower(w), english.Preposition) || w == "who" || w == "that" || w == "which"
	}); end >= 0 {
		words = words[:end]
	}
	return strings.Join(words, " ")
}

// nearName is what a text calls somebody right before their name, right after it
// between commas, and in brackets, with the party that the bracket tells.
func nearName(text string, name retrieval.Span) string {
	start := max(0, name.Start-besideName)
	for _, s := range Sentences(text) {
		if s.Start <= name.Start {
			start = max(start, s.Start)
		}
	}
	before, after := text[start:name.Start], text[name.End:min(len(text), name.End+besideName)]
	if end := strings.LastIndexAny(before, `,;:"“”(`); end >= 0 {
		before = before[end+1:]
	}
	switch m := party.FindStringSubmatch(after); {
	case m != nil:
		after = parties[m[1]]
	case strings.HasPrefix(after, ", "):
		after, _, _ = strings.Cut(after[2:], ",")
	default:
		after = ""
	}
	return before + " " + headOf(after)
}

// party is the sign of a party that a bracket after a name begins with.
var party = pattern.New(`^ \((D|R|I)[-–‑ )]`)

var parties = map[string]string{"D": "Democrat", "R": "Republican", "I": "independent"}

// besideName is how many bytes before and after a name tell who that is.
const besideName = 60

// withOffices is a text with the offices that its titles stand for: "senator" for
// "Sen.".
func withOffices(text string) string {
	words := strings.Fields(text)
	for i, w := range words {
		for _, t := range english.Titles() {
			if t.Noun != "" && (strings.EqualFold(t.Word, strings.Trim(w, ".,;:")) || strings.EqualFold(t.Word+"s", strings.Trim(w, ".,;:"))) {
				words[i] = t.Noun
			}
		}
	}
	return strings.Join(words, " ")
}
