package phrase

import "testing"

// TestAlign: what stands between the pairs is what the one text has for the other's.
func TestAlign(t *testing.T) {
	line, source := Read("the mayor opened the harbour in May"), Read("the mayor opened the old quay in May")
	found := 0
	for _, e := range Align(line, source) {
		if e.In.Empty() && e.Out.Empty() {
			continue
		}
		found++
		if in, out := line[e.In.From].Text, source[e.Out.From].Text; in != "harbour" || out != "old" || e.Out.To-e.Out.From != 2 {
			t.Errorf("%q stands for %q and %d more", in, out, e.Out.To-e.Out.From-1)
		}
	}
	if found != 1 {
		t.Errorf("%d parts differ, want 1", found)
	}
	if n := len(Align(nil, source)); n != 1 {
		t.Errorf("%d edits of no line", n)
	}
}
