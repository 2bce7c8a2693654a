package discordtest

import (
	"time"
)

// The types of interactions, and of responses to them.
const (
	onCommand      = 2
	onComponent    = 3
	onAutocomplete = 4
	onModal        = 5

	respondMessage        = 4
	respondDeferred       = 5
	respondDeferredUpdate = 6
	respondUpdate         = 7
	respondChoices        = 8
	respondModal          = 9
)

// An Interaction is something that a user did with the bot, and what the bot
// made of it. Its fields are read through its methods while the bot runs.
type Interaction struct {
	ID, Token string
	Type      int
	User      *User
	ChannelID string
	Created   time.Time

	server   *Server
	source   *Message // the component's message
	acked    time.Time
	refused  int // Discord's code for a first response that came too late
	response int
	gone     bool // its webhook is unknown
	loading  bool // deferred, and nothing shown yet
	original *Message
	private  bool
	follow   []*Message
	modal    *Modal
	choices  []Choice
}

// remember keeps an interaction, and forgets those beyond the history.
func (s *Server) remember(i *Interaction) {
	s.interactions[i.Token] = i
	var forgotten []string
	s.tokens, forgotten = latest(append(s.tokens, i.Token), s.cfg.History)
	for _, token := range forgotten {
		delete(s.interactions, token)
	}
}

// fits reports whether an interaction may be answered that way.
func fits(interaction, response int) bool {
	switch response {
	case respondMessage, respondDeferred:
		return interaction != onAutocomplete
	case respondDeferredUpdate, respondUpdate:
		return interaction == onComponent || interaction == onModal
	case respondChoices:
		return interaction == onAutocomplete
	case respondModal:
		return interaction == onCommand || interaction == onComponent
	}
	return false
}
