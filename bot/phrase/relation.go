package phrase

import (
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

// Places reports whether a word is a preposition that tells where something is, as "a near miss"
// and "nearly" do not.
func Places(ws []Word, i int) bool {
	before := ws[max(0, i-1)].Text
	return ws[i].In("strong preposition") && !strings.HasSuffix(ws[i].Text, "ly") && before != "a" && before != "the"
}
