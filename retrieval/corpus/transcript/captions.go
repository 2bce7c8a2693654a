package transcript

import (
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
)

// pause is the silence in milliseconds after which who spoke begins anew.
const pause = 30_000

// A caption reader puts the cues of one speaker together.
type captions struct {
	text string
	out  retrieval.Transcript
	// voices are the labels with a colon that are believed. labelled is true where
	// nearly all cues begin with one.
	voices   *belief
	labelled bool
	end      int // of the last cue
	// shown are the lines of the last cue: rolling captions show them again.
	shown []string
	who   string
	going bool
}

func readCaptions(text, format string) *retrieval.Transcript {
	r := &captions{text: text, out: retrieval.Transcript{Format: format}}
	cues := cuesOf(text)
	r.learn(cues)
	for i := range cues {
		r.cue(&cues[i])
	}
	if len(r.out.Turns) == 0 {
		return nil
	}
	return &r.out
}

// learn collects the labels before colons, as Zoom writes them.
func (r *captions) learn(cues []cue) {
	var all [][]candidate
	first := 0
	for i := range cues {
		if len(cues[i].lines) > 0 {
			if c, ok := r.label(cues[i].lines[0]); ok && (fewNames(c.as.name) || len(severalNames(c.as.name)) > 1) {
				first++
			}
		}
		for _, l := range cues[i].lines {
			if c, ok := r.label(l); ok {
				all = append(all, []candidate{c})
			}
		}
	}
	r.voices, r.labelled = learn(r.text, all), first >= leastTurns && 10*first >= 9*len(cues)
}

// label reads "Name: words" of a cue's line.
func (r *captions) label(l retrieval.Span) (candidate, bool) {
	s := strings.TrimPrefix(strings.TrimPrefix(l.In(r.text), "- "), ">>")
	from := l.End - len(strings.TrimLeft(s, " -"))
	i := colonAt(r.text[from:l.End])
	if i <= 0 {
		return candidate{}, false
	}
	span := trim(r.text, retrieval.Span{Start: from, End: from + i})
	words := trim(r.text, retrieval.Span{Start: from + i + 1, End: l.End})
	c := candidate{head: head{label: span, words: words, form: form{sep: ':'}}, as: labelOf(r.text, span), opens: true}
	return c, span.Len() > 0
}

// cue reads one caption.
func (r *captions) cue(c *cue) {
	if c.start-r.end > pause {
		r.going = false
	}
	r.end = c.end
	if c.voice.Len() > 0 {
		r.voice(c, c.voice)
	}
	var shown []string
	for _, l := range c.lines {
		s := strings.TrimSpace(plainCue(l.In(r.text)))
		shown = append(shown, s)
		if s == "" || r.shownBefore(s) {
			continue
		}
		r.line(c, l)
	}
	if len(shown) > 0 {
		r.shown = shown
	}
}

// shownBefore reports whether the last cue had this line: captions that roll
// show each line twice or more.
func (r *captions) shownBefore(s string) bool {
	for _, before := range r.shown {
		if before == s && len(strings.Fields(s)) > 2 {
			return true
		}
	}
	return false
}

// tagged finds the tags of a cue: voices, styles, times.
var tagged = pattern.New(`</?[a-zA-Z][^<>]*>|<\d[\d:.]*>|</?[cibuv]>|\{\\[^{}]*\}`)

func plainCue(s string) string { return tagged.ReplaceAllString(s, "") }

// line reads a line of a caption, voice by voice.
func (r *captions) line(c *cue, l retrieval.Span) {
	s := l.In(r.text)
	if !strings.ContainsAny(s, "<{") {
		r.piece(c, l, true)
		return
	}
	at, first := 0, true
	for _, m := range tagged.FindAllStringIndex(s, -1) {
		r.piece(c, retrieval.Span{Start: l.Start + at, End: l.Start + m[0]}, first)
		first = first && strings.TrimSpace(s[at:m[0]]) == ""
		at = m[1]
		if tag := s[m[0]:m[1]]; strings.HasPrefix(tag, "<v") {
			if name := strings.IndexAny(tag, " \t"); name > 0 {
				r.voice(c, trim(r.text, retrieval.Span{Start: l.Start + m[0] + name, End: l.Start + m[1] - 1}))
				first = false
			}
		}
	}
	r.piece(c, retrieval.Span{Start: l.Start + at, End: l.End}, first)
}

// voice begins what a voice tag names the speaker of.
func (r *captions) voice(c *cue, name retrieval.Span) {
	r.speaks(c, labelOf(r.text, name))
}

// speaks goes on with a speaker, or begins a turn.
func (r *captions) speaks(c *cue, as label) {
	if r.going && as.key == r.who {
		return
	}
	r.who, r.going = as.key, true
	r.dropEmpty()
	t := turnOf(r.text, &candidate{as: as, head: head{stamp: stamp{offset: c.offset}}})
	t.Start = min(as.Start, c.at)
	if as.Len() == 0 {
		t.Start = c.at
	}
	if k := len(r.out.Turns); k > 0 && t.Start < r.out.Turns[k-1].End {
		t.Start = as.Start
	}
	r.out.Turns = append(r.out.Turns, t)
}

// dropEmpty takes off a turn without words.
func (r *captions) dropEmpty() {
	if k := len(r.out.Turns); k > 0 && len(r.out.Turns[k-1].Words) == 0 {
		r.out.Turns = r.out.Turns[:k-1]
	}
}

// piece reads the words between two tags. first is true at the beginning of a
// line, where a label may stand.
func (r *captions) piece(c *cue, p retrieval.Span, first bool) {
	p = trim(r.text, p)
	s := p.In(r.text)
	if strings.Trim(s, "->–— ") == "" {
		return
	}
	if first {
		if rest, changed := changedSpeaker(s); changed {
			p.Start = p.End - len(rest)
			r.going, r.who = false, "\x00"
		}
		if who, ok := r.label(p); ok && r.believed(&who) {
			r.speaks(c, who.as)
			p = who.words
		} else if ok && unlabelled(r.text, &who) && len(r.voices.voices) > 1 && r.isOther(&who) {
			r.out.Unbelieved = append(r.out.Unbelieved, who.as.Span)
			r.going, r.who = false, "\x00"
		}
		if name, words, ok := inFront(r.text, p); ok && r.streams() {
			r.speaks(c, labelOf(r.text, name))
			p = words
		}
	}
	if isSound(p.In(r.text)) {
		r.out.Skipped++
		return
	}
	r.words(c, p)
}

// isOther reports whether the label of a line that is not believed may be somebody
// else's all the same, or is none that the last speaker has said.
func (r *captions) isOther(c *candidate) bool {
	return r.voices.voices[c.as.key].good == never || fewNames(c.as.name)
}

// believed reports whether the label of a line is a speaker's.
func (r *captions) believed(c *candidate) bool {
	v := r.voices.voices[c.as.key]
	return v != nil && (v.good >= likely || v.good >= rare && len(r.voices.voices) > 0 || v.good == weak && v.count > 2 && v.returns > 0 ||
		v.good == weak && r.labelled && fewNames(c.as.name))
}

// words adds to the turn that goes on; where none does, nobody known speaks.
func (r *captions) words(c *cue, p retrieval.Span) {
	p = trim(r.text, p)
	if p.Len() == 0 {
		return
	}
	if !r.going {
		r.speaks(c, label{Span: retrieval.Span{Start: p.Start, End: p.Start}})
	}
	t := &r.out.Turns[len(r.out.Turns)-1]
	if k := len(t.Words); k > 0 && strings.TrimSpace(r.text[t.Words[k-1].End:p.Start]) == "" {
		t.Words[k-1].End = p.End
	} else {
		t.Words = append(t.Words, p)
	}
	t.End = p.End
}

// changedSpeaker takes off the mark by which a line says that somebody else
// speaks: ">>" or a dash.
func changedSpeaker(s string) (rest string, ok bool) {
	for _, mark := range []string{">>>", ">>", "&gt;&gt;", "- ", "– ", "-"} {
		if rest, ok := strings.CutPrefix(s, mark); ok && rest != "" && !strings.HasPrefix(rest, "-") {
			return strings.TrimLeft(rest, " :"), true
		}
	}
	return s, false
}

// inFront reads "(Name) words", as some recorders write voices.
func inFront(text string, p retrieval.Span) (name, words retrieval.Span, ok bool) {
	s := p.In(text)
	i := strings.IndexByte(s, ')')
	if len(s) < 4 || s[0] != '(' || i < 3 || i > longestLabel || i+1 == len(s) {
		return name, words, false
	}
	name = retrieval.Span{Start: p.Start + 1, End: p.Start + i}
	for w := range strings.FieldsSeq(name.In(text)) {
		if !capital(w) && !particle(w) {
			return name, words, false
		}
	}
	return name, trim(text, retrieval.Span{Start: p.Start + i + 1, End: p.End}), true
}

// streams reports whether no voices are labelled otherwise.
func (r *captions) streams() bool { return len(r.voices.voices) == 0 }

// isSound reports whether a caption is no speech: "[music]", "(laughs)", "♪".
func isSound(s string) bool {
	s = strings.TrimSpace(s)
	if strings.Trim(s, "♪♫ ") == "" {
		return true
	}
	last := s[len(s)-1]
	return s[0] == '[' && last == ']' || s[0] == '(' && last == ')' && strings.Count(s, "(") == 1
}
