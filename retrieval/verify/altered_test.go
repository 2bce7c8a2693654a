package verify

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"whosaid/retrieval"
)

// harbourAnd are the harbour's statements and one more document, of a line of
// testdata, each statement in a paragraph of its own.
func harbourAnd(t testing.TB, line string) *Checker {
	t.Helper()
	harbour, statements := marked("harbour.txt", harbour)
	d := &retrieval.Document{Name: "said.txt"}
	for words := range strings.SplitSeq(line, " // ") {
		speaker := "Petra Lund"
		if name, rest, ok := strings.Cut(words, ": "); ok {
			speaker, words = name, rest
		}
		start := len(d.Text)
		d.Text += "“" + words + ",” " + speaker + " said."
		span := retrieval.Span{Start: start + len("“"), End: start + len("“") + len(words)}
		statements = append(statements, retrieval.Statement{ID: fmt.Sprint(len(statements)), Document: d.Name, Kind: retrieval.Direct, Paragraph: len(d.Paragraphs) + 1,
			Start: span.Start, End: span.End, Spans: []retrieval.Span{span}, Quoted: []retrieval.Span{span}, Text: words, Speaker: speaker, SpeakerReason: retrieval.ByName})
		d.Paragraphs = append(d.Paragraphs, retrieval.Paragraph{Span: retrieval.Span{Start: start, End: len(d.Text)}})
		d.Text += "\n\n"
	}
	return over(t, statements, []*retrieval.Document{harbour, d})
}

// cases are the lines of a file of testdata by field.
func cases(t testing.TB, file string) [][]string {
	t.Helper()
	data, err := os.ReadFile("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	unescape := strings.NewReplacer(`\n`, "\n", `\f`, "\f", `\u00ad`, "\u00ad")
	var out [][]string
	for line := range strings.Lines(string(data)) {
		fields := strings.Split(unescape.Replace(strings.TrimSpace(line)), " | ")
		if len(fields) > 1 && !strings.Contains(fields[0], "what was said") {
			out = append(out, fields)
		}
	}
	return out
}

// TestAltered: what changes what is said is never nearly said, and is named.
func TestAltered(t *testing.T) {
	for _, c := range cases(t, "altered.txt") {
		t.Run(c[1], func(t *testing.T) {
			v := harbourAnd(t, c[0]).Check(c[1], "", nil)
			got := string(v.Verdict)
			for _, how := range v.Changed {
				got += " " + string(how)
			}
			if got != c[2] {
				t.Errorf("said %q\ngot %s (diff %q), want %s", c[0], got, v.Diff, c[2])
			}
		})
	}
}

// TestWhatExactWordsLeaveOut: a condition or denial that a quotation leaves out
// at its end, without a sign, is named; what stands there else is not.
func TestWhatExactWordsLeaveOut(t *testing.T) {
	for _, c := range []struct{ said, quotation, begins, goesOn string }{
		{"We will not sell the pier unless the members vote for it", "We will not sell the pier", "", "unless the members vote for it"},
		{"If the board keeps its word, the cranes will move", "the cranes will move", "If the board keeps its word", ""},
		{"I never told Mr. Hale that the harvest was safe. It rained", "the harvest was safe", "I never told Mr. Hale that", ""},
		{"If we can, the mill will close in May unless it rains", "the mill will close in May", "If we can", "unless it rains"},
		{"I lost everything but my dog", "I lost everything", "", "but my dog"},
		{"The mill can wait until we have money if it must // The mill can wait", "The mill can wait", "", ""},
		{"The mill will close in May, and the pier will open", "The mill will close in May", "", ""},
		{"The reservoir is at 41 percent. If it rains, we will swim", "The reservoir is at 41 percent", "", ""},
		{"We will not sell the pier unless the members vote for it", "We will not sell the pier unless the members vote for it", "", ""},
	} {
		v := harbourAnd(t, c.said).Check(c.quotation, "", nil)
		if v.Verdict != retrieval.Exact || v.Begins != c.begins || v.GoesOn != c.goesOn {
			t.Errorf("%q of %q: %s, begins %q, goes on %q", c.quotation, c.said, v.Verdict, v.Begins, v.GoesOn)
		}
	}
}

// TestHonestVariationsAreNear: what changes nothing is no alteration.
func TestHonestVariationsAreNear(t *testing.T) {
	for _, c := range cases(t, "near.txt") {
		t.Run(c[1], func(t *testing.T) {
			v := harbourAnd(t, c[0]).Check(c[1], "", nil)
			if v.Verdict != retrieval.Near && v.Verdict != retrieval.Exact || len(v.Changed) > 0 {
				t.Errorf("said %q\ngot %s %s (diff %q)", c[0], v.Verdict, v.Changed, v.Diff)
			}
		})
	}
}

// square is a corpus of sure, unsure and unnamed speakers.
const square = `
“<Mara Ito: We will rebuild the pier in spring with our own money>,” Ms Ito said.
“<Jon Berg: We will rebuild the old pier in spring with our money>,” Mr Berg said.
“<Jon Berg? The mill was sold to a bank in the south>,” he said.
“<: The lights of the square were never repaired>,” it was said.
“<a senior official: The square is far too dark for the children>,” a senior official said.
“<Mara Ito? The trees in the park are sick and must go>.”
“<Mara Ito: The fountain is older than the town hall>,” Ms Ito said.
“<Jon Berg? The fountain is older than the town hall>,” he said.
“<Mara Ito: You are so>,” Ms Ito said. “<Jon Berg: We were all there and you are so now>,” Mr Berg said.
“<Jon Berg: Nobody paid for the cobbles on the square>,” Mr Berg said.
`

// TestSpeakersOfWords: whoever said just these words comes first, and nobody is
// contradicted on a speaker who is not sure.
func TestSpeakersOfWords(t *testing.T) {
	d, statements := marked("square.txt", square)
	c := over(t, statements, []*retrieval.Document{d})
	const exact, near, altered, wrong = retrieval.Exact, retrieval.Near, retrieval.Altered, retrieval.Misattributed
	for _, test := range []struct {
		name, quotation, speaker string
		want                     retrieval.Verdict
		said                     string
		theirs                   bool
	}{
		{"the claimed speaker's", "We will rebuild the pier in spring with our own money", "Ito", exact, "Mara Ito", true},
		{"another's exact before the claimed one's near", "We will rebuild the pier in spring with our own money", "Berg", wrong, "Mara Ito", false},
		{"another's exact, the other way round", "We will rebuild the old pier in spring with our money", "Ito", wrong, "Jon Berg", false},
		{"another's exact part", "the pier in spring with our own money", "Berg", wrong, "Mara Ito", false},
		{"another's exact and nobody's near", "The fountain is older than the town hall", "Lund", wrong, "Mara Ito", false},
		{"another's exact, of the cobbles", "Nobody paid for the cobbles on the square", "Ito", wrong, "Jon Berg", false},
		{"another's exact, with an ellipsis", "We will rebuild ... in spring with our own money", "Berg", wrong, "Mara Ito", false},
		{"another's exact, explained in brackets", "[The council] will rebuild the pier in spring with our own money", "Berg", wrong, "Mara Ito", false},
		{"another's exact end", "old pier in spring with our money", "Ito", wrong, "Jon Berg", false},
		{"the claimed one's unsure words", "The fountain is older than the town hall", "Berg", exact, "Jon Berg,Mara Ito", true},
		{"both near: the claimed one's", "We will rebuild the pier in spring with our money", "Ito", near, "Mara Ito", true},
		{"both near: the other's", "We will rebuild the pier in spring with our money", "Berg", near, "Jon Berg", true},
		{"another's near", "We will surely rebuild the old pier in spring with our money", "Lund", wrong, "Jon Berg", false},
		{"unsure by a pronoun", "The mill was sold to a bank in the south", "Ito", exact, "Jon Berg", false},
		{"unsure, theirs", "The mill was sold to a bank in the south", "Berg", exact, "Jon Berg", true},
		{"unsure, near", "The mill was sold to some bank in the south", "Ito", near, "Jon Berg", false},
		{"unsure, altered", "The mill was not sold to a bank in the south", "Ito", altered, "Jon Berg", false},
		{"nobody indicated", "The lights of the square were never repaired", "Ito", exact, "", false},
		{"nobody indicated, altered", "The lights of the square were repaired", "Ito", altered, "", false},
		{"a description", "The square is far too dark for the children", "Ito", exact, "a senior official", false},
		{"a continuation", "The trees in the park are sick and must go", "Berg", exact, "Mara Ito", false},
		{"a continuation, nobody claimed", "The trees in the park are sick and must go", "", exact, "Mara Ito", false},
		{"sure before unsure", "The fountain is older than the town hall", "", exact, "Mara Ito,Jon Berg", false},
		{"everybody's words, all of a statement", "You are so", "Ito", exact, "Mara Ito", true},
		{"everybody's words, part of a statement", "You are so", "Berg", retrieval.NotFound, "", false},
		{"altered, theirs", "Everybody paid for the cobbles on the square", "Berg", altered, "Jon Berg", true},
		{"altered, another's", "Everybody paid for the cobbles on the square", "Ito", altered, "Jon Berg", false},
		{"altered, another's amount", "The fountain is not older than the town hall", "Lund", altered, "Mara Ito,Jon Berg", false},
		{"altered, another's, put in", "The fountain is [not] older than the town hall", "Lund", altered, "Mara Ito,Jon Berg", false},
		{"altered, another's date", "We will rebuild the pier in autumn with our own money", "Lund", altered, "Mara Ito", false},
		{"altered, another's negation", "We will not rebuild the old pier in spring with our money", "Lund", altered, "Jon Berg", false},
		{"altered, another's opposite", "The fountain is younger than the town hall", "Lund", altered, "Mara Ito,Jon Berg", false},
		{"altered, another's modal", "We may rebuild the pier in spring with our own money", "Lund", altered, "Mara Ito", false},
		{"altered, another's person", "They will rebuild the pier in spring with our own money", "Lund", altered, "Mara Ito", false},
		{"altered, another's condition", "If we rebuild the pier in spring with our own money", "Lund", altered, "Mara Ito", false},
		{"altered, theirs before another's", "We will not rebuild the pier in spring with our own money", "Ito", altered, "Mara Ito", true},
	} {
		t.Run(test.name, func(t *testing.T) {
			v := c.Check(test.quotation, test.speaker, sameSurname)
			var said []string
			for _, s := range v.Statements {
				said = append(said, s.Speaker)
			}
			if v.Verdict != test.want || strings.Join(said, ",") != test.said || v.Theirs != test.theirs {
				t.Errorf("got %s by %q, theirs %v (diff %q), want %s by %q, theirs %v", v.Verdict, said, v.Theirs, v.Diff, test.want, test.said, test.theirs)
			}
		})
	}
}
