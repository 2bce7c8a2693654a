package message

import "strings"

// A Block is one thing to show: a paragraph of prose or a quotation with what
// stands above and below it.
type Block struct {
	// Lead and Trail are Markdown of the bot's own, above and below the text.
	// They are clipped to MaxTitle and MaxContent/2.
	Lead, Trail string
	// Text is plain text; it is escaped here.
	Text string
	// Quoted shows Text as a block quote.
	Quoted bool
}

// The notes that stand outside a quotation that is cut.
const (
	continues = "-# the quotation goes on below"
	continued = "-# the quotation, continued"
)

const gap = "\n\n"

// What is longer than this is shown up to there, and said to go on.
const (
	longestText  = 12_000
	mostMessages = 5
	goesOn       = "-# this goes on in the source"
	leftOut      = "-# There is more than fits here."
)

// Look is what all embeds of a reply share.
type Look struct {
	// Title stands on the first embed, Footer under the last.
	Title, Footer string
	Color         int
}

// Pack lays blocks out in embeds and messages, in order, each within the
// limits. Blocks stay whole as long as they fit an embed; longer ones are cut
// as Cut does, and a quotation that is cut says so outside of itself. What is
// too much for five messages is left out, and that is said too. There is
// always at least one message.
func Pack(blocks []Block, look Look) []Message {
	p := packer{look: look, room: MaxAllEmbeds - Len(Plain(look.Footer, 512)) - Len(Plain(look.Title, MaxTitle))}
	for _, b := range blocks {
		for _, piece := range b.pieces() {
			p.add(piece)
		}
	}
	return p.done()
}

// pieces are the block's Markdown in parts that each fit one embed.
func (b Block) pieces() []string {
	lead, trail := Clip(b.Lead, MaxContent/2), Clip(b.Trail, 2*MaxContent/3)
	if n := prefix(b.Text, longestText); n < len(b.Text) {
		b.Text, trail = b.Text[:fit(b.Text[:n+1], longestText, plain)], join("\n", goesOn, trail)
	}
	if whole := join("\n", lead, b.render(b.Text), trail); Len(whole) <= MaxDescription {
		return []string{whole}
	}
	room := MaxDescription - Len(lead) - Len(trail) - Len(continues) - Len(continued) - 4
	return b.dress(cut(b.Text, room, b.render), lead, trail)
}

// dress puts the lead on the first part, the trail on the last, and notes at
// the cuts of a quotation.
func (b Block) dress(parts []string, lead, trail string) []string {
	pieces := make([]string, len(parts))
	for i, part := range parts {
		above, below := lead, trail
		if i > 0 {
			above = b.note(continued)
		}
		if i < len(parts)-1 {
			below = b.note(continues)
		}
		pieces[i] = join("\n", above, b.render(part), below)
	}
	return pieces
}

// InColumn returns blocks as the Markdown of one column. It reports false when
// they do not fit there whole.
func InColumn(blocks []Block) (string, bool) {
	var all []string
	for _, b := range blocks {
		all = append(all, b.pieces()...)
	}
	text := join(gap, all...)
	return text, text != "" && Len(text) <= MaxColumn
}

// plain renders nothing: it measures text as it stands.
func plain(text string) string { return text }

func (b Block) note(text string) string {
	if b.Quoted {
		return text
	}
	return ""
}

func (b Block) render(text string) string {
	switch {
	case strings.TrimSpace(text) == "":
		return ""
	case b.Quoted:
		return quote(text)
	}
	return Escape(text)
}

func join(sep string, parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, sep)
}

// A packer fills embeds and messages one after the other.
type packer struct {
	look     Look
	room     int
	messages []Message
	embeds   []Embed
	used     int
}

func (p *packer) add(piece string) {
	if piece == "" {
		return
	}
	if p.extend(piece) {
		return
	}
	if p.used+Len(piece) > p.room || len(p.embeds) == MaxEmbeds {
		p.flush()
	}
	p.embeds = append(p.embeds, Embed{Description: piece, Color: p.look.Color})
	p.used += Len(piece)
}

// extend puts piece into the embed at hand if it fits there.
func (p *packer) extend(piece string) bool {
	more := Len(gap) + Len(piece)
	if len(p.embeds) == 0 || p.used+more > p.room {
		return false
	}
	last := &p.embeds[len(p.embeds)-1]
	if Len(last.Description)+more > MaxDescription {
		return false
	}
	last.Description += gap + piece
	p.used += more
	return true
}

func (p *packer) flush() {
	if len(p.embeds) > 0 {
		p.messages = append(p.messages, Message{Embeds: p.embeds})
	}
	p.embeds, p.used = nil, 0
	if len(p.messages) > mostMessages {
		p.messages = p.messages[:mostMessages]
		Last(p.messages).Content = leftOut
	}
}

func (p *packer) done() []Message {
	p.flush()
	if len(p.messages) == 0 {
		p.messages = []Message{{Embeds: []Embed{{Description: "Nothing to show.", Color: p.look.Color}}}}
	}
	p.messages[0].Embeds[0].Title = Plain(p.look.Title, MaxTitle)
	last := Last(p.messages)
	last.Embeds[len(last.Embeds)-1].Footer = Plain(p.look.Footer, 512)
	return p.messages
}
