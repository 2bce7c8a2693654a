package plan

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"whosaid/retrieval"
	"whosaid/retrieval/library"
)

// offices are invented people and what they do.
var offices = "“The dike will hold,” said Dutch Water Board chairman Joost Verhulst.\n\n" +
	"“We were never asked,” said Marit Lund, a director of river ecology at Clean Delta Watch.\n\n" +
	"“Nobody told us,” said Oregon Gov. Paula Finch.\n\n" +
	"“He will not sign,” said Verhulst adviser Karel Smit.\n\n" +
	"“Water finds a way,” said Sen. Joan Dahl (R-Idaho).\n\n" +
	"“I saw the guy run,” a guy told reporters.\n"

func officesLibrary(t *testing.T) *library.Library {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "dike.txt"), []byte(offices), 0o644); err != nil {
		t.Fatal(err)
	}
	lib, err := library.Open(t.Context(), library.Config{Corpus: dir, Data: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { lib.Close() })
	return lib
}

// TestDescribed finds whom the whole subject of a question describes.
func TestDescribed(t *testing.T) {
	lib := officesLibrary(t)
	for question, want := range map[string]string{
		"what did the DWB chairman say about the dike?":                                     "Joost Verhulst",
		"What did the Clean Delta Watch guy say?":                                           "Marit Lund",
		"what did the river ecology person say about it":                                    "Marit Lund",
		"what did the oregon governor say":                                                  "Paula Finch",
		"what did the governor of texas say about the dike":                                 "",
		"what did verhulst's adviser say about signing":                                     "Karel Smit",
		"what did Verhulst's adviser Karel Smit say":                                        "Karel Smit",
		"verhulst had doubts, how did his adviser react to that":                            "Karel Smit",
		"anything from Verhulst on the dike":                                                "Joost Verhulst",
		"will the dike hold according to Verhulst?":                                         "Joost Verhulst",
		"would Finch pay for a new dike?":                                                   "Paula Finch",
		"how did Finch hit back at the critics":                                             "Paula Finch",
		"the oregon governor - what did she complain about":                                 "Paula Finch",
		"would the dike of 1953 have held?":                                                 "",
		"what did the DWB's boss say about the dike":                                        "Joost Verhulst",
		"what did the verhulst adviser who quit in may say":                                 "Karel Smit",
		"what did the lady who runs river ecology for Clean Delta Watch say about the dike": "Marit Lund",
		"what does the guy that chairs the dutch water board think of the dike":             "Joost Verhulst",
		"what did the woman who is governor of oregon say":                                  "Paula Finch",
		"what did the man who runs the circus say about the dike":                           "",
		"what did the verhulst lawyer say about the dike":                                   "",
		"what did the adviser of the river union say":                                       "",
		"what did that idaho senator say about the dike":                                    "Joan Dahl",
		"what did the republican senator from idaho say":                                    "Joan Dahl",
		"does Finch think the idaho senator is right":                                       "Paula Finch",
		"they want a new dike, what did Finch say to that":                                  "Paula Finch",
		"that idaho senator who phoned finch, what did she say":                             "Joan Dahl",
		"Verhulst on Marit Lund's work, what did he say":                                    "Joost Verhulst",
		"what did the oregon governor make of the dike story":                               "Paula Finch",
	} {
		p, err := New(t.Context(), lib, Request{Question: question})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(p.Names, ", "); got != want {
			t.Errorf("%q: %q, want %q", question, got, want)
		}
	}
}

// TestWithLead puts what a lead tells into a question that has no topic of its own.
func TestWithLead(t *testing.T) {
	lib := officesLibrary(t)
	r := &resolver{directory: lib.People()}
	for text, want := range map[string]string{
		"Verhulst on a new dike, what did he say?":              "what did Verhulst say about a new dike",
		"Verhulst about Marit Lund's plan: how did he react":    "how did Verhulst react about Marit Lund's plan",
		"Verhulst wants a dike, what did he say about it":       "what did Verhulst say about wants a dike",
		"Verhulst is short of money, what was his take on that": "what was Verhulst's take about short of money",
		"Verhulst was late, why did he cancel the vote":         "why did Verhulst cancel the vote",
		"the senator who met Finch, what did she say on dikes":  "what did the senator say on dikes",
	} {
		if got := r.reworded(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestByInitials: a body is meant by its name and by its initials, and by no others.
func TestByInitials(t *testing.T) {
	dir := t.TempDir()
	text := "The North Quay Authority said the pier is safe.\n\nThe NQA said it would pay.\n\nThe Harbour Workers Union said pay is low.\n\n" +
		"“We wait,” said Nina Quist Abel.\n"
	if err := os.WriteFile(filepath.Join(dir, "quay.txt"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	lib, err := library.Open(t.Context(), library.Config{Corpus: dir, Data: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	defer lib.Close()
	for question, want := range map[string][]string{
		"what did the NQA say":                                 {"NQA", "North Quay Authority"},
		"what did the North Quay Authority say about the pier": {"NQA", "North Quay Authority"},
		"what did the HWU say about pay":                       {"Harbour Workers Union"},
		"what did the hwu say about pay":                       {"Harbour Workers Union"},
		"what did the HW say about pay":                        nil,
		"what did Nina Quist Abel say":                         {"Nina Quist Abel"},
	} {
		p, err := New(t.Context(), lib, Request{Question: question})
		if err != nil {
			t.Fatal(err)
		}
		if got := slices.Sorted(slices.Values(p.Names)); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", question, got, want)
		}
	}
}

// TestOnlyCalled: a surname in small letters that is a noun for people means nobody
// of that name, unless they are one.
func TestOnlyCalled(t *testing.T) {
	for _, c := range []struct {
		noun  string
		roles []string
		want  bool
	}{{"baker", nil, true}, {"Baker", nil, false}, {"baker", []string{"the Delft baker"}, false}, {"cook", nil, false}} {
		if got := onlyCalled(retrieval.Person{Name: "Ann Baker", Surname: "Baker", Roles: c.roles}, c.noun); got != c.want {
			t.Errorf("%q of %q: %v", c.noun, c.roles, got)
		}
	}
}
