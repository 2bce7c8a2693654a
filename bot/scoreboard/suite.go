// Package scoreboard puts suites of questions to a bot and counts what it gets
// right.
package scoreboard

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strconv"

	"whosaid/retrieval"
	"whosaid/retrieval/yamlfile"
)

// A Suite is a file of cases.
type Suite struct {
	Name  string `yaml:"name"`
	Cases []Case `yaml:"cases"`
}

// A Case is one question and what is expected of its answer. It asks one of
// Ask, Conversation and Verify; what is not set is not looked at.
type Case struct {
	ID string `yaml:"id"`
	// Kind is a free label; there is a figure for each.
	Kind string `yaml:"kind"`
	// Note is for people who read the suite.
	Note string `yaml:"note"`

	// Ask is a question that stands by itself.
	Ask string `yaml:"ask"`
	// Conversation is several questions of which the last is judged.
	Conversation []string `yaml:"conversation"`
	// Verify is a quotation to check, Claimed whose it is said to be.
	Verify  string `yaml:"verify"`
	Claimed string `yaml:"claimed"`

	// Reason is the kind of no that is right; empty means that an answer is.
	Reason string `yaml:"reason"`
	// Verdict is the right one for Verify.
	Verdict retrieval.Verdict `yaml:"verdict"`
	// Speaker, or one of Also, said Words in Paragraph of Document: all of it
	// holds for one of the first Within statements (zero means the first).
	Speaker   string   `yaml:"speaker"`
	Also      []string `yaml:"also"`
	Words     string   `yaml:"words"`
	Document  string   `yaml:"document"`
	Paragraph int      `yaml:"paragraph"`
	Within    int      `yaml:"within"`
	// Count is how many statements there are. Zero is not looked at.
	Count int `yaml:"count"`
	// Passage are words that one of the passages holds, Answer words that the
	// text of the answer holds.
	Passage string `yaml:"passage"`
	Answer  string `yaml:"answer"`

	// documents are those that Document means; nil means just that name.
	documents []string
}

//go:embed suite/*.yaml
var suites embed.FS

// Builtin is the suite on the built-in briefing.
func Builtin() (Suite, error) {
	all := Suite{Name: "briefing"}
	files, err := fs.Glob(suites, "suite/*.yaml")
	if err != nil {
		return Suite{}, fmt.Errorf("built-in suite: %w", err)
	}
	for _, name := range files {
		b, err := suites.ReadFile(name)
		if err != nil {
			return Suite{}, fmt.Errorf("built-in suite: %w", err)
		}
		s, err := Read(bytes.NewReader(b))
		if err != nil {
			return Suite{}, fmt.Errorf("built-in suite %s: %w", name, err)
		}
		all.Cases = append(all.Cases, s.Cases...)
	}
	return all, all.check()
}

// Read reads a suite in YAML. Fields that it does not know and cases that
// expect nothing are errors, which name the line or the case.
func Read(r io.Reader) (Suite, error) {
	var s Suite
	raw, err := io.ReadAll(r)
	if err != nil {
		return Suite{}, fmt.Errorf("reading a suite: %w", err)
	}
	if err := yamlfile.Strict(raw, &s); err != nil {
		return Suite{}, fmt.Errorf("reading a suite: %w", err)
	}
	if len(s.Cases) == 0 {
		return Suite{}, errors.New("reading a suite: it has no cases")
	}
	for i := range s.Cases {
		if s.Cases[i].ID == "" {
			s.Cases[i].ID = strconv.Itoa(i + 1)
		}
	}
	if err := s.check(); err != nil {
		return Suite{}, fmt.Errorf("reading a suite: %w", err)
	}
	return s, nil
}

// check says what is wrong with a suite.
func (s *Suite) check() error {
	seen := map[string]bool{}
	for i := range s.Cases {
		c := &s.Cases[i]
		if seen[c.ID] {
			return fmt.Errorf("two cases are called %q", c.ID)
		}
		seen[c.ID] = true
		if err := c.check(); err != nil {
			return fmt.Errorf("case %q: %w", c.ID, err)
		}
	}
	return nil
}

// check says what is wrong with a case.
func (c *Case) check() error {
	asks := 0
	for _, set := range []bool{c.Ask != "", len(c.Conversation) > 0, c.Verify != ""} {
		if set {
			asks++
		}
	}
	switch {
	case asks != 1:
		return errors.New("it needs one of ask, conversation and verify")
	case c.Verify != "" && c.Verdict == "":
		return errors.New("it needs a verdict")
	case c.Verify == "" && (c.Verdict != "" || c.Claimed != ""):
		return errors.New("verdict and claimed belong to verify")
	case c.Verify == "" && c.Reason == "" && !c.expects() && c.Count == 0 && c.Passage == "" && c.Answer == "":
		return errors.New("it expects nothing")
	}
	return nil
}

// lookup finds out which documents the cases name.
func (s *Suite) lookup(documents func(name string) ([]string, error)) (err error) {
	s.Cases = slices.Clone(s.Cases)
	for i := range s.Cases {
		c := &s.Cases[i]
		if c.Document == "" || documents == nil {
			continue
		}
		if c.documents, err = documents(c.Document); err != nil {
			return fmt.Errorf("case %q: %w", c.ID, err)
		}
	}
	return nil
}

// expects reports whether the case says which statement is right.
func (c *Case) expects() bool {
	return c.Speaker != "" || c.Words != "" || c.Paragraph != 0 || c.Document != ""
}

// question is what the case asks, for people to read.
func (c *Case) question() string {
	switch {
	case c.Verify != "" && c.Claimed != "":
		return fmt.Sprintf("%s: “%s”", c.Claimed, c.Verify)
	case c.Verify != "":
		return "“" + c.Verify + "”"
	case len(c.Conversation) > 0:
		return c.Conversation[len(c.Conversation)-1]
	}
	return c.Ask
}
