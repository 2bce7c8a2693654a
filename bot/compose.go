package bot

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"whosaid/bot/llm"
	"whosaid/prompts"
	"whosaid/retrieval"
)

// errEnough ends a reply of which enough has been shown.
var errEnough = errors.New("enough was said")

// compose asks the model, and once more where it wants other evidence.
func (m *Model) compose(ctx context.Context, d Draft) (Answer, error) {
	d, err := m.withEvidence(ctx, d)
	if err != nil {
		return Answer{}, err
	}
	in := m.input(d)
	in.MaySearch = true
	p, err := m.asked(ctx, d, in)
	if err == nil && p.search != "" && len(p.lines) == 0 {
		if in, err = m.searched(ctx, d, in, p.search); err == nil {
			p, err = m.asked(ctx, d, in)
		}
	}
	if err != nil {
		return Answer{}, err
	}
	if m.judged {
		m.judge(ctx, p)
	}
	return m.answer(ctx, d, p)
}

// withEvidence is a draft with what the search finds for its question, where it
// was answered without a search.
func (m *Model) withEvidence(ctx context.Context, d Draft) (Draft, error) {
	if len(d.Evidence.Statements) > 0 {
		return d, nil
	}
	found, err := m.library.Search(ctx, retrieval.Query{Text: d.Request.Question, Prefer: d.Plan.Names, Documents: d.documents,
		Statements: offered, Passages: passagesOffered})
	if err != nil {
		return d, fmt.Errorf("searching for evidence: %w", err)
	}
	d.Evidence = found
	return d, nil
}

// asked asks once, a second time with less evidence where the prompt turns out to
// be too long for the model.
func (m *Model) asked(ctx context.Context, d Draft, in prompts.Input) (*page, error) {
	for attempt := 0; ; attempt++ {
		in.Budget = min(m.client.Budget(), mostTokens)
		prompt, err := prompts.Build(in)
		if err != nil {
			return nil, err
		}
		p, usage, err := m.ask(ctx, d, prompt)
		tooLong := llm.KindOf(err) == llm.TooLong && m.client.Narrow(prompt.Tokens, prompt.Tokens/2)
		cut := err == nil && len(p.lines) == 0 && !p.none && p.search == "" && m.client.Narrow(prompt.Tokens, usage.Prompt)
		if attempt > 0 || !tooLong && !cut {
			return p, err
		}
	}
}

// mostTokens is how many a prompt has at most, however large the model's window.
const mostTokens = 6000

// ask sends one prompt and shows each line of the reply once it is checked. With
// a judge nothing is shown before that.
func (m *Model) ask(ctx context.Context, d Draft, prompt prompts.Prompt) (*page, llm.Usage, error) {
	p := &page{draft: d, prompt: prompt, directory: m.library.People(), documents: m.library.Document}
	var reply prompts.Reply
	read := 0
	usage, err := m.client.Write(ctx, llm.Prompt{System: prompt.System, User: prompt.User}, func(delta string) error {
		for _, l := range reply.Write(delta) {
			if read++; read > mostRead {
				return errEnough
			}
			if p.add(l) && d.Request.Show != nil && !m.judged {
				d.Request.Show(p.text(p.lines))
			}
		}
		if len(p.lines) >= mostLines {
			return errEnough
		}
		return nil
	})
	if err != nil && !errors.Is(err, errEnough) {
		return p, usage, err
	}
	if read <= mostRead {
		for _, l := range reply.Close() {
			p.add(l)
		}
	}
	return p, usage, nil
}

// answer makes an answer of a page.
func (m *Model) answer(ctx context.Context, d Draft, p *page) (Answer, error) {
	p.lines = grouped(split(p.lines))
	told, reasons := 0, map[string]int{}
	for _, l := range p.lines {
		if l.told() {
			told++
		} else if l.why != "" {
			reasons[l.why]++
			if m.refused != nil {
				m.refused(l.why)
			}
			m.log.DebugContext(ctx, "exact words in place of a line", "check", l.why, "line", l.words)
		}
	}
	m.log.InfoContext(ctx, "model reply checked", "model", m.client.Model(), "told", told, "exact", len(p.lines)-told, "checks", reasons,
		"dropped", p.dropped, "left_out", p.prompt.LeftOut)
	a := d.Answer
	switch {
	case len(p.lines) > 0:
		a = d.chosen(p)
	case p.none, p.search != "":
		a = denied(d, p.directory)
	case p.covered:
	default:
		return Answer{}, fmt.Errorf("no line of the reply can be read (%d cite nothing)", p.dropped)
	}
	a.Engine = "llm:" + m.client.Model()
	return a, nil
}

// split makes of a line about two statements that is not shown in the model's
// words a line of each.
func split(lines []shownLine) (out []shownLine) {
	for _, l := range lines {
		if len(l.statements) != 2 || l.told() {
			out = append(out, l)
			continue
		}
		for _, s := range l.statements {
			out = append(out, shownLine{statements: []retrieval.Statement{s}, words: l.words, why: l.why})
		}
	}
	return out
}

// chosen is the answer with what the lines cite. A no stays one where the
// evidence is sure of it, or where somebody was asked about and no line is
// theirs.
func (d Draft) chosen(p *page) Answer {
	a := d.Answer
	var cited []retrieval.Statement
	var passages []retrieval.Passage
	for _, l := range p.lines {
		cited = append(cited, l.statements...)
		if l.passage != nil {
			passages = append(passages, l.passage.Passage())
		}
	}
	for _, other := range a.Passages {
		if !slices.Contains(passages, other) {
			passages = append(passages, other)
		}
	}
	cited = once(cited)
	a.Passages = passages[:min(mostPassages, len(passages))]
	a.Answer = p.text(p.lines)
	theirs := len(d.Plan.Names) == 0 || slices.ContainsFunc(cited, func(s retrieval.Statement) bool {
		return slices.Contains(d.Plan.Names, s.Speaker)
	})
	switch {
	case a.Abstained && (d.Sure || !theirs):
		if !d.Sure {
			a.Answer = d.Answer.Answer + "\n" + a.Answer
		}
		a.Nearest = once(append(cited, a.Nearest...))
	case a.Abstained:
		a.Abstained, a.Reason, a.Statements, a.Nearest = false, Answered, cited, []retrieval.Statement{}
	default:
		a.Statements = once(append(cited, a.Statements...))
	}
	if a.Statements == nil {
		a.Statements = []retrieval.Statement{}
	}
	return a
}
