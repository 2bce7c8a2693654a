package wording

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/bot/copies"
	"whosaid/bot/cue"
	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/people"
	"whosaid/retrieval/similarity"
)

// A Voice puts the statements of one answer into sentences, in their order.
// What stands in quotation marks is the document's own bytes. It is for one
// answer and one goroutine: it remembers what it has said.
type Voice struct {
	directory *people.Directory
	// about is the topic of the question, nil for none.
	about *similarity.Query
	// worded is set once the answer has said that it reports in the document's
	// own words.
	worded bool
	// cited is the document of the last citation; reported how many statements
	// were.
	cited    string
	reported int
	// brief is how many bytes of each quotation are shown, 0 for what is usual.
	brief int
	// also are other places of the statements' words, by their IDs.
	also map[string][]copies.Copy
}

// New returns a Voice.
func New(directory *people.Directory) *Voice { return &Voice{directory: directory} }

// About lets long quotations be shown by the sentences that bear on a topic.
func (v *Voice) About(topic string) *Voice {
	if topic != "" {
		v.about = similarity.NewQuery(topic)
	}
	return v
}

// say is the sentence that reports s in full: who, how, the words, the source.
func (v *Voice) Say(s retrieval.Statement) string {
	return relayed(s) + v.clause(v.introduced(s), s)
}

// again reports a further statement of a speaker already introduced.
func (v *Voice) Again(s retrieval.Statement) string {
	return relayed(s) + v.clause(shortName(s, v.directory), s)
}

// who reports s after "not that person but".
func (v *Voice) who(s retrieval.Statement) string {
	subject := Within(v.introduced(s))
	if s.Via != "" {
		subject += relativeComma(subject) + " according to " + Named(s.Via) + ","
	}
	text := v.clause(subject+relativeComma(subject)+" who", s)
	if notByName(s) {
		text += " " + v.Known(s)
	}
	return text
}

// relativeComma is the comma before a relative clause, if it has none yet.
func relativeComma(subject string) string {
	if strings.HasSuffix(subject, ",") {
		return ""
	}
	return ","
}

// relayed says through whom s is known, before its sentence.
func relayed(s retrieval.Statement) string {
	if s.Via == "" {
		return ""
	}
	return "According to " + Named(s.Via) + ", "
}

// clause reports s with who as its subject.
func (v *Voice) clause(who string, s retrieval.Statement) string {
	verb, asWritten := cue.AsWritten(s)
	if !asWritten {
		verb = cue.Verb(s)
	}
	told := ""
	if verb != cue.SpokeOf {
		told = v.circumstances(s, &verb)
	}
	reported := verb + told
	if governs, preposition := cue.Governing(verb); governs != "" {
		reported = governs + told + " " + preposition // "called on Monday for a vote"
	}
	return strings.TrimSpace(fmt.Sprintf("%s %s%s %s.", who, reported, v.words(s, verb, asWritten), v.place(s)))
}

// circumstances are to whom, where and when s was said. An
// addressee turns "said" into "told".
func (v *Voice) circumstances(s retrieval.Statement, verb *string) string {
	var b strings.Builder
	if s.Addressee != "" {
		switch {
		case *verb == "said":
			*verb = "told"
			fmt.Fprintf(&b, " %s", s.Addressee)
		case takesAddressee(*verb):
			fmt.Fprintf(&b, " %s", s.Addressee)
		default:
			fmt.Fprintf(&b, " to %s", s.Addressee)
		}
	}
	if s.When != "" {
		b.WriteString(" " + withPreposition(s.When, "on"))
	}
	if s.Venue != "" {
		b.WriteString(" " + atVenue(s.Venue))
	}
	return b.String()
}

// takesAddressee reports whether whom a verb is said to follows it as its object.
func takesAddressee(verb string) bool {
	return english.IsForm(verb, english.Hears, english.Past) || english.TakesFrame(verb, english.Addressee|english.MayAddress)
}

// withPreposition puts a preposition before a phrase that needs one.
func withPreposition(phrase, preposition string) string {
	first, _, _ := strings.Cut(strings.ToLower(phrase), " ")
	if english.Is(first, english.Weekday) || dayOfMonth(phrase) {
		return preposition + " " + phrase
	}
	if standsAlone[first] {
		return strings.ToLower(phrase[:1]) + phrase[1:]
	}
	if preposition == "on" {
		return phrase
	}
	return preposition + " " + phrase
}

// dayOfMonth reports whether a phrase is a month and a day: "Oct. 4", "4 October".
func dayOfMonth(phrase string) bool {
	first, rest, _ := strings.Cut(phrase, " ")
	second, _, _ := strings.Cut(rest, " ")
	return isMonth(first) && isDay(second) || isDay(first) && isMonth(second)
}

func isMonth(word string) bool {
	return english.IsMonth(strings.ToLower(strings.TrimRight(word, ",.")))
}

func isDay(word string) bool {
	word = strings.Trim(word, ",.")
	return word != "" && len(word) <= 2 && strings.Trim(word, "0123456789") == ""
}

var standsAlone = map[string]bool{"in": true, "on": true, "at": true, "during": true, "after": true, "before": true, "yesterday": true,
	"today": true, "earlier": true, "later": true, "last": true, "this": true, "following": true, "throughout": true, "from": true,
	"prior": true}

// words are the statement's own words, so punctuated that only what the
// document has in quotation marks looks like a quotation. As written they follow
// the verb as they do in the document.
func (v *Voice) words(s retrieval.Statement, verb string, asWritten bool) string {
	clips := v.clipped(piecesOf(s), v.room())
	separator := ": "
	if cue.TakesObject(verb) {
		separator = " "
	}
	parts := make([]string, len(clips))
	if cue.AllQuoted(s) {
		for i, c := range clips {
			parts[i] = c.marked(Quote(strings.TrimRight(c.text, ",; ")))
		}
		return separator + strings.Join(parts, " … ")
	}
	for i, c := range clips {
		parts[i] = c.marked(c.text)
	}
	text := strings.TrimRight(strings.Join(parts, " … "), " ,;")
	switch {
	case cue.SideBeforeColon(s):
		return ": " + text
	case asWritten, verb == cue.SpokeOf, cue.Introduces(cue.FirstWord(text)):
		return " " + text
	case cue.ClauseShaped(text) && !cue.NeedsObject(verb):
		return " that " + small(text)
	case cue.TakesObject(verb):
		return " " + text
	case s.Kind == retrieval.Indirect && !v.worded:
		v.worded = true
		return ", in the document's words: " + text
	}
	return ": " + text
}

// room is how many bytes of the next quotation are shown.
func (v *Voice) room() int {
	if v.brief > 0 {
		return v.brief
	}
	v.reported++
	switch v.reported {
	case 1:
		return firstClip
	case 2:
		return secondClip
	}
	return furtherOne
}

// small is a clause after "that": an article or pronoun that began a sentence
// is written small.
func small(text string) string {
	if r, _ := utf8.DecodeRuneInString(text); unicode.IsUpper(r) && beginners[cue.FirstWord(text)] {
		return strings.ToLower(text[:1]) + text[1:]
	}
	return text
}

var beginners = cue.Set("the a an it he she they we this that these those there his her its their our such")

// quote puts words in quotation marks that they do not hold themselves.
func Quote(words string) string {
	if strings.Contains(words, `"`) {
		return "“" + words + "”"
	}
	return `"` + words + `"`
}

// within is a sentence after a colon: words that are large only because they
// began it are small again.
func Within(sentence string) string {
	first, _, _ := strings.Cut(sentence, " ")
	switch first {
	case "According", "The", "A", "Somebody":
		return strings.ToLower(sentence[:1]) + sentence[1:]
	}
	return sentence
}

func contains(a, b string) bool { return strings.Contains(strings.ToLower(a), strings.ToLower(b)) }

// upper writes the first letter large.
func Upper(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}
