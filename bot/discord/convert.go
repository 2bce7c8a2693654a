package discord

import (
	"bytes"

	"github.com/bwmarrin/discordgo"

	"whosaid/bot/discord/message"
)

// silent is the allowed_mentions of everything that is sent: nobody.
func silent() *discordgo.MessageAllowedMentions {
	return &discordgo.MessageAllowedMentions{Parse: []discordgo.AllowedMentionType{}}
}

func embeds(m message.Message) []*discordgo.MessageEmbed {
	list := make([]*discordgo.MessageEmbed, 0, len(m.Embeds))
	for _, e := range m.Embeds {
		embed := &discordgo.MessageEmbed{Title: e.Title, Description: e.Description, Color: e.Color}
		if e.Footer != "" {
			embed.Footer = &discordgo.MessageEmbedFooter{Text: e.Footer}
		}
		if e.Image != "" {
			embed.Image = &discordgo.MessageEmbedImage{URL: "attachment://" + e.Image}
		}
		for _, c := range e.Columns {
			embed.Fields = append(embed.Fields, &discordgo.MessageEmbedField{Name: c.Heading, Value: c.Text, Inline: true})
		}
		list = append(list, embed)
	}
	return list
}

func components(m message.Message) []discordgo.MessageComponent {
	list := make([]discordgo.MessageComponent, 0, len(m.Rows))
	for _, row := range m.Rows {
		list = append(list, actionsRow(row))
	}
	return list
}

func actionsRow(row message.Row) discordgo.ActionsRow {
	var r discordgo.ActionsRow
	if row.Menu != nil {
		r.Components = append(r.Components, menu(*row.Menu))
	}
	for _, b := range row.Buttons {
		r.Components = append(r.Components, discordgo.Button{Label: b.Label, Style: style(b.Style), CustomID: b.ID})
	}
	return r
}

func menu(m message.Menu) discordgo.SelectMenu {
	s := discordgo.SelectMenu{MenuType: discordgo.StringSelectMenu, CustomID: m.ID, Placeholder: m.Placeholder}
	for _, o := range m.Options {
		s.Options = append(s.Options, discordgo.SelectMenuOption{Label: o.Label, Value: o.Value})
	}
	return s
}

func style(s message.Style) discordgo.ButtonStyle {
	switch s {
	case message.Blue:
		return discordgo.PrimaryButton
	case message.Green:
		return discordgo.SuccessButton
	case message.Red:
		return discordgo.DangerButton
	}
	return discordgo.SecondaryButton
}

func files(m message.Message) []*discordgo.File {
	var list []*discordgo.File
	for _, f := range m.Files {
		list = append(list, &discordgo.File{Name: f.Name, ContentType: f.ContentType, Reader: bytes.NewReader(f.Data)})
	}
	return list
}

func flags(private bool) discordgo.MessageFlags {
	if private {
		return discordgo.MessageFlagsEphemeral
	}
	return 0
}

// response is m as the first response to an interaction, or its update.
func response(m message.Message, private bool) *discordgo.InteractionResponseData {
	return &discordgo.InteractionResponseData{Content: m.Content, Embeds: embeds(m), Components: components(m),
		AllowedMentions: silent(), Flags: flags(private)}
}

// edit is m in place of a message sent before.
func edit(m message.Message) *discordgo.WebhookEdit {
	e, c := embeds(m), components(m)
	return &discordgo.WebhookEdit{Content: &m.Content, Embeds: &e, Components: &c, AllowedMentions: silent()}
}

// followup is m as a further message after an interaction's response.
func followup(m message.Message, private bool) *discordgo.WebhookParams {
	return &discordgo.WebhookParams{Content: m.Content, Embeds: embeds(m), Components: components(m),
		AllowedMentions: silent(), Flags: flags(private)}
}

// post is m as a message of a channel, in reply to another when to is set.
func post(m message.Message, to *discordgo.MessageReference) *discordgo.MessageSend {
	return &discordgo.MessageSend{Content: m.Content, Embeds: embeds(m), Components: components(m), AllowedMentions: silent(), Reference: to}
}

// form is f as the response that opens it.
func form(f message.Form) *discordgo.InteractionResponse {
	input := discordgo.TextInput{CustomID: "question", Label: message.Clip(f.Label, message.MaxInputLabel),
		Style:       discordgo.TextInputParagraph,
		Placeholder: message.Clip(f.Placeholder, 100), Required: true, MinLength: 1, MaxLength: maxQuestion}
	return &discordgo.InteractionResponse{Type: discordgo.InteractionResponseModal, Data: &discordgo.InteractionResponseData{
		CustomID: f.ID, Title: message.Clip(f.Title, message.MaxInputLabel),
		Components: []discordgo.MessageComponent{discordgo.ActionsRow{Components: []discordgo.MessageComponent{input}}}}}
}
