package verdict

import (
	"fmt"
	"strings"

	"whosaid/retrieval"
)

// How many differences a sentence names, how many words of one it shows, and how
// many words around a difference are shown.
const (
	mostNamed = 3
	mostWords = 12
	around    = 6
)

// differences names what changes what is said: `"$3 million", not "$4
// million"`.
func differences(edits []retrieval.Edit) string {
	var named []string
	more := 0
	for _, e := range edits {
		switch {
		case e.Alters == "":
		case len(named) == mostNamed:
			more++
		default:
			named = append(named, difference(e))
		}
	}
	if more > 0 {
		named = append(named, fmt.Sprintf("and %d more", more))
	}
	return strings.Join(named, "; ")
}

func difference(e retrieval.Edit) string {
	switch {
	case e.Said == "":
		return quoted(e.Claimed) + " was put in"
	case e.Claimed == "":
		return quoted(e.Said) + " was left out"
	}
	return quoted(e.Said) + ", not " + quoted(e.Claimed)
}

func quoted(words string) string { return `"` + clipped(words, mostWords/2, mostWords/2) + `"` }

// shortened are edits with long stretches cut down, of words that both sides have
// to those around the differences.
func shortened(edits []retrieval.Edit) []retrieval.Edit {
	out := make([]retrieval.Edit, 0, len(edits))
	for i, e := range edits {
		before, after := around, around
		if i == 0 {
			before = 0
		}
		if i == len(edits)-1 {
			after = 0
		}
		if e.Same != "" {
			e.Same = clipped(e.Same, before, after)
		}
		e.Claimed, e.Said = clipped(e.Claimed, mostWords/2, mostWords/2), clipped(e.Said, mostWords/2, mostWords/2)
		out = append(out, e)
	}
	return out
}

// clipped is a text of more than mostWords words cut down to its first and last
// words.
func clipped(text string, first, last int) string {
	words := strings.Fields(text)
	if len(words) <= mostWords {
		return strings.Join(words, " ")
	}
	return strings.TrimSpace(strings.Join(words[:first], " ") + " … " + strings.Join(words[len(words)-last:], " "))
}
