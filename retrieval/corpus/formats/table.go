package formats

import (
	"whosaid/retrieval/corpus/formats/chat"
	"whosaid/retrieval/corpus/formats/docx"
	"whosaid/retrieval/corpus/formats/epub"
	"whosaid/retrieval/corpus/formats/html"
	"whosaid/retrieval/corpus/formats/markdown"
	"whosaid/retrieval/corpus/formats/odt"
	"whosaid/retrieval/corpus/formats/plain"
	"whosaid/retrieval/corpus/formats/rtf"
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
		{Name: "HTML", Extensions: []string{".html", ".htm", ".xhtml", ".shtml"}, Version: 1, Looks: html.Looks, Read: html.Read},
		{Name: "saved page", Extensions: []string{".mhtml", ".mht"}, Version: 1, Read: html.ReadArchive},
		{Name: "Word", Extensions: []string{".docx", ".docm"}, Version: 1, Signed: docx.Signed, Read: docx.Read},
		{Name: "OpenDocument", Extensions: []string{".odt"}, Version: 1, Signed: odt.Signed, Read: odt.Read},
		{Name: "EPUB", Extensions: []string{".epub"}, Version: 1, Signed: epub.Signed, Read: epub.Read},
		{Name: "RTF", Extensions: []string{".rtf"}, Version: 1, Signed: rtf.Signed, Read: rtf.Read},
	}
}
