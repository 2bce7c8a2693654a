package index

import (
	"errors"
	"hash/crc32"
	"io"
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
