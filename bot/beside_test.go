package bot

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/retrieval"
)

func TestBeside(t *testing.T) {
	s := retrieval.Statement{Speaker: "the mayor", SpeakerRole: "The Mayor", Via: "a news agency", Addressee: " ", Venue: "a press conference", When: "on Monday"}
	if role := RoleBeside(s); role != "" {
		t.Errorf("a role that is the name: %q", role)
	}
	s.Speaker = "Ana Silva"
	if role := RoleBeside(s); role != "The Mayor" {
		t.Errorf("a role: %q", role)
	}
	if diff := cmp.Diff([]Circumstance{{"via ", "a news agency"}, {"at ", "a press conference"}, {"", "on Monday"}}, Circumstances(s)); diff != "" {
		t.Error(diff)
	}
}
