package transcript

import (
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
)

// A cue is one caption: when it is shown, and its lines.
type cue struct {
	start, end int // milliseconds
	offset     string
	// at is where the line of its times begins.
	at int
	// voice is who speaks, where the cue's identifier tells; empty otherwise.
	voice retrieval.Span
	lines []retrieval.Span
}

// timing is the line of a cue's times.
var timing = pattern.New(`^((?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*-->\s*((?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})`)

// isWebVTT recognises WebVTT by its first line, isSRT SubRip by its first cue.
func isWebVTT(text string) bool {
	first, _, _ := strings.Cut(strings.TrimLeftFunc(text, unseen), "\n")
	first = strings.TrimSpace(first)
	return first == "WEBVTT" || strings.HasPrefix(first, "WEBVTT ") || strings.HasPrefix(first, "WEBVTT\t")
}

func isSRT(text string) bool {
	head := strings.TrimLeftFunc(text[:min(len(text), 400)], unseen)
	for i := 0; i < 3 && head != ""; i++ {
		var first string
		first, head, _ = strings.Cut(head, "\n")
		if timing.MatchString(strings.TrimSpace(first)) {
			return true
		}
	}
	return false
}

// identified is a cue's identifier that names who speaks: 1 "Ana Ito" (1234567).
var identified = pattern.New(`^\d+ "([^"]{1,60})"(?: \(\d+\))?$`)

// voiceOf is the name in the identifier of a cue, empty where it has none.
func voiceOf(text string, identifier retrieval.Span) retrieval.Span {
	m := identified.FindStringSubmatchIndex(identifier.In(text))
	if m == nil {
		return retrieval.Span{}
	}
	return retrieval.Span{Start: identifier.Start + m[2], End: identifier.Start + m[3]}
}

// cuesOf reads the cues of a file. Header, notes and styles are left out.
func cuesOf(text string) []cue {
	var out []cue
	open := false
	var before retrieval.Span
	for start := 0; start < len(text); {
		end, next := lineEnd(text, start)
		l := trim(text, retrieval.Span{Start: start, End: end})
		s := l.In(text)
		m := timing.FindStringSubmatch(s)
		switch {
		case m != nil:
			voice := voiceOf(text, before)
			if open && voice.Len() > 0 {
				out[len(out)-1].drop(before)
			}
			out = append(out, cue{start: millis(m[1]), end: millis(m[2]), offset: offset(m[1]), at: l.Start, voice: voice})
			open = true
		case s == "":
			open = false
		case open:
			c := &out[len(out)-1]
			c.lines = append(c.lines, l)
		}
		start, before = next, l
	}
	return withoutNumbers(text, out)
}

// drop takes a line off the end of a cue: the identifier of the next one, where no
// blank line parts the two.
func (c *cue) drop(identifier retrieval.Span) {
	if k := len(c.lines); k > 0 && c.lines[k-1] == identifier {
		c.lines = c.lines[:k-1]
	}
}

// withoutNumbers takes the number of the next cue off a cue that no blank line
// parts from it.
func withoutNumbers(text string, cues []cue) []cue {
	for i := range cues[:max(0, len(cues)-1)] {
		c := &cues[i]
		k := len(c.lines)
		if k > 1 && strings.Trim(c.lines[k-1].In(text), "0123456789") == "" && strings.Count(text[c.lines[k-1].End:cues[i+1].at], "\n") == 1 {
			c.lines = c.lines[:k-1]
		}
	}
	return cues
}

// millis is a cue's time in milliseconds.
func millis(clock string) int {
	n, part := 0, 0
	for _, r := range clock {
		switch {
		case r >= '0' && r <= '9':
			part = part*10 + int(r-'0')
		default:
			n, part = (n+part)*60, 0
			if r != ':' {
				n /= 60
			}
		}
	}
	return n*1000 + part
}
