package bot

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/question"
)

// bodies lets a country or body that has no statement of its own stand for
// those who speak for it: "NATO" for "NATO leaders".
func (f *finder) bodies() {
	if f.quoted() {
		return
	}
	for i, a := range f.q.Speakers {
		if a.By == retrieval.ByPronoun {
			continue
		}
		if found := f.speakFor(question.Spelled(bare(a.Wording))); len(found) > 0 {
			f.q.Speakers[i].People = found
		}
	}
}

// speakFor are the country or body of that name and the groups whose name is
// its own and a noun for people, if they have statements.
func (f *finder) speakFor(name string) []retrieval.Person {
	var found []retrieval.Person
	for _, p := range f.directory.All() {
		if p.Sort == retrieval.Individual || p.Statements == 0 {
			continue
		}
		speaks := func(member string) bool { return speaksFor(strings.ToLower(bare(member)), strings.ToLower(name)) }
		if slices.ContainsFunc(append(members(p.Name), p.Name), speaks) {
			found = append(found, p)
		}
	}
	return found
}

// speaksFor reports whether a speaker's name, behind one adjective at most, is
// that of a body alone or with a noun for those who speak for it.
func speaksFor(speaker, body string) bool {
	before, after, ok := strings.Cut(" "+speaker+" ", " "+body+" ")
	if lead := strings.Fields(before); ok && body != "" && len(lead) > 1 && speakers[lead[0]] && prepositions[lead[1]] {
		return true // "a spokesman for the BODY"
	}
	if !ok || body == "" || len(strings.Fields(before)) > 1 || english.Is(strings.TrimSpace(before), english.Possessive) {
		return false
	}
	rest := strings.Fields(after)
	return len(rest) == 0 || len(rest) == 1 && speakers[rest[0]]
}

var (
	speakers = wordSet(`official officials authority authorities leader leaders government governments minister ministers diplomat diplomats delegation
		spokesman spokeswoman spokesperson spokespeople representative representatives officer officers staff members member side delegates`)
)

// household are the statements of the office, aides or spokespeople of the one
// person asked about.
func (f *finder) household() []retrieval.Statement {
	if len(f.q.Names()) != 1 || len(f.q.Speakers) != 1 || f.q.Via+f.q.Addressee+f.q.When != "" {
		return nil
	}
	person := f.q.Speakers[0].People[0]
	if person.Sort != retrieval.Individual {
		return nil
	}
	keys := []string{strings.ToLower(person.Surname)}
	for _, r := range person.Roles {
		keys = append(keys, strings.ToLower(r))
	}
	var kept []retrieval.Statement
	for _, s := range f.all(f.anybody()) {
		if p, _ := f.directory.Person(s.Speaker); p.Sort != retrieval.Individual && servesAny(strings.ToLower(s.Speaker), keys) {
			kept = append(kept, s)
		}
	}
	return kept
}

// servesAny reports whether a speaker is somebody's office, aide or
// spokesperson: "a spokesman for the mayor's office".
func servesAny(speaker string, masters []string) bool {
	for _, m := range masters {
		if m != "" && (contains(speaker, m+"'s ") || contains(speaker, m+"’s ") || strings.HasSuffix(speaker, "for the "+m) || strings.HasSuffix(speaker, "for "+m)) {
			return true
		}
	}
	return false
}
