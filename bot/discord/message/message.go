// Package message is what the bot shows on Discord, before anything is sent:
// messages within Discord's documented limits, by construction. It knows
// neither the network nor a Discord library.
package message

// Discord's documented limits, counted in characters. Len counts them so that
// every way of counting (code points, UTF-16 units) stays within.
const (
	MaxContent     = 2000
	MaxEmbeds      = 10
	MaxAllEmbeds   = 6000
	MaxDescription = 4096
	MaxTitle       = 256
	MaxFooter      = 2048
	MaxColumn      = 1024
	MaxRows        = 5
	MaxButtons     = 5
	MaxOptions     = 25
	MaxLabel       = 80
	MaxCustomID    = 100
	MaxChoice      = 100
	MaxThreadName  = 100
	MaxInputLabel  = 45
)

// A Message is one message as Discord shows it. Messages made by this package
// stay within the limits; a caller that fills in fields itself keeps to them
// with Clip.
type Message struct {
	// Content is Markdown, at most MaxContent. Document text is never put
	// here unescaped.
	Content string
	Embeds  []Embed
	Rows    []Row
	Files   []File
}

// An Embed is a framed part of a message.
type Embed struct {
	Title       string
	Description string
	Footer      string
	// Color is 0xRRGGBB.
	Color int
	// Image is the name of one of the message's files, or empty.
	Image string
	// Columns stand side by side below the description.
	Columns []Column
}

// A Column is a heading of at most MaxTitle, plain, and Markdown of at most
// MaxColumn under it. Neither is empty.
type Column struct{ Heading, Text string }

// Size is what the embed counts towards MaxAllEmbeds.
func (e Embed) Size() int {
	n := Len(e.Title) + Len(e.Description) + Len(e.Footer)
	for _, c := range e.Columns {
		n += Len(c.Heading) + Len(c.Text)
	}
	return n
}

// A Row holds either buttons or a menu.
type Row struct {
	Buttons []Button
	Menu    *Menu
}

// Style is a button's look.
type Style int

const (
	Grey Style = iota
	Blue
	Green
	Red
)

// A Button asks for the action that ID names when it is pressed.
type Button struct {
	Label string
	Style Style
	ID    string
}

// A Menu asks for the action that ID names with the value picked.
type Menu struct {
	ID          string
	Placeholder string
	Options     []Option
}

// An Option is one line of a menu.
type Option struct{ Label, Value string }

// A File is uploaded with the message.
type File struct {
	Name, ContentType string
	Data              []byte
}

// A Form asks for one line or paragraph of text.
type Form struct {
	ID, Title, Label, Placeholder string
}

// Note returns a message of one short text. The text is Markdown written by
// the bot itself; anything quoted in it has been escaped.
func Note(markdown string) Message { return Message{Content: Clip(markdown, MaxContent)} }

// Last returns the last of ms to hang buttons on. ms is not empty.
func Last(ms []Message) *Message { return &ms[len(ms)-1] }
