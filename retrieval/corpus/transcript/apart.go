package transcript

import "whosaid/retrieval"

// apart are the turns, each begun no earlier than where the one before it ends:
// what two readings of a line would both take stays with the first, and a label
// that stands inside of another's turn is no label of the text, though it names
// who speaks after it. A turn that has no words of its own then has none.
func apart(turns []retrieval.Turn) []retrieval.Turn {
	out := make([]retrieval.Turn, len(turns))
	end := 0
	for i := range turns {
		out[i] = from(end, turns[i])
		if len(out[i].Words) > 0 {
			end = max(end, out[i].End)
		}
	}
	return out
}

// from is the part of a turn that stands at or after a place.
func from(at int, t retrieval.Turn) retrieval.Turn {
	if t.Start >= at {
		return t
	}
	t.Start, t.End = at, max(at, t.End)
	if t.Label.Start < at {
		t.Label = retrieval.Span{Start: at, End: at}
	}
	var words []retrieval.Span
	for _, w := range t.Words {
		if w.Start = max(w.Start, at); w.Len() > 0 {
			words = append(words, w)
		}
	}
	t.Words = words
	return t
}
