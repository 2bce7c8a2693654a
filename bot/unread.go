package bot

import (
	"fmt"
	"slices"
	"strings"

	"whosaid/retrieval"
)

// WithStatusCommand sets what a no tells people to use to see which files
// could not be read. Without it that is "whosaid status".
func WithStatusCommand(command string) Option { return func(b *Bot) { b.statusCommand = command } }

// Unread is a sentence that every no ends with where it may be false for want
// of reading: files that could not be read, or were with little found. It is
// empty where all is well. Documents are those that were looked in, nil for
// all: a file that could not be read is not among them.
func (b *Bot) Unread(documents []string) string {
	r := b.library.Readings()
	if documents != nil {
		r = ofDocuments(r, documents)
	}
	return unreadSentence(r, b.statusCommand)
}

// withUnread is a no with the sentence at its end, and any other answer as it
// is.
func (b *Bot) withUnread(a Answer, documents []string) Answer {
	if unread := b.Unread(documents); a.Abstained && unread != "" {
		a.Answer += " " + unread
	}
	return a
}

// ofDocuments are the readings of some documents.
func ofDocuments(r retrieval.Readings, documents []string) retrieval.Readings {
	out := retrieval.Readings{Files: len(documents)}
	for _, p := range r.Poor {
		if slices.Contains(documents, p.Document) {
			out.Poor = append(out.Poor, p)
		}
	}
	return out
}

// ReadSummary says of readings how many files could not be read, and how many
// were with little found: the same numbers that a no has. It is empty where all
// is well.
func ReadSummary(r retrieval.Readings) string {
	var parts []string
	if n := len(r.Unread); n > 0 {
		parts = append(parts, fmt.Sprintf("%s could not be read (%s)", ofFiles(r.Unread, r.Files), strings.Join(r.Kinds(), ", ")))
	}
	if n := len(r.Poor); n > 0 {
		subject := ofFiles(r.Poor, r.Files)
		if len(parts) > 0 {
			subject = fmt.Sprint(n)
		}
		parts = append(parts, fmt.Sprintf("%s %s read with little found (%s)", subject, were(n), strings.Join(whyPoor(r.Poor), ", ")))
	}
	return strings.Join(parts, ", and ")
}

// unreadSentence words readings; command is how to see them one by one.
func unreadSentence(r retrieval.Readings, command string) string {
	summary := ReadSummary(r)
	if summary == "" {
		return ""
	}
	them := "them"
	if len(r.Unread)+len(r.Poor) == 1 {
		them = "it"
	}
	return fmt.Sprintf("%s; %s lists %s.", summary, command, them)
}

// ofFiles are some of all files, the only one by its name.
func ofFiles(some []retrieval.Reading, all int) string {
	if all == 1 {
		return some[0].Document
	}
	return fmt.Sprintf("%d of %d files", len(some), all)
}

func were(n int) string {
	if n == 1 {
		return "was"
	}
	return "were"
}

// whyPoor says why little was found in documents, each reason once.
func whyPoor(poor []retrieval.Reading) []string {
	var reasons []string
	for _, p := range poor {
		why := "nobody quoted"
		switch {
		case p.Broken > 0:
			why = "broken characters"
		case p.Language != "":
			why = p.Language
		}
		if !slices.Contains(reasons, why) {
			reasons = append(reasons, why)
		}
	}
	if len(reasons) > manyReasons {
		reasons = append(reasons[:manyReasons:manyReasons], "...")
	}
	return reasons
}

// manyReasons is how many reasons a no names.
const manyReasons = 4
