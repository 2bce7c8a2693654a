package people

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseAliases(t *testing.T) {
	got, err := ParseAliases("a.yaml", []byte("people:\n  Tom Cost: [Tom Price, T. Price]\noffices:\n  minister: Preacher\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := Aliases{
		People:  []Alias{{Name: "Tom Cost", Also: []string{"Tom Price", "T. Price"}, Line: 2}},
		Offices: []Alias{{Name: "minister", Also: []string{"Preacher"}, Line: 4}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestParseAliasesEmpty(t *testing.T) {
	for _, text := range []string{"", "# nothing\n", "people:\noffices:\n"} {
		if a, err := ParseAliases("a.yaml", []byte(text)); err != nil || len(a.People)+len(a.Offices) != 0 {
			t.Errorf("%q: %+v, %v", text, a, err)
		}
	}
}

func TestParseAliasesErrors(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"persons:\n  A B: [C]\n", `a.yaml:1: unknown section "persons"`},
		{"people:\n  Tom Cost: []\n", `a.yaml:2: "Tom Cost" has no other name`},
		{"people:\n  Tom Cost: {a: b}\n", `a.yaml:2: "Tom Cost" has no other name`},
		{"people:\n  - Tom Cost\n", "a.yaml:2: want lines"},
		{"- a\n", "a.yaml:1: want the sections"},
		{"people:\n  A B: [X Y]\n  C D: [X Y]\n", `a.yaml:3: "X Y" is given to "A B" already, on line 2`},
		{"people: [\n", "a.yaml:"},
	} {
		_, err := ParseAliases("a.yaml", []byte(c.text))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: error %v, want %q", c.text, err, c.want)
		}
	}
}
