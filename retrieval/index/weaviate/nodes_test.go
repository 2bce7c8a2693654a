//go:build weaviate

package weaviate

import (
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"
)

func TestParse(t *testing.T) {
	for text, want := range map[string]struct{ nodes, replicas int }{
		"http://127.0.0.1:8080": {1, 1}, "https://a.example,https://b.example/ , https://c.example": {3, 3}, "http://a:1,http://b:1?replicas=1": {2, 1},
	} {
		c, err := Parse(text)
		if err != nil || len(c.Nodes) != want.nodes || c.Replicas != want.replicas {
			t.Errorf("%q: %+v, %v", text, c, err)
		}
	}
	for _, text := range []string{"", "ftp://a", "http://", "http://a,", "http://a/v1", "http://u:p@a", "http://a?replicas=0", "http://a?replicas=x",
		"http://a?shards=2", "localhost:8080"} {
		if c, err := Parse(text); err == nil {
			t.Errorf("%q: %+v", text, c)
		}
	}
}

// TestAnotherNodeAnswers where one cannot be reached or is not able to, with the
// request whole each time, and stays the one that is asked.
func TestAnotherNodeAnswers(t *testing.T) {
	var sick, well atomic.Int64
	node := func(count *atomic.Int64, status int) *url.URL {
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			count.Add(1)
			body, _ := io.ReadAll(r.Body)
			w.WriteHeader(status)
			_, _ = w.Write(append([]byte(r.Header.Get("Authorization")+" "), body...))
		}))
		t.Cleanup(server.Close)
		u, err := url.Parse(server.URL)
		if err != nil {
			t.Fatal(err)
		}
		return u
	}
	gone, _ := url.Parse("http://127.0.0.1:1")
	client := &http.Client{Transport: &nodes{list: []*url.URL{gone, node(&sick, http.StatusServiceUnavailable), node(&well, http.StatusOK)}, key: "k",
		next: http.DefaultTransport}}
	for range 3 {
		reply, err := client.Post("http://anything/v1/objects", "text/plain", strings.NewReader("all of it"))
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(reply.Body)
		_ = reply.Body.Close()
		if err != nil || string(body) != "Bearer k all of it" {
			t.Errorf("%q, %v", body, err)
		}
	}
	if sick.Load() != 1 || well.Load() != 3 {
		t.Errorf("the sick node was asked %d times, the well one %d times", sick.Load(), well.Load())
	}
	client.Transport = &nodes{list: []*url.URL{gone, gone}, next: http.DefaultTransport}
	if _, err := client.Get("http://anything"); err == nil || strings.Contains(err.Error(), "Bearer") {
		t.Errorf("nobody is there: %v", err)
	}
}
