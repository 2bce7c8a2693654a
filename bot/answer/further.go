package answer

import (
	"slices"

	"whosaid/retrieval"
)

// withFurther is a decision whose passages tell more than the statements that it shows: a
// passage that is one of these comes after the others, and after the best come those of
// the article in which somebody named speaks.
func (d *decider) withFurther(out Decision) Decision {
	told := firstOf(slices.Concat(out.Statements, out.Nearest), shown)
	if len(told) == 0 || told[0].SpeakerReason != retrieval.ByLabel && !d.plan.Sure {
		return out
	}
	all := slices.Clone(out.Passages)
	for _, p := range d.found.Passages {
		all = append(all, p.Passage())
	}
	if told[0].SpeakerReason != retrieval.ByLabel {
		all = d.articleFirst(all, told[0].Document)
	}
	again := func(p retrieval.Passage) int {
		return int(oneIf(slices.ContainsFunc(told, func(s retrieval.Statement) bool { return shows(s, p) })))
	}
	out.Passages = firstOf(distinct(orderedBy(all, again)), fewPassages)
	return out
}

// articleFirst are passages with the best of an article after the first of them.
func (d *decider) articleFirst(all []retrieval.Passage, article string) []retrieval.Passage {
	if len(all) == 0 {
		return all
	}
	first := all[0]
	for _, p := range d.passages {
		if p.Document == article {
			all = append(all, p.Passage())
		}
	}
	return orderedBy(all, func(p retrieval.Passage) int {
		return int(oneIf(p.Document != article && (p.Document != first.Document || p.Start != first.Start)))
	})
}

// distinct are passages without those that an earlier one is.
func distinct(all []retrieval.Passage) []retrieval.Passage {
	var kept []retrieval.Passage
	for _, p := range all {
		if !slices.ContainsFunc(kept, func(o retrieval.Passage) bool { return o.Document == p.Document && o.Start == p.Start }) {
			kept = append(kept, p)
		}
	}
	return kept
}

// shows reports whether a statement has most of a passage.
func shows(s retrieval.Statement, p retrieval.Passage) bool {
	both := min(s.End, p.End) - max(s.Start, p.Start)
	return s.Document == p.Document && both*mostOf >= (p.End-p.Start)*(mostOf-1)
}

// mostOf is such that most of a passage is all but a mostOf-th of it.
const mostOf = 5
