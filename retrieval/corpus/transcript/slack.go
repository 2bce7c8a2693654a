package transcript

import (
	"encoding/json"
	"html"
	"strconv"
	"strings"
	"time"

	"whosaid/retrieval/pattern"
)

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

// nick is what others call the account by.
func (u slackUser) nick() string {
	if u.Profile.DisplayName != "" {
		return u.Profile.DisplayName
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
	if json.Unmarshal([]byte(data), &messages) != nil {
		return nil
	}
	names, nicks, bots := slackNames(users)
	var out []post
	for _, m := range messages {
		if m.Type != "message" {
			continue
		}
		p := post{author: names[m.User], nick: nicks[m.User], when: slackTime(m.TS), words: slackText(m.Text, names)}
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

// slackNames are the names and nicks of an export's users by their ids, and its bots.
func slackNames(users string) (names, nicks map[string]string, bots map[string]bool) {
	var list []slackUser
	_ = json.Unmarshal([]byte(users), &list) // without it the messages' own names count
	names, nicks, bots = map[string]string{}, map[string]string{}, map[string]bool{}
	for _, u := range list {
		names[u.ID], nicks[u.ID], bots[u.ID] = u.name(), u.nick(), u.IsBot
	}
	return names, nicks, bots
}

func slackTime(ts string) string {
	seconds, err := strconv.ParseFloat(ts, 64)
	if err != nil || seconds < 0 || seconds > 1e11 {
		return ""
	}
	return time.Unix(int64(seconds), 0).UTC().Format("2006-01-02 15:04")
}

// slackMark is a mention, a channel or a link in a message's text.
var slackMark = pattern.New(`<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>`)

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
