package index

import (
	"errors"
	"hash/crc32"
	"io"
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
