package retrieval

// A Query asks the index for evidence. The filters narrow the candidates
// before anything is ranked; an empty filter lets everything through.
type Query struct {
	// Text is what the evidence is ranked by: the topic or the words asked
	// about. Empty ranks in document order.
	Text string
	// Speakers are canonical names, any of which will do.
	Speakers []string
	// Documents are names of documents, any of which will do.
	Documents []string
	// Via, Addressee and When keep statements that name these, compared
	// without case.
	Via, Addressee, When string
	// Kinds keeps statements of these kinds.
	Kinds []Kind
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
}

// Passage returns the chunk as answers show it.
func (c *Chunk) Passage() Passage {
	return Passage{c.Document, c.Paragraph, c.Start, c.End, c.Text}
}

// Verdict is the outcome of checking a quotation.
type Verdict string

const (
	Exact         Verdict = "exact"         // the words are the claimed (or one) person's
	Near          Verdict = "near"          // the same but for a few words
	Misattributed Verdict = "misattributed" // the words are somebody else's
	Narration     Verdict = "narration"     // the words are there, in nobody's quotation
	NotFound      Verdict = "not-found"     // none of that
)

// A Verification is what checking a quotation found. The JSON form is part of
// the command line's contract.
type Verification struct {
	Quotation      string      `json:"quotation"`
	SpeakerClaimed string      `json:"speaker_claimed"`
	Verdict        Verdict     `json:"verdict"`
	Statements     []Statement `json:"statements"`
	Passages       []Passage   `json:"passages"`
	// Diff is a word diff for Near, otherwise empty.
	Diff string `json:"diff"`
}
