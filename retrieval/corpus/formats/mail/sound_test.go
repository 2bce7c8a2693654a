package mail_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"whosaid/retrieval/corpus/formats/article"
)

// sound fails a test where an article breaks what readers promise.
func sound(t *testing.T, a *article.Article) {
	t.Helper()
	if a.Fault != nil {
		return
	}
	if !utf8.ValidString(a.Text) {
		t.Fatalf("the text %q is not UTF-8", a.Text)
	}
	end := 0
	for i, p := range a.Paragraphs {
		if p.Start < end || p.End <= p.Start || p.End > len(a.Text) || p.In(a.Text) != strings.TrimSpace(p.In(a.Text)) {
			t.Fatalf("paragraph %d is %v of %q", i+1, p.Span, a.Text)
		}
		end = p.End
	}
	if a.Transcript == nil {
		return
	}
	end = 0
	for i := range a.Transcript.Turns {
		turn := &a.Transcript.Turns[i]
		words := turn.Words[0]
		if turn.Start < end || turn.Name == "" || words.Len() == 0 || !turn.Contains(words) || turn.Label.Len() > 0 && turn.Label.In(a.Text) != turn.Name {
			t.Fatalf("turn %d is %+v of %q", i+1, turn, a.Text)
		}
		end = turn.End
	}
}
