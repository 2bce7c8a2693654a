// Package prompts holds the words that a model is given: templates that can be
// reviewed without reading Go, and the code that fits evidence into them.
//
// Evidence is numbered [S1], [S2] … (statements) and [C1], [C2] … (passages),
// and these markers are what a reply cites. Documents are not trusted: each
// piece of evidence is one line between fences that no document can guess, and
// nothing inside it can look like a marker, a fence or a message.
package prompts
