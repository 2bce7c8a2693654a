// Package similarity orders texts by how well they answer a query: how many
// of its words they hold, the same or ones close in meaning.
//
// # What coverage means
//
// A Match's MaxSim (Score.Coverage) is the share of the query's weight that a
// text covers. A word covers itself wholly, a synonym by .45 to .9, a word of
// some other relation by .25 to .8, one that a thesaurus lists with it for
// whatever meaning by 0 to .8, a synonym's synonym by .15 to .6, what is of a
// kind with a synonym of its verb by .6 to .9 where all are used alike, and any
// other by how alike the two are in use: .4 for words of one subject, rarely
// above .6.
//
// Best coverage among a speaker's statements, measured on news articles for
// topics of one to three words, where the speaker
//
//	spoke of it in these words       1.0
//	... text paraphrased by machine  .75 at the 10th percentile, .88 at the median
//	... synonyms of all words        .56                         .69
//
// and where somebody else did, by how many statements the speaker has (the
// more there are, the more alike the nearest is by chance):
//
//	fewer than 10   .17 at the median, .42 at the 90th percentile
//	10 to 100       .35                .62
//	more than 100   .48                .70, .82 for topics of one word
//
// So a topic covered by less than .45 has no answer; between that and .65 it
// depends on how many texts compete; and in a topic of one word .6 tells its
// synonyms from words that only keep the same company. Words that stand only
// around a text count .4 (NewTextIn).
package similarity
