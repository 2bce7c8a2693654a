package retrieval

import (
	"cmp"
	"path"
	"slices"
	"strings"
)

// A Reading says how a file of the corpus was read that was not read well:
// not at all, or with little found in it.
type Reading struct {
	Document string `json:"document"`
	// Why it could not be read; empty for one that was.
	Why string `json:"why,omitempty"`
	// Words and Statements are how many there are in one that was read.
	Words      int `json:"words,omitempty"`
	Statements int `json:"statements"`
	// Language is what the text looks to be in, where that is not English.
	Language string `json:"language,omitempty"`
	// Broken is how many of its characters were lost on the way to the file.
	Broken int `json:"broken,omitempty"`
}

// Readings are the files of a corpus that answers may be missing from.
type Readings struct {
	// Files is how many files of the corpus are or could be documents.
	Files int
	// Unread could not be read; what is in them nobody knows. Poor were read,
	// with little found. Empty have no text, so that nothing is missing for
	// want of them. All stand in the order of their names.
	Unread, Poor, Empty []Reading
}

// manyKinds is how many kinds of files Kinds names.
const manyKinds = 4

// Kinds are the kinds of files that could not be read, by their endings, most
// frequent first; the last one is "..." where there are too many.
func (r Readings) Kinds() []string {
	count := map[string]int{}
	var kinds []string
	for _, u := range r.Unread {
		k := kind(u.Document)
		if count[k]++; count[k] == 1 {
			kinds = append(kinds, k)
		}
	}
	slices.SortStableFunc(kinds, func(a, b string) int { return cmp.Compare(count[b], count[a]) })
	if len(kinds) > manyKinds {
		kinds = append(kinds[:manyKinds:manyKinds], "...")
	}
	return kinds
}

// kind is what a file is called by its name.
func kind(name string) string {
	ext, _, _ := strings.Cut(strings.ToLower(path.Ext(name)), "#")
	switch {
	case strings.HasSuffix(name, "/"):
		return "folders"
	case ext == "" || ext == "." || len(ext) > longestEnding || strings.ContainsAny(ext, " ,"):
		return "without an ending"
	}
	return ext
}

// longestEnding is how long the ending of a file's name is at most, such as
// ".markdown".
const longestEnding = 10

// A TranscriptReading says how a document was read in which turns were found.
type TranscriptReading struct {
	Document string `json:"document"`
	// Format is what it was read as: "WebVTT", "notes".
	Format string `json:"format"`
	Turns  int    `json:"turns"`
	// Share is the part of the text that stands in turns, from 0 to 1.
	Share float64 `json:"share"`
	// Unbelieved are the lines that open with what may be a label and was not
	// taken for one, the first few; UnbelievedCount is how many there are.
	Unbelieved      []string `json:"unbelieved"`
	UnbelievedCount int      `json:"unbelieved_count"`
	// Date is empty where the document does not say.
	Date string `json:"date"`
}
