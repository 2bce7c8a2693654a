package gate

import "slices"

// otherTeller reports whether the line of a cited passage that a claim is about
// has somebody by name speak, and not the sayer of the claim.
func (j *judge) otherTeller(ts []token, s sayer, ev *source) bool {
	names, roles := j.significant(s)
	if len(names) == 0 {
		names = roles // "his administration"
	}
	line := j.lineAbout(ts, ev)
	told := false
	for _, t := range foremost(findSayers(line)) {
		others, offices := j.significant(t)
		if slices.ContainsFunc(offices, func(w string) bool { return slices.Contains(names, w) }) {
			return false
		}
		if slices.ContainsFunc(others, func(w string) bool { return slices.Contains(names, w) }) || len(others) == 0 {
			return false
		}
		told = true
	}
	return told
}

// lineAbout is the sentence of the cited passages that shares most with a claim.
func (j *judge) lineAbout(ts []token, ev *source) []token {
	claim := whole(clausesOf(ts, none))
	var best []token
	most := 0
	for _, text := range ev.passages {
		for rest := text; rest != ""; {
			end := boundary(rest, true)
			line := tokens(rest[:end])
			rest = rest[end:]
			if n := j.meanings.shared(claim, whole(clausesOf(line, none))); n > most && len(line) > 0 {
				line[0].first = true
				best, most = line, n
			}
		}
	}
	return best
}
