package plan

import (
	"maps"
	"slices"
	"strings"

	"whosaid/bot/cue"
	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/names"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/question"
	"whosaid/retrieval/similarity"
)

// withDescribed asks about whoever the whole subject of the question describes,
// where only a part of it was taken for somebody: "the guy" of "the foreign
// ministry guy". A subject that ends with a person's name is that person's.
func (r *resolver) withDescribed(q question.Question) question.Question {
	q = ofLiker(q)
	phrase := subjectPhrase(q)
	if phrase == "" || q.Unnamed || q.Others || r.library.Status().Statements > tooMany {
		return q
	}
	if r.insideName(q, phrase) {
		leads := slices.ContainsFunc(strings.Fields(phrase), isChief)
		q.Speakers = []question.Asked{{Wording: phrase, People: r.fitting(descriptive(withoutChief(phrase)), "", leads), By: retrieval.ByNominal}}
		return q
	}
	if last := len(q.Speakers) - 1; last > 0 && strings.HasSuffix(phrase, q.Speakers[last].Wording) && ownedBefore(q.Speakers, phrase) &&
		!r.tooGeneral(q.Speakers[last], phrase) {
		q.Speakers = q.Speakers[last:]
		return q
	}
	q = ofTownOfSaint(q, phrase)
	words, owner, ok := r.descriptionWords(phrase)
	leads := slices.ContainsFunc(strings.Fields(phrase), isChief)
	if !ok || len(words) == 0 || len(words) == 1 && owner == "" && !leads || r.fullyNamed(q, phrase) {
		return q
	}
	if found := r.fitting(words, owner, leads && len(words) == 1 && owner == ""); len(found) > 0 {
		q.Speakers = []question.Asked{{Wording: phrase, People: found, By: retrieval.ByNominal}}
		return q
	}
	if owner != "" && names.IsPersonNoun(lastWord(phrase)) {
		q.Speakers = []question.Asked{{Wording: phrase, People: r.serving(words, owner), By: retrieval.ByNominal}}
		return q
	}
	if owner != "" || slices.ContainsFunc(q.Speakers, func(a question.Asked) bool { return r.tooGeneral(a, phrase) }) {
		q.Speakers = []question.Asked{{Wording: phrase, By: retrieval.ByNominal}}
	}
	return q
}

// withoutChief is a phrase without the nouns for whoever leads.
func withoutChief(phrase string) string {
	return strings.Join(slices.DeleteFunc(strings.Fields(phrase), isChief), " ")
}

// ofLiker asks about the one person with a name who stands before the question's
// verb, where a noun before them means many: "is there any clerk that Ito likes".
func ofLiker(q question.Question) question.Question {
	last := len(q.Speakers) - 1
	if last < 1 || q.Verb == "" || q.Speakers[last].By == retrieval.ByNominal || len(q.Speakers[last].People) == 0 ||
		q.Speakers[last].People[0].Sort != retrieval.Individual || !strings.Contains(q.Text, q.Speakers[last].Wording+" "+q.Verb) {
		return q
	}
	many := func(a question.Asked) bool { return a.By == retrieval.ByNominal && len(a.People) > mostAlike }
	if slices.ContainsFunc(q.Speakers[:last], many) {
		q.Speakers = q.Speakers[last:]
	}
	return q
}

// ownedBefore reports whether all but the last of those asked about are only
// owners of whoever it is: "Ito's adviser Ann Lee".
func ownedBefore(asked []question.Asked, phrase string) bool {
	return !slices.ContainsFunc(asked[:len(asked)-1], func(a question.Asked) bool {
		return !strings.Contains(phrase, a.Wording+"'s ") && !strings.Contains(phrase, a.Wording+"’s ")
	})
}

// subjectPhrase is what stands between the auxiliary and the verb of a question
// for what was said, without a determiner; empty where that is not found.
func subjectPhrase(q question.Question) string {
	if q.Kind != question.WhatSaid && q.Kind != question.DidSay || q.Verb == "" {
		return ""
	}
	m := subject.FindStringSubmatchIndex(q.Text)
	if m == nil {
		return ""
	}
	rest := q.Text[m[1]:]
	end := verbAt(rest, q.Verb)
	if end < 0 {
		return ""
	}
	phrase := strings.TrimSpace(rest[:end])
	if n := len(strings.Fields(phrase)); n == 0 || n > longestDescription || strings.ContainsAny(phrase, `,;:"“`) {
		return ""
	}
	return phrase
}

// verbAt is where the space before a whole word stands in a text, in any letters; -1
// where it does not.
func verbAt(text, verb string) int {
	for i := range max(0, len(text)-len(verb)) {
		if end := i + 1 + len(verb); strings.IndexByte(" \t\n\f\r", text[i]) >= 0 && strings.EqualFold(text[i+1:end], verb) &&
			inWord(text, end-1) != inWord(text, end) {
			return i
		}
	}
	return -1
}

// inWord reports whether the byte of a text at a place is that of an ASCII word.
func inWord(text string, at int) bool {
	if at < 0 || at >= len(text) {
		return false
	}
	c := text[at]
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

var subject = pattern.New(`(?i)\b(?:did|does|do|has|had|would|will)\s+(?:the\s+|that\s+|this\s+|an?\s+)?`)

// longestDescription is how many words a description has at most.
const longestDescription = 9

// descriptionWords are the words of a description that tell whom it means, and
// the surname of whoever owns the office. Ok is false where it is somebody's
// name, or ends with one.
func (r *resolver) descriptionWords(phrase string) (words []string, owner string, ok bool) {
	rest := phrase
	for _, m := range r.directory.Find(phrase) {
		if len(m.People) == 0 || m.People[0].Sort != retrieval.Individual || m.By == retrieval.ByNominal {
			continue
		}
		name, after := m.Span.In(phrase), strings.TrimSpace(phrase[m.End:])
		if after == "" || m.Start == 0 && !owns(after) {
			return nil, "", false
		}
		owner = m.People[0].Surname
		rest = strings.Replace(rest, name, " ", 1)
	}
	return descriptive(rest), owner, true
}

// descriptive are the words of a text that tell who somebody is.
func descriptive(text string) (words []string) {
	for _, w := range similarity.Meaningful(plainTitles(text)) {
		w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
		if !anyPerson[singular(w)] && !slices.Contains(words, w) {
			words = append(words, w)
		}
	}
	return words
}

// owns reports whether what follows a name makes it an owner's.
func owns(after string) bool {
	calls := func(w string) bool { return !capital(w) && names.IsPersonNoun(singular(w)) }
	return slices.ContainsFunc(strings.Fields(after), calls) || strings.HasPrefix(after, "'s") || strings.HasPrefix(after, "’s") ||
		after == "campaign" || strings.HasPrefix(after, "campaign ")
}

// anyPerson are nouns that say no more than that somebody is meant.
var anyPerson = cue.Set("guy man woman person lady head chief boss folk people dude gal rep one member somebody someone")

// fullyNamed reports whether nothing tells more of the phrase than the wordings
// by which individuals were found.
func (r *resolver) fullyNamed(q question.Question, phrase string) bool {
	return slices.ContainsFunc(q.Speakers, func(a question.Asked) bool {
		return a.By != retrieval.ByNominal && len(a.People) > 0 && a.People[0].Sort == retrieval.Individual &&
			strings.HasSuffix(phrase, a.Wording)
	})
}

// tooGeneral reports whether somebody asked about was found by a part of a
// longer description alone, and is nobody with a name, or nobody whom the documents
// describe by any of the rest.
func (r *resolver) tooGeneral(a question.Asked, phrase string) bool {
	if len(a.People) == 0 || Bare(a.Wording) == phrase {
		return false
	}
	rest := strings.Replace(phrase, Bare(a.Wording), " ", 1)
	leads := slices.ContainsFunc(strings.Fields(rest), isChief)
	words := slices.DeleteFunc(similarity.Meaningful(rest), func(w string) bool { return leads && isChief(w) })
	if rest == phrase || len(words) == 0 && !leads {
		return false
	}
	if a.People[0].Sort != retrieval.Individual {
		return true
	}
	return a.By == retrieval.ByNominal && !slices.ContainsFunc(a.People, func(p retrieval.Person) bool {
		roles := strings.Join(p.Roles, " ")
		if leads && slices.ContainsFunc(strings.Fields(roles), isChief) {
			return true
		}
		text := similarity.NewText(plainTitles(roles))
		return slices.ContainsFunc(words, func(w string) bool { return r.query(singular(w)).Match(text).MaxSim >= sameModifier })
	})
}

// isChief reports whether a word is one for whoever leads something.
func isChief(w string) bool { return chiefs[strings.ToLower(strings.Trim(w, ".,;:?!"))] }

var chiefs = cue.Set("head chief boss leader president chairman chairwoman chair chairperson director executive ceo founder commander")

// fitting are the speakers one of whose descriptions has all of the words, and
// the owner's name, and says that they lead where that is asked; of many, nobody.
func (r *resolver) fitting(words []string, owner string, leads bool) []retrieval.Person {
	described := r.descriptions()
	var best []retrieval.Person
	most := 0.0
	for _, p := range r.directory.Called(maps.Keys(described)) {
		worth := 0.0
		for _, d := range described[p.Name] {
			if !leads || slices.ContainsFunc(strings.Fields(d), isChief) {
				worth = max(worth, r.fits(words, owner, d))
			}
		}
		switch {
		case worth == 0 || p.Statements == 0 || worth < most-1e-9:
		case worth > most+1e-9:
			best, most = []retrieval.Person{p}, worth
		default:
			best = append(best, p)
		}
	}
	if len(best) > mostAlike {
		return nil
	}
	return best
}

// serving are those whom documents describe by all of some words and by a pronoun that
// comes after the owner's name: "his campaign manager, Jo Dahl".
func (r *resolver) serving(words []string, owner string) []retrieval.Person {
	var found []retrieval.Person
	for _, s := range r.services() {
		if r.fits(words, owner, s.office) > 0 {
			if p, ok := r.directory.Person(s.name); ok && p.Statements > 0 {
				found = append(found, p)
			}
		}
	}
	return distinct(found)
}

// fits is how much of words a description contains, 0 where one of them is
// missing or the owner is.
func (r *resolver) fits(words []string, owner, description string) float64 {
	if owner != "" && !mentionsWord(description, strings.ToLower(owner)) {
		return 0
	}
	if len(words) == 0 {
		return 1
	}
	plain := plainTitles(description)
	all, small := similarity.NewText(plain), similarity.NewText(r.unmatched(withoutNames(plain), words))
	short := english.RunInitials(description)
	sum := 0.0
	for _, w := range words {
		query := r.query(singular(w))
		like := query.Match(all).MaxSim
		switch {
		case slices.Contains(short, strings.ToUpper(w)):
			like = 1
		case like < sameModifier && (mayBeName(w) || query.Match(small).MaxSim < likeModifier):
			return 0
		}
		sum += like
	}
	return sum / float64(len(words))
}

// unmatched are the words of a text that are none of words.
func (r *resolver) unmatched(text string, words []string) string {
	return strings.Join(slices.DeleteFunc(strings.Fields(text), func(t string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return r.query(singular(w)).Match(similarity.NewText(t)).MaxSim >= sameModifier })
	}), " ")
}

// withoutNames are the words of a text written small: those of names mean what
// only the same word means.
func withoutNames(text string) string {
	return strings.Join(slices.DeleteFunc(strings.Fields(text), capital), " ")
}

// mayBeName reports whether a word of a question is a name, a nation or
// initials, for which nothing else stands.
func mayBeName(w string) bool {
	return capital(w) || similarity.Nation(w) != nil || !strings.ContainsAny(strings.ToLower(w), "aeiouy") || names.IsGivenName(w)
}

// likeModifier is how alike a word of a description is that stands for another.
const likeModifier = .65
