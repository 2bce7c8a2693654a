package quotetext

import "strings"

// Diff shows how quotation differs from the run of text that comes nearest to
// it: words of the quotation that are not in the text as [-word-], words of
// the text that are not in the quotation as {+word+}. Words keep their own
// spelling. It is the quotation's words alone when nothing differs.
func Diff(text, quotation string) string {
	source, claimed := Words(text), Words(quotation)
	a := Align(texts(source), texts(claimed))
	return Render(text, source[a.Lo:a.Hi], quotation, claimed, a.Steps)
}

// Render writes the steps that lead from claimed, words of quotation, to
// source, words of text, in the form of Diff.
func Render(text string, source []Word, quotation string, claimed []Word, steps []Op) string {
	var w diffWriter
	for _, op := range steps {
		if op != Add {
			word := quotation[claimed[0].Start:claimed[0].End]
			claimed = claimed[1:]
			if op == Keep {
				w.keep(word)
			} else {
				w.dropped = append(w.dropped, word)
			}
		}
		if op != Drop {
			if op != Keep {
				w.added = append(w.added, text[source[0].Start:source[0].End])
			}
			source = source[1:]
		}
	}
	w.flush()
	return strings.Join(w.out, " ")
}

// A diffWriter gathers neighbouring edits into one.
type diffWriter struct {
	out, dropped, added []string
}

func (w *diffWriter) keep(word string) {
	w.flush()
	w.out = append(w.out, word)
}

func (w *diffWriter) flush() {
	edit := ""
	if len(w.dropped) > 0 {
		edit = "[-" + strings.Join(w.dropped, " ") + "-]"
	}
	if len(w.added) > 0 {
		edit += "{+" + strings.Join(w.added, " ") + "+}"
	}
	if edit != "" {
		w.out = append(w.out, edit)
	}
	w.dropped, w.added = nil, nil
}

func texts(words []Word) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = w.Text
	}
	return out
}
