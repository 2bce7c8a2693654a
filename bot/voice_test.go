package bot

import (
	"testing"

	"whosaid/retrieval"
	"whosaid/retrieval/people"
)

func TestVoiceSay(t *testing.T) {
	direct := retrieval.Statement{
		Document: "a.txt", Paragraph: 2, Kind: retrieval.Direct, Text: "We are ready,", Speaker: "Aiko Ito", SpeakerRole: "Minister of Ports", Cue: "stated",
	}
	cases := map[string]struct {
		change func(*retrieval.Statement)
		want   string
	}{
		"direct": {func(*retrieval.Statement) {}, `Aiko Ito, the Minister of Ports, said: "We are ready" (a.txt, paragraph 2).`},
		"states": {func(s *retrieval.Statement) { s.SpeakerRole = "United States Ambassador to the Union" },
			`Aiko Ito, the United States Ambassador to the Union, said: "We are ready" (a.txt, paragraph 2).`},
		"possessed": {func(s *retrieval.Statement) { s.SpeakerRole = "Japan's port minister" }, `Aiko Ito, Japan's port minister, said: "We are ready" (a.txt, paragraph 2).`},
		"addressee": {func(s *retrieval.Statement) { s.Addressee, s.When = "reporters", "Monday" }, `Aiko Ito, the Minister of Ports, told reporters on Monday: "We are ready" (a.txt, paragraph 2).`},
		"venue":     {func(s *retrieval.Statement) { s.Venue = "a meeting with ABC" }, `Aiko Ito, the Minister of Ports, said in a meeting with ABC: "We are ready" (a.txt, paragraph 2).`},
		"relay":     {func(s *retrieval.Statement) { s.Via = "Kyodo" }, `According to Kyodo, Aiko Ito, the Minister of Ports, said: "We are ready" (a.txt, paragraph 2).`},
		"inner marks": {func(s *retrieval.Statement) { s.Text = `The "plan" works.` },
			`Aiko Ito, the Minister of Ports, said: “The "plan" works.” (a.txt, paragraph 2).`},
		"pieces": {func(s *retrieval.Statement) {
			s.Text, s.Spans = "We are ready, … but tired.", []retrieval.Span{{Start: 0, End: 13}, {Start: 30, End: 40}}
		}, `Aiko Ito, the Minister of Ports, said: "We are ready" … "but tired." (a.txt, paragraph 2).`},
		"mixed": {func(s *retrieval.Statement) {
			s.Kind, s.Text, s.Cue = retrieval.Mixed, `that talks "may not last"`, "warned"
		},
			`Aiko Ito, the Minister of Ports, warned that talks "may not last" (a.txt, paragraph 2).`},
		"indirect": {func(s *retrieval.Statement) { s.Kind, s.Text = retrieval.Indirect, "the port was closed" },
			`Aiko Ito, the Minister of Ports, said that the port was closed (a.txt, paragraph 2).`},
		"indirect fragment": {func(s *retrieval.Statement) { s.Kind, s.Text = retrieval.Indirect, "the harbour as unsafe" },
			`Aiko Ito, the Minister of Ports, said, in the document's words: the harbour as unsafe (a.txt, paragraph 2).`},
		"denial": {func(s *retrieval.Statement) {
			s.Kind, s.Text, s.Cue = retrieval.Indirect, "reports that the port was closed", "dismissed"
		},
			`Aiko Ito, the Minister of Ports, dismissed reports that the port was closed (a.txt, paragraph 2).`},
		"title":   {func(s *retrieval.Statement) { s.SpeakerRole = "Captain" }, `Captain Aiko Ito said: "We are ready" (a.txt, paragraph 2).`},
		"country": {func(s *retrieval.Statement) { s.Speaker, s.SpeakerRole = "United States", "" }, `The United States said: "We are ready" (a.txt, paragraph 2).`},
		"continuation": {func(s *retrieval.Statement) { s.SpeakerReason, s.Resolved = retrieval.ByContinuation, 1 },
			`Aiko Ito, the Minister of Ports, said, continuing the quotation of paragraph 1: "We are ready" (a.txt, paragraph 2).`},
		"misleading cue": {func(s *retrieval.Statement) { s.Cue = "recommended" }, `Aiko Ito, the Minister of Ports, said: "We are ready" (a.txt, paragraph 2).`},
		"nobody": {func(s *retrieval.Statement) { s.Speaker, s.SpeakerRole = "", "" },
			`Somebody the document does not name said: "We are ready" (a.txt, paragraph 2).`},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			s := direct
			c.change(&s)
			if got := newVoice(&people.Directory{}).say(s); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestVoiceKnown(t *testing.T) {
	s := retrieval.Statement{Paragraph: 9, Resolved: 4, Speaker: "Aiko Ito", SpeakerAsWritten: "she", SpeakerReason: retrieval.ByPronoun}
	v := newVoice(&people.Directory{})
	if got, want := v.known(s), `Here "she" is Aiko Ito, paragraph 4.`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	s.Speaker = ""
	if got, want := v.known(s), "The document does not say whose words these are."; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestSentences(t *testing.T) {
	text := "Mr. Sato left at 5 p.m. on Monday. \"He was tired.\" The U.S. envoy stayed!\nNobody spoke"
	want := []string{"Mr. Sato left at 5 p.m. on Monday.", "\"He was tired.\"", "The U.S. envoy stayed!", "Nobody spoke"}
	got := sentences(text)
	if len(got) != len(want) {
		t.Fatalf("%d sentences, not %d", len(got), len(want))
	}
	for i, s := range got {
		if s.In(text) != want[i] {
			t.Errorf("sentence %d is %q, not %q", i, s.In(text), want[i])
		}
	}
}
