package embed

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"sync/atomic"
	"time"

	"github.com/hashicorp/go-retryablehttp"
	openai "github.com/sashabaranov/go-openai"

	"whosaid/retrieval"
)

// Config says which OpenAI-compatible service makes the vectors.
type Config struct {
	// Model is the service's name of the embedding model. It must be set.
	Model string
	// Key authorises the requests. Empty sends none, which servers of one's
	// own often want. It appears in no error.
	Key string
	// BaseURL is the service's address up to and including "/v1". Empty means
	// OpenAI's own.
	BaseURL string
	// Dimensions asks for vectors of this length, and anything else is an
	// error. Zero asks for nothing: the first answer fixes the length.
	Dimensions int
	// Batch is how many texts go into a request. Zero means 64.
	Batch int
	// Retries is how often a request is tried again after a lost connection,
	// 429 or a 5xx. Zero means 4; below zero, none.
	Retries int
	// Wait is the pause before the first retry; it doubles from one to the
	// next, unless the server names a time. Zero means half a second.
	Wait time.Duration
	// MaxWait bounds every pause, the server's Retry-After included: one that
	// asks for more ends the attempt. Zero means 30 seconds.
	MaxWait time.Duration
	// Timeout bounds one request, its retries not included. Zero means a
	// minute.
	Timeout time.Duration
	// Transport carries the requests. Nil means http.DefaultTransport.
	Transport http.RoundTripper
}

// ErrDimensions means that a service gave vectors of differing length, or not
// of the length asked for.
var ErrDimensions = errors.New("embedding service: vectors of another length")

// maxReply bounds what is read of one answer.
const maxReply = 64 << 20

// service embeds through an OpenAI-compatible service.
type service struct {
	cfg    Config
	client *openai.Client
	size   atomic.Int64 // of the vectors, 0 until known
}

// NewOpenAI returns an embedder that asks an OpenAI-compatible service. It
// makes no request. The embedder may be used by several goroutines.
func NewOpenAI(cfg Config) (retrieval.Embedder, error) {
	if cfg.Model == "" {
		return nil, errors.New("embedding service: no model named")
	}
	cfg = withDefaults(cfg)
	c := openai.DefaultConfig(cfg.Key)
	if cfg.BaseURL != "" {
		c.BaseURL = cfg.BaseURL
	}
	c.HTTPClient = retrying(cfg)
	s := &service{cfg: cfg, client: openai.NewClientWithConfig(c)}
	s.size.Store(int64(cfg.Dimensions))
	return s, nil
}

func withDefaults(cfg Config) Config {
	orElse := func(d *time.Duration, otherwise time.Duration) {
		if *d == 0 {
			*d = otherwise
		}
	}
	orElse(&cfg.Wait, 500*time.Millisecond)
	orElse(&cfg.MaxWait, 30*time.Second)
	orElse(&cfg.Timeout, time.Minute)
	if cfg.Batch <= 0 {
		cfg.Batch = 64
	}
	switch {
	case cfg.Retries == 0:
		cfg.Retries = 4
	case cfg.Retries < 0:
		cfg.Retries = 0
	}
	if cfg.Transport == nil {
		cfg.Transport = http.DefaultTransport
	}
	return cfg
}

// Model names the service's model, and its length where that was asked for.
func (s *service) Model() string {
	if s.cfg.Dimensions > 0 {
		return fmt.Sprintf("%s@%d", s.cfg.Model, s.cfg.Dimensions)
	}
	return s.cfg.Model
}

func (s *service) Embed(ctx context.Context, texts []string) ([]retrieval.Vector, error) {
	vectors := make([]retrieval.Vector, 0, len(texts))
	for start := 0; start < len(texts); start += s.cfg.Batch {
		batch := texts[start:min(start+s.cfg.Batch, len(texts))]
		got, err := s.batch(ctx, batch)
		if err != nil {
			return vectors, fmt.Errorf("embedding texts %d to %d of %d: %w", start+1, start+len(batch), len(texts), err)
		}
		vectors = append(vectors, got...)
	}
	return vectors, nil
}

// batch embeds the texts of one request. Blank texts, which services refuse,
// are not sent and get the zero vector.
func (s *service) batch(ctx context.Context, texts []string) ([]retrieval.Vector, error) {
	var sent []string
	var place []int
	for i, text := range texts {
		if !isBlank(text) {
			sent = append(sent, text)
			place = append(place, i)
		}
	}
	vectors := make([]retrieval.Vector, len(texts))
	if len(sent) > 0 {
		got, err := s.request(ctx, sent)
		if err != nil {
			return nil, err
		}
		for i, v := range got {
			vectors[place[i]] = v
		}
	}
	for i, v := range vectors {
		if v == nil {
			vectors[i] = make(retrieval.Vector, s.size.Load())
		}
	}
	return vectors, nil
}

func (s *service) request(ctx context.Context, texts []string) ([]retrieval.Vector, error) {
	reply, err := s.client.CreateEmbeddings(ctx, openai.EmbeddingRequestStrings{
		Input: texts, Model: openai.EmbeddingModel(s.cfg.Model), EncodingFormat: openai.EmbeddingEncodingFormatFloat,
		Dimensions: s.cfg.Dimensions,
	})
	if err != nil {
		return nil, s.plain(ctx, err)
	}
	if len(reply.Data) != len(texts) {
		return nil, fmt.Errorf("embedding service: %d vectors for %d texts", len(reply.Data), len(texts))
	}
	vectors := make([]retrieval.Vector, len(texts))
	for _, d := range reply.Data {
		if d.Index < 0 || d.Index >= len(texts) || vectors[d.Index] != nil {
			return nil, fmt.Errorf("embedding service: vector for text %d out of %d", d.Index, len(texts))
		}
		v := retrieval.Vector(d.Embedding)
		if err := s.accept(v); err != nil {
			return nil, err
		}
		vectors[d.Index] = v
	}
	return vectors, nil
}

// accept checks a vector's length against those before it and its numbers,
// and makes it a unit vector.
func (s *service) accept(v retrieval.Vector) error {
	if len(v) == 0 {
		return fmt.Errorf("%w: an empty one", ErrDimensions)
	}
	s.size.CompareAndSwap(0, int64(len(v)))
	if want := s.size.Load(); int64(len(v)) != want {
		return fmt.Errorf("%w: %d, not %d", ErrDimensions, len(v), want)
	}
	for _, x := range v {
		if x != x || x-x != 0 {
			return errors.New("embedding service: a vector holds something that is no number")
		}
	}
	scale(v, 1)
	return nil
}

// retrying is an HTTP client that tries again where that may help, and never
// waits longer than it may.
func retrying(cfg Config) *http.Client {
	c := retryablehttp.NewClient()
	c.Logger = nil
	c.HTTPClient = &http.Client{Transport: bounded{cfg.Transport}, Timeout: cfg.Timeout}
	c.RetryMax, c.RetryWaitMin, c.RetryWaitMax = cfg.Retries, cfg.Wait, cfg.MaxWait
	c.ErrorHandler = retryablehttp.PassthroughErrorHandler
	c.CheckRetry = func(ctx context.Context, resp *http.Response, err error) (bool, error) {
		if resp != nil && retryablehttp.DefaultBackoff(cfg.Wait, cfg.MaxWait, 0, resp) > cfg.MaxWait {
			return false, nil
		}
		return retryablehttp.DefaultRetryPolicy(ctx, resp, err)
	}
	return c.StandardClient()
}

// bounded limits how much of an answer is read.
type bounded struct{ next http.RoundTripper }

func (b bounded) RoundTrip(r *http.Request) (*http.Response, error) {
	resp, err := b.next.RoundTrip(r)
	if err == nil {
		resp.Body = struct {
			io.Reader
			io.Closer
		}{io.LimitReader(resp.Body, maxReply), resp.Body}
	}
	return resp, err
}
