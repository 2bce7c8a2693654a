// Package answer decides what a plan is answered with: which statements or
// sentences of the documents, or which kind of no. It words nothing.
package answer

import (
	"whosaid/bot/plan"
	"whosaid/retrieval"
)

// No says why a question is not answered. The values are part of the command
// line's contract.
type No string

const (
	Answered       No = ""
	SpeakerUnknown No = "speaker-unknown" // a person asked about is nowhere in the corpus
	SpeakerSilent  No = "speaker-silent"  // here, but not quoted
	SomeoneElse    No = "someone-else"    // the very words are there, but another person's
	NotInCorpus    No = "not-in-corpus"   // nothing in the corpus bears on it
	Closest        No = "closest"         // nothing says so outright, but these statements are close
)

// A Shape is how a decision is to be told.
type Shape int

const (
	// Tell reports the statements, best first.
	Tell Shape = iota
	// Say reports the first statement, and names who else said the same.
	Say
	// Affirm reports the first statement as making the claim asked about.
	Affirm
	// Contradict reports the first statement as making the opposite claim.
	Contradict
	// Deny says that the words were altered, and reports the first statement.
	Deny
	// Hold reports the statements of each side.
	Hold
	// Name lists the speakers of the statements.
	Name
	// Brief reports the statements of several people, a few words of each.
	Brief
	// Portray tells who the people are.
	Portray
	// Narrate shows a sentence of a document, and then the statements.
	Narrate
	// Place reports the last statement shown again, with where, when or to whom
	// it was said.
	Place
	// Credit tells who wrote an article, or when, by its byline.
	Credit
	// Withhold shows a sentence that tells that somebody gave no answer.
	Withhold
	// Chat answers small talk.
	Chat
	// Refuse says no.
	Refuse
)

// A Decision is what a question is answered with. Its slices are never nil
// where they are part of an answer; it is not changed once made.
type Decision struct {
	Plan  plan.Plan
	Shape Shape
	// No is why there is no answer, Answered where there is one.
	No No
	// Why tells nos of one kind apart.
	Why Why
	// Statements answer, best first; empty with a no.
	Statements []retrieval.Statement
	// Sides are the statements of each person held against each other, with
	// Hold.
	Sides []Side
	// Sentence is what Narrate shows, and what tells about somebody who is
	// mentioned and not quoted.
	Sentence Sentence
	// Further are sentences to show after what answers: the rest of what minutes tell of
	// a vote, or what became of what was put to one.
	Further []Sentence
	// Credits are the articles whose byline is told, with Credit and NoByline.
	Credits []Byline
	// Verdict tells how surely the very words were found, with Affirm.
	Verdict retrieval.Verdict
	// InOtherWords is true where words in quotation marks stand nowhere like
	// that, and the answer is what comes nearest.
	InOtherWords bool
	// Checked is what checking altered words found, with Deny and Altered.
	Checked retrieval.Verification
	// Count is how many speakers Name has to tell of, where the statements are
	// cut.
	Count int
	// Undated is how many documents have what was asked for and no date, where
	// the first or the last time is asked for.
	Undated int
	// Passages are at most three chunks, best first.
	Passages []retrieval.Passage
	// Nearest is the closest evidence with a no, best first.
	Nearest []retrieval.Statement
	// People are those that Portray tells about.
	People []retrieval.Person
	// Evidence is all that the search found.
	Evidence retrieval.Evidence
}

// A Side is what one of several people said.
type Side struct {
	Name       string
	Statements []retrieval.Statement
}

// A Sentence of a document. Its zero value is none.
type Sentence struct {
	Document  string
	Paragraph int
	Text      string
	// Locator says where in the document's file it stands: "page 3".
	Locator string
	// Start is where it begins in the document; 0 where that is not known.
	Start int
	// Lines is true where it is lines of a list or a table.
	Lines bool
	// Speaker is whose words the sentence has without naming them; empty for
	// the document's own.
	Speaker string
}

// Why tells nos of one kind apart, for their wording.
type Why int

const (
	Plain Why = iota
	// NoName: nobody has the name asked about; NoRole: nobody the description.
	NoName
	NoRole
	// NoReferent: a pronoun means nobody.
	NoReferent
	// Unquoted: mentioned, but not quoted.
	Unquoted
	// NothingElse: all of it has been shown.
	NothingElse
	// NothingTo: nothing said to, through or at what the question gives.
	NothingTo
	// NotThere: nothing tells that somebody was at a meeting.
	NotThere
	// NoWords: the question gives no words to look for.
	NoWords
	// Unattributed: the very words are there, and nobody's.
	Unattributed
	// Narration: the very words are the document's own.
	Narration
	// Unsure: the words are there, and the document does not say outright whose
	// they are.
	Unsure
	// Unfounded: the question takes for granted what nothing tells of.
	Unfounded
	// WhichArticle: it is not told of which article the byline is asked for.
	WhichArticle
	// NoByline: the article does not tell it.
	NoByline
	// Altered: the words are somebody's but for what changes their sense.
	Altered
)

// A Byline is what an article tells of itself; fields are empty where it does not.
type Byline struct {
	Document, Title, Author, Outlet, Date string
	// Sentence is its byline as it stands there.
	Sentence Sentence
}
