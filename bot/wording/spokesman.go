package wording

import (
	"fmt"
	"slices"

	"whosaid/bot/answer"
)

// spokenFor says of people whom nobody lists with an organisation how they are
// taken for its, and where none of those shown is known to be its that this is so.
func (w *wording) spokenFor() string {
	people := w.Plan.Names
	if w.Plan.Organisation != "" {
		if people = w.shownOf(w.Plan.Members); len(people) == 0 && w.Shape == answer.Tell {
			return "Who of these speaks for " + w.Plan.Organisation + " is not told."
		}
	}
	if w.Plan.SpokenFor == "" || len(people) == 0 {
		return ""
	}
	names := people[:min(inFull, len(people))]
	text := fmt.Sprintf("By their own words %s", List(names))
	if more := len(people) - len(names); more > 0 {
		text += fmt.Sprintf(" and %d more", more)
	}
	if len(people) == 1 {
		return text + " speaks for " + w.Plan.SpokenFor + "."
	}
	return text + " speak for " + w.Plan.SpokenFor + "."
}

// shownOf are those of some people whose statements are shown in full, each once.
func (w *wording) shownOf(people []string) []string {
	var shown []string
	for _, s := range slices.Concat(w.Statements[:min(inFull, len(w.Statements))], w.Nearest) {
		if slices.Contains(people, s.Speaker) && !slices.Contains(shown, s.Speaker) {
			shown = append(shown, s.Speaker)
		}
	}
	return shown
}
