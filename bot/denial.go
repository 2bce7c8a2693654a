package bot

import (
	"whosaid/bot/answer"
	"whosaid/bot/wording"
	"whosaid/retrieval"
	"whosaid/retrieval/people"
)

// denied is the answer where a model says that nothing answers: the evidence as
// the closest. It never denies the very words asked for, nor changes a no.
func denied(d Draft, directory *people.Directory) Answer {
	a := d.Answer
	if d.Sure || d.Verbatim || a.Abstained {
		return a
	}
	a.Abstained, a.Reason, a.Nearest = true, Closest, a.Statements
	a.Statements = []retrieval.Statement{}
	if len(a.Nearest) == 0 && len(d.Evidence.Statements) > 0 {
		a.Nearest = []retrieval.Statement{d.Evidence.Statements[0].Statement}
	}
	a.Answer = "Nothing says so outright."
	if len(a.Nearest) > 0 {
		no := answer.Decision{Plan: d.Plan, Shape: answer.Refuse, No: Closest, Nearest: a.Nearest}
		a.Answer = wording.Answer(no, wording.Corpus{Directory: directory})
	}
	return a
}
