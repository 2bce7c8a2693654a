// Package phrase reads English prose for checks that compare two pieces of it: its
// words with the classes that they are of, its clauses, what a word such as "not",
// "may" or "wants" governs in them, and its numbers. The classes stand in
// classes.txt.
package phrase
