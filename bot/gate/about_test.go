package gate

import (
	"cmp"
	"slices"
	"testing"

	"whosaid/bot/phrase"
)

// TestAbout prints, with -update, the weights by which a line is about its own statement rather
// than another, and how many lines pass of each from which odds on, as a logarithm.
func TestAbout(t *testing.T) {
	if !*update {
		t.Skip("without -update")
	}
	honest := toldOf(t)
	sources := sourcesOf(honest)
	var all []sample
	for i, r := range honest {
		add := func(e Evidence) {
			if p := newPair(r.line, e); first(checks[:len(checks)-1], p) == "" && p.trust() >= 0 {
				all = append(all, sample{honest: e.Text == r.e.Text, weight: 1, x: p.measured(aboutness())})
			}
		}
		add(r.e)
		for _, e := range others(sources, r, i) {
			add(e)
		}
	}
	w := logistic(all)
	t.Logf("weights %.3f", w)
	for bar := -3.; bar <= 3; bar += .5 {
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

// A source is what a line rests on, read.
type source struct {
	Evidence
	words []phrase.Word
	like  float64
}

// sourcesOf are the statements of some lines, each once.
func sourcesOf(lines []told) (all []source) {
	for _, r := range lines {
		if !slices.ContainsFunc(all, func(s source) bool { return s.Text == r.e.Text }) {
			all = append(all, source{Evidence: r.e, words: phrase.Read(r.e.Text)})
		}
	}
	return all
}

// others are statements that a line is not about: half of them those most like it.
func others(sources []source, r told, n int) (all []Evidence) {
	const some = 20
	line := phrase.Read(r.line)
	sources = slices.DeleteFunc(slices.Clone(sources), func(s source) bool { return s.Text == r.e.Text })
	for i := range sources {
		sources[i].like = phrase.Likeness(line, sources[i].words)
	}
	slices.SortFunc(sources, func(a, b source) int { return cmp.Compare(b.like, a.like) })
	for k := range some {
		all = append(all, sources[k].Evidence, sources[some+(n+k*k*31)%(len(sources)-some)].Evidence)
	}
	return all
}

// toldOf are the honest lines of the tables and of strangers.
func toldOf(t *testing.T) (all []told) {
	for _, r := range rows(t, "testdata/honest.txt") {
		all = append(all, told{r.line, r.evidence(), true})
	}
	for _, r := range strangeRows(t) {
		if r.honest {
			all = append(all, r)
		}
	}
	return all
}
