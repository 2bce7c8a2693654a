package question

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/retrieval/people"
)

var update = flag.Bool("update", false, "write what Parse returns into testdata/questions.golden")

// TestParse compares readings with testdata/questions.golden, one question a
// line and its reading on the next. Nobody is known in this corpus, so that
// only the frames are at work.
func TestParse(t *testing.T) {
	const golden = "testdata/questions.golden"
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	for _, line := range strings.Split(string(want), "\n") {
		if line == "" || line[0] == '\t' {
			continue
		}
		if line[0] == '#' {
			got.WriteString(line + "\n")
			continue
		}
		fmt.Fprintf(&got, "%s\n\t%s\n", line, reading(Parse(line, &people.Directory{}, Context{})))
	}
	if *update {
		if err := os.WriteFile(golden, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("readings differ (-want +got):\n%s", diff)
	}
}

// reading is a question in one line, without what is empty.
func reading(q Question) string {
	parts := []string{string(q.Kind)}
	add := func(label, value string) {
		if value != "" {
			parts = append(parts, label+"="+value)
		}
	}
	for _, a := range q.Speakers {
		add("who", a.Wording)
	}
	add("role", q.Role)
	add("asks", q.Asks)
	if q.Verbatim {
		add("quoted", q.Words)
	} else {
		add("words", q.Words)
	}
	add("topic", q.Topic)
	add("via", q.Via)
	add("to", q.Addressee)
	add("when", q.When)
	if q.Unnamed {
		parts = append(parts, "unnamed")
	}
	if q.Others {
		parts = append(parts, "others")
	}
	return strings.Join(parts, " | ")
}

func TestNegated(t *testing.T) {
	for text, want := range map[string]bool{
		"the talks are dead":              false,
		"the talks aren't dead":           true,
		"Russia has not committed itself": true,
		"nobody denied it":                false,
		"They would never go":             true,
	} {
		if got := Negated(text); got != want {
			t.Errorf("Negated(%q) = %v", text, got)
		}
	}
}

// FuzzParse: whatever is asked, nothing panics and every span lies in the
// question and reproduces its wording.
func FuzzParse(f *testing.F) {
	seeds, err := os.ReadFile("testdata/questions.golden")
	if err != nil {
		f.Fatal(err)
	}
	for _, line := range strings.Split(string(seeds), "\n") {
		if line != "" && line[0] != '\t' {
			f.Add(line)
		}
	}
	f.Add("“who said ‘x”")
	f.Add("\xff who's \xe2\x80 said \"")
	f.Fuzz(func(t *testing.T, text string) {
		last := Parse("What did Smith say about taxes?", &people.Directory{}, Context{})
		for _, c := range []Context{{}, {Last: &last}} {
			q := Parse(text, &people.Directory{}, c)
			for _, a := range q.Speakers {
				if a.Len() == 0 {
					continue
				}
				if a.Start < 0 || a.End > len(text) || a.Start > a.End {
					t.Fatalf("span %v outside %q", a.Span, text)
				}
				if strings.TrimSpace(a.In(text)) != strings.TrimSpace(a.Wording) {
					t.Fatalf("%q is not at %v of %q", a.Wording, a.Span, text)
				}
			}
			if q.Kind == "" {
				t.Fatalf("no kind for %q", text)
			}
		}
	})
}
