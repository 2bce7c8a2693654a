// Package llmtest is a chat server on loopback that says what a test tells it
// to, for tests of whatever talks to a model.
package llmtest

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
)

// A Request is what the server was asked.
type Request struct {
	Header http.Header
	Body   string
	Stream bool
	System string
	User   string
	// Done is closed when the client has gone away.
	Done <-chan struct{}
}

// A Script answers one request.
type Script func(w http.ResponseWriter, r Request)

// A Server answers each chat request with the next of its scripts, and the
// last one from then on.
type Server struct {
	*httptest.Server
	mu       sync.Mutex
	scripts  []Script
	requests []Request
	models   []string
}

// Start returns a running server; the caller closes it.
func Start(scripts ...Script) *Server {
	s := &Server{scripts: scripts, models: []string{"scripted"}}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /v1/chat/completions", s.chat)
	mux.HandleFunc("GET /v1/models", s.list)
	s.Server = httptest.NewServer(mux)
	return s
}

// URL of the API, with its version.
func (s *Server) API() string { return s.Server.URL + "/v1" }

// Requests are the chat requests so far.
func (s *Server) Requests() []Request {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]Request(nil), s.requests...)
}

func (s *Server) list(w http.ResponseWriter, r *http.Request) {
	var data []map[string]string
	for _, m := range s.models {
		data = append(data, map[string]string{"id": m, "object": "model"})
	}
	_ = json.NewEncoder(w).Encode(map[string]any{"object": "list", "data": data})
}

func (s *Server) chat(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	req := Request{Header: r.Header, Body: string(body), Done: r.Context().Done()}
	var in struct {
		Stream   bool
		Messages []struct{ Role, Content string }
	}
	_ = json.Unmarshal(body, &in)
	req.Stream = in.Stream
	for _, m := range in.Messages {
		if m.Role == "system" {
			req.System = m.Content
		} else {
			req.User = m.Content
		}
	}
	s.mu.Lock()
	s.requests = append(s.requests, req)
	script := s.scripts[min(len(s.requests), len(s.scripts))-1]
	s.mu.Unlock()
	script(w, req)
}

// Say streams a reply word by word, or gives it whole to a client that wants
// no stream, and ends it as a server should.
func Say(reply string) Script {
	return func(w http.ResponseWriter, r Request) {
		if !r.Stream {
			Whole(w, reply, "stop")
			return
		}
		Begin(w)
		for _, piece := range strings.SplitAfter(reply, " ") {
			Delta(w, piece)
		}
		End(w, "stop")
	}
}

// Status fails with an error of the API's form.
func Status(code int, message string, header ...string) Script {
	return func(w http.ResponseWriter, r Request) {
		for i := 0; i+1 < len(header); i += 2 {
			w.Header().Set(header[i], header[i+1])
		}
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(code)
		_ = json.NewEncoder(w).Encode(map[string]any{"error": map[string]any{"message": message, "type": "test"}})
	}
}

// Whole writes a reply in one piece.
func Whole(w http.ResponseWriter, reply, reason string) {
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(map[string]any{
		"choices": []any{map[string]any{"index": 0, "finish_reason": reason,
			"message": map[string]string{"role": "assistant", "content": reply}}},
		"usage": map[string]int{"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120},
	})
}

// Begin starts a stream.
func Begin(w http.ResponseWriter) {
	w.Header().Set("Content-Type", "text/event-stream")
	w.WriteHeader(http.StatusOK)
	flush(w)
}

// Delta streams one piece of a reply.
func Delta(w http.ResponseWriter, text string) { event(w, text, nil) }

// End streams the reason for the end, the tokens used and the end itself.
func End(w http.ResponseWriter, reason string) {
	event(w, "", &reason)
	fmt.Fprint(w, "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":20,\"total_tokens\":120}}\n\n")
	fmt.Fprint(w, "data: [DONE]\n\n")
	flush(w)
}

func event(w http.ResponseWriter, text string, reason *string) {
	b, _ := json.Marshal(map[string]any{"choices": []any{map[string]any{"index": 0, "delta": map[string]string{"content": text},
		"finish_reason": reason}}})
	fmt.Fprintf(w, "data: %s\n\n", b)
	flush(w)
}

func flush(w http.ResponseWriter) {
	if f, ok := w.(http.Flusher); ok {
		f.Flush()
	}
}
