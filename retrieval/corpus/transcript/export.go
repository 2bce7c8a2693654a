package transcript

import (
	"encoding/json"
	"slices"
	"strings"
	"time"

	"whosaid/retrieval"
)

// A post is a message of an export, with its author's name, and the other one that the
// export has for the same account, if any.
type post struct{ author, nick, when, words string }

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
// nothing that a message contains can begin another one. Accounts are the authors
// who go by two names, a name and a nick. The transcript is nil where the data is no
// such export.
func Export(data, users string) (text string, t *retrieval.Transcript, accounts []retrieval.Attendee) {
	data, users = strings.ToValidUTF8(data, "\uFFFD"), strings.ToValidUTF8(users, "\uFFFD")
	switch start := strings.TrimLeft(data, "\ufeff \t\r\n"); {
	case start == "":
		return "", nil, nil
	case start[0] == '{' || start[0] == '[':
		for _, e := range exports() {
			posts := e.posts(start, users)
			if text, t = written(e.format, posts); t != nil {
				return text, t, accountsOf(posts)
			}
		}
		return "", nil, nil
	}
	text, t = written(pagePosts(data))
	return text, t, nil
}

// accountsOf are the authors of posts who go by another name besides, each once, but
// for a name that two accounts have.
func accountsOf(posts []post) []retrieval.Attendee {
	var out []retrieval.Attendee
	for _, p := range posts {
		name, nick := visible(strings.TrimSpace(p.author)), visible(strings.TrimSpace(p.nick))
		if name == "" || nick == "" || fold(nick) == fold(name) {
			continue
		}
		k := slices.IndexFunc(out, func(a retrieval.Attendee) bool { return a.Name == name })
		if k < 0 {
			out = append(out, retrieval.Attendee{Name: name, Short: []string{nick}})
		} else if !slices.Contains(out[k].Short, nick) {
			out[k].Short = append(out[k].Short, nick)
		}
	}
	return slices.DeleteFunc(out, func(a retrieval.Attendee) bool { return len(a.Short) > 1 })
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
		p := post{author: m.Author.Nickname, nick: m.Author.Name, when: minute(m.Timestamp), words: m.Content}
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
