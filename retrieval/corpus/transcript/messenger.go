package transcript

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"whosaid/retrieval/pattern"
)

// A messengerMessage is one of a chat of Messenger or Instagram.
type messengerMessage struct {
	Sender  string `json:"sender_name"`
	Time    int64  `json:"timestamp_ms"`
	Content string
	Type    string
	Unsent  bool `json:"is_unsent"`
}

// messengerPosts are the messages of a chat of Messenger or Instagram, which are
// written out latest first; nil where the data is none.
func messengerPosts(data string) []post {
	var chat struct{ Messages []messengerMessage }
	if !strings.Contains(data, `"sender_name"`) || json.Unmarshal([]byte(data), &chat) != nil {
		return nil
	}
	slices.SortStableFunc(chat.Messages, func(a, b messengerMessage) int { return cmp.Compare(a.Time, b.Time) })
	var out []post
	for _, m := range chat.Messages {
		p := post{author: unmangled(m.Sender), when: sinceEpoch(m.Time), words: unmangled(m.Content)}
		if m.Unsent || m.Type != "" && m.Type != "Generic" && m.Type != "Share" || messengerNotice.MatchString(p.words) {
			p.words = ""
		}
		out = append(out, p)
	}
	return out
}

// messengerNotice finds what Messenger itself writes under a person's name.
var messengerNotice = pattern.New(`^(?:Reacted .{1,12} to your message|Liked a message|.{1,60} (?:named the group|` +
	`changed the (?:theme|group photo|chat theme)|set the (?:nickname|emoji|quick reaction)|sent an attachment\.|` +
	`missed your (?:video |audio )?call|created (?:the group|a poll)|added .{1,60} to the group|left the group|` +
	`(?:started|joined) (?:a|the) (?:video |audio )?(?:call|chat)|unsent a message)\b.{0,100})$`)

// unmangled is a text whose bytes Messenger wrote as one letter each.
func unmangled(s string) string {
	raw := make([]byte, 0, len(s))
	for _, r := range s {
		if r > 0xff {
			return s
		}
		raw = append(raw, byte(r))
	}
	if !utf8.Valid(raw) {
		return s
	}
	return string(raw)
}

// sinceEpoch writes a time in milliseconds since 1970 as date, hour and minute; empty
// where there is none.
func sinceEpoch(n int64) string {
	if n <= 0 || n > 1e14 {
		return ""
	}
	return time.UnixMilli(n).UTC().Format("2006-01-02 15:04")
}

// googlePosts are the messages of a space of Google Chat, nil where the data is none.
func googlePosts(data string) []post {
	var chat struct {
		Messages []struct {
			Creator struct {
				Name string
				Type string `json:"user_type"`
			}
			Date  string `json:"created_date"`
			Text  string
			State string `json:"message_state"`
		}
	}
	if !strings.Contains(data, `"creator"`) || json.Unmarshal([]byte(data), &chat) != nil {
		return nil
	}
	var out []post
	for _, m := range chat.Messages {
		p := post{author: m.Creator.Name, when: m.Date, words: m.Text}
		if m.Creator.Type == "Bot" || m.State == "DELETED" {
			p.words = ""
		}
		out = append(out, p)
	}
	return out
}
