package attribution

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"whosaid/retrieval/rulefile"
)

// copied are the embedded rule files, open to a test's changes.
func copied(t *testing.T, set fs.FS) fstest.MapFS {
	t.Helper()
	out := fstest.MapFS{}
	err := fs.WalkDir(set, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		raw, err := fs.ReadFile(set, name)
		out[name] = &fstest.MapFile{Data: raw}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestRuleFilesAreInOrder(t *testing.T) {
	if err := Check(); err != nil {
		t.Error(err)
	}
}

// TestVersionChangesWithEveryRuleFile changes one byte of each file in turn.
func TestVersionChangesWithEveryRuleFile(t *testing.T) {
	sets := ruleSets()
	seen := map[string]string{Version(): "the rules as they are"}
	for i, set := range sets {
		for name := range copied(t, set) {
			changed := copied(t, set)
			changed[name].Data[len(changed[name].Data)/2] ^= 1
			others := append([]fs.FS{}, sets...)
			others[i] = changed
			v, err := rulefile.Version(Code, others...)
			if err != nil {
				t.Fatal(err)
			}
			if same, ok := seen[v]; ok {
				t.Errorf("a byte of %s changed: the version is that of %s", name, same)
			}
			seen[v] = name
		}
	}
	if len(seen) < 10 {
		t.Errorf("only %d rule files were looked at", len(seen)-1)
	}
}

func TestRuleFilesWithFaultsAreRefused(t *testing.T) {
	for _, c := range []struct{ rule, file, text, want string }{
		{"unknown frame", cueFile, "# cues\nsay : that clawse\n", `lexicon.txt:2: there is no frame "clawse"`},
		{"preposition without one", cueFile, "say : that +\n", `lexicon.txt:1: there is no frame "+"`},
		{"frame twice", cueFile, "say : that quote that\n", `lexicon.txt:1: the frame "that" stands there twice`},
		{"no frame", cueFile, "say : # that\n", `lexicon.txt:1: "say" has no frame`},
		{"no colon", cueFile, "say that\n", "lexicon.txt:1: a cue has a colon"},
		{"no lemma", cueFile, "\n: that\n", "lexicon.txt:2: a cue has a lemma"},
		{"open bracket", cueFile, "say (said : that\n", "lexicon.txt:1: brackets"},
		{"too many forms", cueFile, "say (said said saying says) : that\n", "lexicon.txt:1: brackets"},
		{"particle after brackets", cueFile, "go (went) on : that\n", "lexicon.txt:1: brackets"},
		{"double lemma", cueFile, "say : that\ntell : that\nsay (said) : quote\n", `lexicon.txt:3: "say" stands in line 1 already`},
		{"double lemma with particle", cueFile, "point out : that\npoint  out : quote\n", `lexicon.txt:2: "point out" stands in line 1 already`},
		{"unknown class", classFile, "adverb: soon\nadverbs: late\n", `words.txt:2: there is no class "adverbs"`},
		{"class twice", classFile, "adverb: soon\nadverb: late\n", `words.txt:2: "adverb" stands in line 1 already`},
		{"word twice", classFile, "adverb: soon late soon\n", `words.txt:1: "soon" stands in class "adverb" twice`},
		{"class without colon", classFile, "adverb soon\n", "words.txt:1: a class has a colon"},
	} {
		files := copied(t, ruleFiles)
		files[c.file].Data = []byte(c.text)
		if _, err := readLexicon(files); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v; want %s", c.rule, err, c.want)
		}
	}
}

func TestAllFaultsOfTheRuleFilesAreNamed(t *testing.T) {
	files := fstest.MapFS{cueFile: {Data: []byte("say : clawse\nsay : that\ntell : qoute\n")}}
	lexemes, err := readLexicon(files)
	for _, want := range []string{"lexicon.txt:1:", "lexicon.txt:3:", classFile} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s is not in %v", want, err)
		}
	}
	if lexemes["said"] != nil || lexemes["says"] == nil {
		t.Error("the line without a fault was not read")
	}
}

func TestAFormMayHaveTwoSpellings(t *testing.T) {
	files := fstest.MapFS{cueFile: {Data: []byte("signal (signaled/signalled signaled/signalled signaling/signalling) : that\n")}, classFile: {}}
	lexemes, err := readLexicon(files)
	if err != nil {
		t.Fatal(err)
	}
	for word, want := range map[string]shape{
		"signal": baseShape, "signals": presentShape, "signaled": pastShape, "signalled": pastShape, "signaling": gerundShape, "signalling": gerundShape,
	} {
		if l := lexemes[word]; l == nil || len(l.forms) != 1 || l.forms[0].shape != want {
			t.Errorf("%s: %+v", word, l)
		}
	}
}
