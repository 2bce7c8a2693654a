package main

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"whosaid/retrieval/corpus"
)

// oneInput refuses to read both the document and questions or quotations from
// standard input.
func (a *app) oneInput(cmd *cobra.Command, args []string) error {
	if a.config.corpus != fromInput {
		return nil
	}
	if cmd.Name() == "chat" || len(args) > 0 && args[0] == fromInput {
		return usage("%s reads standard input, and so does --corpus -: put the document into a file and name that", cmd.Name())
	}
	return nil
}

// readDocument is the document that stands in standard input.
func (a *app) readDocument(ctx context.Context) ([]byte, error) {
	if terminal(a.in) {
		a.complain("reading the document; end it with Ctrl-D on a line of its own")
	}
	raw, err := await(ctx, func() ([]byte, error) { return io.ReadAll(io.LimitReader(a.in, corpus.DefaultLimit+1)) })
	if err != nil {
		return nil, fmt.Errorf("reading standard input: %w", err)
	}
	if len(raw) > corpus.DefaultLimit {
		return nil, usage("standard input is larger than %d MB", corpus.DefaultLimit>>20)
	}
	return raw, nil
}
