package prompts

import (
	"encoding/json"
	"strconv"
	"strings"

	"whosaid/retrieval/pattern"
)

// A Kind is what one line of a reply does.
type Kind int

const (
	// Said tells, or shows the exact words of, statements.
	Said Kind = iota
	// Told tells, or shows the exact words of, a passage.
	Told
	// None says that nothing answers.
	None
	// Search asks for evidence found by other words.
	Search
)

// A Line is one line of a reply.
type Line struct {
	Kind Kind
	// Numbers are the markers: 6 for S6, several where several say the same.
	Numbers []int
	// Words tell the evidence, or are to be searched for; empty for the exact
	// words.
	Words string
}

// A Reply reads a reply as it is written. Lines that keep to no form are
// dropped. Its zero value is ready.
type Reply struct {
	rest    string
	json    bool // the reply is JSON, read at its end
	started bool
}

// longestReply is how many bytes of a line, or of JSON, are looked at.
const longestReply = 1 << 16

// Write takes the next piece of a reply and returns the lines that it ends.
func (r *Reply) Write(delta string) (lines []Line) {
	if len(r.rest) < longestReply {
		r.rest += strings.ReplaceAll(delta, "\r", "\n")
	}
	if r.begin(); r.json {
		return nil
	}
	for {
		line, rest, ok := strings.Cut(r.rest, "\n")
		if !ok {
			return lines
		}
		r.rest = rest
		if l, ok := readLine(line); ok {
			lines = append(lines, l)
		}
	}
}

// Close returns what is left.
func (r *Reply) Close() []Line {
	if r.begin(); r.json {
		var value any
		text := r.rest[strings.IndexAny(r.rest, "[{"):]
		if err := json.NewDecoder(strings.NewReader(text)).Decode(&value); err == nil {
			return linesIn(nil, value)
		}
	}
	lines := []Line{}
	for line := range strings.Lines(r.rest) {
		if l, ok := readLine(line); ok {
			lines = append(lines, l)
		}
	}
	return lines
}

var asJSON = pattern.New("^(?:```(?:json)?\\s*)?(?:\\{|\\[\\s*[\\[{\"])")

// begin tells from the first bytes whether the reply is JSON.
func (r *Reply) begin() {
	text := strings.TrimSpace(r.rest)
	if r.started || len(text) < 12 && !strings.Contains(text, "\n") {
		return
	}
	r.started, r.json = true, asJSON.MatchString(text)
}

// linesIn appends the lines that stand in a JSON value: strings, and objects
// with a marker as a key or as a value beside the words.
func linesIn(lines []Line, value any) []Line {
	switch v := value.(type) {
	case string:
		if l, ok := readLine(v); ok {
			lines = append(lines, l)
		}
	case []any:
		for _, e := range v {
			lines = linesIn(lines, e)
		}
	case map[string]any:
		if l, ok := lineOf(v); ok {
			return append(lines, l)
		}
		for _, e := range v {
			if _, text := e.(string); !text {
				lines = linesIn(lines, e)
			}
		}
	}
	return lines
}

var onlyMarker = pattern.New(`^[\[(]?[SC]\d{1,3}[\])]?$`)

// lineOf is the line that an object is: {"S6": "words"}, {"id": "S6", "text":
// "words"}.
func lineOf(object map[string]any) (Line, bool) {
	marker, words := "", ""
	for key, value := range object {
		text, ok := value.(string)
		switch {
		case !ok:
		case onlyMarker.MatchString(key):
			marker, words = key, text
		case onlyMarker.MatchString(text):
			marker = text
		case len(text) > len(words):
			words = text
		}
	}
	if marker == "" {
		return Line{}, false
	}
	return readLine(marker + ": " + words)
}

var (
	leading = pattern.New(`^[\s>*•–-]*(?:\d{1,2}[.)]\s+)?[\s*_\[(]*([SCsc])(\d{1,3})\b` + // "1. **S6"
		`((?:[\])]*(?:\s*[,;&+]\s*|\s+and\s+|\s*)[\[(]*[SCsc]\d{1,3}\b)*)` + // ", S7"
		`[\s*_]*(?:[\])][\s*_\])]*(?:[:.–—-]\s*)?|[:.–—-]\s*|$)[\s*_]*(.*)$`) // "**: words"
	trailing = pattern.New(`^[\s>*•–-]*(?:\d{1,2}[.)]\s+)?(.*?)[\s.]*[\[(]([SC])(\d{1,3})[\])][\s.]*$`)
	more     = pattern.New(`[SCsc](\d{1,3})`)
	nothing  = pattern.New(`(?i)^[\s>*•–-]*(?:none|the documents do not say)[\s.*]*$`)
	search   = pattern.New(`(?i)^[\s>*•–-]*search\s*:\s*(.+)$`)
)

// readLine reads one line, whatever is put around its marker.
func readLine(line string) (Line, bool) {
	if m := leading.FindStringSubmatch(line); m != nil {
		l := marked(m[1], m[2], m[4])
		for _, n := range more.FindAllStringSubmatch(m[3], -1) {
			l.Numbers = append(l.Numbers, number(n[1]))
		}
		return l, true
	}
	if m := trailing.FindStringSubmatch(line); m != nil {
		return marked(m[2], m[3], m[1]), true
	}
	if nothing.MatchString(line) {
		return Line{Kind: None}, true
	}
	if m := search.FindStringSubmatch(line); m != nil {
		return Line{Kind: Search, Words: shorten(Clean(m[1]), 30)}, true
	}
	return Line{}, false
}

func marked(letter, digits, words string) Line {
	l := Line{Kind: Said, Numbers: []int{number(digits)}, Words: strings.TrimRight(strings.TrimSpace(words), " .*_")}
	if strings.EqualFold(letter, "C") {
		l.Kind = Told
	}
	return l
}

func number(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil {
		return 0
	}
	return n
}
