package gate

import (
	"flag"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"whosaid/retrieval"
)

// A row is a line about a statement, what is to become of it, and what it is an
// example of.
type row struct {
	file, head, statement, line, want, kind string
}

// rows reads tables of "statement | line | shown or exact | kind"; an empty
// statement is that of the row above, alone on its line. Before a statement may
// stand "speaker, role, woman >".
func rows(t testing.TB, pattern string) (all []row) {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("no tables %s: %v", pattern, err)
	}
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		var r row
		for line := range strings.Lines(string(raw)) {
			field := strings.Split(strings.TrimRight(line, "\n"), " | ")
			if line[0] == '#' || strings.TrimSpace(line) == "" {
				continue
			}
			if s := strings.TrimSpace(field[0]); s != "" {
				r.head, r.statement = "", s
				if head, rest, ok := strings.Cut(s, " > "); ok {
					r.head, r.statement = head, rest
				}
			}
			if len(field) < 3 {
				continue
			}
			r.file, r.line, r.want, r.kind = filepath.Base(f), field[1], field[2], ""
			if len(field) > 3 {
				r.kind = field[3]
			}
			all = append(all, r)
		}
	}
	return all
}

// evidence is what the line of a row rests on.
func (r row) evidence() Evidence {
	e := Evidence{Text: r.statement, Known: []string{r.head}}
	switch {
	case strings.HasSuffix(r.head, ", woman"):
		e.Gender = retrieval.Female
	case strings.HasSuffix(r.head, ", man"):
		e.Gender = retrieval.Male
	}
	e.Narrated = r.head == "passage"
	return e
}

// outcome is "shown" or "exact", and the check that a line fails.
func (r row) outcome() (what, check string) {
	if check = Check(r.line, r.evidence()); check != "" {
		return "exact", check
	}
	return "shown", ""
}

var update = flag.Bool("update", false, "write what becomes of the lines into the tables")

// TestUpdate writes the tables anew with -update: what becomes of a line, and of
// one that gives way the kind and the check that it fails.
func TestUpdate(t *testing.T) {
	if !*update {
		t.Skip("without -update")
	}
	files, _ := filepath.Glob("testdata/*.txt")
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		lines, all := strings.Split(string(raw), "\n"), rows(t, f)
		for i, line := range lines {
			field := strings.Split(line, " | ")
			if len(field) < 3 || line[0] == '#' {
				continue
			}
			what, check := all[0].outcome()
			kind, _, _ := strings.Cut(all[0].kind, ", ")
			switch {
			case strings.HasSuffix(f, "honest.txt"):
				kind = check
			case what == "exact":
				kind += ", " + check
			case all[0].want == what:
				kind = all[0].kind // with why
			}
			lines[i], all = strings.Join([]string{field[0], field[1], what, kind}, " | "), all[1:]
		}
		if err := os.WriteFile(f, []byte(strings.Join(lines, "\n")), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// TestTables: every line is shown, or gives way to the exact words, as the tables
// have it, and each subtle lie that is shown stands there with why.
func TestTables(t *testing.T) {
	for _, r := range rows(t, "testdata/*.txt") {
		if lie := strings.HasSuffix(r.file, "subtle.txt"); lie && r.want == "shown" && !strings.Contains(r.kind, ": ") {
			t.Errorf("%s: shown without why: %s", r.file, r.line)
		}
		if got, check := r.outcome(); got != r.want {
			t.Errorf("%s: %s (%s), want %s: %s\n%s", r.file, got, check, r.want, r.line, r.statement)
		}
	}
}

// TestRates: of the honest lines at least leastHonest in 100 are shown, of the subtle lies
// at most 8.
func TestRates(t *testing.T) {
	all, shown := map[string]int{}, map[string]int{}
	for _, f := range []string{"honest.txt", "subtle.txt"} {
		for _, r := range rows(t, "testdata/"+f) {
			if all[f]++; r.want == "shown" {
				shown[f]++
			}
		}
	}
	t.Log(shown, "of", all)
	if shown["honest.txt"]*100 < all["honest.txt"]*leastHonest || shown["subtle.txt"]*100 > all["subtle.txt"]*8 || all["subtle.txt"] < 76 {
		t.Errorf("shown %v of %v", shown, all)
	}
}

// TestChecks: the examples of the checks and doubts; what passes fails no other check.
func TestChecks(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range slices.Concat(checks, doubts) {
		if seen[c.name] || c.guarantee == "" || len(c.pass) == 0 || len(c.fail) == 0 {
			t.Errorf("check %q: twice, or without a guarantee or examples", c.name)
		}
		seen[c.name] = true
		for _, example := range c.pass {
			text, line, _ := strings.Cut(example, " | ")
			if p := newPair(line, Evidence{Text: text}); c.fails(p) || first(checks, p) != "" {
				t.Errorf("%s: %q fails it or %s", c.name, example, first(checks, p))
			}
		}
		for _, example := range c.fail {
			text, line, _ := strings.Cut(example, " | ")
			text, narrated := strings.CutPrefix(text, "passage: ")
			if !c.fails(newPair(line, Evidence{Text: text, Narrated: narrated})) {
				t.Errorf("%s: %q passes", c.name, example)
			}
		}
	}
}

// FuzzCheck: no line and no evidence stop the gate, and what it shows is prose.
func FuzzCheck(f *testing.F) {
	for _, seed := range [][2]string{{"the quay is old", "The quay is old."}, {"", ""}, {"it won't be", "..."}, {"not", "not"}, {"two thirds of", "a third"}} {
		f.Add(seed[0], seed[1])
	}
	f.Fuzz(func(t *testing.T, line, text string) {
		for _, narrated := range []bool{false, true} {
			if Check(line, Evidence{Text: text, Narrated: narrated}) == "" && strings.ContainsAny(line, "<>[]{}*`@#\n\"") {
				t.Errorf("shown: %q", line)
			}
		}
		p := newPair(line, Evidence{Text: text})
		for _, c := range slices.Concat(checks, doubts) {
			c.fails(p)
		}
		if z := p.trust(); math.IsNaN(z) || math.IsInf(z, 0) {
			t.Errorf("trust %f", z)
		}
	})
}
