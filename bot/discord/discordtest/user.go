package discordtest

import (
	"fmt"
	"strings"
	"time"

	"whosaid/retrieval/pattern"
)

// ManageGuild is the permission to manage a server.
const ManageGuild = 1 << 5

// AddUser adds somebody with those permissions.
func (s *Server) AddUser(name string, permissions int64) *User {
	s.mu.Lock()
	defer s.mu.Unlock()
	u := &User{ID: s.newIDLocked(), Username: name, Permissions: permissions}
	s.users[u.ID] = u
	return u
}

// Options are the options of a command by name.
type Options map[string]any

// Slash uses a slash command. The test fails when no such command is
// registered, as Discord would not let anybody use it.
func (s *Server) Slash(u *User, channel, name string, options Options) *Interaction {
	s.tb.Helper()
	c, ok := s.registered(name)
	if !ok {
		s.tb.Fatalf("discordtest: no command %q is registered", name)
	}
	data := map[string]any{"id": c.ID, "name": name, "type": slashCommand, "options": filled(c, options, "")}
	return s.interact(u, channel, onCommand, data, nil)
}

// Complete types into an option that completes.
func (s *Server) Complete(u *User, channel, name, focused, typed string) *Interaction {
	s.tb.Helper()
	c, ok := s.registered(name)
	if !ok {
		s.tb.Fatalf("discordtest: no command %q is registered", name)
	}
	data := map[string]any{"id": c.ID, "name": name, "type": slashCommand, "options": filled(c, Options{focused: typed}, focused)}
	return s.interact(u, channel, onAutocomplete, data, nil)
}

func filled(c command, options Options, focused string) []any {
	var list []any
	for _, o := range c.Options {
		if v, ok := options[o.Name]; ok {
			list = append(list, map[string]any{"name": o.Name, "type": o.Type, "value": v, "focused": o.Name == focused})
		}
	}
	return list
}

// OnMessage uses a message command on a message.
func (s *Server) OnMessage(u *User, name string, m Message) *Interaction {
	s.tb.Helper()
	c, ok := s.registered(name)
	if !ok || c.Type != messageCommand {
		s.tb.Fatalf("discordtest: no message command %q is registered", name)
	}
	data := map[string]any{"id": c.ID, "name": name, "type": messageCommand, "target_id": m.ID,
		"resolved": map[string]any{"messages": map[string]any{m.ID: m}}}
	return s.interact(u, m.ChannelID, onCommand, data, nil)
}

// Press presses the button with that label.
func (s *Server) Press(u *User, m Message, label string) *Interaction {
	s.tb.Helper()
	id := m.Button(label)
	if id == "" {
		s.tb.Fatalf("discordtest: the message has no button %q: %s", label, m.Text())
	}
	return s.interact(u, m.ChannelID, onComponent, map[string]any{"custom_id": id, "component_type": button}, &m)
}

// Pick picks a value from the message's first menu.
func (s *Server) Pick(u *User, m Message, value string) *Interaction {
	s.tb.Helper()
	for _, row := range m.Components {
		for _, c := range row.Components {
			if c.Type == menu {
				data := map[string]any{"custom_id": c.CustomID, "component_type": menu, "values": []string{value}}
				return s.interact(u, m.ChannelID, onComponent, data, &m)
			}
		}
	}
	s.tb.Fatalf("discordtest: the message has no menu: %s", m.Text())
	return nil
}

// Submit sends off the form that an interaction opened, with one text in each
// of its fields.
func (s *Server) Submit(i *Interaction, text string) *Interaction {
	s.tb.Helper()
	m := i.Modal()
	var rows []any
	for _, row := range m.Components {
		for _, c := range row.Components {
			rows = append(rows, map[string]any{"type": actionRow,
				"components": []any{map[string]any{"type": textInput, "custom_id": c.CustomID, "value": text}}})
		}
	}
	return s.interact(i.User, i.ChannelID, onModal, map[string]any{"custom_id": m.CustomID, "components": rows}, i.source)
}

// interact makes an interaction and sends it to the bot.
func (s *Server) interact(u *User, channel string, kind int, data map[string]any, source *Message) *Interaction {
	s.mu.Lock()
	defer s.mu.Unlock()
	i := &Interaction{ID: s.newIDLocked(), Type: kind, User: u, ChannelID: channel, Created: time.Now(), server: s}
	i.Token = "token-" + i.ID
	if source != nil {
		i.source = s.messages[source.ID]
	}
	s.remember(i)
	event := map[string]any{"id": i.ID, "application_id": s.Bot.ID, "type": kind, "data": data, "channel_id": channel, "token": i.Token,
		"version": 1, "locale": "en-US", "app_permissions": "0", "channel": s.channels[channel]}
	if guild := s.channels[channel].GuildID; guild != "" {
		event["guild_id"] = guild
		event["member"] = map[string]any{"user": u, "permissions": fmt.Sprint(u.Permissions), "roles": []string{}}
	} else {
		event["user"] = u
	}
	if i.source != nil {
		event["message"] = i.source
	}
	s.dispatchLocked(s.channels[channel].GuildID, "INTERACTION_CREATE", event)
	return i
}

// Say says something in a channel.
func (s *Server) Say(u *User, channel, content string) Message {
	return s.say(u, channel, content, nil, false)
}

// Unlisted says something whose mentions are in the content only: some
// messages come without the list.
func (s *Server) Unlisted(u *User, channel, content string) Message {
	return s.say(u, channel, content, func(m *Message) { m.Mentions = []*User{} }, false)
}

// Reply replies to a message, calling its author if ping is set.
func (s *Server) Reply(u *User, to Message, content string, ping bool) Message {
	return s.say(u, to.ChannelID, content, func(m *Message) {
		m.Reference = &Reference{MessageID: to.ID, ChannelID: to.ChannelID}
		m.Referenced = s.messages[to.ID]
		if ping {
			m.Mentions = append(m.Mentions, to.Author)
		}
	}, ping)
}

var userMention = pattern.New(`<@!?([0-9]+)>`)

func (s *Server) say(u *User, channel, content string, change func(*Message), ping bool) Message {
	s.mu.Lock()
	defer s.mu.Unlock()
	m := s.newMessage(s.channels[channel], u)
	m.Content = content
	for _, found := range userMention.FindAllStringSubmatch(content, -1) {
		if mentioned := s.users[found[1]]; mentioned != nil {
			m.Mentions = append(m.Mentions, mentioned)
		}
	}
	if change != nil {
		change(m)
	}
	s.dispatchLocked(m.GuildID, "MESSAGE_CREATE", s.seen(m, ping))
	return *m
}

// seen is the message as the bot gets it: without the intent to read content,
// that of a message on a server which does not mention the bot is empty.
func (s *Server) seen(m *Message, ping bool) *Message {
	mentioned := ping || strings.Contains(m.Content, "<@"+s.Bot.ID+">") || strings.Contains(m.Content, "<@!"+s.Bot.ID+">")
	if m.GuildID == "" || mentioned || m.Author == s.Bot || s.cfg.Privileged&messageContent != 0 {
		return m
	}
	blind := *m
	blind.Content, blind.Embeds, blind.Components = "", []Embed{}, []Row{}
	return &blind
}
