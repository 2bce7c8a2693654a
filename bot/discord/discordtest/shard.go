package discordtest

import (
	"cmp"
	"fmt"
	"slices"
	"time"
)

// identifying counts a bot that identifies, and reports whether that was too
// soon after another one.
func (s *Server) identifying(of shard) (hasty bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	g := &s.gateway
	g.identified++
	if g.last == nil {
		g.last = map[int]time.Time{}
	}
	key := of.index % s.cfg.MaxConcurrency
	if hasty = time.Since(g.last[key]) < s.cfg.IdentifyEvery; hasty {
		g.hasty++
	}
	g.last[key] = time.Now()
	s.changed.Broadcast()
	return hasty
}

// Hasty is how often a bot identified too soon after another.
func (s *Server) Hasty() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.gateway.hasty
}

// Shards are the shards that are connected, such as "1/2", in order.
func (s *Server) Shards() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.shards()
}

func (s *Server) shards() []string {
	var list []string
	for _, n := range s.gateway.sessions {
		if n.conn != nil {
			list = append(list, fmt.Sprintf("%d/%d", n.shard.index, n.shard.count))
		}
	}
	slices.Sort(list)
	return list
}

// AwaitShards waits until so many shards are connected.
func (s *Server) AwaitShards(n int) {
	s.tb.Helper()
	s.Wait(fmt.Sprintf("%d shards", n), func() bool { return len(s.shards()) == n && len(s.commands) > 0 })
}

// guilds are the ids of the servers of a shard, in order.
func (s *Server) guilds(of shard) []string {
	list := []string{s.Guild}
	for _, ch := range s.channels {
		if ch.Type == textChannel {
			list = append(list, ch.GuildID)
		}
	}
	slices.Sort(list)
	return slices.DeleteFunc(slices.Compact(list), func(id string) bool { return !of.has(id) })
}

func (s *Server) ready(id string, of shard) map[string]any {
	guilds := []any{}
	for _, guild := range s.guilds(of) {
		guilds = append(guilds, map[string]any{"id": guild, "unavailable": true})
	}
	return map[string]any{"v": 10, "user": s.Bot, "session_id": id, "resume_gateway_url": "ws" + s.http.URL[len("http"):] + "/gateway",
		"application": map[string]any{"id": s.Bot.ID, "flags": 0}, "guilds": guilds, "shard": []int{of.index, of.count}}
}

// welcome begins a session: READY, then its servers.
func (s *Server) welcome(c *conn, of shard) {
	s.mu.Lock()
	defer s.mu.Unlock()
	n := &session{id: fmt.Sprintf("session-%d", len(s.gateway.sessions)+1), conn: c, history: s.cfg.History, twice: s.cfg.Twice, shard: of}
	s.gateway.sessions[n.id] = n
	n.dispatch("READY", s.ready(n.id, of))
	for _, guild := range s.guilds(of) {
		n.dispatch("GUILD_CREATE", map[string]any{"id": guild, "name": "A server", "channels": s.textChannels(guild), "members": []any{},
			"roles": []any{}, "threads": []any{}})
	}
	s.changed.Broadcast()
}

func (s *Server) textChannels(guild string) []*channel {
	list := []*channel{}
	for _, ch := range s.channels {
		if ch.Type == textChannel && ch.GuildID == guild {
			list = append(list, ch)
		}
	}
	slices.SortFunc(list, func(a, b *channel) int { return cmp.Compare(a.ID, b.ID) })
	return list
}
