package attribution

import "strings"

// A cue is a verb that reports speech, where it stands in its sentence.
type cue struct {
	form
	begin int // its verb group: "has also" of "has also said"
	head  int // the verb itself
	end   int // after the verb and its particle
	// passive: "was asked"; negated: "did not say"; infinitive: "to say".
	passive, negated, infinitive bool
}

// particleEnd is where the particles of e end that begin at i, 0 where they do
// not stand there. An adverb may stand before a preposition: "spoke briefly
// about".
func (s *sentence) particleEnd(e *verb, i int) int {
	if len(e.Particles) > 0 && s.is(i+1, preposition) && strings.HasSuffix(s.low(i), "ly") {
		i++
	}
	for _, w := range e.Particles {
		if s.low(i) != w {
			return 0
		}
		i++
	}
	return i
}

// An attributed is content drafted last, and how.
type attributed struct {
	cue       *cue
	who       phrase
	from, end int
}

// reports tells the cues that report a clause or a quotation from those that
// only take an object.
func (c *cue) reports() bool { return c.Takes(takesThat | takesClause | takesQuote) }

func (c *cue) finite() bool {
	return c.Inflection == pastShape || c.Inflection == presentShape || c.Inflection == baseShape && !c.infinitive ||
		c.Inflection == gerundShape && c.begin < c.head
}

// cueFrom returns the first cue whose verb stands at k or after.
func (s *sentence) cueFrom(k int) *cue {
	if k < 0 || k >= len(s.nextCue) || s.nextCue[k] < 0 {
		return nil
	}
	return &s.cues[s.nextCue[k]]
}

// cueAt returns the cue whose verb group begins at k.
func (s *sentence) cueAt(k int) *cue {
	if c := s.cueFrom(k); c != nil && c.begin == k {
		return c
	}
	return nil
}

func (c *cue) phrase() phrase { return phrase{c.begin, c.end} }

// before reports whether c, if any, stands before token k.
func (c *cue) before(k int) bool { return c != nil && c.head < k }

// gerundCue reports whether a cue in -ing stands at k: what follows is its.
func (s *sentence) gerundCue(k int) bool {
	c := s.cueAt(k)
	return c != nil && c.Inflection == gerundShape && c.reports()
}

// finiteCue reports whether the finite verb of another cue stands at k.
func (s *sentence) finiteCue(k int) bool {
	c := s.cueFrom(k)
	return c != nil && c.head == k && c.finite() && c.reports() && !c.passive && c.Inflection != baseShape
}

// pluralCue reports whether a cue of several people begins at k and a pronoun its
// content: "groups who wrote to her on Thursday say they are".
func (s *sentence) pluralCue(k int) bool {
	d := s.cueAt(k)
	return d != nil && d.head == k && d.Inflection == baseShape && !d.infinitive && d.reports() && s.pronounAt(k+1)
}

// loose cues report fragments as well as clauses: "said no to the plan".
func (c *cue) loose() bool {
	switch c.Lemma {
	case "say", "note", "acknowledge", "state":
		return true
	}
	return false
}

// plain verbs of saying report even as a participle after a noun: "voters
// saying they care".
func (c *cue) plain() bool {
	switch c.Lemma {
	case "say", "tell", "state", "inform":
		return true
	}
	return false
}

// reportsHere reports whether d reports words here: one that only names
// things ("called", "described") does before a quotation.
func (s *sentence) reportsHere(d *cue) bool {
	if d.Takes(takesThat | takesClause) {
		return true
	}
	return d.Takes(takesQuote) && (s.hasQuote(d.end, min(s.len(), d.end+8)) || d.TakesPreposition(s.low(d.end)))
}
