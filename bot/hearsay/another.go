package hearsay

import (
	"strings"

	"whosaid/bot/phrase"
	"whosaid/retrieval/english"
	"whosaid/retrieval/question"
)

// another reports whether words of a speaker tell that somebody else says something: their
// last verb of saying has a subject that is not "I" or "we".
func another(text string) bool {
	subject, found := sayer(phrase.Read(text))
	return found && !firstPerson(subject)
}

// anothersIn reports the same of a document's words for what a speaker says, where "he" may be
// the speaker: then only what is negated or untrue is not said.
func anothersIn(text string) bool {
	subject, found := sayer(phrase.Read(text))
	switch {
	case !found:
		return false
	case english.Is(head(subject), english.SubjectPronoun):
		return question.Negated(text) || untrue(text)
	}
	return true
}

// untrue reports whether a text has a word for what is not so.
func untrue(text string) bool {
	for _, w := range phrase.Read(text) {
		if english.Is(w.Text, english.Untrue) {
			return true
		}
	}
	return false
}

// sayer is the subject of the last verb of saying among some words; none where that has none,
// or is passive.
func sayer(ws []phrase.Word) (phrase.Word, bool) {
	verb := len(ws) - 1
	for verb > 0 && !says(ws[verb]) {
		verb--
	}
	if verb <= 0 || english.Is(ws[verb-1].Text, english.FormOfBe) && !strings.HasSuffix(ws[verb].Text, "ing") ||
		beginsAnew(ws[verb+1:]) {
		return phrase.Word{}, false
	}
	for i := verb - 1; i >= 0; i-- {
		switch w := ws[i]; {
		case w.Text == "and" || w.Text == "but" || w.Text == "or" || strings.ContainsAny(ws[i+1].Gap, ";:"):
			return phrase.Word{}, false
		case isSubject(w):
			return w, true
		}
	}
	return phrase.Word{}, false
}

// beginsAnew reports whether words after a verb begin something else that is said: "and that".
func beginsAnew(ws []phrase.Word) bool {
	for i, w := range ws {
		joins := i > 0 && w.Text == "that" && (ws[i-1].Text == "and" || ws[i-1].Text == "but")
		if joins || strings.Contains(w.Gap, ";") {
			return true
		}
	}
	return false
}

// says reports whether a word is a form of a verb of saying, or of calling something so.
func says(w phrase.Word) bool {
	f := english.Lookup(w.Text)
	if f == nil || w.Capital {
		return false
	}
	for _, v := range f.Verbs {
		if (v.Sense == english.Says || v.Sense == english.Names) && v.Traits&english.Seldom == 0 {
			return true
		}
	}
	return false
}

// isSubject reports whether a word may be the subject of a verb after it, or end or begin one:
// a name, a pronoun, a noun that is no verb, or a determiner.
func isSubject(w phrase.Word) bool {
	if english.Is(head(w), english.SubjectPronoun|english.Determiner) {
		return true
	}
	if english.Is(w.Text, english.Adverb|english.Auxiliary|english.Negation) || strings.HasSuffix(w.Text, "n't") {
		return false
	}
	f := english.Lookup(w.Text)
	return w.Capital || w.Content && (f == nil || len(f.Verbs) == 0) && !strings.HasSuffix(w.Text, "ly")
}

func firstPerson(w phrase.Word) bool { return head(w) == "i" || head(w) == "we" }

// head is a word without what an apostrophe joins to it: "I'd".
func head(w phrase.Word) string {
	short, _, _ := strings.Cut(w.Text, "'")
	return short
}
