package article

import "testing"

// A byline names its writer after "By".
func TestWriter(t *testing.T) {
	for byline, want := range map[string]string{
		"By Ana Ito":         "Ana Ito",
		"by Ana Ito, Vik":    "Ana Ito, Vik",
		"Byron Vale":         "Byron Vale",
		"Ana Ito":            "Ana Ito",
		"":                   "",
		"BY  Runa Holt Vik ": "Runa Holt Vik",
	} {
		if got := Writer(byline); got != want {
			t.Errorf("%q names %q, want %q", byline, got, want)
		}
	}
}
