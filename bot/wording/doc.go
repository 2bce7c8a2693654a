// Package wording puts decisions into sentences: who said it, how, the words
// themselves and where they stand, and each kind of no. It adds nothing to what
// was decided.
package wording
