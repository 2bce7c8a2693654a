// Package gate decides whether a line of a model's may be shown in its own
// words, or whether the exact words of the evidence stand in its place.
//
// A line tells what one statement, or one passage, says. Who said it, to whom,
// when and where is written by code, and the source's bytes stand beside it. So
// a line that fails is not lost: each check is strict, and none has exceptions.
//
// All checks stand in one table, each with the guarantee that it serves and
// with lines that pass and fail it. A check reads a Pair: the words of the line
// and those of the evidence, matched with each other. To know the gate, read in
// this order: checks.go (the table), pair.go (how words are matched), and then
// whichever check is of interest. Classes of words stand in lists.txt; the
// words that judge, in judgement.txt, are generated from WordNet.
//
// The checks read words, not sense. What they cannot see stands in testdata
// under "unsolved", with why.
package gate
