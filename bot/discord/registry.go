package discord

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"reflect"

	"github.com/bwmarrin/discordgo"
)

const (
	maxQuestion  = 1000
	maxName      = 100
	maxQuotation = 2000
)

// whoSaidThis is the message command's name.
const whoSaidThis = "Who said this?"

// definitions are the bot's commands as Discord registers them.
func definitions() []*discordgo.ApplicationCommand {
	manage := int64(discordgo.PermissionManageGuild)
	guild := []discordgo.InteractionContextType{discordgo.InteractionContextGuild}
	speaker := person("speaker", "Only this person's words", false)
	document := completed("document", "Only this document")
	return []*discordgo.ApplicationCommand{
		slash("ask", "Ask who said what; the answer quotes the documents", text("question", "Your question", maxQuestion, true), speaker,
			document,
			&discordgo.ApplicationCommandOption{Type: discordgo.ApplicationCommandOptionBoolean, Name: "private",
				Description: "Show the answer to you alone"}),
		slash("who", "Check a quotation: whose is it, and is it exact?", text("quotation", "The words to check", maxQuotation, true),
			person("speaker", "Who is said to have said it", false)),
		{Type: discordgo.MessageApplicationCommand, Name: whoSaidThis},
		slash("quotes", "List what somebody is quoted with", person("speaker", "Whose words", true),
			text("about", "On this topic", maxName, false), document),
		slash("compare", "What two people said on a topic", person("a", "One person", true), person("b", "The other", true),
			text("about", "The topic", maxName, true)),
		slash("timeline", "Statements in the order of their dates", speaker, text("about", "On this topic", maxName, false), document,
			text("since", "From this date on: 2021-03-04, 2021-03", maxName, false), text("until", "Up to this date", maxName, false)),
		slash("speakers", "Everybody who is quoted, with counts"),
		slash("status", "What the bot knows, and since when"),
		{Type: discordgo.ChatApplicationCommand, Name: "refresh", Description: "Read the documents again (Manage Server)",
			DefaultMemberPermissions: &manage, Contexts: &guild},
	}
}

func slash(name, description string, options ...*discordgo.ApplicationCommandOption) *discordgo.ApplicationCommand {
	return &discordgo.ApplicationCommand{Type: discordgo.ChatApplicationCommand, Name: name, Description: description, Options: options}
}

func text(name, description string, longest int, required bool) *discordgo.ApplicationCommandOption {
	return &discordgo.ApplicationCommandOption{Type: discordgo.ApplicationCommandOptionString, Name: name, Description: description,
		MaxLength: longest, Required: required}
}

func person(name, description string, required bool) *discordgo.ApplicationCommandOption {
	o := completed(name, description)
	o.Required = required
	return o
}

func completed(name, description string) *discordgo.ApplicationCommandOption {
	o := text(name, description, maxName, false)
	o.Autocomplete = true
	return o
}

// register makes Discord's commands those of definitions, writing only if
// they differ or cannot be read. It reports whether it wrote.
func register(ctx context.Context, r *rest, app string) (wrote bool, err error) {
	url := discordgo.EndpointApplicationGlobalCommands(app)
	have, err := r.do(ctx, request{method: "GET", url: url, again: true})
	if unreadable := status(err) == http.StatusNotFound || status(err) == http.StatusMethodNotAllowed; err != nil && !unreadable {
		return false, fmt.Errorf("read the registered commands: %w", err)
	}
	if err == nil && same(have, definitions()) {
		return false, nil
	}
	if _, err := r.do(ctx, request{method: "PUT", url: url, payload: definitions(), again: true}); err != nil {
		return false, fmt.Errorf("register commands: %w", err)
	}
	return true, nil
}

// same reports whether the registered commands are the wanted ones, whatever
// else Discord tells of them.
func same(registered []byte, want []*discordgo.ApplicationCommand) bool {
	var have []*discordgo.ApplicationCommand
	if json.Unmarshal(registered, &have) != nil || len(have) != len(want) {
		return false
	}
	byName := map[string]*discordgo.ApplicationCommand{}
	for _, c := range have {
		byName[c.Name] = c
	}
	for _, w := range want {
		if h := byName[w.Name]; h == nil || !reflect.DeepEqual(essence(h), essence(w)) {
			return false
		}
	}
	return true
}

// essence is what makes a command what it is, in one form.
func essence(c *discordgo.ApplicationCommand) any {
	type option struct {
		Type               discordgo.ApplicationCommandOptionType
		Name, Description  string
		Required, Complete bool
		MaxLength          int
	}
	type command struct {
		Type              discordgo.ApplicationCommandType
		Name, Description string
		Permissions       int64
		GuildOnly         bool
		Options           []option
	}
	e := command{Type: c.Type, Name: c.Name, Description: c.Description}
	if c.DefaultMemberPermissions != nil {
		e.Permissions = *c.DefaultMemberPermissions
	}
	e.GuildOnly = c.Contexts != nil && len(*c.Contexts) == 1 && (*c.Contexts)[0] == discordgo.InteractionContextGuild
	for _, o := range c.Options {
		e.Options = append(e.Options, option{o.Type, o.Name, o.Description, o.Required, o.Autocomplete, o.MaxLength})
	}
	return e
}

// permissions are exactly what the bot needs: to see and answer in channels
// and threads with embeds and a picture, and to open a thread.
const permissions = discordgo.PermissionViewChannel | discordgo.PermissionSendMessages | discordgo.PermissionSendMessagesInThreads |
	discordgo.PermissionCreatePublicThreads | discordgo.PermissionEmbedLinks | discordgo.PermissionAttachFiles |
	discordgo.PermissionReadMessageHistory

// invite is the link that adds the bot to a server.
func invite(app string) string {
	return fmt.Sprintf("https://discord.com/oauth2/authorize?client_id=%s&scope=bot+applications.commands&permissions=%d", app, permissions)
}

// intents are the events that the bot is sent; none of them is privileged.
const intents = discordgo.IntentGuilds | discordgo.IntentGuildMessages | discordgo.IntentDirectMessages
