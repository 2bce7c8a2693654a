package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

func (a *app) botCommand() *cobra.Command {
	return &cobra.Command{
		Use: "bot", Short: "Answer on Discord",
		Long: "bot connects to Discord with DISCORD_TOKEN and answers there until it is stopped.",
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if !a.config.token.Set() {
				return usage("DISCORD_TOKEN is not set: create a bot at https://discord.com/developers/applications and put its token in the environment or in .env")
			}
			return fmt.Errorf("the Discord bot is not part of this version")
		},
	}
}
