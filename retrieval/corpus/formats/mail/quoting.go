package mail

import (
	"strings"

	"whosaid/retrieval/pattern"
)

// A stretch is what one person wrote, in paragraphs.
type stretch struct {
	// who is empty where nothing tells; own is true for the letter's writer.
	who  string
	own  bool
	when string
	// paragraphs are of lines without marks.
	paragraphs []string
}

// A row is a line of a letter: how often it is quoted, and its words.
type row struct {
	level int
	words string
}

// A quoting tells apart what the writer of a letter wrote and what the letter
// quotes.
type quoting struct {
	rows []row
	// who wrote what is quoted so often, and when; the letter's writer is at 0.
	who  map[int]string
	when map[int]string
	// known are the names of people by their addresses.
	known map[string]string
	out   []stretch
	// level is that of the last row; silent is true in a signature.
	level  int
	silent bool
	// apart is true where the next row begins a paragraph.
	apart bool
	// own is false once the letter itself goes over to another one.
	own bool
}

// stretches are what a body of a letter by somebody is made of.
func stretches(text, writer string, known map[string]string) []stretch {
	q := &quoting{who: map[int]string{0: writer}, when: map[int]string{}, known: known, own: true, apart: true}
	for l := range strings.Lines(text) {
		level, words := unquoted(strings.TrimRight(l, "\r\n"))
		q.rows = append(q.rows, row{level, strings.TrimRight(words, " \t\u00a0")})
		if strings.TrimSuffix(strings.TrimRight(l, "\r\n"), " ") == "--" {
			q.rows[len(q.rows)-1].words = "-- "
		}
	}
	for i := 0; i < len(q.rows); {
		i += q.row(i)
	}
	return q.out
}

// row reads row i and those that belong to it, and returns how many that were.
func (q *quoting) row(i int) int {
	r := q.rows[i]
	if r.level != q.level {
		q.level, q.silent, q.apart = r.level, false, true
	}
	if who, n := q.introduced(i); n > 0 {
		q.quotes(who, i+n)
		return n
	}
	if f, n := q.forwarded(i); n > 0 {
		q.goesOver(f)
		return n
	}
	switch {
	case r.words == "-- ", underline.MatchString(r.words):
		q.silent = true
	case handedOn.MatchString(r.words):
		q.apart = true
	case strings.TrimSpace(r.words) == "":
		q.apart = true
	case !q.silent:
		q.write(r)
	}
	return 1
}

// write adds a row to what its writer wrote.
func (q *quoting) write(r row) {
	s := stretch{who: q.who[r.level], own: r.level == 0 && q.own, when: q.when[r.level]}
	k := len(q.out) - 1
	if k < 0 || q.out[k].who != s.who || q.out[k].own != s.own || q.out[k].when != s.when {
		q.out = append(q.out, s)
		q.apart = true
		k++
	}
	if q.apart {
		q.out[k].paragraphs = append(q.out[k].paragraphs, r.words)
	} else {
		last := &q.out[k].paragraphs[len(q.out[k].paragraphs)-1]
		*last += "\n" + r.words
	}
	q.apart = false
}

// quotes notes who wrote what follows: what is quoted once more, or where nothing
// is, all that is left of the letter.
func (q *quoting) quotes(who writer, next int) {
	q.apart, q.silent = true, false
	level := q.level
	for ; next < len(q.rows) && strings.TrimSpace(q.rows[next].words) == ""; next++ {
	}
	switch {
	case next < len(q.rows) && q.rows[next].level > level:
		q.set(level+1, who)
	case q.marked(next):
		// what is quoted further down is quoted with marks: nobody knows what this is
	default:
		q.goesOver(who)
	}
}

// marked reports whether a row further down is quoted more than the last one.
func (q *quoting) marked(from int) bool {
	for ; from < len(q.rows); from++ {
		if q.rows[from].level > q.level {
			return true
		}
	}
	return false
}

// goesOver lets somebody else have written the rest of this level.
func (q *quoting) goesOver(who writer) {
	q.apart, q.silent = true, false
	q.set(q.level, who)
	if q.level == 0 {
		q.own = false
	}
}

// set notes who wrote what is quoted so often; of what is quoted more nobody knows.
func (q *quoting) set(level int, who writer) {
	for deeper := range q.who {
		if deeper >= level {
			delete(q.who, deeper)
			delete(q.when, deeper)
		}
	}
	q.who[level], q.when[level] = who.name, who.when
}

// underline begins what a mailing list or a scanner adds to a letter.
var underline = pattern.New(`^[_=*]{20,}$`)
