package bot

import (
	"context"
	"fmt"
	"slices"

	"whosaid/prompts"
	"whosaid/retrieval"
)

// input is what a prompt for d is made of.
func (m *Model) input(d Draft) prompts.Input {
	in := prompts.Input{Question: d.Request.Question}
	for _, t := range lastTurns(d.Request.Turns) {
		in.Turns = append(in.Turns, prompts.Turn{Question: t.Question, Answer: t.Answer.Answer})
	}
	in.Statements, in.Passages = evidenceOf(d)
	return in
}

func lastTurns(turns []Turn) []Turn { return turns[max(0, len(turns)-turnsKept):] }

// evidenceOf is the evidence for a prompt: what answers without a model first,
// then what else the search found.
func evidenceOf(d Draft) ([]retrieval.Statement, []retrieval.Chunk) {
	statements := slices.Concat(d.Answer.Statements, d.Answer.Nearest)
	for _, s := range d.Evidence.Statements {
		statements = append(statements, s.Statement)
	}
	var passages []retrieval.Chunk
	for _, p := range d.Evidence.Passages {
		passages = append(passages, p.Chunk)
	}
	statements = once(statements)
	if len(d.Plan.Names) == 0 {
		statements = varied(statements)
	}
	return statements[:min(offered, len(statements))], passages[:min(passagesOffered, len(passages))]
}

func once(all []retrieval.Statement) (out []retrieval.Statement) {
	known := map[string]bool{}
	for _, s := range all {
		if !known[s.ID] {
			known[s.ID] = true
			out = append(out, s)
		}
	}
	return out
}

// mostOfOne is how many statements of one speaker in one document come before
// those of others.
const mostOfOne = 8

// varied puts what goes beyond mostOfOne after everything else.
func varied(all []retrieval.Statement) []retrieval.Statement {
	var first, rest []retrieval.Statement
	count := map[[2]string]int{}
	for _, s := range all {
		if key := [2]string{s.Speaker, s.Document}; count[key] < mostOfOne {
			count[key]++
			first = append(first, s)
		} else {
			rest = append(rest, s)
		}
	}
	return append(first, rest...)
}

// searched is the input with what other words find before what was there.
func (m *Model) searched(ctx context.Context, d Draft, in prompts.Input, words string) (prompts.Input, error) {
	found, err := m.library.Search(ctx, retrieval.Query{Text: words, Documents: d.documents,
		Statements: offered / 2, Passages: passagesOffered / 2})
	if err != nil {
		return in, fmt.Errorf("searching for the model's words: %w", err)
	}
	var statements []retrieval.Statement
	var passages []retrieval.Chunk
	for _, s := range found.Statements {
		statements = append(statements, s.Statement)
	}
	for _, p := range found.Passages {
		passages = append(passages, p.Chunk)
	}
	statements = once(append(statements, in.Statements...))
	passages = append(passages, slices.DeleteFunc(slices.Clone(in.Passages), func(c retrieval.Chunk) bool {
		return slices.ContainsFunc(passages, func(p retrieval.Chunk) bool { return p.ID == c.ID })
	})...)
	in.Statements, in.Passages = statements[:min(offered, len(statements))], passages[:min(passagesOffered, len(passages))]
	in.MaySearch = false
	return in, nil
}
