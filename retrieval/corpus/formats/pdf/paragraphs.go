package pdf

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval"
	"whosaid/retrieval/corpus/formats/article"
	"whosaid/retrieval/pattern"
)

// A writer puts lines together to paragraphs.
type writer struct {
	to *article.Builder
	// body is the size of most letters, pitch the distance of most lines.
	body, pitch float64
	// words counts the words of the text, which tell whether one that is broken
	// at its hyphen has it otherwise.
	words map[string]int
	// text is the paragraph so far, at where pages begin in it, last its last line,
	// page that line's page, large whether its letters are those of a heading, and
	// width the edges of the column.
	text  []byte
	at    []retrieval.Locator
	last  *line
	page  int
	large bool
	width [2]float64
}

// write adds the lines of pages to an article.
func write(to *article.Builder, pages [][]line) error {
	all := slices.Concat(pages...)
	w := &writer{to: to, words: wordsOf(all), page: -1}
	w.body, w.pitch = measures(pages)
	for i := range all {
		l := &all[i]
		if w.last != nil && w.ends(l, columnOf(all, i)) {
			if err := w.flush(); err != nil {
				return err
			}
		}
		w.add(l)
	}
	return w.flush()
}

// measures are the size of most letters, and of the distance of most lines.
func measures(pages [][]line) (size, pitch float64) {
	sizes, pitches := map[float64]int{}, map[float64]int{}
	for _, page := range pages {
		for i, l := range page {
			sizes[round(l.size)] += len(l.text)
			if i > 0 && page[i-1].y > l.y {
				pitches[round(page[i-1].y-l.y)]++
			}
		}
	}
	return mode(sizes), mode(pitches)
}

func round(f float64) float64 { return float64(int(f*2+0.5)) / 2 }

func mode(count map[float64]int) float64 {
	best, most := 0.0, 0
	for f, n := range count {
		if n > most || n == most && f < best {
			best, most = f, n
		}
	}
	return best
}

// columnOf are the left and right edges of the column that line i stands in: of
// the lines around it that overlap with it.
func columnOf(all []line, i int) [2]float64 {
	out := [2]float64{all[i].x0, all[i].x1}
	for k := max(0, i-12); k < min(len(all), i+13); k++ {
		if l := all[k]; l.page == all[i].page && l.x0 < all[i].x1 && l.x1 > all[i].x0 {
			out[0], out[1] = min(out[0], l.x0), max(out[1], l.x1)
		}
	}
	return out
}

// longest is how many bytes a paragraph has about at most, longestWord a word
// that may be broken at the end of a line.
const (
	longest     = 20000
	longestWord = 200
)

// ends reports whether a line begins another paragraph than the last one.
func (w *writer) ends(l *line, column [2]float64) bool {
	before := w.last
	size := max(l.size, before.size)
	down := before.y - l.y
	full := before.x1 > w.width[1]-0.18*(w.width[1]-w.width[0])
	w.width = column
	switch {
	case len(w.text) > longest && (finished(before.text) || len(w.text) > 2*longest):
		return true
	case l.size > 1.12*before.size || before.size > 1.12*l.size:
		return true
	case l.page != before.page, down < 0: // the next column or page
		return finished(before.text) && (!full || indented(l, column) || !continues(l.text))
	case down > 1.3*max(w.pitch, size):
		return true
	case indented(l, column) && (finished(before.text) || !indented(before, column)):
		return true
	}
	return !full && (finished(before.text) || labelled.MatchString(l.text))
}

// labelled is a line that begins with a name before a colon, as turns do.
var labelled = pattern.New(`^(?:\p{Lu}[\p{L}.'’-]*\s){0,3}\p{Lu}[\p{L}.'’-]*:(?:\s|$)`)

// indented reports whether a line begins further right than its column.
func indented(l *line, column [2]float64) bool { return l.x0 > column[0]+0.7*l.size }

// continues reports whether a line goes on in the middle of a sentence.
func continues(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// finished reports whether a line ends as a sentence does, or with a colon.
func finished(s string) bool {
	s = strings.TrimRight(s, "\"'”’»)] ")
	return s != "" && strings.ContainsAny(s[len(s)-1:], ".!?:") || strings.HasSuffix(s, "…")
}

// add adds a line to the paragraph.
func (w *writer) add(l *line) {
	if w.last == nil {
		w.width = [2]float64{l.x0, max(l.x1, l.x0+30*l.size)}
	}
	if k := max(0, len(w.text)-longestWord); len(w.text) > 0 {
		w.text = append(w.text[:k], w.joined(string(w.text[k:]), l.text)...)
	}
	if l.page != w.page {
		w.page = l.page
		w.at = append(w.at, retrieval.Locator{Start: len(w.text), Label: fmt.Sprintf("page %d", l.page)})
	}
	w.text = append(w.text, l.text...)
	w.large = l.size > 1.12*w.body
	w.last = l
}

// joined is a text that another line follows: a word that was broken at the end
// of the line is made whole.
func (w *writer) joined(text, next string) string {
	head, soft := strings.CutSuffix(text, "\u00ad")
	if !soft {
		var hyphen bool
		if head, hyphen = strings.CutSuffix(text, "-"); !hyphen {
			if head, hyphen = strings.CutSuffix(text, "\u2010"); !hyphen {
				return text + " "
			}
		}
	}
	first, _, _ := strings.Cut(next, " ")
	start := head[strings.LastIndexAny(head, " \n")+1:]
	before, _ := utf8.DecodeLastRuneInString(start)
	switch {
	case !unicode.IsLetter(before):
		return text + " "
	case soft:
		return head
	case !continues(first), strings.Contains(start, "-"), w.words[bare(start+"-"+first)] > w.words[bare(start+first)]:
		return text
	}
	return head
}

// wordsOf counts the words of a text.
func wordsOf(all []line) map[string]int {
	out := map[string]int{}
	for _, l := range all {
		for f := range strings.FieldsSeq(l.text) {
			out[bare(f)]++
		}
	}
	return out
}

// bare is a word without the marks around it.
func bare(s string) string {
	return strings.ToLower(strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
}

// longestHeading is how many letters a heading has at most.
const longestHeading = 200

// flush ends a paragraph.
func (w *writer) flush() error {
	text := strings.TrimRight(strings.ReplaceAll(string(w.text), "\u00ad", ""), " ")
	heading := w.large && utf8.RuneCountInString(text) <= longestHeading
	at := w.at
	w.text = w.text[:0]
	w.at, w.last = nil, nil
	return w.to.Located(text, heading, at)
}
