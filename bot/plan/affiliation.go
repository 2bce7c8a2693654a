package plan

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/names"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/question"
)

// Wordings for somebody with whom they are: "Lampco's Bo", "Bo from Lampco", "Bo
// (Lampco)", "the Lampco guy Bo". Their groups are the person (who) and the organisation (with).
var affiliated = []*pattern.Pattern{
	pattern.MustCompile(`(?i)\b(?:the\s+)?(?P<with>[\w.&-]+)['’]s\s+(?P<who>[\p{L}-]+)\b`),
	pattern.MustCompile(`(?i)\b(?P<who>[\p{L}-]+)\s+(?:from|of)\s+(?:the\s+)?(?P<with>[\w.&/-]+)(?:['’]s)?` +
		`(?:\s+(?:team|side|folks|people))?\b`),
	pattern.MustCompile(`(?i)\b(?P<who>[\p{L}-]+)\s+\((?P<with>[\w.&/-]+)\)`),
	pattern.MustCompile(`(?i)\b(?:the|that)\s+(?P<with>[\w.&-]+)\s+(?:` + members + `)\s+(?P<who>[\p{L}-]+)\b`),
}

// unaffiliated is a text in which a speaker stands without the organisation that is
// named beside them, and that organisation; empty where none is.
func (r *resolver) unaffiliated(text string) (rest, organisation string) {
	if !r.directory.Labelled() {
		return text, ""
	}
	for _, form := range affiliated {
		for _, m := range form.FindAllStringSubmatchIndex(text, -1) {
			group := func(name string) string { i := 2 * form.SubexpIndex(name); return text[m[i]:m[i+1]] }
			if who, with := group("who"), group("with"); r.calledBy(who) && r.mayEmploy(with) {
				return text[:m[0]] + who + furtherWords.ReplaceAllString(text[m[1]:], ""), with
			}
		}
	}
	return text, ""
}

// furtherWords end the name of an organisation after its first word: "Lampco Labs".
var furtherWords = pattern.MustCompile(`(?i)^\s+(?:labs?|foundation|inc|corp|ltd|llc|gmbh|software|technologies|systems|studios|` +
	`ventures|university)\b\.?`)

// calledBy reports whether a word is the name by which a speaker is called, and no
// other word.
func (r *resolver) calledBy(word string) bool {
	return !memberWord.MatchString(word) && (capital(word) || !known(word) || names.IsGivenName(strings.ToLower(word))) && r.speaker(word)
}

// memberWord is a word for whoever belongs to an organisation, written small.
var memberWord = pattern.MustCompile(`^(?:` + members + `)$`)

// mayEmploy reports whether a word may name an organisation: a document lists one
// of that name, or it is written as a name and nobody's, or it is hardly English.
func (r *resolver) mayEmploy(word string) bool {
	low := strings.ToLower(word)
	if lexicon.IsStopWord(low) || english.Is(low, english.Weekday|english.Month) || startsWithDigit(word) || r.firstName(word) {
		return false
	}
	for organisation := range r.directory.Organisations() {
		if sameOrganisation(low, organisation) {
			return true
		}
	}
	words, err := lexicon.English()
	return capital(word) || err == nil && (words.Lookup(low) == lexicon.Unknown || words.Lookup(low) > rareWord)
}

// firstName reports whether a word is the first or only name of somebody who speaks.
func (r *resolver) firstName(word string) bool {
	return slices.ContainsFunc(r.directory.Lookup(word), func(p retrieval.Person) bool {
		return p.Sort == retrieval.Individual && p.Statements > 0 && firstOf(strings.Fields(names.Plain(p.Name)))(word)
	})
}

// rareWord is the place by frequency beyond which a word is hardly English.
const rareWord = 6000

// ofAffiliation keeps, of several people whom one name may mean, those whom the
// documents list with an organisation; all where they list none.
func (r *resolver) ofAffiliation(q question.Question, organisation string) question.Question {
	if organisation == "" {
		return q
	}
	listed := r.directory.Organisations()
	q.Speakers = slices.Clone(q.Speakers)
	for i, a := range q.Speakers {
		with := slices.DeleteFunc(slices.Clone(a.People), func(p retrieval.Person) bool {
			for name, members := range listed {
				if sameOrganisation(strings.ToLower(organisation), name) && slices.Contains(members, p.Name) {
					return false
				}
			}
			return true
		})
		if len(with) > 0 {
			q.Speakers[i].People = with
		}
	}
	return q
}
