//go:build weaviate

package weaviate

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"sync/atomic"
	"time"
)

// A Config says where a cluster is.
type Config struct {
	// Nodes are the addresses of its nodes, such as http://10.0.0.1:8080. One is
	// enough; with several, another answers when one does not.
	Nodes []*url.URL
	// Replicas is how many nodes keep each object. Zero means as many as Nodes.
	// It counts when the collections are made, with the first index.
	Replicas int
	// Key authorises the requests; empty sends none.
	Key string
}

// Parse reads the addresses of a cluster's nodes, with commas between; the last
// one may end with ?replicas=2.
func Parse(text string) (Config, error) {
	var c Config
	text, query, _ := strings.Cut(text, "?")
	for _, node := range strings.Split(text, ",") {
		u, err := url.Parse(strings.TrimSpace(node))
		if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" || u.Path != "" && u.Path != "/" || u.User != nil {
			return Config{}, fmt.Errorf("%q is no node's address such as http://127.0.0.1:8080", strings.TrimSpace(node))
		}
		c.Nodes = append(c.Nodes, u)
	}
	c.Replicas = len(c.Nodes)
	options, err := url.ParseQuery(query)
	for name, values := range options {
		n, wrong := strconv.Atoi(values[len(values)-1])
		if name != "replicas" || wrong != nil || n < 1 || n > 100 {
			err = errors.Join(err, fmt.Errorf("%q is nothing that a store can be told; ?replicas=3 is", name+"="+values[len(values)-1]))
		}
		c.Replicas = n
	}
	return c, err
}

// nodes send each request to a node that answers: to the one that answered
// last, and to the next one when it does not.
type nodes struct {
	list []*url.URL
	key  string
	at   atomic.Int64
	next http.RoundTripper
}

// Between one try and the next there is a pause, in which a cluster that has
// lost a node may find itself again; each try has its time.
const (
	rounds   = 2
	pause    = 300 * time.Millisecond
	patience = 30 * time.Second
)

// RoundTrip makes nodes an http.RoundTripper. The requests of this package can
// be sent twice without harm.
func (n *nodes) RoundTrip(r *http.Request) (*http.Response, error) {
	var failed error
	for try := range rounds * len(n.list) {
		if try > 0 && !sleep(r.Context(), time.Duration(try)*pause) {
			return nil, errors.Join(failed, r.Context().Err())
		}
		at := n.at.Load()
		reply, err := n.once(r, n.list[int(at)%len(n.list)])
		if err == nil {
			return reply, nil
		}
		failed = err
		n.at.CompareAndSwap(at, at+1)
		if r.Context().Err() != nil {
			break
		}
	}
	return nil, failed
}

// once sends a request to one node. That a node is not able to answer is an
// error.
func (n *nodes) once(r *http.Request, node *url.URL) (*http.Response, error) {
	ctx, cancel := context.WithTimeout(r.Context(), patience)
	sent := r.Clone(ctx)
	sent.URL.Scheme, sent.URL.Host, sent.Host = node.Scheme, node.Host, ""
	if n.key != "" {
		sent.Header.Set("Authorization", "Bearer "+n.key)
	}
	if r.GetBody != nil {
		body, err := r.GetBody()
		if err != nil {
			cancel()
			return nil, err
		}
		sent.Body = body
	}
	reply, err := n.next.RoundTrip(sent)
	if err != nil {
		cancel()
		return nil, err
	}
	if reply.StatusCode < http.StatusInternalServerError && reply.StatusCode != http.StatusUnprocessableEntity {
		reply.Body = bounded{reply.Body, cancel}
		return reply, nil
	}
	said, _ := io.ReadAll(io.LimitReader(reply.Body, 1<<20))
	_ = reply.Body.Close()
	cancel()
	if reply.StatusCode == http.StatusUnprocessableEntity && !bytes.Contains(said, []byte(noSchema)) {
		reply.Body = io.NopCloser(bytes.NewReader(said))
		return reply, nil
	}
	return nil, fmt.Errorf("node %s: %s: %s", node.Host, reply.Status, said[:min(len(said), 500)])
}

// noSchema is what a node says that has just begun and does not know its
// collections yet.
const noSchema = "no schema is present"

// A bounded body ends the time that a request has when it is closed.
type bounded struct {
	io.ReadCloser
	cancel func()
}

func (b bounded) Close() error { defer b.cancel(); return b.ReadCloser.Close() }

func sleep(ctx context.Context, d time.Duration) bool {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-timer.C:
		return true
	}
}
