package answer

import "testing"

// A name that is an auxiliary as well is somebody where the question has it in the place of
// whoever spoke, and an auxiliary elsewhere.
func TestNamesThatAreAuxiliaries(t *testing.T) {
	quay := map[string]string{"quay.txt": "Quay plan\n\n“The quay is rotten,” said May Lund, a diver.\n\n" +
		"“The quay may close in June,” said Will Osk, the harbour master.\n\n" +
		"“The town will pay for the quay,” said Mayor Ada Brink.\n"}
	for asked, want := range map[string]string{
		"What did May say?":                            "May Lund",
		"what did may say about the quay":              "May Lund",
		"What did Will say about the quay?":            "Will Osk",
		"What will the mayor pay for?":                 "Ada Brink",
		"What did the mayor say the town will pay for": "Ada Brink",
	} {
		out := decidedOf(t, quay, asked)
		if len(out.Statements) == 0 || out.Statements[0].Speaker != want {
			t.Errorf("%q: %v, %+v, want %s first", asked, out.No, out.Statements, want)
		}
		if want == "May Lund" && len(out.Statements) > 1 {
			t.Errorf("%q tells of others: %+v", asked, out.Statements)
		}
	}
}
