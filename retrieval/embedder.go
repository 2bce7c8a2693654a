package retrieval

import (
	"context"
	"strings"
)

// A Vector is a unit vector, or the zero vector for a text in which nothing
// is known.
type Vector []float32

// An Embedder turns texts into unit vectors of one fixed length.
//
// Embed returns one vector a text, in order. It splits large batches itself.
// When it fails part of the way it returns the vectors of the texts already
// done together with the error, so that a refresh can keep them. A text with
// no known word gets the zero vector, which matches nothing.
//
// Model names the embedder and its version: vectors of different models are
// never compared.
type Embedder interface {
	Model() string
	Embed(ctx context.Context, texts []string) ([]Vector, error)
}

// OfWords reports whether a model's vectors are made of those of words, as the
// built-in ones are: they tell little of what a sentence means as a whole.
func OfWords(model string) bool { return model == "" || strings.HasPrefix(model, "builtin") }
