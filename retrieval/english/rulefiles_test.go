package english

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestRuleFilesAreInOrder(t *testing.T) {
	if err := Check(); err != nil {
		t.Error(err)
	}
}

func TestRuleFilesWithFaultsAreRefused(t *testing.T) {
	for _, c := range []struct{ rule, file, text, want string }{
		{"unknown frame", verbFile, "# cues\nsay : that clawse\n", `verbs.txt:2: there is no frame "clawse"`},
		{"preposition without one", verbFile, "say : that +\n", `verbs.txt:1: there is no frame "+"`},
		{"frame twice", verbFile, "say : that quote that\n", `verbs.txt:1: the frame "that" stands there twice`},
		{"no frame", verbFile, "say : # that\n", `verbs.txt:1: "say" has no frame`},
		{"unknown trait", verbFile, "say : that ; sayz\n", `verbs.txt:1: there is no sense or trait "sayz"`},
		{"two senses", verbFile, "say : that ; says names\n", `verbs.txt:1: the trait "names" stands there twice or beside another sense`},
		{"trait twice", verbFile, "say : ; tells tells\n", `verbs.txt:1: the trait "tells" stands there twice`},
		{"reports as nothing", verbFile, "say : ; reports=\n", `verbs.txt:1: there is no sense or trait "reports="`},
		{"reports as no verb", verbFile, "caution : that ; reports=wahrn\n", `verbs.txt:1: there is no verb "wahrn" to report "caution" as`},
		{"forms twice", verbFile, "go (went gone) :\ngo on (went) : quote\n", `verbs.txt:2: the forms of "go on" stand in line 1`},
		{"no colon", verbFile, "say that\n", "verbs.txt:1: a verb has a colon"},
		{"no lemma", verbFile, "\n: that\n", "verbs.txt:2: a verb has a lemma"},
		{"open bracket", verbFile, "say (said : that\n", "verbs.txt:1: brackets"},
		{"too many forms", verbFile, "say (said said saying says) : that\n", "verbs.txt:1: brackets"},
		{"particle after brackets", verbFile, "go (went) on : that\n", "verbs.txt:1: brackets"},
		{"double lemma", verbFile, "say : that\ntell : that\nsay (said) : quote\n", `verbs.txt:3: "say" stands in line 1 already`},
		{"double lemma with particle", verbFile, "point out : that\npoint  out : quote\n", `verbs.txt:2: "point out" stands in line 1 already`},
		{"unknown class", classFile, "adverb: soon\nadverbs: late\n", `classes.txt:2: there is no class "adverbs"`},
		{"class twice", classFile, "adverb: soon\nadverb: late\n", `classes.txt:2: "adverb" stands in line 1 already`},
		{"word twice", classFile, "adverb: soon late soon\n", `classes.txt:1: "soon" stands in class "adverb" twice`},
		{"words of no class", classFile, "+ soon\n", "classes.txt:1: a class has a colon"},
		{"word twice over two lines", classFile, "adverb: soon\n  + late soon\n", `classes.txt:2: "soon" stands in class "adverb" twice`},
		{"capital", classFile, "day: Monday\n", `classes.txt:1: "Monday" is not in lower case`},
		{"class of no words", classFile, "day: @weekday\nweekday: monday\n", `classes.txt:1: there is no class "weekday" above`},
		{"title of two fields", titleFile, "Mr m\n", "titles.txt:1: a title has a word, a gender and a noun, not 2 fields"},
		{"title of another gender", titleFile, "Mr x -\n", `titles.txt:1: "x" is none of the genders`},
		{"title twice", titleFile, "Mr m -\nmr m -\n", `titles.txt:2: "mr" stands in line 1 already`},
		{"class without colon", classFile, "adverb soon\n", "classes.txt:1: a class has a colon"},
	} {
		files := fstest.MapFS{verbFile: {}, classFile: {}, titleFile: {}}
		files[c.file] = &fstest.MapFile{Data: []byte(c.text)}
		if _, err := read(files); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v; want %s", c.rule, err, c.want)
		}
	}
}

func TestAllFaultsOfTheRuleFilesAreNamed(t *testing.T) {
	files := fstest.MapFS{verbFile: {Data: []byte("say : clawse\nsay : that\ntell : qoute\n")}}
	l, err := read(files)
	for _, want := range []string{"verbs.txt:1:", "verbs.txt:3:", classFile} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s is not in %v", want, err)
		}
	}
	if l.words["said"] != nil || l.words["says"] == nil {
		t.Error("the line without a fault was not read")
	}
}

func TestAFormMayHaveTwoSpellings(t *testing.T) {
	verb := "signal (signaled/signalled signaled/signalled signaling/signalling) : that\n"
	files := fstest.MapFS{verbFile: {Data: []byte(verb)}, classFile: {}, titleFile: {}}
	l, err := read(files)
	if err != nil {
		t.Fatal(err)
	}
	for word, want := range map[string]Inflection{
		"signal": Base, "signals": Present, "signaled": Past, "signalled": Past, "signaling": Gerund, "signalling": Gerund,
	} {
		if w := l.words[word]; w == nil || len(w.Cues) != 1 || w.Cues[0].Inflection != want {
			t.Errorf("%s: %+v", word, w)
		}
	}
}
