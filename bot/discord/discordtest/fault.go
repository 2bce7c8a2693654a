package discordtest

import (
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// A Fault is something that goes wrong with requests. It is used up after
// Times requests, one if Times is zero.
type Fault struct {
	// Method and Path choose the requests: an empty Method any, Path by being
	// part of theirs.
	Method, Path string
	Times        int
	// Status answers with that status, and Code as Discord's code of the error.
	// With 429, RetryAfter is in the reply, and Global says whose limit it is.
	Status     int
	Code       int
	RetryAfter time.Duration
	Global     bool
	// Delay is waited before anything else.
	Delay time.Duration
	// Drop closes the connection without a reply.
	Drop bool
	// Done carries the request out before the fault hits: what is lost is the
	// reply.
	Done bool
}

// Fail adds a fault.
func (s *Server) Fail(f Fault) {
	s.mu.Lock()
	defer s.mu.Unlock()
	f.Times = max(f.Times, 1)
	s.faults = append(s.faults, &f)
}

func (s *Server) nextFault(r *http.Request) *Fault {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, f := range s.faults {
		if f.Times > 0 && (f.Method == "" || f.Method == r.Method) && strings.Contains(r.URL.Path, f.Path) {
			f.Times--
			return f
		}
	}
	return nil
}

// fault reports whether a fault has answered the request.
func (s *Server) fault(w http.ResponseWriter, r *http.Request) bool {
	f := s.nextFault(r)
	if f == nil {
		return false
	}
	time.Sleep(f.Delay)
	if f.Done {
		s.mux.ServeHTTP(discarded{http.Header{}}, r)
	}
	switch {
	case f.Drop:
		panic(http.ErrAbortHandler)
	case f.Status == http.StatusTooManyRequests:
		tooMany(w, f.RetryAfter, f.Global)
	case f.Status != 0:
		fail(w, f.Status, f.Code, http.StatusText(f.Status))
	default:
		return false
	}
	return true
}

// discarded is a reply that nobody gets.
type discarded struct{ header http.Header }

func (d discarded) Header() http.Header         { return d.header }
func (d discarded) Write(b []byte) (int, error) { return len(b), nil }
func (d discarded) WriteHeader(int)             {}

// A bucket counts requests in a window of time.
type bucket struct {
	from  time.Time
	count int
}

// limited reports whether a rate limit has answered the request.
func (s *Server) limited(w http.ResponseWriter, r *http.Request) bool {
	if exempt(r) {
		return false
	}
	if wait := s.take("global", s.cfg.GlobalLimit, time.Second); wait > 0 {
		tooMany(w, wait, true)
		return true
	}
	limit, per := s.routeLimit(r.URL.Path)
	if limit == 0 || r.Method != http.MethodPost || !strings.HasSuffix(r.URL.Path, "/messages") {
		return false
	}
	if wait := s.take(r.URL.Path, limit, per); wait > 0 {
		tooMany(w, wait, false)
		return true
	}
	return false
}

// A limit is how many messages a channel takes in a time.
type limit struct {
	n   int
	per time.Duration
}

// Limit lets n messages in that time through to a channel, whatever
// RouteLimit says of the others.
func (s *Server) Limit(channel string, n int, per time.Duration) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.limits["/api/v10/channels/"+channel+"/messages"] = limit{n, per}
}

func (s *Server) routeLimit(path string) (n int, per time.Duration) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if l, ok := s.limits[path]; ok {
		return l.n, l.per
	}
	return s.cfg.RouteLimit, s.cfg.RoutePer
}

// take counts one request, or says how long to wait.
func (s *Server) take(name string, limit int, per time.Duration) time.Duration {
	s.mu.Lock()
	defer s.mu.Unlock()
	b := s.buckets[name]
	if b == nil || time.Since(b.from) >= per {
		b = &bucket{from: time.Now()}
		s.buckets[name] = b
	}
	if b.count++; b.count <= limit {
		return 0
	}
	return per - time.Since(b.from)
}

func tooMany(w http.ResponseWriter, wait time.Duration, global bool) {
	seconds := strconv.FormatFloat(max(wait, time.Millisecond).Seconds(), 'f', 3, 64)
	w.Header().Set("Retry-After", fmt.Sprint(int(wait.Seconds())+1))
	w.Header().Set("X-RateLimit-Scope", "user")
	if global {
		w.Header().Set("X-RateLimit-Global", "true")
		w.Header().Set("X-RateLimit-Scope", "global")
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(http.StatusTooManyRequests)
	fmt.Fprintf(w, `{"message":"You are being rate limited.","retry_after":%s,"global":%t}`, seconds, global)
}
