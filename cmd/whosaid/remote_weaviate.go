//go:build weaviate

package main

import (
	"whosaid/bot/llm"
	"whosaid/retrieval/index/weaviate"
	"whosaid/retrieval/library"
)

// remoteStore is a Weaviate cluster at these addresses.
func remoteStore(addresses string, key llm.Secret) (*library.Remote, error) {
	cfg, err := weaviate.Parse(addresses)
	if err != nil {
		return nil, err
	}
	cfg.Key = key.Reveal()
	return &library.Remote{Name: "weaviate", Generations: func(corpus, local string) (library.Generations, error) {
		return weaviate.New(cfg, corpus, local)
	}}, nil
}
