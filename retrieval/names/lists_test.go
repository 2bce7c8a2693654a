package names

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
)

func TestListsAreInOrder(t *testing.T) {
	if err := Check(); err != nil {
		t.Error(err)
	}
}

func TestListsWithFaultsAreRefused(t *testing.T) {
	for _, c := range []struct{ rule, list, text, want string }{
		{"unknown list", "role-word", "minister\n", `lexicon/role-word.txt: there is no list "role-word"`},
		{"word twice", "role-words", "# roles\nminister\nenvoy\nMinister\n", `lexicon/role-words.txt:4: "minister" stands in line 2 already`},
		{"two words in a line", "role-words", "prime minister\n", "lexicon/role-words.txt:1: 2 fields"},
		{"name twice", "given-names", "ada f\nAda m\n", `lexicon/given-names.txt:2: "ada" stands in line 1 already`},
		{"unknown gender", "given-names", "ada f\nbo x\n", `lexicon/given-names.txt:2: "x" is none of the genders`},
		{"no gender", "given-names-more", "ada\n", "lexicon/given-names-more.txt:1: 1 fields"},
		{"name with a capital", "given-names", "Ada f\n", `lexicon/given-names.txt:1: "Ada f" is not "ada f", as it is looked up`},
		{"name with spaces", "given-names-more", "ada  f\n", `lexicon/given-names-more.txt:1: "ada  f" is not "ada f"`},
		{"short forms in two lines", "nicknames", "robert bob\nrobert rob\n", `lexicon/nicknames.txt:2: "robert" stands in line 1 already`},
		{"spaces for a tab", "offices", "white house united states\n", "lexicon/offices.txt:1: 1 fields"},
		{"empty field", "places", "France\t\tFrench\n", "lexicon/places.txt:1: 3 fields, or an empty one"},
		{"place twice", "places", "France\tFrench\nSpain\nFrance\n", `lexicon/places.txt:3: "france" stands in line 1 already`},
		{"state without abbreviation", "states", "Ohio\n", "lexicon/states.txt:1: 1 fields"},
	} {
		files := lists(t)
		files["lexicon/"+c.list+".txt"] = &fstest.MapFile{Data: []byte(c.text)}
		if _, err := readLexicon(&reader{files: files, checks: true}); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v; want %s", c.rule, err, c.want)
		}
	}
}

func TestAMissingListIsNamed(t *testing.T) {
	files := lists(t)
	delete(files, "lexicon/nicknames.txt")
	if l, err := readLexicon(&reader{files: files, checks: true}); err == nil || !strings.Contains(err.Error(), "lexicon/nicknames.txt") || l.given.names == 0 {
		t.Errorf("%v, %d given names", err, l.given.names)
	}
}

// lists are the embedded lists, open to a test's changes.
func lists(t *testing.T) fstest.MapFS {
	t.Helper()
	out := fstest.MapFS{}
	names, err := fs.Glob(RuleFiles(), "lexicon/*.txt")
	for _, name := range names {
		raw, fault := fs.ReadFile(RuleFiles(), name)
		if fault != nil {
			t.Fatal(fault)
		}
		out[name] = &fstest.MapFile{Data: raw}
	}
	if err != nil || len(out) < 10 {
		t.Fatalf("%d lists, %v", len(out), err)
	}
	return out
}
