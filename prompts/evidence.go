package prompts

import "whosaid/retrieval"

// After so many statements stands one passage, when both find room.
const statementsPerPassage = 3

// longest is how many words of one piece of evidence a model is given.
const longest = 220

type statement struct {
	Number, Paragraph                                                           int
	Speaker, Role, Kind, Via, Addressee, Venue, When, Date, Document, Cue, Text string
}

type passage struct {
	Number, Paragraph int
	Document, Text    string
}

// evidence takes the best pieces in turn until one does not fit. A first piece
// that is too long by itself is shortened: a prompt without evidence is of no
// use.
func (b *builder) evidence() error {
	keep := min(b.room, max(b.room*4/5, b.room-600)) // the conversation gets the rest
	spare := b.room - keep
	b.room = keep
	s, p, full := 0, 0, false
	for !full && (s < len(b.in.Statements) || p < len(b.in.Passages)) {
		var err error
		if p < len(b.in.Passages) && (s == len(b.in.Statements) || s >= (p+1)*statementsPerPassage) {
			full, err = b.addPassage(b.in.Passages[p])
			p++
		} else {
			full, err = b.addStatement(b.in.Statements[s])
			s++
		}
		if err != nil {
			return err
		}
	}
	b.out.LeftOut = len(b.in.Statements) + len(b.in.Passages) - len(b.form.Items)
	b.room += spare
	return nil
}

func (b *builder) addStatement(s retrieval.Statement) (bool, error) {
	v := statement{
		Number: len(b.out.Statements) + 1, Paragraph: s.Paragraph, Speaker: Clean(s.Speaker), Role: Clean(s.SpeakerRole),
		Kind: Clean(string(s.Kind)), Via: Clean(s.Via), Addressee: Clean(s.Addressee), Venue: Clean(s.Venue), When: Clean(s.When),
		Date: Clean(s.Date), Document: Clean(s.Document), Cue: Clean(s.Cue), Text: shorten(Clean(s.Text), longest),
	}
	full, err := b.add("statement", func(words int) any {
		v.Text = shorten(v.Text, words)
		return v
	})
	if err == nil && !full {
		b.out.Statements = append(b.out.Statements, s)
	}
	return full, err
}

func (b *builder) addPassage(c retrieval.Chunk) (bool, error) {
	v := passage{len(b.out.Passages) + 1, c.Paragraph, Clean(c.Document), shorten(Clean(c.Text), longest)}
	full, err := b.add("passage", func(words int) any {
		v.Text = shorten(v.Text, words)
		return v
	})
	if err == nil && !full {
		b.out.Passages = append(b.out.Passages, c)
	}
	return full, err
}

// add puts one item in, and reports whether the prompt was full before it.
func (b *builder) add(kind string, item func(words int) any) (bool, error) {
	line, err := b.render(kind, item(longest))
	if err != nil {
		return false, err
	}
	cost := Tokens(line) + 1
	for words := longest / 2; cost > b.room && len(b.form.Items) == 0 && words > 5; words /= 2 {
		if line, err = b.render(kind, item(words)); err != nil {
			return false, err
		}
		cost = Tokens(line) + 1
	}
	if cost > b.room && len(b.form.Items) > 0 {
		return true, nil
	}
	b.room -= cost
	b.form.Items = append(b.form.Items, line)
	return false, nil
}
