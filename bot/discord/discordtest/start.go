package discordtest

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
)

// New starts a Discord that ends with the test.
func New(tb testing.TB, cfg Config) *Server {
	s := &Server{tb: tb, cfg: cfg.filled(), users: map[string]*User{}, channels: map[string]*channel{}, messages: map[string]*Message{},
		interactions: map[string]*Interaction{}, buckets: map[string]*bucket{}, limits: map[string]limit{}, typing: map[string]int{},
		lastID: 1 << 60}
	s.changed = sync.NewCond(&s.mu)
	s.gateway.sessions = map[string]*session{}
	s.Bot = s.AddUser("whosaid", 0)
	s.Bot.Bot = true
	s.Guild = s.newID()
	s.Channel = s.AddChannel("general")
	s.http = httptest.NewUnstartedServer(s.routes())
	s.http.Start()
	tb.Cleanup(s.Close)
	return s
}

// Close ends all connections, and those that a bot makes meanwhile. It may be called
// more than once.
func (s *Server) Close() {
	s.mu.Lock()
	s.gateway.shut = true
	s.mu.Unlock()
	s.Cut()
	s.http.CloseClientConnections()
	s.http.Close()
}

func (s *Server) routes() http.Handler {
	mux := http.NewServeMux()
	const v = "/api/v10/"
	for pattern, handle := range map[string]http.HandlerFunc{
		"GET " + v + "users/@me":                                      s.getMe,
		"GET " + v + "gateway":                                        s.getGateway,
		"GET " + v + "gateway/bot":                                    s.getGateway,
		"GET " + v + "applications/{app}/commands":                    s.getCommands,
		"PUT " + v + "applications/{app}/commands":                    s.putCommands,
		"GET " + v + "channels/{channel}":                             s.getChannel,
		"GET " + v + "channels/{channel}/messages":                    s.getMessages,
		"POST " + v + "channels/{channel}/messages":                   s.postMessage,
		"PATCH " + v + "channels/{channel}/messages/{message}":        s.patchMessage,
		"POST " + v + "channels/{channel}/typing":                     s.postTyping,
		"POST " + v + "channels/{channel}/messages/{message}/threads": s.postThread,
		"POST " + v + "interactions/{id}/{token}/callback":            s.postCallback,
		"POST " + v + "webhooks/{app}/{token}":                        s.postFollowup,
		"PATCH " + v + "webhooks/{app}/{token}/messages/{message}":    s.patchFollowup,
		"/gateway/": s.serveGateway,
		"/":         func(w http.ResponseWriter, _ *http.Request) { fail(w, http.StatusNotFound, 0, "404: Not Found") },
	} {
		mux.HandleFunc(pattern, handle)
	}
	s.mux = mux
	return s.guard(mux)
}

// guard is what every request goes through: faults, the token, rate limits.
func (s *Server) guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, "/gateway") {
			next.ServeHTTP(w, r)
			return
		}
		logged := &statusWriter{ResponseWriter: w, status: 200}
		defer func() { s.note(r, logged.status) }()
		switch {
		case s.fault(logged, r):
		case !exempt(r) && r.Header.Get("Authorization") != "Bot "+s.cfg.Token:
			fail(logged, http.StatusUnauthorized, 0, "401: Unauthorized")
		case s.limited(logged, r):
		default:
			next.ServeHTTP(logged, r)
		}
	})
}
