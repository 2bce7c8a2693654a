package ballot

import (
	"fmt"
	"strings"
	"testing"

	"whosaid/retrieval"
)

// minutes is a document of which each block is a paragraph.
func minutes(text string) *retrieval.Document {
	text = "MINUTES OF THE REGULAR MEETING\n\n" + text
	doc := &retrieval.Document{Name: "minutes.txt", Text: text}
	at := 0
	for block := range strings.SplitSeq(text, "\n\n") {
		doc.Paragraphs = append(doc.Paragraphs, retrieval.Paragraph{Span: retrieval.Span{Start: at, End: at + len(block)}})
		at += len(block) + 2
	}
	return doc
}

// told is a ballot on one line: what was put, who voted how, what became of it.
func told(b *Ballot) string {
	text := func(lines []Line) string {
		var out []string
		for _, l := range lines {
			out = append(out, l.In(b.Document.Text))
		}
		return strings.Join(out, " ")
	}
	var names []string
	for _, e := range b.Entries() {
		names = append(names, fmt.Sprintf("%s %s", e.Name, e.Side))
	}
	out := text(b.Motion) + " [" + strings.Join(names, ", ") + "] " + text(b.Outcome)
	if b.Amends {
		out = "amendment: " + out
	}
	return out
}

// TestRead reads what was put, who voted which way and what became of it, in the styles of
// minutes.
func TestRead(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"lists of names": {"1. CRANE\nMoved by Lind, seconded by Roth, to buy the crane. Ayes: Lind, T. Frey. Nays: Roth. Abstained: Ode (absent owner). Carried 2-1-1.",
			[]string{"Moved by Lind, seconded by Roth, to buy the crane. [Lind for, T. Frey for, Roth against, Ode abstained] Carried 2-1-1."}},
		"a roll call": {"A. Crane\nMotion to buy the crane by Lind, second Frey.\nRoll call:\nLind: aye; B. Roth: nay; Ode: abstain\nMotion failed.",
			[]string{"Motion to buy the crane by Lind, second Frey. [Lind for, B. Roth against, Ode abstained] Motion failed."}},
		"an amendment before its motion": {"2. SHED\nMOVED Cr Lind\nThat Council sell the shed.\nAMENDMENT moved Cr Ode: that it be let.\n" +
			"The amendment was put and LOST.\nFor: Ode. Against: Lind, Frey.\nThe original motion was put and CARRIED.\nFor: Lind, Frey. Against: Ode.",
			[]string{"MOVED Cr Lind That Council sell the shed. [Lind for, Frey for, Ode against] The original motion was put and CARRIED.",
				"amendment: AMENDMENT moved Cr Ode: that it be let. [Ode for, Lind against, Frey against] The amendment was put and LOST."}},
		"one who dissents": {"3. RATES\nFrey moved that rates rise. Ode spoke against, for mooring is dear. The motion passed 4-1, with Ode dissenting.",
			[]string{"Frey moved that rates rise. [Ode against] The motion passed 4-1, with Ode dissenting."}},
		"no vote": {"4. ROPE\nMotion: That the board asks the clerk to buy rope.\nDied for lack of a second.\n\n5. TAR\nMotion by Roth to buy tar. The motion was withdrawn.",
			[]string{"Motion: That the board asks the clerk to buy rope. [] Died for lack of a second.", "Motion by Roth to buy tar. [] The motion was withdrawn."}},
		"a mover who withdraws": {"5. SIGN\nOde moved that signs be banned. After discussion the mover withdrew the motion.",
			[]string{"Ode moved that signs be banned. [] After discussion the mover withdrew the motion."}},
		"a chair who breaks the tie": {"6. FLAG\nMoved by Ode to lower the flag. The vote was tied 3-3. Mayor Lind broke the tie, voting no. The motion failed.",
			[]string{"Moved by Ode to lower the flag. [Lind against] Mayor Lind broke the tie, voting no. The motion failed."}},
		"a table of marks": {"7. LAMP\nName | Yes | No\nLind | X |\nT. Frey | | X\nThe motion to buy the lamp was lost.",
			[]string{" [Lind for, T. Frey against] The motion to buy the lamp was lost."}},
		"a table of items": {"| Name | Item 1: Rope | Item 2: Tar |\n|---|---|---|\n| Cllr Lind | For | Against |\n| Cllr Ode | Against | - |\n\nItem 1 carried. Item 2 carried 1:0.",
			[]string{" [Lind for, Ode against] Item 1 carried.", " [Lind against] Item 2 carried 1:0."}},
		"a list that goes on in the next line": {"8. NETS\nRESOLVED: to mend the nets. For: Lind, Roth,\nOde, Frey (4). Against: Holm (1).",
			[]string{"RESOLVED: to mend the nets. [Lind for, Roth for, Ode for, Frey for, Holm against] "}},
		"what was said is no vote": {"9. PIER\nLind said that she would vote against the pier. Ode opposed.\nApologies for: Roth\nThe nets could not be moved to the shed.", nil},
		"two motions of one item": {"10. BOAT\nLind moved to paint the boat. No second. Motion died.\nMotion by Ode to sell the boat; second Frey. Voting yes: Ode. Voting no: Lind, Frey.",
			[]string{"Lind moved to paint the boat. [] No second. Motion died.", "Motion by Ode to sell the boat; second Frey. [Ode for, Lind against, Frey against] "}},
	} {
		var got []string
		for _, b := range Read(minutes(c.text)) {
			got = append(got, told(b))
		}
		if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%s: got\n%s\nwant\n%s", name, strings.Join(got, "\n"), strings.Join(c.want, "\n"))
		}
	}
}

// TestReadsMinutesOnly: an article that tells of a vote has none.
func TestReadsMinutesOnly(t *testing.T) {
	text := "Town splits over crane\n\nThe motion carried 5-2, with Lind dissenting."
	doc := &retrieval.Document{Text: text, Paragraphs: []retrieval.Paragraph{{Span: retrieval.Span{Start: 24, End: len(text)}}}}
	if got := Read(doc); got != nil {
		t.Errorf("%+v", got)
	}
}

// TestNames: an entry names whoever has its surname and no other first name; a surname alone
// nobody where the document has two of it.
func TestNames(t *testing.T) {
	two := &retrieval.Document{Text: "Present: Ada Lind, Bo Lind, Ole Roth, Ida Nash-Parr"}
	for c, want := range map[[2]string]bool{
		{"A. Lind", "Ada Lind"}:      true,
		{"A. Lind", "Bo Lind"}:       false,
		{"Lind", "Bo Lind"}:          false,
		{"Roth", "Ole Roth"}:         true,
		{"Roth", "Cllr Roth"}:        true,
		{"A. Lind", "Lind"}:          true,
		{"IN-P", "Ida Nash-Parr"}:    true,
		{"Ole", "Ole Roth"}:          true,
		{"Ole Roth", "Ole Rothmann"}: false,
	} {
		if got := (Entry{Name: c[0]}).Names(two, c[1]); got != want {
			t.Errorf("%v: %v", c, got)
		}
	}
}
