package discord

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"time"

	"github.com/bwmarrin/discordgo"

	"whosaid/bot/discord/message"
)

// Discord's error codes that the bot acts on.
const (
	codeUnknownWebhook      = 10015
	codeUnknownInteraction  = 10062
	codeAlreadyAcknowledged = 40060
	codeMissingPermissions  = 50013
	codeTokenRanOut         = 50027
	codeInvalidForm         = 50035
)

// A rest sends requests to Discord's REST API, trying again after rate limits
// and passing failures.
type rest struct {
	session *discordgo.Session
	client  *http.Client
	// pause is how long to wait before the first retry.
	pause time.Duration
	log   *slog.Logger
}

func newRest(token string, pause time.Duration, log *slog.Logger) (*rest, error) {
	session, err := discordgo.New("Bot " + token)
	if err != nil {
		return nil, fmt.Errorf("discord session: %w", err)
	}
	dialer := &net.Dialer{Timeout: 5 * time.Second, KeepAlive: 30 * time.Second}
	client := &http.Client{Timeout: 20 * time.Second, Transport: &http.Transport{
		Proxy: http.ProxyFromEnvironment, DialContext: dialer.DialContext, ForceAttemptHTTP2: true,
		MaxIdleConns: 64, MaxIdleConnsPerHost: 64, IdleConnTimeout: time.Minute,
		TLSHandshakeTimeout: 5 * time.Second, ExpectContinueTimeout: time.Second,
	}}
	session.Client = client
	session.ShouldRetryOnRateLimit = false
	session.MaxRestRetries = 0
	return &rest{session, client, pause, log}, nil
}

func (r *rest) close() { r.client.CloseIdleConnections() }

// A lane is where requests wait for each other's rate limits: one for all
// channels, one for each interaction, which Discord exempts from the rest.
type lane = discordgo.RateLimiter

// A request is one call of the API.
type request struct {
	method, url string
	payload     any
	files       []*discordgo.File
	// lane is nil for the lane that all share; bucket names the limit in it.
	lane   *lane
	bucket string
	// again is true when sending twice does no harm, so that a request whose
	// reply was lost is sent again.
	again bool
}

// attempts is how often one request is sent at most.
const attempts = 6

// do sends a request until it is answered, refused for good, or ctx ends.
func (r *rest) do(ctx context.Context, req request) ([]byte, error) {
	body, contentType, err := req.body()
	if err != nil {
		return nil, fmt.Errorf("%s %s: %w", req.method, req.bucket, err)
	}
	for n := 0; ; n++ {
		reply, err := r.once(ctx, req, contentType, body)
		wait, again := r.retry(err, n, req.again)
		if !again || n+1 == attempts {
			return reply, err
		}
		if !sleep(ctx, wait) {
			return nil, errors.Join(err, ctx.Err())
		}
	}
}

func (req request) body() (body []byte, contentType string, err error) {
	if len(req.files) > 0 {
		contentType, body, err = discordgo.MultipartBodyWithJSON(req.payload, req.files)
		return body, contentType, err
	}
	if req.payload == nil {
		return nil, "", nil
	}
	body, err = discordgo.Marshal(req.payload)
	return body, "application/json", err
}

func (r *rest) once(ctx context.Context, req request, contentType string, body []byte) ([]byte, error) {
	l := req.lane
	if l == nil {
		l = r.session.Ratelimiter
	}
	bucket := req.bucket
	if bucket == "" {
		bucket = req.url
	}
	if err := awaitLimit(ctx, l, bucket); err != nil {
		return nil, err
	}
	return r.session.RequestWithLockedBucket(req.method, req.url, contentType, body, l.LockBucket(bucket), 0, discordgo.WithContext(ctx))
}

// awaitLimit waits until the bucket's rate limit has passed, as far as it is known:
// LockBucket would wait too, but longer than ctx, with the bucket locked.
func awaitLimit(ctx context.Context, l *lane, bucket string) error {
	for {
		b := l.GetBucket(bucket)
		b.Lock()
		wait := l.GetWaitTime(b, 1)
		b.Unlock()
		if wait <= 0 {
			return nil
		}
		if !sleep(ctx, wait) {
			return errLimited
		}
	}
}

// errLimited is the error of a request that a rate limit holds up for longer
// than it may take.
var errLimited = fmt.Errorf("a rate limit holds it up: %w", context.DeadlineExceeded)

// retry says how long to wait before the nth request is sent again, if it is.
func (r *rest) retry(err error, n int, harmless bool) (time.Duration, bool) {
	backoff := r.pause << n
	var limited *discordgo.RateLimitError
	var refused *discordgo.RESTError
	switch {
	case err == nil, errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return 0, false
	case errors.As(err, &limited):
		return limited.RetryAfter + 10*time.Millisecond, true
	case errors.As(err, &refused):
		return backoff, refused.Response.StatusCode >= 500
	}
	return backoff, harmless
}

// sleep waits and reports whether ctx is still going.
func sleep(ctx context.Context, d time.Duration) bool {
	if deadline, ok := ctx.Deadline(); ok && time.Until(deadline) < d {
		return false
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-timer.C:
		return true
	}
}

// code is Discord's error code in err, or 0.
func code(err error) int {
	var refused *discordgo.RESTError
	if errors.As(err, &refused) && refused.Message != nil {
		return refused.Message.Code
	}
	return 0
}

// lost reports whether err says that an interaction's token is of no use.
func lost(err error) bool {
	switch code(err) {
	case codeUnknownInteraction, codeUnknownWebhook, codeAlreadyAcknowledged, codeTokenRanOut:
		return true
	}
	return false
}

// plainly sends m, and once more as plain text when Discord refuses its card:
// a form that it finds invalid, or embeds or files that are not permitted.
func (r *rest) plainly(m message.Message, send func(m message.Message) error) error {
	err := send(m)
	refused := code(err) == codeInvalidForm || code(err) == codeMissingPermissions
	if text := message.AsText(m); refused && text.Content != "" && len(m.Embeds) > 0 {
		r.log.Warn("a card was refused, its text is sent", "error", err)
		return send(text)
	}
	return err
}

// status is the HTTP status in err, or 0.
func status(err error) int {
	var refused *discordgo.RESTError
	if errors.As(err, &refused) {
		return refused.Response.StatusCode
	}
	return 0
}
