package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

func (a *app) evalCommand() *cobra.Command {
	return &cobra.Command{
		Use: "eval", Short: "Put a suite of questions and count the right answers",
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return fmt.Errorf("not built yet")
		},
	}
}
