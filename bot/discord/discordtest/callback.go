package discordtest

import (
	"encoding/json"
	"net/http"
	"time"
)

func (s *Server) postCallback(w http.ResponseWriter, r *http.Request) {
	var c callback
	if json.NewDecoder(r.Body).Decode(&c) != nil {
		fail(w, http.StatusBadRequest, 50109, "The request body contains invalid JSON.")
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	defer s.changed.Broadcast()
	i := s.interactions[r.PathValue("token")]
	switch {
	case i == nil || i.ID != r.PathValue("id") || i.acked.IsZero() && time.Since(i.Created) > s.cfg.FirstResponse:
		if i != nil {
			i.refused = 10062
		}
		fail(w, http.StatusNotFound, 10062, "Unknown interaction")
	case !i.acked.IsZero():
		fail(w, http.StatusBadRequest, 40060, "Interaction has already been acknowledged.")
	case !fits(i.Type, c.Type):
		invalid(w, &formError{"type", "BASE_TYPE_CHOICES", "This response does not fit the interaction."})
	default:
		s.acknowledge(w, i, c)
	}
}

func (s *Server) acknowledge(w http.ResponseWriter, i *Interaction, c callback) {
	if e := s.respond(i, c); e != nil {
		invalid(w, e)
		return
	}
	i.acked, i.response = time.Now(), c.Type
	w.WriteHeader(http.StatusNoContent)
}

func (s *Server) respond(i *Interaction, c callback) *formError {
	switch c.Type {
	case respondChoices:
		return i.takeChoices(c.Data)
	case respondModal:
		return i.takeModal(c.Data)
	case respondDeferredUpdate:
		i.original = i.source
		return nil
	}
	var b body
	if len(c.Data) > 0 && json.Unmarshal(c.Data, &b) != nil {
		return &formError{"data", "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType"}
	}
	if e := checkMessage(&b); e != nil {
		return e
	}
	i.private = b.Flags&ephemeral != 0
	switch {
	case c.Type == respondDeferred:
		i.loading = true
	case c.Type == respondUpdate:
		i.original = i.source
		s.editLocked(i.source, &b)
	case b.empty():
		return &formError{"data.content", "BASE_TYPE_REQUIRED", "This field is required"}
	default:
		i.original = s.responseMessage(i, &b)
	}
	return nil
}

func (i *Interaction) takeChoices(data json.RawMessage) *formError {
	var d struct {
		Choices []Choice `json:"choices"`
	}
	if json.Unmarshal(data, &d) != nil {
		return &formError{"data", "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType"}
	}
	i.choices = d.Choices
	return checkChoices(d.Choices)
}

func (i *Interaction) takeModal(data json.RawMessage) *formError {
	i.modal = &Modal{}
	if json.Unmarshal(data, i.modal) != nil {
		return &formError{"data", "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType"}
	}
	return checkModal(i.modal)
}

// responseMessage adds a message that the bot shows in reply.
func (s *Server) responseMessage(i *Interaction, b *body) *Message {
	m := s.newMessage(s.channels[i.ChannelID], s.Bot)
	m.apply(b)
	if i.private {
		m.Flags |= ephemeral
	} else {
		s.dispatchLocked(m.GuildID, "MESSAGE_CREATE", m)
	}
	return m
}

// alive returns the interaction of a webhook request; it has answered when it
// returns nil.
func (s *Server) alive(w http.ResponseWriter, r *http.Request) *Interaction {
	i := s.interactions[r.PathValue("token")]
	switch {
	case i == nil || i.gone || i.acked.IsZero():
		fail(w, http.StatusNotFound, 10015, "Unknown Webhook")
		return nil
	case time.Since(i.Created) > s.cfg.TokenLife:
		fail(w, http.StatusUnauthorized, 50027, "Invalid Webhook Token")
		return nil
	}
	return i
}

func (s *Server) postFollowup(w http.ResponseWriter, r *http.Request) {
	b := s.accept(w, r, true)
	if b == nil {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	i := s.alive(w, r)
	if i == nil {
		return
	}
	defer s.changed.Broadcast()
	private := i.private
	if !i.loading {
		i.private = b.Flags&ephemeral != 0
	}
	m := s.responseMessage(i, b)
	i.private = private
	if i.loading {
		i.loading, i.original = false, m
	} else {
		i.follow = append(i.follow, m)
	}
	reply(w, http.StatusOK, m)
}

func (s *Server) patchFollowup(w http.ResponseWriter, r *http.Request) {
	b := s.accept(w, r, false)
	if b == nil {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	i := s.alive(w, r)
	if i == nil {
		return
	}
	defer s.changed.Broadcast()
	m := i.message(r.PathValue("message"))
	switch {
	case i.loading && r.PathValue("message") == "@original":
		i.loading = false
		i.original = s.responseMessage(i, b)
		i.original.Edits = append(i.original.Edits, time.Now())
	case m == nil:
		fail(w, http.StatusNotFound, 10008, "Unknown Message")
		return
	default:
		s.editLocked(m, b)
	}
	reply(w, http.StatusOK, i.message(r.PathValue("message")))
}

func (i *Interaction) message(id string) *Message {
	if id == "@original" {
		return i.original
	}
	for _, m := range i.follow {
		if m.ID == id {
			return m
		}
	}
	return nil
}
