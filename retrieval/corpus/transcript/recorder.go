package transcript

import "encoding/json"

// A spokenPiece is what programs that record meetings write of a piece of speech.
type spokenPiece struct {
	SpeakerName string `json:"speaker_name"`
	SpeakerCase string `json:"speakerName"`
	Speaker     json.RawMessage
	Sentence    string
	Text        string
}

// recorderPosts are the pieces of a recorded meeting, joined where one person goes
// on: a list of them, or one of the fields that have it. It is nil where no piece
// names its speaker.
func recorderPosts(data string) []post {
	var pieces []spokenPiece
	if json.Unmarshal([]byte(data), &pieces) != nil {
		var record struct{ Sentences, Utterances, Segments, Transcript json.RawMessage }
		if json.Unmarshal([]byte(data), &record) != nil {
			return nil
		}
		for _, list := range []json.RawMessage{record.Sentences, record.Utterances, record.Segments, record.Transcript} {
			if len(pieces) == 0 && len(list) > 0 && json.Unmarshal(list, &pieces) != nil {
				pieces = nil
			}
		}
	}
	var out []post
	for i := range pieces {
		p := post{author: pieces[i].speaker(), words: pieces[i].words()}
		if k := len(out) - 1; k >= 0 && out[k].author == p.author {
			out[k].words += "\n" + p.words
			continue
		}
		out = append(out, p)
	}
	return out
}

// speaker is who a piece says it is of: a name, or an object that has one.
func (p *spokenPiece) speaker() string {
	if p.SpeakerName != "" {
		return p.SpeakerName
	}
	if p.SpeakerCase != "" {
		return p.SpeakerCase
	}
	var name string
	var object struct {
		Name        string
		DisplayName string `json:"display_name"`
	}
	switch {
	case json.Unmarshal(p.Speaker, &name) == nil:
		return name
	case json.Unmarshal(p.Speaker, &object) == nil && object.Name != "":
		return object.Name
	}
	return object.DisplayName
}

func (p *spokenPiece) words() string {
	if p.Sentence != "" {
		return p.Sentence
	}
	return p.Text
}
