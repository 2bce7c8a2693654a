package bot

import (
	"strings"

	"whosaid/bot/copies"
	"whosaid/bot/cue"
	"whosaid/bot/wording"
	"whosaid/retrieval"
)

// What every screen says of a statement or answer besides the words.
const (
	// DegradedNote stands beside an answer that is Degraded.
	DegradedNote = "the model did not answer; this is the evidence itself"
	// NoModelNote stands for the model where there is none.
	NoModelNote = "none: answers are the evidence itself"
	// UnnamedSpeaker stands for a speaker whom the document does not indicate.
	UnnamedSpeaker = "speaker not named"
)

// RoleBeside is the role to show beside a speaker's name: empty where there is
// none, or where it is the name.
func RoleBeside(s retrieval.Statement) string {
	if strings.EqualFold(s.SpeakerRole, s.Speaker) {
		return ""
	}
	return s.SpeakerRole
}

// DateBeside is the date of a statement after the name of its source, with a
// comma; empty where it has none, or the name tells it.
func DateBeside(s retrieval.Statement, name string) string { return wording.DateBeside(s, name) }

// ParagraphOf is the number of a paragraph as citations have it, after where in
// its file it stands, if that is known: "page 3, paragraph 9".
func ParagraphOf(locator string, paragraph int) string {
	return wording.ParagraphOf(locator, paragraph)
}

// AlsoIn says where else the words of a statement stand: "also in b.txt, paragraph
// 2"; empty where that is nowhere.
func AlsoIn(all []copies.Copy) string { return strings.TrimPrefix(wording.AlsoIn(all), "; ") }

// A Circumstance is what else a document tells of how something was said:
// words, and before them what they are ("via"), empty where they say so
// themselves ("on Monday").
type Circumstance struct{ Word, What string }

// Circumstances are those of a statement: who relayed it, who was told, where,
// and when.
func Circumstances(s retrieval.Statement) []Circumstance {
	var out []Circumstance
	where := wording.VenuePreposition(s.Venue)
	for _, c := range []Circumstance{{"via ", s.Via}, {"to ", s.Addressee}, {where, s.Venue}, {"", s.When}} {
		if strings.TrimSpace(c.What) != "" {
			out = append(out, c)
		}
	}
	return out
}

// Words are a statement's words as they are read, without the ends of lines and of
// captions at which they go on.
func Words(s retrieval.Statement) string { return wording.Words(s) }

// CueBeside is the cue to show beside the words of a statement, "denied": empty
// where they all stand in quotation marks and the speaker asserts them.
func CueBeside(s retrieval.Statement) string { return cue.Beside(s) }

// Reported are the words of a statement as a list shows them, in one line of text
// with its cue in brackets before them: "[denied] that it leaked".
func Reported(s retrieval.Statement, words string) string {
	if beside := CueBeside(s); beside != "" {
		return "[" + beside + "] " + words
	}
	return words
}

// StanceOf is how a statement's cue leaves its content: as what the speaker
// asserts, denies, asks.
func StanceOf(s retrieval.Statement) retrieval.Stance { return cue.StanceOf(s) }
