package discordtest

import (
	"net/http"
	"strings"
	"time"
)

// A Request is one REST request that the bot made.
type Request struct {
	At           time.Time
	Method, Path string
	Status       int
}

type statusWriter struct {
	http.ResponseWriter
	status int
}

func (w *statusWriter) WriteHeader(status int) {
	w.status = status
	w.ResponseWriter.WriteHeader(status)
}

func (s *Server) note(r *http.Request, status int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.log = append(s.log, Request{time.Now(), r.Method, strings.TrimPrefix(r.URL.Path, "/api/v10/"), status})
	s.log, _ = latest(s.log, s.cfg.History)
	s.changed.Broadcast()
}

// Seen reports whether a request was made whose path contains part. It is for
// Wait, which locks the server.
func (s *Server) Seen(part string) bool {
	for _, r := range s.log {
		if strings.Contains(r.Path, part) {
			return true
		}
	}
	return false
}
