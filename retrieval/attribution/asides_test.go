package attribution

import (
	"os"
	"strings"
	"testing"
)

// TestAsidesHaveCases asks that every rule for where the author's words begin has a
// case that it ends and one that it leaves alone.
func TestAsidesHaveCases(t *testing.T) {
	raw, err := os.ReadFile("testdata/kinds/asides.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range asides() {
		ends, kept := 0, 0
		for _, line := range strings.Split(string(raw), "\n") {
			name, ok := strings.CutPrefix(line, "# "+a.id+": ")
			switch {
			case ok && strings.HasPrefix(name, "kept"):
				kept++
			case ok:
				ends++
			}
		}
		if ends == 0 || kept == 0 {
			t.Errorf("%s has %d cases that it ends and %d that it leaves alone", a.id, ends, kept)
		}
	}
}
