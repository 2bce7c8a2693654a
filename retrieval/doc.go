// Package retrieval is the vocabulary that every other package speaks:
// documents, the chunks and statements read from them, people, questions put
// to the index and the evidence it gives back. It holds no behaviour beyond
// what keeps those values consistent, and imports nothing of this module.
//
// All offsets, everywhere, are byte offsets into Document.Text, half open.
// Paragraphs count from 1.
//
// # Glossary
//
// Reading:
//   - Quotation: words between quotation marks. Not every one is speech:
//     titles and scare quotes are none.
//   - Cue: the verb or phrase that reports speech: "said", "according to".
//   - Content: what was said, inside quotation marks or outside.
//   - Source: the noun phrase at the cue that names who said it, as written.
//   - Speaker: who said it, by canonical name, whatever the source calls them.
//   - Relay: who passed the words on; never the speaker. "According to TASS,
//     Rau said ..." has the relay TASS.
//   - Addressee: who was told: CNN in "told CNN".
//   - Statement: one quotation or report with content, speaker and
//     circumstances, inside one paragraph. It is direct (all content in
//     quotation marks), mixed (part of it) or indirect (none).
//   - Ledger: all statements of a document or corpus, and its people.
//   - Mention: a place in a text that refers to somebody: a name, a
//     description or a pronoun.
//   - Entity: one person, group or body with all its mentions.
//   - Antecedent: the earlier mention that a pronoun or description takes up.
//   - Coreference: finding out which mentions refer to the same entity.
//   - Cast: everybody whom one document names, and whom its mentions mean.
//   - Directory: everybody of a corpus, each under one canonical name.
//   - Folded: in lower case, without accents and possessive ending, so that
//     two wordings of one name compare equal.
//
// Finding:
//   - Chunk: the piece of a document that is indexed: a paragraph, or a part
//     of a long one.
//   - Passage: a chunk shown as evidence where no statement answers.
//   - Evidence: the statements and passages found for a question, best first.
//   - Recall: the share of the right pieces of evidence that are found.
//   - Rerank: to order candidates anew by a slower and better measure.
//   - Coverage: the share of a question's weight in words that evidence has.
//   - Threshold: the value, of coverage or another measure, from which on
//     evidence counts.
//   - Generation: one complete index on disk; a refresh makes the next one
//     and puts it in the place of the last.
//
// Answering:
//   - Claim: what a question or a sentence holds to be said, and by whom.
//   - Premise: what a question takes for granted: that somebody said it at
//     all, or holds the office that it gives them.
//   - Negation: a word that turns a clause into its opposite: "not",
//     "never", "denied". Two of them leave it as it was.
package retrieval
