package wording

import (
	"fmt"
	"strings"

	"whosaid/bot/cue"
	"whosaid/retrieval"
)

// Tellable reports whether s can be told in other words: where its verb takes a
// clause with "that" and does not deny it.
func Tellable(s retrieval.Statement) bool {
	verb := cue.Verb(s)
	return verb != cue.SpokeOf && !cue.TakesObject(verb) && !cue.NeedsObject(verb) && !cue.Denies(verb) && !cue.Denies(s.Cue) &&
		!strings.HasSuffix(strings.TrimRight(s.Text, `"”’ `), "?") && !cue.Introduces(strings.TrimPrefix(cue.FirstWord(s.Text), "that"))
}

// Tell reports s in other words than its own: who, to whom, when and where are
// the statement's. again is true where its speaker was the last to speak.
func (v *Voice) Tell(s retrieval.Statement, words string, again bool) string {
	who := v.introduced(s)
	if again {
		who = shortName(s, v.directory) + " also"
	}
	return relayed(s) + v.telling(who, s) + " that " + small(words) + "."
}

// telling is subject, verb and circumstances.
func (v *Voice) telling(who string, s retrieval.Statement) string {
	verb := cue.Verb(s)
	told := v.circumstances(s, &verb)
	return who + " " + verb + told
}

// TellBoth reports what two statements of two speakers say, in other words than
// theirs.
func (v *Voice) TellBoth(a, b retrieval.Statement, words string) string {
	return fmt.Sprintf("Both %s and %s said that %s.", Within(v.introduced(a)), Within(v.introduced(b)), small(words))
}

// Beside are the exact words of s with their source, to stand beside what tells
// them.
func (v *Voice) Beside(s retrieval.Statement) string {
	if cue.AllQuoted(s) {
		return Quote(strings.TrimRight(Words(s), ",; ")) + " " + v.place(s)
	}
	return "in the document's words: " + strings.TrimRight(Words(s), " ,;") + " " + v.place(s)
}

// Passage is a sentence of a document with its source.
func (v *Voice) Passage(p retrieval.Passage, text string) string {
	return fmt.Sprintf("in the document's words: %s (%s, %s)", oneLine(text), sourceName(p.Document, ""), ParagraphOf(p.Locator, p.Paragraph))
}
