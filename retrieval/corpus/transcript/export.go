package transcript

import (
	"encoding/json"
	"html"
	"regexp"
	"strconv"
	"strings"
	"time"

	"whosaid/retrieval"
)

// A post is a message of an export, with its author's name.
type post struct{ author, when, words string }

// Export reads a chat that a program wrote out as data: a channel of Discord
// (JSON or HTML of DiscordChatExporter), a chat of Telegram, or a day of a Slack
// channel, whose users.json is given where there is one. It returns a text of the messages,
// and the turns in it: nothing that a message contains can begin another one.
// The transcript is nil where the data is no such export.
func Export(data, users string) (string, *retrieval.Transcript) {
	data, users = strings.ToValidUTF8(data, "\uFFFD"), strings.ToValidUTF8(users, "\uFFFD")
	format, posts := "Telegram", telegramPosts(data)
	if posts == nil {
		format, posts = "Discord", discordPosts(data)
	}
	if posts == nil {
		format, posts = "Slack", slackPosts(data, users)
	}
	if posts == nil {
		format, posts = "Discord", discordPage(data)
	}
	var b strings.Builder
	out := &retrieval.Transcript{Format: format}
	for _, p := range posts {
		if !p.write(&b, out) {
			out.Skipped++
		}
	}
	if len(out.Turns) == 0 {
		return "", nil
	}
	unify(out.Turns)
	return b.String(), out
}

// write adds a message to the text and to the turns. It reports false for one
// without words.
func (p post) write(b *strings.Builder, out *retrieval.Transcript) bool {
	name, words := visible(strings.TrimSpace(p.author)), strings.TrimSpace(p.words)
	if name == "" || spam(name) || words == "" {
		return false
	}
	if p.when != "" {
		b.WriteString("[" + p.when + "] ")
	}
	t := retrieval.Turn{Name: name, When: p.when, Label: retrieval.Span{Start: b.Len(), End: b.Len() + len(name)}}
	b.WriteString(name + "\n")
	for line := range strings.Lines(words) {
		start := b.Len()
		b.WriteString(line)
		text := b.String()
		w := trim(text, retrieval.Span{Start: start, End: b.Len()})
		if w.Len() == 0 || strings.HasPrefix(w.In(text), ">") {
			continue // quotes somebody else
		}
		if k := len(t.Words); k > 0 && strings.TrimSpace(text[t.Words[k-1].End:w.Start]) == "" {
			t.Words[k-1].End = w.End
		} else {
			t.Words = append(t.Words, w)
		}
	}
	b.WriteString("\n\n")
	if len(t.Words) == 0 {
		return false
	}
	t.Start, t.End = t.Label.Start, t.Words[len(t.Words)-1].End
	out.Turns = append(out.Turns, t)
	return true
}

// discordPosts are the messages of a channel in JSON, nil where it is none.
func discordPosts(data string) []post {
	var channel struct {
		Messages []struct {
			Type, Timestamp, Content string
			Author                   struct {
				Name, Nickname string
				IsBot          bool
			}
		}
	}
	if !strings.HasPrefix(strings.TrimSpace(data), "{") || json.Unmarshal([]byte(data), &channel) != nil {
		return nil
	}
	var out []post
	for _, m := range channel.Messages {
		p := post{author: m.Author.Nickname, when: minute(m.Timestamp), words: m.Content}
		if p.author == "" {
			p.author = m.Author.Name
		}
		if m.Author.IsBot || m.Type != "" && m.Type != "Default" && m.Type != "Reply" && m.Type != "0" && m.Type != "19" {
			p.words = ""
		}
		out = append(out, p)
	}
	return out
}

// minute writes a time of an export as date, hour and minute.
func minute(stamp string) string {
	if t, err := time.Parse(time.RFC3339Nano, stamp); err == nil {
		return t.Format("2006-01-02 15:04")
	}
	return strings.TrimSpace(stamp)
}

// A slackUser is an entry of users.json.
type slackUser struct {
	ID       string
	Name     string
	RealName string `json:"real_name"`
	IsBot    bool   `json:"is_bot"`
	Profile  struct {
		RealName    string `json:"real_name"`
		DisplayName string `json:"display_name"`
	}
}

// name is the fullest that the entry has.
func (u slackUser) name() string {
	for _, s := range []string{u.Profile.RealName, u.RealName, u.Profile.DisplayName} {
		if s != "" {
			return s
		}
	}
	return u.Name
}

// slackPosts are the messages of a day of a channel, nil where it is none.
func slackPosts(data, users string) []post {
	var messages []struct {
		Type, Subtype, User, Text, TS string
		BotID                         string `json:"bot_id"`
		Profile                       struct {
			RealName string `json:"real_name"`
		} `json:"user_profile"`
	}
	if !strings.HasPrefix(strings.TrimSpace(data), "[") || json.Unmarshal([]byte(data), &messages) != nil {
		return nil
	}
	names, bots := slackNames(users)
	var out []post
	for _, m := range messages {
		if m.Type != "message" {
			continue
		}
		p := post{author: names[m.User], when: slackTime(m.TS), words: slackText(m.Text, names)}
		if p.author == "" {
			p.author = m.Profile.RealName
		}
		if p.author == "" {
			p.author = m.User
		}
		if m.BotID != "" || bots[m.User] || m.Subtype != "" && m.Subtype != "thread_broadcast" && m.Subtype != "me_message" {
			p.words = ""
		}
		out = append(out, p)
	}
	return out
}

// slackNames are the names of an export's users by their ids, and its bots.
func slackNames(users string) (map[string]string, map[string]bool) {
	var list []slackUser
	_ = json.Unmarshal([]byte(users), &list) // without it the messages' own names count
	names, bots := map[string]string{}, map[string]bool{}
	for _, u := range list {
		names[u.ID], bots[u.ID] = u.name(), u.IsBot
	}
	return names, bots
}

func slackTime(ts string) string {
	seconds, err := strconv.ParseFloat(ts, 64)
	if err != nil || seconds < 0 || seconds > 1e11 {
		return ""
	}
	return time.Unix(int64(seconds), 0).UTC().Format("2006-01-02 15:04")
}

// slackMark is a mention, a channel or a link in a message's text.
var slackMark = regexp.MustCompile(`<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>`)

// slackText is a message as its readers see it.
func slackText(text string, names map[string]string) string {
	text = slackMark.ReplaceAllStringFunc(text, func(mark string) string {
		m := slackMark.FindStringSubmatch(mark)
		switch {
		case m[1] == "@" && names[m[2]] != "":
			return "@" + names[m[2]]
		case m[3] != "":
			return strings.Replace(m[1], "!", "", 1) + m[3]
		}
		return strings.Replace(m[1], "!", "@", 1) + m[2]
	})
	return html.UnescapeString(text)
}
