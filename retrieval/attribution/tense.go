package attribution

import "strings"

// A tense is what the form of a verb tells of time, as far as it does.
type tense uint8

const (
	noTense tense = iota
	past
	present
	modal // "must", "would", "be": a verb that tells neither
)

// tenseAt is the tense of the finite verb at k.
func (s *sentence) tenseAt(k int) tense {
	switch w := s.low(k); {
	case !s.verbLike(k):
		return noTense
	case w == "has", w == "is", w == "are", w == "have", w == "does", w == "do", w == "'re", w == "'ve":
		return present
	case w == "had", w == "was", w == "were", w == "did":
		return past
	case s.is(k, auxiliary):
		return modal
	case s.is(k, pastVerb), s.hasForm(k, pastShape) || strings.HasSuffix(w, "ed"):
		return past
	case s.hasForm(k, presentShape) || strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss"):
		return present
	}
	return noTense
}

// goesBack reports whether the verb right after the "and" or "but" at k belongs to
// cue c rather than to the content from "from" on: its tense is that of the cue, and
// all verbs of the content are without: "insists that he must go, and has sold it".
func (s *sentence) goesBack(c *cue, from, k int) bool {
	if c == nil || !s.clausal(from, k) || s.cueAt(k+1) != nil {
		return false
	}
	if !c.finite() {
		return s.narratesOn(c, from, k)
	}
	verb := k + 1
	for s.is(verb, adverb) && !s.is(verb, auxiliary) {
		verb++
	}
	own, next := s.tenseAt(c.begin), s.tenseAt(verb)
	if c.begin == c.head || own == noTense {
		own = s.tenseAt(c.head)
	}
	if own != next || own != past && own != present {
		return false
	}
	other := false
	for i := from; i < k; i++ {
		switch t := s.tenseAt(i); {
		case t == own && !s.is(i-1, auxiliary):
			return false
		case t != noTense:
			other = other || t == modal || !s.is(verb, auxiliary)
		}
	}
	return other && !s.hasQuote(from, k)
}

// narratesOn reports whether the verb in the past after the "and" at k goes on with
// the clause that the participle c hangs on: what was said is told in the present.
func (s *sentence) narratesOn(c *cue, from, k int) bool {
	verb := k + 1
	for s.is(verb, adverb) && !s.is(verb, auxiliary) {
		verb++
	}
	return c.Inflection == gerundShape && s.mark(k-1, ",") && s.tenseAt(verb) == past && !s.hasTense(from, k, past)
}

// newSpeech reports whether the speaker of the content from "from" on goes on after
// the "and" at k with a pronoun and a verb of speech: "said A and she accused B".
func (s *sentence) newSpeech(from, k int) bool {
	d := s.cueFrom(k + 1)
	return d != nil && s.is(k+1, speakerPronoun) && d.begin == k+2 && d.finite() && !d.passive && !s.is(from, speakerPronoun) &&
		s.clausal(from, k) &&
		(d.Lemma != "say" || s.low(from) != "that")
}

// pastOf reports whether the word at k is a regular past form.
func (s *sentence) pastOf(k int) bool {
	w := s.low(k)
	return s.word(k) && !s.capital(k) && len(w) > 4 && w[len(w)-2:] == "ed" && !s.is(k, edNoun) && s.verbLike(k)
}
