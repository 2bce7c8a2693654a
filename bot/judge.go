package bot

import (
	"context"
	"strings"

	"whosaid/bot/llm"
	"whosaid/prompts"
)

// judge turns each line that the model does not find supported into the exact
// words; all of them where it does not say.
func (m *Model) judge(ctx context.Context, p *page) {
	var claims []prompts.Claim
	var at []int
	for i, l := range p.lines {
		if l.told() {
			claims, at = append(claims, prompts.Claim{Line: l.words, Evidence: l.bytes()}), append(at, i)
		}
	}
	if len(claims) == 0 {
		return
	}
	var reply strings.Builder
	question, err := prompts.Judge(claims)
	if err == nil {
		_, err = m.client.Write(ctx, llm.Prompt{User: question}, func(delta string) error {
			reply.WriteString(delta)
			return nil
		})
	}
	if err != nil {
		m.log.WarnContext(ctx, "no judgement of the lines: they are shown in the exact words", "model", m.client.Model(), "why", err.Error())
	}
	yes := prompts.Supported(reply.String())
	for k, i := range at {
		if err != nil || !yes[k] {
			p.lines[i].why = "judge"
		}
	}
}

// bytes are the exact words that a line tells.
func (l shownLine) bytes() string {
	if l.passage != nil {
		return l.passage.Text
	}
	var all []string
	for _, s := range l.statements {
		all = append(all, s.Text)
	}
	return strings.Join(all, " / ")
}
