package bot

import "testing"

func TestWithoutLightVerbs(t *testing.T) {
	for text, want := range map[string]string{
		"They keep the talks going.":    "They the talks",
		"Talks failed, and we went on.": "Talks failed, and we on.",
		"":                              "",
	} {
		if got := withoutLightVerbs(text); got != want {
			t.Errorf("withoutLightVerbs(%q) = %q", text, got)
		}
	}
}

func TestCalm(t *testing.T) {
	for text, want := range map[string]string{
		"WHO SPOKE TO CNN?": "who spoke to cnn?",
		"Who spoke to CNN?": "Who spoke to CNN?",
		"NATO? EU?":         "NATO? EU?",
		"":                  "",
	} {
		if got := calm(text); got != want {
			t.Errorf("calm(%q) = %q", text, got)
		}
	}
}
