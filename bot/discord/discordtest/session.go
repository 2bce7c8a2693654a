package discordtest

import (
	"encoding/json"
	"time"
)

// dispatchLocked gives an event to every session of the shard that has it: that
// of the server it is from.
func (s *Server) dispatchLocked(guild, kind string, d any) {
	for _, n := range s.gateway.sessions {
		if n.shard.has(guild) {
			n.dispatch(kind, d)
		}
	}
}

// resume replays what a session has missed, then says RESUMED.
func (s *Server) resume(c *conn, d json.RawMessage) int {
	var r struct {
		Token     string `json:"token"`
		SessionID string `json:"session_id"`
		Seq       int    `json:"seq"`
	}
	if json.Unmarshal(d, &r) != nil {
		return 4002
	}
	if o := s.nextOpening(); o != (Opening{}) {
		return s.open(c, o)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	n := s.gateway.sessions[r.SessionID]
	switch {
	case r.Token != "Bot "+s.cfg.Token && r.Token != s.cfg.Token:
		return 4004
	case n == nil || r.Seq < n.gone:
		c.op(opInvalid, false)
		return 0
	case r.Seq > n.last():
		return 4007
	}
	for _, b := range n.events[r.Seq-n.gone:] {
		c.send(b)
	}
	n.conn = c
	n.dispatch("RESUMED", map[string]any{})
	s.gateway.resumed++
	s.changed.Broadcast()
	return 0
}

// Cut breaks all of the gateway's connections, without a word.
func (s *Server) Cut() {
	for _, c := range s.connections() {
		_ = c.ws.UnderlyingConn().Close()
	}
}

// CloseGateway closes the gateway's connections with a code.
func (s *Server) CloseGateway(code int) {
	for _, c := range s.connections() {
		c.close(code)
	}
}

// Reconnect asks the bot to connect again (op 7).
func (s *Server) Reconnect() {
	for _, c := range s.connections() {
		c.op(opReconnect, nil)
	}
}

// Invalidate ends the sessions (op 9), which cannot be resumed.
func (s *Server) Invalidate() {
	conns := s.connections()
	s.mu.Lock()
	clear(s.gateway.sessions)
	s.mu.Unlock()
	for _, c := range conns {
		c.op(opInvalid, false)
	}
}

// Tear sends an event that breaks off in the middle.
func (s *Server) Tear() {
	b := packet(opDispatch, 0, "MESSAGE_CREATE", Message{ID: "1", Content: "torn"})
	for _, c := range s.connections() {
		c.send(b[:len(b)*2/3])
	}
}

// Beat asks the bot for a heartbeat (op 1).
func (s *Server) Beat() {
	for _, c := range s.connections() {
		c.op(opHeartbeat, nil)
	}
}

// Mute makes the gateway's connections acknowledge no more heartbeats.
func (s *Server) Mute() {
	conns := s.connections()
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, c := range conns {
		c.mute = true
	}
}

func (s *Server) acknowledgeBeat(c *conn) {
	s.mu.Lock()
	s.gateway.beats++
	mute := c.mute
	s.changed.Broadcast()
	s.mu.Unlock()
	if !mute {
		c.op(opAck, nil)
	}
}

// Forget makes all sessions unknown, so that no resume succeeds, and cuts
// their connections.
func (s *Server) Forget() {
	s.mu.Lock()
	clear(s.gateway.sessions)
	s.mu.Unlock()
	s.Cut()
}

func (s *Server) connections() []*conn {
	s.mu.Lock()
	defer s.mu.Unlock()
	var list []*conn
	for c := range s.gateway.conns {
		list = append(list, c)
	}
	return list
}

// Identified and Resumed are how often the bot identified itself and resumed.
func (s *Server) Identified() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.gateway.identified
}

func (s *Server) Resumed() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.gateway.resumed
}

// Connected waits until the bot is there and has registered its commands.
func (s *Server) Connected() {
	s.tb.Helper()
	s.Wait("the bot to connect", func() bool {
		for _, n := range s.gateway.sessions {
			if n.conn != nil && s.commands != nil && len(s.commands) > 0 {
				return true
			}
		}
		return false
	})
}

// Here reports whether a bot is connected.
func (s *Server) Here() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, n := range s.gateway.sessions {
		if n.conn != nil {
			return true
		}
	}
	return false
}

// Lost waits until no bot is connected.
func (s *Server) Lost(within time.Duration) bool {
	for until := time.Now().Add(within); time.Now().Before(until); time.Sleep(5 * time.Millisecond) {
		if !s.Here() {
			return true
		}
	}
	return !s.Here()
}

// Event sends any event of the first server to the bot.
func (s *Server) Event(kind string, data any) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.dispatchLocked(s.Guild, kind, data)
}
