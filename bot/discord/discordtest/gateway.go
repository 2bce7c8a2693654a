package discordtest

import (
	"encoding/json"
	"net/http"
	"time"

	"github.com/gorilla/websocket"
)

// The gateway's operations.
const (
	opDispatch  = 0
	opHeartbeat = 1
	opIdentify  = 2
	opResume    = 6
	opReconnect = 7
	opInvalid   = 9
	opHello     = 10
	opAck       = 11
)

// The intents that need a grant, and all that there are.
const (
	messageContent = 1 << 15
	privileged     = 1<<1 | 1<<8 | messageContent
	everyIntent    = 1<<26 - 1
)

// perDay is how often a bot may identify itself in a day.
const perDay = 1000

// An Opening is what the gateway does to one connection in place of letting
// the bot in.
type Opening struct {
	// Silent says nothing after IDENTIFY or RESUME.
	Silent bool
	// Op is sent in place of READY or RESUMED: 7, or 9 (not resumable).
	Op int
	// Close closes the connection with that code.
	Close int
	// Torn sends half of READY.
	Torn bool
}

// OnOpen queues what happens to the next connections, one each, when they
// identify or resume.
func (s *Server) OnOpen(openings ...Opening) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.gateway.opening = append(s.gateway.opening, openings...)
}

func (s *Server) nextOpening() Opening {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.gateway.opening) == 0 {
		return Opening{}
	}
	o := s.gateway.opening[0]
	s.gateway.opening = s.gateway.opening[1:]
	return o
}

func (s *Server) serveGateway(w http.ResponseWriter, r *http.Request) {
	ws, err := (&websocket.Upgrader{}).Upgrade(w, r, nil)
	if err != nil {
		return
	}
	c := &conn{ws: ws}
	defer s.leave(c)
	if !s.join(c) {
		return
	}
	c.op(opHello, map[string]any{"heartbeat_interval": s.cfg.Heartbeat.Milliseconds()})
	for {
		_, b, err := ws.ReadMessage()
		if err != nil {
			return
		}
		if code := s.receive(c, b); code != 0 {
			c.close(code)
			return
		}
	}
}

// join keeps a connection, unless the server has been closed.
func (s *Server) join(c *conn) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.gateway.conns == nil {
		s.gateway.conns = map[*conn]bool{}
	}
	s.gateway.conns[c] = true
	return !s.gateway.shut
}

func (s *Server) leave(c *conn) {
	_ = c.ws.Close()
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.gateway.conns, c)
	for _, session := range s.gateway.sessions {
		if session.conn == c {
			session.conn = nil
		}
	}
	s.changed.Broadcast()
}

// received is what a bot sends to the gateway.
type received struct {
	Op int             `json:"op"`
	D  json.RawMessage `json:"d"`
}

// receive acts on one packet and returns the code to close with, or 0.
func (s *Server) receive(c *conn, b []byte) int {
	var p received
	if len(b) > 4096 || json.Unmarshal(b, &p) != nil {
		return 4002
	}
	if c.flooded() {
		return 4008
	}
	switch p.Op {
	case opHeartbeat:
		s.acknowledgeBeat(c)
	case opIdentify:
		return s.identify(c, p.D)
	case opResume:
		return s.resume(c, p.D)
	default:
		if s.sessionOf(c) == nil {
			return 4003
		}
	}
	return 0
}

// flooded reports more than 120 sends in a minute.
func (c *conn) flooded() bool {
	c.sent = append(c.sent, time.Now())
	recent := 0
	for _, at := range c.sent {
		if time.Since(at) < time.Minute {
			recent++
		}
	}
	return recent > 120
}

func (s *Server) identify(c *conn, d json.RawMessage) int {
	var i struct {
		Token   string  `json:"token"`
		Intents int     `json:"intents"`
		Shard   *[2]int `json:"shard"`
	}
	if json.Unmarshal(d, &i) != nil {
		return 4002
	}
	of := shardOf(i.Shard)
	hasty := s.identifying(of)
	opening := s.nextOpening()
	switch {
	case !of.valid():
		return 4010
	case i.Token != "Bot "+s.cfg.Token && i.Token != s.cfg.Token:
		return 4004
	case i.Intents&^everyIntent != 0:
		return 4013
	case i.Intents&privileged&^s.cfg.Privileged != 0:
		return 4014
	case s.sessionOf(c) != nil:
		return 4005
	case opening != Opening{}:
		return s.open(c, opening)
	case hasty:
		c.op(opInvalid, false)
		return 0
	}
	s.welcome(c, of)
	return 0
}

// open does to a connection what an Opening says.
func (s *Server) open(c *conn, o Opening) int {
	switch {
	case o.Op == opReconnect:
		c.op(opReconnect, nil)
	case o.Op == opInvalid:
		c.op(opInvalid, false)
	case o.Torn:
		b := packet(opDispatch, 1, "READY", s.ready("torn", shard{0, 1}))
		c.send(b[:len(b)/2])
	}
	return o.Close
}

func (s *Server) sessionOf(c *conn) *session {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, session := range s.gateway.sessions {
		if session.conn == c {
			return session
		}
	}
	return nil
}
