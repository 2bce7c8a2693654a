package phrase

import (
	"strings"
	"testing"
)

// TestRoles: who does what to whom, in the active and the passive, after "who", "and" and
// "to"; what stands after a preposition does nothing.
func TestRoles(t *testing.T) {
	for in, want := range map[string]string{
		"the harbour pilot warned the captain twice":          "harbour pilot warned captain",
		"the captain was warned by the harbour pilot":         "harbour pilot warned captain",
		"the owner of the barge hired divers":                 "owner hired divers",
		"Ana painted the hull and scraped the keel":           "ana painted hull; ana scraped keel",
		"the barge sank, and the crew, who swam, lost a mast": "barge sank ; crew swam ;  lost mast",
		"the train waits for the ferry":                       "train waits ferry",
		"they expect to sell it":                              "they expect ; they sell ",
		"after the singer lost her voice":                     "singer lost her",
		"":                                                    "",
	} {
		ws := Read(in)
		var got []string
		for _, r := range Roles(ws, Clauses(ws)) {
			got = append(got, text(ws, r.Doer)+" "+ws[r.Verb].Text+" "+text(ws, r.DoneTo))
		}
		if strings.Join(got, "; ") != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

func TestSpells(t *testing.T) {
	for in, want := range map[string]bool{
		"NRA | the National Rifle Association said so": true, "EU | the European Union": false, "NRA | National news on radio": false,
		"American | America's harbours": true, "Islamophobia | his Islamaphobia": true, "Lindvik | she left Lindholm": false,
		"Lindholm | she left Lindhelm": false, "": false,
	} {
		word, other, _ := strings.Cut(in, " | ")
		if ws := Read(word); len(ws) > 0 && Spells(ws[0], Read(other)) != want {
			t.Errorf("%s: want %v", in, want)
		}
	}
}

func TestInitialled(t *testing.T) {
	for in, want := range map[string]bool{
		"TypeScript | plain TS files": true, "TypeScript | plain JS files": false, "Typescript | a T in it": false, "Oslo | the O": false,
		"United States | the U.S. army": true,
	} {
		line, other, _ := strings.Cut(in, " | ")
		if Initialled(Read(line), 0, Read(other)) != want {
			t.Errorf("%s: want %v", in, want)
		}
	}
}

func TestKnownEndings(t *testing.T) {
	for in, want := range map[string]bool{"tidiness": true, "lindviness": false} {
		if Known(in) != want {
			t.Errorf("%s: want %v", in, want)
		}
	}
}

func TestCommon(t *testing.T) {
	for in, want := range map[string]bool{"voters": true, "shooting": true, "poland": false, "bill": false, "lindvik": false} {
		if Common(in) != want {
			t.Errorf("%s: want %v", in, want)
		}
	}
}

func TestShare(t *testing.T) {
	for _, c := range []struct {
		a, b  string
		share bool
	}{
		{"the planning committee", "the finance committee", true},
		{"the committee", "committees", true},
		{"he", "she", false},
	} {
		a, b := Read(c.a), Read(c.b)
		if Share(a, b) != c.share {
			t.Errorf("%s, %s: %v", c.a, c.b, Share(a, b))
		}
	}
}
