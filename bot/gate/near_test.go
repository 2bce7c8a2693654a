package gate

import (
	"slices"
	"strings"
	"testing"

	"whosaid/bot/phrase"
	"whosaid/retrieval/english"
)

// nearLie makes a lie of an honest line that differs from it in a word or two; empty
// where the line offers nothing for it.
func (l *liar) nearLie(r row) string {
	ws := phrase.Read(r.line)
	switch l.IntN(9) {
	case 0, 1, 2:
		return l.exchange(r, ws, l.foreign)
	case 3, 4:
		return l.exchange(r, ws, l.own)
	case 5, 6:
		return l.change(ws)
	case 7:
		return l.drop(ws)
	default:
		return l.perform(ws)
	}
}

// shape is the ending by which words of one kind may stand for each other.
func shape(w phrase.Word) string {
	for _, ending := range []string{"ing", "ed", "ly", "s"} {
		if strings.HasSuffix(w.Text, ending) {
			return ending
		}
	}
	return ""
}

// exchange puts another word for one of the line that the source has.
func (l *liar) exchange(r row, ws []phrase.Word, other func(w phrase.Word, source []phrase.Word, line []phrase.Word) string) string {
	source := phrase.Read(r.statement)
	all := l.places(ws, func(w phrase.Word) bool { return w.Content && phrase.HasStem(source, w.Stem) && !w.In("unit") })
	if len(all) == 0 {
		return ""
	}
	i := all[l.IntN(len(all))]
	if ws[i].Capital {
		return ""
	}
	by := other(ws[i], source, ws)
	if by == "" {
		return ""
	}
	return put(ws, i, by)
}

// foreign is the one of some words of other statements that is used most like a word.
func (l *liar) foreign(w phrase.Word, source, _ []phrase.Word) string {
	best, most := "", .1
	for range 60 {
		o := l.vocabulary()[l.IntN(len(l.vocabulary()))]
		if shape(o) != shape(w) || o.Like(w) || o.Near(w) || phrase.HasStem(source, o.Stem) {
			continue
		}
		if c := o.Cosine(w); c > most {
			best, most = o.Text, c
		}
	}
	return best
}

// own is another word of the source, none of the line's.
func (l *liar) own(w phrase.Word, source, line []phrase.Word) string {
	all := l.places(source, func(o phrase.Word) bool {
		return o.Content && !o.Capital && shape(o) == shape(w) && !o.Like(w) && !o.Near(w) && !phrase.HasStem(line, o.Stem)
	})
	if len(all) == 0 {
		return ""
	}
	return source[all[l.IntN(len(all))]].Text
}

func (l *liar) places(ws []phrase.Word, is func(phrase.Word) bool) (all []int) {
	for i, w := range ws {
		if is(w) {
			all = append(all, i)
		}
	}
	return all
}

// vocabulary are the words of the lines.
func (l *liar) vocabulary() []phrase.Word {
	if l.words == nil {
		for _, r := range l.rows {
			for _, w := range phrase.Read(r.line) {
				if w.Content && !w.Capital {
					l.words = append(l.words, w)
				}
			}
		}
	}
	return l.words
}

// put writes words with another in one place.
func put(ws []phrase.Word, i int, by string) string {
	var s strings.Builder
	for k, w := range ws {
		gap, raw := w.Gap, w.Raw
		if k == i {
			raw = by
		}
		if raw == "" {
			continue
		}
		if s.Len() == 0 {
			gap = ""
		}
		s.WriteString(gap + raw)
	}
	return s.String()
}

// change puts two words of the line in each other's place that "and" does not join.
func (l *liar) change(ws []phrase.Word) string {
	all := l.places(ws, func(w phrase.Word) bool { return w.Content })
	if len(all) < 2 {
		return ""
	}
	for range 10 {
		i, k := all[l.IntN(len(all))], all[l.IntN(len(all))]
		if i > k {
			i, k = k, i
		}
		between := ws[min(i+1, k):k]
		joined := slices.ContainsFunc(between, func(w phrase.Word) bool { return w.Text == "and" || w.Text == "or" || w.In("be") })
		if k-i < 2 || joined || ws[i].Capital != ws[k].Capital || shape(ws[i]) != shape(ws[k]) || ws[i].Like(ws[k]) {
			continue
		}
		swapped := slices.Clone(ws)
		swapped[i].Raw, swapped[k].Raw = ws[k].Raw, ws[i].Raw
		return put(swapped, -1, "")
	}
	return ""
}

// drop leaves out what limits, or puts "all" for "some".
func (l *liar) drop(ws []phrase.Word) string {
	all := l.places(ws, func(w phrase.Word) bool {
		return w.In("partial") || w.In("alone") || w.In("limiting") || w.In("possible") || w.In("condition")
	})
	if len(all) == 0 {
		return ""
	}
	i := all[l.IntN(len(all))]
	w := ws[i]
	switch {
	case w.In("condition"):
		c := phrase.ClauseAt(phrase.Clauses(ws), i)
		if c.From == i && i > 3 {
			return put(ws[:i], -1, "")
		}
		return ""
	case w.Text == "may" || w.Text == "might" || w.Text == "could":
		return put(ws, i, "will")
	case w.Text == "some" || w.Text == "most" || w.Text == "many":
		return put(ws, i, l.pick([]string{"all", "", "most"}))
	}
	return put(ws, i, "")
}

// perform tells as done what is to be.
func (l *liar) perform(ws []phrase.Word) string {
	for i := 1; i+1 < len(ws); i++ {
		w := ws[i]
		if (w.In("future") || w.In("would") || w.Text == "should" || w.Text == "must" || w.In("can")) && ws[i+1].Content && !ws[i].Content {
			past := english.PastOf(ws[i+1].Text)
			if past == "" {
				return ""
			}
			return put(append(slices.Clone(ws[:i]), ws[i+1:]...), i, past)
		}
	}
	return ""
}

// TestNothingAlike measures a line that has no word of a long source.
func TestNothingAlike(t *testing.T) {
	source := "The ferry to Holm stays in port until the harbour master has seen the new engine and signed for all of its papers."
	for _, line := range []string{"apples", "bakers sell bread", "bakers sell bread, cakes, buns, rolls, pies, tarts, scones, biscuits and waffles"} {
		p := newPair(line, Evidence{Text: source})
		for _, e := range p.edits() {
			if e.In.From > e.In.To || e.Out.From > e.Out.To || e.Out.To > len(p.source) {
				t.Errorf("%q: %+v", line, e)
			}
		}
		p.measured()
	}
}

// TestAboutSomethingElse refuses a line most of whose words are strange to those that they
// stand for, however long and fluent it is.
func TestAboutSomethingElse(t *testing.T) {
	source := "We lost a third of the pears to frost, but what is left is the finest fruit I have picked since 2007."
	line := "the orchard left by the aunt is on the wrong side of the valley, and its pears ripen earlier"
	if got := Check(line, Evidence{Text: source}); got == "" {
		t.Errorf("%q is shown", line)
	}
}
