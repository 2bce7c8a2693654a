// Package article has what the readers of file formats share: what they are
// given, and what they make of it.
package article

import (
	"errors"

	"whosaid/retrieval"
)

// ErrOther means that a file is of another format than the reader's: the next
// one for its ending is tried. ErrEmpty means that nothing but white space is
// in a file. ErrEncrypted means that a password is needed to read it.
var (
	ErrOther     = errors.New("of another format")
	ErrEmpty     = errors.New("no text in it")
	ErrEncrypted = errors.New("encrypted: save it without a password")
)

// A File is what a reader is given.
type File struct {
	// Name is the path below the corpus folder, with forward slashes.
	Name string
	Raw  []byte
	// Beside are the texts of the format's companions that were found, by
	// their names. It may be nil.
	Beside map[string]string
}

// An Article is one document that a file contains.
type Article struct {
	// Part names the article in its file: letters, digits, '-', '_' and '.',
	// the same at each reading; empty where the file is one document.
	Part string
	// Text is valid UTF-8. All offsets are into it.
	Text string
	// Paragraphs cover what of Text is to be read, in order.
	Paragraphs []retrieval.Paragraph
	// Locators say where in the file the text stands, in the order of Start.
	Locators []retrieval.Locator
	// Emphasis are the words that paragraphs begin with, set apart in bold or
	// italics, in order, where the format tells.
	Emphasis []retrieval.Span
	// Transcript is that of a format that itself names who speaks; nil for any
	// other, whose text is looked at for turns.
	Transcript *retrieval.Transcript
	// Accounts are the speakers of whom the format has a name and a nick.
	Accounts []retrieval.Attendee
	// Meta is what the file says of the article.
	Meta
	// Fault is why the article could not be read, where others of its file
	// could; then only Part counts.
	Fault error
}

// Meta is what a file says of an article; each is empty when it does not say.
type Meta struct {
	Title, URL, Author, Outlet string
	// Date is 2021-03-04, with or without a time, or any other wording.
	Date string
}

// Over is m, and where it does not say, what under says.
func (m Meta) Over(under Meta) Meta {
	first := func(a, b string) string {
		if a != "" {
			return a
		}
		return b
	}
	return Meta{first(m.Title, under.Title), first(m.URL, under.URL), first(m.Author, under.Author), first(m.Outlet, under.Outlet),
		first(m.Date, under.Date)}
}

// Limits bound what is read of a file.
type Limits struct {
	// Text is how many bytes of text there may be in it.
	Text int64
	// Unpacked is how many bytes may come out of what is packed in it.
	Unpacked int64
}
