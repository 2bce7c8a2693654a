package gate

// sequencesIn finds what a text puts before or after something: "after" and
// "holiday" of "after the summer holidays".
func sequencesIn(ts []token) [][2]string {
	var found [][2]string
	for i, t := range ts {
		if t.text != "before" && t.text != "after" {
			continue
		}
		for k := i + 1; k < len(ts) && k < i+4 && !breaks(ts[k].gap); k++ {
			if meaningful(ts[k]) {
				found = append(found, [2]string{t.text, stem(ts[k].text)})
			}
		}
	}
	return found
}

// reordered reports whether a claim puts before something what the evidence
// has after it, or the other way round.
func reordered(ts []token, ev *source) bool {
	other := map[string]string{"before": "after", "after": "before"}
	for _, s := range sequencesIn(ts) {
		if !ev.sequences[s] && ev.sequences[[2]string{other[s[0]], s[1]}] {
			return true
		}
	}
	return false
}
