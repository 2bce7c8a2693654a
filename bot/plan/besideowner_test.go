package plan

import "testing"

// TestOwnersBesideNames words descriptions after a name so that the name owns nothing.
func TestOwnersBesideNames(t *testing.T) {
	r := &resolver{directory: libraryOf(t, map[string]string{"a.txt": "Mara Ito said the ferry was late.\n\nAna Brill said it was not.\n"}).People()}
	for text, want := range map[string]string{
		"do Ito and Delft's mayor agree on the ferry?":       "do Ito and the mayor of Delft agree on the ferry?",
		"what did ito and Delft's harbour director say":      "what did ito and the harbour director of Delft say",
		"do Ito and Brill's views differ":                    "do Ito and Brill's views differ",
		"did the quay and Delft's mayor agree":               "did the quay and Delft's mayor agree",
		"what did Ito say of Delft's mayor and of the ferry": "what did Ito say of Delft's mayor and of the ferry",
	} {
		if got := r.besideOwner(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
