package main

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"whosaid/retrieval/pattern"
)

// An excerpt names paragraphs of a document, from 1 on. A first of 0 means all.
type excerpt struct {
	document    string
	first, last int
}

// written is how an excerpt is written: after a colon, or as answers and lists
// cite one, "a.txt, paragraphs 2, 3 and 5".
var written = pattern.New(`(?i)^(.+?)(?:,\s+(?:page|chapter)\s+\d+)?(?:\s*:\s*|,?\s+(?:paragraphs?|paras?\.?)\s+|,?\s*¶+\s*)` +
	`(\d+)(?:(?:\s*[-–—]\s*|(?:,\s*\d+)*,?\s+and\s+|\s+to\s+)(\d+))?$`)

// around is what stands around a citation: its sentence's punctuation, the kind
// of the statement, and where in a recording it is.
var around = pattern.New(`(?i)^[\s(\[“"]+|(?:,\s*(?:direct|mixed|indirect))?(?:,?\s+(?:at\s+)?\d+:\d\d(?::\d\d)?)?[\s)\]”".,:;]*$`)

// alone is a citation of the document that was cited before.
var alone = pattern.New(`(?i)^(?:(?:page|chapter)\s+\d+,\s+)?paragraphs?\s+\d`)

// parseExcerpt reads an excerpt. Known are the corpus's documents: what is one
// of their names is no paragraph of another. The error is one of usage.
func parseExcerpt(text string, known []string) (excerpt, error) {
	text = strings.TrimSpace(text)
	cited := around.ReplaceAllString(text, "")
	if len(known) == 1 && alone.MatchString(cited) {
		cited = known[0] + ", " + cited // of the only document
	}
	parts := written.FindStringSubmatch(cited)
	if parts == nil {
		parts = written.FindStringSubmatch(text)
	}
	if parts == nil || slices.Contains(known, text) {
		return excerpt{document: text}, nil
	}
	e := excerpt{document: parts[1]}
	var bad [2]error
	e.first, bad[0] = strconv.Atoi(parts[2])
	e.last = e.first
	if parts[3] != "" {
		e.last, bad[1] = strconv.Atoi(parts[3])
	}
	if errors.Join(bad[:]...) != nil || e.first < 1 || e.last < e.first {
		return excerpt{}, usage("%q names no paragraphs: they count from 1, and the last one of several comes last", text)
	}
	return e, nil
}
