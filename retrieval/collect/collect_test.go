package collect_test

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/retrieval/collect"
	"whosaid/retrieval/web"
)

const article = `<html><head><title>Pier</title></head><body><p>"The pier is closed," said Mara Ito.</p></body></html>`

// site serves pages by their paths, of the media types that stand beside them.
func site(t *testing.T, pages map[string][2]string) string {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		page, ok := pages[r.URL.RequestURI()]
		if !ok {
			http.NotFound(w, r)
			return
		}
		if to, ok := strings.CutPrefix(page[0], "to "); ok {
			http.Redirect(w, r, to, http.StatusFound)
			return
		}
		w.Header().Set("Content-Type", page[0])
		_, _ = io.WriteString(w, strings.ReplaceAll(page[1], "HERE", "http://"+r.Host))
	}))
	t.Cleanup(server.Close)
	return server.URL
}

// run adds sources to a folder and returns what became of each, with the
// server's address as HERE.
func run(t *testing.T, folder, here string, cfg collect.Config, sources ...string) []string {
	t.Helper()
	var got []string
	cfg.Folder = folder
	cfg.Web.Allowed = func(a netip.Addr) bool { return a.String() == "127.0.0.1" }
	c, err := collect.New(cfg, func(r collect.Result) {
		line := fmt.Sprintf("%s %s %s: %s", r.Outcome, r.Source, r.Document, r.Why)
		got = append(got, strings.ReplaceAll(line, here, "HERE"))
	})
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	for _, s := range sources {
		if err := c.Add(t.Context(), strings.ReplaceAll(s, "HERE", here)); err != nil {
			t.Fatal(err)
		}
	}
	return got
}

// files are the names of what is in a folder, without sidecars.
func files(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".meta.yaml") {
			names = append(names, e.Name())
		}
	}
	return names
}

func TestAddPages(t *testing.T) {
	here := site(t, map[string][2]string{
		"/2026/pier.html":     {"text/html; charset=utf-8", article},
		"/moved":              {"to /2026/pier.html", ""},
		"/talk":               {"text/plain", "\"It is late,\" said Ana Silva."},
		"/notes.md":           {"application/octet-stream", "# Notes\n\n\"It is late,\" said Ana Silva."},
		"/latin":              {"text/html; charset=windows-1252", "<p>\x93It is late,\x94 said Ana Silva.</p>"},
		"/picture":            {"image/png", "\x89PNG\r\n\x1a\n0000"},
		"/picture-says-text":  {"text/plain", "\x89PNG\r\n\x1a\n0000"},
		"/program":            {"application/x-msdownload", "MZ\x00\x00\x00"},
		"/empty":              {"text/html", " \n"},
		"/a?id=1":             {"text/html", article},
		"/a?id=2":             {"text/html", article + " "},
		"/..%2f..%2fetc/x":    {"text/html", article},
		"/" + long(300):       {"text/html", article},
		"/%e3%83%94%e3%82%a2": {"text/html", article},
	})
	for _, c := range []struct{ source, want string }{
		{"HERE/2026/pier.html", "added HERE/2026/pier.html 127.0.0.1-2026-pier.html: "},
		{"HERE/moved", "added HERE/moved 127.0.0.1-2026-pier.html: "},
		{"HERE/talk", "added HERE/talk 127.0.0.1-talk.txt: "},
		{"HERE/notes.md", "added HERE/notes.md 127.0.0.1-notes.md: "},
		{"HERE/latin", "added HERE/latin 127.0.0.1-latin.html: "},
		{"HERE/picture", "refused HERE/picture : it is image/png, which is not read"},
		{"HERE/picture-says-text", "refused HERE/picture-says-text : it is image/png, which is not read"},
		{"HERE/program", "refused HERE/program : it is application/x-msdownload, which is not read"},
		{"HERE/empty", "refused HERE/empty : there is nothing on the page"},
		{"HERE/gone", "refused HERE/gone : there is no such page (404)"},
		{"HERE/..%2f..%2fetc/x", "added HERE/..%2f..%2fetc/x 127.0.0.1-etc-x.html: "},
		{"HERE/%e3%83%94%e3%82%a2", "added HERE/%e3%83%94%e3%82%a2 127.0.0.1-ピア.html: "},
		{"ftp://127.0.0.1/x", `refused ftp://127.0.0.1/x : "ftp" addresses are not fetched, only http and https`},
		{"no-such-file.txt", "refused no-such-file.txt : no such file or directory"},
	} {
		folder := t.TempDir()
		got := run(t, folder, here, collect.Config{}, c.source)
		if diff := cmp.Diff([]string{c.want}, got); diff != "" {
			t.Error(diff)
		}
		added := 0
		if strings.HasPrefix(c.want, "added") {
			added = 1
		}
		if n := len(files(t, folder)); n != added {
			t.Errorf("%s: %d files in the folder", c.source, n)
		}
	}
	folder := t.TempDir()
	run(t, folder, here, collect.Config{}, "HERE/a?id=1", "HERE/a?id=2", "HERE/"+long(300))
	for _, name := range files(t, folder) {
		if len(name) > 120 || !filepath.IsLocal(name) {
			t.Errorf("a file of the name %s", name)
		}
	}
	if n := len(files(t, folder)); n != 3 {
		t.Errorf("%d files of 3 pages", n)
	}
	folder = t.TempDir()
	run(t, folder, here, collect.Config{}, "HERE/latin")
	if got := read(t, folder, "127.0.0.1-latin.html"); got != "\uFEFF<p>“It is late,” said Ana Silva.</p>" {
		t.Errorf("%q", got)
	}
}

func long(n int) string { return strings.Repeat("abcdefghi-", n/10) }

func read(t *testing.T, folder, name string) string {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(folder, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

func write(t *testing.T, folder, name, text string) string {
	t.Helper()
	path := filepath.Join(folder, name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestWhatIsThereStays(t *testing.T) {
	pages := map[string][2]string{"/pier": {"text/html", article}}
	here, folder := site(t, pages), t.TempDir()
	once := run(t, folder, here, collect.Config{}, "HERE/pier", "HERE/pier")
	if diff := cmp.Diff([]string{"added HERE/pier 127.0.0.1-pier.html: "}, once); diff != "" {
		t.Errorf("asked for twice: %s", diff)
	}
	pages["/pier"] = [2]string{"text/html", article + "<p>More.</p>"}
	again := run(t, folder, here, collect.Config{}, "HERE/pier")
	if len(again) != 1 || !strings.HasPrefix(again[0], "present HERE/pier 127.0.0.1-pier.html: it was fetched 2") {
		t.Errorf("again: %q", again)
	}
	if read(t, folder, "127.0.0.1-pier.html") != article {
		t.Error("the page was written over")
	}
	want := []string{"replaced HERE/pier 127.0.0.1-pier.html: "}
	if diff := cmp.Diff(want, run(t, folder, here, collect.Config{Replace: true}, "HERE/pier")); diff != "" {
		t.Error(diff)
	}
	want = []string{"unchanged HERE/pier 127.0.0.1-pier.html: "}
	if diff := cmp.Diff(want, run(t, folder, here, collect.Config{Replace: true}, "HERE/pier")); diff != "" {
		t.Error(diff)
	}
}

func TestAFileOfOnesOwnIsNotWrittenOver(t *testing.T) {
	here, folder := site(t, map[string][2]string{"/pier": {"text/html", article}}), t.TempDir()
	write(t, folder, "127.0.0.1-pier.html", "my own")
	got := run(t, folder, here, collect.Config{Replace: true}, "HERE/pier")
	if len(got) != 1 || !strings.HasPrefix(got[0], "added HERE/pier 127.0.0.1-pier-") {
		t.Errorf("%q", got)
	}
	if read(t, folder, "127.0.0.1-pier.html") != "my own" {
		t.Error("the file was written over")
	}
}

func TestLinksInTheFolderAreNotFollowed(t *testing.T) {
	here, folder, outside := site(t, map[string][2]string{"/pier": {"text/html", article}}), t.TempDir(), t.TempDir()
	target := write(t, outside, "kept.html", "kept")
	if err := os.Symlink(target, filepath.Join(folder, "127.0.0.1-pier.html")); err != nil {
		t.Skip(err)
	}
	got := run(t, folder, here, collect.Config{Replace: true}, "HERE/pier")
	if len(got) != 1 || !strings.HasPrefix(got[0], "refused HERE/pier") || read(t, outside, "kept.html") != "kept" {
		t.Errorf("%q", got)
	}
}

const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour</title><link>HERE/</link>
<item><title>Pier</title><link>/pier</link><description>Closed.</description></item>
<item><title>Market</title><link>HERE/market</link></item>
<item><title>Twice</title><link>HERE/pier</link></item>
<item><title>Files</title><link>file:///etc/passwd</link></item></channel></rss>`

func TestAddFeeds(t *testing.T) {
	pages := map[string][2]string{
		"/feed": {"application/rss+xml", feed}, "/untold": {"text/plain", feed},
		"/pier": {"text/html", article}, "/market": {"text/html", article},
		"/feeds.opml": {"text/x-opml", `<opml version="2.0"><body><outline text="a"><outline xmlUrl="HERE/feed"/></outline></body></opml>`},
		"/self.opml":  {"text/x-opml", `<opml><body><outline xmlUrl="HERE/self.opml"/><outline xmlUrl="HERE/other.opml"/></body></opml>`},
		"/other.opml": {"text/x-opml", `<opml><body><outline xmlUrl="HERE/third.opml"/></body></opml>`},
		"/third.opml": {"text/x-opml", `<opml><body><outline xmlUrl="HERE/fourth.opml"/></body></opml>`},
		"/none.opml":  {"text/x-opml", `<opml><body></body></opml>`},
	}
	here := site(t, pages)
	list := write(t, t.TempDir(), "feeds.opml", strings.ReplaceAll(pages["/feeds.opml"][1], "HERE", here))
	both := []string{"added HERE/pier 127.0.0.1-pier.html: ", "added HERE/market 127.0.0.1-market.html: ",
		`refused file:///etc/passwd : "file" addresses are not fetched, only http and https`}
	for _, c := range []struct {
		articles int
		source   string
		want     []string
	}{
		{10, "HERE/feed", both},
		{10, "HERE/untold", both},
		{2, "HERE/feed", both[:2]},
		{10, "HERE/feeds.opml", both},
		{10, list, both},
		{10, "HERE/none.opml", []string{"refused HERE/none.opml : it leads to nothing"}},
		{10, "HERE/self.opml", []string{"refused HERE/third.opml : it is text/x-opml, which is not read"}},
	} {
		got := run(t, t.TempDir(), here, collect.Config{Articles: c.articles}, c.source)
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%d of %s: %s", c.articles, c.source, diff)
		}
	}
}

func TestAddFiles(t *testing.T) {
	elsewhere, folder := t.TempDir(), t.TempDir()
	note := write(t, elsewhere, "note.txt", "\"It is late,\" said Ana Silva.")
	own := write(t, folder, "own.txt", "mine")
	if err := os.Mkdir(filepath.Join(elsewhere, "sub"), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ source, want string }{
		{note, "added " + note + " note.txt: "},
		{note, "unchanged " + note + " note.txt: "},
		{own, "refused " + own + " : it is in the folder already"},
		{write(t, elsewhere, "own.txt", "yours"), "present " + elsewhere + "/own.txt own.txt: a file of that name is there with other contents; " +
			"--replace puts this one in its place"},
		{write(t, elsewhere, "a.png", "\x89PNG\r\n\x1a\n"), "refused " + elsewhere + "/a.png : .png files are not read"},
		{write(t, elsewhere, ".hidden.txt", "x"), "refused " + elsewhere + "/.hidden.txt : a file of that name is not read: give it another one"},
		{write(t, elsewhere, "empty.txt", " \n"), "refused " + elsewhere + "/empty.txt : no text in it"},
		{write(t, elsewhere, "huge.txt", strings.Repeat("a", 2<<20)), "refused " + elsewhere + "/huge.txt : it is larger than 1 MB"},
		{filepath.Join(elsewhere, "sub"), "refused " + elsewhere + "/sub : it is a folder: name the files in it, or make it the corpus"},
	} {
		got := run(t, folder, "HERE", collect.Config{Limit: 1 << 20}, c.source)
		if diff := cmp.Diff([]string{c.want}, got); diff != "" {
			t.Error(diff)
		}
	}
	if diff := cmp.Diff([]string{"note.txt", "own.txt"}, files(t, folder)); diff != "" {
		t.Error(diff)
	}
	if read(t, folder, "own.txt") != "mine" {
		t.Error("written over")
	}
	got := run(t, folder, "HERE", collect.Config{Replace: true}, filepath.Join(elsewhere, "own.txt"))
	if read(t, folder, "own.txt") != "yours" || !strings.HasPrefix(got[0], "replaced") {
		t.Errorf("%q", got)
	}
}

func TestAFolderThatCannotBeWritten(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("root may write anything")
	}
	here, folder := site(t, map[string][2]string{"/pier": {"text/html", article}}), t.TempDir()
	if err := os.Chmod(folder, 0o500); err != nil {
		t.Fatal(err)
	}
	c, err := collect.New(collect.Config{Folder: folder, Web: web.Config{Allowed: func(netip.Addr) bool { return true }}}, func(collect.Result) {})
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if err := c.Add(t.Context(), here+"/pier"); err == nil || !strings.HasPrefix(err.Error(), "the folder cannot be written: ") {
		t.Errorf("%v", err)
	}
}

func TestReadList(t *testing.T) {
	for _, c := range []struct {
		text  string
		want  []string
		fault string
	}{
		{"", nil, ""},
		{"\uFEFF# mine\r\nhttps://example.org/a\r\n\r\n  notes.txt\n/abs.txt", []string{"https://example.org/a", "in/notes.txt", "/abs.txt"}, ""},
		{`<?xml version="1.0"?><opml><body><outline text="x" xmlUrl="https://example.org/f"/><outline XMLURL="https://example.org/f"/></body></opml>`,
			[]string{"https://example.org/f"}, ""},
		{"ok\n\x00\x01", nil, "line 2: not text"},
		{strings.Repeat("a\n", 10_001), nil, "line 10001: more than 10000 sources"},
	} {
		got, err := collect.ReadList([]byte(c.text), "in")
		switch {
		case c.fault != "" && (err == nil || err.Error() != c.fault):
			t.Errorf("%.30q: %v, want %s", c.text, err, c.fault)
		case c.fault == "" && (err != nil || !slices.Equal(got, c.want)):
			t.Errorf("%.30q: %q, %v", c.text, got, err)
		}
	}
}

// FuzzReadList reads any bytes as a list; none of its sources is empty.
func FuzzReadList(f *testing.F) {
	f.Add([]byte("https://example.org/\n# x\nfile.txt"))
	f.Add([]byte("<opml><body><outline xmlUrl='https://example.org/'/></body></opml>"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		sources, err := collect.ReadList(raw, "folder")
		if err == nil && slices.Contains(sources, "") {
			t.Errorf("%q: %q", raw, sources)
		}
	})
}

// FuzzNames saves pages under any path: always one file, inside the folder.
func FuzzNames(f *testing.F) {
	for _, path := range []string{"/a", "/../../x", "/.hidden", "/con", "/a/b.html?c=d", "/%2e%2e%2f", "/\u202e.txt", "//", "/a\x00b"} {
		f.Add(path)
	}
	f.Fuzz(func(t *testing.T, path string) {
		name := collect.NameOf("http://example.org/"+strings.TrimPrefix(path, "/"), ".html")
		if !filepath.IsLocal(name) || filepath.Base(name) != name || strings.HasPrefix(name, ".") || len(name) > 200 ||
			strings.ContainsAny(name, `/\:*?"<>|`+"\x00\n") {
			t.Errorf("%q: %q", path, name)
		}
	})
}
