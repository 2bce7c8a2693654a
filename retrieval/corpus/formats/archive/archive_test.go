package archive_test

import (
	"bytes"
	"encoding/xml"
	"strings"
	"testing"

	"whosaid/retrieval/corpus/formats/archive"
	"whosaid/retrieval/corpus/formats/article"
	"whosaid/retrieval/corpus/formats/formattest"
)

// TestBrokenArchives names what is wrong with each.
func TestBrokenArchives(t *testing.T) {
	good := formattest.Zip(formattest.Entry{Name: "a.xml", Text: "<a>x</a>"}, formattest.Entry{Name: "b.xml", Text: "<a>x</a>"})
	locked := bytes.Clone(good)
	locked[bytes.LastIndex(locked, []byte("PK\x01\x02"))+8] |= 1
	many := make([]formattest.Entry, 20001)
	for name, c := range map[string]struct {
		raw  []byte
		want string
	}{
		"good":        {good, ""},
		"torn":        {good[:len(good)-30], "torn"},
		"encrypted":   {locked, "encrypted"},
		"old Word":    {[]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more"), "encrypted"},
		"many files":  {formattest.Zip(many...), "more than 20000 files"},
		"bomb":        {formattest.Zip(formattest.Entry{}, formattest.Entry{Name: "a.xml", Text: strings.Repeat(" ", 8<<20)}), "what it unpacks to is larger than 4 MB"},
		"deep":        {formattest.Zip(formattest.Entry{Name: "a.xml", Text: strings.Repeat("<a>", 3000)}), "nested more than 2000 deep"},
		"no XML":      {formattest.Zip(formattest.Entry{Name: "a.xml", Text: "<a <<"}), "broken"},
		"torn XML":    {formattest.Zip(formattest.Entry{Name: "a.xml", Text: "<a><b>"}), "ends too early"},
		"another one": {formattest.Zip(formattest.Entry{Name: "c.xml", Text: "<a/>"}), "a.xml is missing"},
	} {
		a, err := archive.Open(c.raw, article.Limits{Text: 1 << 20, Unpacked: 4 << 20})
		if err == nil {
			err = a.Tokens("a.xml", func(xml.Token) error { return nil })
		}
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}
