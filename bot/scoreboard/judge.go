package scoreboard

import (
	"fmt"
	"slices"

	"whosaid/retrieval"
	"whosaid/retrieval/quotetext"
)

// An outcome is what came of a case.
type outcome struct {
	text       string
	reason     string // empty when answered
	verdict    retrieval.Verdict
	statements []retrieval.Statement
	passages   []retrieval.Passage
}

// A finding is one thing that was expected, and what is wrong with it; nothing
// when why is empty.
type finding struct{ figure, why string }

// judge compares an outcome with what the case expects.
func (c *Case) judge(o outcome) []finding {
	var out []finding
	add := func(figure string, right bool, why string, args ...any) {
		f := finding{figure: figure}
		if !right {
			f.why = fmt.Sprintf(why, args...)
		}
		out = append(out, f)
	}
	switch {
	case c.Verify != "":
		add("verdict", o.verdict == c.Verdict, "the verdict is %s, not %s", o.verdict, c.Verdict)
	case c.Reason != "":
		add("abstained", o.reason != "", "it is answered: %s", o.text)
		if o.reason != "" {
			add("reason", o.reason == c.Reason, "the reason is %s, not %s", o.reason, c.Reason)
		}
	default:
		add("answered", o.reason == "", "it is not answered (%s)", o.reason)
	}
	out = append(out, c.judgeStatements(o.statements)...)
	if c.Count > 0 {
		add("count", len(o.statements) == c.Count, "there are %d statements, not %d", len(o.statements), c.Count)
	}
	if c.Passage != "" {
		holds := func(p retrieval.Passage) bool { return quotetext.Contains(p.Text, c.Passage) }
		add("passage", slices.ContainsFunc(o.passages, holds), "no passage holds %q", c.Passage)
	}
	if c.Answer != "" {
		add("answer", quotetext.Contains(o.text, c.Answer), "the answer does not hold %q: %s", c.Answer, o.text)
	}
	return out
}

// judgeStatements looks for the statement expected among the first ones. Where
// it is not, the first one tells what is wrong.
func (c *Case) judgeStatements(statements []retrieval.Statement) []finding {
	if !c.expects() {
		return nil
	}
	first := statements[:min(len(statements), max(1, c.Within))]
	var shown retrieval.Statement
	if len(first) > 0 {
		shown = first[0]
	}
	for _, s := range first {
		if allRight(c.compare(s)) {
			shown = s
			break
		}
	}
	return c.compare(shown)
}

// compare says in what a statement is the one expected.
func (c *Case) compare(s retrieval.Statement) []finding {
	var out []finding
	add := func(figure string, wanted bool, right bool, got, want any) {
		if wanted {
			f := finding{figure: figure}
			if !right {
				f.why = fmt.Sprintf("the %s is %q, not %q", figure, fmt.Sprint(got), fmt.Sprint(want))
			}
			out = append(out, f)
		}
	}
	add("speaker", c.Speaker != "", c.speaks(s.Speaker), s.Speaker, c.Speaker)
	add("words", c.Words != "", quotetext.Contains(s.Text, c.Words), s.Text, c.Words)
	add("paragraph", c.Paragraph != 0, s.Paragraph == c.Paragraph, s.Paragraph, c.Paragraph)
	add("document", c.Document != "", s.Document == c.Document || slices.Contains(c.documents, s.Document), s.Document, c.Document)
	return out
}

func (c *Case) speaks(speaker string) bool {
	for _, name := range append([]string{c.Speaker}, c.Also...) {
		if quotetext.Fold(name) == quotetext.Fold(speaker) {
			return true
		}
	}
	return false
}

func allRight(findings []finding) bool {
	return !slices.ContainsFunc(findings, func(f finding) bool { return f.why != "" })
}
