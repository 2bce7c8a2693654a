package answer

import "whosaid/retrieval/pattern"

var (
	// notDone stands before what is not told to have happened.
	notDone = pattern.MustCompile(`(?i)(?:\b(?:not|never|no|nor|neither|if|whether|would|should|could|might|may|must|to|without|unless|` +
		`hardly|refus\w*|declin\w*|deni\w+|deny\w*|instead of|rather than|against)|n['’]t)(?:\s+\w+){0,2}\s*$`)
	// nearlyDone stands before what was not done after all, or what somebody is only held to do.
	nearlyDone = pattern.New(`(?i)\b(?:almost|nearly|no longer|accus\w+ (?:\S+ ){1,3}of|falsely|instead of)(?:\s+\w+){0,1}\s*$`)
)

// doneAt is where a text tells that something was done in one of some words, nil where it tells
// none of them, or only that it was not done or would be.
func doneAt(told *pattern.Expression, text string) []int {
	for _, at := range told.FindAllStringIndex(text, -1) {
		if !notDone.MatchString(text[:at[0]]) && !nearlyDone.MatchString(text[:at[0]]) {
			return at
		}
	}
	return nil
}
