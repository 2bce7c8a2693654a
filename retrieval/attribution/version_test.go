package attribution_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"whosaid/retrieval/attribution"
)

const (
	versionSample = "testdata/version/sample.txt"
	versionGolden = "testdata/version/ledger.sum"
)

// TestCode ties Code to what the rules, those for people included, read in a
// sample. The golden file contains Version and the hash of that ledger: where
// the ledger is another and Version is not, the code changed and Code did not.
func TestCode(t *testing.T) {
	text, err := os.ReadFile(versionSample)
	if err != nil {
		t.Fatal(err)
	}
	golden, err := os.ReadFile(versionGolden)
	if err != nil && !*update {
		t.Fatal(err)
	}
	version, sum, _ := strings.Cut(strings.TrimSpace(string(golden)), " ")
	got := sumOf(t, attribution.Read(document(string(text))))
	switch {
	case got == sum && attribution.Version() == version:
	case got != sum && attribution.Version() == version:
		t.Errorf("the code reads %s otherwise than before: raise attribution.Code, then run this test with -update", versionSample)
	case *update:
		if err := os.WriteFile(versionGolden, []byte(attribution.Version()+" "+got+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	default:
		t.Errorf("the rules are of version %s, %s is of %s: run this test with -update", attribution.Version(), versionGolden, version)
	}
}

// sumOf is the hash of a ledger, statements and people.
func sumOf(t *testing.T, l attribution.Ledger) string {
	t.Helper()
	b, err := json.Marshal(l)
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}
