package people

import "testing"

// TestTableBeyondItsEnd reads a table that is shorter than another one says.
func TestTableBeyondItsEnd(t *testing.T) {
	short, _, ok := readTable([]byte{'a', 'b', 0, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0})
	if !ok || string(short.at(0)) != "ab" || short.at(1) != nil {
		t.Errorf("%v: %q, %q", ok, short.at(0), short.at(1))
	}
}
