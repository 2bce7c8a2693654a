package plan

import (
	"maps"
	"slices"
	"strings"

	"whosaid/bot/cue"
	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/question"
	"whosaid/retrieval/similarity"
)

// How alike a description in a question and one in a document have to be for
// the same office.
const (
	sameNoun     = 0.5 // the noun, and each word before it
	sameBareNoun = 0.7 // a plural without any word before it
	farNoun      = 0.3 // the noun, where the words before it are the same
	sameModifier = 0.9
	// mostAlike is how many people may fit a description by likeness, unless
	// it is a plural; more mean that it says too little.
	mostAlike = 3
)

// byLikeness are the speakers one of whose descriptions means what a
// description in the question does: "the fire chief" for "the fire brigade's
// head".
func (r *resolver) byLikeness(a question.Asked, q question.Question) []retrieval.Person {
	if !describes(a.Wording) || q.Unnamed && len(officeWords(Bare(a.Wording))) < 2 {
		return nil
	}
	words := officeWords(Bare(a.Wording))
	if len(words) == 0 {
		return nil
	}
	last := words[len(words)-1]
	plural := singular(last) != last
	owned := strings.Contains(a.Wording, "'s ") || strings.Contains(a.Wording, "’s ")
	described := r.descriptions()
	var found []retrieval.Person
	for _, p := range r.directory.Called(maps.Keys(described)) {
		if q.Unnamed && p.Sort == retrieval.Individual {
			continue
		}
		if slices.ContainsFunc(described[p.Name], func(t string) bool { return r.sameOffice(words, t, plural, owned) }) {
			found = append(found, p)
		}
	}
	if len(found) > mostAlike && !plural {
		return nil
	}
	return found
}

// sameOffice reports whether a description means what the words of a question
// do. Names of countries have to be the same, and so has a noun that stands
// alone, unless it is a plural, and whoever the office is owned by.
func (r *resolver) sameOffice(words []string, description string, plural, owned bool) bool {
	before := words[:len(words)-1]
	noun, rest := r.head(words[len(words)-1], description)
	if len(before) == 0 {
		return noun >= sameModifier || plural && noun >= sameBareNoun
	}
	text, least := similarity.NewText(rest), 1.0
	for _, w := range before {
		l := r.query(singular(w)).Match(text).MaxSim
		if similarity.Nation(w) != nil && l < sameModifier {
			return false
		}
		least = min(least, l)
	}
	return least >= sameModifier && noun >= farNoun || !owned && least >= sameNoun && noun >= sameNoun
}

// head is how alike the noun of a description is to another, and the
// description without it.
func (r *resolver) head(noun, description string) (float64, string) {
	words := officeWords(description)
	if len(words) == 0 {
		return 0, ""
	}
	last := len(words) - 1
	return r.query(singular(noun)).Match(similarity.NewText(words[last])).MaxSim, strings.Join(words[:last], " ")
}

// officeWords are the meaningful words of a description, its noun last: "head
// of the police" is "police head".
func officeWords(description string) []string {
	words := strings.Fields(strings.ReplaceAll(strings.ToLower(description), "head of state", "president"))
	if at := slices.IndexFunc(words, func(w string) bool { return w == "of" || w == "at" || w == "for" || w == "to" || w == "in" }); at > 0 {
		words = slices.Concat(words[at:], words[:at])
	}
	words = slices.DeleteFunc(words, func(w string) bool { return cue.IsAddress(strings.Trim(w, ".,")) || unnamedWords[w] })
	return similarity.Meaningful(strings.Join(words, " "))
}

// SaysUnnamed reports whether a word says that a source has no name.
func SaysUnnamed(word string) bool { return unnamedWords[word] }

var unnamedWords = cue.Set("unnamed anonymous unidentified nameless undisclosed unrevealed")

// singular takes the plural off a noun.
func singular(w string) string {
	if head, ok := strings.CutSuffix(w, "men"); ok {
		return head + "man"
	}
	if strings.HasSuffix(w, "ss") {
		return w
	}
	return strings.TrimSuffix(w, "s")
}

// descriptions are, by speaker, the roles that the documents give and what
// stands between commas after the name where words are attributed.
func (r *resolver) descriptions() map[string][]string {
	if r.documents != nil {
		return r.describe()
	}
	return r.library.Kept(ofAll{}, func() any { return r.describe() }).(map[string][]string)
}

// ofAll is the key of the descriptions that a whole corpus has.
type ofAll struct{}

func (r *resolver) describe() map[string][]string {
	all := map[string][]string{}
	for s := range r.statements() {
		if s.Speaker == "" {
			continue
		}
		if _, ok := all[s.Speaker]; !ok {
			p, _ := r.directory.Person(s.Speaker)
			all[s.Speaker] = slices.Clone(p.Roles)
			if p.Sort != retrieval.Individual {
				all[s.Speaker] = append(all[s.Speaker], s.Speaker)
			}
		}
		if d, ok := r.library.Document(s.Document); ok {
			for _, text := range []string{Apposition(d, *s), constituency(d, *s), leads(d, *s)} {
				if text != "" {
					all[s.Speaker] = append(all[s.Speaker], strings.Clone(text)) // the document may be let go
				}
			}
		}
	}
	return all
}

// Apposition is what stands between commas after the name at the cue of s in
// its document: "a geologist at the college".
func Apposition(d *retrieval.Document, s retrieval.Statement) string {
	who := s.SpeakerSpan()
	if who.Len() == 0 || who.End > len(d.Text) {
		return ""
	}
	near := d.Text[who.Start:min(len(d.Text), who.End+longestRole)]
	name, rest, ok := strings.Cut(near, ", ")
	text, _, closed := strings.Cut(rest, ",")
	first, _, _ := strings.Cut(strings.ToLower(text), " ")
	if !ok || !closed || len(name) > who.Len() || !articles[first] || strings.ContainsAny(text, ".\n\"") {
		return ""
	}
	return text
}

// constituency is the office at the cue of s with what brackets after the name tell
// of it: "Idaho Republican senator" of "Sen. Jo Dahl (R-Idaho)". Empty without
// either.
func constituency(d *retrieval.Document, s retrieval.Statement) string {
	who := s.SpeakerSpan()
	if who.Len() == 0 || who.End > len(d.Text) {
		return ""
	}
	title, _, more := strings.Cut(who.In(d.Text), " ")
	office := plainTitles(title)
	m := inBrackets.FindStringSubmatch(d.Text[who.End:min(len(d.Text), who.End+longestRole)])
	if m == nil || !more || office == title {
		return ""
	}
	return m[2] + " " + partyNames[m[1]] + " " + office
}

// leads is the office that a clause after the name at the cue of s tells of: "chairman of
// the harbour board" of "Jo Dahl, a baker who chairs the harbour board". Empty without
// one.
func leads(d *retrieval.Document, s retrieval.Statement) string {
	who := s.SpeakerSpan()
	if who.Len() == 0 || who.End > len(d.Text) {
		return ""
	}
	m := whoLeads.FindStringSubmatch(d.Text[who.Start:min(len(d.Text), who.End+longestRole)])
	if m == nil {
		return ""
	}
	return leaders[m[1]] + " of " + m[2]
}

// whoLeads is such a clause.
var whoLeads = pattern.MustCompile(`^[^.\n"“”;]{0,120}?\bwho (chairs|heads|leads|runs|directs) (?:the )?([^.\n"“”;]{3,100})`)

var leaders = map[string]string{"chairs": "chairman", "heads": "head", "leads": "leader", "runs": "head", "directs": "director"}

// inBrackets is a party and a place in brackets after a name.
var inBrackets = pattern.MustCompile(`^ \((D|R|I)[-–‑]([\p{L}. ]+)\)`)

var partyNames = map[string]string{"D": "Democratic", "R": "Republican", "I": "independent"}

// longestRole is how many bytes after a name a description may take.
const longestRole = 120

var articles = cue.Set("a an the")

// describes reports whether a wording is a description rather than a name:
// its last word is small, and no form of address stands before it.
func describes(wording string) bool {
	words := strings.Fields(wording)
	if len(words) == 0 || cue.IsAddress(words[0]) && !strings.EqualFold(words[0], "the") {
		return false
	}
	return strings.ToLower(words[len(words)-1]) == words[len(words)-1]
}

// Unaddressed is a name without the forms of address before it.
func Unaddressed(name string) string {
	for {
		first, rest, more := strings.Cut(name, " ")
		if !more || !cue.IsAddress(first) {
			return name
		}
		name = rest
	}
}
