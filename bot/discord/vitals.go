package discord

import "sync"

// Vitals tell how a Run is doing. The zero value tells of none.
type Vitals struct {
	mu    sync.Mutex
	list  []*gateway
	queue *queue
}

// A Gateway is the connection of one shard.
type Gateway struct {
	Shard Shard
	// Up is true while it is connected and Discord has let the bot in.
	Up bool
}

// Gateways are those of all shards that are served; none before the first one is
// connected.
func (v *Vitals) Gateways() []Gateway {
	v.mu.Lock()
	defer v.mu.Unlock()
	list := make([]Gateway, len(v.list))
	for i, g := range v.list {
		list[i] = Gateway{g.shard, g.up.Load()}
	}
	return list
}

// Queue is how many questions are being answered and how many wait.
func (v *Vitals) Queue() (running, waiting int) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.queue == nil {
		return 0, 0
	}
	running = len(v.queue.running)
	return running, max(0, len(v.queue.places)-running)
}

// begin is told what to tell of.
func (v *Vitals) begin(g *gateways, q *queue) {
	if v == nil {
		return
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	v.list, v.queue = g.list, q
}
