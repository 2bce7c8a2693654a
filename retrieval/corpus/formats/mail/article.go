package mail

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/corpus/formats/article"
	"whosaid/retrieval/pattern"
)

// few and many are how many words tell that the plain form of a body only
// stands in for the other one.
const (
	few  = 20
	many = 60
)

// body is the text of a letter, with marks before what is quoted.
func (l *letter) body() string {
	if n := len(strings.Fields(l.plain)); l.html == "" || n > few {
		return l.plain
	}
	page := fromPage(l.html)
	if n := len(strings.Fields(page)); strings.TrimSpace(l.plain) != "" && n < many {
		return l.plain
	}
	return page
}

// article is a letter as a document: what each person wrote stands under their
// name.
func (b *box) article(l *letter, part string) article.Article {
	b.learn(l)
	w := &writing{transcript: &retrieval.Transcript{Format: "mail", Written: true}, addressee: addressee(l.head.to)}
	w.heading(l.head.subject)
	for _, s := range stretches(l.body(), l.head.from.shown(), b.known) {
		if s.own && s.when == "" {
			s.when = l.head.when
		}
		w.stretch(s)
	}
	if len(w.transcript.Turns) == 0 {
		if len(w.paragraphs) == 0 || !w.written {
			return article.Article{Part: part, Fault: article.ErrEmpty}
		}
		w.transcript = nil
	}
	return article.Article{Part: part, Text: w.text.String(), Paragraphs: w.paragraphs, Transcript: w.transcript,
		Meta: article.Meta{Title: l.head.subject, Author: l.head.from.name, Date: l.head.date}}
}

// learn notes the names of those whom a letter is from and to by their addresses.
func (b *box) learn(l *letter) {
	if b.known == nil {
		b.known = map[string]string{}
	}
	for _, c := range append([]correspondent{l.head.from}, l.head.to...) {
		if c.name != "" && c.address != "" {
			b.known[c.address] = c.name
		}
	}
	if c := &l.head.from; c.name == "" {
		c.name = b.known[c.address]
	}
}

// mostAddressees is how many people a letter is told to at most.
const mostAddressees = 2

// addressee is whom a letter is for, where that is one or two with names.
func addressee(to []correspondent) string {
	var names []string
	for _, c := range to {
		if c.name == "" || len(to) > mostAddressees {
			return ""
		}
		names = append(names, c.name)
	}
	return strings.Join(names, " and ")
}

// A writing is the text of a letter that is being made.
type writing struct {
	text       strings.Builder
	paragraphs []retrieval.Paragraph
	transcript *retrieval.Transcript
	addressee  string
	// written is true once anything but the heading is there.
	written bool
}

func (w *writing) heading(subject string) {
	if subject != "" {
		w.paragraph(subject, true)
	}
}

// paragraph adds a paragraph and returns where it stands.
func (w *writing) paragraph(text string, heading bool) retrieval.Span {
	if w.text.Len() > 0 {
		w.text.WriteString("\n\n")
	}
	at := retrieval.Span{Start: w.text.Len(), End: w.text.Len() + len(text)}
	w.text.WriteString(text)
	w.paragraphs = append(w.paragraphs, retrieval.Paragraph{Span: at, Heading: heading})
	w.written = w.written || !heading
	return at
}

// stretch adds what one person wrote, each paragraph as a turn. The name stands
// before the first.
func (w *writing) stretch(s stretch) {
	head := label(s)
	for _, p := range spoken(s.paragraphs) {
		if p = strings.TrimSpace(p); p == "" || isSignature(p, s.who) {
			continue
		}
		at := w.paragraph(head+p, false)
		if s.who == "" {
			head = ""
			continue
		}
		t := retrieval.Turn{Span: at, Name: s.who, When: s.when, Words: []retrieval.Span{{Start: at.Start + len(head), End: at.End}}}
		t.Label = retrieval.Span{Start: at.Start, End: at.Start}
		if head != "" {
			t.Label.End += len(s.who)
		}
		if s.own {
			t.Addressee = w.addressee
		}
		w.transcript.Turns = append(w.transcript.Turns, t)
		head = ""
	}
}

// isSignature reports whether a paragraph has only words of its writer's name.
func isSignature(paragraph, who string) bool {
	of := strings.Fields(strings.ToLower(who))
	words := strings.Fields(strings.ToLower(strings.Trim(paragraph, "-–—,. ")))
	for _, w := range words {
		if !slices.Contains(of, w) {
			return false
		}
	}
	return true
}

// label is what stands above what one person wrote.
func label(s stretch) string {
	switch {
	case s.who == "":
		return ""
	case s.when == "":
		return s.who + ":\n"
	}
	return s.who + " (" + s.when + "):\n"
}

var (
	greeting = pattern.New(`(?i)^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|greetings|all|folks|team|everyone)\b` +
		`[^.?!:]{0,60}[,!.:]?$`)
	name    = pattern.New(`^(?:[\p{Lu}][\p{L}'’.-]*[ ,]*){1,3}[,:!]$`)
	closing = pattern.New(`(?i)^(?:(?:with )?(?:my |our )?(?:best|kind|kindest|warm|warmest|many)?\s*` +
		`(?:regards|wishes|thanks)|best|cheers|` +
		`thanks(?: again| in advance| a lot| so much)?|thank you(?: again| in advance| very much)?|yours(?: sincerely| faithfully| truly)?|` +
		`sincerely(?: yours)?|respectfully|cordially|take care|all the best|love|sent from my .*|get outlook for .*)[,.!]?$`)
)

// spoken are the paragraphs of a stretch without the greeting before them and the
// closing after them.
func spoken(paragraphs []string) []string {
	if len(paragraphs) > 0 {
		first, rest, _ := strings.Cut(paragraphs[0], "\n")
		if first = strings.TrimSpace(first); greeting.MatchString(first) && len(strings.Fields(first)) < 7 || name.MatchString(first) {
			paragraphs = append([]string{rest}, paragraphs[1:]...)
		}
	}
	for i, p := range paragraphs {
		if at, ok := closes(p); ok && 2*len(strings.Join(paragraphs[i:], "")) <= len(strings.Join(paragraphs, ""))+farewell {
			return append(append([]string{}, paragraphs[:i]...), p[:at])
		}
	}
	return paragraphs
}

// farewell is how many bytes a closing and what stands below it may have in a
// letter that has nothing else.
const farewell = 200

// closes reports whether a line of a paragraph closes a letter, and where: what
// stands below is a name.
func closes(paragraph string) (at int, ok bool) {
	for l := range strings.Lines(paragraph) {
		if closing.MatchString(strings.TrimSpace(l)) {
			return at, true
		}
		at += len(l)
	}
	return 0, false
}
