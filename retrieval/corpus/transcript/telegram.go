package transcript

import (
	"encoding/json"
	"strings"
)

// telegramPosts are the messages of a chat that Telegram exports as JSON, nil where
// the data is no such export.
func telegramPosts(data string) []post {
	var chat struct {
		Messages []struct {
			Type, Date, From string
			Text             json.RawMessage
			ViaBot           string          `json:"via_bot"`
			Forwarded        json.RawMessage `json:"forwarded_from"`
		}
	}
	if !strings.Contains(data, `"from_id"`) || json.Unmarshal([]byte(data), &chat) != nil {
		return nil
	}
	var out []post
	for _, m := range chat.Messages {
		p := post{author: m.From, when: strings.Replace(m.Date, "T", " ", 1), words: telegramText(m.Text)}
		if len(m.Forwarded) > 0 {
			p.author = "" // hidden, or whoever wrote the words
			_ = json.Unmarshal(m.Forwarded, &p.author)
		}
		if m.Type != "message" || m.ViaBot != "" || strings.HasSuffix(strings.ToLower(m.From), "bot") {
			p.words = ""
		}
		out = append(out, p)
	}
	return out
}

// telegramText is a message's text: a string, or a list of strings and of pieces
// that are marked as a link, code and the like.
func telegramText(raw json.RawMessage) string {
	var whole string
	if json.Unmarshal(raw, &whole) == nil {
		return whole
	}
	var pieces []json.RawMessage
	if json.Unmarshal(raw, &pieces) != nil {
		return ""
	}
	text := ""
	for _, p := range pieces {
		var plain string
		var marked struct{ Text string }
		switch {
		case json.Unmarshal(p, &plain) == nil:
			text += plain
		case json.Unmarshal(p, &marked) == nil:
			text += marked.Text
		}
	}
	return text
}
