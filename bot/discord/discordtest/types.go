package discordtest

import (
	"encoding/json"
	"time"
)

// A User is somebody on the server.
type User struct {
	ID       string `json:"id"`
	Username string `json:"username"`
	Bot      bool   `json:"bot,omitempty"`
	// Permissions are the user's on the server.
	Permissions int64 `json:"-"`
}

// A Message is one message as Discord keeps it.
type Message struct {
	ID          string       `json:"id"`
	ChannelID   string       `json:"channel_id"`
	GuildID     string       `json:"guild_id,omitempty"`
	Author      *User        `json:"author"`
	Content     string       `json:"content"`
	Timestamp   time.Time    `json:"timestamp"`
	Embeds      []Embed      `json:"embeds"`
	Components  []Row        `json:"components"`
	Attachments []Attachment `json:"attachments"`
	Mentions    []*User      `json:"mentions"`
	Flags       int          `json:"flags"`
	Reference   *Reference   `json:"message_reference,omitempty"`
	Referenced  *Message     `json:"referenced_message,omitempty"`

	// Pinged are those whom the message would have called: ids of users,
	// "everyone" and "here".
	Pinged []string `json:"-"`
	// Edits are the times at which it was edited.
	Edits []time.Time `json:"-"`
}

const ephemeral = 1 << 6

// Ephemeral reports whether one person alone sees the message.
func (m *Message) Ephemeral() bool { return m.Flags&ephemeral != 0 }

// Button returns the custom_id of the button with that label, "" for none.
func (m *Message) Button(label string) string {
	for _, row := range m.Components {
		for _, c := range row.Components {
			if c.Type == button && c.Label == label {
				return c.CustomID
			}
		}
	}
	return ""
}

// Text is all that the message shows as text.
func (m *Message) Text() string {
	text := m.Content
	for _, e := range m.Embeds {
		text += "\n" + e.Title + "\n" + e.Description
		for _, f := range e.Fields {
			text += "\n" + f.Name + "\n" + f.Value
		}
		if e.Footer != nil {
			text += "\n" + e.Footer.Text
		}
	}
	return text
}

// An Embed is a framed part of a message.
type Embed struct {
	Title       string  `json:"title,omitempty"`
	Description string  `json:"description,omitempty"`
	URL         string  `json:"url,omitempty"`
	Color       int     `json:"color,omitempty"`
	Footer      *Footer `json:"footer,omitempty"`
	Author      *struct {
		Name string `json:"name"`
	} `json:"author,omitempty"`
	Image  *Image  `json:"image,omitempty"`
	Fields []Field `json:"fields,omitempty"`
}

// A Footer, Image and Field are parts of an embed.
type (
	Footer struct {
		Text string `json:"text"`
	}
	Image struct {
		URL string `json:"url"`
	}
	Field struct {
		Name  string `json:"name"`
		Value string `json:"value"`
	}
)

// The types of components.
const (
	actionRow = 1
	button    = 2
	menu      = 3
	textInput = 4
)

// A Row holds components.
type Row struct {
	Type       int         `json:"type"`
	Components []Component `json:"components"`
}

// A Component is a button, a menu or a text input.
type Component struct {
	Type        int      `json:"type"`
	Style       int      `json:"style,omitempty"`
	Label       string   `json:"label,omitempty"`
	CustomID    string   `json:"custom_id,omitempty"`
	URL         string   `json:"url,omitempty"`
	Placeholder string   `json:"placeholder,omitempty"`
	Value       string   `json:"value,omitempty"`
	Options     []Option `json:"options,omitempty"`
	MinLength   int      `json:"min_length,omitempty"`
	MaxLength   int      `json:"max_length,omitempty"`
}

// An Option is one line of a menu.
type Option struct {
	Label       string `json:"label"`
	Value       string `json:"value"`
	Description string `json:"description,omitempty"`
}

// An Attachment is an uploaded file.
type Attachment struct {
	ID       string `json:"id"`
	Filename string `json:"filename"`
	Size     int    `json:"size"`
	Data     []byte `json:"-"`
}

// A Reference is the message that another replies to.
type Reference struct {
	MessageID       string `json:"message_id"`
	ChannelID       string `json:"channel_id,omitempty"`
	FailIfNotExists *bool  `json:"fail_if_not_exists,omitempty"`
}

// A Modal is a form that was opened.
type Modal struct {
	CustomID   string `json:"custom_id"`
	Title      string `json:"title"`
	Components []Row  `json:"components"`
}

// A Choice is one line of a completion.
type Choice struct {
	Name  string `json:"name"`
	Value any    `json:"value"`
}

// body is what a bot sends to make or edit a message.
type body struct {
	Content         *string          `json:"content"`
	Embeds          *[]Embed         `json:"embeds"`
	Components      *[]Row           `json:"components"`
	AllowedMentions *allowedMentions `json:"allowed_mentions"`
	Flags           int              `json:"flags"`
	Reference       *Reference       `json:"message_reference"`
	files           []Attachment
}

type allowedMentions struct {
	Parse       []string `json:"parse"`
	Users       []string `json:"users"`
	RepliedUser bool     `json:"replied_user"`
}

// callback is the first response to an interaction.
type callback struct {
	Type int             `json:"type"`
	Data json.RawMessage `json:"data"`
}
