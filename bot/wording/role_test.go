package wording

import "testing"

// TestNounPhrase keeps of a role what reads as one after a name.
func TestNounPhrase(t *testing.T) {
	for role, want := range map[string]string{
		"Democratic presidential candidate Sen.": "Democratic presidential candidate",
		"Speaker of the House Rep.":              "Speaker of the House",
		"party leader, Gov.":                     "party leader",
		"political consultant and longtime":      "political consultant",
		"activist and lawyer":                    "activist and lawyer",
		"Florida Sen.":                           "Florida Sen.",
		"state Rep.":                             "state Rep.",
		"Sen.":                                   "Sen.",
		"harbour master":                         "harbour master",
		"":                                       "",
	} {
		if got := nounPhrase(role); got != want {
			t.Errorf("nounPhrase(%q) = %q, want %q", role, got, want)
		}
	}
}

// TestRunTogether finds words whose space is lost, which make a role unreadable.
func TestRunTogether(t *testing.T) {
	for word, want := range map[string]bool{
		"PRESSOhio": true, "NEWSMayor": true, "Ohio": false, "NATO": false, "McDonald": false, "UN": false, "MPs": false, "": false,
	} {
		if got := runTogether(word); got != want {
			t.Errorf("runTogether(%q) = %v", word, got)
		}
	}
	if readable("PRESSOhio Governor") || !readable("Ohio Governor") {
		t.Error("a role with words run together is readable, or another is not")
	}
}
