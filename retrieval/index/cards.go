package index

import (
	"encoding/binary"
	"io"

	"whosaid/retrieval"
	"whosaid/retrieval/room"
)

// cardsFile has what the cards of the documents say, in the order of the
// documents.
const cardsFile = "documents.bin"

// A Card is what is known of a document without a look at its record.
type Card struct {
	Name, Title, Date string
	// File is what it was read from, Hash what it was made of, as in
	// retrieval.Document.
	File, Hash string
	// Stamp is that of the file when it was read; empty where it tells nothing.
	Stamp string `json:"-"`
	// Meeting is true where it tells of a meeting or a talk.
	Meeting bool
	// Lost are other parts of the file that could not be read.
	Lost []retrieval.Skipped
	// Statements and Chunks are how many it has.
	Statements, Chunks int
	place              place
}

// A place is where the record of a document stands: in which part of the ledger,
// from which byte on, how long it is, and its checksum.
type place struct{ part, at, size, sum int }

// cardOf is the card of an entry whose record is not written yet.
func cardOf(e *Entry) Card {
	d := e.Document
	return Card{Name: d.Name, Title: d.Title, Date: d.Date, File: d.File, Hash: d.Hash, Meeting: d.OfMeeting(), Lost: d.Lost,
		Statements: len(e.Statements), Chunks: len(e.Chunks)}
}

// card writes or reads one card.
func (c *codec) card(k *Card) {
	for _, text := range []*string{&k.Name, &k.Title, &k.Date, &k.File, &k.Hash, &k.Stamp} {
		c.plain(text)
	}
	c.flag(&k.Meeting)
	few(c, &k.Lost, func(s *retrieval.Skipped) {
		c.plain(&s.Document)
		c.plain(&s.Why)
	})
	for _, n := range []*int{&k.Statements, &k.Chunks, &k.place.part, &k.place.at, &k.place.size, &k.place.sum} {
		c.number(n)
	}
}

func writeCards(w io.Writer, cards []Card) error {
	const most = 256 // bytes that most cards take
	c := codec{out: binary.AppendUvarint(make([]byte, 0, most*(len(cards)+1)), uint64(len(cards)))}
	for i := range cards {
		c.card(&cards[i])
	}
	_, err := w.Write(c.out)
	return err
}

// readCards reads what writeCards wrote. The texts share its memory.
func readCards(raw string) ([]Card, bool) {
	c := codec{reading: true, in: raw}
	n := c.uvarint()
	if c.wrong || n > uint64(len(raw)) {
		return nil, false
	}
	cards := room.For[Card](int(n))[:n]
	for i := range cards {
		if c.card(&cards[i]); c.wrong || cards[i].Statements < 0 || cards[i].Chunks < 0 {
			return nil, false
		}
	}
	return cards, len(c.in) == 0
}
