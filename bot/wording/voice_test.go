package wording

import (
	"strings"
	"testing"

	"whosaid/retrieval"
	"whosaid/retrieval/people"
)

func TestVoiceSay(t *testing.T) {
	direct := retrieval.Statement{
		Document: "a.txt", Paragraph: 2, Kind: retrieval.Direct, Text: "We are ready,", Speaker: "Aiko Ito", SpeakerRole: "Minister of Ports", Cue: "stated",
	}
	const lead, tail = `Aiko Ito, the Minister of Ports, `, ` (a.txt, paragraph 2).`
	for name, c := range map[string]struct {
		change func(*retrieval.Statement)
		want   string
	}{
		"direct": {func(*retrieval.Statement) {}, lead + `said: "We are ready"` + tail},
		"states": {func(s *retrieval.Statement) { s.SpeakerRole = "United States Ambassador to the Union" },
			`Aiko Ito, the United States Ambassador to the Union, said: "We are ready"` + tail},
		"possessed": {func(s *retrieval.Statement) { s.SpeakerRole = "Japan's port minister" }, `Aiko Ito, Japan's port minister, said: "We are ready"` + tail},
		"addressee": {func(s *retrieval.Statement) { s.Addressee, s.When = "reporters", "Monday" }, lead + `told reporters on Monday: "We are ready"` + tail},
		"venue":     {func(s *retrieval.Statement) { s.Venue = "a meeting with ABC" }, lead + `said in a meeting with ABC: "We are ready"` + tail},
		"not plain who": {func(s *retrieval.Statement) {
			s.SpeakerReason, s.SpeakerAsWritten, s.Doubt, s.SpeakerCandidates = retrieval.ByPronoun, "she", true, []string{"Aiko Ito", "Ada Hale"}
		}, `She (Aiko Ito or Ada Hale; the document does not say outright) said: "We are ready"` + tail},
		"relay":       {func(s *retrieval.Statement) { s.Via = "Kyodo" }, `According to Kyodo, ` + lead + `said: "We are ready"` + tail},
		"inner marks": {func(s *retrieval.Statement) { s.Text = `The "plan" works.` }, lead + `said: “The "plan" works.”` + tail},
		"pieces": {func(s *retrieval.Statement) {
			s.Text, s.Spans = "We are ready, … but tired.", []retrieval.Span{{Start: 0, End: 13}, {Start: 30, End: 40}}
		}, lead + `said: "We are ready" … "but tired."` + tail},
		"mixed": {func(s *retrieval.Statement) {
			s.Kind, s.Text, s.Cue = retrieval.Mixed, `that talks "may not last"`, "warned"
		}, lead + `warned that talks "may not last"` + tail},
		"indirect": {func(s *retrieval.Statement) { s.Kind, s.Text = retrieval.Indirect, "the port was closed" },
			lead + `said that the port was closed` + tail},
		"indirect fragment": {func(s *retrieval.Statement) { s.Kind, s.Text = retrieval.Indirect, "the harbour as unsafe" },
			lead + `said, in the document's words: the harbour as unsafe` + tail},
		"verb and object": {func(s *retrieval.Statement) {
			s.Kind, s.Text, s.Cue, s.SpeakerStart, s.SpeakerEnd, s.Start = retrieval.Indirect, "the savings estimate", "questioned", 0, 3, 20
		}, lead + `questioned the savings estimate` + tail},
		"verb and clause": {func(s *retrieval.Statement) {
			s.Kind, s.Text, s.Cue, s.SpeakerStart, s.SpeakerEnd, s.Start = retrieval.Indirect, "the figure includes repairs", "said", 0, 3, 9
		}, lead + `said the figure includes repairs` + tail},
		"verb and preposition": {func(s *retrieval.Statement) {
			s.Kind, s.Text, s.Cue, s.When = retrieval.Indirect, "the council to resign", "has called on Monday on", "on Monday"
		}, lead + `called on Monday on the council to resign` + tail},
		"verb after its object": {func(s *retrieval.Statement) {
			s.Kind, s.Text, s.Cue, s.SpeakerStart, s.SpeakerEnd, s.Start = retrieval.Indirect, "the harbour as unsafe", "questioned", 40, 43, 0
		}, lead + `said, in the document's words: the harbour as unsafe` + tail},
		"denial": {func(s *retrieval.Statement) {
			s.Kind, s.Text, s.Cue = retrieval.Indirect, "reports that the port was closed", "dismissed"
		}, lead + `dismissed reports that the port was closed` + tail},
		"role that began a sentence": {func(s *retrieval.Statement) { s.SpeakerRole = "Resident" }, `Aiko Ito, the resident, said: "We are ready"` + tail},
		"role by a party":            {func(s *retrieval.Statement) { s.SpeakerRole = "Democrat" }, `Aiko Ito, the Democrat, said: "We are ready"` + tail},
		"title":                      {func(s *retrieval.Statement) { s.SpeakerRole = "Captain" }, `Captain Aiko Ito said: "We are ready"` + tail},
		"country":                    {func(s *retrieval.Statement) { s.Speaker, s.SpeakerRole = "United States", "" }, `The United States said: "We are ready"` + tail},
		"continuation": {func(s *retrieval.Statement) { s.SpeakerReason, s.Resolved = retrieval.ByContinuation, 1 },
			lead + `said: "We are ready"` + tail},
		"misleading cue": {func(s *retrieval.Statement) { s.Cue = "recommended" }, lead + `said: "We are ready"` + tail},
		"nobody":         {func(s *retrieval.Statement) { s.Speaker, s.SpeakerRole = "", "" }, `Somebody the document does not name said: "We are ready"` + tail},
	} {
		t.Run(name, func(t *testing.T) {
			s := direct
			c.change(&s)
			if got := New(&people.Directory{}).Say(s); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestVoiceKnown(t *testing.T) {
	for _, c := range []struct {
		written   string
		reason    retrieval.Reason
		paragraph int
		resolved  int
		want      string
	}{
		{"she", retrieval.ByPronoun, 9, 4, `Here "she" is most likely Aiko Ito, paragraph 4; the document does not say so outright.`},
		{"", retrieval.ByContinuation, 9, 4, `The words continue the quotation of paragraph 8; the document names Aiko Ito in paragraph 4.`},
		{"", retrieval.ByContinuation, 9, 9, `The words go on from those of Aiko Ito just before them.`},
		{"Ito", retrieval.BySurname, 9, 0, `The document has "Ito", which is Aiko Ito, paragraph 9.`},
		{"the aiko ito", retrieval.ByNominal, 9, 4, `The document calls the speaker "the aiko ito" and gives no name.`},
		{"A. I.", retrieval.ByAlias, 9, 0, `The document has "A. I."; the corpus's alias file says that this is Aiko Ito.`},
		{"Aiko", retrieval.ByModel, 9, 0, `A language model read the speaker as Aiko Ito.`},
		{"Aiko Ito", retrieval.ByName, 9, 0, `The document names Aiko Ito beside the words, paragraph 9.`},
	} {
		s := retrieval.Statement{Paragraph: c.paragraph, Resolved: c.resolved, Speaker: "Aiko Ito", SpeakerAsWritten: c.written, SpeakerReason: c.reason}
		if got := New(&people.Directory{}).Known(s); got != c.want {
			t.Errorf("%s: got %s, want %s", c.reason, got, c.want)
		}
	}
	if got, want := New(&people.Directory{}).Known(retrieval.Statement{}), "The document does not say whose words these are."; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestNamed puts articles before names made of common nouns.
func TestNamed(t *testing.T) {
	for name, want := range map[string]string{
		"mossybrick": "mossybrick", "old_kelp": "old_kelp",
		"United States": "the United States", "US officials": "US officials", "club": "the club", "State Department": "the State Department",
		"Aiko Ito": "Aiko Ito", "NATO": "NATO", "harbour officials": "harbour officials", "the club": "the club", "EU": "the EU",
		"Japan's ministry": "Japan's ministry", "United Airlines": "United Airlines", "": "",
	} {
		if got := Named(name); got != want {
			t.Errorf("Named(%q) is %q, not %q", name, got, want)
		}
	}
}

// TestTitleOf tells roles that stand before a name from others.
func TestTitleOf(t *testing.T) {
	for role, want := range map[string]string{"Captain": "Captain", "the Governor": "Governor", "Lieutenant Governor": "Lieutenant Governor",
		"port captain": "", "Polish Foreign Minister": "", "": ""} {
		if got := titleOf(role); got != want {
			t.Errorf("titleOf(%q) is %q, not %q", role, got, want)
		}
	}
}

// TestReadable: a role that is a sentence, long or told by whose somebody is
// is not shown.
func TestReadable(t *testing.T) {
	for role, want := range map[string]bool{
		"the harbour master": true, "": true, "her neighbour": false, "who was late": false, "a man said to be late": false,
		strings.Repeat("deputy ", longestApposition) + "mayor": false,
	} {
		if got := readable(role); got != want {
			t.Errorf("readable(%q) = %v", role, got)
		}
	}
}

func TestAtVenue(t *testing.T) {
	for venue, want := range map[string]string{"a call with reporters": "on a call with reporters", "a radio interview": "in a radio interview",
		"a briefing": "at a briefing", "CBC": "to CBC", "During a meeting": "during a meeting", "a tweet": "in a tweet", "a hillside": "in a hillside"} {
		if got := atVenue(venue); got != want {
			t.Errorf("%s: %s, want %s", venue, got, want)
		}
	}
}

func TestList(t *testing.T) {
	for want, items := range map[string][]string{"": nil, "a": {"a"}, "a and b": {"a", "b"}, "a, b and c": {"a", "b", "c"}} {
		if got := List(items); got != want {
			t.Errorf("%v: %q, want %q", items, got, want)
		}
	}
}

// TestMentions puts the paragraphs of one speaker together, and names one
// document once.
func TestMentions(t *testing.T) {
	of := func(speaker, document string, paragraph int) retrieval.Statement {
		return retrieval.Statement{Speaker: speaker, Document: document, Paragraph: paragraph}
	}
	for want, statements := range map[string][]retrieval.Statement{
		"":                         nil,
		"Ann (a.txt, paragraph 1)": {of("Ann", "docs/a.txt", 1)},
		"Ann (a.txt, paragraphs 1, 3 and 5)|the club (paragraph 2)": {of("Ann", "a.txt", 1), of("club", "a.txt", 2), of("Ann", "a.txt", 3), of("Ann", "a.txt", 3), of("Ann", "a.txt", 5)},
		"Ann (a.txt, paragraph 1)|Ann (b.txt, paragraph 1)":         {of("Ann", "a.txt", 1), of("Ann", "b.txt", 1)},
		"somebody not named (a.txt, paragraph 4)":                   {of("", "a.txt", 4)},
	} {
		if got := strings.Join(New(&people.Directory{}).Mentions(statements), "|"); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}
