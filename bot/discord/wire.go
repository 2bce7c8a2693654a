package discord

import (
	"context"
	"net"
	"sync"
	"sync/atomic"
	"time"
)

// wires are a session's network connection, so that it can be cut and watched
// from outside the session.
type wires struct {
	mu   sync.Mutex
	last *wire
}

// dial is the session's way to the network.
func (w *wires) dial(ctx context.Context, network, address string) (net.Conn, error) {
	conn, err := (&net.Dialer{Timeout: 10 * time.Second}).DialContext(ctx, network, address)
	if err != nil {
		return nil, err
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.last = &wire{Conn: conn}
	return w.last, nil
}

// cut breaks the connection.
func (w *wires) cut() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.last != nil {
		w.last.Close()
	}
}

// next is closed once something more has been written, or there is nothing to
// write to.
func (w *wires) next() <-chan struct{} {
	w.mu.Lock()
	defer w.mu.Unlock()
	written := make(chan struct{})
	if w.last == nil {
		close(written)
		return written
	}
	w.last.watch.Store(&written)
	return written
}

// A wire is a connection that tells when something has been written.
type wire struct {
	net.Conn
	watch atomic.Pointer[chan struct{}]
}

func (w *wire) Write(b []byte) (int, error) {
	n, err := w.Conn.Write(b)
	if written := w.watch.Swap(nil); written != nil {
		close(*written)
	}
	return n, err
}
