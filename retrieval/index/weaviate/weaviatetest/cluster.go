//go:build weaviate && integration

// Package weaviatetest starts Weaviate clusters on loopback for tests.
package weaviatetest

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// Server is the variable that names the server's program.
const Server = "WHOSAID_WEAVIATE"

// patience is how long a cluster may take to be ready, and a node that was away to
// catch up: the others ask it more and more seldom while it is.
const patience = 8 * time.Minute

// A Cluster is several servers. Its methods are for one goroutine.
type Cluster struct {
	t      testing.TB
	dir    string
	base   int
	server string
	nodes  []*exec.Cmd
}

// Start starts a cluster of so many nodes, which ends with the test. The test is
// skipped where no server is named.
func Start(t testing.TB, nodes int) *Cluster {
	t.Helper()
	c := &Cluster{t: t, dir: t.TempDir(), server: os.Getenv(Server), nodes: make([]*exec.Cmd, nodes)}
	if c.server == "" {
		t.Skip(Server + " names no weaviate-server")
	}
	c.base = freePorts(t, 8*nodes)
	t.Cleanup(func() {
		for i := range c.nodes {
			c.Kill(i)
		}
	})
	for i := range nodes {
		c.Begin(i)
		if i == 0 { // the others join it
			c.await("the first node", func() bool { return listens(c.port(0, gossip)) })
		}
	}
	c.await("the cluster", func() bool { return c.Healthy() == nodes && c.ready() })
	return c
}

// catchUp are the settings by which a node that comes back is brought up to date
// within seconds. Weaviate's own are 30 s each.
var catchUp = []string{"ASYNC_REPLICATION_FREQUENCY=3s", "ASYNC_REPLICATION_PROPAGATION_DELAY=3s"}

// The ports of a node.
const (
	rest = iota
	gossip
	data
	raft
	raftRPC
	grpc
	profiling
)

func (c *Cluster) port(node, which int) int { return c.base + 8*node + which }

// Begin starts a node, again if it was killed.
func (c *Cluster) Begin(i int) {
	c.t.Helper()
	number := func(which int) string { return strconv.Itoa(c.port(i, which)) }
	var join []string
	for n := range c.nodes {
		join = append(join, fmt.Sprintf("node%d:%d", n, c.port(n, raft)))
	}
	cmd := exec.Command(c.server, "--host", "127.0.0.1", "--port", number(rest), "--scheme", "http")
	cmd.Env = append(os.Environ(), "PERSISTENCE_DATA_PATH="+filepath.Join(c.dir, fmt.Sprint("node", i)), "CLUSTER_HOSTNAME=node"+strconv.Itoa(i),
		"CLUSTER_IN_LOCALHOST=true", "CLUSTER_ADVERTISE_ADDR=127.0.0.1", "CLUSTER_ADVERTISE_PORT="+number(gossip),
		"CLUSTER_GOSSIP_BIND_PORT="+number(gossip), "CLUSTER_DATA_BIND_PORT="+number(data), "RAFT_PORT="+number(raft),
		"RAFT_INTERNAL_RPC_PORT="+number(raftRPC), "RAFT_JOIN="+strings.Join(join, ","), "RAFT_BOOTSTRAP_EXPECT="+strconv.Itoa(len(c.nodes)),
		"GRPC_PORT="+number(grpc), "PROFILING_PORT="+number(profiling), "AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED=true",
		"DEFAULT_VECTORIZER_MODULE=none", "DISABLE_TELEMETRY=true", "LOG_LEVEL=error")
	cmd.Env = append(cmd.Env, catchUp...)
	if i > 0 {
		cmd.Env = append(cmd.Env, "CLUSTER_JOIN=localhost:"+strconv.Itoa(c.port(0, gossip)))
	} else if c.nodes[0] != nil && len(c.nodes) > 1 { // it comes back to those that are there
		cmd.Env = append(cmd.Env, "CLUSTER_JOIN=localhost:"+strconv.Itoa(c.port(1, gossip)))
	}
	log, err := os.OpenFile(filepath.Join(c.dir, fmt.Sprintf("node%d.log", i)), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		c.t.Fatal(err)
	}
	defer log.Close()
	cmd.Stdout, cmd.Stderr = log, log
	if err := cmd.Start(); err != nil {
		c.t.Fatal(err)
	}
	c.nodes[i] = cmd
}

// Kill kills a node, without a word to it.
func (c *Cluster) Kill(i int) {
	if cmd := c.nodes[i]; cmd != nil && cmd.ProcessState == nil {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	}
}

// Addresses are those of all nodes, as WHOSAID_STORE wants them.
func (c *Cluster) Addresses() string {
	var list []string
	for i := range c.nodes {
		list = append(list, c.Address(i))
	}
	return strings.Join(list, ",")
}

// Address is a node's.
func (c *Cluster) Address(i int) string { return fmt.Sprintf("http://127.0.0.1:%d", c.port(i, rest)) }

// Healthy is how many nodes the first that answers finds well.
func (c *Cluster) Healthy() int {
	for i := range c.nodes {
		if body, ok := get(c.Address(i) + "/v1/nodes"); ok {
			return strings.Count(body, `"HEALTHY"`)
		}
	}
	return 0
}

// AwaitHealthy waits until so many nodes are.
func (c *Cluster) AwaitHealthy(n int) {
	c.t.Helper()
	c.await(fmt.Sprint(n, " nodes"), func() bool { return c.Healthy() == n })
}

func (c *Cluster) ready() bool {
	for i := range c.nodes {
		if _, ok := get(c.Address(i) + "/v1/.well-known/ready"); !ok {
			return false
		}
	}
	return true
}

func (c *Cluster) await(what string, done func() bool) {
	c.t.Helper()
	for end := time.Now().Add(patience); !done(); time.Sleep(200 * time.Millisecond) {
		if time.Now().After(end) {
			c.logs()
			c.t.Fatalf("gave up waiting for %s", what)
		}
	}
}

// logs shows the ends of the nodes' logs.
func (c *Cluster) logs() {
	for i := range c.nodes {
		raw, _ := os.ReadFile(filepath.Join(c.dir, fmt.Sprintf("node%d.log", i)))
		c.t.Logf("node %d: %s", i, raw[max(0, len(raw)-2000):])
	}
}

func get(url string) (body string, ok bool) { return send(http.MethodGet, url, nil) }

func send(method, url string, of io.Reader) (body string, ok bool) {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	r, err := http.NewRequestWithContext(ctx, method, url, of)
	if err != nil {
		return "", false
	}
	r.Header.Set("Content-Type", "application/json")
	reply, err := http.DefaultClient.Do(r)
	if err != nil {
		return "", false
	}
	defer reply.Body.Close()
	raw, err := io.ReadAll(reply.Body)
	return string(raw), err == nil && reply.StatusCode == http.StatusOK
}

func listens(port int) bool {
	conn, err := net.DialTimeout("tcp", fmt.Sprintf("127.0.0.1:%d", port), time.Second)
	if err != nil {
		return false
	}
	_ = conn.Close()
	return true
}

// freePorts is the first of so many that nobody listens on, one after the other.
func freePorts(t testing.TB, n int) int {
	t.Helper()
	for base := 21000 + os.Getpid()%200*40; base < 60000; base += n {
		free := true
		for port := base; port < base+n && free; port++ {
			l, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", port))
			if free = err == nil; free {
				_ = l.Close()
			}
		}
		if free {
			return base
		}
	}
	t.Fatal("there are no free ports")
	return 0
}
