package bot

import (
	"cmp"
	"fmt"
	"strings"

	"whosaid/retrieval"
)

// Heard words whose statements a refresh brought and took, a line a speaker
// ("Sergey Ryabkov: 2 new, 1 gone"), and in one more how many speakers there
// are beyond the first most.
func Heard(all []retrieval.SpeakerChange, most int) []string {
	var lines []string
	for _, c := range all[:min(most, len(all))] {
		lines = append(lines, fmt.Sprintf("%s: %s", shortened(cmp.Or(c.Speaker, UnnamedSpeaker)), cameAndWent(c.New, c.Gone)))
	}
	if more := len(all) - most; more > 0 {
		came, gone := 0, 0
		for _, c := range all[most:] {
			came, gone = came+c.New, gone+c.Gone
		}
		lines = append(lines, fmt.Sprintf("and %d more: %s", more, cameAndWent(came, gone)))
	}
	return lines
}

// longestHeard is how many letters of a speaker's name a line has: a group may be
// called by half a sentence.
const longestHeard = 80

func shortened(name string) string {
	if letters := []rune(name); len(letters) > longestHeard {
		return strings.TrimSpace(string(letters[:longestHeard-1])) + "…"
	}
	return name
}

func cameAndWent(came, gone int) string {
	switch {
	case gone == 0:
		return fmt.Sprintf("%d new", came)
	case came == 0:
		return fmt.Sprintf("%d gone", gone)
	}
	return fmt.Sprintf("%d new, %d gone", came, gone)
}
