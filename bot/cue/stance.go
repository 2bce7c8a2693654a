package cue

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/question"
)

// StanceOf is how the cue of s leaves its content. A whole clause in quotation
// marks is said, though it be a question or come with "denied", unless the cue
// tells that it was not said.
func StanceOf(s retrieval.Statement) retrieval.Stance {
	words := strings.Fields(strings.ToLower(s.Cue))
	switch whole := AllQuoted(s) && ClauseShaped(s.Text); {
	case len(words) == 0:
		return retrieval.Asserted
	case unsaid(words), FirstWord(s.Text) == "nor":
		return retrieval.Unsaid
	case whole:
		return retrieval.Asserted
	case asks(s, words):
		return retrieval.Asked
	case says(words, english.Denies):
		return retrieval.DeniedStance
	case says(words, english.Opposes|english.Negates), words[len(words)-1] == "against":
		return retrieval.Opposed
	case supposes(s, words):
		return retrieval.Supposed
	}
	return retrieval.Asserted
}

// unsaid reports whether a cue tells what somebody did not say: "did not say",
// "refused to say".
func unsaid(cue []string) bool {
	written := strings.Join(cue, " ")
	if Silence(written) != "" {
		return true
	}
	return question.Negated(written) && !says(cue, english.Negates) && !saysMore(cue)
}

// says reports whether a word of a cue is a form of a verb with a trait.
func says(cue []string, trait english.Trait) bool {
	return slices.ContainsFunc(cue, func(w string) bool { return english.IsForm(w, trait, anyForm) })
}

// asks reports whether the content of s is a question that is told: "whether"
// after any verb that does not simply tell ("told them whether ..."), any other
// word of a question after a verb that asks.
func asks(s retrieval.Statement, cue []string) bool {
	first := FirstWord(s.Text)
	if AllQuoted(s) || !indirectQuestions[first] {
		return false
	}
	return first == "whether" && !says(cue, english.Tells) || slices.ContainsFunc(cue, inquires)
}

// inquires reports whether a word is a form of a verb whose object is a question
// and that takes no clause with "that", nor describes: "asked", "wondered".
func inquires(word string) bool {
	return english.TakesFrame(word, english.Question) && !english.TakesFrame(word, english.That|english.Clause) &&
		english.SenseOf(word) != english.Names
}

// supposes reports whether a cue tells what somebody may say, or would say if
// something were so. "Would later say" is a past that was to come.
func supposes(s retrieval.Statement, cue []string) bool {
	switch {
	case AllQuoted(s) || len(cue) < 2:
		return false
	case cue[0] == "would":
		return len(cue) == 2 && slices.Contains(strings.Fields(strings.ToLower(s.Text)), "if")
	}
	return mayBe[cue[0]]
}

var mayBe = Set("might may could can should")

// Beside is the cue of s as it is shown beside words that are not all in quotation
// marks, or that their speaker does not assert; empty for others.
func Beside(s retrieval.Statement) string {
	if s.Kind == retrieval.Direct && StanceOf(s) == retrieval.Asserted {
		return ""
	}
	return strings.Join(strings.Fields(s.Cue), " ")
}
