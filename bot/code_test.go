package bot_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"whosaid/bot"
)

// TestCodeInWhatWasSaid asks for thirty statements with a word in backticks by
// their first 14 words, in three ways. The word in backticks is no quotation.
func TestCodeInWhatWasSaid(t *testing.T) {
	names := []string{"Ada Brink", "Otto Falk", "Ida Crane", "Hugo Lenz", "Nora Fitch", "Tim Ward"}
	things := []string{"The parser", "Our cache", "This hook", "The linker", "That router"}
	words := []string{"await", "WeakRef", "freeze()", "x-y-z", "0n", "Symbol.dispose"}
	tails := []string{
		"before the second pass and nobody has complained about it", "if the clock jumps so the tests must change too",
		"while the lock is held which is slower than people think", "because readers expect that in all of our programs",
		"after the last frame but memory has to come from somewhere",
	}
	var text strings.Builder
	said := map[string]string{}
	for i := range 30 {
		words := fmt.Sprintf("%s will not call `%s` %s", things[i%5], words[i%6], tails[(i+i/5)%5])
		said[words] = names[i%6]
		fmt.Fprintf(&text, "%s said: “%s.”\n\n", names[i%6], words)
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "notes.md"), []byte(text.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	b := bot.New(open(t, dir))
	for words, who := range said {
		first := strings.Join(strings.Fields(words)[:14], " ")
		for _, question := range []string{"who said " + first, "Who said that " + first + "?", "who said \"" + first + "\""} {
			a := ask(t, b, bot.Request{Question: question})
			if len(a.Statements) == 0 || a.Statements[0].Speaker != who || !strings.HasPrefix(a.Statements[0].Text, words) {
				t.Errorf("%s\nis answered %s\nwant %s", question, a.Answer, who)
			}
		}
	}
}
