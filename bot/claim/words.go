package claim

import (
	"strings"

	"whosaid/bot/phrase"
	"whosaid/retrieval/english"
)

var (
	// opens are words that open a sentence and govern nothing.
	opens = english.Set("so well yes yeah no and but look ok okay now because also that again here then")
	// setsScene are words that begin what tells when, where or why something is so, and ends
	// with a comma. What is so "for" or "according to" somebody is theirs.
	setsScene = english.Set("in on at by with within during after before since when while because despite once under throughout")
	// joints are words that subordinate what follows, or make it part of something else.
	joints = english.Set("that if whether unless who whom whose which what how why to than as like")
	// joins are words that join what follows to a clause as more of it.
	joins = english.Set("and but which who because when while")
	// lessening are words that make less of what they stand beside.
	lessening = english.Set("few little hardly scarcely barely seldom rarely almost nearly half none neither supposedly allegedly " +
		"reportedly apparently perhaps maybe possibly probably only")
)

// lessens reports whether a word makes less of what it stands beside.
func lessens(w phrase.Word) bool { return lessening[w.Text] }

// isJoint reports whether a word subordinates what follows it, or is a preposition.
func isJoint(w phrase.Word) bool { return joints[w.Text] || english.Is(w.Text, english.Preposition) }

// isVerbal reports whether a word is a verb in -ing.
func isVerbal(w phrase.Word) bool {
	return len(w.Text) > len("thing") && strings.HasSuffix(w.Text, "ing")
}

// adverbial reports whether a word tells how, when or how much.
func adverbial(w phrase.Word) bool {
	return strings.HasSuffix(w.Text, "ly") || english.Is(w.Text, english.Adverb|english.Day) || w.In("degree")
}

// genitive reports whether a word is what something belongs to.
func genitive(w phrase.Word) bool {
	return strings.HasSuffix(w.Raw, "'s") || strings.HasSuffix(w.Raw, "s'")
}
