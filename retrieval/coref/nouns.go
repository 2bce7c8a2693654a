package coref

import "whosaid/retrieval/english"

// relations are nouns for people that a possessive tells whose they are.
var relations = english.Set(`
	ally friend partner side colleague critic opponent rival supporter team staff camp family parent relative neighbour
	neighbor surrogate circle crowd people fan follower counterpart predecessor successor enemy folk child kid client
	base party`)

// statusNouns are nouns for what somebody is, rather than does at the place of the report.
var statusNouns = english.Set(`
	candidate nominee contender hopeful frontrunner front-runner republican democrat businessman businesswoman mogul
	billionaire tycoon star actor actress singer comedian lawmaker politician senator governor congressman congresswoman
	neurosurgeon socialist donor representative mayor premier chancellor`)

// nounsAfterNames are nouns that a name before them only modifies.
var nounsAfterNames = english.Set(`
	camp rally event family era plan tweet speech win victory loss presidency candidacy nomination remark comment
	appearance interview book tower brand name card doctrine year day`)

// kin are nouns for the family, before a name that a comma sets off.
var kin = english.Set(`
	wife husband son daughter brother sister mother father widow widower fiancee partner uncle aunt nephew niece cousin
	grandson granddaughter grandfather grandmother`)
