package transcript

import (
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
)

// longestLabel is how many bytes a label has at most, with company and venue.
const longestLabel = 60

// A head is one way to read the beginning of a line as the label of a turn.
type head struct {
	stamp
	// label is as written, with company and venue, without markup.
	label retrieval.Span
	// words are those of the same line; empty where they stand below.
	words retrieval.Span
	form  form
}

// A form is the shape of a head.
type form struct {
	bold, bullet, heading bool
	stamped               bool
	// sep is what stands between label and words: ':', '-', or 0.
	sep byte
	// alone is true where the words stand below.
	alone bool
	// wrote is true where "wrote:" parts the label from what is quoted below.
	wrote bool
	// foreign is the format whose lines have this shape, such as IRC's.
	foreign string
}

// plain reports whether a shape alone says little: a few words on a line of
// their own.
func (f form) plain() bool { return !f.bold && !f.stamped && f.sep == 0 && f.foreign == "" }

// A cursor reads one line from left to right.
type cursor struct {
	text    string
	at, end int
	form    form
	stamp   stamp
}

func (c *cursor) rest() string { return c.text[c.at:c.end] }

func (c *cursor) spaces() int {
	n := len(c.rest()) - len(strings.TrimLeft(c.rest(), " \t\u00a0"))
	c.at += n
	return n
}

// headsOf returns the ways in which a line may open a turn, likeliest first.
func headsOf(text string, l *line) []head {
	if l.kind != textLine && l.kind != headingLine || l.body.Len() == 0 {
		return nil
	}
	if heads := chatHeads(text, l); heads != nil {
		return heads
	}
	if h, ok := question(text, l); ok {
		return []head{h}
	}
	if h, ok := office(text, l); ok {
		return []head{h}
	}
	if n := l.apart.Len(); n > 0 && n <= longestLabel {
		return []head{setHead(text, l)}
	}
	c := cursor{text: text, at: l.body.Start, end: withoutMood(text, l.body), form: form{bullet: l.bullet, heading: l.kind == headingLine}}
	c.stampBefore()
	if h, ok := c.bold(); ok {
		return []head{h}
	}
	return c.unmarked()
}

// stampBefore reads a time before the label: "[00:05] Petra Lund: …".
func (c *cursor) stampBefore() {
	st, n := stampAt(c.rest())
	if n == 0 || c.at+n >= c.end || strings.IndexByte(" \t*_:-<", c.text[c.at+n]) < 0 {
		return
	}
	c.stamp, c.form.stamped = st, true
	c.at += n
	c.spaces()
	c.at += len(c.rest()) - len(strings.TrimLeft(c.rest(), ":-–\t "))
}

// emphasis is the run of marks of emphasis that s begins with.
func emphasis(s string) string {
	if s == "" || s[0] != '*' && s[0] != '_' {
		return ""
	}
	return s[:len(s)-len(strings.TrimLeft(s, s[:1]))]
}

// bold reads a label inside marks of emphasis.
func (c *cursor) bold() (head, bool) {
	mark := emphasis(c.rest())
	if mark == "" || len(mark) > 3 {
		return head{}, false
	}
	from := c.at + len(mark)
	shut := strings.Index(c.text[from:min(c.end, from+2*longestLabel)], mark)
	if shut <= 0 {
		return head{}, false
	}
	in := *c
	in.at, in.end = from, from+shut
	in.form.bold = true
	label := in.inner()
	in.at, in.end = from+shut+len(mark), c.end
	label = in.brackets(label)
	in.after()
	return in.head(label), true
}

// inner takes separators and a time off the end of what the marks contain.
func (c *cursor) inner() retrieval.Span {
	span := trim(c.text, retrieval.Span{Start: c.at, End: c.end})
	for {
		before := span
		span = trim(c.text, c.withoutSep(span))
		span = trim(c.text, c.withoutStamp(span))
		if span == before {
			return span
		}
	}
}

func (c *cursor) withoutSep(span retrieval.Span) retrieval.Span {
	s := span.In(c.text)
	for _, sep := range []string{":", "：", " -", " –", " —", "–", "—", " ·", " •"} {
		if strings.HasSuffix(s, sep) && c.form.sep == 0 {
			c.form.sep = '-'
			if sep == ":" || sep == "：" {
				c.form.sep = ':'
			}
			span.End -= len(sep)
			return span
		}
	}
	return span
}

// withoutStamp takes a time off the end of a label.
func (c *cursor) withoutStamp(span retrieval.Span) retrieval.Span {
	s := span.In(c.text)
	if c.form.stamped || len(s) == 0 || strings.IndexByte(")]_*>}0123456789mMZ", s[len(s)-1]) < 0 {
		return span
	}
	for i := 1; i < len(s); i++ {
		if s[i-1] != ' ' && s[i-1] != '\t' && !bracketed(s[i:]) || strings.IndexByte("[(<{_*0123456789", s[i]) < 0 {
			continue
		}
		if st, n := stampAt(s[i:]); n == len(s)-i {
			c.stamp, c.form.stamped = st, true
			span.End = span.Start + i
			return span
		}
	}
	return span
}

// brackets adds a company or a venue right after a label to it: "(Besu)",
// "[on queue]", "@ Besu"; a time is none.
func (c *cursor) brackets(label retrieval.Span) retrieval.Span {
	at := c.at
	c.spaces()
	s := c.rest()
	if s != "" && (s[0] == '(' || s[0] == '[') && c.form.sep == 0 {
		shut := map[byte]string{'(': ")", '[': "]"}[s[0]]
		if _, n := stampAt(s); n == 0 {
			if i := strings.Index(s[:min(len(s), longestLabel)], shut); i > 1 && !strings.HasPrefix(s[i:], "](") {
				c.at += i + 1
				return retrieval.Span{Start: label.Start, End: c.at}
			}
		}
	}
	c.at = at
	return label
}

// after reads separators and a time between label and words.
func (c *cursor) after() {
	for {
		gap := c.spaces()
		switch s := c.rest(); {
		case s == "":
			return
		case c.form.sep == 0 && endsEmphasis(s):
			c.at += len(emphasis(s))
		case c.separator(s, gap):
		case c.time(s, gap):
		default:
			return
		}
	}
}

func (c *cursor) separator(s string, gap int) bool {
	if c.form.sep != 0 {
		return false
	}
	for _, sep := range []string{":", "：", "->", "--", "-", "–", "—", "·", "•"} {
		if !strings.HasPrefix(s, sep) {
			continue
		}
		isColon := sep == ":" || sep == "："
		if isColon && strings.HasPrefix(s, "::") || !isColon && len(s) > len(sep) && s[len(sep)] != ' ' {
			return false
		}
		c.form.sep = '-'
		if isColon {
			c.form.sep = ':'
		}
		c.at += len(sep)
		return true
	}
	return false
}

func (c *cursor) time(s string, gap int) bool {
	if c.form.stamped || !bracketed(s) && gap == 0 {
		return false
	}
	st, n := stampAt(s)
	if n == 0 || !bracketed(s) && n < len(s) && strings.IndexByte("\t:-", s[n]) < 0 && !strings.HasPrefix(s[n:], "  ") {
		return false
	}
	c.stamp, c.form.stamped = st, true
	c.at += n
	return true
}

// head is what was read.
func (c *cursor) head(label retrieval.Span) head {
	words := trim(c.text, retrieval.Span{Start: min(c.at, c.end), End: c.end})
	if s := words.In(c.text); s == "\\" || strings.Trim(s, "*_ ") == "" {
		words.End = words.Start
	}
	if c.form.bold && c.form.sep == 0 && writes.MatchString(words.In(c.text)) {
		c.form.sep, c.form.wrote = ':', true
		words.Start = words.End
	}
	c.form.alone = words.Len() == 0
	return head{stamp: c.stamp, label: unlinked(c.text, trim(c.text, label)), words: words, form: c.form}
}

// endsEmphasis reports whether s begins with marks of emphasis and a colon or
// a space.
func endsEmphasis(s string) bool {
	rest := s[len(emphasis(s)):]
	return rest != s && rest != "" && (rest[0] == ':' || rest[0] == ' ')
}

// question reads "Q. Where?" and "A.  There.", as a hearing's record has them.
func question(text string, l *line) (head, bool) {
	s := l.body.In(text)
	if len(s) < 4 || s[0] != 'Q' && s[0] != 'A' || s[1] != '.' && s[1] != ':' && s[1] != '\t' && s[1:3] != "  " || s[2] != ' ' && s[1] == '.' {
		return head{}, false
	}
	label := retrieval.Span{Start: l.body.Start, End: l.body.Start + 1}
	words := trim(text, retrieval.Span{Start: l.body.Start + 2, End: l.body.End})
	return head{label: label, words: words, form: form{sep: ':', alone: words.Len() == 0}}, true
}

// writes is all that stands after a label over what it quotes.
var writes = pattern.New(`^(?:wrote|writes|said|says|posted|replied|replies|answered|asked|asks)[^:\n]{0,40}:$`)
