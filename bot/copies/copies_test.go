package copies_test

import (
	"fmt"
	"iter"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/bot/copies"
	"whosaid/retrieval"
	"whosaid/retrieval/quotetext"
)

func said(document, speaker, text string) retrieval.Statement {
	return retrieval.Statement{ID: document + text, Document: document, Paragraph: 2, Speaker: speaker, Text: text}
}

func TestSameWords(t *testing.T) {
	const pier = "The pier will stay closed until the end of May at least"
	for _, c := range []struct {
		name          string
		speaker, text string
		want          string // "-" where it is another statement
	}{
		{"the same", "Ito", pier, ""},
		{"other marks and case", "Ito", "the pier will stay closed, until the end of May — at least.", ""},
		{"after that", "Ito", "that the pier will stay closed until the end of May at least", ""},
		{"a word for another", "Ito", "The pier will remain closed until the end of May at least", "The pier will [-stay-]{+remain+} closed until the end of May at least"},
		{"another speaker", "Ode", pier, "-"},
		{"nobody", "", pier, "-"},
		{"a negation", "Ito", "The pier will not stay closed until the end of May at least", "-"},
		{"another month", "Ito", "The pier will stay closed until the end of June at least", "-"},
		{"an opposite", "Ito", "The pier will stay open until the end of May at least", "-"},
		{"much more", "Ito", pier + " and then we will see what the steel costs", "-"},
		{"other words", "Ito", "We have waited too long for a bridge that is safe", "-"},
	} {
		got := "-"
		for _, one := range copies.Of(said("a.txt", "Ito", pier), these(said("b.txt", c.speaker, c.text))) {
			got = one.Differs
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestWhatIsNoCopy(t *testing.T) {
	denied, reported := said("a.txt", "Ito", "that the pier had been sold"), said("b.txt", "Ito", "that the pier had been sold")
	denied.Cue, denied.Kind, reported.Cue, reported.Kind = "denied", retrieval.Indirect, "said", retrieval.Indirect
	if got := copies.Of(denied, these(reported)); len(got) > 0 {
		t.Errorf("denied and said: %v", got)
	}
	short := said("a.txt", "Ito", "No comment")
	if got := copies.Of(short, these(said("b.txt", "Ito", "No comment"))); len(got) > 0 {
		t.Errorf("short words: %v", got)
	}
	if got := copies.Of(said("a.txt", "Ito", "We will come back soon"), these(said("a.txt", "Ito", "We will come back soon"))); len(got) > 0 {
		t.Errorf("the same document: %v", got)
	}
	first := said("a.txt", "", "We will come back soon")
	if got := copies.Of(first, these(said("b.txt", "", "We will come back soon"))); len(got) > 0 {
		t.Errorf("nobody's: %v", got)
	}
}

func TestKept(t *testing.T) {
	list := []retrieval.Statement{
		said("a.txt", "Ito", "We will come back soon"), said("b.txt", "Ito", "We will come back soon"), said("b.txt", "Ode", "We will come back soon"),
		said("a.txt", "Ito", "We will come back soon, I said"), said("c.txt", "Ito", "we will come back soon"),
	}
	var got []string
	for _, s := range copies.Kept(list) {
		got = append(got, fmt.Sprintf("%s %s: %s", s.Document, s.Speaker, s.Text))
	}
	want := []string{"a.txt Ito: We will come back soon", "b.txt Ode: We will come back soon", "a.txt Ito: We will come back soon, I said"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if len(list) != 5 || list[1].Document != "b.txt" {
		t.Error("the list was changed")
	}
}

// these yields statements in turn.
func these(list ...retrieval.Statement) iter.Seq[*retrieval.Statement] {
	return func(yield func(*retrieval.Statement) bool) {
		for i := range list {
			if !yield(&list[i]) {
				return
			}
		}
	}
}

// TestAlike lets no copy go by its signature.
func TestAlike(t *testing.T) {
	const pier = "The pier will stay closed until the end of May at least, says the harbour board"
	s := said("a.txt", "Ito", pier)
	for text, want := range map[string]bool{
		pier: true, "that " + pier: true, strings.Replace(pier, "stay", "remain", 1): true, strings.ToUpper(pier): true,
		"We have waited far too long for a bridge that is safe for all of us to use": false, "The pier will stay closed": false,
	} {
		o := said("b.txt", "Ito", text)
		if got := copies.Alike(s)(quotetext.SignatureOf(quotetext.Words(text))); got != want || !got && len(copies.Of(s, these(o))) > 0 {
			t.Errorf("%q: alike is %v, want %v", text, got, want)
		}
	}
}

// TestOfReadsNoFurtherThanItMust compares what was said with long turns that begin
// with other words, and with copies whose words differ at the end alone.
func TestOfReadsNoFurtherThanItMust(t *testing.T) {
	const pier = "that The pier will stay closed until the end of May at least, says the harbour board, and the ferry with it"
	s := said("a.txt", "Ito", pier)
	other := strings.Repeat("We have waited too long. ", len(pier)/25)
	late := said("c.txt", "Ito", strings.TrimSuffix(pier, "with it")+"too")
	got := copies.Of(s, these(said("b.txt", "Ito", other), late))
	var documents []string
	for _, c := range got {
		documents = append(documents, c.Document)
	}
	if diff := cmp.Diff([]string{"c.txt"}, documents); diff != "" {
		t.Errorf("%s%v", diff, got)
	}
}

func BenchmarkOfLongTurns(b *testing.B) {
	turn := func(i int) string {
		return fmt.Sprintf("Well, number %d is what I came for, ", i) + strings.Repeat("and the pier stays closed as long as the board wants it closed. ", 20)
	}
	var list []retrieval.Statement
	for i := range 100 {
		list = append(list, said(fmt.Sprint(i, ".txt"), "Ito", turn(i)), said(fmt.Sprint(i, ".txt"), "Ito", strings.Repeat("Nobody but the ferry line asked us for a longer summer here. ", 21)))
	}
	s := said("a.txt", "Ito", "I think that "+strings.Repeat("the harbour needs a wall before it needs a hotel, to be fair. ", 21))
	for b.Loop() {
		copies.Of(s, these(list...))
	}
}
