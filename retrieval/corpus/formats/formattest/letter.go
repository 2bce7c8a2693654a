package formattest

import (
	"fmt"
	"mime"
	"mime/quotedprintable"
	"strings"
)

// EML is a letter whose body is the article.
func (a Article) EML() []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "From: %s <desk@quay.example>\r\nTo: Readers <readers@quay.example>\r\nSubject: %s\r\n",
		a.Author, mime.QEncoding.Encode("utf-8", a.Title))
	b.WriteString("Date: Fri, 3 May 2024 09:30:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n" +
		"Content-Transfer-Encoding: quoted-printable\r\n\r\n")
	w := quotedprintable.NewWriter(&b)
	_, _ = w.Write(a.Text())
	_ = w.Close()
	return []byte(b.String())
}

// Box is a file of this one letter.
func (a Article) Box() []byte {
	return append([]byte("From desk@quay.example Fri May  3 09:30:00 2024\n"), a.EML()...)
}

// Letters is the article in every format of letters, by the ending of the file.
func (a Article) Letters() map[string][]byte {
	return map[string][]byte{".eml": a.EML(), ".emlx": a.EML(), ".mbox": a.Box(), ".mbx": a.Box()}
}
