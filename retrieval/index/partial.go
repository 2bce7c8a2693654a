package index

import (
	"bytes"
	"encoding/binary"
)

// packPartial puts a checksum and the embedder's model before the vectors.
func packPartial(model string, vectors Vectors) ([]byte, error) {
	var body bytes.Buffer
	body.Write(binary.LittleEndian.AppendUint32(nil, uint32(len(model))))
	body.WriteString(model)
	if err := writeVectors(&body, vectors.keys(), vectors); err != nil {
		return nil, err
	}
	head := binary.LittleEndian.AppendUint32(nil, checksum(body.Bytes()).CRC)
	return append(head, body.Bytes()...), nil
}

// unpackPartial returns nothing for what is damaged or another model's.
func unpackPartial(model string, raw []byte) *Table {
	if len(raw) < 8 || checksum(raw[4:]).CRC != binary.LittleEndian.Uint32(raw) {
		return nil
	}
	body := raw[8:]
	n := int(binary.LittleEndian.Uint32(raw[4:]))
	if n > len(body) || string(body[:n]) != model {
		return nil
	}
	vectors, err := readVectors(body[n:])
	if err != nil {
		return nil
	}
	return vectors
}
