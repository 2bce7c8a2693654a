package plain

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// errBinary means that a file's bytes are no text in any encoding known here.
var errBinary = errors.New("binary, not text")

// Decode returns raw as UTF-8. Text that is UTF-8 already comes back byte for
// byte, byte order mark and carriage returns included; UTF-16 needs its byte
// order mark to be recognised; what is neither is Windows-1252, or Latin-1
// where the two differ and only Latin-1 fits.
func Decode(raw []byte) (string, error) {
	switch {
	case bytes.HasPrefix(raw, []byte{0xff, 0xfe}), bytes.HasPrefix(raw, []byte{0xfe, 0xff}):
		return convert(raw, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM))
	case binary(raw):
		return "", errBinary
	case utf8.Valid(raw):
		return string(raw), nil
	case damaged(raw):
		return strings.ToValidUTF8(string(raw), string(utf8.RuneError)), nil
	case fitsWindows(raw):
		return convert(raw, charmap.Windows1252)
	}
	return convert(raw, charmap.ISO8859_1)
}

func convert(raw []byte, from encoding.Encoding) (string, error) {
	out, err := from.NewDecoder().Bytes(raw)
	if err != nil {
		return "", fmt.Errorf("decoding: %w", err)
	}
	if binary(out) {
		return "", errBinary
	}
	return string(out), nil
}

// binary reports a NUL byte, or more control characters than text has.
func binary(raw []byte) bool {
	controls := 0
	for _, b := range raw {
		switch {
		case b == 0:
			return true
		case b < ' ' && strings.IndexByte("\t\n\v\f\r\b\x1a\x1b", b) < 0, b == 0x7f:
			controls++
		}
	}
	return controls*100 > len(raw)
}

// damaged reports whether raw was meant as UTF-8: characters of several bytes
// that are right outnumber the bytes that are wrong.
func damaged(raw []byte) bool {
	right, wrong := 0, 0
	for len(raw) > 0 {
		r, n := utf8.DecodeRune(raw)
		switch {
		case r == utf8.RuneError && n == 1:
			wrong++
		case n > 1:
			right++
		}
		raw = raw[n:]
	}
	return right > wrong
}

// fitsWindows reports whether every byte means something in Windows-1252.
func fitsWindows(raw []byte) bool {
	for _, b := range raw {
		switch b {
		case 0x81, 0x8d, 0x8f, 0x90, 0x9d:
			return false
		}
	}
	return true
}
