package discordtest

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/gorilla/websocket"
)

// A client is a raw connection to the gateway.
type client struct {
	t  *testing.T
	ws *websocket.Conn
}

type event struct {
	Op int             `json:"op"`
	S  int             `json:"s"`
	T  string          `json:"t"`
	D  json.RawMessage `json:"d"`
}

func dial(t *testing.T, s *Server) *client {
	t.Helper()
	ws, _, err := websocket.DefaultDialer.Dial("ws"+strings.TrimPrefix(s.http.URL, "http")+"/gateway/?v=10&encoding=json", nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ws.Close() })
	c := &client{t, ws}
	if hello := c.read(); hello.Op != opHello {
		t.Fatalf("the first packet is op %d", hello.Op)
	}
	return c
}

func (c *client) read() event {
	c.t.Helper()
	var e event
	_ = c.ws.SetReadDeadline(time.Now().Add(time.Minute)) // a hung test says where
	if err := c.ws.ReadJSON(&e); err != nil {
		c.t.Fatalf("read: %v", err)
	}
	return e
}

func (c *client) send(op int, d any) {
	c.t.Helper()
	if err := c.ws.WriteJSON(object{"op": op, "d": d}); err != nil {
		c.t.Fatal(err)
	}
}

// closes reads on until the connection is closed and returns the code.
func (c *client) closes() int {
	c.t.Helper()
	for {
		if _, _, err := c.ws.ReadMessage(); err != nil {
			closed, ok := err.(*websocket.CloseError)
			if !ok {
				c.t.Fatalf("closed without a code: %v", err)
			}
			return closed.Code
		}
	}
}

func identity(token string, intents int) object {
	return object{"token": token, "intents": intents, "properties": object{}}
}

func TestIdentifyReadyResume(t *testing.T) {
	s := New(t, Config{})
	c := dial(t, s)
	c.send(opIdentify, identity("test-token", 1))
	ready := c.read()
	var d struct {
		SessionID string `json:"session_id"`
	}
	if err := json.Unmarshal(ready.D, &d); err != nil || ready.T != "READY" || ready.S != 1 || d.SessionID == "" {
		t.Fatalf("READY: %+v, %v", ready, err)
	}
	if e := c.read(); e.T != "GUILD_CREATE" || e.S != 2 {
		t.Errorf("after READY: %+v", e)
	}
	c.send(opHeartbeat, 2)
	if e := c.read(); e.Op != opAck {
		t.Errorf("after a heartbeat: op %d", e.Op)
	}
	s.Cut()
	s.Event("ONE", 1)
	s.Event("TWO", 2)
	again := dial(t, s)
	again.send(opResume, object{"token": "Bot test-token", "session_id": d.SessionID, "seq": 2})
	for n, want := range []string{"ONE", "TWO", "RESUMED"} {
		if e := again.read(); e.T != want || e.S != n+3 {
			t.Errorf("replayed %q with %d, want %q with %d", e.T, e.S, want, n+3)
		}
	}
	s.Invalidate()
	if e := again.read(); e.Op != opInvalid || string(e.D) != "false" {
		t.Errorf("invalidated by %+v", e)
	}
	lost := dial(t, s)
	lost.send(opResume, object{"token": "test-token", "session_id": d.SessionID, "seq": 2})
	if e := lost.read(); e.Op != opInvalid {
		t.Errorf("resuming what is gone: op %d", e.Op)
	}
	s.Reconnect()
	if e := lost.read(); e.Op != opReconnect {
		t.Errorf("asked to reconnect by op %d", e.Op)
	}
}

func TestCloseCodes(t *testing.T) {
	for name, c := range map[string]struct {
		send func(c *client, s *Server)
		want int
	}{
		"wrong token":       {func(c *client, _ *Server) { c.send(opIdentify, identity("wrong", 1)) }, 4004},
		"privileged intent": {func(c *client, _ *Server) { c.send(opIdentify, identity("test-token", messageContent)) }, 4014},
		"unknown intent":    {func(c *client, _ *Server) { c.send(opIdentify, identity("test-token", 1<<40)) }, 4013},
		"not identified":    {func(c *client, _ *Server) { c.send(3, object{}) }, 4003},
		"identified twice": {func(c *client, _ *Server) {
			c.send(opIdentify, identity("test-token", 1))
			c.send(opIdentify, identity("test-token", 1))
		}, 4005},
		"too large": {func(c *client, _ *Server) { c.send(3, strings.Repeat("x", 5000)) }, 4002},
		"flood": {func(c *client, _ *Server) {
			for range 121 {
				c.send(opHeartbeat, 0)
			}
		}, 4008},
		"sequence ahead": {func(c *client, s *Server) {
			c.send(opIdentify, identity("test-token", 1))
			c.read()
			s.Cut()
			*c = *dial(c.t, s)
			c.send(opResume, object{"token": "test-token", "session_id": "session-1", "seq": 99})
		}, 4007},
		"asked for": {func(_ *client, s *Server) { s.CloseGateway(4009) }, 4009},
		"at the start": {func(c *client, s *Server) {
			s.OnOpen(Opening{Close: 4013})
			c.send(opIdentify, identity("test-token", 1))
		}, 4013},
	} {
		t.Run(name, func(t *testing.T) {
			s := New(t, Config{})
			conn := dial(t, s)
			c.send(conn, s)
			if got := conn.closes(); got != c.want {
				t.Errorf("closed with %d, want %d", got, c.want)
			}
		})
	}
}

func TestOpeningsThatGoWrong(t *testing.T) {
	s := New(t, Config{})
	s.OnOpen(Opening{Op: 7}, Opening{Op: 9}, Opening{Torn: true})
	for _, want := range []int{7, 9} {
		c := dial(t, s)
		c.send(opIdentify, identity("test-token", 1))
		if e := c.read(); e.Op != want {
			t.Errorf("op %d, want %d", e.Op, want)
		}
	}
	c := dial(t, s)
	c.send(opIdentify, identity("test-token", 1))
	_, b, err := c.ws.ReadMessage()
	if err != nil || json.Valid(b) {
		t.Errorf("torn READY: %q, %v", b, err)
	}
}

func TestHistory(t *testing.T) {
	s := New(t, Config{History: 10})
	c := dial(t, s)
	c.send(opIdentify, identity("test-token", 1))
	for n := 1; n <= 2; n++ { // READY and the server: the session has begun
		if e := c.read(); e.S != n {
			t.Fatalf("event %d has sequence %d", n, e.S)
		}
	}
	ann := s.AddUser("ann", 0)
	for range 100 {
		s.Say(ann, s.Channel, "hello")
	}
	if n := len(s.Messages(s.Channel)); n < 10 || n > 20 {
		t.Errorf("%d messages are remembered", n)
	}
	for n := 3; n <= 102; n++ {
		if e := c.read(); e.S != n {
			t.Fatalf("event %d has sequence %d", n, e.S)
		}
	}
	s.Cut()
	for seq, want := range map[int]int{50: opInvalid, 100: opDispatch} {
		again := dial(t, s)
		again.send(opResume, object{"token": "test-token", "session_id": "session-1", "seq": seq})
		if e := again.read(); e.Op != want || want == opDispatch && e.S != seq+1 {
			t.Errorf("resuming at %d: op %d with %d", seq, e.Op, e.S)
		}
	}
}

func TestMuteHearts(t *testing.T) {
	s := New(t, Config{})
	c := dial(t, s)
	c.send(opHeartbeat, 0)
	if e := c.read(); e.Op != opAck {
		t.Errorf("after a heartbeat: op %d", e.Op)
	}
	s.Mute()
	c.send(opHeartbeat, 0)
	s.AwaitBeats(2)
	s.Reconnect()
	if e := c.read(); e.Op != opReconnect {
		t.Errorf("a mute connection says op %d", e.Op)
	}
}

// TestContentIsHidden shows that without the intent the content of a message
// that does not mention the bot does not reach it.
func TestContentIsHidden(t *testing.T) {
	s := New(t, Config{})
	c := dial(t, s)
	c.send(opIdentify, identity("test-token", 1))
	c.read()
	c.read()
	ann := s.AddUser("ann", 0)
	for _, m := range []struct{ channel, said, want string }{
		{s.Channel, "a secret", ""}, {s.Channel, "<@" + s.Bot.ID + "> hello", "<@" + s.Bot.ID + "> hello"}, {s.DirectMessages(), "hello", "hello"},
	} {
		s.Say(ann, m.channel, m.said)
		var got Message
		if e := c.read(); json.Unmarshal(e.D, &got) != nil || got.Content != m.want {
			t.Errorf("said %q, seen %q", m.said, got.Content)
		}
	}
}
