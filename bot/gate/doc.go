// Package gate decides whether a line of a model's may be shown in its own
// words, or whether the exact words of the evidence stand in its place.
//
// A line tells what one statement, or one passage, says. Who said it, to whom,
// when and where is written by code, and the source's bytes stand beside it. So
// a line that fails is not lost. A line may use other words than its evidence.
//
// What no line may fail are checks: each stands in a table with the guarantee that it serves and with lines that pass
// and fail it. What an honest paraphrase may fail are doubts. They, and measures of how much of the line is the
// source's, are weighed: trust is a logistic function whose weights, in weights.txt, TestFit fits to the lines of
// testdata and to those that strangers wrote about real articles and meetings, which count more and stand outside the
// repository. What tells most of near copies is claim.go: clause by clause, whether a line has the source's words and
// claims no more than they do. No line is shown for whose denial, could it be shown, as much speaks, by the measures of
// negation alone and weights of their own.
//
// To know the gate, read in this order: checks.go (the tables), pair.go (how words are matched), trust.go, and then
// whichever check is of interest. How words, clauses and numbers are read, and the classes of words, is package phrase;
// the words that judge, in judgement.txt, are generated from WordNet.
//
// After a change: GATE_LINES=strangers.jsonl go test -run Fit -update, then go test -run Update -update, and
// read what became of the lines. Without strangers' lines the fit is to the tables alone,
// and shows one in twenty fewer of strangers' honest lines where as many of their lies are.
// The checks read words, not sense: what they cannot see stands in testdata.
package gate
