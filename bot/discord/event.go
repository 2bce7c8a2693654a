package discord

import (
	"encoding/json"
	"runtime/debug"
	"sync"

	"github.com/bwmarrin/discordgo"
)

// event takes what comes over the gateway to its handler.
func (s *server) event(kind string, data json.RawMessage) {
	var err error
	switch kind {
	case "READY":
		r := &discordgo.Ready{}
		if err = json.Unmarshal(data, r); err == nil {
			offer(s.ready, r)
		}
	case "INTERACTION_CREATE":
		i := &discordgo.Interaction{}
		if err = json.Unmarshal(data, i); err == nil {
			s.job(kind, func() { s.interaction(i) })
		}
	case "MESSAGE_CREATE":
		m := &discordgo.Message{}
		if err = json.Unmarshal(data, m); err == nil {
			s.job(kind, func() { s.message(m) })
		}
	default:
		err = s.places.learn(kind, data)
	}
	if err != nil {
		s.log.Warn("an event could not be read", "event", kind, "error", err)
	}
}

// offer gives v to whoever waits for it, if c has room.
func offer[T any](c chan T, v T) {
	select {
	case c <- v:
	default:
	}
}

// job runs one handler in a goroutine of its own: not once closing has begun,
// and a panic is its end alone.
func (s *server) job(what string, run func()) {
	if !s.begin() {
		return
	}
	go func() {
		defer s.jobs.Done()
		defer func() {
			if p := recover(); p != nil {
				s.log.Error("a handler panicked", "handler", what, "panic", p, "stack", string(debug.Stack()))
			}
		}()
		run()
	}()
}

// places are the kinds of the channels and threads that the bot is told of.
type places struct {
	mu    sync.Mutex
	kinds map[string]discordgo.ChannelType
}

// learn takes up an event about channels; it ignores all others.
func (p *places) learn(kind string, data json.RawMessage) error {
	type place struct {
		ID   string                `json:"id"`
		Type discordgo.ChannelType `json:"type"`
	}
	var all struct {
		place
		Channels, Threads []place
	}
	switch kind {
	case "GUILD_CREATE", "CHANNEL_CREATE", "CHANNEL_UPDATE", "THREAD_CREATE", "CHANNEL_DELETE", "THREAD_DELETE":
		if err := json.Unmarshal(data, &all); err != nil {
			return err
		}
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	switch kind {
	case "GUILD_CREATE":
		for _, c := range append(all.Channels, all.Threads...) {
			p.kinds[c.ID] = c.Type
		}
	case "CHANNEL_CREATE", "CHANNEL_UPDATE", "THREAD_CREATE":
		p.kinds[all.ID] = all.Type
	case "CHANNEL_DELETE", "THREAD_DELETE":
		delete(p.kinds, all.ID)
	}
	return nil
}

// kind is what kind of channel id is; false when the bot was not told.
func (p *places) kind(id string) (discordgo.ChannelType, bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	k, ok := p.kinds[id]
	return k, ok
}

// isThread reports whether a channel is a thread, as far as the bot was told.
func (p *places) isThread(id string) bool {
	k, _ := p.kind(id)
	return k == discordgo.ChannelTypeGuildPublicThread || k == discordgo.ChannelTypeGuildPrivateThread || k == discordgo.ChannelTypeGuildNewsThread
}

// hasThreads reports whether a thread can be opened in a channel, as far as
// the bot was told.
func (p *places) hasThreads(id string) bool {
	k, ok := p.kind(id)
	return ok && (k == discordgo.ChannelTypeGuildText || k == discordgo.ChannelTypeGuildNews)
}
