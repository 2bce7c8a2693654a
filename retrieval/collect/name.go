package collect

import (
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"whosaid/retrieval/pattern"
)

// longestName is how many bytes the stem of a name has at most.
const longestName = 90

// nameOf is the name of the file that a page is saved under: one element of a
// path, without dots at its beginning, that no system takes for anything else.
func nameOf(address, ending string) string {
	u, err := url.Parse(address)
	if err != nil {
		return short(mark(address), "") + ending
	}
	host := strings.TrimPrefix(u.Hostname(), "www.")
	way := strings.TrimSuffix(u.Path, path.Ext(u.Path))
	if len(path.Ext(u.Path)) > len(".markdown") {
		way = u.Path
	}
	stem := spelled(host) + "-" + spelled(way)
	if u.RawQuery != "" {
		return short(stem, mark(address)) + ending
	}
	return short(stem, "") + ending
}

// spelled is a text in letters, digits, dots and single dashes.
func spelled(text string) string {
	var b strings.Builder
	for _, r := range norm.NFC.String(strings.ToValidUTF8(strings.ToLower(text), "-")) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '.' || r == '_' {
			b.WriteRune(r)
		} else {
			b.WriteByte('-')
		}
	}
	return strings.Trim(dashes.ReplaceAllString(b.String(), "-"), "-.")
}

var dashes = pattern.New(`[-.]*-[-.]*|\.\.+`)

// short is a stem that is not too long, with a mark that tells it from others.
func short(stem, tail string) string {
	stem = strings.Trim(stem, "-. ")
	if tail == "" && len(stem) > longestName {
		tail = mark(stem)
	}
	if room := longestName - len(tail) - 1; tail != "" && len(stem) > room {
		for stem = stem[:room]; !utf8.ValidString(stem); {
			stem = stem[:len(stem)-1]
		}
	}
	if tail != "" {
		stem = strings.Trim(stem, "-. ") + "-" + tail
	}
	return strings.TrimPrefix(stem, "-")
}

// mark is a short word that tells one text from others.
func mark(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:4])
}

// marked is a file's name with the mark of its address.
func marked(name, address string) string {
	ending := path.Ext(name)
	return short(strings.TrimSuffix(name, ending), mark(address)) + ending
}
