package bot

import (
	"slices"
	"strings"

	"whosaid/retrieval"
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
	// tooMany statements are not searched for descriptions.
	tooMany = 20000
)

// byLikeness replaces descriptions that fit nobody word by word by those whose
// own descriptions mean the same: "the fire chief" for "the fire brigade's
// head".
func (f *finder) byLikeness() {
	if len(f.q.Speakers) == 0 || f.quoted() && !f.q.Unnamed || f.library.Status().Statements > tooMany {
		return
	}
	var described map[string][]string
	for i, a := range f.q.Speakers {
		if a.By == retrieval.ByPronoun || !describes(a.Wording) {
			continue
		}
		if f.q.Unnamed && len(officeWords(bare(a.Wording))) < 2 {
			continue // any source without a name
		}
		if described == nil {
			described = f.descriptions()
		}
		if found := f.alikeInOffice(a.Wording, described); len(found) > 0 {
			f.q.Speakers[i].People = found
		}
	}
}

// quoted reports whether anybody asked about has a statement.
func (f *finder) quoted() bool {
	names := f.speakers()
	return len(names) > 0 && len(f.all(retrieval.Query{Speakers: names, Documents: f.base.Documents})) > 0
}

// alikeInOffice are the speakers one of whose descriptions means what wording
// does, in the order of the documents.
func (f *finder) alikeInOffice(wording string, described map[string][]string) []retrieval.Person {
	words := officeWords(bare(wording))
	if len(words) == 0 {
		return nil
	}
	last := words[len(words)-1]
	plural := singular(last) != last
	owned := strings.Contains(wording, "'s ") || strings.Contains(wording, "’s ")
	var found []retrieval.Person
	for _, p := range f.directory.All() {
		if f.q.Unnamed && p.Sort == retrieval.Individual {
			continue
		}
		if texts := described[p.Name]; slices.ContainsFunc(texts, func(t string) bool { return f.sameOffice(words, t, plural, owned) }) {
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
func (f *finder) sameOffice(words []string, description string, plural, owned bool) bool {
	before := words[:len(words)-1]
	noun, rest := f.head(words[len(words)-1], description)
	if len(before) == 0 {
		return noun >= sameModifier || plural && noun >= sameBareNoun
	}
	text, least := similarity.NewText(rest), 1.0
	for _, w := range before {
		l := f.query(singular(w)).Match(text).MaxSim
		if similarity.Nation(w) != nil && l < sameModifier {
			return false
		}
		least = min(least, l)
	}
	return least >= sameModifier && noun >= farNoun || !owned && least >= sameNoun && noun >= sameNoun
}

// inRole reports whether the speaker of s holds an office like the one that
// the question asks for: "which minister".
func (f *finder) inRole(s retrieval.Statement) bool {
	words := officeWords(f.q.Role)
	p, ok := f.directory.Person(s.Speaker)
	if !ok || len(words) != 1 {
		return false
	}
	return slices.ContainsFunc(p.Roles, func(r string) bool {
		alike, _ := f.head(words[0], r)
		return alike >= farNoun
	})
}

// head is how alike the noun of a description is to another, and the
// description without it.
func (f *finder) head(noun, description string) (float64, string) {
	words := officeWords(description)
	if len(words) == 0 {
		return 0, ""
	}
	last := len(words) - 1
	return f.query(singular(noun)).Match(similarity.NewText(words[last])).MaxSim, strings.Join(words[:last], " ")
}

// officeWords are the meaningful words of a description, its noun last: "head
// of the police" is "police head".
func officeWords(description string) []string {
	words := strings.Fields(strings.ReplaceAll(strings.ToLower(description), "head of state", "president"))
	if at := slices.IndexFunc(words, func(w string) bool { return w == "of" || w == "at" || w == "for" || w == "to" || w == "in" }); at > 0 {
		words = slices.Concat(words[at:], words[:at])
	}
	words = slices.DeleteFunc(words, func(w string) bool { return addresses[strings.Trim(w, ".,")] || unnamedWords[w] })
	return meaningful(strings.Join(words, " "))
}

// unnamedWords say that a source has no name.
var unnamedWords = wordSet("unnamed anonymous unidentified nameless undisclosed unrevealed")

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
// stands between commas behind the name where words are ascribed.
func (f *finder) descriptions() map[string][]string {
	all := map[string][]string{}
	for _, s := range f.all(f.anybody()) {
		if s.Speaker == "" {
			continue
		}
		if _, ok := all[s.Speaker]; !ok {
			p, _ := f.directory.Person(s.Speaker)
			all[s.Speaker] = slices.Clone(p.Roles)
			if p.Sort != retrieval.Individual {
				all[s.Speaker] = append(all[s.Speaker], s.Speaker)
			}
		}
		if text := f.apposition(s); text != "" {
			all[s.Speaker] = append(all[s.Speaker], text)
		}
	}
	return all
}

// apposition is what stands between commas behind the name at the cue of s:
// "a geologist at the college".
func (f *finder) apposition(s retrieval.Statement) string {
	who := s.SpeakerSpan()
	d, ok := f.library.Document(s.Document)
	if !ok || who.Len() == 0 || who.End > len(d.Text) {
		return ""
	}
	near := d.Text[who.Start:min(len(d.Text), who.End+longestRole)]
	name, rest, ok := strings.Cut(near, ", ")
	text, _, closed := strings.Cut(rest, ",")
	if !ok || !closed || len(name) > who.Len() || !articles[firstWord(text)] || strings.ContainsAny(text, ".\n\"") {
		return ""
	}
	return text
}

// longestRole is how many bytes behind a name a description may take.
const longestRole = 120

var articles = wordSet("a an the")
