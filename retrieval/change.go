package retrieval

import "time"

// A Change is what a refresh did, or would do. The JSON form is part of the
// command line's contract.
type Change struct {
	// DryRun is true for what a refresh would do. Then Statements, People and
	// IndexAsOf are those of the index as it is, and Embedded is 0.
	DryRun bool `json:"dry_run"`
	// Rebuilt is why all documents are read or embedded again, whether they
	// changed or not; empty where only those are that did.
	Rebuilt   []string `json:"rebuilt"`
	Added     []string `json:"added"`
	Changed   []string `json:"changed"`
	Removed   []string `json:"removed"`
	Unchanged int      `json:"unchanged"`
	// Skipped are the files of Readings that could not be read or have no text.
	Skipped  []Skipped `json:"skipped"`
	Readings Readings  `json:"-"`
	// Transcripts are how those added and changed were read that have turns.
	Transcripts []TranscriptReading `json:"transcripts"`
	// Speakers are whose statements came or went, those with the most new ones
	// first. What moved to another file, or into another paragraph, did neither.
	Speakers []SpeakerChange `json:"speakers"`
	// Statements and People count the index as it is now.
	Statements int `json:"statements"`
	People     int `json:"people"`
	// Embedded counts the texts sent to the embedder.
	Embedded  int       `json:"embedded"`
	TookMS    float64   `json:"took_ms"`
	IndexAsOf time.Time `json:"index_as_of"`
}

// A SpeakerChange is how many statements of one speaker a refresh brought and
// took.
type SpeakerChange struct {
	// Speaker is the canonical name; empty for words that are nobody's.
	Speaker string `json:"speaker"`
	New     int    `json:"new"`
	Gone    int    `json:"gone"`
	// IDs are those of the new statements, in document order.
	IDs []string `json:"new_ids"`
}

// A Status describes the index as it is. The JSON form is part of the command
// line's contract.
type Status struct {
	Documents  int    `json:"documents"`
	Chunks     int    `json:"chunks"`
	Statements int    `json:"statements"`
	People     int    `json:"people"`
	Embedder   string `json:"embedder"`
	// Store is "embedded" or "weaviate".
	Store string `json:"store"`
	// Model is the chat model, empty when there is none.
	Model      string    `json:"model"`
	IndexAsOf  time.Time `json:"index_as_of"`
	IndexBytes int64     `json:"index_bytes"`
	Corpus     string    `json:"corpus"`
	// Unread are the files that could not be read, or with little found; each
	// is among the problems too.
	Unread   []Reading `json:"unread"`
	Readings Readings  `json:"-"`
	// Transcripts are the documents in which turns were found.
	Transcripts []TranscriptReading `json:"transcripts"`
	Problems    []string            `json:"problems"`
}
