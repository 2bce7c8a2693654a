package transcript

import (
	"encoding/json"
	"strings"
)

// A matrixEvent is one of a room of Matrix.
type matrixEvent struct {
	Type, Sender string
	ID           string `json:"event_id"`
	Time         int64  `json:"origin_server_ts"`
	Content      struct {
		Body, Msgtype, Displayname string
		New                        *struct{ Body string } `json:"m.new_content"`
		Relates                    struct {
			Kind string `json:"rel_type"`
			ID   string `json:"event_id"`
		} `json:"m.relates_to"`
	}
}

// matrixPosts are the messages of a room of Matrix as Element exports it, nil where
// the data is none. A message that was changed is shown as it was last.
func matrixPosts(data string) []post {
	var room struct{ Messages []matrixEvent }
	if !strings.Contains(data, `"m.room.`) || json.Unmarshal([]byte(data), &room) != nil {
		return nil
	}
	names, last := map[string]string{}, map[string]string{}
	for _, e := range room.Messages {
		if e.Type == "m.room.member" && e.Content.Displayname != "" {
			names[e.Sender] = e.Content.Displayname
		}
		if e.replaces() {
			last[e.Sender+" "+e.Content.Relates.ID] = e.Content.New.Body
		}
	}
	var out []post
	for _, e := range room.Messages {
		if e.Type != "m.room.message" || e.Content.Msgtype != "m.text" || e.replaces() {
			continue
		}
		p := post{author: names[e.Sender], when: sinceEpoch(e.Time), words: e.Content.Body}
		if p.author == "" {
			p.author, _, _ = strings.Cut(strings.TrimPrefix(e.Sender, "@"), ":")
		}
		if changed := last[e.Sender+" "+e.ID]; changed != "" {
			p.words = changed
		}
		out = append(out, p)
	}
	return out
}

// replaces reports whether an event is another message in its changed form.
func (e *matrixEvent) replaces() bool {
	return e.Content.Relates.Kind == "m.replace" && e.Content.New != nil
}
