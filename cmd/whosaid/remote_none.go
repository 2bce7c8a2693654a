//go:build !weaviate

package main

import (
	"errors"

	"whosaid/bot/llm"
	"whosaid/retrieval/library"
)

// remoteStore refuses a store elsewhere, which is not in this build.
func remoteStore(string, llm.Secret) (*library.Remote, error) {
	return nil, errors.New("this program was built without Weaviate; build it with go install -tags weaviate ./cmd/whosaid, " +
		"or leave the variable empty for an index in the data folder")
}
