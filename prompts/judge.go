package prompts

import (
	"fmt"
	"strings"

	"whosaid/retrieval/pattern"
)

// A Claim is a line and the evidence that it tells.
type Claim struct{ Line, Evidence string }

// Judge writes the question whether each claim's evidence says what its line
// says.
func Judge(claims []Claim) (string, error) {
	t, err := templates()
	if err != nil {
		return "", fmt.Errorf("prompt templates: %w", err)
	}
	type item struct {
		Number int
		Claim
	}
	var items []item
	for i, c := range claims {
		items = append(items, item{i + 1, Claim{Clean(c.Line), shorten(Clean(c.Evidence), longest)}})
	}
	var s strings.Builder
	if err := t.ExecuteTemplate(&s, "judge.tmpl", items); err != nil {
		return "", fmt.Errorf("prompt template judge.tmpl: %w", err)
	}
	return s.String(), nil
}

var verdict = pattern.New(`(?im)^\W*(\d{1,2})\W+yes\b`)

// Supported reads the reply to Judge: the claims, from 0, that it says yes to.
func Supported(reply string) map[int]bool {
	yes := map[int]bool{}
	for _, m := range verdict.FindAllStringSubmatch(reply, -1) {
		yes[number(m[1])-1] = true
	}
	return yes
}
