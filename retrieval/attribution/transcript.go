package attribution

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
)

// A turn is a paragraph of a transcript: the words of one speaker after a
// label ("MS. ITO: We came to listen."), or going on from the turn before.
type turn struct {
	speaker, words retrieval.Span
	carried        bool
}

// leastTurns is how many paragraphs have a label at least in a transcript.
const leastTurns = 3

// turns reads a document as a transcript. It returns nil where it is none,
// otherwise the turn of each paragraph, empty for those outside.
func turns(doc *retrieval.Document) []turn {
	list := make([]turn, len(doc.Paragraphs))
	count := map[string]int{}
	for i, p := range doc.Paragraphs {
		if who, words := label(doc.Text, p.Span); who.Len() > 0 {
			list[i] = turn{speaker: who, words: words}
			count[who.In(doc.Text)]++
		} else if i == 1 && list[0].words.Len() > 0 {
			count[list[0].speaker.In(doc.Text)]-- // the headline's
			list[0] = turn{}
		}
	}
	maps.DeleteFunc(count, func(_ string, n int) bool { return n == 0 })
	if len(count) == 0 || !takenInTurns(doc.Text, count) {
		return nil
	}
	named := fullLabels(doc.Text, list)
	for i := range list {
		switch t := &list[i]; {
		case t.speaker.Len() == 0:
		case count[t.speaker.In(doc.Text)] == 0:
			*t = turn{}
		default:
			t.speaker = named.of(doc.Text, t.speaker)
		}
	}
	if !isMinutes(doc, list) {
		goOn(doc, list)
	}
	return list
}

// isMinutes reports whether the paragraphs between labels are told by whoever took
// notes, not spoken: where only one person has a label, or other paragraphs begin
// as those of minutes do.
func isMinutes(doc *retrieval.Document, list []turn) bool {
	speakers, captions := map[string]bool{}, 0
	for i := range list {
		if who := list[i].speaker; who.Len() > 0 {
			speakers[who.In(doc.Text)] = true
			continue
		}
		first, rest, found := strings.Cut(insideMarks(doc.Text, doc.Paragraphs[i].Span).In(doc.Text), ":")
		if found && rest != "" && isMinutesCaption(strings.ToLower(first)) {
			captions++
		}
	}
	return len(speakers) < 2 || captions > 1
}

func isMinutesCaption(s string) bool {
	switch s {
	case "action", "actions", "action item", "apologies", "apologies for absence", "present", "in attendance", "attendance", "resolved",
		"decision", "decided", "agreed", "noted", "next meeting", "minutes":
		return true
	}
	return false
}

// unsureLabels is how many labels of one word are looked for in the text at
// most.
const unsureLabels = 32

// takenInTurns drops the labels that name no speaker and reports whether the
// others make a transcript: somebody with a name speaks more than once.
func takenInTurns(text string, count map[string]int) bool {
	unsure, labelled := 0, 0
	people := map[string]bool{}
	for _, who := range slices.Sorted(maps.Keys(count)) {
		if !isSure(who) {
			if unsure++; unsure > unsureLabels || !isSurname(text, who) {
				delete(count, who)
				continue
			}
		}
		if isQuestionOrAnswer(who) {
			continue
		}
		labelled += count[who]
		people[cmp.Or(english.Initials(who), who)] = true
	}
	return labelled > len(people) && labelled >= leastTurns
}

func isQuestionOrAnswer(label string) bool { return label == "Q" || label == "A" }

// labels are the labels that name somebody in full, by their initials.
type labels map[string]retrieval.Span

// fullLabels collects the first label of each full name.
func fullLabels(text string, list []turn) labels {
	named := labels{}
	for _, t := range list {
		if key := english.Initials(t.speaker.In(text)); len(key) > 1 && named[key].Len() == 0 {
			named[key] = t.speaker
		}
	}
	return named
}

// of is the full label that a label of initials stands for; questions and
// answers are nobody's.
func (l labels) of(text string, who retrieval.Span) retrieval.Span {
	s := who.In(text)
	switch full, ok := l[s]; {
	case isQuestionOrAnswer(s):
		return retrieval.Span{}
	case ok && full != who:
		return full
	}
	return who
}

// goOn gives paragraphs without a label between two turns to the speaker
// before, but not stage directions.
func goOn(doc *retrieval.Document, list []turn) {
	last := -1
	for i := range list {
		if list[i].words.Len() == 0 {
			continue
		}
		for k := last + 1; last >= 0 && k < i; k++ {
			words := insideMarks(doc.Text, doc.Paragraphs[k].Span)
			if doc.Paragraphs[k].Heading || words.Len() == 0 || strings.ContainsAny(doc.Text[words.Start:words.Start+1], "([*_#-") ||
				doc.Text[words.End-1] == ':' || playedBack(words.In(doc.Text)) {
				break
			}
			list[k] = turn{speaker: list[last].speaker, words: words, carried: true}
		}
		last = i
	}
}

// turn drafts a statement of a turn, and of what it quotes others with.
func (f *flow) turn(text string, number int, t turn, inner func()) {
	first := len(f.out)
	f.out = append(f.out, draft{spans: []retrieval.Span{t.words}, quotes: []retrieval.Span{t.words}, paragraph: number,
		speaker: t.speaker, carried: t.carried, rule: labelRule})
	inner()
	kept := f.out[:first+1]
	for _, d := range f.out[first+1:] {
		whole := d.spans[0].Start <= t.words.Start && 2*d.spans[0].Len() > t.words.Len()
		if len(d.quotes) > 0 && !whole && !speaksOfSelf(d.speaker.In(text)) {
			kept = append(kept, d)
		}
	}
	f.out = kept
}

// speaksOfSelf reports whether a mention inside a turn is nobody's, or means
// who speaks or listens.
func speaksOfSelf(mention string) bool {
	switch strings.ToLower(mention) {
	case "", "i", "we", "you", "me", "us":
		return true
	}
	return false
}

// playedBack reports whether a paragraph is what a recording says: "VIDEO: They told
// me it was the lamp".
func playedBack(words string) bool {
	name, _, ok := strings.Cut(words[:min(len(words), longestLabel)], ":")
	if !ok || name != strings.ToUpper(name) {
		return false
	}
	for w := range strings.FieldsSeq(strings.ToLower(name)) {
		if known := english.Lookup(w); known == nil || known.Classes&(english.Picture|captionWord|headingWord) == 0 {
			return false
		}
	}
	return name != ""
}
