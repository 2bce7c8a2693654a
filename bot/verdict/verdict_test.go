package verdict

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/retrieval"
)

var update = flag.Bool("update", false, "write the golden file anew")

var (
	lund      = retrieval.Statement{Speaker: "Petra Lund", SpeakerReason: retrieval.ByName}
	berg      = retrieval.Statement{Speaker: "Jon Berg", SpeakerReason: retrieval.ByTitle}
	likely    = retrieval.Statement{Speaker: "Petra Lund", SpeakerReason: retrieval.ByPronoun, Doubt: true}
	official  = retrieval.Statement{Speaker: "a senior official", SpeakerAsWritten: "A senior official of the port", SpeakerReason: retrieval.ByNominal}
	resolved  = retrieval.Statement{Speaker: "Petra Lund", SpeakerAsWritten: "the mayor", SpeakerReason: retrieval.ByNominal, Doubt: true}
	nobody    = retrieval.Statement{}
	many      = []retrieval.Statement{lund, berg, named("Ana Ortega"), named("Ned Crowe"), named("Ines Calder"), named("Piet Moor"), named("Ada Quill")}
	amount    = []retrieval.Edit{{Same: "The bus costs"}, {Claimed: "$4 million", Said: "$3 million", Alters: retrieval.Amount}}
	exchanged = []retrieval.Edit{{Claimed: "We'll", Said: "We will"}, {Same: "buy a"}, {Claimed: "big", Said: "large", Differs: true}, {Same: "boat"},
		{Said: "surely", Differs: true}, {Claimed: "here", Differs: true}}
	lost = []retrieval.Edit{{Same: "We will"}, {Said: "not", Alters: retrieval.Negation}, {Same: "pay"}}
)

func named(name string) retrieval.Statement {
	return retrieval.Statement{Speaker: name, SpeakerReason: retrieval.ByName}
}

// TestWording holds every sentence that a verdict can have.
func TestWording(t *testing.T) {
	var b strings.Builder
	for _, c := range []struct {
		name string
		v    retrieval.Verification
	}{
		{"exact", retrieval.Verification{Verdict: retrieval.Exact, Statements: []retrieval.Statement{lund}}},
		{"exact, unsure", retrieval.Verification{Verdict: retrieval.Exact, Statements: []retrieval.Statement{likely}}},
		{"exact, unsure, another claimed", retrieval.Verification{Verdict: retrieval.Exact, SpeakerClaimed: "Berg", Statements: []retrieval.Statement{likely}}},
		{"exact, described", retrieval.Verification{Verdict: retrieval.Exact, Statements: []retrieval.Statement{official}}},
		{"exact, a description resolved", retrieval.Verification{Verdict: retrieval.Exact, Statements: []retrieval.Statement{resolved}}},
		{"exact, said by two", retrieval.Verification{Verdict: retrieval.Exact, Statements: []retrieval.Statement{lund, lund, berg}}},
		{"exact, said by two, one claimed", retrieval.Verification{Verdict: retrieval.Exact, SpeakerClaimed: "Berg", Theirs: true,
			Statements: []retrieval.Statement{berg, lund}}},
		{"exact, the claimed one's unsure", retrieval.Verification{Verdict: retrieval.Exact, SpeakerClaimed: "Lund", Theirs: true,
			Statements: []retrieval.Statement{likely, berg}}},
		{"exact, said by all kinds", retrieval.Verification{Verdict: retrieval.Exact,
			Statements: []retrieval.Statement{berg, likely, official, nobody}}},
		{"exact, said by many", retrieval.Verification{Verdict: retrieval.Exact, Statements: many}},
		{"exact, one tells what the other said", retrieval.Verification{Verdict: retrieval.Exact, Statements: []retrieval.Statement{
			{Speaker: "Petra Lund", SpeakerReason: retrieval.ByName, Start: 10, End: 20}, {Speaker: "Jon Berg", SpeakerReason: retrieval.ByName, Start: 5, End: 30}}}},
		{"exact, a condition left out", retrieval.Verification{Verdict: retrieval.Exact, Statements: []retrieval.Statement{lund, berg}, GoesOn: "unless it rains"}},
		{"exact, a condition left out on both sides", retrieval.Verification{Verdict: retrieval.Exact, Statements: []retrieval.Statement{likely},
			Begins: "If we can", GoesOn: "unless it rains"}},
		{"exact, nobody indicated", retrieval.Verification{Verdict: retrieval.Exact, Statements: []retrieval.Statement{nobody}}},
		{"near", retrieval.Verification{Verdict: retrieval.Near, Statements: []retrieval.Statement{lund}}},
		{"near, a word exchanged", retrieval.Verification{Verdict: retrieval.Near, Statements: []retrieval.Statement{lund}, Edits: exchanged}},
		{"near, unsure, a word exchanged", retrieval.Verification{Verdict: retrieval.Near, Statements: []retrieval.Statement{likely}, Edits: exchanged}},
		{"near, unsure", retrieval.Verification{Verdict: retrieval.Near, Statements: []retrieval.Statement{likely}}},
		{"altered", retrieval.Verification{Verdict: retrieval.Altered, Statements: []retrieval.Statement{lund}, Edits: amount}},
		{"altered, left out", retrieval.Verification{Verdict: retrieval.Altered, Statements: []retrieval.Statement{lund}, Edits: lost}},
		{"altered, put in", retrieval.Verification{Verdict: retrieval.Altered, Statements: []retrieval.Statement{lund},
			Edits: []retrieval.Edit{{Claimed: "never", Alters: retrieval.Inserted}}}},
		{"altered, the claimed speaker's", retrieval.Verification{Verdict: retrieval.Altered, SpeakerClaimed: "Lund", Theirs: true,
			Statements: []retrieval.Statement{lund}, Edits: amount}},
		{"altered, another claimed", retrieval.Verification{Verdict: retrieval.Altered, SpeakerClaimed: "Berg", Statements: []retrieval.Statement{lund}, Edits: amount}},
		{"altered, unsure, another claimed", retrieval.Verification{Verdict: retrieval.Altered, SpeakerClaimed: "Berg", Statements: []retrieval.Statement{likely}, Edits: amount}},
		{"altered, nobody indicated", retrieval.Verification{Verdict: retrieval.Altered, Statements: []retrieval.Statement{nobody}, Edits: amount}},
		{"altered in many places", retrieval.Verification{Verdict: retrieval.Altered, Statements: []retrieval.Statement{lund},
			Edits: []retrieval.Edit{amount[1], lost[1], amount[1], lost[1], amount[1]}}},
		{"altered by much", retrieval.Verification{Verdict: retrieval.Altered, Statements: []retrieval.Statement{lund},
			Edits: []retrieval.Edit{{Said: strings.Repeat("one two three four ", 5), Alters: retrieval.LeftOut}}}},
		{"altered, two speakers joined", retrieval.Verification{Verdict: retrieval.Altered, Joined: true, Statements: []retrieval.Statement{lund, berg, nobody}}},
		{"altered, statements of one joined", retrieval.Verification{Verdict: retrieval.Altered, Joined: true, Statements: []retrieval.Statement{lund, lund}}},
		{"altered, statements of one joined, another claimed", retrieval.Verification{Verdict: retrieval.Altered, Joined: true, SpeakerClaimed: "Berg",
			Statements: []retrieval.Statement{lund, lund}}},
		{"altered, statements joined, unsure", retrieval.Verification{Verdict: retrieval.Altered, Joined: true, Statements: []retrieval.Statement{likely, likely}}},
		{"misattributed", retrieval.Verification{Verdict: retrieval.Misattributed, SpeakerClaimed: "Berg", Statements: []retrieval.Statement{lund}}},
		{"misattributed, said by two", retrieval.Verification{Verdict: retrieval.Misattributed, SpeakerClaimed: "Hale",
			Statements: []retrieval.Statement{lund, berg}}},
		{"misattributed, nearly", retrieval.Verification{Verdict: retrieval.Misattributed, SpeakerClaimed: "Berg",
			Statements: []retrieval.Statement{lund}, Edits: []retrieval.Edit{{Same: "We"}, {Claimed: "surely"}, {Same: "pay"}}}},
		{"narration", retrieval.Verification{Verdict: retrieval.Narration}},
		{"not found", retrieval.Verification{Verdict: retrieval.NotFound, Quotation: "zebras sleep"}},
		{"not found, somebody claimed", retrieval.Verification{Verdict: retrieval.NotFound, Quotation: "zebras sleep", SpeakerClaimed: "Berg"}},
		{"too common", retrieval.Verification{Verdict: retrieval.NotFound, Quotation: "of the"}},
	} {
		w := Of(c.v)
		fmt.Fprintf(&b, "# %s\n%s: %s\n", c.name, w.Title, w.Text())
	}
	if *update {
		if err := os.WriteFile("testdata/wording.txt", []byte(b.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("testdata/wording.txt")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), b.String()); diff != "" {
		t.Errorf("run with -update to accept (-want +got):\n%s", diff)
	}
}

func TestLongStretchesAreShortened(t *testing.T) {
	long := strings.Repeat("a b c d e f g ", 4)
	edits := Of(retrieval.Verification{Edits: []retrieval.Edit{{Same: long}, {Claimed: "x", Said: "y"}, {Same: long}, {Said: "z"}, {Same: long}}}).Edits
	for i, want := range []string{"… b c d e f g", "", "a b c d e f … b c d e f g", "", "a b c d e f …"} {
		if edits[i].Same != want {
			t.Errorf("stretch %d is %q, want %q", i, edits[i].Same, want)
		}
	}
}
