// Package archive opens files that are archives of others (DOCX, ODT, EPUB),
// and keeps what comes out of them within limits.
package archive

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/net/html/charset"

	"whosaid/retrieval/corpus/formats/article"
)

// errTorn means that a file is no archive, or only a piece of one.
var errTorn = errors.New("broken: torn, or no such document")

// mostEntries is how many files an archive may have.
const mostEntries = 20000

// encrypted is the bit of an entry's flags that says that it is.
const encrypted = 1

// An Archive is an open one.
type Archive struct {
	entries map[string]*zip.File
	// left is how many bytes may still come out of it, of unpacked ones.
	left, unpacked int64
}

// Is reports whether bytes are an archive that has a file of that name.
func Is(raw []byte, name string) bool {
	return bytes.HasPrefix(raw, []byte("PK\x03\x04")) && bytes.Contains(raw, []byte(name))
}

// Open opens an archive. The error says what is wrong with it.
func Open(raw []byte, limits article.Limits) (*Archive, error) {
	if old := []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"); bytes.HasPrefix(raw, old) {
		return nil, article.ErrEncrypted // so are those of Word, in the form of its older files
	}
	if n := bytes.Count(raw, []byte("PK\x01\x02")); n > mostEntries {
		return nil, fmt.Errorf("it packs more than %d files", mostEntries)
	}
	r, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return nil, errTorn
	}
	a := &Archive{entries: map[string]*zip.File{}, left: limits.Unpacked, unpacked: limits.Unpacked}
	for _, f := range r.File {
		if f.Flags&encrypted != 0 {
			return nil, article.ErrEncrypted
		}
		a.entries[f.Name] = f
	}
	return a, nil
}

// Has reports whether a file of that name is in the archive.
func (a *Archive) Has(name string) bool { return a.entries[name] != nil }

// errBomb means that more comes out of an archive than may.
type errBomb struct{ limit int64 }

func (e errBomb) Error() string { return article.TooMuch("what it unpacks to is", e.limit).Error() }

// Read hands a file of the archive to read. The error is read's, or one that
// says what is wrong with the archive.
func (a *Archive) Read(name string, read func(io.Reader) error) error {
	f := a.entries[name]
	if f == nil {
		return fmt.Errorf("broken: %s is missing in it", name)
	}
	if f.UncompressedSize64 > uint64(max(0, a.left)) {
		return errBomb{a.unpacked}
	}
	in, err := f.Open()
	if err != nil {
		return fmt.Errorf("broken: %s: %w", name, err)
	}
	defer in.Close()
	err = read(&budget{in, a})
	if bomb := (errBomb{}); errors.As(err, &bomb) {
		return bomb
	}
	return err
}

// A budget reads an entry as long as the archive may unpack more.
type budget struct {
	in io.Reader
	a  *Archive
}

func (b *budget) Read(p []byte) (int, error) {
	if b.a.left <= 0 {
		return 0, errBomb{b.a.unpacked}
	}
	n, err := b.in.Read(p[:min(int64(len(p)), b.a.left)])
	b.a.left -= int64(n)
	return n, err
}

// Text is all of a file of the archive.
func (a *Archive) Text(name string, limit int64) (string, error) {
	var raw []byte
	err := a.Read(name, func(in io.Reader) (err error) {
		if raw, err = io.ReadAll(io.LimitReader(in, limit+1)); err != nil {
			return fmt.Errorf("broken: %s: %w", name, err)
		}
		if int64(len(raw)) > limit {
			return article.TooMuch(name+" in it is", limit)
		}
		return nil
	})
	return string(raw), err
}

// deepest is how many elements of XML may stand inside each other.
const deepest = 2000

// Tokens hands each token of an XML file of the archive to take.
func (a *Archive) Tokens(name string, take func(xml.Token) error) error {
	return a.Read(name, func(in io.Reader) error {
		d := xml.NewDecoder(in)
		d.CharsetReader = charset.NewReaderLabel
		for depth := 0; ; {
			token, err := d.RawToken()
			if errors.Is(err, io.EOF) {
				return closed(name, depth)
			}
			if err != nil {
				return fmt.Errorf("broken: %s in it: %w", name, err)
			}
			switch token.(type) {
			case xml.StartElement:
				depth++
			case xml.EndElement:
				depth--
			}
			if depth > deepest {
				return fmt.Errorf("broken: %s in it is nested more than %d deep", name, deepest)
			}
			if err := take(token); err != nil {
				return err
			}
		}
	})
}

// closed is an error where elements of an XML file were not ended.
func closed(name string, depth int) error {
	if depth > 0 {
		return fmt.Errorf("broken: %s in it ends too early", name)
	}
	return nil
}

// Attribute is the value of an attribute by its local name.
func Attribute(e xml.StartElement, local string) string {
	for _, a := range e.Attr {
		if a.Name.Local == local {
			return a.Value
		}
	}
	return ""
}

// Fields are the texts of the elements of an XML file of the archive by their
// local names, the first of each; none where the file is not there or broken.
func (a *Archive) Fields(name string) map[string]string {
	out := map[string]string{}
	var path []string
	if !a.Has(name) {
		return out
	}
	_ = a.Tokens(name, func(t xml.Token) error {
		switch t := t.(type) {
		case xml.StartElement:
			path = append(path, t.Name.Local)
		case xml.EndElement:
			path = path[:max(0, len(path)-1)]
		case xml.CharData:
			if s := strings.Join(strings.Fields(string(t)), " "); s != "" && len(path) > 0 && out[path[len(path)-1]] == "" {
				out[path[len(path)-1]] = s
			}
		}
		return nil
	})
	return out
}
