package answer

import "testing"

// TestYesIsSaid: a yes needs words that the speaker stands for: no hint, joke or forecast, none
// that they regret, take back or were told, and none of somebody who is named as not saying it.
func TestYesIsSaid(t *testing.T) {
	files := map[string]string{
		"a.txt": "Mara Lind said the pier was rotten.\n\nOlaf Ruud hinted that the pier would close.\n\n" +
			"Ida Frey predicted that the pier would sink.\n\nTom Berg joked that the pier was haunted.\n\n" +
			"Eva Dahl said that it was a lie that the pier was sold.",
		"b.txt": "Nils Moe said the boathouse was unsafe. He later retracted the claim.\n\n" +
			"Kari Vik regretted saying the boathouse was stolen.",
		"c.txt": "Per Holm said in March that the slipway was mined.\n\nThe weather was fine for weeks.\n\nThe paper sold well.\n\n" +
			"Nobody came.\n\nOn Monday Holm withdrew his claim about the slipway.",
	}
	for asked, want := range map[string]bool{
		"did Mara Lind say the pier was rotten?":         true,
		"did Olaf Ruud say the pier would close?":        false,
		"did Olaf Ruud hint that the pier would close?":  true,
		"did Ida Frey say the pier would sink?":          false,
		"did Ida Frey predict that the pier would sink?": true,
		"did Tom Berg say the pier was haunted?":         false,
		"did Eva Dahl say the pier was sold?":            false,
		"did Nils Moe say the boathouse was unsafe?":     false,
		"did Kari Vik say the boathouse was stolen?":     false,
		"did Per Holm say the slipway was mined?":        false,
	} {
		if out := decidedOf(t, files, asked); (out.Shape == Affirm) != want {
			t.Errorf("%q: shape %v, no %q, %v", asked, out.Shape, out.No, out.Statements)
		}
	}
}

// TestSomebodyElseClaims: who denies a claim, or tells that few hold it, is not who made it in
// place of somebody else.
func TestSomebodyElseClaims(t *testing.T) {
	files := map[string]string{"a.txt": "Mara Lind said the pier was old. Olaf Ruud said that few people thought the pier was rotten. " +
		"Ida Frey said the boathouse was sold.\n\nTom Berg said his brother would not plead guilty. Eva Dahl said nothing was decided."}
	for asked, want := range map[string]bool{
		"did Mara Lind say the pier was rotten?":   false,
		"did Mara Lind say the boathouse was sold": true,
		"did Eva Dahl plead guilty?":               false,
	} {
		if out := decidedOf(t, files, asked); (out.No == SomeoneElse) != want {
			t.Errorf("%q: shape %v, no %q, %v", asked, out.Shape, out.No, out.Nearest)
		}
	}
}
