package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval"
	"whosaid/retrieval/coref"
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

// draftsOfLetters reads written texts: each turn is one statement, and what it
// reports others to have said is another, as in an article.
func draftsOfLetters(doc *retrieval.Document) ([]draft, []retrieval.Span) {
	reported, quoted := draftsOf(doc)
	var out []draft
	for i := range doc.Transcript.Turns {
		t := &doc.Transcript.Turns[i]
		out = append(out, draft{spans: t.Words, quotes: t.Words, kind: retrieval.Direct, speaker: t.Label, rule: turnRule, said: t,
			paragraph: doc.ParagraphAt(t.Start)})
	}
	for _, d := range reported {
		if !speaksOfSelf(d.speaker.In(doc.Text)) {
			out = append(out, d)
		}
	}
	return out, quoted
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

// nameTurn fills in who speaks a turn, or is quoted in one.
func (r *resolver) nameTurn(st *retrieval.Statement, d *draft) {
	st.Speaker, st.SpeakerReason = d.said.Name, retrieval.ByLabel
	st.Doubt = d.said.Doubt
	if d.rule != turnRule {
		st.Speaker, st.SpeakerReason, st.Doubt = d.name, retrieval.BySurname, false
	} else if full := r.bySurname(d.said); full != "" {
		st.Speaker = full
	}
	if st.Speaker == "" {
		st.SpeakerReason = ""
		return
	}
	st.SpeakerRole = ""
	if d.rule == turnRule {
		st.SpeakerRole = d.said.Organisation
	}
	r.count(coref.Identity{Name: st.Speaker, Sort: r.sortOf(d)})
}

// sortOf tells two who share a turn from one person.
func (r *resolver) sortOf(d *draft) retrieval.Sort {
	if d.rule == turnRule && len(d.said.Names) > 1 {
		return retrieval.Group
	}
	return retrieval.Individual
}

// bySurname is the full name that the text outside of turns gives a surname in
// capitals, or one with a courtesy before it: "MS. LOWELL".
func (r *resolver) bySurname(t *retrieval.Turn) string {
	name := t.Name
	if len(name) < 3 || strings.ContainsAny(name, " .") || strings.ToUpper(name) != name {
		return ""
	}
	id := r.cast.Resolve(coref.Reference{Span: t.Label})
	if id.Sort != retrieval.Individual || !strings.EqualFold(lastWord(id.Name), name) {
		return ""
	}
	return id.Name
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }
