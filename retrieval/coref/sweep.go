package coref

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/names"
)

// mark collects all mentions: pronouns are resolved as they come, each by
// those before it.
func (c *Cast) mark() {
	s := &sweep{c: c, p: &names.Parser{Lex: c.lex, Text: c.doc.Text}}
	for i, par := range c.doc.Paragraphs {
		s.paragraph, s.ended = i+1, true
		if par.Heading {
			continue
		}
		for from := par.Start; from < par.End; {
			to := names.CutWindow(c.doc.Text, from, par.End)
			s.ws = names.Split(s.ws[:0], c.doc.Text, from, to)
			s.words()
			from = to
		}
	}
}

func (s *sweep) words() {
	for i := 0; i < len(s.ws); i++ {
		w := s.ws[i]
		quoted := s.c.inQuotation(w.Start)
		if !quoted {
			s.count(i)
		}
		if n := s.nameAt(w.Start); n != nil {
			s.name(i, n, quoted)
			continue
		}
		if quoted {
			continue
		}
		switch f := strings.ToLower(s.p.At(w)); f {
		case "he", "she", "his", "her", "him":
			s.pronoun(i, f)
		default:
			if w.Capital && s.placeName(i) {
				continue
			}
			if w.Possessive && s.p.Lex.IsPersonNoun(f) {
				s.owner(i)
			} else if s.p.Lex.IsPersonNoun(f) {
				s.description(i)
			}
		}
	}
}

// count tells sentences apart by the words outside of quotation marks.
func (s *sweep) count(i int) {
	text, w := s.c.doc.Text, s.ws[i]
	if s.ended || i > 0 && w.Capital && w.First && strings.ContainsAny(text[s.ws[i-1].End:w.Start], ".?!\n") {
		s.sentence++
	}
	s.ended = false
	if i+1 < len(s.ws) {
		next := s.ws[i+1]
		gap := text[w.End:next.Start]
		abbreviates := strings.HasPrefix(gap, ". ") && names.AfterAbbreviation(text, s.ws[:i+1])
		begins := next.Capital || next.IsDigits(text) || s.c.inQuotation(next.Start)
		s.ended = next.First && begins && strings.ContainsAny(gap, ".?!\n") && !abbreviates
	}
}

// nameAt is the name that begins at a word, if any.
func (s *sweep) nameAt(at int) *occurrence {
	for s.next < len(s.c.names) && s.c.names[s.next].Start < at {
		s.next++
	}
	if s.next == len(s.c.names) || s.c.names[s.next].Start != at {
		return nil
	}
	return &s.c.names[s.next]
}

func (s *sweep) name(i int, n *occurrence, quoted bool) {
	if n.heading {
		return
	}
	to := i
	for to < len(s.ws) && s.ws[to].End <= n.End {
		to++
	}
	m := mention{Span: n.Span, who: n.who, sentence: s.sentence, paragraph: s.paragraph}
	switch {
	case quoted:
		m.slot = quotedSlot
	case n.Possessive:
		m.slot = ownerSlot
	case n.modifier:
		m.slot = modifierSlot
	default:
		m.slot = s.slotOf(i, to)
		s.join(&m)
		m.asked = s.isAsked(i, &m) || m.slot.subject() && s.beingAsked(to)
	}
	s.c.mentions = append(s.c.mentions, m)
}

// placeName notes the surname ws[i] that is a place's name as well, where a verb
// follows it shortly after somebody was so named: "Mark Dayton", and then "Dayton has".
func (s *sweep) placeName(i int) bool {
	w := s.ws[i]
	who := s.c.bySurname[s.folded(i)]
	alone := (i == 0 || !s.ws[i-1].Capital || w.First) && !(s.spaced(i) && s.ws[i+1].Capital)
	span := retrieval.Span{Start: w.Start, End: w.End}
	if w.Possessive || len(who) != 1 || !alone || !s.p.Kind(&w).Place || !s.c.namedShortly(s.c.people[who[0]], span) {
		return false
	}
	slot := s.slotOf(i, i+1)
	if !slot.subject() {
		return false
	}
	s.c.mentions = append(s.c.mentions, mention{Span: span, who: who[0], slot: slot, sentence: s.sentence, paragraph: s.paragraph})
	return true
}

// join makes the subjects that "and" joins no subject that one person could
// take up: "Ann Lowe and Mara Ito came".
func (s *sweep) join(m *mention) {
	last := len(s.c.mentions) - 1
	if last < 0 || !m.slot.subject() || s.c.mentions[last].End > m.Start {
		return
	}
	if gap := s.c.doc.Text[s.c.mentions[last].End:m.Start]; gap == " and " || gap == ", and " {
		m.slot, s.c.mentions[last].slot = otherSlot, otherSlot
	}
}

// isAsked reports whether m, which begins with ws[i], is who a question is put
// to, and notes who put it.
func (s *sweep) isAsked(i int, m *mention) bool {
	k, _ := s.governor(i)
	if k < 0 && i > 0 && s.set(i) && s.p.Lex.IsPersonNoun(names.Fold(s.p.At(s.ws[i-1]))) {
		if from := s.phraseStart(i - 1); from > 0 { // "questioned the driver, Piet Moor,"
			k, _ = s.governor(from)
		}
	}
	if k < 0 || m.slot == mainSubject || !puts(names.Fold(s.p.At(s.ws[k]))) {
		return false
	}
	if last := len(s.c.mentions) - 1; last >= 0 && s.c.mentions[last].sentence == m.sentence && s.c.mentions[last].slot.subject() {
		s.c.mentions[last].asks = true
	}
	return true
}

// beingAsked reports whether the verb that begins with ws[k] is a passive whose
// subject is asked something: "was asked", "has been questioned".
func (s *sweep) beingAsked(k int) bool {
	passive := false
	for ; k < len(s.ws) && s.spaced(k-1); k++ {
		f := names.Fold(s.p.At(s.ws[k]))
		switch {
		case english.Is(f, english.FormOfBe):
			passive = true
		case !english.Is(f, english.Auxiliary|english.Adverb):
			return passive && puts(f)
		}
	}
	return false
}

// puts reports whether a word is a form of a verb whose object is asked to
// speak: it takes a question and no statement.
func puts(f string) bool {
	w := english.Lookup(f)
	return w != nil && slices.ContainsFunc(w.Verbs, func(v english.Form) bool { return v.Takes(english.Question) && !v.Takes(english.That) })
}

func (s *sweep) pronoun(i int, f string) {
	w := s.ws[i]
	m := mention{Span: retrieval.Span{Start: w.Start, End: w.End}, who: -1, sentence: s.sentence, paragraph: s.paragraph, pronoun: true}
	switch f {
	case "he", "she":
		if m.slot = s.slotOf(i, i+1); !m.slot.subject() {
			m.slot = mainSubject
		}
		m.asked = s.beingAsked(i + 1)
	case "him":
		m.slot = objectSlot
		m.asked = s.isAsked(i, &m)
	default:
		m.slot = ownerSlot
	}
	if best := s.c.antecedents(&m, names.GenderOfPronoun(f), nil, -1); len(best) > 0 {
		if m.slot == mainSubject {
			byDescription(best, len(s.c.people))
		}
		m.who, m.others = best[0].who, s.c.others(best)
	}
	s.c.mentions = append(s.c.mentions, m)
}
