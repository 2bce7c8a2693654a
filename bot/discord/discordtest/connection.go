package discordtest

import (
	"encoding/json"
	"strconv"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

type gateway struct {
	sessions   map[string]*session
	conns      map[*conn]bool
	shut       bool // the server has been closed
	identified int
	resumed    int
	beats      int
	opening    []Opening
	// last is when a shard of each of those that may identify together did, and
	// hasty how often one did too soon after another.
	last  map[int]time.Time
	hasty int
}

// A session is what a bot resumes: everything it was sent, as far as it is
// remembered.
type session struct {
	id      string
	events  [][]byte // event n has sequence n+gone+1
	gone    int      // events forgotten
	history int
	twice   bool
	conn    *conn
	shard   shard
}

type conn struct {
	ws   *websocket.Conn
	mu   sync.Mutex
	sent []time.Time // of what the bot sent
	mute bool        // acknowledges no heartbeats
}

func (c *conn) send(b []byte) {
	c.mu.Lock()
	defer c.mu.Unlock()
	// A connection that is gone is found out by its reader.
	_ = c.ws.WriteMessage(websocket.TextMessage, b)
}

func (c *conn) op(op int, d any) { c.send(packet(op, 0, "", d)) }

func (c *conn) close(code int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	_ = c.ws.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(code, ""), time.Now().Add(time.Second))
	_ = c.ws.Close()
}

func packet(op, seq int, kind string, d any) []byte {
	p := map[string]any{"op": op, "d": d, "s": nil, "t": nil}
	if op == opDispatch {
		p["s"], p["t"] = seq, kind
	}
	return raw(p)
}

// dispatch numbers an event, keeps it for a resume, and sends it if the bot
// is there.
func (n *session) dispatch(kind string, d any) {
	b := packet(opDispatch, n.last()+1, kind, d)
	var forgotten [][]byte
	n.events, forgotten = latest(append(n.events, b), n.history)
	n.gone += len(forgotten)
	if n.conn == nil {
		return
	}
	n.conn.send(b)
	if n.twice {
		n.conn.send(b)
	}
}

// last is the sequence of the latest event.
func (n *session) last() int { return n.gone + len(n.events) }

// A shard is a part of the servers: those whose ids fall to it.
type shard struct{ index, count int }

// shardOf is what a bot names when it identifies; one that names none has all.
func shardOf(pair *[2]int) shard {
	if pair == nil {
		return shard{0, 1}
	}
	return shard{pair[0], pair[1]}
}

func (sh shard) valid() bool { return 0 <= sh.index && sh.index < sh.count }

// has reports whether the events of a server go to the shard. Those of direct
// messages, which have no server, go to the first.
func (sh shard) has(guild string) bool {
	id, err := strconv.ParseUint(guild, 10, 64)
	if err != nil {
		return sh.index == 0
	}
	return id>>22%uint64(sh.count) == uint64(sh.index)
}

// raw is v as JSON.
func raw(v any) json.RawMessage {
	b, err := json.Marshal(v)
	if err != nil {
		return json.RawMessage("null")
	}
	return b
}
