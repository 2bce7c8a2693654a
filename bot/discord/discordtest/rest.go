package discordtest

import (
	"encoding/json"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"strings"
	"time"
)

func (s *Server) getMe(w http.ResponseWriter, _ *http.Request) { reply(w, http.StatusOK, s.Bot) }

func (s *Server) getGateway(w http.ResponseWriter, _ *http.Request) {
	reply(w, http.StatusOK, map[string]any{"url": "ws" + strings.TrimPrefix(s.http.URL, "http") + "/gateway", "shards": s.cfg.Shards,
		"session_start_limit": map[string]any{"total": 1000, "remaining": max(0, perDay-s.cfg.Identified-s.Identified()),
			"reset_after": 86400000, "max_concurrency": s.cfg.MaxConcurrency}})
}

func (s *Server) getChannel(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	c := s.channels[r.PathValue("channel")]
	s.mu.Unlock()
	if c == nil {
		fail(w, http.StatusNotFound, 10003, "Unknown Channel")
		return
	}
	reply(w, http.StatusOK, c)
}

func (s *Server) getMessages(w http.ResponseWriter, r *http.Request) {
	reply(w, http.StatusOK, s.Messages(r.PathValue("channel")))
}

func (s *Server) postTyping(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	s.typing[r.PathValue("channel")]++
	s.mu.Unlock()
	w.WriteHeader(http.StatusNoContent)
}

// read takes what a bot sends as a message: JSON, or a form with files.
func read(r *http.Request) (*body, error) {
	kind, params, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil {
		return nil, err
	}
	b := &body{}
	if kind != "multipart/form-data" {
		return b, json.NewDecoder(r.Body).Decode(b)
	}
	parts := multipart.NewReader(r.Body, params["boundary"])
	for {
		part, err := parts.NextPart()
		if err == io.EOF {
			return b, nil
		}
		if err != nil {
			return nil, err
		}
		if err := b.take(part); err != nil {
			return nil, err
		}
	}
}

func (b *body) take(part *multipart.Part) error {
	if part.FormName() == "payload_json" {
		return json.NewDecoder(part).Decode(b)
	}
	data, err := io.ReadAll(part)
	if err != nil {
		return err
	}
	b.files = append(b.files, Attachment{ID: fmt.Sprint(len(b.files)), Filename: part.FileName(), Size: len(data), Data: data})
	return nil
}

// accept reads and checks a message; it has answered when it returns nil.
func (s *Server) accept(w http.ResponseWriter, r *http.Request, whole bool) *body {
	b, err := read(r)
	if err != nil {
		fail(w, http.StatusBadRequest, 50109, "The request body contains invalid JSON.")
		return nil
	}
	if e := checkMessage(b); e != nil {
		invalid(w, e)
		return nil
	}
	if b.Embeds != nil && len(*b.Embeds) > 0 && s.refuseEmbeds(w) {
		return nil
	}
	if whole && b.empty() {
		fail(w, http.StatusBadRequest, 50006, "Cannot send an empty message")
		return nil
	}
	return b
}

// refuseEmbeds reports whether it has refused a message for its embeds.
func (s *Server) refuseEmbeds(w http.ResponseWriter) bool {
	switch s.cfg.RefuseEmbeds {
	case 0:
		return false
	case 50035:
		invalid(w, &formError{"embeds.0.description", "BASE_TYPE_BAD_STRING", "Discord does not like it."})
	default:
		fail(w, http.StatusForbidden, s.cfg.RefuseEmbeds, "Missing Permissions")
	}
	return true
}

func (b *body) empty() bool {
	return (b.Content == nil || strings.TrimSpace(*b.Content) == "") && (b.Embeds == nil || len(*b.Embeds) == 0) && len(b.files) == 0
}

// apply writes what b has into m.
func (m *Message) apply(b *body) {
	if b.Content != nil {
		m.Content = *b.Content
	}
	if b.Embeds != nil {
		m.Embeds = *b.Embeds
	}
	if b.Components != nil {
		m.Components = *b.Components
	}
	if b.files != nil {
		m.Attachments = b.files
	}
	m.Pinged = append(m.Pinged, pings(m.Content, b.AllowedMentions)...)
}

func (s *Server) postMessage(w http.ResponseWriter, r *http.Request) {
	b := s.accept(w, r, true)
	if b == nil {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	c := s.channels[r.PathValue("channel")]
	if c == nil {
		fail(w, http.StatusNotFound, 10003, "Unknown Channel")
		return
	}
	if ref := b.Reference; ref != nil && s.messages[ref.MessageID] == nil && (ref.FailIfNotExists == nil || *ref.FailIfNotExists) {
		invalid(w, &formError{"message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message"})
		return
	}
	m := s.newMessage(c, s.Bot)
	m.apply(b)
	m.Reference = b.Reference
	if b.Reference != nil && s.messages[b.Reference.MessageID] != nil && (b.AllowedMentions == nil || b.AllowedMentions.RepliedUser) {
		m.Pinged = append(m.Pinged, s.messages[b.Reference.MessageID].Author.ID)
	}
	s.changed.Broadcast()
	s.dispatchLocked(m.GuildID, "MESSAGE_CREATE", m)
	reply(w, http.StatusOK, m)
}

// newMessage adds an empty message to a channel.
func (s *Server) newMessage(c *channel, author *User) *Message {
	m := &Message{ID: s.newIDLocked(), ChannelID: c.ID, GuildID: c.GuildID, Author: author, Timestamp: time.Now(),
		Embeds: []Embed{}, Components: []Row{}, Attachments: []Attachment{}, Mentions: []*User{}}
	s.messages[m.ID] = m
	c.messages = append(c.messages, m.ID)
	var forgotten []string
	c.messages, forgotten = latest(c.messages, s.cfg.History)
	for _, id := range forgotten {
		delete(s.messages, id)
	}
	return m
}

func (s *Server) patchMessage(w http.ResponseWriter, r *http.Request) {
	b := s.accept(w, r, false)
	if b == nil {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	m := s.messages[r.PathValue("message")]
	if m == nil {
		fail(w, http.StatusNotFound, 10008, "Unknown Message")
		return
	}
	if m.Author != s.Bot {
		fail(w, http.StatusForbidden, 50005, "Cannot edit a message authored by another user")
		return
	}
	s.editLocked(m, b)
	reply(w, http.StatusOK, m)
}

func (s *Server) editLocked(m *Message, b *body) {
	m.apply(b)
	m.Edits = append(m.Edits, time.Now())
	s.changed.Broadcast()
}

func (s *Server) postThread(w http.ResponseWriter, r *http.Request) {
	var start struct {
		Name string `json:"name"`
	}
	if json.NewDecoder(r.Body).Decode(&start) != nil {
		fail(w, http.StatusBadRequest, 50109, "The request body contains invalid JSON.")
		return
	}
	f := &form{}
	if f.text("name", start.Name, 1, 100); f.first != nil {
		invalid(w, f.first)
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	m := s.messages[r.PathValue("message")]
	switch {
	case m == nil || m.ChannelID != r.PathValue("channel"):
		fail(w, http.StatusNotFound, 10008, "Unknown Message")
	case s.channels[m.ID] != nil:
		fail(w, http.StatusBadRequest, 160004, "A thread has already been created for this message")
	case m.Ephemeral() || s.channels[m.ChannelID].Type != textChannel:
		fail(w, http.StatusBadRequest, 50024, "Cannot execute action on this channel type")
	default:
		c := &channel{ID: m.ID, Type: publicThread, GuildID: m.GuildID, ParentID: m.ChannelID, Name: start.Name}
		s.channels[c.ID] = c
		s.dispatchLocked(c.GuildID, "THREAD_CREATE", c)
		reply(w, http.StatusCreated, c)
	}
}

// Messages are the messages of a channel, oldest first, without ephemeral
// ones.
func (s *Server) Messages(channel string) []Message {
	s.mu.Lock()
	defer s.mu.Unlock()
	var list []Message
	if c := s.channels[channel]; c != nil {
		for _, id := range c.messages {
			if m := s.messages[id]; !m.Ephemeral() {
				list = append(list, *m)
			}
		}
	}
	return list
}

// Said is how many messages of a channel are the bot's replies to another. It
// is for Wait, which locks the server.
func (s *Server) Said(channel string) int {
	n := 0
	for _, id := range s.channels[channel].messages {
		if m := s.messages[id]; m.Author == s.Bot && m.Reference != nil {
			n++
		}
	}
	return n
}

// Threads are the ids of the threads of a channel.
func (s *Server) Threads(channel string) []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	var ids []string
	for id, c := range s.channels {
		if c.ParentID == channel {
			ids = append(ids, id)
		}
	}
	return ids
}
