package discord

import "sync"

// Vitals tell how a Run is doing. The zero value tells of none.
type Vitals struct {
	mu       sync.Mutex
	gateways func() []Gateway
	queue    func() (running, waiting int)
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
	if v.gateways == nil {
		return nil
	}
	return v.gateways()
}

// Queue is how many questions are being answered and how many wait.
func (v *Vitals) Queue() (running, waiting int) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.queue == nil {
		return 0, 0
	}
	return v.queue()
}

// begin is told how to learn it.
func (v *Vitals) begin(gateways func() []Gateway, queue func() (running, waiting int)) {
	if v == nil {
		return
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	v.gateways, v.queue = gateways, queue
}
