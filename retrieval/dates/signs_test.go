package dates

import "testing"

// A text without the signs of a form has none of its dates, however it is
// written.
func FuzzSigns(f *testing.F) {
	for _, s := range []string{"3 May 2021", "SEPT. 26, 2016", "22-ſept-24", "the 3rd of ſept 2021", "1234", "7/28/17", "in 2021 and may", "no date"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		has := signsOf(text)
		for _, form := range forms {
			if has&form.needs != form.needs && form.pattern.MatchString(text) {
				t.Fatalf("%q: %b is not %b, but %s matches", text, has, form.needs, form.pattern)
			}
		}
	})
}

func TestSigns(t *testing.T) {
	for text, want := range map[string]signs{
		"": 0, "may": 0, "3": digit, "3 may": digit | named, "2021": digit | fourDigits, "202 1": digit, "Octane 95": digit | named,
		"4 ſept": digit | named, "in 2021 we": digit | fourDigits,
	} {
		if got := signsOf(text); got != want {
			t.Errorf("%q: %b, want %b", text, got, want)
		}
	}
}
