package bot_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"whosaid/bot"
)

// TestALongListIsBounded counts all who are quoted and names some of them.
func TestALongListIsBounded(t *testing.T) {
	first := []string{"Ada", "Otto", "Ida", "Hugo", "Nora", "Tim", "Una", "Roy", "Mia", "Gus", "Eva", "Max"}
	last := []string{"Brink", "Falk", "Crane", "Lenz", "Fitch", "Ward", "Vale", "Thorn", "Cole", "Pratt", "Boone", "Shore"}
	var text strings.Builder
	for i := range 144 {
		fmt.Fprintf(&text, "“Door number %d is open tonight,” said %s %s%c.\n\n", i, first[i%12], last[i/12], 'a'+rune(i%12))
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "doors.txt"), []byte(text.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	b := bot.New(open(t, dir))
	for _, question := range []string{"Who is quoted in these documents?", "How many people are quoted in these documents?"} {
		a := ask(t, b, bot.Request{Question: question})
		if !strings.Contains(a.Answer, "144 are quoted in") || !strings.Contains(a.Answer, "among them") || len(a.Answer) > 3000 {
			t.Errorf("%s\n%s", question, a.Answer)
		}
		if n := len(a.Statements); n != 100 {
			t.Errorf("%s has %d statements", question, n)
		}
	}
}
