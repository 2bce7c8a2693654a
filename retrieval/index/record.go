package index

import (
	"encoding/binary"
	"strings"

	"whosaid/retrieval"
)

// entry writes or reads a whole entry: all fields of its parts, in this order,
// but for texts that the document gives back.
func (c *codec) entry(e *Entry) {
	c.document(e.Document)
	few(c, &e.Statements, c.statement)
	c.passing = c.unpeopled
	few(c, &e.People, c.person)
	c.passing = false
	before := 0 // where the chunk before begins
	few(c, &e.Chunks, func(k *retrieval.Chunk) {
		c.chunk(k)
		c.context(k, e.Document.Text[min(before, len(e.Document.Text)):])
		before = max(k.Start, 0)
	})
}

func (c *codec) document(d *retrieval.Document) {
	c.text(&d.Name)
	c.text(&d.Hash)
	c.text(&d.Title)
	c.text(&d.Text)
	c.text(&d.URL)
	c.text(&d.Date)
	c.text(&d.Author)
	c.text(&d.Outlet)
	c.text(&d.File)
	few(c, &d.Locators, func(l *retrieval.Locator) {
		c.number(&l.Start)
		c.text(&l.Label)
	})
	few(c, &d.Lost, func(s *retrieval.Skipped) {
		c.text(&s.Document)
		c.text(&s.Why)
	})
	few(c, &d.Paragraphs, func(p *retrieval.Paragraph) {
		c.span(&p.Span)
		c.flag(&p.Heading)
	})
	few(c, &d.Attendees, func(a *retrieval.Attendee) {
		c.text(&a.Name)
		c.text(&a.Label)
		c.list(&a.Short)
		c.text(&a.Organisation)
	})
	read := d.Transcript != nil
	if c.flag(&read); read {
		if c.reading {
			d.Transcript = &retrieval.Transcript{}
		}
		c.transcript(d.Transcript)
	}
}

func (c *codec) transcript(t *retrieval.Transcript) {
	c.text(&t.Format)
	c.flag(&t.Written)
	few(c, &t.Turns, c.turn)
	few(c, &t.Facts, func(f *retrieval.Fact) {
		c.span(&f.Key)
		c.span(&f.Value)
	})
	c.spanList(&t.Unbelieved)
	c.number(&t.Skipped)
}

func (c *codec) turn(t *retrieval.Turn) {
	c.span(&t.Span)
	c.span(&t.Label)
	c.text(&t.Name)
	c.list(&t.Names)
	c.text(&t.Organisation)
	c.flag(&t.Doubt)
	c.text(&t.Venue)
	c.text(&t.Addressee)
	c.spanList(&t.Words)
	c.text(&t.Offset)
	c.text(&t.When)
	c.text(&t.Link)
}

func (c *codec) statement(s *retrieval.Statement) {
	for _, text := range []*string{&s.ID, &s.Document, &s.Title, &s.Text, (*string)(&s.Kind), &s.Speaker, &s.Spelled,
		&s.SpeakerAsWritten, &s.SpeakerRole, (*string)(&s.SpeakerReason), &s.Cue, &s.Via, &s.Addressee, &s.Venue, &s.When, &s.URL,
		&s.Date, &s.Offset, &s.Locator, &s.Outlet, &s.Author} {
		c.text(text)
	}
	for _, n := range []*int{&s.Paragraph, &s.Start, &s.End, &s.SpeakerStart, &s.SpeakerEnd, &s.Resolved} {
		c.number(n)
	}
	c.spanList(&s.Spans)
	c.spanList(&s.Quoted)
	c.flag(&s.SpeakerSure)
	c.flag(&s.Doubt)
	c.list(&s.SpeakerCandidates)
	c.list(&s.Chain)
}

func (c *codec) person(p *retrieval.Person) {
	for _, text := range []*string{&p.Name, (*string)(&p.Sort), &p.Surname, (*string)(&p.Gender)} {
		c.text(text)
	}
	for _, list := range []*[]string{&p.Mentions, &p.Roles, &p.Affiliations, &p.Short, &p.AlsoKnown, &p.Documents} {
		c.list(list)
	}
	c.flag(&p.Listed)
	c.number(&p.Statements)
}

func (c *codec) chunk(k *retrieval.Chunk) {
	for _, text := range []*string{&k.ID, &k.Document, &k.Text, &k.Locator} {
		c.text(text)
	}
	for _, n := range []*int{&k.Paragraph, &k.Last, &k.Start, &k.End} {
		c.number(n)
	}
}

// context writes or reads a chunk's context, line by line: most lines stand in the
// chunks beside it, and are told by where in the text from the chunk before on.
func (c *codec) context(k *retrieval.Chunk, text string) {
	if c.reading {
		lines := make([]string, c.count())
		for i := range lines {
			lines[i] = c.line(text)
		}
		k.Context = strings.Join(lines, "\n")
		return
	}
	if k.Context == "" {
		c.out = binary.AppendUvarint(c.out, 0)
		return
	}
	near := text[:min(len(text), mostBeside)]
	c.out = binary.AppendUvarint(c.out, uint64(strings.Count(k.Context, "\n")+1))
	for line := range strings.SplitSeq(k.Context, "\n") {
		if at := strings.Index(near, line); at >= 0 && len(line) > shortLine {
			c.out = binary.AppendUvarint(binary.AppendUvarint(c.out, uint64(at)+1), uint64(len(line)))
			continue
		}
		c.out = binary.AppendUvarint(c.out, 0)
		c.text(&line)
	}
}

const (
	// mostBeside is within how many bytes a line is looked for, shortLine up to how
	// long one is written as it is.
	mostBeside, shortLine = 8192, 3
)

// count is how many lines are to be read.
func (c *codec) count() int {
	n := c.uvarint()
	if n > uint64(len(c.in)) {
		c.fail()
		return 0
	}
	return int(n)
}

// line reads one.
func (c *codec) line(text string) (line string) {
	at := c.uvarint()
	if at == 0 {
		c.text(&line)
		return line
	}
	size := c.uvarint()
	if at--; at > uint64(len(text)) || size > uint64(len(text))-at {
		c.fail()
		return ""
	}
	return text[at : at+size]
}
