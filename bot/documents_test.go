package bot

import (
	"strings"
	"testing"
)

// TestDocumentsNamed holds the rule of what a document's name means, on every
// screen: the surest way in which any document fits decides.
func TestDocumentsNamed(t *testing.T) {
	known := []string{"2021/pier.txt", "2022/pier.txt", "Café.md", "data.txt", "notes/a.txt", "old-pier.txt", "report 2022.final.txt"}
	title := func(name string) string { return map[string]string{"data.txt": "The Harbour in Figures"}[name] }
	for _, c := range []struct{ wanted, want string }{
		{"data.txt", "data.txt"},
		{"DATA.TXT", "data.txt"},
		{" data.txt ", "data.txt"},
		{"./data.txt", "data.txt"},
		{"a.txt", "notes/a.txt"}, // and not data.txt, which ends so too
		{"pier.txt", "2021/pier.txt 2022/pier.txt"},
		{"pier", "2021/pier.txt 2022/pier.txt"},
		{"2022/pier", "2022/pier.txt"},
		{`2022\pier.txt`, "2022/pier.txt"},
		{"docs/2022/pier.txt", "2022/pier.txt"}, // as a shell completes it
		{"CAFE\u0301", "Café.md"},
		{"report 2022.final", "report 2022.final.txt"},
		{"pie", "2021/pier.txt 2022/pier.txt old-pier.txt"},
		{"the harbour in figures", "data.txt"},
		{"harbour", "data.txt"},
		{"letters", ""},
		{"pier.md", ""},
		{"/", "2021/pier.txt 2022/pier.txt notes/a.txt"},
	} {
		if got := strings.Join(documentsNamed(known, title, c.wanted), " "); got != c.want {
			t.Errorf("%q means %q, not %q", c.wanted, got, c.want)
		}
	}
}

func TestLikeDocuments(t *testing.T) {
	known := []string{"briefing.txt", "harbour-board-minutes.txt", "interview_sato.md", "sub/letter.txt", "week-1.txt"}
	for _, c := range []struct{ wanted, want string }{
		{"breifing", "briefing.txt"},
		{"briefing.pdf", "briefing.txt"},
		{"leter.txt", "sub/letter.txt"},
		{"minutes of the harbor board", "harbour-board-minutes.txt"},
		{"sato interview", "interview_sato.md"},
		{"week-2.txt", "week-1.txt"},
		{"zebra", ""},
		{"", ""},
		{"...", ""},
	} {
		if got := strings.Join(likeDocuments(known, c.wanted), " "); got != c.want {
			t.Errorf("%q is like %q, not %q", c.wanted, got, c.want)
		}
	}
}

func TestRefusals(t *testing.T) {
	for _, c := range []struct {
		refusal *Refusal
		want    string
	}{
		{noDocument("x.txt", nil), `No document is called "x.txt" here.`},
		{noDocument("x.txt", []string{"a.txt"}), `No document is called "x.txt" here. Did you mean a.txt?`},
		{noPerson("Rao", "these documents", []string{"Rau", "Roa", "Ray", "Raw"}),
			`Nobody called Rao is quoted or mentioned in these documents. Did you mean Rau or Roa or Ray?`},
	} {
		if c.refusal.Text != c.want {
			t.Errorf("%s; want %s", c.refusal.Text, c.want)
		}
	}
}
