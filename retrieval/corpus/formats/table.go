package formats

import (
	"whosaid/retrieval/corpus/formats/chat"
	"whosaid/retrieval/corpus/formats/markdown"
	"whosaid/retrieval/corpus/formats/plain"
)

// Text is the format of files that are read as they are.
func Text() Format {
	return Format{Name: "text", Extensions: []string{".txt", ".text"}, Version: 1, Read: plain.Read}
}

// all are the formats that are read. Of several for one ending the first comes
// first that may say that a file is not its own.
func all() []Format {
	return []Format{
		Text(),
		{Name: "Markdown", Extensions: []string{".md", ".markdown"}, Version: 1, Read: markdown.Read},
		{Name: "captions", Extensions: []string{".vtt", ".srt"}, Version: 1, Read: plain.Read},
		{Name: "chat export", Extensions: []string{".json", ".html", ".htm"}, Version: 1, Companions: []string{chat.Users}, Read: chat.Read},
	}
}
