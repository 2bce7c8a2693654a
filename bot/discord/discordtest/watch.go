package discordtest

import "time"

// Acknowledged waits for the first response and returns how long it took.
func (i *Interaction) Acknowledged() time.Duration {
	i.server.tb.Helper()
	i.server.Wait("the first response", func() bool { return !i.acked.IsZero() })
	return i.acked.Sub(i.Created)
}

// Done waits for a reply for which ok reports true, nil being any, and
// returns it.
func (i *Interaction) Done(ok func(*Message) bool) Message {
	i.server.tb.Helper()
	var m Message
	i.server.Wait("the reply to an interaction", func() bool {
		if i.original == nil || ok != nil && !ok(i.original) {
			return false
		}
		m = *i.original
		return true
	})
	return m
}

// Settled waits until the interaction has come to an end that its user sees:
// a reply for which ok reports true, nil being any, or a first response that
// came too late. It returns what the reply shows, "" for none.
func (i *Interaction) Settled(ok func(*Message) bool) string {
	i.server.tb.Helper()
	text := ""
	i.server.Wait("the end of an interaction", func() bool {
		if i.original != nil && (ok == nil || ok(i.original)) {
			text = i.original.Text()
			return true
		}
		return i.refused != 0
	})
	return text
}

// Followups waits for at least n further messages and returns them all.
func (i *Interaction) Followups(n int) []Message {
	i.server.tb.Helper()
	var list []Message
	i.server.Wait("follow-up messages", func() bool { return len(i.follow) >= n })
	i.server.mu.Lock()
	defer i.server.mu.Unlock()
	for _, m := range i.follow {
		list = append(list, *m)
	}
	return list
}

// Modal waits for the form that was opened.
func (i *Interaction) Modal() Modal {
	i.server.tb.Helper()
	i.server.Wait("a form", func() bool { return i.modal != nil && !i.acked.IsZero() })
	return *i.modal
}

// Choices waits for the completions.
func (i *Interaction) Choices() []Choice {
	i.server.tb.Helper()
	i.server.Wait("completions", func() bool { return !i.acked.IsZero() })
	return i.choices
}

// Private reports whether the response is shown to the user alone.
func (i *Interaction) Private() bool {
	i.server.mu.Lock()
	defer i.server.mu.Unlock()
	return i.private
}

// Expire makes the interaction as old as if its token had run out.
func (i *Interaction) Expire() {
	i.server.mu.Lock()
	defer i.server.mu.Unlock()
	i.Created = i.Created.Add(-i.server.cfg.TokenLife)
}

// Lose makes the interaction's webhook unknown.
func (i *Interaction) Lose() {
	i.server.mu.Lock()
	defer i.server.mu.Unlock()
	i.gone = true
}

// Answer waits for a message of the bot's in a channel, after the message
// with that id, for which ok reports true, nil being any.
func (s *Server) Answer(channel, after string, ok func(*Message) bool) Message {
	s.tb.Helper()
	var found Message
	s.Wait("a message of the bot's", func() bool {
		c, seen := s.channels[channel], after == ""
		for _, id := range c.messages {
			m := s.messages[id]
			if seen && m.Author == s.Bot && !m.Ephemeral() && (ok == nil || ok(m)) {
				found = *m
				return true
			}
			seen = seen || id == after
		}
		return false
	})
	return found
}

// AwaitBeats waits until the bot has sent n heartbeats.
func (s *Server) AwaitBeats(n int) {
	s.tb.Helper()
	s.Wait("heartbeats", func() bool { return s.gateway.beats >= n })
}

// AwaitResumed waits until the bot has resumed n times.
func (s *Server) AwaitResumed(n int) {
	s.tb.Helper()
	s.Wait("the bot to resume", func() bool { return s.gateway.resumed >= n })
}

// Typed is how often the bot showed that it is typing in a channel.
func (s *Server) Typed(channel string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.typing[channel]
}
