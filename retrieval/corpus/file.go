package corpus

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/corpus/attendees"
	"whosaid/retrieval/corpus/transcript"
)

// loaderVersion is part of every document's hash: another version of the
// loader may read the same bytes in another way.
const loaderVersion = "10"

// errEmpty means that a file holds nothing but white space.
var errEmpty = errors.New("no text in it")

// A file of the corpus: its name there, and its path without links.
type file struct {
	name, path string
}

func (f file) document(t tree, limit int64, known Known) (*retrieval.Document, error) {
	raw, err := f.read(t, limit)
	if err != nil {
		return nil, err
	}
	ext := strings.ToLower(path.Ext(f.name))
	if !isData(ext) {
		if doc := known(f.name, Hash(f.name, raw)); doc != nil {
			return doc, nil
		}
		return Parse(f.name, raw)
	}
	users := ""
	if ext == ".json" {
		users = f.users(t, limit)
	}
	hash := Hash(f.name, append([]byte(users+"\x00"), raw...))
	if doc := known(f.name, hash); doc != nil {
		return doc, nil
	}
	return exported(f.name, raw, users, hash)
}

// isData reports whether files of an ending are documents only where a program
// wrote a chat into them.
func isData(ext string) bool { return ext == ".json" || ext == ".html" || ext == ".htm" }

// users is the list of users of the export that the file belongs to, empty
// where there is none: it stands beside the file, or a folder above.
func (f file) users(t tree, limit int64) string {
	for _, folder := range []string{filepath.Dir(f.path), filepath.Dir(filepath.Dir(f.path))} {
		if text, err := t.text(filepath.Join(folder, "users.json"), limit); err == nil {
			return text
		}
	}
	return ""
}

// exported turns an export of a chat into a document: the text of its messages.
// Its offsets count in that text, not in the file's bytes.
func exported(name string, raw []byte, users, hash string) (*retrieval.Document, error) {
	data, err := decode(raw)
	if err != nil {
		return nil, err
	}
	doc := &retrieval.Document{Name: name, Hash: hash}
	if doc.Text, doc.Transcript = transcript.Export(data, users); doc.Transcript == nil {
		return nil, unread(path.Ext(name))
	}
	doc.Paragraphs = transcript.Paragraphs(doc.Text, doc.Transcript, nil)
	dated(doc)
	return doc, nil
}

func (f file) read(t tree, limit int64) ([]byte, error) {
	in, size, err := t.regular(f.path)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	if size > limit {
		return nil, tooLarge(limit)
	}
	raw := make([]byte, 0, size+1)
	return readUpTo(raw, in, limit)
}

// readUpTo reads all of in, which may have grown since its size was asked.
func readUpTo(raw []byte, in io.Reader, limit int64) ([]byte, error) {
	for {
		n, err := in.Read(raw[len(raw):cap(raw)])
		raw = raw[:len(raw)+n]
		switch {
		case int64(len(raw)) > limit:
			return nil, tooLarge(limit)
		case errors.Is(err, io.EOF):
			return raw, nil
		case err != nil:
			return nil, err
		}
		if len(raw) == cap(raw) {
			raw = slices.Grow(raw, len(raw)+512)
		}
	}
}

func tooLarge(limit int64) error {
	if limit < 1<<20 {
		return fmt.Errorf("larger than %d bytes", limit)
	}
	return fmt.Errorf("larger than %d MB", limit>>20)
}

// Hash identifies a document by its name and its file's bytes.
func Hash(name string, raw []byte) string {
	h := sha256.New()
	fmt.Fprintf(h, "%s\x00%s\x00", loaderVersion, name)
	h.Write(raw)
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// Parse turns a file's bytes into a document. It fails on what is no text.
func Parse(name string, raw []byte) (*retrieval.Document, error) {
	text, err := decode(raw)
	if err != nil {
		return nil, err
	}
	doc := &retrieval.Document{Name: name, Text: text, Hash: Hash(name, raw)}
	if strings.EqualFold(path.Ext(name), ".md") {
		if err := bounded(text); err != nil {
			return nil, err
		}
		markdown(doc)
	} else {
		doc.Paragraphs = paragraphs(text)
	}
	if doc.Transcript = transcript.Read(text); doc.Transcript != nil {
		doc.Paragraphs = transcript.Paragraphs(text, doc.Transcript, doc.Paragraphs)
	}
	if len(doc.Paragraphs) == 0 {
		return nil, errEmpty
	}
	dated(doc)
	attendees.Join(doc)
	return doc, nil
}

// reason words a fault without the path of the file, whose name stands
// beside it.
func reason(err error) string {
	if fault := (*fs.PathError)(nil); errors.As(err, &fault) {
		return fault.Err.Error()
	}
	return err.Error()
}

func sortByName(c *Contents) {
	slices.SortFunc(c.Documents, func(a, b *retrieval.Document) int { return strings.Compare(a.Name, b.Name) })
	slices.SortStableFunc(c.Skipped, func(a, b retrieval.Skipped) int { return strings.Compare(a.Document, b.Document) })
}
