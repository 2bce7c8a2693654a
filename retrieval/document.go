package retrieval

import (
	"encoding/json"
	"fmt"
	"sort"
	"strings"
)

// A Span is the half-open byte range [Start, End) of a document's text. In
// JSON it is the pair [Start, End].
type Span struct{ Start, End int }

// Len is the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether o lies wholly inside s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether s and o share a byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// In returns the bytes of text that s covers. It panics if s is outside text.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// MarshalJSON writes s as [Start, End].
func (s Span) MarshalJSON() ([]byte, error) {
	return fmt.Appendf(nil, "[%d,%d]", s.Start, s.End), nil
}

// UnmarshalJSON reads [Start, End].
func (s *Span) UnmarshalJSON(b []byte) error {
	var pair [2]int
	if err := json.Unmarshal(b, &pair); err != nil {
		return fmt.Errorf("span: %w", err)
	}
	s.Start, s.End = pair[0], pair[1]
	return nil
}

// A Document is one text of the corpus.
type Document struct {
	// Name is the path below the corpus folder, with forward slashes. It is
	// unique in the corpus.
	Name string
	// Title is what the document calls itself; empty when it does not say.
	Title string
	// Text is the text that all offsets count in: for UTF-8 text
	// files the file's own bytes (byte order mark and carriage returns included),
	// for other encodings the file converted to UTF-8, for other formats what the
	// reader makes of the file. It is valid UTF-8.
	Text string
	// Paragraphs cover every non-blank part of Text, in order.
	Paragraphs []Paragraph
	// URL is empty when unknown.
	URL string
	// Date is what the document says of its date, as precise as it says:
	// 2021-03-04, 2021-03 or 2021; as it writes it where that cannot be read for
	// sure; empty when unknown.
	Date string
	// Transcript is nil for a document that is none.
	Transcript *Transcript
	// Attendees are those whom the document lists as the people of a meeting.
	Attendees []Attendee
	// Author and Outlet are who wrote and who published it; empty when unknown.
	Author, Outlet string
	// File is the file that it was read from: its name, or that of the file that
	// contains it beside others.
	File string
	// Locators say where in the file the text stands, such as on which page, in
	// the order of Start; none where paragraphs alone tell.
	Locators []Locator
	// Lost are other parts of File that could not be read.
	Lost []Skipped
	// Hash identifies Text and everything else the loader read: equal hashes
	// mean that nothing derived from the document needs to be made again.
	Hash string
}

// A Locator says where in the file the text from Start on stands, up to the next
// one's: "page 3".
type Locator struct {
	Start int
	Label string
}

// Locate says where in the file byte offset at stands: "page 3"; empty where the
// paragraph alone tells.
func (d *Document) Locate(at int) string {
	after := sort.Search(len(d.Locators), func(i int) bool { return d.Locators[i].Start > at })
	if after == 0 {
		return ""
	}
	return d.Locators[after-1].Label
}

// ReadFrom reports whether the document was made of a file that has this hash.
func (d *Document) ReadFrom(file, hash string) bool {
	return d.File == file && (d.Hash == hash || strings.HasPrefix(d.Hash, hash+"#"))
}

// OfMeeting reports whether the document tells of a meeting or a talk: it has
// turns that were spoken, or lists who was there.
func (d *Document) OfMeeting() bool {
	return d.Transcript != nil && !d.Transcript.Written || len(d.Attendees) > 0
}

// A Paragraph is a block of text ended by a blank line, or one line where the
// document puts each paragraph on a line of its own; in a transcript each turn
// is one, over all its blocks. Its span holds neither leading nor trailing
// white space.
type Paragraph struct {
	Span
	// Heading is true where the format itself says so (a Markdown heading).
	Heading bool
}

// ParagraphAt returns the number (from 1) of the paragraph that holds byte
// offset at, or the last one that begins before it; 0 if none does.
func (d *Document) ParagraphAt(at int) int {
	lo, hi := 0, len(d.Paragraphs)
	for lo < hi {
		mid := (lo + hi) / 2
		if d.Paragraphs[mid].Start <= at {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// Section returns the number of the heading above paragraph n, 0 for none.
func (d *Document) Section(n int) int {
	for i := min(n, len(d.Paragraphs)); i > 0; i-- {
		if d.Paragraphs[i-1].Heading {
			return i
		}
	}
	return 0
}

// A Chunk is a run of whole paragraphs, about 120 words, the unit that plain
// passages are found by.
type Chunk struct {
	// ID is stable while the document and the chunk's text stay the same.
	ID       string `json:"id"`
	Document string `json:"document"`
	// Paragraph is the number of the first paragraph, Last that of the last.
	Paragraph int `json:"paragraph"`
	Last      int `json:"last"`
	Start     int `json:"start"`
	End       int `json:"end"`
	// Text is the document's text from Start to End.
	Text string `json:"text"`
	// Locator says where in the document's file it begins: "page 3".
	Locator string `json:"locator,omitempty"`
	// Context is what stands around the chunk (title, neighbouring sentences):
	// it helps to find the chunk and is never shown as part of it.
	Context string `json:"context,omitempty"`
}

// A Skipped document could not be read; the rest of the corpus was.
type Skipped struct {
	Document string `json:"document"`
	Why      string `json:"why"`
}
