package phrase

import (
	"slices"
	"strings"
)

// Causes counts the words of a text that tell of a cause: "since", and "as" after a
// comma, before no date too.
func Causes(ws []Word) (n int) {
	for i, w := range ws {
		dated := i+1 < len(ws) && (ws[i+1].Number || ws[i+1].In("calendar"))
		switch {
		case w.In("cause"), w.In("effect") && !(w.Text == "so" && idle(ws, i)), w.Text == "why",
			i+1 < len(ws) && !dated && (w.Text == "since" || w.Text == "as" && strings.Contains(w.Gap, ",")):
			n++
		}
	}
	return n
}

// idle reports whether a "so" gives no effect: "to do so", "or so", "so far".
func idle(ws []Word, i int) bool {
	return i > 0 && (ws[i-1].In("auxiliary") || ws[i-1].Text == "or") || i+1 == len(ws) || ws[i+1].Text == "far"
}

// Around is the part of a text around a place, up to an "and".
func Around(ws []Word, at int) Span {
	s := Span{From: at, To: at}
	for s.From > 0 && ws[s.From-1].Text != "and" {
		s.From--
	}
	for s.To < len(ws) && ws[s.To].Text != "and" {
		s.To++
	}
	return s
}

// Pivot is the first word that gives a cause or an effect, -1 for none; turned tells that
// the cause stands before it: "it was old, so it sank", "Because it was old,".
func Pivot(ws []Word) (at int, turned bool) {
	for i, w := range ws {
		if w.In("cause") {
			return i, i == 0 || w.Opens()
		}
		if w.In("effect") {
			that := func(w Word) bool { return w.Text == "that" }
			if k := slices.IndexFunc(ws[i:min(i+4, len(ws))], that); w.Text == "so" && k > 0 { // "so old that"
				return i + k, true
			}
			return i, true
		}
	}
	return -1, false
}

// Targets are the places of the words after those of a class.
func Targets(ws []Word, class string) (out []int) {
	for i, w := range ws {
		if !w.In(class) {
			continue
		}
		if i+1 < len(ws) && ws[i+1].In("unit") { // "every day": how often
			continue
		}
		if k := Target(ws, i); k >= 0 {
			out = append(out, k)
		}
	}
	return out
}

// Preposition is the one before a word with nothing that means something and
// at most two words between, empty for none.
func Preposition(ws []Word, at int) string {
	for k := at - 1; k >= max(0, at-3) && !ws[k].Content && !ws[k].Number; k-- {
		if ws[k].In("preposition") {
			return ws[k].Text
		}
	}
	return ""
}
