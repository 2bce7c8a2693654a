package main

import (
	"fmt"
	"strings"

	"whosaid/retrieval"
)

// listedTranscripts is how many transcripts are listed for a person to read.
const listedTranscripts = 40

// transcripts writes how documents were read in which turns were found, and
// the lines of each whose label was not believed.
func (a *app) transcripts(all []retrieval.TranscriptReading) {
	for i := range all {
		if i == listedTranscripts {
			a.printf("%-9s and %d more (--json lists them all)\n", "turns", len(all)-i)
			return
		}
		a.printf("%-9s %s\n", "turns", transcriptLine(&all[i]))
		for _, line := range all[i].Unbelieved {
			a.printf("%-9s   nobody's: %s\n", "", line)
		}
	}
}

// transcriptLine words one reading.
func transcriptLine(r *retrieval.TranscriptReading) string {
	parts := []string{r.Format, plural(r.Turns, "turn"), fmt.Sprintf("%.0f %% of the text", 100*r.Share)}
	if r.Date != "" {
		parts = append(parts, r.Date)
	}
	if r.UnbelievedCount > 0 {
		parts = append(parts, plural(r.UnbelievedCount, "label")+" not believed")
	}
	return r.Document + ": " + strings.Join(parts, ", ")
}
