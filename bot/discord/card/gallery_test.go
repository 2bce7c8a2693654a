package card

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"whosaid/bot"
	"whosaid/bot/copies"
	"whosaid/bot/discord/message"
	"whosaid/bot/verdict"
	"whosaid/retrieval"
)

var update = flag.Bool("update", false, "write the gallery anew")

var (
	asOfTest = time.Date(2026, 5, 4, 3, 2, 1, 0, time.UTC)
	ito      = retrieval.Statement{ID: "s1", Document: "harbour.txt", Paragraph: 2, Kind: retrieval.Direct, Text: "We are ready to talk.", Speaker: "Aiko Ito",
		SpeakerAsWritten: "Ms Ito", SpeakerRole: "Minister of Trade", SpeakerReason: retrieval.ByTitle}
	okafor = retrieval.Statement{ID: "s2", Document: "rails.txt", Title: "Trains *again*", Paragraph: 7, Kind: retrieval.Mixed, Text: "trains would run … “in spring”",
		Speaker: "Paul Okafor", SpeakerRole: "mayor of Lund", Via: "a news agency", Addressee: "a reporter", When: "on Monday", URL: "https://news.example/a(b)", Date: "2026-05-01"}
	nobody = retrieval.Statement{ID: "s3", Document: "rails.txt", Paragraph: 9, Kind: retrieval.Indirect, Text: "the line was safe"}
)

// hostile is text that means everything to Discord and nothing here.
const hostile = "`code` ```\nfence``` @everyone @here <@1> <@&2> <#3> <t:4> <:e:5> **b** __u__ ~~s~~ ||x|| [l](https://evil.example) https://evil.example/a_b_c\n# big\n- item\n1. one\n> quote\n-# small\n\u200bzero\u2060width \u202ertl\u2066iso \u0000null \\back\\"

func answer(text string, statements ...retrieval.Statement) bot.Answer {
	return bot.Answer{Question: "Who said what?", Answer: text, Statements: statements, Engine: "extractive", IndexAsOf: asOfTest}
}

func no(reason bot.No, text string) bot.Answer {
	a := answer(text)
	a.Abstained, a.Reason, a.Nearest = true, reason, []retrieval.Statement{ito}
	return a
}

// long is a text of n characters in sentences.
func long(n int) string {
	var b strings.Builder
	for i := 1; b.Len() < n; i++ {
		fmt.Fprintf(&b, "This is sentence number %d of a long text. ", i)
	}
	return b.String()[:n-1] + "."
}

// denial is what its speaker denies.
func denial() retrieval.Statement {
	s := ito
	s.ID, s.Kind, s.Cue, s.Text = "s4", retrieval.Indirect, "denied", "that the line was sold"
	return s
}

// deniedVerdict is the verdict on the words of denial, but for one.
func deniedVerdict() bot.Verdict {
	v := verdict.Weigh(retrieval.Verification{Quotation: "the line was all sold", Verdict: retrieval.Near, Statements: []retrieval.Statement{denial()},
		Matches: []retrieval.Match{{Reported: "denied that the line was sold"}},
		Edits:   []retrieval.Edit{{Same: "the line was"}, {Claimed: "all"}, {Same: "sold"}}})
	return bot.Verdict{Verification: v, Wording: verdict.Of(v)}
}

func quoting(text string) retrieval.Statement { s := ito; s.Text = text; return s }

// copied is an answer whose first statement stands in other documents too.
func copied(a bot.Answer) bot.Answer {
	a.Also = map[string][]copies.Copy{a.Statements[0].ID: {{Document: "@everyone.txt", Paragraph: 3}, {Document: "b.txt", Title: "**B**", Paragraph: 1},
		{Document: "c.txt", Paragraph: 2}}}
	return a
}

func manySpeakers(n int) (all []retrieval.SpeakerChange) {
	for i := range n {
		all = append(all, retrieval.SpeakerChange{Speaker: fmt.Sprintf("Speaker %d %s", i, long(300)), New: n - i})
	}
	return all
}

func side(name string, statements ...retrieval.Statement) bot.Side {
	s := bot.Side{Name: name, Listing: bot.Listing{Statements: statements}}
	if len(statements) == 0 {
		s.No = "No statement of " + name + " about talks was found."
	}
	return s
}

func gallery() map[string][]message.Message {
	model, degraded := answer("She is ready, and says so: “We are ready to talk.”", ito), answer("Aiko Ito: “We are ready to talk.”", ito)
	model.Engine, degraded.Degraded = "llm:some-model", true
	many := answer("Nine.", ito, okafor, nobody, ito, okafor, nobody, ito, okafor, nobody)
	bad := ito
	bad.Speaker, bad.SpeakerRole, bad.Document, bad.Text, bad.Via = "@everyone `x`", "**boss** <@1>", "a`b*.txt", hostile, "<@9>"
	said := ito
	said.SpeakerReason = retrieval.ByTitle
	verdictOf := func(v retrieval.Verdict, claimed string, edits []retrieval.Edit, statements ...retrieval.Statement) []message.Message {
		checked := retrieval.Verification{Quotation: "we are ready to talk", SpeakerClaimed: claimed, Verdict: v, Edits: edits, Statements: statements,
			Passages: []retrieval.Passage{{Document: "harbour.txt", Paragraph: 4, Text: "They were ready to talk."}}}
		return Verdict(bot.Verdict{Verification: checked, Wording: verdict.Of(checked)})
	}
	lost := retrieval.Verification{Quotation: hostile, SpeakerClaimed: "<@1>", Verdict: retrieval.NotFound}
	struck := []retrieval.Edit{{Same: "The *bus* costs"}, {Claimed: "$4 ~~million~~", Said: "$3 **million**", Alters: retrieval.Amount}, {Same: "@everyone"}}
	doc := &retrieval.Document{Name: "harbour.txt", Text: "One.\n\nTwo.\n\nThree.", Paragraphs: []retrieval.Paragraph{{Span: retrieval.Span{Start: 0, End: 4}},
		{Span: retrieval.Span{Start: 6, End: 10}}, {Span: retrieval.Span{Start: 12, End: 18}}}}
	people := []retrieval.Person{{Name: "Aiko Ito", Statements: 4}, {Name: "Paul Okafor", Statements: 1}}
	g := map[string][]message.Message{
		"answer":                Answer(answer("Aiko Ito, Minister of Trade: “We are ready to talk.”", ito)),
		"answer-several":        Answer(answer("Three statements.", ito, okafor, nobody)),
		"answer-copies":         Answer(copied(answer("Aiko Ito: “We are ready to talk.”", ito))),
		"answer-model":          Answer(model),
		"answer-degraded":       Answer(degraded),
		"answer-hostile":        Answer(answer(hostile, bad)),
		"answer-right-to-left":  Answer(answer("אנחנו מוכנים לדבר.", quoting("نحن \u202bمستعدون\u202c للحديث 👩\u200d🌾, می\u200cخواهم"))),
		"answer-empty":          Answer(bot.Answer{}),
		"no-speaker-unknown":    Answer(no(bot.SpeakerUnknown, "Nobody called Zog is here.")),
		"no-speaker-silent":     Answer(no(bot.SpeakerSilent, "Aiko Ito is here, but says nothing of cheese.")),
		"no-someone-else":       Answer(no(bot.SomeoneElse, "Not Okafor: Ito, paragraph 2.")),
		"no-not-in-corpus":      Answer(no(bot.NotInCorpus, "The documents hold nothing on this.")),
		"growing":               {Growing("Aiko Ito says that …")},
		"more":                  More(many, 1),
		"more-last":             More(many, 2),
		"verdict-exact":         verdictOf(retrieval.Exact, "", nil, said),
		"verdict-near":          verdictOf(retrieval.Near, "", []retrieval.Edit{{Same: "we are"}, {Claimed: "quite", Differs: true}, {Same: "ready to talk"}}, said),
		"verdict-misattributed": verdictOf(retrieval.Misattributed, "Paul Okafor", nil, said),
		"verdict-altered":       verdictOf(retrieval.Altered, "", struck, said),
		"verdict-altered-other": verdictOf(retrieval.Altered, "Paul Okafor", struck, said),
		"verdict-exact-unsure":  verdictOf(retrieval.Exact, "Paul Okafor", nil, nobody),
		"verdict-denied":        Verdict(deniedVerdict()),
		"verdict-narration":     verdictOf(retrieval.Narration, "", nil),
		"verdict-not-found":     Verdict(bot.Verdict{Verification: lost, Wording: verdict.Of(lost)}),
		"context":               Context(ito, doc, "The title and surname stand at the verb."),
		"context-gone":          Context(ito, nil, ""),
		"quotes":                Quotes("Quotations of Aiko Ito", bot.Listing{Statements: []retrieval.Statement{ito, nobody, denial()}}, 0),
		"quotes-none":           Quotes("Quotations of Aiko Ito", bot.Listing{No: "No statement of Aiko Ito was found. 3 of 12 files could not be read (.pdf, .docx); /status lists them."}, 0),
		"compare":               Compare("talks", side("Aiko Ito", ito), side("Paul Okafor")),
		"compare-long":          Compare("talks", side("Aiko Ito", quoting(long(2000))), side("Paul Okafor", okafor)),
		"timeline":              Timeline("Timeline", bot.Listing{Statements: []retrieval.Statement{okafor, ito}}, 0),
		"speakers":              Speakers(people, message.File{Name: "speakers.png", Data: []byte("png")}),
		"status":                Status(retrieval.Status{Documents: 2, Chunks: 9, Statements: 5, People: 2, Embedder: "builtin-1", Store: "embedded", IndexAsOf: asOfTest, IndexBytes: 145000}),
		"status-problems":       Status(retrieval.Status{Model: "some-model", Problems: []string{"the index is stale: rails.txt changed", "@everyone"}}),
		"refreshing":            {Refreshing(0, 0), Refreshing(7, 20)},
		"refreshed": Change(retrieval.Change{Added: []string{"new.txt"}, Changed: []string{"a`b.txt"}, Removed: []string{"old.txt"}, Unchanged: 3,
			Skipped: []retrieval.Skipped{{Document: "x.pdf", Why: "not a text"}}, Statements: 5, People: 2, IndexAsOf: asOfTest,
			Speakers: []retrieval.SpeakerChange{{Speaker: "Aiko Ito", New: 2, Gone: 1}, {Speaker: "@everyone <@1> **b**", New: 1}, {Gone: 3}}}),
		"refreshed-many": Change(retrieval.Change{Speakers: manySpeakers(400), IndexAsOf: asOfTest}),
	}
	for _, n := range []int{2000, 2001, 4096, 6000} {
		g[fmt.Sprintf("long-prose-%d", n)] = Answer(answer(long(n), ito))
		g[fmt.Sprintf("long-quotation-%d", n)] = Answer(answer("One long one.", quoting(long(n))))
	}
	g["long-hostile"] = Answer(answer("One.", quoting(strings.Repeat(hostile+" ", 20))))
	return g
}

// TestGallery shows every kind of answer as Discord gets it.
func TestGallery(t *testing.T) {
	for name, ms := range gallery() {
		t.Run(name, func(t *testing.T) {
			got := drawn(ms)
			path := filepath.Join("testdata", "gallery", name+".md")
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("run with -update to accept (-want +got):\n%s", diff)
			}
			fits(t, ms)
		})
	}
}

// drawn is the messages as one text.
func drawn(ms []message.Message) string {
	var b strings.Builder
	for i, m := range ms {
		fmt.Fprintf(&b, "=== message %d of %d ===\n", i+1, len(ms))
		for _, f := range m.Files {
			fmt.Fprintf(&b, "--- file %s ---\n", f.Name)
		}
		for _, e := range m.Embeds {
			fmt.Fprintf(&b, "--- embed #%06x, %d characters ---\n", e.Color, message.Len(e.Description))
			parts := []string{e.Title, e.Description}
			for _, c := range e.Columns {
				parts = append(parts, "--- column "+c.Heading+" ---", c.Text)
			}
			for _, part := range append(parts, e.Footer) {
				if part != "" {
					b.WriteString(part + "\n")
				}
			}
		}
	}
	return b.String()
}

func fits(t *testing.T, ms []message.Message) {
	t.Helper()
	for _, m := range ms {
		total := 0
		for _, e := range m.Embeds {
			total += e.Size()
			for _, c := range e.Columns {
				if c.Heading == "" || c.Text == "" || message.Len(c.Heading) > message.MaxTitle || message.Len(c.Text) > message.MaxColumn {
					t.Errorf("a column of %d characters under a heading of %d", message.Len(c.Text), message.Len(c.Heading))
				}
			}
			if e.Description == "" || message.Len(e.Description) > message.MaxDescription || message.Len(e.Title) > message.MaxTitle {
				t.Errorf("an embed of %d characters under a title of %d", message.Len(e.Description), message.Len(e.Title))
			}
		}
		if total > message.MaxAllEmbeds || len(m.Embeds) > message.MaxEmbeds || message.Len(m.Content) > message.MaxContent {
			t.Errorf("a message of %d characters in %d embeds", total, len(m.Embeds))
		}
	}
}
