package names

import "whosaid/retrieval/english"

// quantifiers count and point: they describe nobody.
var quantifiers = english.Set("another some several many most few all both other same each every more own very former")

// IsQuantifier reports whether a word says how many or which.
func IsQuantifier(w string) bool { return quantifiers[w] || english.Is(w, english.Cardinal) }

var articles = english.Set("a an the this that these those")

// noSubject are words that begin what is no subject.
var noSubject = english.Set(`
	in on for with to from into during after before since until despite because when while where if there here which
	including`)

// participles end the noun phrase that they stand after: "sources familiar with".
var participles = english.Set("familiar close involved briefed working speaking who present living attending named")

// prepositions stand before the object they govern.
var prepositions = english.Set(`
	of for to from with by about against on in at as like than over under between among toward towards into after before
	behind versus vs without above below beside beyond across`)

// indefinite pronouns are nobody's name.
var indefinite = english.Set(`
	everyone everybody anyone anybody someone somebody nobody everything anything something nothing people others`)

// IsPreposition reports whether a folded word is a preposition: it stands before
// the object that it governs.
func IsPreposition(w string) bool { return prepositions[w] }

// IsArticle reports whether a folded word is an article or points: "the", "that".
func IsArticle(w string) bool { return articles[w] }

// IsIndefinite reports whether a folded word stands for nobody in particular.
func IsIndefinite(w string) bool { return indefinite[w] }

// conjunctions join what is no description.
var conjunctions = english.Set(`
	and or but nor yet while as when although though because so then that if whether than how why where until since`)

var complements = english.Set("of to for at in and on with from")

// IsConjunction reports whether a folded word joins what is no description.
func IsConjunction(w string) bool { return conjunctions[w] }

// IsComplement reports whether a folded word joins a role and what it is for:
// "of", "to".
func IsComplement(w string) bool { return complements[w] }
