package pattern_test

import (
	"reflect"
	"regexp"
	"testing"

	"whosaid/retrieval/pattern"
)

var expressions = []string{
	`(?i)\b(against|oppos\w+|(un|not )(happy|keen))\b`, `(?i)^\W*(so |and )?(who|which)\b`, `(?i)\bwho(m|se)?\b`, `a*`, `(?i)[sk]`,
	`(?i)\b(?:did|does)\s+(?:the\s+)?([\w.&/-]+)`, `(?i)['’]s? `, `(?i)k(it|new)s?`, `(?i)x+y?z{2,3}`, `é|bé`, `(?i)Straße`, `(a|)b`, ``, `\x{0130}`, `(?i)\x{0130}`, `\x{212A}`,
	`who (chairs|heads)`, `(?i)(?-i:Who) said`, `[^.]{0,4}?\bwho`, `(?i)\bwhat(?:['’]s| is)?(?: the)? (?:share|percent)\b`, `(ab|cd)+`,
}

func TestAPatternIsItsExpression(t *testing.T) {
	texts := []string{
		"", "Who said so?", "WHO was against it?", "Is she UNHAPPY with it", "\u212anew her \u017fo", "who chairs the board", "xXZz", "did the Pier-1 hold",
		"what’s the share", "bé", "stra\u017f\u017fe STRASSE straße", "\xffwho\xfe", "ababcd", "he opposes it, and opposed it", "\u0130", "i\u0307",
	}
	for _, e := range expressions {
		for _, text := range texts {
			same(t, e, text)
		}
	}
}

func FuzzPattern(f *testing.F) {
	for _, e := range expressions {
		f.Add(e, "Who opposed what the \u212an\u017fman said?")
	}
	f.Fuzz(func(t *testing.T, expression, text string) {
		if _, err := regexp.Compile(expression); err == nil && len(expression) < 100 {
			same(t, expression, text)
		}
	})
}

func same(t *testing.T, expression, text string) {
	t.Helper()
	p, r := pattern.MustCompile(expression), regexp.MustCompile(expression)
	for _, c := range [][2]any{
		{p.MatchString(text), r.MatchString(text)},
		{p.FindStringSubmatch(text), r.FindStringSubmatch(text)},
		{p.FindStringSubmatchIndex(text), r.FindStringSubmatchIndex(text)},
		{p.FindAllStringSubmatch(text, -1), r.FindAllStringSubmatch(text, -1)},
		{p.ReplaceAllString(text, "[$0]"), r.ReplaceAllString(text, "[$0]")},
	} {
		if !reflect.DeepEqual(c[0], c[1]) {
			t.Fatalf("%q in %q: %v, the expression has %v", expression, text, c[0], c[1])
		}
	}
}

func BenchmarkMatch(b *testing.B) {
	const sides = `(?i)\b(against|oppos\w+|object\w*|disagree\w*|concerns?|block\w*|veto\w*|worr\w+|critici\w+|refus\w+|resist(ed|s)|reservations?)\b`
	const question = "What did the harbour master say about the ferries and their fares?"
	b.Run("pattern", func(b *testing.B) {
		p := pattern.MustCompile(sides)
		for b.Loop() {
			p.MatchString(question)
		}
	})
	b.Run("regexp", func(b *testing.B) {
		r := regexp.MustCompile(sides)
		for b.Loop() {
			r.MatchString(question)
		}
	})
}
