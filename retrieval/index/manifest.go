package index

import (
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"whosaid/retrieval"
)

// Format is the version of the files of a generation.
const Format = 8

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
	// Documents are the hashes of the documents by name.
	Documents  map[string]string `json:"documents"`
	Statements int               `json:"statements"`
	Chunks     int               `json:"chunks"`
	People     int               `json:"people"`
	// Poor are the documents in which little was found.
	Poor []retrieval.Reading `json:"poor"`
	// Unread are the files that were no documents when it was built.
	Unread retrieval.Readings `json:"unread"`
	// Transcripts are the documents in which turns were found, by name.
	Transcripts []retrieval.TranscriptReading `json:"transcripts"`
	Files       map[string]sum                `json:"files"`
}

// A sum tells whether a file is whole.
type sum struct {
	Size int64  `json:"size"`
	CRC  uint32 `json:"crc"`
}

// ErrDamaged means that a generation on disk is not what was written. That a
// file cannot be read now, for want of a permission or of descriptors, is no
// damage: such an error is the system's own.
// ErrForeign means that another version of the program wrote it.
var (
	ErrDamaged = errors.New("the index on disk is damaged")
	ErrForeign = errors.New("the index on disk has another format")
)

func checksum(raw []byte) sum {
	return sum{int64(len(raw)), crc32.Checksum(raw, crc32.MakeTable(crc32.Castagnoli))}
}

// sumsOf returns the checksums of all files below dir, but the manifest's.
func sumsOf(dir string) (map[string]sum, error) {
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
		raw, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		out[name] = checksum(raw)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("index: checksums: %w", err)
	}
	return out, nil
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
	return m, nil
}

// check makes sure that every file is as it was written, except some.
func (m Manifest) check(dir string, except ...string) error {
	for name := range m.Files {
		if slices.Contains(except, name) {
			continue
		}
		if _, err := m.read(dir, name); err != nil {
			return err
		}
	}
	return nil
}

// read returns a file of the generation if it is as it was written.
func (m Manifest) read(dir, name string) ([]byte, error) {
	raw, err := readWhole(filepath.Join(dir, filepath.FromSlash(name)))
	if err != nil {
		return nil, err
	}
	if checksum(raw) != m.Files[name] {
		return nil, fmt.Errorf("%w: %s", ErrDamaged, name)
	}
	return raw, nil
}
