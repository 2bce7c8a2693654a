package feed_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/retrieval/corpus/formats/article"
	"whosaid/retrieval/corpus/formats/feed"
	"whosaid/retrieval/corpus/formats/formattest"
)

var limits = article.Limits{Text: 1 << 20, Unpacked: 4 << 20}

const rss = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>The Quay</title><link>https://quay.example/</link>
<item><title>Pier &amp; ferry</title><link>https://quay.example/pier</link><guid>g1</guid><dc:creator>Ana Ito</dc:creator>
<pubDate>Wed, 04 Mar 2026 09:30:00 +0100</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>“It is closed,” said Ito.</p><p>For good.</p>]]></content:encoded></item>
<item><title>Ferry</title><description>&lt;b&gt;Late&lt;/b&gt; again.</description></item>
<item><title>Nothing</title></item></channel></rss>`

const atom = `<!-- a comment --><feed xmlns="http://www.w3.org/2005/Atom"><title>The Quay</title>
<entry><id>e1</id><title>Pier</title><link href="https://quay.example/pier"/><updated>2026-03-04T09:30:00Z</updated>
<author><name>Ana Ito</name></author><author><name>Jon Berg</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Closed.</p></div></content></entry></feed>`

const rdf = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel><title>The Quay</title></channel><item><title>Pier</title><link>https://quay.example/pier</link><description>Closed.</description></item></rdf:RDF>`

const inJSON = `{"version":"https://jsonfeed.org/version/1.1","title":"The Quay","items":[{"id":"1","url":"https://quay.example/pier","title":"Pier",` +
	`"content_html":"<p>Closed.</p>","date_published":"2026-03-04T09:30:00Z","authors":[{"name":"Ana Ito"}]}]}`

func TestRead(t *testing.T) {
	for _, c := range []struct{ name, raw, want string }{
		{"RSS", rss, "Pier & ferry|Ana Ito|2026-03-04T09:30:00+01:00|The Quay|https://quay.example/pier|“It is closed,” said Ito.//For good.\n" +
			"Ferry|||The Quay||Late again.\nfault: no text in it\n"},
		{"Atom", atom, "Pier|Ana Ito, Jon Berg|2026-03-04T09:30:00Z|The Quay|https://quay.example/pier|Closed.\n"},
		{"RDF", rdf, "Pier|||The Quay|https://quay.example/pier|Closed.\n"},
		{"JSON", inJSON, "Pier|Ana Ito|2026-03-04T09:30:00Z|The Quay|https://quay.example/pier|Closed.\n"},
	} {
		out, err := feed.Read(t.Context(), article.File{Raw: []byte(c.raw)}, limits)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		formattest.Sound(t, out)
		var b strings.Builder
		for _, a := range out {
			if a.Fault != nil {
				fmt.Fprintf(&b, "fault: %v\n", a.Fault)
				continue
			}
			fmt.Fprintf(&b, "%s|%s|%s|%s|%s|%s\n", a.Title, a.Author, a.Date, a.Outlet, a.URL, strings.ReplaceAll(a.Text, "\n", "/"))
		}
		if diff := cmp.Diff(c.want, b.String()); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

// TestPartsStayWhatTheyAre adds an entry in front of the others.
func TestPartsStayWhatTheyAre(t *testing.T) {
	before, err := feed.Read(t.Context(), article.File{Raw: []byte(rss)}, limits)
	if err != nil {
		t.Fatal(err)
	}
	more := strings.Replace(rss, "<item>", "<item><title>New</title><description>New.</description></item><item>", 1)
	after, err := feed.Read(t.Context(), article.File{Raw: []byte(more)}, limits)
	if err != nil || len(after) != len(before)+1 {
		t.Fatal(len(after), err)
	}
	for i := range before {
		if before[i].Part != after[i+1].Part {
			t.Errorf("%s became %s", before[i].Part, after[i+1].Part)
		}
	}
}

func TestWhatIsNoFeed(t *testing.T) {
	for _, c := range []struct {
		raw    string
		signed bool
		other  bool
	}{
		{rss, true, false}, {atom, true, false}, {rdf, true, false}, {inJSON, false, false},
		{"<html><body>rss</body></html>", false, true}, {`{"items":[]}`, false, true}, {"", false, true},
		{"<feed xmlns=\"urn:animals\"><cow/></feed>", false, true}, {"text about <rss>", false, true},
		{rss[:200], true, false},
	} {
		if got := feed.Signed([]byte(c.raw)); got != c.signed {
			t.Errorf("%.60s: signed %v", c.raw, got)
		}
		_, err := feed.Read(t.Context(), article.File{Raw: []byte(c.raw)}, limits)
		if got := errors.Is(err, article.ErrOther); got != c.other {
			t.Errorf("%.60s: %v", c.raw, err)
		}
	}
}

// FuzzRead reads any bytes: what it makes of them is sound.
func FuzzRead(f *testing.F) {
	for _, s := range []string{rss, atom, rdf, inJSON, rss[:300]} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		feed.Signed(raw)
		if out, err := feed.Read(t.Context(), article.File{Raw: raw}, limits); err == nil {
			formattest.Sound(t, out)
		}
	})
}
