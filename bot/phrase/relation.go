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

// Whole are the places of the words that a text tells all of: "all boats", "the boats all".
func Whole(ws []Word) (out []int) {
	for i, w := range ws {
		if !w.In("sweeping") {
			continue
		}
		for k := i - 1; k >= max(0, i-3); k-- { // "the boats should all"
			if ws[k].Content {
				out = append(out, k)
				break
			} else if !ws[k].In("auxiliary") {
				break
			}
		}
		if k := Target(ws, i); k >= 0 && k < i+3 {
			out = append(out, k)
		}
	}
	return out
}

// Places reports whether a word is a preposition that tells where something is, as "a near miss"
// and "nearly" do not.
func Places(ws []Word, i int) bool {
	before := ws[max(0, i-1)].Text
	return ws[i].In("strong preposition") && !strings.HasSuffix(ws[i].Text, "ly") && before != "a" && before != "the"
}

// Reasons reports whether an "as" or "since" opens a clause that gives a reason: opens a
// clause, and a finite verb follows.
func Reasons(ws []Word, i int) bool {
	opens := i == 0 || strings.ContainsAny(ws[i].Gap, ",;") || ws[i-1].Text == "and" || ws[i-1].Text == "but"
	return opens && (ws[i].Text == "as" || ws[i].Text == "since") && i+1 < len(ws) && !ws[i+1].Number && !ws[i+1].In("calendar") &&
		ws[i+1].Text != "a" && Has(ws[i+1:min(i+7, len(ws))], "auxiliary")
}

// ReasonTo is where the reason that a word is of ends: at the end of its clause or before the
// next clause's subject.
func ReasonTo(ws []Word, end, at int) int {
	for i := at + 1; i < end; i++ {
		if ws[i].In("subject") {
			return i
		}
	}
	return end
}
