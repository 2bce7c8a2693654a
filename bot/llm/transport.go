package llm

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/hashicorp/go-cleanhttp"
	"github.com/hashicorp/go-retryablehttp"

	"whosaid/retrieval/pattern"
)

// maxReply bounds what is read of one response, whatever the server sends.
const maxReply = 16 << 20

// httpClient sends requests again that may succeed the second time.
func httpClient(cfg Config) *http.Client {
	base := cfg.Transport
	if base == nil {
		t := cleanhttp.DefaultPooledTransport()
		t.ResponseHeaderTimeout = cfg.Patience
		base = t
	}
	r := retryablehttp.NewClient()
	r.Logger = nil
	r.HTTPClient = &http.Client{Transport: &signer{base, cfg.Key, cfg.host()}, CheckRedirect: sameHost}
	r.RetryMax = cfg.Retries
	r.RetryWaitMin, r.RetryWaitMax = cfg.Wait, cfg.MaxWait
	r.CheckRetry = retry(cfg.MaxWait)
	r.Backoff = backoff
	r.ErrorHandler = retryablehttp.PassthroughErrorHandler
	return r.StandardClient()
}

// retry reports which outcomes are worth another attempt: 429 and 5xx unless
// the server wants a longer pause than we give it, and connections that broke.
// A server that cannot be reached, or stays silent, is not asked again.
func retry(longest time.Duration) retryablehttp.CheckRetry {
	return func(ctx context.Context, resp *http.Response, err error) (bool, error) {
		switch {
		case ctx.Err() != nil:
			return false, ctx.Err()
		case err != nil:
			return broken(err), err
		case resp.StatusCode == http.StatusTooManyRequests, resp.StatusCode >= 500 && resp.StatusCode != http.StatusNotImplemented:
			wait, asked := retryAfter(resp)
			return !asked || wait <= longest, nil
		}
		return false, nil
	}
}

func broken(err error) bool {
	var n net.Error
	if errors.As(err, &n) && n.Timeout() {
		return false
	}
	return errors.Is(err, syscall.ECONNRESET) || errors.Is(err, syscall.EPIPE) ||
		errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF)
}

// backoff waits as long as the server asks, otherwise twice as long each time
// less a random part of up to a half, so that clients do not come back at once.
func backoff(first, longest time.Duration, attempt int, resp *http.Response) time.Duration {
	if wait, asked := retryAfter(resp); asked {
		return wait
	}
	wait := min(first<<min(attempt, 20), longest)
	if wait <= 0 {
		return 0
	}
	return wait/2 + rand.N(wait/2+1)
}

// retryAfter reads the header in both of its forms.
func retryAfter(resp *http.Response) (time.Duration, bool) {
	if resp == nil || resp.Header.Get("Retry-After") == "" {
		return 0, false
	}
	value := resp.Header.Get("Retry-After")
	if d, err := time.ParseDuration(value + "s"); err == nil {
		return max(d, 0), true
	}
	if at, err := http.ParseTime(value); err == nil {
		return max(time.Until(at), 0), true
	}
	return 0, false
}

func sameHost(r *http.Request, via []*http.Request) error {
	if len(via) > 5 || r.URL.Host != via[0].URL.Host {
		return errors.New("the server redirects elsewhere")
	}
	return nil
}

// A signer adds the key to requests for one host and bounds what comes back.
type signer struct {
	base http.RoundTripper
	key  Secret
	host string
}

func (s *signer) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	if s.key.Set() && r.URL.Host == s.host {
		r.Header.Set("Authorization", "Bearer "+s.key.Reveal())
	}
	resp, err := s.base.RoundTrip(r)
	if err != nil {
		return nil, fmt.Errorf("asking %s: %w", r.URL.Host, err)
	}
	resp.Body = &limited{resp.Body, maxReply}
	if done, ok := r.Context().Value(endKey{}).(*endMark); ok {
		resp.Body = &watched{ReadCloser: resp.Body, end: done}
	}
	return resp, nil
}

// endMark is set once a stream has said that it is whole.
type endMark struct{ seen atomic.Bool }

// endKey is what a request's context has its endMark under.
type endKey struct{}

// watched looks in a stream for the line that ends it.
type watched struct {
	io.ReadCloser
	end  *endMark
	tail []byte // of what was read, no longer than the line
}

var endLine = pattern.New(`(?:^|\n)data: ?\[DONE\]`)

func (w *watched) Read(p []byte) (int, error) {
	n, err := w.ReadCloser.Read(p)
	w.tail = append(w.tail, p[:n]...)
	if endLine.Match(w.tail) {
		w.end.seen.Store(true)
	}
	w.tail = w.tail[max(0, len(w.tail)-len("\ndata: [DONE]")):]
	return n, err
}

// limited fails once a body is longer than anybody has use for.
type limited struct {
	io.ReadCloser
	left int
}

func (l *limited) Read(p []byte) (int, error) {
	if l.left <= 0 {
		return 0, errors.New("the reply is too long")
	}
	n, err := l.ReadCloser.Read(p[:min(len(p), l.left)])
	l.left -= n
	return n, err
}
