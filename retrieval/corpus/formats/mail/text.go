package mail

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"

	"whosaid/retrieval/corpus/formats/plain"
)

// decode is a body as UTF-8. The name of its charset counts unless the bytes
// show that it is wrong.
func decode(raw []byte, label string) (string, error) {
	switch strings.ToLower(strings.Trim(label, `"' `)) {
	case "", "utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "latin1", "unknown-8bit", "8bit", "default":
		return plain.Decode(raw) // these are claimed of anything
	}
	encoding, _ := charset.Lookup(strings.Trim(label, `"' `))
	if encoding == nil {
		return plain.Decode(raw)
	}
	out, err := encoding.NewDecoder().Bytes(raw)
	if err != nil || !utf8.Valid(out) {
		return plain.Decode(raw)
	}
	return plain.Decode(out)
}

// flowed is a text whose soft breaks are undone, where it says that it has some.
func flowed(text string, parameters map[string]string) string {
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	if !strings.EqualFold(parameters["format"], "flowed") {
		return text + "\n"
	}
	var b strings.Builder
	open, depth := false, 0
	for l := range strings.Lines(text) {
		level, words := unquoted(strings.TrimSuffix(l, "\n"))
		signature := words == "-- "
		if open && (level != depth || signature) {
			b.WriteByte('\n')
			open = false
		}
		if !open {
			b.WriteString(strings.Repeat(">", level))
			if level > 0 && words != "" {
				b.WriteByte(' ')
			}
		}
		depth, open = level, strings.HasSuffix(words, " ") && !signature
		if open && strings.EqualFold(parameters["delsp"], "yes") {
			words = strings.TrimSuffix(words, " ")
		}
		b.WriteString(words)
		if !open {
			b.WriteByte('\n')
		}
	}
	if open {
		b.WriteByte('\n')
	}
	return b.String()
}

// unquoted is how often a line is quoted, and the line without its marks.
func unquoted(l string) (level int, words string) {
	for {
		rest := strings.TrimPrefix(l, " ")
		if !strings.HasPrefix(rest, ">") {
			break
		}
		level, l = level+1, rest[1:]
	}
	if level > 0 {
		l = strings.TrimPrefix(l, " ")
	}
	return level, l
}
