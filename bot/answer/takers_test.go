package answer

import (
	"testing"

	"whosaid/bot/plan"
	"whosaid/retrieval"
)

// Whoever says outright which side they take comes before who has more of the topic
// and takes it in passing; who takes none is left out.
func TestTaking(t *testing.T) {
	turn := func(id, speaker, text string) retrieval.Statement {
		return retrieval.Statement{ID: id, Speaker: speaker, Text: text, SpeakerReason: retrieval.ByLabel}
	}
	discussion := []retrieval.Statement{
		turn("1", "Emil Sauer", "The glass roof for the seedlings covers forty beds, and the glass roof is paid for by the city, which "+
			"sends a man to see to it that the roof is built as drawn. I like that."),
		turn("2", "Anselm Roth", "I am not comfortable with a glass roof on posts of 1960."),
		turn("3", "Dora Lindt", "I support this. Seedlings cannot wait."),
		turn("4", "Gerd Ohm", "What does the glass roof weigh?"),
	}
	d := &decider{plan: plan.Plan{Text: "the glass roof for seedlings"}}
	if got := d.taking(discussion, inFavour, outrightly); len(got) != 2 || got[0].Speaker != "Dora Lindt" || got[1].Speaker != "Emil Sauer" {
		t.Errorf("in favour: %v", got)
	}
	if got := d.taking(discussion, against, outrightly); len(got) != 1 || got[0].Speaker != "Anselm Roth" {
		t.Errorf("against: %v", got)
	}
}

// TestShortly: chats and notes tell which side somebody takes without telling whose it is.
func TestShortly(t *testing.T) {
	d := &decider{plan: plan.Plan{Text: "a glass roof for the seedlings"}}
	for text, want := range map[string]string{
		"against. glass breaks in the hail": "against", "was against: said the posts are rotten": "against", "Opposed, it is dear.": "against",
		"for it. seedlings cannot wait": "for", "is in favour, they need light": "for", "all for a glass roof": "for",
		"i dont hate the glass roof": "for", "for two years it was dark": "", "the roof leans against the wall": "", "supporting walls are needed": "",
	} {
		_, con := d.standIn(text, against, nil)
		_, pro := d.standIn(text, inFavour, nil)
		if con != (want == "against") || pro != (want == "for") {
			t.Errorf("%q: against %v, for %v, want %q", text, con, pro, want)
		}
	}
}
