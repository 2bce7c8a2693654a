package wording

import (
	"strings"
	"testing"
	"unicode/utf8"

	"whosaid/retrieval"
	"whosaid/retrieval/people"
)

// TestClipped shows whole sentences from the one that bears most on the topic,
// and says where the text goes on.
func TestClipped(t *testing.T) {
	const text = "The crane is old. The crane cost four million. Nobody paid. It stands on the quay, where gulls sit on it all day long."
	for name, c := range map[string]struct {
		topic  string
		pieces []string
		most   int
		want   string
	}{
		"fits":                {"", []string{text}, 300, text},
		"pieces fit":          {"", []string{"One.", "Two."}, 8, "One.|Two."},
		"from the beginning":  {"", []string{text}, 50, "The crane is old. The crane cost four million. …"},
		"around the topic":    {"who paid", []string{text}, 30, "… Nobody paid. …"},
		"grows back":          {"gulls", []string{text}, 75, "… Nobody paid. It stands on the quay, where gulls sit on it all day long."},
		"a long sentence":     {"gulls", []string{text}, 40, "… It stands on the quay …"},
		"of several pieces":   {"gulls", []string{"The crane is old.", "Gulls sit on it."}, 20, "… Gulls sit on it."},
		"one word":            {"", []string{strings.Repeat("a", 50)}, 20, strings.Repeat("a", 20) + " …"},
		"not inside a letter": {"", []string{strings.Repeat("é", 50)}, 21, strings.Repeat("é", 10) + " …"},
	} {
		t.Run(name, func(t *testing.T) {
			var shown []string
			for _, c := range New(&people.Directory{}).About(c.topic).clipped(c.pieces, c.most) {
				shown = append(shown, c.marked(c.text))
			}
			if got := strings.Join(shown, "|"); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// TestRoom: the first quotation of an answer gets most.
func TestRoom(t *testing.T) {
	v := New(&people.Directory{})
	long := retrieval.Statement{Speaker: "Ann", Document: "a.txt", Paragraph: 1, Kind: retrieval.Direct, Text: strings.TrimSpace(strings.Repeat("A gull sat. ", 60))}
	var before int
	for i, most := range []int{firstClip, secondClip, furtherOne, furtherOne} {
		said := v.Say(long)
		shown := said[strings.IndexByte(said, '"')+1 : strings.LastIndexByte(said, '"')]
		if quoted := strings.TrimSuffix(shown, " …"); len(quoted) > most || i > 0 && i < 3 && len(quoted) >= before || !strings.HasPrefix(long.Text, quoted) {
			t.Errorf("statement %d shows %d bytes: %s", i+1, len(quoted), quoted)
		}
		before = len(shown)
	}
}

// FuzzClip: what is shown of a text is a part of it, whole letters, within the
// limit, and marked where it goes on.
func FuzzClip(f *testing.F) {
	f.Add("The crane is old. It cost four million. “Nobody” paid.", "It stands; gulls sit.", "gulls", 30)
	f.Add(strings.Repeat("é", 99), "", "", 21)
	f.Add("\xff\xfe. A\u0301 b, c", "a", "b", 5)
	f.Add(" . . ", "!", "", 1)
	f.Fuzz(func(t *testing.T, one, two, topic string, most int) {
		if most < utf8.UTFMax || most > 1000 || !utf8.ValidString(one) || !utf8.ValidString(two) || strings.TrimSpace(one+two) == "" {
			t.Skip()
		}
		pieces, total := []string{one, two}, 0
		for _, c := range New(&people.Directory{}).About(topic).clipped(pieces, most) {
			total += len(c.text)
			if !utf8.ValidString(c.text) {
				t.Errorf("%q is not whole letters", c.text)
			}
			if !strings.Contains(one, c.text) && !strings.Contains(two, c.text) {
				t.Errorf("%q is in neither text", c.text)
			}
			if c.text != one && c.text != two && !c.before && !c.after && strings.TrimSpace(c.text) != strings.TrimSpace(one) && strings.TrimSpace(c.text) != strings.TrimSpace(two) {
				t.Errorf("%q is cut without a mark", c.text)
			}
		}
		if total > most {
			t.Errorf("%d bytes are shown, not %d", total, most)
		}
	})
}
