package bot

import (
	"testing"

	"whosaid/retrieval"
)

// TestDenied: a model that finds nothing makes the evidence the closest, but
// denies neither the very words nor a yes, and changes no other no.
func TestDenied(t *testing.T) {
	s := retrieval.Statement{ID: "s1", Speaker: "Keiko Ito", Document: "a.txt", Paragraph: 2, Text: "We are ready."}
	d := Draft{Answer: Answer{Answer: "kept", Statements: []retrieval.Statement{s}}}
	d.Sure = true
	if a := denied(d, nil); a.Abstained || a.Answer != "kept" {
		t.Errorf("%+v", a)
	}
	d.Sure, d.Verbatim = false, true
	if a := denied(d, nil); a.Abstained {
		t.Errorf("%+v", a)
	}
	no := Draft{Answer: Answer{Abstained: true, Reason: SpeakerSilent}}
	if a := denied(no, nil); a.Reason != SpeakerSilent {
		t.Errorf("%+v", a)
	}
}
