package answer

import (
	"slices"

	"whosaid/bot/cue"
	"whosaid/retrieval/lexicon"
)

// A qualified thing is a word of a topic, by its stem, with what says in the question
// how much of it: "more changes".
type qualified struct {
	by   string
	stem lexicon.Stem
}

// quantities say how much or which of a thing; they are no words of a topic.
var quantities = cue.Set("more most fewer less least no another same only few many each every both all without any own")

// readQualified finds what is qualified in the question.
func (d *decider) readQualified() []qualified {
	var out []qualified
	topic, words := d.topicWords(), slices.Collect(lexicon.Words(d.q.Text))
	for i := 1; i < len(words); i++ {
		if quantities[words[i-1]] && slices.Contains(topic, words[i]) {
			out = append(out, qualified{words[i-1], stem(words[i])})
		}
	}
	return out
}

// nearWords is how many words apart a thing stands at most from what qualifies it:
// "more major changes".
const nearWords = 3

// qualifies reports whether a text has something qualified as the question has it.
func (d *decider) qualifies(text string) bool {
	wanted := d.asks.qualified.of(d.readQualified)
	if len(wanted) == 0 {
		return false
	}
	words := slices.Collect(lexicon.Words(text))
	return slices.ContainsFunc(wanted, func(q qualified) bool {
		for i, w := range words {
			near := words[i+1 : min(len(words), i+1+nearWords)]
			if w == q.by && slices.ContainsFunc(near, func(w string) bool { return stem(w) == q.stem }) {
				return true
			}
		}
		return false
	})
}

// stem is the stem of a folded word.
func stem(w string) lexicon.Stem {
	english, err := lexicon.English()
	if err != nil {
		return 0
	}
	return english.Stem(w, english.Lookup(w))
}
