package gate_test

import (
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
	for reply, want := range map[string]gate.Reason{
		"Ito said “the quay is perfectly safe” [S1].":                                           gate.Quotation,
		"Ito said 'the quay is perfectly safe' [S1].":                                           gate.Quotation,
		"Brandt said that the old quay will not last another winter [S1].":                      gate.Speaker,
		"Tomas Brandt, the port director, said the quay will not last another winter [S1].":     gate.Speaker,
		"The port director said the quay will not last [S1].":                                   gate.Speaker,
		"Ito said “The old quay will not last another winter” and “We lost eleven ships” [S1].": gate.Quotation,
		"The port would open with 350 workers [S2].":                                            gate.Number,
		"The port would open with five workers [S2].":                                           gate.Number,
		"The port would open in April [S2].":                                                    gate.Number,
		"Ito said the quay will not last [S9].":                                                 gate.UnknownMarker,
		"Ito said the quay will not last.":                                                      gate.NoMarker,
		"Hans Weber said the quay will not last [S1].":                                          gate.Speaker,
		"The quay in Oslo will not last [S1].":                                                  gate.Name,
		"See [the site](http://evil.example/x) for the quay [S1].":                              gate.Characters,
		"See evil.com for the quay [S1].":                                                       gate.Characters,
		"<@1234> the quay will not last [S1].":                                                  gate.Characters,
		"@everyone the quay will not last [S1].":                                                gate.Characters,
		"The quay <b>will not last</b> [S1].":                                                   gate.Characters,
		"The qu\u200bay will not last [S1].":                                                    gate.Characters,
		"Іto said the quay will not last [S1].":                                                 gate.Speaker,
		"We lost eleven ships to the storm on Friday, Brandt said [S4].":                        gate.Voice,
		"“The quay will last,” said Ito [S1].":                                                  gate.Quotation,
		"Ito: the quay is safe [S4].":                                                           gate.Speaker,
		"Radio Nord said the port would open in March [S2].":                                    gate.Speaker,
	} {
		r := pass(t, harbour(), reply)
		if r.Kept != 0 || r.Reasons[want] != 1 || r.Text != "" {
			t.Errorf("%s\n  want %s, got %v\n  %s", reply, want, r.Reasons, r.Text)
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
