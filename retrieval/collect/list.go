package collect

import (
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"golang.org/x/net/html/charset"
)

// mostListed is how many sources a list may have.
const mostListed = 10_000

// ReadList reads a list of sources: one a line, or the feeds of an OPML file.
// Empty lines and those that begin with # are passed over. Paths count from
// folder. The error names the line.
func ReadList(raw []byte, folder string) ([]string, error) {
	if feeds, err := feedsOf(raw); err == nil {
		return feeds, nil
	}
	var sources []string
	lines := bufio.NewScanner(bytes.NewReader(bytes.TrimPrefix(raw, []byte("\uFEFF"))))
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
			continue
		case strings.ContainsRune(line, 0):
			return nil, fmt.Errorf("line %d: not text", n)
		case len(sources) == mostListed:
			return nil, fmt.Errorf("line %d: more than %d sources", n, mostListed)
		}
		if !isAddress(line) && !filepath.IsAbs(line) {
			line = filepath.Join(folder, line)
		}
		sources = append(sources, line)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("line %d: %w", len(sources)+1, err)
	}
	return sources, nil
}

// deepest is how many outlines may stand in each other.
const deepest = 100

// errNoOPML means that a file is no list of feeds.
var errNoOPML = errors.New("not OPML")

// feedsOf are the addresses of the feeds that an OPML file lists, each once.
func feedsOf(raw []byte) ([]string, error) {
	d := xml.NewDecoder(bytes.NewReader(raw))
	d.Strict, d.CharsetReader = false, charset.NewReaderLabel
	var feeds []string
	seen := map[string]bool{}
	for depth := 0; ; {
		token, err := d.Token()
		switch {
		case errors.Is(err, io.EOF) && seen[""]:
			return feeds, nil
		case err != nil:
			return nil, errNoOPML
		}
		switch t := token.(type) {
		case xml.StartElement:
			if depth++; depth > deepest || depth == 1 && !strings.EqualFold(t.Name.Local, "opml") {
				return nil, errNoOPML
			}
			seen[""] = true
			if feed := feedOf(t); feed != "" && !seen[feed] {
				seen[feed] = true
				feeds = append(feeds, feed)
			}
		case xml.EndElement:
			depth--
		}
	}
}

// feedOf is the address of the feed of an outline; empty where it has none.
func feedOf(e xml.StartElement) string {
	if !strings.EqualFold(e.Name.Local, "outline") {
		return ""
	}
	for _, a := range e.Attr {
		if strings.EqualFold(a.Name.Local, "xmlUrl") && isAddress(a.Value) {
			return strings.TrimSpace(a.Value)
		}
	}
	return ""
}
