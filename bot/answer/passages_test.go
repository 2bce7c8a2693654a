package answer

import (
	"os"
	"path/filepath"
	"testing"

	"whosaid/bot/plan"
	"whosaid/retrieval/library"
)

// TestPassagesWhereTheySpeak holds that the passages beside a turn of somebody are
// of meetings in which they speak.
func TestPassagesWhereTheySpeak(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"yard_2024-02-06.md": "# Yard call 1\n\nIlka Ro: The winch, the new winch, the winch is paid for and the winch is here.\n\n" +
			"Tove Lind: The winch is ready, and the new winch is fine.\n\nIlka Ro: Good.\n\nTove Lind: Yes.\n",
		"yard_2024-03-05.md": "# Yard call 2\n\nBram Oosting: I would not trust the new winch with a full boat.\n\nTove Lind: Why?\n\n" +
			"Bram Oosting: It slips.\n\nTove Lind: I see.\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	lib, err := library.Open(t.Context(), library.Config{Corpus: dir, Data: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { lib.Close() })
	p, err := plan.New(t.Context(), lib, plan.Request{Question: "What did Bram Oosting say about the new winch?"})
	if err != nil {
		t.Fatal(err)
	}
	got, err := Decide(t.Context(), lib, p)
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Passages) == 0 {
		t.Fatal("no passages")
	}
	for _, passage := range got.Passages {
		if passage.Document != "yard_2024-03-05.md" {
			t.Errorf("a passage of %s, where he does not speak", passage.Document)
		}
	}
}
