package collect

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"whosaid/retrieval/corpus/formats"
	"whosaid/retrieval/corpus/formats/feed"
	"whosaid/retrieval/web"
)

// mediaTypes are the endings of files with the media types that they have.
const mediaTypes = `
	.html text/html application/xhtml+xml
	.txt text/plain
	.md text/markdown text/x-markdown
	.pdf application/pdf application/x-pdf
	.docx application/vnd.openxmlformats-officedocument.wordprocessingml.document
	.odt application/vnd.oasis.opendocument.text
	.epub application/epub+zip
	.rtf application/rtf text/rtf
	.eml message/rfc822
	.mbox application/mbox
	.xml application/rss+xml application/atom+xml application/rdf+xml
	.json application/feed+json application/json
	.jsonl application/x-ndjson application/jsonl
	.csv text/csv
	.vtt text/vtt
	.srt application/x-subrip`

// endings are those of files by their media types.
func endings() map[string]string {
	out, ending := map[string]string{}, ""
	for _, word := range strings.Fields(mediaTypes) {
		if strings.HasPrefix(word, ".") {
			ending = word
		} else {
			out[word] = ending
		}
	}
	return out
}

// vague are media types that servers give whatever a file is.
func vague(kind string) bool {
	return slices.Contains([]string{"", "application/octet-stream", "binary/octet-stream", "application/download",
		"application/force-download", "application/x-download", "application/zip", "text/plain", "text/xml", "application/xml",
		"application/json"}, kind)
}

// endingOf is the ending that a page is saved with. The error names what is not
// read.
func endingOf(page web.Page) (string, error) {
	if len(bytes.TrimSpace(page.Body)) == 0 {
		return "", errors.New("there is nothing on the page")
	}
	looks, _, _ := strings.Cut(http.DetectContentType(page.Body), ";")
	switch {
	case looks == "application/pdf", looks == "text/html" && !vague(page.Type):
		return declared(web.Page{Type: looks}, looks)
	case feed.Is(page.Body):
		return feedEnding(page), nil
	case unreadable(looks):
		return "", fmt.Errorf("it is %s, which is not read", looks)
	}
	return declared(page, looks)
}

// feedEnding is that of a feed: in JSON or in XML.
func feedEnding(page web.Page) string {
	if feed.Signed(page.Body) {
		return ".xml"
	}
	return ".json"
}

// declared is the ending that a page's media type gives, or its address where
// the type says nothing, or else what it looks like.
func declared(page web.Page, looks string) (string, error) {
	if vague(page.Type) {
		if e := addressEnding(page.URL); e != "" {
			return e, nil
		}
	}
	kinds := []string{page.Type}
	if vague(page.Type) {
		kinds = append(kinds, looks)
	}
	for _, kind := range kinds {
		if e := endings()[kind]; formats.Known(e) {
			return e, nil
		}
	}
	return "", fmt.Errorf("it is %s, which is not read", cmp.Or(page.Type, looks))
}

// addressEnding is the ending of an address's path, where files of it are read;
// otherwise empty.
func addressEnding(address string) string {
	u, err := url.Parse(address)
	if err != nil || !formats.Known(u.Path) {
		return ""
	}
	return formats.Extension(u.Path)
}

// unreadable reports whether bytes that look to be of a type are of no document.
func unreadable(looks string) bool {
	for _, kind := range []string{"image/", "video/", "audio/", "font/", "application/x-gzip", "application/x-rar", "application/wasm"} {
		if strings.HasPrefix(looks, kind) {
			return true
		}
	}
	return false
}

// textual reports whether files of an ending are text whose encoding a server may
// tell.
func textual(ending string) bool {
	return slices.Contains([]string{".html", ".txt", ".md", ".csv"}, ending)
}
