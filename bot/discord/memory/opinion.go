package memory

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"time"

	"whosaid/bot"
	"whosaid/retrieval"
)

// An Opinion is what somebody said of an answer.
type Opinion struct {
	At    time.Time `json:"at"`
	Right bool      `json:"right"`
	// By tells two people apart on the same answer, and nothing else: it is
	// not the same for one person on two answers.
	By       string `json:"by"`
	ID       string `json:"id"`
	Question string `json:"question"`
	Speaker  string `json:"speaker,omitempty"`
	Document string `json:"document,omitempty"`
	// Reason is which kind of no the answer was, empty for none. Evidence are
	// the ids of its statements, of the nearest ones for a no.
	Reason   bot.No   `json:"reason,omitempty"`
	Evidence []string `json:"evidence,omitempty"`
	Engine   string   `json:"engine,omitempty"`
}

func opinion(r Record, user string, right bool, at time.Time) Opinion {
	sum := sha256.Sum256([]byte(r.ID + "/" + user))
	o := Opinion{At: at.UTC(), Right: right, By: hex.EncodeToString(sum[:6]), ID: r.ID, Question: r.Question, Speaker: r.Speaker,
		Document: r.Document}
	return o.on(r.Answer)
}

// on returns o as one on answer a.
func (o Opinion) on(a bot.Answer) Opinion {
	o.Reason, o.Engine, o.Evidence = a.Reason, a.Engine, ids(a.Statements)
	if a.Abstained {
		o.Evidence = ids(a.Nearest)
	}
	return o
}

func ids(statements []retrieval.Statement) []string {
	var list []string
	for _, s := range statements {
		list = append(list, s.ID)
	}
	return list
}

// whose is the person and the answer of an opinion.
func (o Opinion) whose() string { return o.ID + "/" + o.By }

// sift tells the whole lines that are opinions from the rest. Lines of earlier
// versions have the whole answer, of which its ids are taken.
func sift(data []byte) (opinions []Opinion, bad []byte) {
	for line := range bytes.Lines(data) {
		if o, ok := parse(line); ok {
			opinions = append(opinions, o)
			continue
		}
		bad = append(bad, bytes.TrimRight(line, "\n")...)
		bad = append(bad, '\n')
	}
	return opinions, bad
}

func parse(line []byte) (Opinion, bool) {
	var read struct {
		Opinion
		Answer *bot.Answer `json:"answer"`
	}
	if !bytes.HasSuffix(line, []byte("\n")) || json.Unmarshal(line, &read) != nil || read.ID == "" {
		return Opinion{}, false
	}
	if read.Answer != nil {
		return read.on(*read.Answer), true
	}
	return read.Opinion, true
}

// latest returns the last opinion of each person on each answer, in order.
func latest(opinions []Opinion) []Opinion {
	last := map[string]int{}
	for i, o := range opinions {
		last[o.whose()] = i
	}
	var kept []Opinion
	for i, o := range opinions {
		if last[o.whose()] == i {
			kept = append(kept, o)
		}
	}
	return kept
}
