package verify

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/quotetext"
	"whosaid/retrieval/verify/difference"
)

// oneSpeech reports whether the statements that a claim's ellipses join were
// made in one go: each goes on from the one before, or stands beside it and
// whole sentences are joined.
func (k *check) oneSpeech(c claim) bool {
	for i := 1; i < len(c.statements); i++ {
		before, s := k.statement(c.statements[i-1]), k.statement(c.statements[i])
		if s.Start < before.End || goesOn(s) && s.Paragraph-before.Paragraph <= 1 {
			continue
		}
		beside := s.Paragraph-before.Paragraph <= 1 && s.Venue == before.Venue && s.Addressee == before.Addressee && s.When == before.When
		if !beside || !k.sentencesMeet(c, s.Start) {
			return false
		}
	}
	return true
}

// goesOn reports whether a statement goes on from the one before.
func goesOn(s *retrieval.Statement) bool {
	return s.SpeakerReason == retrieval.ByContinuation ||
		english.IsForm(strings.ToLower(s.Cue), english.GoesOn, english.Base|english.Present|english.Past)
}

// sentencesMeet reports whether the claim's last words before byte start of its
// document end a sentence or a statement, and the next words begin one.
func (k *check) sentencesMeet(c claim, start int) bool {
	text := k.source.doc(c.hit.doc).document.Text
	i := slices.IndexFunc(c.hit.at, func(p int32) bool { return k.source.word(p).End > start })
	if i <= 0 {
		return true
	}
	last, next := c.hit.at[i-1], k.source.word(c.hit.at[i])
	ends := strings.ContainsAny(text[k.source.word(last).End:k.source.word(last+1).Start], ".?!") || !k.source.joined(last, last+1)
	begins := difference.Side{Text: text, Words: []quotetext.Word{next}}.Begins(0)
	return ends && begins
}

// elsewhere are the claims that share no word with any of others.
func elsewhere(claims, others []claim) []claim {
	return slices.DeleteFunc(claims, func(c claim) bool {
		return slices.ContainsFunc(others, func(o claim) bool {
			return c.hit.at[0] <= o.hit.at[len(o.hit.at)-1] && o.hit.at[0] <= c.hit.at[len(c.hit.at)-1]
		})
	})
}

// belongs reports whether a statement is the claim's speaker's.
func (k *check) belongs(c claim, statement int) bool {
	same := c.speaker != "" && k.statement(statement).Speaker == c.speaker
	return c.joined || same || slices.Contains(c.statements, statement)
}

// joined are the claims of several speakers whose words an ellipsis joins as
// those of one.
func (k *check) joined(hits []hit) []claim {
	var out []claim
	for _, h := range hits {
		if !h.gapped() || slices.ContainsFunc(h.at, func(p int32) bool { return k.source.speech.index(p) < 0 }) {
			continue
		}
		c := claim{hit: h, joined: true}
		for _, part := range k.speakers(h) {
			c.statements = append(c.statements, part.statements...)
		}
		c.differs = difference.Of(k.pair(c))
		c.differs.Changed = []retrieval.Alteration{retrieval.LeftOut}
		out = append(out, c)
	}
	return out
}
