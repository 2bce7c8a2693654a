package answer

import (
	"slices"
	"strings"
	"testing"
)

// hall is an article in which some are for a hall, some against it, and of some nothing tells
// which.
func hall() map[string]string {
	return map[string]string{"hall.txt": "Council backs new hall\n\n" +
		"The town council backed a new hall on Monday, over objections from Councillor Ines Vad, who called it “a palace for pigeons.”\n\n" +
		"“We can heat it for half the price,” council leader Joren Pell said after the vote.\n\n" +
		"Vad was unmoved. “You can't teach a budget to fly,” she said. Her colleague Abel Osei agreed: “Ines is right, the hall sinks us.”\n\n" +
		"Mayor Runa Holt welcomed the hall. “A town needs a roof,” she said.\n\n" +
		"The architect, Milo Brandt, said the hall would open in June.\n"}
}

// A question for who took a side is answered by those whom the article tells to be on it:
// whoever agrees with them is too, whoever is told to be on the other side never.
func TestOneSideAlone(t *testing.T) {
	for asked, want := range map[string]struct{ some, none []string }{
		"who opposes the hall":             {[]string{"Ines Vad", "Abel Osei"}, []string{"Joren Pell", "Runa Holt", "Milo Brandt"}},
		"who is against the hall and why":  {[]string{"Ines Vad"}, []string{"Joren Pell", "Runa Holt", "Milo Brandt"}},
		"who supports the hall":            {[]string{"Runa Holt"}, []string{"Ines Vad", "Abel Osei"}},
		"who was in favour of the hall":    {[]string{"Runa Holt"}, []string{"Ines Vad", "Abel Osei"}},
		"who spoke about the budget":       {[]string{"Ines Vad"}, nil},
		"who said the hall would open":     {[]string{"Milo Brandt"}, nil},
		"who was against the hall in June": {nil, []string{"Runa Holt"}},
	} {
		out := decidedOf(t, hall(), asked)
		var told []string
		for _, s := range out.Statements {
			told = append(told, s.Speaker)
		}
		for _, name := range want.some {
			if !slices.Contains(told, name) {
				t.Errorf("%q tells of %v, want %s among them", asked, told, name)
			}
		}
		for _, name := range want.none {
			if slices.Contains(told, name) {
				t.Errorf("%q tells of %v, want no %s", asked, told, name)
			}
		}
	}
}

// What was not done, nearly done or would be done takes no side, nor does who says so of
// somebody else; what somebody says of themselves does. Nothing said on a matter is a vote on it.
func TestSidesDone(t *testing.T) {
	weir := map[string]string{"weir.txt": "Row over weir\n\n" +
		"Lena Osk supports the weir. Karl Brun opposes it. Jan Petz accused Osk of opposing the weir. Ann Hale said she could not support " +
		"the weir.\n\n" +
		"Minister Joel Vik voted for the weir. Tom Aro said he had not voted for the weir. Ida Munk said she would vote for the weir.\n\n" +
		"“We voted for the weir because of the floods,” said Max Dorn.\n\n" +
		"“You will get no more money,” said Leif Quist, who runs the mill.\n"}
	for asked, want := range map[string]struct {
		told string
		none []string
	}{
		"who supports the weir":      {"Max Dorn", []string{"Ann Hale", "Jan Petz", "Karl Brun"}},
		"who opposes the weir":       {"Karl Brun", []string{"Lena Osk", "Jan Petz", "Max Dorn"}},
		"who voted for the weir":     {"Max Dorn", []string{"Tom Aro", "Ida Munk", "Leif Quist"}},
		"who voted against the weir": {"", []string{"Tom Aro", "Ida Munk", "Leif Quist", "Max Dorn"}},
	} {
		out := decidedOf(t, weir, asked)
		shows := out.Sentence.Text
		for _, s := range out.Statements {
			shows += " " + s.Speaker
		}
		if !strings.Contains(shows, want.told) || want.told == "" && out.No != Closest {
			t.Errorf("%q: %v, %q, want %q", asked, out.No, shows, want.told)
		}
		for _, s := range out.Statements {
			if slices.Contains(want.none, s.Speaker) {
				t.Errorf("%q tells of %s: %s", asked, s.Speaker, s.Text)
			}
		}
	}
}

// Of two people of one surname, each is on the side that is told of them by their whole name.
func TestSidesOfNamesakes(t *testing.T) {
	mill := map[string]string{"mill.txt": "Row over mill\n\nFreda Osk opposed the mill. “It starves our own members,” she said.\n\n" +
		"“The vote on the mill is over,” said Frank Osk, her cousin.\n"}
	out := decidedOf(t, mill, "who opposed the mill")
	told := strings.Contains(out.Sentence.Text, "Freda Osk opposed") || len(out.Statements) > 0 && out.Statements[0].Speaker == "Freda Osk"
	if out.No != Answered || !told {
		t.Errorf("%v, %q, %+v, want Freda Osk", out.No, out.Sentence.Text, out.Statements)
	}
	for _, s := range out.Statements {
		if s.Speaker == "Frank Osk" {
			t.Errorf("tells of %s: %s", s.Speaker, s.Text)
		}
	}
}
