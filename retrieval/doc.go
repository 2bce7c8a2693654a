// Package retrieval is the vocabulary that every other package speaks:
// documents, the chunks and statements read from them, people, questions put
// to the index and the evidence it gives back. It holds no behaviour beyond
// what keeps those values consistent, and imports nothing of this module.
//
// All offsets, everywhere, are byte offsets into Document.Text, half open.
// Paragraphs count from 1.
package retrieval
