package library

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/index"
)

// Of the lines that open with a label that is not believed so many are told,
// and so many bytes of each.
const (
	unbelievedLines = 5
	longestLine     = 80
)

// transcripts are the readings of all documents in which turns were found. Those
// of documents that are kept are the base's, those of others fresh.
func (s *snapshot) transcripts(c *index.Content, fresh []digest) []retrieval.TranscriptReading {
	was := map[string]retrieval.TranscriptReading{}
	if s != nil {
		for _, r := range s.generation.Transcripts {
			was[r.Document] = r
		}
	}
	out := []retrieval.TranscriptReading{}
	for i := range c.Entries {
		if number, ok := c.Keeps(i); ok {
			if r, ok := was[s.generation.Documents[number].Name]; ok {
				out = append(out, r)
			}
		} else if t := fresh[i].transcript; t != nil {
			out = append(out, *t)
		}
	}
	return out
}

func transcriptOf(doc *retrieval.Document) retrieval.TranscriptReading {
	t := doc.Transcript
	r := retrieval.TranscriptReading{Document: doc.Name, Format: t.Format, Turns: len(t.Turns), Share: t.Share(doc), Date: doc.Date,
		Unbelieved: []string{}, UnbelievedCount: len(t.Unbelieved)}
	for _, label := range t.Unbelieved[:min(len(t.Unbelieved), unbelievedLines)] {
		r.Unbelieved = append(r.Unbelieved, lineAt(doc.Text, label.Start))
	}
	return r
}

// lineAt is the beginning of a line of text, from byte offset at on.
func lineAt(text string, at int) string {
	line, _, _ := strings.Cut(text[at:], "\n")
	if len(line) > longestLine {
		line = strings.ToValidUTF8(line[:longestLine], "") + "…"
	}
	return strings.TrimSpace(line)
}

// among are the readings of the documents of those names.
func among(all []retrieval.TranscriptReading, names ...[]string) []retrieval.TranscriptReading {
	wanted := slices.Concat(names...)
	var out []retrieval.TranscriptReading
	for _, r := range all {
		if slices.Contains(wanted, r.Document) {
			out = append(out, r)
		}
	}
	return out
}
