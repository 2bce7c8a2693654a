// Package gate decides whether a line of a model's may be shown in its own
// words, or whether the exact words of the evidence stand in its place.
//
// A line tells what one statement, or one passage, says. Who said it, to whom,
// when and where is written by code, and the source's bytes stand beside it. So
// a line that fails is not lost. A line may use other words than its evidence: the
// checks look for what is foreign, altered, strengthened, exchanged or turned round,
// clause by clause and by the words that govern others.
//
// All checks stand in one table, each with the guarantee that it serves and
// with lines that pass and fail it. A check reads a Pair: the words of the line
// and those of the evidence, matched with each other. To know the gate, read in
// this order: checks.go (the table), pair.go (how words are matched), and then
// whichever check is of interest. How words, clauses and numbers are read, and the
// classes of words, is package phrase; the words that judge, in judgement.txt, are
// generated from WordNet.
//
// The checks read words, not sense. What they cannot see stands in testdata,
// with why.
package gate
