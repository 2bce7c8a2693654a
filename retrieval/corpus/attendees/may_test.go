package attendees

import "testing"

// What a list opens with is told by its first letters, quicker than by the pattern.
func FuzzMayList(f *testing.F) {
	for _, s := range []string{"Attendees: Ana Ito", "- **In attendance**", "in-person participants:", "ſtaff present:", "12. Who was there?", "The crane fell."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, line string) {
		if listed.MatchString(line) && !mayList(line) {
			t.Fatalf("%q opens a list", line)
		}
	})
}
