package answer

import (
	"slices"
	"strings"

	"whosaid/retrieval/similarity"
)

// bySubject are decisions below one heading together.
func bySubject(all []decided) [][]decided {
	var out [][]decided
	for _, piece := range all {
		if n := len(out); n > 0 && out[n-1][0].on == piece.on {
			out[n-1] = append(out[n-1], piece)
		} else {
			out = append(out, []decided{piece})
		}
	}
	return out
}

// shortOnes are the decisions that are short: a long report of a discussion has all
// words of a question without answering it.
func shortOnes(pieces []decided) []decided {
	return slices.DeleteFunc(slices.Clone(pieces), func(p decided) bool { return len(p.text) > shortDecision })
}

// allOf is the text of decisions below their heading.
func allOf(pieces []decided) string {
	text := pieces[0].on
	for _, piece := range pieces {
		text += "\n" + piece.text
	}
	return text
}

// bestLine is how much of the topic the heading and one line below it cover at
// most: a long summary has something of anything.
func bestLine(topic *similarity.Query, pieces []decided) float64 {
	best := 0.0
	for _, piece := range pieces {
		for line := range strings.Lines(piece.text) {
			best = max(best, topic.Match(similarity.NewText(piece.on+"\n"+line)).MaxSim)
		}
	}
	return best
}

// bestPiece is the one of the decisions below one heading that covers most of the
// topic; what was concluded comes before a summary.
func bestPiece(topic *similarity.Query, pieces []decided) decided {
	best, worth := pieces[0], -1.0
	for _, piece := range pieces {
		w := bestLine(topic, []decided{piece})
		if piece.concludes {
			w += concluded
		}
		if w > worth+1e-9 {
			best, worth = piece, w
		}
	}
	return best
}
