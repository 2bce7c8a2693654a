package answer

import (
	"math"
	"slices"
	"strings"

	"whosaid/bot/plan"
	"whosaid/retrieval/question"
	"whosaid/retrieval/similarity"
)

// topicWords are the meaningful words of the question but for those that name
// whoever is asked about, and the verb or noun that asks for what was said:
// "what was her point", "who brought up".
// Nobody may change them.
func (d *decider) topicWords() []string {
	if d.telling != nil {
		return *d.telling
	}
	asksBy := ""
	if d.q.Kind == question.WhatSaid || d.q.Kind == question.WhoAbout {
		asksBy = strings.ToLower(d.q.Verb)
	}
	words := slices.DeleteFunc(similarity.Meaningful(d.withoutAsked()), func(w string) bool {
		return w == asksBy || d.q.Unnamed && plan.SaysUnnamed(w)
	})
	d.telling = &words
	return words
}

// withoutAsked is the question without the words that name whoever is asked
// about, or held against each other: among their own statements these tell
// nothing.
func (d *decider) withoutAsked() string {
	text := d.plan.Text
	if len(d.plan.Sides) > 1 {
		text = d.plan.Held
	}
	for _, a := range d.q.Speakers {
		if a.Known() {
			text = strings.Replace(text, a.Wording, " ", 1)
		}
	}
	return text
}

// topic is the query of the topic's words.
func (d *decider) topic() *similarity.Query {
	if d.about == nil {
		d.about = similarity.NewQuery(strings.Join(d.topicWords(), " "))
	}
	return d.about
}

// size is the power of ten of how many statements the corpus has, from a hundred
// on.
func (d *decider) size() float64 {
	return min(mostSize, max(0, math.Log10(float64(max(1, d.library.Status().Statements)))-2))
}
