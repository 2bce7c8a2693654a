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

// A text with another word is no date by its patterns either.
func FuzzHasOther(f *testing.F) {
	for _, s := range []string{"3 May 2021", "5thSeptember 2021", "2021-05-03Tfrom 9:00", "Wednesday 2 June 2021 at noon CEST",
		"3 May 2021 the harbour", "auguſt 3, 2021", "from 10:00 to 12:30 pm, tues 2 June 2021", "2021-05-03Tutc"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if d, ok := alone(text); ok && hasOther(text) {
			t.Fatalf("%q is %v", text, d)
		}
	})
}

func TestHasOther(t *testing.T) {
	for text, want := range map[string]bool{
		"": false, "3 May 2021": false, "Wednesday, 3rd of September 2021, 14:00 UTC": false, "the harbour, 3 May 2021": true,
		"from noon on 3 May 2021": false, "5thSeptember 2021": false, "auguſt 3, 2021 again": false, "3 May 2021 or in autumn": true, "5thand 7th May 2021": false,
	} {
		if got := hasOther(text); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
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
