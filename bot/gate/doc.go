// Package gate lets a model's prose through, sentence by sentence, as far as
// the evidence bears it.
//
// What the gate guarantees, whatever the model writes:
//
//   - Words. Whatever is shown as somebody's words is copied from the document
//     byte for byte, never from the model. Quotation marks in the model's own
//     sentence hold the source's bytes or are not shown.
//   - Speakers. A sentence that says who said something names the speaker of
//     the statement that it cites, or the body that this one speaks for by
//     office; the speaker stands once more beside it.
//   - Sources. Every sentence that claims anything cites evidence that exists;
//     document and paragraph stand beside it.
//   - Names, numbers, dates and places in a sentence come from the evidence it
//     cites (names also from the question, or from the same document where a
//     pronoun or an office in the cited words may mean them). Links, mentions, markup and
//     characters made to mislead do not pass.
//
// What it cannot guarantee is that every paraphrase is fair: a sentence may
// put weight where the speaker put none, or leave out an "if". Lists of
// negations and opposites catch a claim turned round, not every shade, and
// where one side may negate in other words the claim passes: a gate that cuts
// what it is not sure of cuts the honest, who paraphrase most. That is why the
// exact words always stand beside the sentence: they are the answer, the prose
// is the way to them.
//
// Each check is worth its place only if it cuts lies that no other does, on
// worlds that it was not written for; testdata holds the worlds, with the lies
// that no check finds under "unsolved". Who speaks is told in speaker.go and
// standing.go, names in known.go, numbers in counting.go, contradictions in
// polarity.go.
//
// A sentence without a marker is shown only beside one that has one, and only
// if it holds against the same evidence and each of its words is the
// evidence's, the question's, or talk about talk.
//
// What does not pass is counted and never shown; evidence that only a cut
// sentence cited is shown without it, so that no lie costs evidence.
package gate
