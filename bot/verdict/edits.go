package verdict

import (
	"cmp"
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
	return listed(edits, func(e retrieval.Edit) bool { return e.Alters != "" }, difference)
}

// exchanges names what differs and may change nothing: `"big" stands for
// "large"`. It is empty where only spelling and order differ.
func exchanges(edits []retrieval.Edit) string {
	return listed(edits, func(e retrieval.Edit) bool { return e.Differs }, exchange)
}

// listed names the edits that count, as many as a sentence names.
func listed(edits []retrieval.Edit, counts func(retrieval.Edit) bool, name func(retrieval.Edit) string) string {
	var named []string
	more := 0
	for _, e := range edits {
		switch {
		case !counts(e):
		case len(named) == mostNamed:
			more++
		default:
			named = append(named, name(e))
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

func exchange(e retrieval.Edit) string {
	if e.Said == "" || e.Claimed == "" {
		return difference(e)
	}
	return quoted(e.Claimed) + " stands for " + quoted(e.Said)
}

func quoted(words string) string {
	return `"` + clipped(strings.TrimRight(words, ",.;:!?"), mostWords/2, mostWords/2) + `"`
}

// shortened are edits as they are shown, with the brackets and ellipses of the
// quotation and with long stretches cut down, of words that both sides have
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
			e.Same, e.There = clipped(e.Same, before, after), clipped(cmp.Or(e.There, e.Same), before, after)
		}
		switch {
		case e.Bracketed && e.Claimed != "":
			e.Claimed = "[" + e.Claimed + "]"
		case e.Cut && e.Claimed == "":
			e.Claimed = "…"
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
