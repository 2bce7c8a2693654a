package index

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"whosaid/retrieval"
)

// Format is the version of the files of a generation.
const Format = 23

const manifestFile = "manifest.json"

// Basis is what an index is made by, beside the documents: when any of it is
// another, the index is stale.
type Basis struct {
	// Format of the files.
	Format int `json:"format"`
	// Rules is the version of the rules of attribution.
	Rules string `json:"rules"`
	// Embedder is the model of all vectors.
	Embedder string `json:"embedder"`
	// Aliases is the alias file.
	Aliases string `json:"aliases"`
	// Readings is the version of the rules that Poor is judged by.
	Readings string `json:"readings"`
}

// A Manifest describes a generation.
type Manifest struct {
	Basis
	Built time.Time `json:"built"`
	// Documents are the cards of the documents, which have a file of their own.
	Documents  []Card `json:"-"`
	Statements int    `json:"statements"`
	Chunks     int    `json:"chunks"`
	People     int    `json:"people"`
	// LedgerParts and VectorParts are the files that these stand in, in order.
	LedgerParts []string `json:"ledger_parts"`
	VectorParts []string `json:"vector_parts"`
	// Poor are the documents in which little was found.
	Poor []retrieval.Reading `json:"poor"`
	// Unread are the files that were no documents when it was built.
	Unread retrieval.Readings `json:"unread"`
	// Transcripts are the documents in which turns were found, by name.
	Transcripts []retrieval.TranscriptReading `json:"transcripts"`
	// Elsewhere is true where texts are found in another store: there is no full
	// text of them here.
	Elsewhere bool           `json:"elsewhere"`
	Files     map[string]sum `json:"files"`
	// Stamps are those of the files, by their names.
	Stamps stamps `json:"stamps"`
}

// sumsOf returns the checksums of all files below dir, but the manifest's, as far as
// they are not known: files that are not looked into.
func sumsOf(dir string, known func(name, path string) (sum, bool)) (map[string]sum, error) {
	out := map[string]sum{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		if name = filepath.ToSlash(name); name == manifestFile || name == readersFile {
			return nil
		}
		if sum, ok := known(name, path); ok {
			out[name] = sum
			return nil
		}
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close()
		out[name], err = summed(io.Discard, f)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("index: checksums: %w", err)
	}
	return out, nil
}

// sameFile reports whether two paths lead to one file.
func sameFile(a, b string) bool {
	x, err := os.Stat(a)
	if err != nil {
		return false
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}

// readManifest reads a manifest whose own checksum CURRENT gives.
func readManifest(dir string, want sum) (Manifest, error) {
	var m Manifest
	raw, err := readWhole(filepath.Join(dir, manifestFile))
	if err != nil {
		return m, err
	}
	if checksum(raw) != want {
		return m, fmt.Errorf("%w: %s", ErrDamaged, manifestFile)
	}
	if err := json.Unmarshal(raw, &m); err != nil {
		return m, fmt.Errorf("%w: %s: %w", ErrDamaged, manifestFile, err)
	}
	if m.Format != Format {
		return m, fmt.Errorf("%w: %d, not %d", ErrForeign, m.Format, Format)
	}
	return m, loadCards(&m, dir)
}

// check makes sure that every file is as it was written, except some. Those that
// have their stamps are not looked into.
func (m *Manifest) check(dir string, except ...string) error {
	for name := range m.Files {
		if slices.Contains(except, name) || m.asWritten(dir, name) {
			continue
		}
		if err := m.copy(io.Discard, dir, name); err != nil {
			return err
		}
	}
	return nil
}

// read makes sure that every file is as it was written, by looking into all of them.
func (m *Manifest) read(dir string) error {
	for name := range m.Files {
		if err := m.copy(io.Discard, dir, name); err != nil {
			return err
		}
	}
	return nil
}

// asWritten reports whether a file of the generation has its stamp and its size.
func (m *Manifest) asWritten(dir, name string) bool {
	return m.Stamps.has(dir, name, m.Files[name].Size)
}

// text returns a file of the generation if it is as it was written.
func (m *Manifest) text(dir, name string) (string, error) {
	var b strings.Builder
	b.Grow(int(m.Files[name].Size))
	if !m.asWritten(dir, name) {
		err := m.copy(&b, dir, name)
		return b.String(), err
	}
	f, err := opened(filepath.Join(dir, filepath.FromSlash(name)))
	if err != nil {
		return "", err
	}
	defer f.Close()
	if _, err := io.Copy(&b, f); err != nil {
		return "", fmt.Errorf("the index cannot be read: %w", err)
	}
	return b.String(), nil
}

// copy writes what a file of the generation holds to w, and makes sure that it
// is as it was written.
func (m *Manifest) copy(w io.Writer, dir, name string) error {
	f, err := opened(filepath.Join(dir, filepath.FromSlash(name)))
	if err != nil {
		return err
	}
	defer f.Close()
	sum, err := summed(w, f)
	switch {
	case errors.Is(err, syscall.EISDIR):
		return fmt.Errorf("%w: %w", ErrDamaged, err)
	case err != nil:
		return fmt.Errorf("the index cannot be read: %w", err)
	case sum != m.Files[name]:
		return fmt.Errorf("%w: %s", ErrDamaged, name)
	}
	return nil
}

// loadCards reads the cards of a generation, which has parts of a ledger for
// them.
func loadCards(m *Manifest, dir string) error {
	raw, err := m.text(dir, cardsFile)
	if err != nil {
		return err
	}
	cards, ok := readCards(raw)
	statements, chunks := 0, 0
	for i := range cards {
		p := cards[i].place
		if p.part < 0 || p.part >= len(m.LedgerParts) || p.at < 0 || p.size < 0 || int64(p.at+p.size) > m.Files[m.LedgerParts[p.part]].Size {
			ok = false
			break
		}
		statements, chunks = statements+cards[i].Statements, chunks+cards[i].Chunks
	}
	if !ok || statements != m.Statements || chunks != m.Chunks {
		return fmt.Errorf("%w: %s", ErrDamaged, filepath.Join(dir, cardsFile))
	}
	m.Documents = cards
	return nil
}

// Card is that of the document of a name; nil if there is none. Cards stand in
// the order of their names.
func (m *Manifest) Card(name string) *Card {
	i, ok := m.Number(name)
	if !ok {
		return nil
	}
	return &m.Documents[i]
}

// Number is the place of the document of a name among the documents.
func (m *Manifest) Number(name string) (int, bool) {
	return slices.BinarySearchFunc(m.Documents, name, func(c Card, name string) int { return cmp.Compare(c.Name, name) })
}
