// Package discordtest is an in-process Discord for tests: its REST API and
// gateway as far as a bot like this one uses them, with Discord's documented
// limits, deadlines and faults. It is written from Discord's documentation,
// not from any bot library, and knows none.
package discordtest

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// Config says what kind of Discord it is. Its zero value is Discord as
// documented, with one server that has one text channel.
type Config struct {
	// Token is the bot's. Empty means "test-token".
	Token string
	// FirstResponse is how long an interaction waits for its first response.
	// Zero means 3 seconds.
	FirstResponse time.Duration
	// TokenLife is how long an interaction's token lives. Zero means 15
	// minutes.
	TokenLife time.Duration
	// Heartbeat is the interval the gateway asks for. Zero means 41 seconds.
	Heartbeat time.Duration
	// GlobalLimit is how many requests a second are let through; interaction
	// responses are exempt. Zero means 50.
	GlobalLimit int
	// RouteLimit is how many messages RoutePer a channel takes; zero means
	// that only the global limit holds.
	RouteLimit int
	RoutePer   time.Duration
	// Privileged are the privileged intents that the bot was granted.
	Privileged int
	// Identified is how often the bot has identified itself today, before this
	// server began, of the thousand times that Discord allows a day.
	Identified int
	// History is how many messages of a channel, interactions, requests and
	// events of a session are remembered, the latest; twice as many before the
	// rest is forgotten. Zero remembers all.
	History int
	// Shards is what gateway/bot recommends. Zero means 1.
	Shards int
	// MaxConcurrency is how many shards may identify at a time. Zero means 1.
	MaxConcurrency int
	// IdentifyEvery is how long those wait for each other that may not; whoever
	// does not wait is sent away. Discord's is 5 seconds; zero asks for nothing.
	IdentifyEvery time.Duration
	// Twice sends every event twice, as may happen around a resume.
	Twice bool
	// RefuseEmbeds is the code that a message with embeds is refused with:
	// 50035, or 50013 for a bot without the permission. Zero refuses none.
	RefuseEmbeds int
}

// A Server is the Discord. Its exported methods may be called at any time and
// from any goroutine.
type Server struct {
	// Bot is the bot's user, whose id is its application's too; Guild and
	// Channel are the ids of the one server and its text channel.
	Bot            *User
	Guild, Channel string

	tb   testing.TB
	cfg  Config
	http *httptest.Server
	mux  http.Handler

	mu           sync.Mutex
	changed      *sync.Cond
	lastID       uint64
	users        map[string]*User
	channels     map[string]*channel
	messages     map[string]*Message
	interactions map[string]*Interaction // by token
	tokens       []string                // of interactions, oldest first
	commands     []json.RawMessage
	writes       int
	faults       []*Fault
	buckets      map[string]*bucket
	limits       map[string]limit // by path
	typing       map[string]int
	gateway      gateway
	log          []Request
}

type channel struct {
	ID       string `json:"id"`
	Type     int    `json:"type"`
	GuildID  string `json:"guild_id,omitempty"`
	ParentID string `json:"parent_id,omitempty"`
	Name     string `json:"name"`
	messages []string
}

const (
	textChannel   = 0
	directMessage = 1
	publicThread  = 11
)

func (c Config) filled() Config {
	if c.Token == "" {
		c.Token = "test-token"
	}
	for _, d := range []struct {
		field *time.Duration
		value time.Duration
	}{{&c.FirstResponse, 3 * time.Second}, {&c.TokenLife, 15 * time.Minute}, {&c.Heartbeat, 41 * time.Second}, {&c.RoutePer, time.Second}} {
		if *d.field == 0 {
			*d.field = d.value
		}
	}
	if c.GlobalLimit == 0 {
		c.GlobalLimit = 50
	}
	c.Shards, c.MaxConcurrency = max(1, c.Shards), max(1, c.MaxConcurrency)
	return c
}

// URL is the base address with version, as DISCORD_API_URL wants it.
func (s *Server) URL() string { return s.http.URL + "/api/v10/" }

// Token is the bot's token.
func (s *Server) Token() string { return s.cfg.Token }

// AddServer adds another server and returns the id of its text channel. The
// bot is told of it when it connects next.
func (s *Server) AddServer(name string) (channelID string) {
	return s.addChannel(channel{Type: textChannel, GuildID: s.newID(), Name: name})
}

// AddChannel adds a text channel to the server and returns its id.
func (s *Server) AddChannel(name string) string {
	return s.addChannel(channel{Type: textChannel, GuildID: s.Guild, Name: name})
}

// DirectMessages is the id of a new direct message channel with the bot.
func (s *Server) DirectMessages() string { return s.addChannel(channel{Type: directMessage}) }

func (s *Server) addChannel(c channel) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	c.ID = s.newIDLocked()
	s.channels[c.ID] = &c
	return c.ID
}

func (s *Server) newID() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.newIDLocked()
}

func (s *Server) newIDLocked() string {
	s.lastID += 1 << 22
	return strconv.FormatUint(s.lastID, 10)
}

// exempt reports the requests that carry an interaction's token in place of
// the bot's, and that the global limit leaves alone.
func exempt(r *http.Request) bool {
	return strings.Contains(r.URL.Path, "/interactions/") || strings.Contains(r.URL.Path, "/webhooks/")
}

// Wait waits until done reports true, and fails the test if that takes longer
// than any test should. The server is locked while done runs.
func (s *Server) Wait(what string, done func() bool) {
	s.tb.Helper()
	if !s.wait(done) {
		s.tb.Fatalf("discordtest: gave up waiting for %s", what)
	}
}

// patience is how long Wait waits: long, because it only tells a test that
// fails from one that hangs.
const patience = 3 * time.Minute

func (s *Server) wait(done func() bool) bool {
	over := time.AfterFunc(patience, s.changed.Broadcast)
	defer over.Stop()
	from := time.Now()
	s.mu.Lock()
	defer s.mu.Unlock()
	for !done() {
		if time.Since(from) >= patience {
			return false
		}
		s.changed.Wait()
	}
	return true
}
