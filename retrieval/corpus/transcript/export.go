package transcript

import (
	"encoding/json"
	"strings"
	"time"

	"whosaid/retrieval"
)

// A post is a message of an export, with its author's name.
type post struct{ author, when, words string }

// An export is a way in which programs write chats out as data. Its posts are nil
// where data is in another.
type export struct {
	format string
	posts  func(data, users string) []post
}

// exports are all that are read, in the order in which they are tried.
func exports() []export {
	alone := func(posts func(data string) []post) func(string, string) []post {
		return func(data, _ string) []post { return posts(data) }
	}
	return []export{
		{"Telegram", alone(telegramPosts)},
		{"Messenger", alone(messengerPosts)},
		{"Matrix", alone(matrixPosts)},
		{"Google Chat", alone(googlePosts)},
		{"Discord", alone(discordPosts)},
		{"Slack", slackPosts},
		{"recorder", alone(recorderPosts)},
	}
}

// Export reads a chat that a program wrote out as data, a recorder's words in
// JSON, or the page of a forum. A day of a Slack channel comes with its users.json
// where there is one. It returns a text of the messages, and the turns in it:
// nothing that a message contains can begin another one. The transcript is nil
// where the data is no such export.
func Export(data, users string) (string, *retrieval.Transcript) {
	data, users = strings.ToValidUTF8(data, "\uFFFD"), strings.ToValidUTF8(users, "\uFFFD")
	switch start := strings.TrimLeft(data, "\ufeff \t\r\n"); {
	case start == "":
		return "", nil
	case start[0] == '{' || start[0] == '[':
		for _, e := range exports() {
			if text, t := written(e.format, e.posts(start, users)); t != nil {
				return text, t
			}
		}
		return "", nil
	}
	return written(pagePosts(data))
}

// written is a text of messages, and the turns in it; nil where nobody's are left.
func written(format string, posts []post) (string, *retrieval.Transcript) {
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
	if json.Unmarshal([]byte(data), &channel) != nil {
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
