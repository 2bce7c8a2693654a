package bot

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval"
	"whosaid/retrieval/people"
)

// A voice puts statements into sentences. What stands in quotation marks is
// the document's own bytes.
type voice struct{ directory *people.Directory }

// say is the sentence that reports s in full: who, how, the words, the source.
func (v voice) say(s retrieval.Statement) string {
	return v.sentence(s, v.introduced(s))
}

// again reports a further statement of a speaker already introduced.
func (v voice) again(s retrieval.Statement) string { return v.sentence(s, shortName(s, v.directory)) }

func (v voice) sentence(s retrieval.Statement, who string) string {
	verb := verbFor(s)
	told := ""
	if verb != spokeOf {
		told = v.circumstances(s, &verb)
	}
	if s.Via != "" {
		who = "According to " + s.Via + ", " + who
	}
	return strings.TrimSpace(fmt.Sprintf("%s %s%s%s %s.", who, verb, told, words(s, verb), place(s)))
}

// circumstances are to whom, where and when s was said. An
// addressee turns "said" into "told".
func (v voice) circumstances(s retrieval.Statement, verb *string) string {
	var b strings.Builder
	if s.Addressee != "" {
		switch {
		case *verb == "said":
			*verb = "told"
			fmt.Fprintf(&b, " %s", s.Addressee)
		case takesAddressee[*verb]:
			fmt.Fprintf(&b, " %s", s.Addressee)
		default:
			fmt.Fprintf(&b, " to %s", s.Addressee)
		}
	}
	if s.When != "" {
		b.WriteString(" " + withPreposition(s.When, "on"))
	}
	if s.Venue != "" {
		b.WriteString(" " + withPreposition(s.Venue, placed(s.Venue)))
	}
	return b.String()
}

var takesAddressee = map[string]bool{"warned": true, "asked": true, "assured": true, "urged": true, "told": true}

// withPreposition puts a preposition before a phrase that needs one.
func withPreposition(phrase, preposition string) string {
	first, _, _ := strings.Cut(strings.ToLower(phrase), " ")
	if _, day := weekdays[first]; day {
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

var weekdays = map[string]bool{"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true}

// placed is the preposition of a venue: one speaks on a channel, in a meeting.
func placed(venue string) string {
	if r, _ := utf8.DecodeRuneInString(venue); unicode.IsUpper(r) {
		return "to"
	}
	return "in"
}

var standsAlone = map[string]bool{"in": true, "on": true, "at": true, "during": true, "after": true, "before": true, "yesterday": true,
	"today": true, "earlier": true, "later": true, "last": true, "this": true, "following": true, "throughout": true, "from": true, "prior": true}

// words are the statement's own words, so punctuated that only what the
// document has in quotation marks looks like a quotation.
func words(s retrieval.Statement, verb string) string {
	pieces := piecesOf(s)
	if allQuoted(s) {
		for i := range pieces {
			pieces[i] = quote(pieces[i])
		}
		if verb == spokeOf {
			return " " + strings.Join(pieces, " … ")
		}
		return ": " + strings.Join(pieces, " … ")
	}
	text := strings.TrimRight(strings.Join(pieces, " … "), " ,;")
	first, _, _ := strings.Cut(strings.ToLower(text), " ")
	if verb == spokeOf {
		return " " + text
	}
	if conjunctions[first] {
		if s.Kind == retrieval.Indirect {
			return ", in the document's words, " + text
		}
		return " " + text
	}
	if s.Kind == retrieval.Indirect {
		return ", in the document's words: " + text
	}
	return ": " + text
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

// introduced is the speaker with other name and role.
func (v voice) introduced(s retrieval.Statement) string {
	person, known := v.directory.Person(s.Speaker)
	if s.Speaker == "" {
		return "Somebody the document does not name"
	}
	if known && person.Sort == retrieval.Anonymous || s.SpeakerReason == retrieval.ByNominal && person.Sort == retrieval.Anonymous {
		return fmt.Sprintf("A source without a name (%s)", quote(s.Speaker))
	}
	var b strings.Builder
	b.WriteString(upper(s.Speaker))
	if known && len(person.AlsoKnown) > 0 {
		fmt.Fprintf(&b, ", also known as %s", person.AlsoKnown[0])
	}
	role := s.SpeakerRole
	if role == "" && known && len(person.Roles) > 0 {
		role = person.Roles[0]
	}
	if role != "" && !contains(s.Speaker, role) && person.Sort != retrieval.Group {
		fmt.Fprintf(&b, ", %s,", withArticle(role))
	} else if known && len(person.AlsoKnown) > 0 {
		b.WriteString(",")
	}
	return b.String()
}

// withArticle is a role as an apposition has it.
func withArticle(role string) string {
	first, _, _ := strings.Cut(role, " ")
	switch low := strings.ToLower(first); {
	case low == "the" || low == "a" || low == "an":
		return low + role[len(first):]
	case strings.HasSuffix(first, "'s") || strings.HasSuffix(first, "’s") || strings.HasSuffix(first, "s'"),
		low == "his" || low == "her" || low == "their" || low == "former":
		return role
	}
	return "the " + role
}

// shortName is a speaker for the second time.
func shortName(s retrieval.Statement, directory *people.Directory) string {
	p, ok := directory.Person(s.Speaker)
	switch {
	case s.Speaker == "":
		return "Somebody the document does not name"
	case ok && p.Sort == retrieval.Individual && p.Surname != "":
		return p.Surname
	case ok && p.Sort == retrieval.Anonymous:
		return "The same source"
	}
	return upper(s.Speaker)
}

func contains(a, b string) bool { return strings.Contains(strings.ToLower(a), strings.ToLower(b)) }

// upper writes the first letter large.
func upper(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}
