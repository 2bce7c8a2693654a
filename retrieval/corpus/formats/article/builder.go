package article

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval"
)

// between stands between two paragraphs of a text that a Builder makes.
const between = "\n\n"

// A Builder makes the text of an article whose format has paragraphs: each is
// added whole, and a blank line stands between two. Its zero value is ready,
// without a limit.
type Builder struct {
	// Limit is how many bytes the text may have; 0 for any number.
	Limit      int64
	text       strings.Builder
	paragraphs []retrieval.Paragraph
	locators   []retrieval.Locator
	emphasis   []retrieval.Span
	pending    string
}

// Paragraph adds a paragraph. White space around it is dropped; one that is
// nothing else is none. The error is for a text beyond the limit.
func (b *Builder) Paragraph(text string, heading bool) error {
	if !utf8.ValidString(text) {
		text = strings.ToValidUTF8(text, string(utf8.RuneError))
	}
	if text = strings.TrimFunc(text, blank); text == "" {
		return nil
	}
	if b.Limit > 0 && int64(b.text.Len()+len(text)+len(between)) > b.Limit {
		return TooMuch("its text is", b.Limit)
	}
	if b.text.Len() > 0 {
		b.text.WriteString(between)
	}
	start := b.text.Len()
	if b.pending != "" {
		b.locators = append(b.locators, retrieval.Locator{Start: start, Label: b.pending})
		b.pending = ""
	}
	b.text.WriteString(text)
	b.paragraphs = append(b.paragraphs, retrieval.Paragraph{Span: retrieval.Span{Start: start, End: b.text.Len()}, Heading: heading})
	return nil
}

// Emphasised adds a paragraph that begins with words set apart, in bold or, where it
// is all of it, in italics.
func (b *Builder) Emphasised(text, words string, heading bool) error {
	before := len(b.paragraphs)
	if err := b.Paragraph(text, heading); err != nil || len(b.paragraphs) == before {
		return err
	}
	p := b.paragraphs[before]
	if words = strings.TrimFunc(words, blank); words != "" && strings.HasPrefix(b.text.String()[p.Start:], words) {
		b.emphasis = append(b.emphasis, retrieval.Span{Start: p.Start, End: p.Start + len(words)})
	}
	return nil
}

// At says where in the file the next paragraphs stand: "page 3".
func (b *Builder) At(label string) { b.pending = label }

// Located adds a paragraph in which places of the file begin; each Start is into
// text.
func (b *Builder) Located(text string, heading bool, at []retrieval.Locator) error {
	trimmed := strings.TrimLeftFunc(text, blank)
	cut := len(text) - len(trimmed)
	if err := b.Paragraph(trimmed, heading); err != nil || strings.TrimFunc(trimmed, blank) == "" {
		return err
	}
	p := b.paragraphs[len(b.paragraphs)-1]
	for _, l := range at {
		start := min(p.Start+max(0, l.Start-cut), p.End)
		b.locators = append(b.locators, retrieval.Locator{Start: start, Label: l.Label})
	}
	return nil
}

// Article is what was added. The error is ErrEmpty where that is nothing.
func (b *Builder) Article(m Meta) (Article, error) {
	if len(b.paragraphs) == 0 {
		return Article{}, ErrEmpty
	}
	return Article{Text: b.text.String(), Paragraphs: b.paragraphs, Locators: b.locators, Emphasis: b.emphasis, Meta: m}, nil
}

// TooMuch is the error for more than limit bytes of something.
func TooMuch(what string, limit int64) error {
	if limit < 1<<20 {
		return fmt.Errorf("%s larger than %d bytes", what, limit)
	}
	return fmt.Errorf("%s larger than %d MB", what, limit>>20)
}

// blank reports white space, a byte order mark or a zero-width space.
func blank(r rune) bool { return unicode.IsSpace(r) || r == '\uFEFF' || r == '\u200B' }

// invisible are the signs that only tell where a word may be broken.
var invisible = strings.NewReplacer("\u00ad", "", "\u200b", "", "\ufeff", "", "\u2060", "")

// Tidy is the text of a paragraph with one space for each run of them, none at
// the ends of its lines, and without signs that nobody sees.
func Tidy(s string) string {
	lines := strings.Split(invisible.Replace(s), "\n")
	for i, line := range lines {
		lines[i] = strings.Join(strings.Fields(line), " ")
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n")
}

// Writer is whom a byline names: "Ana Ito" of "By Ana Ito".
func Writer(byline string) string {
	if first, rest, ok := strings.Cut(byline, " "); ok && strings.EqualFold(first, "by") {
		return strings.TrimSpace(rest)
	}
	return byline
}
