package answer

import "testing"

// pier is a chat and minutes in which some are against a pier.
func pier() map[string]string {
	return map[string]string{
		"talk.txt": "[03/04/2024, 07:01] Mara L: the pier should be bought, I like it\n[03/04/2024, 07:02] Olaf: I am against buying the pier\n" +
			"[03/04/2024, 07:03] Ida: has anybody seen the ferry key\n[03/04/2024, 07:04] Mara L: it is on the hook by the pier\n" +
			"[03/04/2024, 07:05] Olaf: the ferry key is lost again\n",
		"board-2024-05-02.txt": "HARBOUR BOARD\nMinutes of the meeting on 2 May 2024\n\nPRESENT: Mara Lindgren, Olaf Ruud, Ida Frey\n\n" +
			"1. PIER\n\nMs Lindgren said that the pier was a bargain.\n\n" +
			"RESOLVED to buy the pier. For: Lindgren, Ruud. Against: Frey.\n",
	}
}

// A question for why somebody voted against something is answered where something tells that
// they were against it: their own words, or the list of a vote.
func TestWhyVotedAgainst(t *testing.T) {
	for asked, want := range map[string]bool{
		"why did mara vote against buying the pier": true,
		"why did olaf vote against buying the pier": false,
		"why did frey vote against buying the pier": false,
	} {
		out := decidedOf(t, pier(), asked)
		if got := out.Why == Unfounded; got != want {
			t.Errorf("%q: %v, %v, %v, want unfounded %v", asked, out.Shape, out.No, out.Why, want)
		}
	}
}

// Whether somebody did something is not answered by turns that are not theirs and do not name
// them.
func TestWhetherSomebodyDid(t *testing.T) {
	for asked, want := range map[string]bool{
		"did ida buy the pier":         false,
		"did olaf lose the ferry key?": true,
	} {
		if out := decidedOf(t, pier(), asked); (out.Shape == Tell) != want {
			t.Errorf("%q: shape %v, %v, %+v", asked, out.Shape, out.No, out.Statements)
		}
	}
}

// That somebody voted no, in a sentence that does not tell on what, is no reason to deny that
// they voted against what the document is on; nor is a letter of resignation one to deny
// that its writer resigned.
func TestPremiseToldInOtherWords(t *testing.T) {
	files := map[string]string{"board.txt": "HARBOUR BOARD\nMinutes of the meeting on 2 May 2024\n\nPRESENT: Mara Lindgren, Olaf Ruud, Ida Frey\n\n" +
		"RESOLUTION 7. Lease the pier.\nThe resolution was adopted 2-1.\n\nMs. Frey cast the only no vote.\n\n" +
		"Mr. Ruud said that the lamp was new. Olaf Ruud's letter of resignation was read.\n"}
	for asked, want := range map[string]bool{
		"why did Frey vote against the lease?":     false,
		"why did Lindgren vote against the lease?": true,
		"why did Olaf Ruud resign?":                false,
		"why did Lindgren resign?":                 true,
	} {
		if out := decidedOf(t, files, asked); (out.Why == Unfounded) != want {
			t.Errorf("%q: %v, %v, %v, want unfounded %v", asked, out.Shape, out.No, out.Why, want)
		}
	}
}
