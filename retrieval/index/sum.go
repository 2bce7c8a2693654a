package index

import (
	"errors"
	"hash/crc32"
	"io"
	"path/filepath"
	"sync"
)

// A sum tells whether a file is whole.
type sum struct {
	Size int64  `json:"size"`
	CRC  uint32 `json:"crc"`
}

func checksum(raw []byte) sum {
	return sum{int64(len(raw)), crc32.Checksum(raw, crc32.MakeTable(crc32.Castagnoli))}
}

// summed copies all of r to w and returns its checksum.
func summed(w io.Writer, r io.Reader) (sum, error) {
	var out sum
	castagnoli := crc32.MakeTable(crc32.Castagnoli)
	buffer := make([]byte, 1<<16)
	for {
		n, err := r.Read(buffer)
		out.Size, out.CRC = out.Size+int64(n), crc32.Update(out.CRC, castagnoli, buffer[:n])
		if _, failed := w.Write(buffer[:n]); failed != nil {
			return out, failed
		}
		switch {
		case errors.Is(err, io.EOF):
			return out, nil
		case err != nil:
			return out, err
		}
	}
}

// written are the checksums of files, by their names, taken while these were written.
type written struct {
	mutex sync.Mutex
	sums  map[string]sum
}

func (w *written) add(name string, s sum) {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	if w.sums == nil {
		w.sums = map[string]sum{}
	}
	w.sums[name] = s
}

// writeFile writes a new file of the generation.
func (w *writing) writeFile(name string, write func(io.Writer) error) error {
	var s summing
	err := writeFile(w.folder, name, func(out io.Writer) error { s.to = out; return write(&s) })
	if err == nil {
		w.written.add(name, s.sum)
	}
	return err
}

// A summing takes the checksum of what it writes.
type summing struct {
	to  io.Writer
	sum sum
}

func (s *summing) Write(raw []byte) (int, error) {
	n, err := s.to.Write(raw)
	s.sum.Size, s.sum.CRC = s.sum.Size+int64(n), crc32.Update(s.sum.CRC, crc32.MakeTable(crc32.Castagnoli), raw[:n])
	return n, err
}

// sums are the checksums of the files of the generation. Of those that were written
// here, and of links to files of the one before, they are known.
func (w *writing) sums() (map[string]sum, error) {
	return sumsOf(w.folder, func(name, path string) (sum, bool) {
		if s, ok := w.written.sums[name]; ok {
			return s, true
		}
		if w.old == nil {
			return sum{}, false
		}
		s, ok := w.old.Files[name]
		return s, ok && sameFile(path, filepath.Join(w.old.dir, name))
	})
}
