// Package recording finds the recording that a transcript belongs to, and
// addresses that open it at a moment.
package recording

import (
	"fmt"
	"net/url"
	"path"
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
)

// named is a line that gives the address of a recording: "Video:
// https://…", "[Recording of the call](https://…)".
var named = pattern.New(`(?i)^[^\n]{0,40}\b(?:video|recording|recorded|audio|stream|livestream|youtube|vimeo)\b` +
	`[^\n]{0,40}?(https?://[^\s()<>"|\]]+)`)

// Link gives each turn that has a time and no address one that opens the
// recording there: that of the document itself, or the only one that it names
// outside of its turns. Where it names several, none is given.
func Link(doc *retrieval.Document) {
	if doc.Transcript == nil {
		return
	}
	lacking := slices.ContainsFunc(doc.Transcript.Turns, func(t retrieval.Turn) bool { return t.Link == "" && t.Offset != "" })
	if !lacking {
		return
	}
	base := of(doc)
	if base == "" {
		return
	}
	for i := range doc.Transcript.Turns {
		if t := &doc.Transcript.Turns[i]; t.Link == "" && t.Offset != "" {
			t.Link = At(base, t.Offset)
		}
	}
}

// of is the address of a document's recording, empty where none is sure.
func of(doc *retrieval.Document) string {
	if At(doc.URL, "00:00:00") != "" {
		return doc.URL
	}
	found := ""
	at := 0
	for line := range strings.Lines(doc.Text) {
		start := at
		at += len(line)
		if !strings.Contains(line, "://") {
			continue
		}
		m := named.FindStringSubmatchIndex(line)
		if m == nil || said(doc, retrieval.Span{Start: start + m[2], End: start + m[3]}) {
			continue
		}
		address := line[m[2]:m[3]]
		switch whole := At(address, "00:00:00"); {
		case whole == "":
		case found == "":
			found = address
		case At(found, "00:00:00") != whole:
			return ""
		}
	}
	return found
}

// said reports whether a stretch of text is in somebody's words.
func said(doc *retrieval.Document, s retrieval.Span) bool {
	for i := range doc.Transcript.Turns {
		if doc.Transcript.Turns[i].Overlaps(s) {
			return true
		}
	}
	return false
}

// At is the address that opens a recording at an offset, hh:mm:ss. It is empty
// for an address of which nobody knows how to say that.
func At(address, offset string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" {
		return ""
	}
	var hours, minutes, seconds int
	if _, err := fmt.Sscanf(offset, "%d:%d:%d", &hours, &minutes, &seconds); err != nil {
		return ""
	}
	seconds += 60*minutes + 3600*hours
	switch host := strings.TrimPrefix(strings.ToLower(u.Hostname()), "www."); {
	case host == "youtu.be" && len(u.Path) > 1,
		strings.HasSuffix(host, "youtube.com") && (u.Query().Has("v") || strings.HasPrefix(u.Path, "/live/")):
		q := u.Query()
		q.Del("start")
		q.Set("t", fmt.Sprint(seconds))
		u.RawQuery = q.Encode()
	case host == "vimeo.com" && len(u.Path) > 1:
		u.Fragment = fmt.Sprintf("t=%ds", seconds)
	case media[strings.ToLower(path.Ext(u.Path))]:
		u.Fragment = fmt.Sprintf("t=%d", seconds)
	default:
		return ""
	}
	return u.String()
}

// media are the endings of files that browsers play from a moment on.
var media = map[string]bool{".mp4": true, ".webm": true, ".mp3": true, ".m4a": true, ".ogg": true, ".ogv": true, ".wav": true, ".m4v": true}
