package main

import (
	"whosaid/bot"
	"whosaid/bot/llm"
	"whosaid/retrieval"
	"whosaid/retrieval/embed"
)

// client asks the configured chat model; nil when there is none.
func (a *app) client() *llm.Client {
	if a.config.model == "" {
		return nil
	}
	return llm.New(llm.Config{BaseURL: a.config.baseURL, Key: a.config.key, Model: a.config.model, Meter: a.meter(), Log: a.log})
}

// meter sums up the tokens that models used.
func (a *app) meter() llm.Meter { return llm.Meter{Path: a.kept("tokens.json")} }

// botOptions lets the configured model write the answers.
func (a *app) botOptions() []bot.Option {
	client := a.client()
	if client == nil {
		return nil
	}
	if a.config.judged {
		return []bot.Option{bot.WithJudgedModel(client, a.log)}
	}
	return []bot.Option{bot.WithModel(client, a.log)}
}

// embedder is the configured one; nil means the built-in one.
func (a *app) embedder() (retrieval.Embedder, error) {
	if a.config.embedder == "" {
		return nil, nil
	}
	e, err := embed.NewOpenAI(embed.Config{Model: a.config.embedder, Key: a.config.key.Reveal(), BaseURL: a.config.baseURL})
	if err != nil {
		return nil, usage("WHOSAID_EMBEDDER: %w", err)
	}
	return e, nil
}
