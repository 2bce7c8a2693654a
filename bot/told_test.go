package bot_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"whosaid/bot"
)

// dredging and school are two articles whose titles say less than they do.
const dredging = `Harbour master calls dredging plan a folly

TALLINN, Oct. 4 (AP) — Harbour master Katarina Tamm criticized the dredging plan on Tuesday during a visit in Paldiski.

“The channel fills again within a winter, and the ferries gain nothing,” Tamm said.

Ferry captain Otto Rebane said the plan would cost 40 sailings a month.

“We sail or we starve,” Rebane said.

Some said the mud was worth nothing.
`

const school = `Teachers walk out over heating

Teacher Mara Kask told reporters that the classrooms were at nine degrees.

“My pupils write with gloves on,” Kask said.

Mayor Jaan Oja promised new boilers by March.
`

// told opens a bot on the two articles.
func told(t *testing.T) *bot.Bot {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{"harbour.txt": dredging, "school.txt": school} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return bot.New(open(t, dir))
}

// TestTold asks for what stands beside, after or around the statement that a
// question finds first.
func TestTold(t *testing.T) {
	b := told(t)
	for _, c := range []struct {
		rule, question string
		want, not      []string
	}{
		{"what the speaker goes on to say stands second", "what did Katarina Tamm say about the dredging plan",
			[]string{"The channel fills again"}, []string{"a folly"}},
		{"a place is shown from beside the words", "where was Katarina Tamm when she criticized the dredging plan?", []string{"visit in Paldiski"}, nil},
		{"a day of a month has its preposition", "what did Katarina Tamm say about the dredging plan", []string{"criticized on Oct. 4"}, nil},
		{"'Oct. 4' ends no sentence", "where was Katarina Tamm when she criticized the dredging plan?", []string{"TALLINN, Oct. 4 (AP)"}, nil},
		{"who is quoted in an article is everybody, with a name first", "who is quoted in the article about dredging?",
			[]string{"Katarina Tamm", "Otto Rebane"}, []string{"Kask"}},
		{"'which' ends at its noun", "which teacher complained about classrooms at nine degrees?", []string{"Mara Kask"}, []string{"Oja"}},
	} {
		a := ask(t, b, bot.Request{Question: c.question})
		for _, w := range c.want {
			if !strings.Contains(a.Answer, w) {
				t.Errorf("%s: %s\n%s\nlacks %q", c.rule, c.question, a.Answer, w)
			}
		}
		for _, w := range c.not {
			if strings.Contains(a.Answer, w) {
				t.Errorf("%s: %s\n%s\nhas %q", c.rule, c.question, a.Answer, w)
			}
		}
	}
}

// TestPronounMeansTheClosest: "he" may mean whom an answer shows as the closest.
func TestPronounMeansTheClosest(t *testing.T) {
	b := told(t)
	first := ask(t, b, bot.Request{Question: "who promised radiators for the gym?"})
	if first.Abstained && first.Reason != bot.Closest {
		t.Fatalf("%s: %s", first.Reason, first.Answer)
	}
	second := ask(t, b, bot.Request{Question: "what did he say about boilers?", Turns: []bot.Turn{{Question: first.Question, Answer: first}}})
	if !strings.Contains(second.Answer, "Jaan Oja") {
		t.Errorf("%s\n%s", first.Answer, second.Answer)
	}
}

// TestNobodysOffice asks for the words of somebody of whom the article that comes nearest
// has none: whoever speaks there is somebody else.
func TestNobodysOffice(t *testing.T) {
	b := told(t)
	for question, no := range map[string]bool{
		"what did the school chaplain say about the cold classrooms and the boilers": true,
		"what did the teacher say about the cold classrooms and the boilers":         false,
	} {
		out, err := b.Ask(t.Context(), bot.Request{Question: question})
		if err != nil {
			t.Fatal(err)
		}
		if out.Abstained != no {
			t.Errorf("%q: a no is %v: %s", question, out.Abstained, out.Answer)
		}
	}
}
