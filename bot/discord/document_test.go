package discord

import (
	"os"
	"path/filepath"
	"testing"

	"whosaid/bot"
	"whosaid/bot/discord/discordtest"
	"whosaid/retrieval/library"
)

// scanned is documents and two files that cannot be read.
func scanned(t *testing.T) *library.Library {
	t.Helper()
	more := map[string]string{"minutes.pdf": "%PDF", "letter.docx": "PK"}
	for name, text := range documents {
		more[name] = text
	}
	lib, _ := open(t, more)
	return lib
}

// TestADocumentThatIsNotHere is refused by every command that takes one, in
// the words of the command line, with near names.
func TestADocumentThatIsNotHere(t *testing.T) {
	lib := scanned(t)
	w := begin(t, discordtest.Config{}, Config{Library: lib, Bot: bot.New(lib, bot.WithStatusCommand(StatusCommand))})
	for _, c := range []struct{ document, want string }{
		{"habour.txt", `No document is called "habour.txt" here. Did you mean harbour.txt?`},
		{"@everyone", `No document is called "\@everyone" here.`},
		{"minutes", "minutes.pdf is here, but could not be read: broken: torn, or no PDF"},
	} {
		asked := w.Slash(w.user, w.Channel, "ask", discordtest.Options{"question": "What did Ms Ito say?", "document": c.document})
		shows(t, asked.Done(nil), c.want)
		listed := w.Slash(w.user, w.Channel, "quotes", discordtest.Options{"speaker": "Aiko Ito", "document": c.document})
		shows(t, listed.Done(nil), c.want)
	}
	shows(t, w.Slash(w.user, w.Channel, "ask", discordtest.Options{"question": "What did Ms Ito say?", "document": "HARBOUR"}).Done(nil), "We are ready to talk")
}

// TestANoSaysWhatCouldNotBeRead in Discord, and that /status lists it.
func TestANoSaysWhatCouldNotBeRead(t *testing.T) {
	lib := scanned(t)
	w := begin(t, discordtest.Config{}, Config{Library: lib, Bot: bot.New(lib, bot.WithStatusCommand(StatusCommand))})
	const unread = "2 of 4 files could not be read (.docx, .pdf); /status lists them."
	for command, options := range map[string]discordtest.Options{
		"ask":      {"question": "What did Ada Lovelace say?"},
		"quotes":   {"speaker": "Ada Lovelace"},
		"timeline": {"about": "submarines"},
		"compare":  {"a": "Aiko Ito", "b": "Zog", "about": "trains"},
	} {
		shows(t, w.Slash(w.user, w.Channel, command, options).Done(nil), unread)
	}
	shows(t, w.Slash(w.user, w.Channel, "status", nil).Done(nil), "Problem: skipped letter.docx", "Problem: skipped minutes.pdf: broken: torn, or no PDF")
}

// TestAStatusOfManyProblems shows the first ones and says how many more.
func TestAStatusOfManyProblems(t *testing.T) {
	lib, corpus := open(t, documents)
	for i := range 30 {
		if err := os.WriteFile(filepath.Join(corpus, string(rune('a'+i%26))+"-scan-"+string(rune('a'+i/26))+".pdf"), []byte("%PDF"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := lib.Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	w := begin(t, discordtest.Config{}, Config{Library: lib})
	shows(t, w.Slash(w.user, w.Channel, "status", nil).Done(nil), "a-scan-a.pdf", "and 10 more; whosaid status lists all.")
}
