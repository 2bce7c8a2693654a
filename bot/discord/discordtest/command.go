package discordtest

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"unicode/utf8"

	"whosaid/retrieval/pattern"
)

// A command is an application command as a bot registers it.
type command struct {
	ID                 string          `json:"id"`
	Type               int             `json:"type"`
	Name               string          `json:"name"`
	Description        string          `json:"description"`
	DefaultPermissions *string         `json:"default_member_permissions"`
	Contexts           []int           `json:"contexts"`
	Options            []commandOption `json:"options"`
}

type commandOption struct {
	Type         int             `json:"type"`
	Name         string          `json:"name"`
	Description  string          `json:"description"`
	Required     bool            `json:"required"`
	Autocomplete bool            `json:"autocomplete"`
	MinLength    *int            `json:"min_length"`
	MaxLength    *int            `json:"max_length"`
	Choices      []Choice        `json:"choices"`
	Options      []commandOption `json:"options"`
}

const (
	slashCommand   = 1
	messageCommand = 3
)

func (s *Server) getCommands(w http.ResponseWriter, _ *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.commands == nil {
		s.commands = []json.RawMessage{}
	}
	reply(w, http.StatusOK, s.commands)
}

func (s *Server) putCommands(w http.ResponseWriter, r *http.Request) {
	var sent []map[string]any
	if json.NewDecoder(r.Body).Decode(&sent) != nil {
		fail(w, http.StatusBadRequest, 50109, "The request body contains invalid JSON.")
		return
	}
	kept := make([]json.RawMessage, 0, len(sent))
	f := &form{}
	f.count("commands", len(sent), 0, 105)
	for i, c := range sent {
		c["id"], c["application_id"], c["version"] = s.newID(), s.Bot.ID, "1"
		raw, err := json.Marshal(c)
		var typed command
		if err != nil || json.Unmarshal(raw, &typed) != nil {
			fail(w, http.StatusBadRequest, 50109, "The request body contains invalid JSON.")
			return
		}
		f.command(fmt.Sprintf("%d.", i), typed)
		kept = append(kept, raw)
	}
	if f.first != nil {
		invalid(w, f.first)
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.commands, s.writes = kept, s.writes+1
	s.changed.Broadcast()
	reply(w, http.StatusOK, kept)
}

var commandName = pattern.New(`^[-_'\p{L}\p{N}\p{Devanagari}\p{Thai}]{1,32}$`)

func (f *form) command(at string, c command) {
	if c.Type != slashCommand && c.Type != 0 {
		f.text(at+"name", c.Name, 1, 32)
		f.text(at+"description", c.Description, 0, 0)
		return
	}
	f.name(at, c.Name)
	f.text(at+"description", c.Description, 1, 100)
	f.options(at, c.Options)
	if n := utf8.RuneCountInString(c.Name+c.Description) + weight(c.Options); n > 8000 {
		f.wrong(at+"options", "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)")
	}
}

func (f *form) name(at, name string) {
	if !commandName.MatchString(name) || name != strings.ToLower(name) {
		f.wrong(at+"name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")
	}
}

func (f *form) options(at string, options []commandOption) {
	f.count(at+"options", len(options), 0, 25)
	optional := false
	for i, o := range options {
		here := fmt.Sprintf("%soptions.%d.", at, i)
		f.name(here, o.Name)
		f.text(here+"description", o.Description, 1, 100)
		f.count(here+"choices", len(o.Choices), 0, 25)
		if o.Autocomplete && len(o.Choices) > 0 {
			f.wrong(here+"choices", "APPLICATION_COMMAND_AUTOCOMPLETE_NO_CHOICES", "Choices are not allowed with autocomplete")
		}
		if o.Required && optional {
			f.wrong(here+"required", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options")
		}
		if o.MaxLength != nil && (*o.MaxLength < 1 || *o.MaxLength > 6000) {
			f.wrong(here+"max_length", "NUMBER_TYPE_MAX", "int value should be less than or equal to 6000.")
		}
		optional = optional || !o.Required
	}
}

// weight is what options count towards the limit of a command.
func weight(options []commandOption) int {
	n := 0
	for _, o := range options {
		n += utf8.RuneCountInString(o.Name+o.Description) + weight(o.Options)
		for _, c := range o.Choices {
			n += utf8.RuneCountInString(c.Name + fmt.Sprint(c.Value))
		}
	}
	return n
}

// registered returns the command of that name.
func (s *Server) registered(name string) (command, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, raw := range s.commands {
		var c command
		if json.Unmarshal(raw, &c) == nil && c.Name == name {
			return c, true
		}
	}
	return command{}, false
}

// Registered are the names of the registered commands, and Writes how often
// they were written.
func (s *Server) Registered() (names []string, writes int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, raw := range s.commands {
		var c command
		if json.Unmarshal(raw, &c) == nil {
			names = append(names, c.Name)
		}
	}
	return names, s.writes
}
