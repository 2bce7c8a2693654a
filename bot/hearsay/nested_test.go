package hearsay

import (
	"strings"
	"testing"

	"whosaid/retrieval"
)

// TestRepeated: words within a speaker's quotation, or after what they are reported to say,
// are somebody else's where a verb of saying with another subject tells so; not where it is
// "I" or "we", or "he" who may be the speaker, nor in a mere term in quotation marks.
func TestRepeated(t *testing.T) {
	for text, want := range map[string]bool{
		`“Look. Brun keeps saying 'it's all over now', but I stay.”`: true,
		`“Brun told me on Monday, ‘it's all over now.’ It was.”`:     true,
		`“'it's all over now,' my uncle used to say.”`:               true,
		`“You called the mill 'all over now'. Why?”`:                 true,
		`“I keep saying 'it's all over now', and nobody hears.”`:     false,
		`“We've always said, 'it's all over now.'”`:                  false,
		`“The 'all over now' sign is by the door.”`:                  false,
		`“It is called 'all over now'.”`:                             false,
		`“Brun's dogs' bowls say nothing: it's all over now.”`:       false,
		`“Brun said no. It's all over now.”`:                         false,
	} {
		s := retrieval.Statement{Start: len("“"), End: len(text) - len("”")}
		s.Quoted = []retrieval.Span{{Start: s.Start, End: s.End}}
		check(t, text, s, want)
	}
	for text, want := range map[string]bool{
		`Brun had once told him, “it's all over now,”`:                true,
		`it was false that he had ever called it “all over now”`:      true,
		`he never told them it was “all over now”`:                    true,
		`he had told them it was “all over now”`:                      false,
		`the mill was “all over now”`:                                 false,
		`the mill, once the pride of the town, was “all over now”`:    false,
		`Brun had told lies and that the mill was “all over now”`:     false,
		`the cook had called the mill a wreck; it was “all over now”`: false,
	} {
		s := retrieval.Statement{End: len(text)}
		s.Quoted = []retrieval.Span{{Start: strings.Index(text, "“") + len("“"), End: len(text) - len("”")}}
		check(t, text, s, want)
	}
}

func check(t *testing.T, text string, s retrieval.Statement, want bool) {
	t.Helper()
	at := strings.Index(text, "all over now")
	got := Repeated(&retrieval.Document{Text: text}, s, retrieval.Span{Start: at, End: at + len("all over now")})
	if (got != "") != want {
		t.Errorf("%s: %q", text, got)
	}
}
