package wording

import (
	"fmt"
	"strings"

	"whosaid/bot/plan"
	"whosaid/retrieval"
)

// Report is Say and, where it needs telling, how the speaker is known.
func (v *Voice) Report(s retrieval.Statement) string {
	text := v.Say(s)
	if notByName(s) {
		text += " " + v.Known(s)
	}
	return text
}

// Known is a sentence on how the speaker of s is known.
func (v *Voice) Known(s retrieval.Statement) string {
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
		return fmt.Sprintf("Here %s is most likely %s, %s; the document does not say so outright.", Quote(written), s.Speaker, where)
	case retrieval.ByContinuation:
		if s.Resolved == 0 || s.Resolved == s.Paragraph {
			return fmt.Sprintf("The words go on from those of %s just before them.", Named(s.Speaker))
		}
		return fmt.Sprintf("The words continue the quotation of paragraph %d; the document names %s in paragraph %d.", s.Paragraph-1,
			Named(s.Speaker), s.Resolved)
	case retrieval.BySurname, retrieval.ByTitle:
		return fmt.Sprintf("The document has %s, which is %s, %s.", Quote(written), s.Speaker, where)
	case retrieval.ByNominal:
		if strings.EqualFold(plan.Bare(written), s.Speaker) || contains(written, s.Speaker) {
			return fmt.Sprintf("The document calls the speaker %s and gives no name.", Quote(written))
		}
		return fmt.Sprintf("Here %s %s most likely %s, %s; the document does not say so outright.", Quote(written), isOrAre(written),
			v.meant(s.Speaker), where)
	case retrieval.ByAlias:
		return fmt.Sprintf("The document has %s; the corpus's alias file says that this is %s.", Quote(written), s.Speaker)
	case retrieval.ByModel:
		return fmt.Sprintf("A language model read the speaker as %s.", s.Speaker)
	}
	return fmt.Sprintf("The document names %s beside the words, %s.", s.Speaker, where)
}

// meant is a speaker as what a wording means: people by their name, others
// with an article.
func (v *Voice) meant(speaker string) string {
	if p, ok := v.directory.Person(speaker); ok && p.Sort == retrieval.Individual {
		return speaker
	}
	return "the " + plan.Bare(speaker)
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
	if unsureOf(s) != "" {
		return false // the sentence tells it
	}
	switch s.SpeakerReason {
	case retrieval.ByAlias, retrieval.ByModel:
		return true
	case retrieval.ByNominal, retrieval.ByPronoun:
		return s.Resolved > 0 && s.Resolved != s.Paragraph || len(s.SpeakerCandidates) > 1
	}
	return false
}
