package retrieval

// A Query asks the index for evidence. The filters narrow the candidates
// before anything is ranked; an empty filter lets everything through.
type Query struct {
	// Text is what the evidence is ranked by: the whole question, or the topic
	// or words asked about. Empty ranks in document order.
	Text string
	// Prefer are canonical names of speakers whose statements rank higher.
	// They leave nobody out.
	Prefer []string
	// Avoid are canonical names of speakers whose statements rank lower: those
	// whom a question for the speaker mentions.
	Avoid []string
	// Speakers are canonical names, any of which will do.
	Speakers []string
	// Documents are names of documents, any of which will do.
	Documents []string
	// Via, Addressee and When keep statements that name these, compared
	// without case.
	Via, Addressee, When string
	// Since and Until keep statements dated from the one to the other, written as
	// in Statement.Date; those without a date are left out. Empty does not bound.
	Since, Until string
	// Kinds keeps statements of these kinds.
	Kinds []Kind
	// Roughly finds statements by the text's own words and in the best passages alone,
	// in a large corpus: those that only mean the same may be left out.
	Roughly bool
	// Statements and Passages are how many of each to return at most. Zero
	// returns none.
	Statements, Passages int
}

// Evidence is what the index found, best first. Equal scores stand in
// document order, so that the same query always gives the same evidence.
type Evidence struct {
	Statements []ScoredStatement
	Passages   []ScoredPassage
}

// A Score tells how well a text answers a query.
type Score struct {
	// Rank orders evidence of one query. Scores of different queries do not
	// compare.
	Rank float64
	// Coverage, 0 to 1, is the share of the query's weight that the text
	// covers, by the same or a related word. It compares across queries and
	// decides between an answer and a no.
	Coverage float64
	// Exact, 0 to 1, is the same share, counting only the same words (stems).
	Exact float64
	// Attributed, 0 to 1, is Coverage where the words of the attribution (who,
	// in which role, to whom, where) count like the statement's own. It equals
	// Coverage for a passage.
	Attributed float64
	// Document, 0 to 1, is the share of the query's weight that the document's
	// passages contain in the same words.
	Document float64
	// Sense is how close a statement is to the query in sense, as an embedder of
	// sentences has it: by how many standard deviations its closest sentence is closer
	// than those of other statements are on average, 0 to 5. 0 without such an embedder.
	Sense float64
}

// A ScoredStatement is a statement with its score.
type ScoredStatement struct {
	Statement
	Score Score
}

// A ScoredPassage is a chunk with its score.
type ScoredPassage struct {
	Chunk
	Score Score
}

// Passage is the JSON form of a chunk in answers.
type Passage struct {
	Document  string `json:"document"`
	Paragraph int    `json:"paragraph"`
	Start     int    `json:"start"`
	End       int    `json:"end"`
	Text      string `json:"text"`
	// Locator says where in the document's file it begins: "page 3".
	Locator string `json:"locator,omitempty"`
}

// Passage returns the chunk as answers show it.
func (c *Chunk) Passage() Passage {
	return Passage{c.Document, c.Paragraph, c.Start, c.End, c.Text, c.Locator}
}

// Verdict is the outcome of checking a quotation.
type Verdict string

const (
	Exact         Verdict = "exact"         // the words are the claimed (or one) person's
	Near          Verdict = "near"          // the same but for a few words that do not change what is said
	Altered       Verdict = "altered"       // somebody's words but for something that does
	Misattributed Verdict = "misattributed" // the words are somebody else's
	Denied        Verdict = "denied"        // the words are what somebody denied
	NotAsserted   Verdict = "not-asserted"  // the words are there, told as what somebody did not say, asked, or opposed
	Narration     Verdict = "narration"     // the words are there, in nobody's quotation
	NotFound      Verdict = "not-found"     // none of that
)

// An Alteration is a kind of difference that changes what is said.
type Alteration string

const (
	Negation Alteration = "negation" // "will" for "will not", "lawful" for "unlawful"
	Opposite Alteration = "opposite" // "fall" for "rise", "will" for "may"
	Number   Alteration = "number"   // "four" for "three", "most" for "some"
	Amount   Alteration = "amount"   // "$4 million" for "$3 million"
	Date     Alteration = "date"     // "Tuesday" for "Monday", "last month" for "last year"
	Name     Alteration = "name"     // another name, or "I" for "he"
	Inserted Alteration = "inserted" // put in, by square brackets or without, also in place of a word that says something else
	LeftOut  Alteration = "left-out" // left out, by an ellipsis or without
)

// An Edit is one stretch of the difference between a quotation and what was
// said: words that both have, or words claimed in place of words said, one of
// which may be none.
type Edit struct {
	Same, Claimed, Said string
	// There is Same as the document spells it.
	There string
	// Alters is how the edit changes what is said, empty where it does not.
	Alters Alteration
	// Bracketed is true where square brackets put Claimed in, Cut where an
	// ellipsis stands for Said.
	Bracketed, Cut bool
	// Differs is false where both are the same words in another spelling or
	// order, or an ellipsis admits what is left out.
	Differs bool
}

// A Match is where a statement holds words that were checked.
type Match struct {
	// Words reach from the first of the words to the last.
	Words Span
	// Theirs is true for a statement of the claimed speaker's.
	Theirs bool
	// Reported is the document's text from the statement's cue to its end, where
	// the cue stands before the content; otherwise empty.
	Reported string
	// Disputed is the later sentence of the document that tells that relayed words were
	// not said, or not confirmed; otherwise empty.
	Disputed string
	// Repeated is the document's text in which the statement's speaker tells that somebody
	// else said the words; otherwise empty.
	Repeated string
}

// A Verification is what checking a quotation found. The JSON form is part of
// the command line's contract.
type Verification struct {
	Quotation      string      `json:"quotation"`
	SpeakerClaimed string      `json:"speaker_claimed"`
	Verdict        Verdict     `json:"verdict"`
	Statements     []Statement `json:"statements"`
	Passages       []Passage   `json:"passages"`
	// Diff is a word diff for Near and Altered, otherwise empty: words of the
	// quotation that were not said as [-word-], words that were as {+word+}.
	Diff string `json:"diff"`
	// Changed tells how an Altered quotation changes what is said, each kind
	// once. It is empty, not nil, for other verdicts.
	Changed []Alteration `json:"changed"`
	// Begins and GoesOn are the condition or denial that the sentence of the first
	// statement begins or goes on with, for Exact words that leave it out without
	// an ellipsis; empty for others.
	Begins string `json:"begins,omitempty"`
	GoesOn string `json:"goes_on,omitempty"`
	// Denied is true where the words are only what the first statement's speaker
	// denied, Cue and Reported are how the document tells what nobody asserts:
	// "denied", and its words from there, "denied that it leaked". Empty for others.
	Denied   bool   `json:"denied,omitempty"`
	Cue      string `json:"cue,omitempty"`
	Reported string `json:"reported,omitempty"`
	// Matches tell where each of Statements holds the words, in their order.
	Matches []Match `json:"-"`
	// Edits are Diff in parts, and for Misattributed words that are nearly
	// somebody's as well.
	Edits []Edit `json:"-"`
	// Theirs is true where the first statement is the claimed speaker's.
	Theirs bool `json:"-"`
	// Joined is true where an ellipsis joins words of several speakers: the
	// statements' in their order.
	Joined bool `json:"-"`
}
