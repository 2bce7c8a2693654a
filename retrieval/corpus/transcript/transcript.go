package transcript

import "whosaid/retrieval"

// A format is a way to write down who says what.
type format struct {
	name string
	// is reports whether a text is in the format.
	is func(text string) bool
	// read reads it; nil where it has no turns.
	read func(text string) *retrieval.Transcript
}

// formats are all that are read, in the order in which they are tried.
func formats() []format {
	return []format{
		{"WebVTT", isWebVTT, func(text string) *retrieval.Transcript { return readCaptions(text, "WebVTT") }},
		{"SRT", isSRT, func(text string) *retrieval.Transcript { return readCaptions(text, "SRT") }},
		{"notes", func(string) bool { return true }, readNotes},
	}
}

// Read reads a text as a transcript. It returns nil where it is none.
func Read(text string) *retrieval.Transcript {
	for _, f := range formats() {
		if f.is(text) {
			return f.read(text)
		}
	}
	return nil
}
