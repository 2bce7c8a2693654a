package scoreboard

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"whosaid/bot"
	"whosaid/retrieval"
)

// A Subject is what a suite is put to.
type Subject struct {
	Ask    func(ctx context.Context, r bot.Request) (bot.Answer, error)
	Verify func(ctx context.Context, quotation, speaker string) (retrieval.Verification, error)
	// Documents returns the documents that a name means, or says that there is
	// none. Nil takes names as they are.
	Documents func(name string) ([]string, error)
	// Progress is told how many of how many cases are done. Nil means nobody.
	Progress func(done, total int)
}

// A Report is how a suite went. The JSON form is part of the command line's
// contract.
type Report struct {
	Suite  string `json:"suite"`
	Cases  int    `json:"cases"`
	Passed int    `json:"passed"`
	// Figures are shares of what was expected that was right ("speaker",
	// "kind:list"), but for "false_answers" (questions without an answer that
	// got one) and times in milliseconds ("p50_ms", "p95_ms").
	Figures  map[string]float64 `json:"figures"`
	Failures []Failure          `json:"failures"`
	// Results are all cases, in the suite's order.
	Results []Result `json:"-"`
}

// A Failure is a case that did not come out as expected.
type Failure struct {
	ID  string `json:"id"`
	Why string `json:"why"`
}

// A Result is one case and its outcome.
type Result struct {
	Case     Case
	Question string
	Answer   string
	// Outcome is the reason of a no or the verdict of a check, empty where a
	// question is answered. Statements are the answer's, or the nearest to a no.
	Outcome    string
	Statements []retrieval.Statement
	Passed     bool
	Why        string
	Took       time.Duration
	findings   []finding
}

// Run puts every case to the subject. It stops at the first case that breaks,
// as opposed to one that comes out wrong, and asks nothing where a case names a
// document that is not there.
func Run(ctx context.Context, s Suite, on Subject) (Report, error) {
	r := Report{Suite: s.Name, Cases: len(s.Cases), Failures: []Failure{}}
	if err := s.lookup(on.Documents); err != nil {
		return Report{}, err
	}
	for i, c := range s.Cases {
		result, err := on.run(ctx, c)
		if err != nil {
			return Report{}, fmt.Errorf("case %q: %w", c.ID, err)
		}
		r.Results = append(r.Results, result)
		if result.Passed {
			r.Passed++
		} else {
			r.Failures = append(r.Failures, Failure{c.ID, result.Why})
		}
		if on.Progress != nil {
			on.Progress(i+1, len(s.Cases))
		}
	}
	r.Figures = figures(r.Results)
	return r, nil
}

func (on Subject) run(ctx context.Context, c Case) (Result, error) {
	began := time.Now()
	o, err := on.put(ctx, c)
	if err != nil {
		return Result{}, err
	}
	r := Result{
		Case: c, Question: c.question(), Answer: o.text, Outcome: o.reason +
			string(o.verdict), Statements: o.statements, Took: time.Since(began), findings: c.judge(o),
	}
	var wrong []string
	for _, f := range r.findings {
		if f.why != "" {
			wrong = append(wrong, f.why)
		}
	}
	r.Passed, r.Why = len(wrong) == 0, strings.Join(wrong, "; ")
	return r, nil
}

// put asks what the case asks.
func (on Subject) put(ctx context.Context, c Case) (outcome, error) {
	if c.Verify != "" {
		v, err := on.Verify(ctx, c.Verify, c.Claimed)
		return outcome{text: string(v.Verdict), verdict: v.Verdict, statements: v.Statements, passages: v.Passages}, err
	}
	var turns []bot.Turn
	var answer bot.Answer
	for _, question := range append(slices.Clone(c.Conversation), c.Ask) {
		if question == "" {
			continue
		}
		var err error
		if answer, err = on.Ask(ctx, bot.Request{Question: question, Turns: turns}); err != nil {
			return outcome{}, err
		}
		turns = append(turns, bot.Turn{Question: question, Answer: answer})
	}
	statements := answer.Statements
	if answer.Abstained {
		statements = answer.Nearest
	}
	return outcome{text: answer.Answer, reason: string(answer.Reason), statements: statements, passages: answer.Passages}, nil
}

// figures are the shares of what was right.
func figures(results []Result) map[string]float64 {
	right, all := map[string]float64{}, map[string]float64{}
	count := func(figure string, ok bool) {
		all[figure]++
		if ok {
			right[figure]++
		}
	}
	for _, r := range results {
		if r.Case.Kind != "" {
			count("kind:"+r.Case.Kind, r.Passed)
		}
		for _, f := range r.findings {
			count(f.figure, f.why == "")
		}
	}
	out := map[string]float64{}
	for figure, n := range all {
		out[figure] = rounded(right[figure] / n)
	}
	if all["abstained"] > 0 {
		out["false_answers"] = rounded(1 - right["abstained"]/all["abstained"])
	}
	out["p50_ms"], out["p95_ms"] = quantile(results, .5), quantile(results, .95)
	return out
}

// quantile is the time in milliseconds that a share of the cases stays under.
func quantile(results []Result, share float64) float64 {
	if len(results) == 0 {
		return 0
	}
	sorted := slices.SortedFunc(slices.Values(results), func(a, b Result) int { return cmp.Compare(a.Took, b.Took) })
	at := min(len(sorted)-1, int(share*float64(len(sorted))))
	return rounded(float64(sorted[at].Took.Microseconds()) / 1000)
}

func rounded(x float64) float64 { return math.Round(x*10000) / 10000 }
