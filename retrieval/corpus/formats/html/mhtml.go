package html

import (
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"

	"whosaid/retrieval/corpus/formats/article"
)

// ReadArchive reads a page that was saved with its pictures in one file (MHTML).
func ReadArchive(_ context.Context, f article.File, limits article.Limits) ([]article.Article, error) {
	message, err := mail.ReadMessage(bytes.NewReader(f.Raw))
	if err != nil {
		return nil, fmt.Errorf("broken: no saved page: %w", err)
	}
	raw, kind, err := firstPage(message, limits)
	if err != nil {
		return nil, err
	}
	root, err := parse(raw, kind, limits)
	if err != nil {
		return nil, err
	}
	out, err := page(root, limits)
	for i := range out {
		out[i].Meta = out[i].Over(article.Meta{URL: address(message.Header.Get("Snapshot-Content-Location"))})
	}
	return out, err
}

// firstPage is the first part of a saved page that is HTML, and its type.
func firstPage(m *mail.Message, limits article.Limits) (raw []byte, kind string, err error) {
	kind = m.Header.Get("Content-Type")
	media, parameters, err := mime.ParseMediaType(kind)
	if err != nil {
		return nil, "", fmt.Errorf("broken: no saved page: %w", err)
	}
	if media == "text/html" {
		raw, err = decoded(m.Body, m.Header.Get("Content-Transfer-Encoding"), limits)
		return raw, kind, err
	}
	parts := multipart.NewReader(m.Body, parameters["boundary"])
	for {
		part, err := parts.NextRawPart()
		if errors.Is(err, io.EOF) {
			return nil, "", article.ErrEmpty
		}
		if err != nil {
			return nil, "", fmt.Errorf("broken: torn within its parts: %w", err)
		}
		kind := part.Header.Get("Content-Type")
		if strings.HasPrefix(kind, "text/html") || strings.HasPrefix(kind, "application/xhtml") {
			raw, err := decoded(part, part.Header.Get("Content-Transfer-Encoding"), limits)
			return raw, kind, err
		}
	}
}

// decoded is a part of a message without what it was wrapped in to be sent.
func decoded(in io.Reader, encoding string, limits article.Limits) ([]byte, error) {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "quoted-printable":
		in = quotedprintable.NewReader(in)
	case "base64":
		in = base64.NewDecoder(base64.StdEncoding, in)
	}
	raw, err := io.ReadAll(io.LimitReader(in, limits.Text+1))
	if err != nil && len(raw) == 0 {
		return nil, fmt.Errorf("broken: torn within its page: %w", err)
	}
	return raw, nil
}
