package discord

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"whosaid/bot/discord/discordtest"
	"whosaid/retrieval/library"
)

func TestWho(t *testing.T) {
	w := begin(t, discordtest.Config{}, Config{})
	who := func(quotation, speaker string) discordtest.Message {
		options := discordtest.Options{"quotation": quotation}
		if speaker != "" {
			options["speaker"] = speaker
		}
		return w.Slash(w.user, w.Channel, "who", options).Done(nil)
	}
	shows(t, who(`"we are ready to talk"`, ""), "**Exact.**", "**Aiko Ito**", "harbour.txt, paragraph 1")
	shows(t, who("The harbour will open in May", "Aiko Ito"), "**Misattributed.**", "**Paul Okafor**")
	shows(t, who("The trains will certainly run again in spring", ""), "**Near.**", "**Paul Okafor**", "The difference")
	shows(t, who("The trains will not run again in spring", ""), "**Altered.** Not what **Paul Okafor** said", "~~not~~")
	shows(t, who("The line was closed on Monday", ""), "**Narration.**")
	shows(t, who("Cheese grows on trees in winter", ""), "**Not found.**")
}

func TestWhoSaidThis(t *testing.T) {
	w := begin(t, discordtest.Config{}, Config{})
	m := w.Say(w.user, w.Channel, "So “we are ready to talk”, and then \"cheese grows on trees\"? @everyone")
	i := w.OnMessage(w.user, "Who said this?", m)
	first := i.Done(nil)
	shows(t, first, "**Exact.**", "**Aiko Ito**")
	shows(t, i.Followups(1)[0], "**Not found.**", "cheese grows on trees")
	if !first.Ephemeral() {
		t.Error("the check is shown to everybody")
	}
}

// lots is a library with more statements of one person than fit a page.
func lots(t *testing.T) *library.Library {
	t.Helper()
	text := ""
	for _, word := range strings.Fields("bread cheese apples butter onions garlic pepper carrots") {
		text += "\"We sold all of the " + word + " we had,\" said Aiko Ito.\n\n"
	}
	lib, _ := open(t, map[string]string{"market.txt": text})
	return lib
}

func TestQuotesTurnPages(t *testing.T) {
	w := begin(t, discordtest.Config{}, Config{Library: lots(t)})
	i := w.Slash(w.user, w.Channel, "quotes", discordtest.Options{"speaker": "Aiko Ito"})
	first := i.Done(nil)
	shows(t, first, "bread", "onions", "page 1 of 2")
	next := w.Press(w.user, first, "Next").Done(func(m *discordtest.Message) bool { return m.Button("Back") != "" })
	if next.ID != first.ID {
		t.Error("the page is not turned in place")
	}
	shows(t, next, "garlic", "carrots", "page 2 of 2")
	back := w.Press(w.user, next, "Back").Done(func(m *discordtest.Message) bool { return m.Button("Next") != "" })
	shows(t, back, "bread", "page 1 of 2")
}

func TestAForgottenListStays(t *testing.T) {
	data := t.TempDir()
	text := strings.Repeat("\"We sold all of the bread we had,\" said Aiko Ito.\n\n", 8)
	lib, _ := open(t, map[string]string{"market.txt": text})
	w := begin(t, discordtest.Config{}, Config{Library: lib, Data: data})
	list := w.Slash(w.user, w.Channel, "quotes", discordtest.Options{"speaker": "Aiko Ito"}).Done(nil)
	if err := os.RemoveAll(filepath.Join(data, "conversations")); err != nil {
		t.Fatal(err)
	}
	told := w.Press(w.user, list, "Next").Done(nil)
	shows(t, told, "I keep answers for a day only")
	if !told.Ephemeral() || told.ID == list.ID {
		t.Error("the list is replaced by what is told")
	}
}

func TestQuotesOfNobody(t *testing.T) {
	w := begin(t, discordtest.Config{}, Config{})
	shows(t, w.Slash(w.user, w.Channel, "quotes", discordtest.Options{"speaker": "Zog @everyone"}).Done(nil), "Nobody called", `\@everyone`)
}

func TestCompare(t *testing.T) {
	w := begin(t, discordtest.Config{}, Config{})
	m := w.Slash(w.user, w.Channel, "compare", discordtest.Options{"a": "Aiko Ito", "b": "Paul Okafor", "about": "the tariff"}).Done(nil)
	shows(t, m, "Aiko Ito", "The tariff is a mistake", "Paul Okafor", "No statement of Paul Okafor about the tariff was found.")
}

func TestTimeline(t *testing.T) {
	w := begin(t, discordtest.Config{}, Config{})
	shows(t, w.Slash(w.user, w.Channel, "timeline", discordtest.Options{"speaker": "Paul Okafor"}).Done(nil), "undated", "The harbour will open in May", "The trains will run again")
}

func TestSpeakers(t *testing.T) {
	w := begin(t, discordtest.Config{}, Config{})
	m := w.Slash(w.user, w.Channel, "speakers", nil).Done(nil)
	shows(t, m, "Aiko Ito", "Paul Okafor")
	if len(m.Attachments) != 1 || !strings.HasPrefix(string(m.Attachments[0].Data), "\x89PNG") || m.Embeds[0].Image == nil || m.Embeds[0].Image.URL != "attachment://speakers.png" {
		t.Errorf("picture: %+v", m.Attachments)
	}
}

func TestStatus(t *testing.T) {
	w := begin(t, discordtest.Config{}, Config{Model: "some-model"})
	shows(t, w.Slash(w.user, w.Channel, "status", nil).Done(nil), "2 documents", "some-model", "index as of")
}

func TestRefresh(t *testing.T) {
	w := begin(t, discordtest.Config{}, Config{})
	manager := w.AddUser("bea", discordtest.ManageGuild)
	refuse := w.Slash(w.user, w.Channel, "refresh", nil)
	shows(t, refuse.Done(nil), "Only people who may manage this server")
	if !refuse.Private() {
		t.Error("the refusal is shown to everybody")
	}
	if err := os.WriteFile(filepath.Join(w.corpus, "new.txt"), []byte("\"It rains,\" said Mary Sato.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	m := w.Slash(manager, w.Channel, "refresh", nil).Done(func(m *discordtest.Message) bool { return strings.Contains(m.Text(), "Refreshed") })
	shows(t, m, "1 added, 0 changed, 0 removed, 2 unchanged, 0 skipped", "**Added**", "new.txt")
	shows(t, w.Slash(w.user, w.Channel, "who", discordtest.Options{"quotation": "It rains"}).Done(nil), "Mary Sato")
}

func TestCompletion(t *testing.T) {
	w := begin(t, discordtest.Config{}, Config{})
	choices := func(command, option, typed string) string {
		var values []string
		for _, c := range w.Complete(w.user, w.Channel, command, option, typed).Choices() {
			values = append(values, c.Name)
		}
		return strings.Join(values, "|")
	}
	if got := choices("ask", "speaker", "oka"); got != "Paul Okafor" {
		t.Errorf("oka: %q", got)
	}
	if got := choices("quotes", "speaker", "minister"); !strings.HasSuffix(got, "→ Aiko Ito") {
		t.Errorf("minister: %q", got)
	}
	if got := choices("compare", "a", ""); !strings.Contains(got, "Aiko Ito") || !strings.Contains(got, "Paul Okafor") {
		t.Errorf("nothing typed: %q", got)
	}
	if got := choices("ask", "document", "RAIL"); got != "rails.txt" {
		t.Errorf("RAIL: %q", got)
	}
	if got := choices("ask", "speaker", "zzz"); got != "" {
		t.Errorf("zzz: %q", got)
	}
}
