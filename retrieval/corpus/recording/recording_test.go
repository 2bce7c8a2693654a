package recording_test

import (
	"strings"
	"testing"

	"whosaid/retrieval"
	"whosaid/retrieval/corpus/recording"
	"whosaid/retrieval/corpus/transcript"
)

// TestAt opens recordings at a moment, and leaves other addresses alone.
func TestAt(t *testing.T) {
	for _, c := range []struct{ address, offset, want string }{
		{"https://www.youtube.com/watch?v=abc", "00:01:10", "https://www.youtube.com/watch?t=70&v=abc"},
		{"https://youtu.be/abc?t=12", "01:00:01", "https://youtu.be/abc?t=3601"},
		{"https://vimeo.com/123", "00:00:05", "https://vimeo.com/123#t=5s"},
		{"https://files.example/call.mp3", "00:02:00", "https://files.example/call.mp3#t=120"},
		{"https://files.example/notes.html", "00:02:00", ""},
		{"https://www.youtube.com/@channel", "00:02:00", ""},
		{"javascript:alert(1)//x.mp3", "00:02:00", ""},
		{"https://youtu.be/abc", "soon", ""},
		{"", "00:02:00", ""},
	} {
		if got := recording.At(c.address, c.offset); got != c.want {
			t.Errorf("At(%q, %q) = %q, want %q", c.address, c.offset, got, c.want)
		}
	}
}

// TestLink finds the one recording of a document: its own address, or what it
// names, and none where it names two or somebody only speaks of one.
func TestLink(t *testing.T) {
	const turns = "\n\n**Ilka** (0:05): Is it on?\n\n**Bram** (0:09): It is%s.\n\n**Ilka** (1:10): Good.\n"
	for _, c := range []struct{ name, address, text, want string }{
		{"a line", "", "# Call\n\nVideo: https://youtu.be/abc", "https://youtu.be/abc?t=70"},
		{"a link", "", "# Call\n\n### [Recording of the call](https://youtu.be/abc)", "https://youtu.be/abc?t=70"},
		{"its own", "https://youtu.be/own", "# Call", "https://youtu.be/own?t=70"},
		{"two", "", "# Call\n\nVideo: https://youtu.be/abc\n\nVideo: https://youtu.be/def", ""},
		{"in a turn", "", "# Call", ""},
		{"no recording", "https://example.org/call", "# Call\n\nVideo: later", ""},
	} {
		said := ""
		if c.name == "in a turn" {
			said = ", the video is https://youtu.be/abc"
		}
		doc := &retrieval.Document{Text: c.text + strings.Replace(turns, "%s", said, 1), URL: c.address}
		doc.Transcript = transcript.Read(doc.Text)
		recording.Link(doc)
		if got := doc.Transcript.Turns[2].Link; got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
