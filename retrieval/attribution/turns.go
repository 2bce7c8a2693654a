package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
)

// draftsOfTurns reads a transcript: each turn is one statement, and what a
// turn quotes others with is another. No other rule reads the rest.
func draftsOfTurns(doc *retrieval.Document) []draft {
	known := speakersOf(doc.Transcript)
	cutter := &tokeniser{text: doc.Text}
	var out []draft
	for i := range doc.Transcript.Turns {
		t := &doc.Transcript.Turns[i]
		d := draft{spans: t.Words, quotes: t.Words, kind: retrieval.Direct, speaker: t.Label, rule: turnRule, said: t,
			paragraph: doc.ParagraphAt(t.Start)}
		out = append(out, d)
		out = append(out, nestedIn(doc.Text, t, d.paragraph, cutter, known)...)
	}
	return out
}

// nestedIn drafts what the words of a turn report others to have said: in
// quotation marks, or after "X said that" where X is a speaker here.
func nestedIn(text string, t *retrieval.Turn, paragraph int, cutter *tokeniser, known speakers) []draft {
	var out []draft
	for _, words := range t.Words {
		if !reportsSpeech(words.In(text)) {
			continue
		}
		pairs := &marker{text: text}
		var f flow
		for _, piece := range pieces(text, words, pairs.quotations(words, retrieval.Span{})) {
			f.read(text, paragraph, sentences(text, cutter.tokens(piece.Span, piece.quotes)))
		}
		for _, d := range f.out {
			if d.nested(text, words, known) {
				d.said, d.paragraph = t, paragraph
				out = append(out, d)
			}
		}
	}
	return out
}

// reportsSpeech reports whether words may quote somebody: they have quotation
// marks, or a verb of saying with "that".
func reportsSpeech(s string) bool {
	return strings.ContainsAny(s, "\"“«„") || strings.Contains(s, " said that ") || strings.Contains(s, " asked that ")
}

// nested reports whether a draft inside a turn is somebody else's speech, and
// notes whose.
func (d *draft) nested(text string, turn retrieval.Span, known speakers) bool {
	who := d.speaker.In(text)
	whole := d.spans[0].Start <= turn.Start && 2*d.spans[0].Len() > turn.Len()
	if who == "" || d.carried || speaksOfSelf(who) {
		return false
	}
	if len(d.quotes) == 0 {
		d.name = known.named(who)
		return d.name != "" && (d.cue.In(text) == "said" || d.cue.In(text) == "asked") && strings.HasPrefix(d.spans[0].In(text), "that ")
	}
	if d.name = known.named(who); d.name == "" && isFullName(who) {
		d.name = who
	}
	return d.name != "" && !whole
}

// isFullName reports whether a mention is a given name and another with a
// capital, and nothing else.
func isFullName(mention string) bool {
	words := strings.Fields(mention)
	if len(words) < 2 || len(words) > 4 || !names.IsGivenName(words[0]) {
		return false
	}
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) && !isParticle(w) {
			return false
		}
	}
	return true
}

// speakers are the names of a transcript, by all that they may be called
// there; a wording that fits two is nobody's.
type speakers map[string]string

func speakersOf(t *retrieval.Transcript) speakers {
	s := speakers{}
	for i := range t.Turns {
		name := t.Turns[i].Name
		if name == "" || len(t.Turns[i].Names) > 1 || s[strings.ToLower(name)] == name {
			continue
		}
		words := strings.Fields(name)
		s.add(name, name)
		if len(words) > 1 {
			s.add(words[0], name)
			s.add(words[len(words)-1], name)
		}
	}
	return s
}

// ambiguous marks a wording that fits two speakers.
const ambiguous = "\x00"

func (s speakers) add(wording, name string) {
	key := strings.ToLower(wording)
	switch was := s[key]; {
	case was == "" || key == strings.ToLower(name):
		s[key] = name
	case was != name && strings.ToLower(was) != key:
		s[key] = ambiguous
	}
}

// named is the speaker that a mention names, empty where none or several fit.
func (s speakers) named(mention string) string {
	if r, _ := utf8.DecodeRuneInString(mention); !unicode.IsUpper(r) {
		return ""
	}
	if name := s[strings.ToLower(mention)]; name != ambiguous {
		return name
	}
	return ""
}

// isSpoken reports whether a document is a transcript of speech, not of written
// texts.
func isSpoken(doc *retrieval.Document) bool { return doc.Transcript != nil && !doc.Transcript.Written }

// outsideTurns is the document as the people of a transcript are read from it:
// its labels and what stands around the turns, but none of the words, in which
// two capitals beside each other are no name.
func outsideTurns(doc *retrieval.Document) *retrieval.Document {
	if !isSpoken(doc) {
		return doc
	}
	text := []byte(doc.Text)
	for i := range doc.Transcript.Turns {
		for _, s := range doc.Transcript.Turns[i].Words {
			for k := s.Start; k < s.End; k++ {
				text[k] = ' '
			}
		}
	}
	out := *doc
	out.Text = string(text)
	return &out
}
