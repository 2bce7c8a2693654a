package gate

import "testing"

// TestAbout prints, with -update, the weights by which a line is about its own statement rather
// than another, and how many lines pass of each from which odds on, as a logarithm.
func TestAbout(t *testing.T) {
	if !*update {
		t.Skip("without -update")
	}
	const others = 60
	honest := rows(t, "testdata/honest.txt")
	var all []sample
	for i, r := range honest {
		for k := range others + 1 {
			other := honest[(i+k*k*31)%len(honest)]
			p := newPair(r.line, other.evidence())
			if k > 0 && other.statement == r.statement || first(checks[:len(checks)-1], p) != "" {
				continue
			}
			all = append(all, sample{honest: k == 0, weight: 1, x: p.measured(aboutness())})
		}
	}
	w := logistic(all)
	t.Logf("weights %.3f", w)
	for bar := -2.; bar <= 2; bar += .5 {
		passes := map[bool]int{}
		for _, s := range all {
			passes[s.honest] += int(truth(dot(w, s.x) > bar))
		}
		t.Logf("from %.1f: of its own %d, of others %d of %d", bar, passes[true], passes[false], len(all))
	}
}

// aboutness are the measures by which a line is about something.
func aboutness() (all []measure) {
	for _, m := range topical {
		all = append(all, m.measure)
	}
	return all
}
