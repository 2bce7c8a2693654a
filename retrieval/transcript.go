package retrieval

import "slices"

// A Transcript is what the reader of transcripts found in a document whose
// turns name their speakers: a recording's captions, a meeting's notes, a chat.
type Transcript struct {
	// Format is what the document was read as: "WebVTT", "notes", "IRC".
	Format string
	// Written is true where the turns are written texts, such as letters, which
	// report what others say as articles do.
	Written bool
	// Turns are in document order and do not overlap. Each is a paragraph of
	// the document, from its label to its last word.
	Turns []Turn
	// Facts are lines that tell of the meeting and are nobody's speech.
	Facts []Fact
	// Unbelieved are the labels at the head of a paragraph that were not taken
	// for speakers: the words after them are nobody's.
	Unbelieved []Span
	// Skipped counts lines without words of anybody: joins, reactions, bots.
	Skipped int
}

// A Turn is what one speaker said or typed without a break.
type Turn struct {
	// Span reaches from the label to the last word.
	Span
	// Label is the speaker as the document writes it, without markup, company,
	// venue or time. It is empty where the text has no label.
	Label Span
	// Name is who speaks, as the label has it; for two who share a turn "Ana
	// and Ben", and then Names are the two. It is empty where the label names
	// nobody ("???", "Speaker 3").
	Name  string
	Names []string
	// Organisation is the company or team beside the name, if any.
	Organisation string
	// Doubt is true where the label carries a question mark.
	Doubt bool
	// Venue is where the words were said or typed, such as "on queue" or
	// "chat"; empty for speech.
	Venue string
	// Addressee is whom a message is for, where it begins with that: "ana: …".
	Addressee string
	// Words are what was said, several spans where markup, cue times or
	// bullets stand between. There is at least one, none is empty.
	Words []Span
	// Offset is the time from the beginning of a recording as hh:mm:ss, When
	// the time of day or date as the document has it. Link opens the recording
	// there. Each is empty when the document does not say.
	Offset, When, Link string
}

// A Fact is a line such as "Presenter: Ana Ito (AI)".
type Fact struct{ Key, Value Span }

// IsTurn reports whether a paragraph is a turn.
func (t *Transcript) IsTurn(paragraph Span) bool {
	_, found := slices.BinarySearchFunc(t.Turns, paragraph.Start, func(turn Turn, at int) int { return turn.Start - at })
	return found
}

// Share is the part of a document's text that stands in turns, from 0 to 1.
func (t *Transcript) Share(d *Document) float64 {
	in := 0
	for i := range t.Turns {
		in += t.Turns[i].Len()
	}
	return float64(in) / float64(max(1, len(d.Text)))
}

// An Attendee is somebody whom a document lists among the people of a meeting,
// or whose label says more than a name.
type Attendee struct {
	// Name is in full, as the document has it.
	Name string `json:"name"`
	// Label are the initials or the nick that their turns are labelled with or
	// the document lists beside the name; empty where there are none.
	Label string `json:"label,omitempty"`
	// Short are all initials and nicks.
	Short []string `json:"short,omitempty"`
	// Organisation is whom the document says they come from or work for.
	Organisation string `json:"organisation,omitempty"`
}

// Shown is how the person is named: "Kevin Gibbons (KG)".
func (a Attendee) Shown() string {
	if a.Label == "" || a.Label == a.Name {
		return a.Name
	}
	return a.Name + " (" + a.Label + ")"
}
