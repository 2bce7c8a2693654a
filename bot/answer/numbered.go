package answer

import (
	"strings"

	"whosaid/bot/cue"
	"whosaid/retrieval/english"
	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/pattern"
)

// identified reports whether a text has all names and other identifiers of the topic,
// whatever they are written together with: "YOLOv2" has "v2".
func (d *decider) identified(text string) bool {
	plain := notWords.ReplaceAllString(strings.ToLower(text), "")
	for _, id := range d.lacking(text, d.identifiers(), sameWord) {
		if !identifier.MatchString(id) || !strings.Contains(plain, notWords.ReplaceAllString(strings.ToLower(id), "")) {
			return false
		}
	}
	return true
}

// hasNumbered reports whether a text has every thing that a question tells from others
// of its kind by a number: "devnet 3", "lot 2.1". What something is to get to may be
// another one in what was decided.
func hasNumbered(text, question string) bool {
	plain := notWords.ReplaceAllString(strings.ToLower(text), "")
	for _, m := range numberedThing.FindAllStringSubmatch(strings.ToLower(question), -1) {
		before, noun, number, next := m[1], m[2], m[3], m[4]
		switch {
		case before != "" || lexicon.IsStopWord(noun) || reaches[noun] || english.Is(noun, english.Month|english.Weekday):
			continue
		case next != "" && !lexicon.IsStopWord(next):
			continue // so many of them
		}
		if !containsNumber(plain, notWords.ReplaceAllString(noun+number, "")) {
			return false
		}
	}
	return true
}

// containsNumber reports whether a text contains something that ends with a number,
// which does not go on.
func containsNumber(text, thing string) bool {
	for {
		_, rest, found := strings.Cut(text, thing)
		if !found || rest == "" || rest[0] < '0' || rest[0] > '9' {
			return found
		}
		text = rest
	}
}

// reaches says that something gets to what is numbered.
var reaches = cue.Set("reach reaches reached reaching hit hits get gets got getting make made for at")

var (
	// numberedThing is what something may be to get to, a noun with its number, and the
	// word after it.
	numberedThing = pattern.New(`((?:\b(?:to|into|reach|reached|from)\s+)?)` +
		`\b(\p{L}[\p{L}-]*)[\s#-]+(v?\d{1,2}(?:\.\d+)?)\b(?:\s+(\p{L}+))?`)
	notWords = pattern.New(`[^\p{L}\p{N}]+`)
)
