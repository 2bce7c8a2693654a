// Package english is what all rules know of the language: one list of verbs,
// one of word classes, and what is worked out from them. Of this module it
// imports rulefile alone, so that every package can stand on it. A list of
// words that two packages need belongs here, a word that one rule needs with
// the rule.
//
//   - verbs.txt: the verbs, one a line, with irregular forms and the
//     constructions that they take; Verb, Form, Lookup.
//   - classes.txt: all other words that rules ask for, by class; Is, Lookup.
//   - titles.txt: what stands before names, with gender and office; Titles.
//   - token.go: words, contractions and signs; Tokens, CutContraction.
//   - sentence.go: where sentences end; Sentences, EndsSentence. (Attribution
//     cuts its own, in which a quotation is one token.)
//   - abbreviation.go: whether a period belongs to a word; Abbreviates.
//   - inflect.go: the forms of a verb, and how they are misspelt.
//   - trait.go: the senses and traits of verbs; IsForm, FormOf, SenseOf.
//   - number.go: numbers and ordinals, in words and digits.
//   - date.go: days of the week and months.
//
// Check names file and line of what the loader does not understand: an unknown
// frame or class, a verb or class that stands twice.
package english
