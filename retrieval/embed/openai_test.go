package embed_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"whosaid/retrieval"
	"whosaid/retrieval/embed"
)

const key = "sk-not-to-be-seen"

// wire is what a request says.
type wire struct {
	Input          []string `json:"input"`
	Model          string   `json:"model"`
	EncodingFormat string   `json:"encoding_format"`
	Dimensions     int      `json:"dimensions"`
}

// serve starts a service that answers request n (from 1) by handler.
func serve(t *testing.T, handler func(w http.ResponseWriter, n int, in wire)) *httptest.Server {
	t.Helper()
	var n atomic.Int64
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var in wire
		if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
			t.Errorf("request: %v", err)
		}
		handler(w, int(n.Add(1)), in)
	}))
	t.Cleanup(server.Close)
	return server
}

// reply sends for each text its length and 1, last text first.
func reply(w http.ResponseWriter, texts []string) {
	var data []string
	for i, text := range slices.Backward(texts) {
		data = append(data, fmt.Sprintf(`{"object":"embedding","index":%d,"embedding":[%d,1]}`, i, len(text)))
	}
	w.Header().Set("Content-Type", "application/json")
	fmt.Fprintf(w, `{"object":"list","data":[%s],"model":"m","usage":{"prompt_tokens":1,"total_tokens":1}}`, strings.Join(data, ","))
}

func fail(w http.ResponseWriter, code int, message string) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(code)
	fmt.Fprintf(w, `{"error":{"message":%q,"type":"t","code":"c"}}`, message)
}

func open(t *testing.T, cfg embed.Config) retrieval.Embedder {
	t.Helper()
	if cfg.Model == "" {
		cfg.Model = "m"
	}
	if cfg.Wait == 0 {
		cfg.Wait = time.Millisecond
	}
	cfg.Key = key
	e, err := embed.NewOpenAI(cfg)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func TestTheRequestOnTheWire(t *testing.T) {
	var method, path, auth, contentType, body string
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		method, path, auth, contentType = r.Method, r.URL.Path, r.Header.Get("Authorization"), r.Header.Get("Content-Type")
		b, _ := io.ReadAll(r.Body)
		body = string(b)
		reply(w, []string{"boats", "nets and"})
	}))
	defer server.Close()
	e := open(t, embed.Config{BaseURL: server.URL + "/v1", Dimensions: 2})
	got, err := e.Embed(context.Background(), []string{"boats", "nets and"})
	if err != nil {
		t.Fatal(err)
	}
	if method != "POST" || path != "/v1/embeddings" || auth != "Bearer "+key || contentType != "application/json" {
		t.Errorf("%s %s, %q, %q", method, path, auth, contentType)
	}
	if want := `{"dimensions":2,"encoding_format":"float","input":["boats","nets and"],"model":"m"}`; body != want {
		t.Errorf("body %s\nwant %s", body, want)
	}
	length := float32(math.Sqrt(65))
	want := []retrieval.Vector{{5 / float32(math.Sqrt(26)), 1 / float32(math.Sqrt(26))}, {8 / length, 1 / length}}
	for i := range want {
		for k := range want[i] {
			if math.Abs(float64(got[i][k]-want[i][k])) > 1e-6 {
				t.Errorf("vector %d is %v, want %v", i, got[i], want[i])
			}
		}
	}
	if e.Model() != "m@2" {
		t.Errorf("the embedder is called %q", e.Model())
	}
}

func TestBatches(t *testing.T) {
	var sizes []int
	server := serve(t, func(w http.ResponseWriter, n int, in wire) {
		sizes = append(sizes, len(in.Input))
		reply(w, in.Input)
	})
	texts := []string{"a", "bb", " ", "dddd", "", "ffffff", "ggggggg"}
	got, err := open(t, embed.Config{BaseURL: server.URL, Batch: 3}).Embed(context.Background(), texts)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]int{2, 2, 1}, sizes); diff != "" {
		t.Errorf("sizes of the batches (-want +got):\n%s", diff)
	}
	for i, v := range got {
		want := float64(len(texts[i]))
		if strings.TrimSpace(texts[i]) == "" {
			want = 0
			if len(v) != 2 || v[1] != 0 {
				t.Errorf("blank text %d got %v", i, v)
			}
		} else if math.Abs(float64(v[0]/v[1])-want) > 1e-4 {
			t.Errorf("text %d got %v, want direction %v:1", i, v, want)
		}
	}
}

func TestNoTextsNoRequest(t *testing.T) {
	server := serve(t, func(w http.ResponseWriter, n int, in wire) { t.Error("a request was made") })
	if got, err := open(t, embed.Config{BaseURL: server.URL}).Embed(context.Background(), nil); err != nil || len(got) != 0 {
		t.Errorf("%v, %v", got, err)
	}
}

func TestItTriesAgain(t *testing.T) {
	for _, code := range []int{429, 500, 502, 503} {
		var requests int
		server := serve(t, func(w http.ResponseWriter, n int, in wire) {
			requests = n
			if n < 3 {
				fail(w, code, "busy")
				return
			}
			reply(w, in.Input)
		})
		if _, err := open(t, embed.Config{BaseURL: server.URL}).Embed(context.Background(), []string{"boats"}); err != nil || requests != 3 {
			t.Errorf("%d: %d requests, error %v", code, requests, err)
		}
	}
}

func TestItGivesUp(t *testing.T) {
	for _, c := range []struct {
		code, retries, want int
		header              string
	}{
		{code: 400, want: 1},
		{code: 401, want: 1},
		{code: 429, retries: 2, want: 3},
		{code: 500, retries: -1, want: 1},
		{code: 429, want: 1, header: "3600"}, // asks for more patience than there is
	} {
		var requests int
		server := serve(t, func(w http.ResponseWriter, n int, in wire) {
			requests = n
			w.Header().Set("Retry-After", c.header)
			fail(w, c.code, "the key "+key+" is not right")
		})
		_, err := open(t, embed.Config{BaseURL: server.URL, Retries: c.retries}).Embed(context.Background(), []string{"boats"})
		if err == nil || requests != c.want {
			t.Errorf("%d: %d requests, want %d; error %v", c.code, requests, c.want, err)
			continue
		}
		if text := err.Error(); strings.Contains(text, key) || !strings.Contains(text, fmt.Sprint(c.code)) {
			t.Errorf("error %q", text)
		}
	}
}

func TestItWaitsAsLongAsToldTo(t *testing.T) {
	var first, second time.Time
	server := serve(t, func(w http.ResponseWriter, n int, in wire) {
		if n == 1 {
			first = time.Now()
			w.Header().Set("Retry-After", "1")
			fail(w, 429, "busy")
			return
		}
		second = time.Now()
		reply(w, in.Input)
	})
	if _, err := open(t, embed.Config{BaseURL: server.URL}).Embed(context.Background(), []string{"boats"}); err != nil {
		t.Fatal(err)
	}
	if pause := second.Sub(first); pause < time.Second {
		t.Errorf("tried again after %v", pause)
	}
}

func TestWhatIsDoneIsKept(t *testing.T) {
	server := serve(t, func(w http.ResponseWriter, n int, in wire) {
		if n == 3 {
			fail(w, 400, "no")
			return
		}
		reply(w, in.Input)
	})
	got, err := open(t, embed.Config{BaseURL: server.URL, Batch: 2}).Embed(context.Background(), []string{"a", "b", "c", "d", "e", "f"})
	if err == nil || len(got) != 4 || !strings.Contains(err.Error(), "texts 5 to 6 of 6") {
		t.Errorf("%d vectors, error %v", len(got), err)
	}
}

func TestStrangeAnswers(t *testing.T) {
	for name, answer := range map[string]string{
		"fewer":        `{"data":[{"index":0,"embedding":[1,0]}]}`,
		"the same one": `{"data":[{"index":0,"embedding":[1,0]},{"index":0,"embedding":[1,0]}]}`,
		"out of range": `{"data":[{"index":0,"embedding":[1,0]},{"index":7,"embedding":[1,0]}]}`,
		"uneven":       `{"data":[{"index":0,"embedding":[1,0]},{"index":1,"embedding":[1,0,0]}]}`,
		"empty":        `{"data":[{"index":0,"embedding":[]},{"index":1,"embedding":[]}]}`,
		"too large":    `{"data":[{"index":0,"embedding":[1e60,0]},{"index":1,"embedding":[1,0]}]}`,
		"no JSON":      `<html>a proxy's page</html>`,
		"nothing":      ``,
	} {
		server := serve(t, func(w http.ResponseWriter, n int, in wire) { io.WriteString(w, answer) })
		got, err := open(t, embed.Config{BaseURL: server.URL}).Embed(context.Background(), []string{"a", "b"})
		if err == nil || len(got) != 0 {
			t.Errorf("%s: %v, error %v", name, got, err)
		}
	}
}

func TestTheLengthStaysTheSame(t *testing.T) {
	server := serve(t, func(w http.ResponseWriter, n int, in wire) {
		io.WriteString(w, `{"data":[{"index":0,"embedding":[1`+strings.Repeat(",0", n)+`]}]}`)
	})
	e := open(t, embed.Config{BaseURL: server.URL})
	if _, err := e.Embed(context.Background(), []string{"a"}); err != nil {
		t.Fatal(err)
	}
	if _, err := e.Embed(context.Background(), []string{"a"}); !errors.Is(err, embed.ErrDimensions) {
		t.Errorf("error %v", err)
	}
	if _, err := open(t, embed.Config{BaseURL: server.URL, Dimensions: 512}).Embed(context.Background(), []string{"a"}); !errors.Is(err, embed.ErrDimensions) {
		t.Errorf("error %v", err)
	}
}

func TestTheContextEndsIt(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	server := serve(t, func(w http.ResponseWriter, n int, in wire) {
		cancel()
		fail(w, 503, "busy")
	})
	_, err := open(t, embed.Config{BaseURL: server.URL, Wait: time.Minute}).Embed(ctx, []string{"a"})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

func TestNoServer(t *testing.T) {
	server := httptest.NewServer(http.NotFoundHandler())
	server.Close()
	_, err := open(t, embed.Config{BaseURL: server.URL, Retries: 1}).Embed(context.Background(), []string{"a"})
	if err == nil || strings.Contains(err.Error(), key) {
		t.Errorf("error %v", err)
	}
}

func TestAModelMustBeNamed(t *testing.T) {
	if _, err := embed.NewOpenAI(embed.Config{}); err == nil {
		t.Error("no error")
	}
}
