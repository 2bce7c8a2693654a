// Package question reads what is asked: which kind of question it is, about
// whom, which words or topic, relayed by whom, told to whom and when.
package question

import (
	"strings"

	"whosaid/retrieval"
)

// Kind is what sort of answer a question wants.
type Kind string

const (
	// WhoSaid wants the speaker of Words: quoted, or told in a clause.
	WhoSaid Kind = "who-said"
	// WhatSaid wants the statements of Speakers, on Topic if there is one.
	WhatSaid Kind = "what-said"
	// DidSay wants to know whether Speakers said Words or spoke about Topic.
	DidSay Kind = "did-say"
	// WhoAbout wants everybody who spoke about Topic.
	WhoAbout Kind = "who-about"
	// List wants the speakers themselves: all, or those the filters let through.
	List Kind = "list"
	// WhoIs wants to know who Speakers are.
	WhoIs Kind = "who-is"
	// Circumstances wants where, when, to whom or by whom (Asks) the last
	// answer's statement was made.
	Circumstances Kind = "circumstances"
	// Fact wants what the documents tell: how many, where, when, what.
	Fact Kind = "fact"
)

// A Question is what was asked. Spans lie in Text.
type Question struct {
	Text string
	Kind Kind
	// Asks is the word the question turns on when it is neither who nor what:
	// "how many", "how", "where", "when", "why", "whom".
	Asks string
	// Verb is the verb of speech as the question has it, in lower case.
	Verb string
	// Speakers are those asked about, in order. Empty asks about anybody.
	Speakers []Asked
	// Role is the description asked for in "which minister", "which Russian
	// official": Speakers then holds all it may mean.
	Role string
	// Unnamed is true where a source without a name is asked for.
	Unnamed bool
	// Others is true where somebody else than in the last answer is asked for.
	Others bool
	// Every is true where all who fit are asked for, rather than the best.
	Every bool
	// Words are the words asked about, a quotation when Verbatim is true,
	// otherwise a clause in the asker's own words.
	Words    string
	Verbatim bool
	// Topic is what is asked without the words that frame it.
	Topic string
	// Via, Addressee and When narrow the answer, worded as in the question.
	Via, Addressee, When string
	// FollowUp is true where the question is understood from the one before.
	FollowUp bool
}

// An Asked is somebody the question asks about.
type Asked struct {
	// Span is where the question mentions them; empty when they come from the
	// conversation.
	retrieval.Span
	// Wording is how the question mentions them.
	Wording string
	// People are those it can mean, most likely first; none when nobody of the
	// corpus fits.
	People []retrieval.Person
	By     retrieval.Reason
}

// Known reports whether the corpus knows somebody by that wording.
func (a Asked) Known() bool { return len(a.People) > 0 }

// A Context is the conversation before a question. Its zero value begins one.
type Context struct {
	// Last is the question before; nil when there is none.
	Last *Question
	// Spoke are the speakers of the last answers, latest and best first.
	Spoke []retrieval.Person
}

// Unknown returns those asked about whom the corpus does not know.
func (q *Question) Unknown() []Asked {
	var unknown []Asked
	for _, a := range q.Speakers {
		if !a.Known() {
			unknown = append(unknown, a)
		}
	}
	return unknown
}

// Names returns the canonical names of everybody asked about, each once.
func (q *Question) Names() []string {
	var names []string
	seen := map[string]bool{}
	for _, a := range q.Speakers {
		for _, p := range a.People {
			if !seen[p.Name] {
				seen[p.Name] = true
				names = append(names, p.Name)
			}
		}
	}
	return names
}

// Search is the text that evidence is ranked by.
func (q *Question) Search() string {
	words := strings.Fields(q.Words + " " + q.Topic)
	for i, w := range words {
		bare := strings.TrimRight(strings.TrimSuffix(w, "'s"), ",;:?!")
		if long, ok := spelled[bare]; ok {
			words[i] = long
		}
		if right, ok := misspelt[bare]; ok && !q.Verbatim {
			words[i] = right
		}
	}
	return strings.Join(words, " ")
}

// spelled are abbreviations of which texts have either form.
var spelled = map[string]string{"US": "United States", "U.S.": "United States", "U.S": "United States", "USA": "United States",
	"us's": "United States",
	"UK":   "United Kingdom", "U.K.": "United Kingdom", "EU": "European Union", "UN": "United Nations", "U.N.": "United Nations"}

// Spelled is a name in full where it is one of the abbreviations, in any case,
// of a country or body; otherwise name itself.
func Spelled(name string) string {
	if long, ok := spelled[strings.ToUpper(name)]; ok {
		return long
	}
	return name
}
