package sidecar_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/retrieval/corpus/sidecar"
)

func TestWhatIsWrittenIsRead(t *testing.T) {
	for _, want := range []sidecar.Sidecar{
		{},
		{URL: "https://example.org/a?b=c#d", Fetched: "2026-05-04T03:02:01Z", Feed: true},
		{Title: "Trains: \"late\" – again\n# no comment", Author: "- Ana", Outlet: "yes", Date: "2026-05-04"},
	} {
		raw, err := want.Encode()
		if err != nil {
			t.Fatal(err)
		}
		got, err := sidecar.Parse(raw)
		if err != nil {
			t.Fatalf("%s: %v", raw, err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", raw, diff)
		}
	}
}

func TestParse(t *testing.T) {
	for _, c := range []struct{ text, title, fault string }{
		{"", "", ""},
		{"# nothing\n", "", ""},
		{"title: The pier\ndate: 2026-05-04\n", "The pier", ""},
		{"titel: The pier\n", "", "[1:1] unknown field \"titel\""},
		{"title: a\ntitle: [", "", "[2:"},
		{"title: {a: b}\n", "", "[1:"},
		{"title: \"" + strings.Repeat("a", 70_000) + "\"", "", "larger than 64 KB"},
	} {
		s, err := sidecar.Parse([]byte(c.text))
		switch {
		case c.fault == "" && (err != nil || s.Title != c.title):
			t.Errorf("%.40s: %+v, %v", c.text, s, err)
		case c.fault != "" && (err == nil || !strings.HasPrefix(err.Error(), c.fault)):
			t.Errorf("%.40s: %v, want %s", c.text, err, c.fault)
		}
	}
}

func TestIs(t *testing.T) {
	for name, want := range map[string]bool{"a.html.meta.yaml": true, "A.HTML.META.YAML": true, "meta.yaml": false, "a.yaml": false, "a.html": false} {
		if got := sidecar.Is(name); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// FuzzParse reads any bytes, and what it reads it can write.
func FuzzParse(f *testing.F) {
	f.Add([]byte("url: https://example.org/\nfetched: 2026-05-04T03:02:01Z\nfeed: true\n"))
	f.Add([]byte("title: &a [*a]\n"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		s, err := sidecar.Parse(raw)
		if err != nil {
			return
		}
		if _, err := s.Encode(); err != nil {
			t.Error(err)
		}
	})
}
