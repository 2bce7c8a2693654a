package embed_test

import (
	"crypto/sha256"
	"encoding/hex"
	"flag"
	"os"
	"strings"
	"testing"

	"whosaid/retrieval/embed"
)

var update = flag.Bool("update", false, "write the golden files anew")

const modelGolden = "testdata/builtin.sum"

// TestTheModelsNameIsThatOfItsWords ties BuiltinModel to the word vectors that
// it is made of: indexes keep vectors by that name.
func TestTheModelsNameIsThatOfItsWords(t *testing.T) {
	raw, err := os.ReadFile("../lexicon/assets/vectors.bin")
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(raw)
	got := embed.BuiltinModel + " " + hex.EncodeToString(sum[:])
	golden, err := os.ReadFile(modelGolden)
	if err != nil && !*update {
		t.Fatal(err)
	}
	model, _, _ := strings.Cut(string(golden), " ")
	switch {
	case got == strings.TrimSpace(string(golden)):
	case model == embed.BuiltinModel:
		t.Errorf("the word vectors are not those of %s: give BuiltinModel another name, then run this test with -update", model)
	case *update:
		if err := os.WriteFile(modelGolden, []byte(got+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	default:
		t.Errorf("%s is of %s, the model is %s: run this test with -update", modelGolden, model, embed.BuiltinModel)
	}
}
