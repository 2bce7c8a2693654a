// Package coref finds out who is who inside one document: which names, pronouns
// and descriptions mean the same person. Read makes the Cast of a document,
// and Cast.Resolve says whom a mention means.
package coref
