// Package weaviate keeps the index of a corpus in a Weaviate cluster, which
// several machines share. It is compiled with the build tag weaviate only.
//
// Statements, chunks and people are objects of a collection each, the tenant of
// a corpus, beside the files of the generation that every reader needs at hand:
// the ledger and the packed vectors. Candidates are found by the cluster, by
// BM25 and by vectors, and ranked as those of the embedded store are. A refresh
// writes a new generation beside the one in use, and one object, which is
// replaced last, says which that is.
package weaviate
