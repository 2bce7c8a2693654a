package discord

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http"
	"sync"
	"sync/atomic"
	"time"

	"github.com/gorilla/websocket"
)

// The gateway's operations that the bot knows.
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

// A packet is one message of the gateway.
type packet struct {
	Op   int             `json:"op"`
	Data json.RawMessage `json:"d"`
	Seq  int64           `json:"s"`
	Kind string          `json:"t"`
}

// A link is one connection to the gateway, with its heart.
type link struct {
	ws    *websocket.Conn
	mu    sync.Mutex // of writing
	seq   atomic.Int64
	alive atomic.Bool // the last heartbeat was acknowledged
	once  sync.Once
	ended chan struct{}
}

// writing is how long a write may take.
const writing = 5 * time.Second

func dial(ctx context.Context, address string) (*link, error) {
	dialer := &websocket.Dialer{Proxy: http.ProxyFromEnvironment, HandshakeTimeout: 10 * time.Second}
	ws, reply, err := dialer.DialContext(ctx, address, http.Header{"User-Agent": {"DiscordBot (whosaid, 1)"}})
	if err != nil {
		return nil, err
	}
	_ = reply.Body.Close() // empty after a handshake
	return &link{ws: ws, ended: make(chan struct{})}, nil
}

// greet reads Discord's HELLO and starts the heart.
func (l *link) greet(seq int64) error {
	l.seq.Store(seq)
	p, err := l.read()
	if err != nil {
		return err
	}
	var hello struct {
		Interval int64 `json:"heartbeat_interval"`
	}
	if err := json.Unmarshal(p.Data, &hello); p.Op != opHello || err != nil || hello.Interval <= 0 {
		return fmt.Errorf("the gateway greets with op %d", p.Op)
	}
	l.alive.Store(true)
	go l.heart(time.Duration(hello.Interval) * time.Millisecond)
	return nil
}

// heart beats until the link ends, and ends it when a beat was not
// acknowledged before the next. The first comes after a random part of the
// interval, as Discord asks for.
func (l *link) heart(interval time.Duration) {
	wait := time.NewTimer(rand.N(interval))
	defer wait.Stop()
	for {
		select {
		case <-l.ended:
			return
		case <-wait.C:
		}
		if !l.alive.Swap(false) || l.beat() != nil {
			l.close()
			return
		}
		wait.Reset(interval)
	}
}

func (l *link) beat() error { return l.send(opHeartbeat, l.seq.Load()) }

// read reads one packet. One that is not whole is an error of the link: what
// was in it comes again with a resume.
func (l *link) read() (packet, error) {
	var p packet
	_, b, err := l.ws.ReadMessage()
	if err != nil {
		return p, err
	}
	if err := json.Unmarshal(b, &p); err != nil {
		return p, errors.Join(errors.New("the gateway sent half a packet"), err)
	}
	return p, nil
}

func (l *link) send(op int, data any) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if err := l.ws.SetWriteDeadline(time.Now().Add(writing)); err != nil {
		return err
	}
	return l.ws.WriteJSON(map[string]any{"op": op, "d": data})
}

// leave ends the link as a bot that goes offline does.
func (l *link) leave() {
	l.mu.Lock()
	// A link that cannot be written to has ended already.
	_ = l.ws.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(websocket.CloseNormalClosure, ""), time.Now().Add(time.Second))
	l.mu.Unlock()
	l.close()
}

// close ends the link. A reader of it gets an error.
func (l *link) close() {
	l.once.Do(func() {
		close(l.ended)
		_ = l.ws.Close() // nothing is lost: what was not read comes again
	})
}
