package plan

import (
	"slices"
	"strings"
	"sync"

	"whosaid/retrieval"
	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/names"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/question"
)

// Wordings for whoever comes from an organisation; the first group is its name.
var ofOrganisation = []*pattern.Pattern{
	pattern.MustCompile(`(?i)\b(?:anyone|anybody|someone|somebody|people|everyone|everybody|those|who|one|` + members + `)\s+` +
		`(?:(?:is|was|are|were|who)\s+)*(?:from|at|of|with|for)\s+(?:the\s+)?([\w.&/-]+(?:\s+[\w.&/-]+){0,3})`),
	pattern.MustCompile(`(?i)\b(?:the|an?)\s+([\w.&/-]+(?:\s+[\w.&/-]+){0,3}?)(?:['’]s)?\s+(?:people|side|` + members + `)\b`),
	pattern.MustCompile(`(?i)\b([\w.&/-]+(?:\s+[\w.&/-]+){0,2})['’]s?\s+(?:take|position|views?|stance|opinion|concerns?|objections?|answer|` +
		`reaction|response|argument|plans?|people|` + members + `)\b`),
	pattern.MustCompile(`(?i)\b(?:did|does|do|has|would|could|will|should|is|was)\s+(?:the\s+)?([\w.&/-]+(?:\s+[\w.&/-]+){0,2})`),
}

// members are words for whoever belongs to an organisation.
const members = `delegates?|representatives?|reps?|folks?|guys?|person|team|devs?|developers?|engineers?|members?|man|woman|lady`

// organisations are those from whom the question asks for somebody: people whom
// the documents in question list with it. A person with the name comes first.
func (r *resolver) organisations(q question.Question, text string) question.Question {
	known := sync.OnceValue(r.listedOrganisations)
	if q.Role == "" && slices.ContainsFunc(q.Speakers, quoted) && !slices.ContainsFunc(q.Speakers, byRole) {
		return r.ofTheirs(q, known)
	}
	for _, find := range []func(string) (string, []retrieval.Person){
		func(words string) (string, []retrieval.Person) { return r.membersOf(words, known()) }, r.speakingFor,
	} {
		for _, pattern := range ofOrganisation {
			for _, m := range pattern.FindAllStringSubmatch(text, -1) {
				if wording, members := find(m[1]); len(members) > 0 {
					return r.askedOf(q, wording, members)
				}
			}
		}
	}
	return q
}

func byRole(a question.Asked) bool { return a.By == retrieval.ByNominal }

// quoted reports whether the corpus has words of somebody asked about.
func quoted(a question.Asked) bool {
	return slices.ContainsFunc(a.People, func(p retrieval.Person) bool { return p.Statements > 0 })
}

// askedOf is a question for what the members of an organisation say. Where the
// documents tell of few speakers whom they are with, others may speak for it too:
// nobody is asked about then, and the members only come first.
func (r *resolver) askedOf(q question.Question, wording string, members []retrieval.Person) question.Question {
	if r.mostListed() {
		r.members = nil
		return askedOfThose(q, wording, members)
	}
	r.organisation, r.members = wording, members
	q.Speakers, q.Role = nil, ""
	if q.Kind == question.WhatSaid || q.Kind == question.DidSay {
		q.Kind = question.WhoAbout
	}
	return q
}

func askedOfThose(q question.Question, wording string, members []retrieval.Person) question.Question {
	q.Speakers = []question.Asked{{Wording: wording, People: members, By: retrieval.ByName}}
	q.Role = ""
	if q.Kind == question.Fact || q.Kind == question.WhoAbout || q.Kind == question.WhoSaid {
		q.Kind = question.WhatSaid
	}
	return q
}

// mostListed reports whether the documents in question tell of most turns whom
// their speaker is with.
func (r *resolver) mostListed() bool {
	turns, listed := 0, 0
	for s := range r.statements() {
		if s.SpeakerReason == retrieval.ByLabel && s.Speaker != "" {
			turns++
			if s.SpeakerRole != "" {
				listed++
			}
		}
	}
	return 2*listed > turns
}

// ofTheirs is a question whose subject is one word that somebody here has for a
// surname, and that is an organisation all the same: "what does Lampco think", where
// a "Bo Lampco" has joined a call.
func (r *resolver) ofTheirs(q question.Question, known func() map[string][]string) question.Question {
	if len(q.Speakers) != 1 || len(q.Speakers[0].People) != 1 || !r.directory.Labelled() {
		return q
	}
	a := q.Speakers[0]
	words, wording := strings.Fields(names.Plain(a.People[0].Name)), lastWord(a.Wording)
	if len(words) == 1 {
		return r.ofLabel(q, wording)
	}
	if !strings.EqualFold(wording, words[len(words)-1]) || slices.ContainsFunc(strings.Fields(a.Wording), firstOf(words)) {
		return q
	}
	members := r.spokesmen(wording)
	for _, name := range known()[strings.ToLower(wording)] {
		if p, ok := r.directory.Person(name); ok && p.Name != a.People[0].Name {
			members = append(members, p)
		}
	}
	if len(members) < 2 {
		return q
	}
	return r.askedOf(q, wording, append(members, a.People[0]))
}

// ofLabel is a question whose subject is all of a label, and an organisation for which several
// others speak by their own words: where one call labels turns "Lampco", others have names.
func (r *resolver) ofLabel(q question.Question, wording string) question.Question {
	label := q.Speakers[0].People[0]
	if !strings.EqualFold(wording, names.Plain(label.Name)) {
		return q
	}
	members := slices.DeleteFunc(r.spokesmen(wording), func(p retrieval.Person) bool { return p.Name == label.Name })
	if len(members) < severalSpeak {
		return q
	}
	return r.askedOf(q, wording, append(members, label))
}

// severalSpeak is how many others speak for an organisation at least whose name is a label.
const severalSpeak = 2

// lastWord is the last word of a wording, without "'s".
func lastWord(wording string) string {
	return possessor(wording[strings.LastIndexByte(wording, ' ')+1:])
}

// firstOf tells which word is the first of a name's.
func firstOf(name []string) func(string) bool {
	return func(word string) bool { return strings.EqualFold(possessor(word), name[0]) }
}

// listedOrganisations are the people who speak for each organisation, by its
// name in small letters, in the documents in question.
func (r *resolver) listedOrganisations() map[string][]string {
	if r.documents == nil {
		return r.directory.Organisations()
	}
	out := map[string][]string{}
	for s := range r.statements() {
		if s.SpeakerReason != retrieval.ByLabel || s.SpeakerRole == "" || s.Speaker == "" {
			continue
		}
		key := strings.ToLower(s.SpeakerRole)
		if !slices.Contains(out[key], s.Speaker) {
			out[key] = append(out[key], s.Speaker)
		}
	}
	return out
}

// membersOf are the speakers of the organisation that words begin with, as they
// are written; the longest name counts.
func (r *resolver) membersOf(words string, known map[string][]string) (string, []retrieval.Person) {
	fields := strings.Fields(strings.Trim(words, ".,?!"))
	for n := len(fields); n > 0; n-- {
		wording := strings.TrimSuffix(strings.TrimSuffix(strings.Join(fields[:n], " "), "'s"), "’s")
		var members []retrieval.Person
		if r.speaker(wording) {
			continue
		}
		for _, organisation := range sortedKeys(known) {
			if !sameOrganisation(strings.ToLower(wording), organisation) {
				continue
			}
			for _, name := range known[organisation] {
				if p, ok := r.directory.Person(name); ok && !slices.ContainsFunc(members, func(o retrieval.Person) bool { return o.Name == name }) {
					members = append(members, p)
				}
			}
		}
		if len(members) > 0 {
			return wording, members
		}
	}
	return "", nil
}

// speaker reports whether a wording names somebody who speaks, and so no
// organisation: "I am with Waldemar" agrees.
func (r *resolver) speaker(wording string) bool {
	return slices.ContainsFunc(r.directory.Lookup(wording), func(p retrieval.Person) bool {
		return p.Sort == retrieval.Individual && p.Statements > 0
	})
}

// sameOrganisation reports whether a wording names an organisation: in full, or
// by the first words or one of several that stand beside each other.
func sameOrganisation(wording, organisation string) bool {
	if len(wording) < 2 || lexicon.IsStopWord(wording) {
		return false
	}
	if wording == organisation {
		return true
	}
	parts := strings.FieldsFunc(organisation, func(r rune) bool { return strings.ContainsRune("/,;:&|+()", r) })
	for _, p := range parts {
		p = strings.TrimSpace(p)
		if p == wording || len(wording) > 3 && strings.HasPrefix(p, wording+" ") {
			return true
		}
	}
	return false
}

func sortedKeys(m map[string][]string) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
