package gate_test

import (
	"slices"
	"strings"
	"testing"

	"whosaid/bot/gate"
	"whosaid/retrieval"
)

// made builds a direct statement.
func made(speaker, role, text string) retrieval.Statement {
	return retrieval.Statement{Document: "harbour.txt", Paragraph: 4, Kind: retrieval.Direct, Speaker: speaker, SpeakerRole: role,
		Spans: []retrieval.Span{{Start: 0, End: len(text)}}, Quoted: []retrieval.Span{{Start: 0, End: len(text)}}, Text: text, End: len(text), Cue: "said"}
}

func harbour() gate.Evidence {
	indirect := made("Tomas Brandt", "Port Director", "the port would open again in March with 340 workers")
	indirect.Kind, indirect.Quoted, indirect.Via = retrieval.Indirect, nil, "Radio Nord"
	refused := made("Olga Petrova", "Deputy Mayor", "the city had not devoted any money to the bridge")
	refused.Kind, refused.Quoted = retrieval.Indirect, nil
	return gate.Evidence{
		Question: "What was said about the harbour in Lindvik?",
		Statements: []retrieval.Statement{
			made("Keiko Ito", "Harbour Minister of Norland", "The old quay will not last another winter, and nobody should pretend it will."),
			indirect,
			refused,
			made("Tomas Brandt", "Port Director", "We lost eleven ships to the storm on Friday"),
		},
		Passages: []retrieval.Chunk{{Document: "harbour.txt", Paragraph: 2, Last: 3, Text: "The storm reached Lindvik on Friday night. Eleven ships broke loose.\nThe council meets again in spring."}},
	}
}

func pass(t testing.TB, e gate.Evidence, reply string) gate.Result {
	t.Helper()
	g := gate.New(e)
	g.Write(reply)
	return g.Close()
}

func TestHonestSentences(t *testing.T) {
	for _, reply := range []string{
		"Keiko Ito said that the old quay will not last another winter [S1].",
		"Ms Ito, the harbour minister of Norland, warned that the quay “will not last another winter” [S1].",
		"According to Tomas Brandt, the port would open again in March with 340 workers [S2].",
		"The port director said eleven ships were lost in the storm on Friday [S4].",
		"Eleven ships broke loose in Lindvik [C1].",
		"Brandt said the port opens in March [S2], while Petrova said that the city had not put money into the bridge [S3].",
		"\"We lost eleven ships to the storm,\" Brandt said. [S4]",
		"The storm cost \"eleven ships\", said Brandt [S4].",
		"- Ito thinks the quay won't last [S1]",
		"In Lindvik, Mr. Brandt said the U.S. storm took 11 ships [S4].",
	} {
		e := harbour()
		e.Question += " U.S."
		r := pass(t, e, reply)
		if r.Kept != 1 || r.Cut != 0 {
			t.Errorf("%s\n  kept %d, cut %v\n  %s", reply, r.Kept, r.Reasons, r.Text)
		}
	}
}

func TestLies(t *testing.T) {
	for reply, want := range map[string]string{
		"Ito said “the quay is perfectly safe” [S1].":                                           "quotation",
		"Ito said 'the quay is perfectly safe' [S1].":                                           "quotation",
		"Brandt said that the old quay will not last another winter [S1].":                      "speaker",
		"Tomas Brandt, the port director, said the quay will not last another winter [S1].":     "speaker",
		"The port director said the quay will not last [S1].":                                   "speaker",
		"Ito said “The old quay will not last another winter” and “We lost eleven ships” [S1].": "quotation",
		"The port would open with 350 workers [S2].":                                            "number",
		"The port would open with five workers [S2].":                                           "number",
		"The port would open in April [S2].":                                                    "number",
		"Ito said the quay will not last [S9].":                                                 "unknown marker",
		"Ito said the quay will not last.":                                                      "no marker",
		"Hans Weber said the quay will not last [S1].":                                          "speaker",
		"The quay in Oslo will not last [S1].":                                                  "name",
		"See [the site](http://evil.example/x) for the quay [S1].":                              "characters",
		"See evil.com for the quay [S1].":                                                       "characters",
		"<@1234> the quay will not last [S1].":                                                  "characters",
		"@everyone the quay will not last [S1].":                                                "characters",
		"The quay <b>will not last</b> [S1].":                                                   "characters",
		"The qu\u200bay will not last [S1].":                                                    "characters",
		"Іto said the quay will not last [S1].":                                                 "speaker",
		"We lost eleven ships to the storm on Friday, Brandt said [S4].":                        "first person",
		"“The quay will last,” said Ito [S1].":                                                  "quotation",
		"Ito: the quay is safe [S4].":                                                           "speaker",
		"Radio Nord said the port would open in March [S2].":                                    "speaker",
	} {
		r := pass(t, harbour(), reply)
		var kinds []string
		for reason := range r.Reasons {
			kinds = append(kinds, reason.Kind())
		}
		if r.Kept != 0 || !slices.Equal(kinds, []string{want}) || r.Text != "" {
			t.Errorf("%s\n  want %q, got %v\n  %s", reply, want, r.Reasons, r.Text)
		}
	}
}

func TestStreamIsTheWhole(t *testing.T) {
	reply := "Here is what the statements say: Ito said that the quay “will not last another winter” [S1]. Brandt, asked in Lindvik, said he “lost” it. He lost eleven ships, Brandt said. [S4] The end"
	whole := pass(t, harbour(), reply)
	g := gate.New(harbour())
	last := ""
	for _, r := range reply {
		if g.Write(string(r)) {
			if !strings.HasPrefix(g.Text(), last) || strings.Contains(g.Text(), "[S") {
				t.Fatalf("shown %q after %q", g.Text(), last)
			}
			last = g.Text()
		}
	}
	if got := g.Close(); got.Text != whole.Text || got.Cut != whole.Cut || whole.Kept != 3 {
		t.Errorf("piecewise %+v\nwhole %+v", got, whole)
	}
}
