package bot

import (
	"fmt"
	"strings"

	"whosaid/retrieval"
)

// Explain says in a sentence how the speaker of s is known.
func (b *Bot) Explain(s retrieval.Statement) string {
	return newVoice(b.library.People()).known(s)
}

// Why shows the evidence of an answer and how each speaker is known, a line a
// statement.
func (b *Bot) Why(a Answer) string {
	v := newVoice(b.library.People())
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
func (v *voice) known(s retrieval.Statement) string {
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
			return fmt.Sprintf("The words go on from those of %s just before them.", named(s.Speaker))
		}
		return fmt.Sprintf("The words continue the quotation of paragraph %d; the document names %s in paragraph %d.", s.Paragraph-1, named(s.Speaker), s.Resolved)
	case retrieval.BySurname, retrieval.ByTitle:
		return fmt.Sprintf("The document has %s, which is %s, %s.", quote(written), s.Speaker, where)
	case retrieval.ByNominal:
		if strings.EqualFold(bare(written), s.Speaker) || contains(written, s.Speaker) {
			return fmt.Sprintf("The document calls the speaker %s and gives no name.", quote(written))
		}
		return fmt.Sprintf("Here %s %s %s, %s.", quote(written), isOrAre(written), v.meant(s.Speaker), where)
	case retrieval.ByAlias:
		return fmt.Sprintf("The document has %s; the corpus's alias file says that this is %s.", quote(written), s.Speaker)
	case retrieval.ByModel:
		return fmt.Sprintf("A language model read the speaker as %s.", s.Speaker)
	}
	return fmt.Sprintf("The document names %s beside the words, %s.", s.Speaker, where)
}

// meant is a speaker as what a wording means: people by their name, others
// with an article.
func (v *voice) meant(speaker string) string {
	if p, ok := v.directory.Person(speaker); ok && p.Sort == retrieval.Individual {
		return speaker
	}
	return "the " + bare(speaker)
}

// isOrAre is the verb of a noun phrase.
func isOrAre(phrase string) string {
	low := strings.ToLower(phrase)
	if strings.HasSuffix(low, "s") && !strings.HasSuffix(low, "ss") || strings.HasSuffix(low, "men") || low == "people" || low == "police" {
		return "are"
	}
	return "is"
}

// notByName reports whether it has to be told how the speaker is known: not
// where the sentence itself tells it, nor where the same paragraph does.
func notByName(s retrieval.Statement) bool {
	switch s.SpeakerReason {
	case retrieval.ByAlias, retrieval.ByModel:
		return true
	case retrieval.ByNominal, retrieval.ByPronoun:
		return s.Resolved > 0 && s.Resolved != s.Paragraph
	}
	return false
}
