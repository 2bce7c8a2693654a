//go:build weaviate && integration

package library_test

import (
	"testing"

	"whosaid/retrieval/index/weaviate"
	"whosaid/retrieval/index/weaviate/weaviatetest"
	"whosaid/retrieval/library"
)

// inCluster is a store in a cluster.
func inCluster(t *testing.T, addresses string) *library.Remote {
	t.Helper()
	cfg, err := weaviate.Parse(addresses)
	if err != nil {
		t.Fatal(err)
	}
	return &library.Remote{Name: "weaviate", Generations: func(corpus, local string) (library.Generations, error) {
		return weaviate.New(cfg, corpus, local)
	}}
}

func TestAWeaviateClusterConforms(t *testing.T) {
	conformance(t, inCluster(t, weaviatetest.Start(t, 1).Addresses()))
}
