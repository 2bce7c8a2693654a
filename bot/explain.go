package bot

import (
	"fmt"
	"strings"

	"whosaid/retrieval"
)

// Explain says in a sentence how the speaker of s is known.
func (b *Bot) Explain(s retrieval.Statement) string {
	return voice{b.library.People()}.known(s)
}

// Why shows the evidence of an answer and how each speaker is known, a line a
// statement.
func (b *Bot) Why(a Answer) string {
	v := voice{b.library.People()}
	var lines []string
	statements := a.Statements
	if a.Abstained {
		statements = a.Nearest
		lines = append(lines, fmt.Sprintf("No answer (%s). The nearest evidence:", a.Reason))
	}
	for i, s := range statements {
		line := fmt.Sprintf("%d. %s: %s (%s)", i+1, place(s), s.Text, s.Kind)
		lines = append(lines, line, "   "+v.known(s))
	}
	for _, p := range a.Passages {
		lines = append(lines, fmt.Sprintf("Passage (%s, paragraph %d): %s", p.Document, p.Paragraph, p.Text))
	}
	if len(lines) == 0 {
		return "There is no evidence to show."
	}
	return strings.Join(lines, "\n")
}

// known is a sentence on how the speaker of s is known.
func (v voice) known(s retrieval.Statement) string {
	if s.Speaker == "" {
		return "The document does not say whose words these are."
	}
	where := fmt.Sprintf("paragraph %d", s.Paragraph)
	if s.Resolved > 0 && s.Resolved != s.Paragraph {
		where = fmt.Sprintf("paragraph %d", s.Resolved)
	}
	written := strings.TrimSpace(s.SpeakerAsWritten)
	switch s.SpeakerReason {
	case retrieval.ByPronoun:
		return fmt.Sprintf("Here %s is %s, %s.", quote(written), s.Speaker, where)
	case retrieval.ByContinuation:
		if s.Resolved == 0 || s.Resolved == s.Paragraph {
			return fmt.Sprintf("The words go on from those of %s just before them.", s.Speaker)
		}
		return fmt.Sprintf("The words go on from those of %s, %s.", s.Speaker, where)
	case retrieval.BySurname, retrieval.ByTitle:
		return fmt.Sprintf("The document has %s, which is %s, %s.", quote(written), s.Speaker, where)
	case retrieval.ByNominal:
		if strings.EqualFold(bare(written), s.Speaker) || contains(written, s.Speaker) {
			return fmt.Sprintf("The document calls the speaker %s and gives no name.", quote(written))
		}
		return fmt.Sprintf("The document has %s, which means %s, %s.", quote(written), s.Speaker, where)
	case retrieval.ByAlias:
		return fmt.Sprintf("The document has %s; the corpus's alias file says that this is %s.", quote(written), s.Speaker)
	case retrieval.ByModel:
		return fmt.Sprintf("A language model read the speaker as %s.", s.Speaker)
	}
	return fmt.Sprintf("The document names %s beside the words, %s.", s.Speaker, where)
}

// notByName reports whether it has to be told how the speaker is known.
func notByName(s retrieval.Statement) bool {
	switch s.SpeakerReason {
	case retrieval.ByPronoun, retrieval.ByContinuation, retrieval.ByAlias, retrieval.ByModel:
		return true
	case retrieval.ByNominal:
		return s.Resolved > 0 && s.Resolved != s.Paragraph
	}
	return false
}
