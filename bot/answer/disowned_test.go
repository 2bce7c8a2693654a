package answer

import (
	"strings"
	"testing"
)

// TestDisowned: what somebody took back is shown with the sentence that tells so, what they
// only regret having said in the document's sentence, and an office's words are no yes for
// whose office it is.
func TestDisowned(t *testing.T) {
	files := map[string]string{
		"a.txt": "Nils Moe said the boathouse was unsafe. He later retracted the claim.",
		"b.txt": "Kari Vik regretted saying the pier was stolen.",
		"c.txt": "Mayor Per Holm left early. Holm's office said that the slipway was mined.",
	}
	for asked, want := range map[string]string{
		"did Nils Moe say the boathouse was unsafe?": "retracted the claim",
		"did Kari Vik say the pier was stolen?":      "regretted saying",
	} {
		out := decidedOf(t, files, asked)
		if out.Shape != Narrate || !strings.Contains(out.Sentence.Text, want) {
			t.Errorf("%q: shape %v, %q", asked, out.Shape, out.Sentence.Text)
		}
	}
	if out := decidedOf(t, files, "did Per Holm say the slipway was mined?"); out.Shape == Affirm {
		t.Errorf("an office's words are a yes: %v", out.Statements)
	}
}

// TestRelayedThenDenied: relayed words that the document then has denied are no yes for their
// speaker and nobody else's in place of who denies them: the denial is shown with them.
func TestRelayedThenDenied(t *testing.T) {
	files := map[string]string{
		"a.txt": `The Daily Echo reported that Lars Brun had told guests "the inn is quite dead". His cook, Siv Moe, said he had said no such thing.`,
		"b.txt": `The Daily Echo reported that Ida Frey had told guests "the mill is quite safe". She did not say when.`,
	}
	out := decidedOf(t, files, `did Lars Brun say "the inn is quite dead"?`)
	if out.Shape != Narrate || !strings.Contains(out.Sentence.Text, "Echo") || !strings.Contains(out.Sentence.Text, "no such thing") {
		t.Errorf("shape %v, %q", out.Shape, out.Sentence.Text)
	}
	if out := decidedOf(t, files, `did Siv Moe say "the inn is quite dead"?`); out.No == SomeoneElse {
		t.Errorf("what she denies is somebody else's: %v", out.Nearest)
	}
	if out := decidedOf(t, files, `did Ida Frey say "the mill is quite safe"?`); out.Shape != Affirm {
		t.Errorf("nobody denies it: shape %v, no %q", out.Shape, out.No)
	}
}

// TestReadOutOrRepeated: words that somebody only reads out, or repeats of another, are no yes
// for them, and no no for whose they are told to be.
func TestReadOutOrRepeated(t *testing.T) {
	files := map[string]string{
		"a.txt": `Ida Frey read out a letter from Tom Berg: "I am weary of the ferry."`,
		"b.txt": `Nils Moe, the cox, said that Per Holm had once told him, "You will never row with this crew," but added that it was long ago.`,
	}
	for _, asked := range []string{
		`did Tom Berg say I am weary of the ferry?`,
		`did Ida Frey say I am weary of the ferry?`,
		`did Nils Moe say "You will never row with this crew"?`,
		`did Per Holm say "You will never row with this crew"?`,
	} {
		if out := decidedOf(t, files, asked); out.Shape == Affirm || out.No == SomeoneElse {
			t.Errorf("%q: shape %v, no %q, %v", asked, out.Shape, out.No, out.Statements)
		}
	}
}

// TestReplyToQuestion: where words are only what somebody was asked, their answer is shown.
func TestReplyToQuestion(t *testing.T) {
	files := map[string]string{"a.txt": `The harbour is shut. Asked whether she would resign, Ida Frey said: "No. I am staying here."`}
	out := decidedOf(t, files, "did Ida Frey say she would resign?")
	if out.Shape != Narrate || !strings.Contains(out.Sentence.Text, "No.") {
		t.Errorf("shape %v, no %q, %q", out.Shape, out.No, out.Sentence.Text)
	}
}
