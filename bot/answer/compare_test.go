package answer

import "testing"

// TestVoicesOfSides holds two against each other by what stands in the article on it, where an
// aide speaks for one of them, and shows nothing of another article beside it.
func TestVoicesOfSides(t *testing.T) {
	files := map[string]string{
		"lock.txt": "Sea lock dispute\n\nThe new sea lock was debated in Vika on Monday.\n\n" +
			"“Mayor Lind believes the sea lock will keep the town dry,” said Paul Moe, Lind’s top harbour aide.\n\n" +
			"“The sea lock is a waste of stone,” said Jon Berg, the opposition leader.\n",
		"fair.txt": "Summer fair\n\n“The fair was lovely,” said Mayor Anna Lind.\n\n“I won a goose,” said Jon Berg, the opposition leader.\n\n" +
			"“We danced,” said Anna Lind.\n",
	}
	got := decidedOf(t, files, "do Anna Lind and Jon Berg agree about the sea lock?")
	if got.Shape != Hold || len(got.Sides) != 2 || got.Sides[0].Name != "Paul Moe" || got.Sides[1].Name != "Jon Berg" {
		t.Fatalf("%v, %v", got.Shape, got.Sides)
	}
	for _, s := range got.Statements {
		if s.Document != "lock.txt" {
			t.Errorf("shows %q of %s", s.Text, s.Document)
		}
	}
}
