// Package names finds names in running text and takes them apart: words, given
// names and surnames, titles, nicknames, places and bodies, and the noun phrases
// that describe people ("the OSCE chairman"). Its lists are general knowledge
// about names, embedded from lexicon/.
//
// A word is folded when it is in lower case, without accents and possessive;
// what is looked up is folded unless its function says otherwise.
package names
