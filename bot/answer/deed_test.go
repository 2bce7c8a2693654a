package answer

import "testing"

// TestSaysOfOthers tells what somebody says of others from what they say they did.
func TestSaysOfOthers(t *testing.T) {
	for _, c := range []struct {
		question, after string
		want            bool
	}{
		{"why did Ito say the crew left", " say the crew left", true},
		{"why did Ito say she left", " say she left", false},
		{"why did Ito leave", " leave", false},
		{"what did Ito say when she left", " say when she left", false},
	} {
		if got := saysOfOthers(c.question, c.after); got != c.want {
			t.Errorf("%q: %t", c.question, got)
		}
	}
}

// A deed done to somebody named is told by a pronoun right after its verb as well.
func TestDoneToThem(t *testing.T) {
	office := map[string]string{"office.txt": "Dean leaves\n\nThe dean, Joel Vik, was sacked on Monday, an hour after the vote.\n\n" +
		"Rector Edith Osk said: “I sacked him because he lied to me.”\n\nThe bursar, Ann Moe, said: “I like him because he is kind.”\n"}
	for asked, want := range map[string]bool{
		"why did Edith Osk sack Joel Vik": false,
		"why did Ann Moe sack Joel Vik":   true,
	} {
		if out := decidedOf(t, office, asked); (out.Why == Unfounded) != want {
			t.Errorf("%q: %v, %v, %+v", asked, out.No, out.Why, out.Statements)
		}
	}
}
