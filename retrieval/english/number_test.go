package english

import "testing"

func TestNumbers(t *testing.T) {
	for word, want := range map[string]int{
		"zero": 0, "one": 1, "nineteen": 19, "twenty": 20,
		"ninety": 90, "hundred": -1, "tenth": -1, "": -1,
	} {
		if n, ok := NumberOf(word); ok != (want >= 0) || ok && n != want {
			t.Errorf("NumberOf(%q) = %d, %v; want %d", word, n, ok, want)
		}
	}
	for word, want := range map[string]bool{
		"seven": true, "twenty-two": true, "dozens": true, "half": true,
		"third": false, "7": false, "sevens": false,
	} {
		if IsNumberWord(word) != want {
			t.Errorf("IsNumberWord(%q) is not %v", word, want)
		}
	}
	for word, want := range map[string]bool{
		"third": true, "3rd": true, "21st": true, "3": false,
		"3rds": false, "three": false, "nd": false, "": false,
	} {
		if IsOrdinal(word) != want {
			t.Errorf("IsOrdinal(%q) is not %v", word, want)
		}
	}
}

// TestCardinals: the number words among the classes are number words.
func TestCardinals(t *testing.T) {
	for form, w := range lists().words {
		if _, ok := NumberOf(form); w.Classes&Cardinal != 0 && !ok {
			t.Errorf("%q is no number", form)
		}
	}
}

func TestDates(t *testing.T) {
	for word, want := range map[string][2]bool{
		"monday": {true, false}, "mondays": {true, false}, "mon": {},
		"may": {false, true}, "sept": {false, true}, "sept.": {false, true}, "septem": {},
	} {
		if got := [2]bool{IsWeekday(word), IsMonth(word)}; got != want {
			t.Errorf("%q: day, month %v, want %v", word, got, want)
		}
	}
}

func TestAbbreviates(t *testing.T) {
	for word, want := range map[string]bool{
		"Mr": true, "Reps": true, "No": true, "no": false, "NO": false,
		"vs": true, "St": true, "Inc": false, "A": false, "": false,
	} {
		if Abbreviates(word) != want {
			t.Errorf("Abbreviates(%q) is not %v", word, want)
		}
	}
}
