package scoreboard

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/bot"
	"whosaid/retrieval"
)

const suite = `
name: harbour
cases:
- {id: pier, kind: who-said, ask: Who spoke of the pier?, speaker: Mara Ito, words: the north pier, paragraph: 2}
- {id: third, kind: who-said, ask: Who spoke of the pier?, speaker: Jon Berg, within: 3}
- {id: wrong, kind: who-said, ask: Who spoke of the pier?, speaker: Jon Berg, words: nobody}
- {id: no, kind: "no", ask: What did Ada Low say?, reason: speaker-unknown}
- {id: no-reason, kind: "no", ask: What did Ada Low say?, reason: not-in-corpus}
- {id: answered, kind: "no", ask: Who spoke of the pier?, reason: not-in-corpus}
- {id: then, kind: talk, conversation: [Who spoke of the pier?, And what else?], answer: two turns}
- {id: many, kind: list, ask: Who spoke of the pier?, count: 2, passage: cranes}
- {id: check, kind: verify, verify: the north pier, claimed: Mara Ito, verdict: exact}
- {id: check-wrong, kind: verify, verify: the north pier, verdict: near}
`

// harbour answers as a bot on a small corpus does.
func harbour() Subject {
	said := []retrieval.Statement{
		{Speaker: "Mara Ito", Text: "rebuild the north pier", Paragraph: 2, Document: "harbour.txt"},
		{Speaker: "Jon Berg", Text: "the pier", Paragraph: 4, Document: "harbour.txt"},
	}
	return Subject{
		Ask: func(_ context.Context, r bot.Request) (bot.Answer, error) {
			switch {
			case strings.Contains(r.Question, "Ada Low"):
				return bot.Answer{Answer: "There is no Ada Low.", Abstained: true, Reason: bot.SpeakerUnknown}, nil
			case len(r.Turns) > 0:
				return bot.Answer{Answer: "This is “two turns”.", Statements: said}, nil
			}
			return bot.Answer{Answer: "Ms Ito.", Statements: said, Passages: []retrieval.Passage{{Text: "Two cranes fell."}}}, nil
		},
		Verify: func(context.Context, string, string) (retrieval.Verification, error) {
			return retrieval.Verification{Verdict: retrieval.Exact, Statements: said}, nil
		},
	}
}

func report(t *testing.T) Report {
	t.Helper()
	s, err := Read(strings.NewReader(suite))
	if err != nil {
		t.Fatal(err)
	}
	r, err := Run(t.Context(), s, harbour())
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestRun(t *testing.T) {
	r := report(t)
	want := []Failure{
		{"wrong", `the speaker is "Mara Ito", not "Jon Berg"; the words is "rebuild the north pier", not "nobody"`},
		{"no-reason", "the reason is speaker-unknown, not not-in-corpus"},
		{"answered", "it is answered: Ms Ito."},
		{"check-wrong", "the verdict is exact, not near"},
	}
	if r.Cases != 10 || r.Passed != 6 {
		t.Errorf("%d of %d passed", r.Passed, r.Cases)
	}
	if d := cmp.Diff(want, r.Failures); d != "" {
		t.Error(d)
	}
}

func TestFigures(t *testing.T) {
	f := report(t).Figures
	for figure, want := range map[string]float64{
		"speaker": .6667, "abstained": .6667, "false_answers": .3333, "reason": .5,
		"verdict": .5, "kind:talk": 1, "kind:who-said": .6667, "passage": 1, "count": 1,
	} {
		if f[figure] != want {
			t.Errorf("%s is %v, want %v", figure, f[figure], want)
		}
	}
}

func TestJSONHasNoResults(t *testing.T) {
	b, err := json.Marshal(report(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, field := range []string{`"suite":"harbour"`, `"cases":10`, `"figures":{`, `"failures":[{"id":"wrong","why":`} {
		if !strings.Contains(string(b), field) {
			t.Errorf("%s lacks %s", b, field)
		}
	}
	if strings.Contains(string(b), "Results") {
		t.Errorf("%s holds every result", b)
	}
}

func TestBrokenAnswersStopTheRun(t *testing.T) {
	s, err := Read(strings.NewReader(suite))
	if err != nil {
		t.Fatal(err)
	}
	on := harbour()
	broken := errors.New("broken")
	on.Verify = func(context.Context, string, string) (retrieval.Verification, error) {
		return retrieval.Verification{}, broken
	}
	if _, err := Run(t.Context(), s, on); !errors.Is(err, broken) || !strings.Contains(err.Error(), `"check"`) {
		t.Errorf("err = %v", err)
	}
}

func TestReadRefuses(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"nothing":       {"", "no cases"},
		"unknown field": {"cases:\n- {ask: x, speker: y}", "speker"},
		"two questions": {"cases:\n- {ask: x, verify: y, verdict: exact}", "one of ask"},
		"no question":   {"cases:\n- {speaker: y}", "one of ask"},
		"nothing right": {"cases:\n- {id: a, ask: x}", `case "a": it expects nothing`},
		"no verdict":    {"cases:\n- {verify: x}", "verdict"},
		"same id":       {"cases:\n- {id: a, ask: x, speaker: y}\n- {id: a, ask: x, speaker: y}", `two cases are called "a"`},
		"no YAML":       {"cases: [", "reading a suite"},
	} {
		if _, err := Read(strings.NewReader(c.text)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want one with %q", name, err, c.want)
		}
	}
}

func TestBuiltinSuite(t *testing.T) {
	s, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	no := 0
	for _, c := range s.Cases {
		if c.Reason != "" {
			no++
		}
	}
	if len(s.Cases) < 100 || no < 30 {
		t.Errorf("%d cases, %d without an answer", len(s.Cases), no)
	}
}

func TestHTML(t *testing.T) {
	r := report(t)
	r.Results[0].Answer = "<script>alert(1)</script>"
	var b strings.Builder
	if err := r.WriteHTML(&b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"<title>harbour: ", "Who spoke of the pier?", "the verdict is exact, not near", "66.7 %"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	if strings.Contains(b.String(), "<script>") {
		t.Error("the page holds markup from an answer")
	}
}

func FuzzRead(f *testing.F) {
	f.Add(suite)
	f.Add("cases:\n- {ask: x, count: -1}")
	f.Fuzz(func(t *testing.T, text string) {
		s, err := Read(strings.NewReader(text))
		if err != nil {
			return
		}
		if _, err := Run(t.Context(), s, harbour()); err != nil {
			t.Fatal(err)
		}
	})
}
