package mail

import (
	"bytes"
	"strings"

	"whosaid/retrieval/pattern"
)

var (
	clock = pattern.New(`^From .{0,300}\d\d?:\d\d.{0,40}\d{4}\s*$|^From -\s|^From \S+@\S+\s.*\d{4}\s*$`)
	field = pattern.New(`^([A-Za-z][A-Za-z0-9-]{1,40}):(?:[ \t]|\r?\n|$)`)
)

// BoxLooks reports whether bytes begin as a file of many letters does.
func BoxLooks(raw []byte) bool {
	line, rest, _ := bytes.Cut(raw, []byte("\n"))
	return opens(append(line, '\n')) && len(fieldsOf(rest)) > 0
}

// LetterLooks reports whether bytes begin as a letter does: with fields of which
// three are those of letters.
func LetterLooks(raw []byte) bool {
	usual := 0
	for _, name := range fieldsOf(raw) {
		switch strings.ToLower(name) {
		case "from", "date", "to", "subject", "message-id", "received", "return-path", "mime-version",
			"delivered-to", "reply-to", "dkim-signature":
			usual++
		}
	}
	return usual > 2
}

// fieldsOf are the names of the fields that bytes begin with, each once.
func fieldsOf(raw []byte) []string {
	var names []string
	seen := map[string]bool{}
	for line := range bytes.Lines(raw[:min(len(raw), 8<<10)]) {
		if len(names) > 0 && (line[0] == ' ' || line[0] == '\t') {
			continue
		}
		m := field.FindSubmatch(line)
		if m == nil {
			break
		}
		if name := string(m[1]); !seen[name] {
			seen[name] = true
			names = append(names, name)
		}
	}
	return names
}
