package discord

import (
	"encoding/json"
	"runtime/debug"
	"sync"

	"github.com/bwmarrin/discordgo"
)

// event takes what comes over the gateway to its handler.
func (s *server) event(kind string, data json.RawMessage) {
	defer s.recovered(kind)
	var err error
	switch kind {
	case "INTERACTION_CREATE":
		i := &discordgo.Interaction{}
		if err = json.Unmarshal(data, i); err == nil && s.fresh(i.ID) {
			s.job(kind, func() { s.interaction(i) })
		}
	case "MESSAGE_CREATE":
		m := &discordgo.Message{}
		if err = json.Unmarshal(data, m); err == nil && s.addressed(m) && s.fresh(m.ID) {
			s.mention(kind, m)
		}
	default:
		err = s.places.learn(kind, data)
	}
	if err != nil {
		s.log.Warn("an event could not be read", "event", kind, "error", err)
	}
}

// mostKnown is how many messages and interactions are remembered, so that one
// that Discord sends again, as around a resume, is not answered twice.
const mostKnown = 10_000

// fresh reports whether the event of that id has not come before.
func (s *server) fresh(id string) bool {
	if id == "" {
		return true
	}
	known, _ := s.known.ContainsOrAdd(id, struct{}{})
	return !known
}

// mention takes its turn in the channel for a message, before any that comes
// later, and answers it. When the line is full, those in it tell.
func (s *server) mention(kind string, m *discordgo.Message) {
	turn := s.lines.join(m.ChannelID)
	if turn == nil {
		return
	}
	s.job(kind, func() { s.message(m, turn) }, turn.leave)
}

// job runs one handler in a goroutine of its own: not once closing has begun,
// and a panic is its end alone. At the end, whatever came of it, it calls
// finally.
func (s *server) job(what string, run func(), finally ...func()) {
	over := func() {
		for _, f := range finally {
			f()
		}
	}
	if !s.begin() {
		over()
		return
	}
	go func() {
		defer s.jobs.Done()
		defer over()
		defer s.recovered(what)
		run()
	}()
}

// recovered logs a panic. It is to be deferred.
func (s *server) recovered(what string) {
	if p := recover(); p != nil {
		s.log.Error("a handler panicked", "handler", what, "panic", p, "stack", string(debug.Stack()))
	}
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
	return k == discordgo.ChannelTypeGuildPublicThread || k == discordgo.ChannelTypeGuildPrivateThread ||
		k == discordgo.ChannelTypeGuildNewsThread
}

// hasThreads reports whether a thread can be opened in a channel, as far as
// the bot was told.
func (p *places) hasThreads(id string) bool {
	k, ok := p.kind(id)
	return ok && (k == discordgo.ChannelTypeGuildText || k == discordgo.ChannelTypeGuildNews)
}
