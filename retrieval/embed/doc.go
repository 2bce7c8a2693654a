// Package embed turns texts into vectors: by a built-in model of static word
// vectors that needs nothing, or by an OpenAI-compatible service.
package embed
