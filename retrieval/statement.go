package retrieval

// Kind says how a statement stands in the text.
type Kind string

// Direct statements stand wholly inside quotation marks, indirect ones wholly
// outside, mixed ones partly.
const (
	Direct   Kind = "direct"
	Mixed    Kind = "mixed"
	Indirect Kind = "indirect"
)

// Reason says how the speaker of a statement is known.
type Reason string

const (
	ByName         Reason = "name"         // the full name stands at the cue
	ByTitle        Reason = "title"        // title and surname
	BySurname      Reason = "surname"      // surname alone
	ByNominal      Reason = "nominal"      // a description: "the OSCE chairman", "officials"
	ByPronoun      Reason = "pronoun"      // he, she, they
	ByContinuation Reason = "continuation" // no cue of its own: goes on from the one before
	ByAlias        Reason = "alias"        // the corpus's alias file
	ByLabel        Reason = "label"        // the label of a turn in a transcript
	ByModel        Reason = "model"        // a language model's reading
)

// A Stance is how the words that report a statement leave its content: as what
// the speaker asserts, or not.
type Stance string

const (
	// Asserted is the stance of what a speaker says to be so, or wants.
	Asserted Stance = ""
	// DeniedStance: "denied that ...".
	DeniedStance Stance = "denied"
	// Opposed: "condemned the ...", "refused to ...".
	Opposed Stance = "opposed"
	// Unsaid: "did not say that ...", "declined to say who ...".
	Unsaid Stance = "unsaid"
	// Asked is a question in the document's words: "asked whether ...".
	Asked Stance = "asked"
	// Supposed: "might say that ...".
	Supposed Stance = "supposed"
	// Disputed is what somebody relayed and others in the document deny or do not confirm.
	Disputed Stance = "disputed"
	// RepeatedStance is what the speaker tells as the words of somebody else.
	RepeatedStance Stance = "repeated"
)

// A Statement is one quotation and what is known of it. It stays inside one
// paragraph. The JSON form is part of the command line's contract.
type Statement struct {
	// ID comes from the document's name and the statement's content, so that
	// it outlives a refresh that leaves the statement as it is.
	ID        string `json:"id"`
	Document  string `json:"document"`
	Title     string `json:"title"`
	Paragraph int    `json:"paragraph"`
	// Start and End span all of Spans.
	Start int `json:"start"`
	End   int `json:"end"`
	// Spans are the words themselves, several where the attribution
	// interrupts them. Outer quotation marks are excluded.
	Spans []Span `json:"spans"`
	// Text is the bytes of Spans joined by " … ".
	Text string `json:"text"`
	// Quoted are the parts inside quotation marks: all for a direct
	// statement, none for an indirect one.
	Quoted []Span `json:"quoted"`
	Kind   Kind   `json:"kind"`
	// Speaker is the canonical name; for groups and anonymous sources their
	// fullest wording in the document. Empty when nobody is indicated: it is
	// never guessed.
	Speaker string `json:"speaker"`
	// Spelled is the speaker as a turn's own document spells the name, where that
	// is not how Speaker is spelled; otherwise empty. It is found when a statement
	// is opened. What programs are given has the two exchanged.
	Spelled          string `json:"speaker_main,omitempty"`
	SpeakerAsWritten string `json:"speaker_as_written"`
	SpeakerStart     int    `json:"speaker_start"`
	SpeakerEnd       int    `json:"speaker_end"`
	SpeakerRole      string `json:"speaker_role"`
	SpeakerReason    Reason `json:"speaker_reason"`
	// SpeakerSure is false where the document does not say outright who the
	// speaker is. SpeakerCandidates are then those who may be meant, likeliest
	// first.
	SpeakerSure       bool     `json:"speaker_sure"`
	SpeakerCandidates []string `json:"speaker_candidates,omitempty"`
	Cue               string   `json:"cue"`
	// Stance says how the cue leaves the content. It is found when a statement is
	// shown to programs, nowhere else set, and not kept in an index.
	Stance Stance `json:"stance,omitempty" kept:"no"`
	// Via relayed it ("according to TASS"), Addressee was told it, Venue is
	// where it was said, When the time as the text words it.
	Via       string `json:"via"`
	Addressee string `json:"addressee"`
	Venue     string `json:"venue"`
	When      string `json:"when"`
	URL       string `json:"url"`
	Date      string `json:"date"`
	// Locator says where in the document's file it stands ("page 3"), Outlet and
	// Author who published and wrote the document; each is empty when unknown.
	Locator string `json:"locator,omitempty"`
	Outlet  string `json:"outlet,omitempty"`
	Author  string `json:"author,omitempty"`
	// Offset is when in a recording it was said, as hh:mm:ss; URL then opens
	// the recording there, if the document links to it.
	Offset string `json:"offset"`
	// Doubt is true where others may be the speaker as well: the document marks
	// the speaker with a question mark, or does not make plain whom "he" means.
	Doubt bool `json:"doubt,omitempty"`
	// Chain is the whole attribution, outermost first, when there is more
	// than one link: the relays and, last, the speaker.
	Chain []string `json:"chain,omitempty"`
	// Resolved is the paragraph of the mention that told who the speaker is,
	// where that is not the statement's own paragraph; otherwise 0.
	Resolved int `json:"resolved,omitempty"`
}

// Joint stands between the pieces of an interrupted statement in Text.
const Joint = " … "

// Shown is the speaker as the statement's own document spells the name.
func (s *Statement) Shown() string {
	if s.Spelled != "" {
		return s.Spelled
	}
	return s.Speaker
}

// Sure reports whether the document makes plain who the speaker is.
func (s *Statement) Sure() bool { return s.Speaker != "" && s.SpeakerReason != ByModel && !s.Doubt }

// Named reports whether the document makes plain which person the speaker is,
// not by a description.
func (s *Statement) Named() bool { return s.Sure() && s.SpeakerReason != ByNominal }

// SpeakerSpan is where the speaker is mentioned. It is empty when there is no
// mention.
func (s *Statement) SpeakerSpan() Span { return Span{s.SpeakerStart, s.SpeakerEnd} }
