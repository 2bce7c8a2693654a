package web_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"

	"whosaid/retrieval/web"
)

// site is a server with a page for everything that can go wrong.
func site(t *testing.T, robots string) *httptest.Server {
	t.Helper()
	mux := http.NewServeMux()
	page := func(path, kind, body string) {
		mux.HandleFunc(path, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", kind)
			_, _ = io.WriteString(w, body)
		})
	}
	to := func(path, where string) {
		mux.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, where, http.StatusFound) })
	}
	if robots != "" {
		page("/robots.txt", "text/plain", robots)
	}
	page("/pier.html", "Text/HTML; charset=ISO-8859-1", "<p>The pier is closed.</p>")
	page("/form.html", "text/html", "<title>Welcome</title><script>"+strings.Repeat("var a; ", 500)+"</script><form>Name <input><input type=Password></form>")
	page("/article-with-form.html", "text/html", "<form><input type=password></form><p>"+strings.Repeat("The pier is closed. ", 50)+"</p>")
	page("/secret/plan.html", "text/html", "<p>No robot may read it.</p>")
	to("/moved", "/once-more")
	to("/once-more", "/pier.html")
	to("/circle", "/circle-2")
	to("/circle-2", "/circle")
	to("/members", "/account/login?next=/members")
	to("/file", "file:///etc/passwd")
	to("/inside", "http://127.0.0.2:1/")
	to("/to-secret", "/secret/plan.html")
	for i := range 15 {
		to(fmt.Sprintf("/far-%d", i), fmt.Sprintf("/far-%d", i+1))
	}
	for _, code := range []int{204, 401, 402, 403, 404, 410, 418, 429, 500, 503} {
		mux.HandleFunc(fmt.Sprintf("/%d", code), func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(code) })
	}
	mux.HandleFunc("/nowhere", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusFound) })
	mux.HandleFunc("/huge", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", "5368709120")
		pour(w, 5<<30)
	})
	mux.HandleFunc("/endless", func(w http.ResponseWriter, _ *http.Request) { pour(w, 5<<30) })
	mux.HandleFunc("/bomb", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		z := gzip.NewWriter(w)
		pour(z, 5<<30)
	})
	mux.HandleFunc("/slow", func(w http.ResponseWriter, r *http.Request) {
		for r.Context().Err() == nil {
			_, _ = io.WriteString(w, "a")
			w.(http.Flusher).Flush()
			time.Sleep(10 * time.Millisecond)
		}
	})
	mux.HandleFunc("/silent", func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	mux.HandleFunc("/torn", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", "1000")
		_, _ = io.WriteString(w, "half of it")
	})
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return server
}

// pour writes n bytes, as long as anybody reads them.
func pour(w io.Writer, n int) {
	block := bytes.Repeat([]byte("all work and no play "), 4096)
	for ; n > 0; n -= len(block) {
		if _, err := w.Write(block); err != nil {
			return
		}
	}
}

// local allows the address that the test's server has.
func local(a netip.Addr) bool { return a.String() == "127.0.0.1" }

func TestGet(t *testing.T) {
	server := site(t, "User-agent: *\nDisallow: /secret/\n\nUser-agent: other\nDisallow: /\n")
	for _, c := range []struct{ path, body, fault string }{
		{"/pier.html", "<p>The pier is closed.</p>", ""},
		{"/pier.html#top", "<p>The pier is closed.</p>", ""},
		{"/moved", "<p>The pier is closed.</p>", ""},
		{"/article-with-form.html", "<form><input type=password></form>", ""},
		{"/form.html", "", "it needs a login: the page is a form for a password"},
		{"/circle", "", "it redirects in a circle, to " + server.URL + "/circle"},
		{"/far-0", "", "it redirects more than 10 times"},
		{"/far-5", "", "there is no such page (404)"},
		{"/members", "", "it needs a login or a subscription: it redirects to " + server.URL + "/account/login?next=/members"},
		{"/file", "", `it redirects to file:///etc/passwd: "file" addresses are not fetched, only http and https`},
		{"/inside", "", "it is at a private address"},
		{"/nowhere", "", "it redirects to nowhere"},
		{"/secret/plan.html", "", "the site's robots.txt does not let it be fetched (" + server.URL + "/robots.txt)"},
		{"/to-secret", "", "the site's robots.txt does not let it be fetched"},
		{"/401", "", "it needs a login (401)"},
		{"/402", "", "it has to be paid for (402)"},
		{"/403", "", "the site refuses it (403): it may need a login"},
		{"/404", "", "there is no such page (404)"},
		{"/410", "", "there is no such page (410)"},
		{"/429", "", "the site asks to come back later (429)"},
		{"/500", "", "the site failed (500)"},
		{"/503", "", "the site failed (503)"},
		{"/204", "", "the site answered with 204 No Content"},
		{"/418", "", "the site answered with 418 I'm a teapot"},
		{"/huge", "", "it is larger than 1 MB"},
		{"/endless", "", "it is larger than 1 MB"},
		{"/bomb", "", "it is larger than 1 MB"},
		{"/torn", "", "it broke off: the connection was lost"},
	} {
		client := web.NewClient(web.Config{Limit: 1 << 20, Allowed: local})
		page, err := client.Get(t.Context(), server.URL+c.path)
		switch {
		case c.fault == "" && (err != nil || !strings.HasPrefix(string(page.Body), c.body)):
			t.Errorf("%s: %q, %v", c.path, page.Body, err)
		case c.fault != "" && (err == nil || !strings.HasPrefix(err.Error(), c.fault)):
			t.Errorf("%s: %v, want %s", c.path, err, c.fault)
		case c.fault != "" && len(page.Body) > 0:
			t.Errorf("%s: %d bytes with an error", c.path, len(page.Body))
		}
	}
}

func TestGetTellsWhereAndWhat(t *testing.T) {
	server := site(t, "")
	page, err := web.NewClient(web.Config{Allowed: local}).Get(t.Context(), server.URL+"/moved#part")
	if err != nil {
		t.Fatal(err)
	}
	if page.URL != server.URL+"/pier.html" || page.Type != "text/html" || page.Charset != "ISO-8859-1" || page.Fetched.IsZero() {
		t.Errorf("%+v", page)
	}
}

func TestGetTakesNoLongerThanItMay(t *testing.T) {
	server := site(t, "")
	for _, path := range []string{"/slow", "/silent"} {
		client := web.NewClient(web.Config{Patience: 300 * time.Millisecond, Allowed: local})
		if _, err := client.Get(t.Context(), server.URL+path); err == nil || err.Error() != "too slow: it took longer than 300ms" {
			t.Errorf("%s: %v", path, err)
		}
		ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
		if _, err := web.NewClient(web.Config{Allowed: local}).Get(ctx, server.URL+path); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("%s: %v, want the caller's own end", path, err)
		}
		cancel()
	}
}

func TestGetRefusesAddresses(t *testing.T) {
	server := site(t, "")
	port := server.URL[strings.LastIndexByte(server.URL, ':'):]
	for address, want := range map[string]string{
		server.URL + "/pier.html":                             "it is at a private address",
		"http://localhost" + port + "/":                       "it is at a private address",
		"http://[::1]" + port + "/":                           "it is at a private address",
		"http://[::ffff:127.0.0.1]" + port + "/":              "it is at a private address",
		"http://0" + port + "/":                               "",
		"http://2130706433" + port + "/":                      "",
		"http://169.254.169.254/latest/":                      "it is at a private address",
		"http://10.0.0.1/":                                    "it is at a private address",
		"http://192.168.1.1/":                                 "it is at a private address",
		"http://[fe80::1%25lo]/":                              "it is at a private address",
		"http://[fd00::1]/":                                   "it is at a private address",
		"http://[64:ff9b::7f00:1]/":                           "it is at a private address",
		"file:///etc/passwd":                                  `"file" addresses are not fetched`,
		"gopher://example.org/":                               `"gopher" addresses are not fetched`,
		"http://ana:word@example.org/":                        "the address has a name or password in it",
		"http:///nothing":                                     "the address names no host",
		"http://a b/":                                         "not an address of the web",
		"pier.html":                                           `"" addresses are not fetched`,
		"http://no-such-host.invalid/":                        "the",
		strings.Replace(server.URL, "http", "https", 1) + "/": "it is at a private address",
	} {
		_, err := web.NewClient(web.Config{}).Get(t.Context(), address)
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s: %v, want %s", address, err, want)
		}
		if err != nil && strings.Contains(err.Error(), "word") && !strings.Contains(err.Error(), "password") {
			t.Errorf("%s: a password in %v", address, err)
		}
	}
}

func TestPublic(t *testing.T) {
	for address, want := range map[string]bool{
		"1.1.1.1": true, "93.184.216.34": true, "2606:4700::1111": true, "::ffff:1.1.1.1": true,
		"127.0.0.1": false, "127.8.8.8": false, "0.0.0.0": false, "0.1.2.3": false, "10.1.1.1": false, "172.16.0.1": false, "172.31.9.9": false,
		"192.168.0.1": false, "169.254.0.1": false, "100.64.0.1": false, "192.0.0.1": false, "198.18.0.1": false, "224.0.0.1": false,
		"255.255.255.255": false, "240.0.0.1": false, "::1": false, "::": false, "fe80::1": false, "fc00::1": false, "fec0::1": false, "ff02::1": false,
		"::ffff:10.0.0.1": false, "::ffff:127.0.0.1": false, "::127.0.0.1": false, "64:ff9b::a00:1": false, "2002:7f00:1::": false, "2001:db8::1": false,
		"2001::1": false,
	} {
		if got := web.Public(netip.MustParseAddr(address)); got != want {
			t.Errorf("%s: %v, want %v", address, got, want)
		}
	}
}

func TestRobots(t *testing.T) {
	status := func(code int, body string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(code)
			_, _ = io.WriteString(w, body)
		}
	}
	for _, c := range []struct {
		name   string
		robots http.HandlerFunc
		fault  string
	}{
		{"none", status(404, "User-agent: *\nDisallow: /"), ""},
		{"not to be seen", status(403, ""), ""},
		{"empty", status(200, ""), ""},
		{"a page instead", status(200, "<html><p>Not found</p></html>"), ""},
		{"all forbidden", status(200, "User-agent: *\nDisallow: /\n"), "the site's robots.txt does not let"},
		{"this one forbidden", status(200, "User-agent: *\nAllow: /\n\nUser-agent: WhoSaid\nDisallow: /\n"), "the site's robots.txt does not let"},
		{"only this one allowed", status(200, "User-agent: *\nDisallow: /\n\nUser-agent: whosaid\nAllow: /\n"), ""},
		{"the longer rule", status(200, "User-agent: *\nDisallow: /\nAllow: /pier\n"), ""},
		{"a query", status(200, "User-agent: *\nDisallow: /*?print\n"), ""},
		{"failing", status(500, ""), "the site's robots.txt cannot be read (500"},
		{"busy", status(429, ""), "the site's robots.txt cannot be read (429"},
		{"endless", func(w http.ResponseWriter, _ *http.Request) { pour(w, 5<<30) }, ""},
		{"in a circle", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/robots.txt", http.StatusFound) },
			"the site's robots.txt redirects again and again"},
	} {
		asked := 0
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.URL.Path == "/robots.txt" {
				asked++
				c.robots(w, r)
				return
			}
			_, _ = io.WriteString(w, "The pier is closed.")
		}))
		client := web.NewClient(web.Config{Allowed: local})
		for range 2 {
			_, err := client.Get(t.Context(), server.URL+"/pier")
			if c.fault == "" && err != nil || c.fault != "" && (err == nil || !strings.HasPrefix(err.Error(), c.fault)) {
				t.Errorf("%s: %v, want %q", c.name, err, c.fault)
			}
		}
		if c.fault == "" && asked != 1 {
			t.Errorf("%s: robots.txt was asked for %d times", c.name, asked)
		}
		server.Close()
	}
}
