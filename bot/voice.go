package bot

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/people"
)

// A voice puts statements into sentences. What stands in quotation marks is
// the document's own bytes.
type voice struct {
	directory *people.Directory
	// worded is set once the answer has said that it reports in the document's
	// own words.
	worded bool
}

func newVoice(directory *people.Directory) *voice { return &voice{directory: directory} }

// say is the sentence that reports s in full: who, how, the words, the source.
func (v *voice) say(s retrieval.Statement) string {
	return relayed(s) + v.clause(v.introduced(s), s)
}

// again reports a further statement of a speaker already introduced.
func (v *voice) again(s retrieval.Statement) string {
	return relayed(s) + v.clause(shortName(s, v.directory), s)
}

// who reports s behind "not that person but".
func (v *voice) who(s retrieval.Statement) string {
	subject := within(v.introduced(s))
	if s.Via != "" {
		subject += relativeComma(subject) + " according to " + named(s.Via) + ","
	}
	text := v.clause(subject+relativeComma(subject)+" who", s)
	if notByName(s) {
		text += " " + v.known(s)
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
	return "According to " + named(s.Via) + ", "
}

// clause reports s with who as its subject.
func (v *voice) clause(who string, s retrieval.Statement) string {
	verb := verbFor(s)
	told := ""
	if verb != spokeOf {
		told = v.circumstances(s, &verb)
	}
	return strings.TrimSpace(fmt.Sprintf("%s %s%s%s%s %s.", who, verb, told, continued(s), v.words(s, verb), place(s)))
}

// continued says where a quotation began that goes on in another paragraph.
func continued(s retrieval.Statement) string {
	if s.SpeakerReason != retrieval.ByContinuation || s.Resolved <= 0 || s.Resolved >= s.Paragraph {
		return ""
	}
	return fmt.Sprintf(", continuing the quotation of paragraph %d", s.Paragraph-1)
}

// circumstances are to whom, where and when s was said. An
// addressee turns "said" into "told".
func (v *voice) circumstances(s retrieval.Statement, verb *string) string {
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
	if english.Is(first, english.Weekday) {
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

// atVenue is a venue behind its preposition.
func atVenue(venue string) string {
	if preposition := placed(venue); preposition != "on" || withPreposition(venue, "in") != "in "+venue {
		return withPreposition(venue, preposition)
	}
	return "on " + venue
}

// placed is the preposition of a venue: one speaks on a channel, in a meeting.
func placed(venue string) string {
	if r, _ := utf8.DecodeRuneInString(venue); unicode.IsUpper(r) {
		return "to"
	}
	words := strings.Fields(strings.ToLower(venue))
	if at := slices.IndexFunc(words, func(w string) bool { return prepositions[w] }); at > 0 {
		words = words[:at]
	}
	for _, w := range slices.Backward(words) {
		switch w = strings.Trim(w, ",."); {
		case onVenues[w]:
			return "on"
		case atVenues[w]:
			return "at"
		case inVenues[w]:
			return "in"
		}
	}
	return "in"
}

// Nouns for where things are said, by their preposition.
var (
	onVenues = wordSet("call phone telephone programme program show podcast radio television tv stage air broadcast website blog twitter facebook")
	atVenues = wordSet(`briefing conference hearing rally event ceremony summit vigil reception dinner lunch breakfast fundraiser funeral protest
		demonstration forum panel gathering convention festival launch inquest trial`)
	inVenues = wordSet("interview statement email letter speech tweet post message meeting debate article book report court parliament")
)

var standsAlone = map[string]bool{"in": true, "on": true, "at": true, "during": true, "after": true, "before": true, "yesterday": true,
	"today": true, "earlier": true, "later": true, "last": true, "this": true, "following": true, "throughout": true, "from": true, "prior": true}

// words are the statement's own words, so punctuated that only what the
// document has in quotation marks looks like a quotation.
func (v *voice) words(s retrieval.Statement, verb string) string {
	pieces := piecesOf(s)
	separator := ": "
	if takesObject(verb) {
		separator = " "
	}
	if allQuoted(s) {
		for i := range pieces {
			pieces[i] = quote(strings.TrimRight(pieces[i], ",; "))
		}
		return separator + strings.Join(pieces, " … ")
	}
	text := strings.TrimRight(strings.Join(pieces, " … "), " ,;")
	switch {
	case continued(s) != "":
		return ": " + text
	case verb == spokeOf, conjunctions[firstWord(text)]:
		return " " + text
	case clauseShaped(text) && !english.IsForm(verb, english.NeedsObject, anyForm):
		return " that " + small(text)
	case takesObject(verb):
		return " " + text
	case s.Kind == retrieval.Indirect && !v.worded:
		v.worded = true
		return ", in the document's words: " + text
	}
	return ": " + text
}

// takesObject reports whether what is said follows a verb as its object.
func takesObject(verb string) bool {
	return verb == spokeOf || english.IsForm(verb, inverts, english.Past|english.Present) || english.IsForm(verb, english.Aims, english.Past) || silence(verb) != ""
}

// small is a clause behind "that": an article or pronoun that began a sentence
// is written small.
func small(text string) string {
	if r, _ := utf8.DecodeRuneInString(text); unicode.IsUpper(r) && beginners[firstWord(text)] {
		return strings.ToLower(text[:1]) + text[1:]
	}
	return text
}

var beginners = wordSet("the a an it he she they we this that these those there his her its their our such")

// firstWord is the first word of text in lower case.
func firstWord(text string) string {
	first, _, _ := strings.Cut(strings.ToLower(text), " ")
	return strings.Trim(first, `,;:"“`)
}

// allQuoted reports whether all of s stands inside quotation marks.
func allQuoted(s retrieval.Statement) bool {
	if s.Kind != retrieval.Direct {
		return false
	}
	for _, span := range s.Spans {
		inside := len(s.Quoted) == 0
		for _, q := range s.Quoted {
			inside = inside || q.Contains(span)
		}
		if !inside {
			return false
		}
	}
	return true
}

var conjunctions = map[string]bool{"that": true, "whether": true, "if": true, "how": true, "what": true, "why": true, "to": true}

// piecesOf are the texts of the statement's spans.
func piecesOf(s retrieval.Statement) []string {
	if len(s.Spans) < 2 {
		return []string{s.Text}
	}
	var pieces []string
	rest := s.Text
	for i, span := range s.Spans {
		if span.Len() > len(rest) || span.Len() < 0 {
			return []string{s.Text}
		}
		pieces = append(pieces, rest[:span.Len()])
		rest = rest[span.Len():]
		if i+1 < len(s.Spans) {
			rest = strings.TrimPrefix(rest, retrieval.Joint)
		}
	}
	return pieces
}

// quote puts words in quotation marks that they do not hold themselves.
func quote(words string) string {
	if strings.Contains(words, `"`) {
		return "“" + words + "”"
	}
	return `"` + words + `"`
}

// place is the source: document and paragraph.
func place(s retrieval.Statement) string {
	return fmt.Sprintf("(%s, paragraph %d)", s.Document, s.Paragraph)
}

// within is a sentence behind a colon: words that are large only because they
// began it are small again.
func within(sentence string) string {
	first, _, _ := strings.Cut(sentence, " ")
	switch first {
	case "According", "The", "A", "Somebody":
		return strings.ToLower(sentence[:1]) + sentence[1:]
	}
	return sentence
}

func contains(a, b string) bool { return strings.Contains(strings.ToLower(a), strings.ToLower(b)) }

// upper writes the first letter large.
func upper(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}
