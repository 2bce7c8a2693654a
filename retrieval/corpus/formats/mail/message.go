package mail

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"mime"
	"strings"

	"github.com/emersion/go-message"

	"whosaid/retrieval/corpus/formats/article"
)

// A letter is what a message contains.
type letter struct {
	head head
	// plain and html are its body in two forms; either may be empty.
	plain, html string
	attachments []attachment
	parts       int
}

// An attachment is a part that is not read with the body.
type attachment struct {
	name   string
	raw    []byte
	letter bool
	fault  error
}

// parse reads a message. The error is for one that is none, or encrypted.
func (b *box) parse(raw []byte) (*letter, error) {
	entity, err := message.Read(bytes.NewReader(bytes.TrimLeft(raw, "\r\n")))
	if entity == nil {
		return nil, fmt.Errorf("broken: no letter: %w", err)
	}
	l := &letter{head: headOf(entity.Header)}
	if l.head.empty() {
		return nil, errors.New("broken: no letter: nothing says who wrote it, when or about what")
	}
	if err := b.part(l, entity, 0); err != nil {
		return nil, err
	}
	return l, nil
}

// part reads one part of a message, and those inside it.
func (b *box) part(l *letter, e *message.Entity, depth int) error {
	if l.parts++; l.parts > mostParts || depth > 4*deepest {
		return errors.New("broken: its parts have no end")
	}
	kind, parameters, _ := e.Header.ContentType()
	switch {
	case kind == "multipart/encrypted", strings.HasSuffix(kind, "pkcs7-mime") && parameters["smime-type"] != "signed-data":
		return article.ErrEncrypted
	case strings.HasPrefix(kind, "multipart/"):
		return b.several(l, e, depth)
	case kind == "message/rfc822" || kind == "message/global":
		l.attachments = append(l.attachments, b.taken(e, "letter.eml", true))
	case isBody(e, kind) && kind == "text/html":
		return b.body(e, parameters["charset"], &l.html)
	case isBody(e, kind):
		text := ""
		err := b.body(e, parameters["charset"], &text)
		l.plain += flowed(text, parameters)
		return err
	case signs(kind):
	default:
		l.attachments = append(l.attachments, b.taken(e, nameOf(e, kind), strings.HasSuffix(strings.ToLower(nameOf(e, kind)), ".eml")))
	}
	return nil
}

// several reads the parts of a part. One that is torn ends them.
func (b *box) several(l *letter, e *message.Entity, depth int) error {
	parts := e.MultipartReader()
	for {
		p, err := parts.NextPart()
		if p == nil {
			if errors.Is(err, io.EOF) || l.plain+l.html != "" || len(l.attachments) > 0 {
				return nil
			}
			return fmt.Errorf("broken: torn within its parts: %w", err)
		}
		if err := b.part(l, p, depth+1); err != nil {
			return err
		}
	}
}

// isBody reports whether a part is to be read where the letter is opened.
func isBody(e *message.Entity, kind string) bool {
	disposition, _, _ := e.Header.ContentDisposition()
	return disposition != "attachment" && (kind == "text/plain" || kind == "text/html" || kind == "")
}

// signs reports whether a part only proves or tells what another one is.
func signs(kind string) bool {
	switch kind {
	case "application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature", "text/calendar", "application/ics",
		"message/delivery-status", "message/disposition-notification", "text/rfc822-headers", "text/x-amp-html", "application/ms-tnef":
		return true
	}
	return false
}

// body reads a text of a message.
func (b *box) body(e *message.Entity, charset string, into *string) error {
	raw, err := upTo(e.Body, b.limits.Text)
	if err != nil && len(raw) == 0 {
		return err
	}
	text, err := decode(raw, charset)
	if err != nil {
		return err
	}
	*into += text
	return nil
}

// upTo reads a part. What comes before it is torn is returned with the error.
func upTo(in io.Reader, limit int64) ([]byte, error) {
	if limit <= 0 {
		limit = 1 << 30
	}
	raw, err := io.ReadAll(io.LimitReader(in, limit+1))
	switch {
	case int64(len(raw)) > limit:
		return nil, article.TooMuch("a part of it is", limit)
	case err != nil:
		return raw, fmt.Errorf("broken: a part of it is torn: %w", err)
	}
	return raw, nil
}

// taken is a part as an attachment.
func (b *box) taken(e *message.Entity, name string, isLetter bool) attachment {
	raw, err := upTo(e.Body, b.limits.Unpacked)
	if err == nil && len(bytes.TrimSpace(raw)) == 0 {
		err = article.ErrEmpty
	}
	return attachment{name: name, raw: raw, letter: isLetter, fault: err}
}

// nameOf is the name that a part is to be saved under, or one by its type.
func nameOf(e *message.Entity, kind string) string {
	_, disposition, _ := e.Header.ContentDisposition()
	_, parameters, _ := e.Header.ContentType()
	for _, name := range []string{disposition["filename"], parameters["name"]} {
		if name = words(name); name != "" {
			return name[strings.LastIndexAny(name, `/\`)+1:]
		}
	}
	if endings, err := mime.ExtensionsByType(kind); err == nil && len(endings) > 0 {
		return "attached" + endings[0]
	}
	return "attached"
}
