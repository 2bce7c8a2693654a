package phrase

import "testing"

// TestAlign: what stands between the pairs is what the one text has for the other's.
func TestAlign(t *testing.T) {
	line, source := Read("the mayor opened the harbour in May"), Read("the mayor opened the old quay in May")
	all := Align(line, source)
	for _, e := range all {
		if e.In.Empty() && e.Out.Empty() {
			continue
		}
		if in, out := line[e.In.From].Text, source[e.Out.From].Text; in != "harbour" || out != "old" || e.Out.To-e.Out.From != 2 {
			t.Errorf("%q stands for %q and %d more", in, out, e.Out.To-e.Out.From-1)
		}
	}
	if n := len(Align(nil, source)); n != 1 {
		t.Errorf("%d edits of no line", n)
	}
}
