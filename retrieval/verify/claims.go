package verify

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval"
	"whosaid/retrieval/verify/difference"
)

// A claim is a hit as far as it is one speaker's.
type claim struct {
	hit     hit
	speaker string
	// statements are those that hold the words, in document order.
	statements []int
	// covered tells which of the hit's words are the speaker's.
	covered []bool
	outside int // words that are not
	// joined is true for a claim of several speakers, whose words an ellipsis
	// joins.
	joined bool
	// differs is how the quotation differs from the speaker's words.
	differs difference.Difference
}

// maxOutside is how many words around the speaker's, an attribution for one, a
// quotation may hold, if they are fewer than half.
const maxOutside = 12

// edits is how far the quotation is from the speaker's words.
func (c *claim) edits() int { return c.hit.edits + c.outside }

// claims tells who said the words of hits: said are the speakers of all the
// words just so, partly those of nearly all or of nearly the same.
func (k *check) claims(hits []hit) (said, partly []claim) {
	for _, h := range hits {
		for _, c := range k.speakers(h) {
			switch {
			case c.edits() == 0:
				said = append(said, c)
			case c.outside <= maxOutside && c.outside*2 < len(h.at) && len(h.at)-c.outside >= shortest-1 && h.steps != nil:
				partly = append(partly, c)
			}
		}
	}
	return said, partly
}

// speakers are those whose statements hold words of the hit. Statements
// without a speaker count each for itself.
func (k *check) speakers(h hit) []claim {
	first, last := h.at[0], h.at[len(h.at)-1]
	var out []claim
	for _, span := range k.source.doc(h.doc).spans {
		if span.lo > last {
			break
		}
		if span.hi <= first {
			continue
		}
		out = k.addSpan(out, h, span)
	}
	for i := range out {
		k.settle(&out[i])
	}
	return slices.DeleteFunc(out, func(c claim) bool { return c.outside == len(h.at) })
}

func (k *check) addSpan(claims []claim, h hit, span owned) []claim {
	speaker := k.statement(span.statement).Speaker
	i := slices.IndexFunc(claims, func(c claim) bool {
		return slices.Contains(c.statements, span.statement) || speaker != "" && c.speaker == speaker
	})
	if i < 0 {
		i = len(claims)
		claims = append(claims, claim{hit: h, speaker: speaker, covered: make([]bool, len(h.at))})
	}
	c := &claims[i]
	for j, p := range h.at {
		if span.lo > p || p >= span.hi {
			continue
		}
		c.covered[j] = true
		if !slices.Contains(c.statements, span.statement) {
			c.statements = append(c.statements, span.statement)
		}
	}
	return claims
}

// settle counts what is outside, and leaves out statements that another one
// makes superfluous.
func (k *check) settle(c *claim) {
	for _, in := range c.covered {
		if !in {
			c.outside++
		}
	}
	for _, s := range c.statements {
		if k.holds(s, c) {
			c.statements = slices.DeleteFunc(c.statements, func(o int) bool { return !k.holds(o, c) })
			return
		}
	}
}

// holds reports whether statement s alone holds all words that c covers.
func (k *check) holds(s int, c *claim) bool {
	for j, p := range c.hit.at {
		if c.covered[j] && !slices.ContainsFunc(k.source.doc(c.hit.doc).spans, func(o owned) bool {
			return o.statement == s && o.lo <= p && p < o.hi
		}) {
			return false
		}
	}
	return true
}

// best keeps the claims with the fewest edits.
func best(claims []claim) []claim {
	if len(claims) == 0 {
		return nil
	}
	fewest := slices.MinFunc(claims, func(a, b claim) int { return cmp.Compare(a.edits(), b.edits()) })
	var out []claim
	for _, c := range claims {
		if c.edits() == fewest.edits() {
			out = append(out, c)
		}
	}
	return out
}

// ordered are the claims with named speakers first, then sure ones, then the
// fuller quotation, then document order.
func (k *check) ordered(claims []claim) []claim {
	order := slices.Clone(claims)
	slices.SortStableFunc(order, func(a, b claim) int {
		qa, wa := k.fullness(a)
		qb, wb := k.fullness(b)
		return cmp.Or(cmp.Compare(k.rank(a.speaker), k.rank(b.speaker)), cmp.Compare(k.doubt(a), k.doubt(b)), cmp.Compare(qb, qa),
			cmp.Compare(wb, wa), cmp.Compare(a.statements[0], b.statements[0]))
	})
	return order
}

// list returns the claims' statements, each once, and where they hold the words.
func (k *check) list(claims []claim) ([]retrieval.Statement, []retrieval.Match) {
	out, matches := []retrieval.Statement{}, []retrieval.Match{}
	seen := map[int]bool{}
	for _, c := range claims {
		for _, s := range c.statements {
			if !seen[s] {
				seen[s] = true
				out, matches = append(out, *k.statement(s)), append(matches, k.match(c, s))
			}
		}
	}
	return out, matches
}

// sure reports whether the document says outright whose all of the claim's
// words are.
func (k *check) sure(c claim) bool { return k.doubt(c) == 0 }

// doubt counts the claim's statements that the document does not outright give
// to their speaker.
func (k *check) doubt(c claim) int {
	n := 0
	for _, s := range c.statements {
		if !k.statement(s).Named() {
			n++
		}
	}
	return n
}

// fullness is how much the claim's statements quote, and say.
func (k *check) fullness(c claim) (quoted, words int) {
	for _, s := range c.statements {
		st := k.statement(s)
		quoted, words = quoted+length(st.Quoted), words+length(st.Spans)
	}
	return quoted, words
}

// rank puts named speakers before described ones before none.
func (k *check) rank(speaker string) int {
	switch {
	case speaker == "":
		return 2
	case !k.who.Named(speaker):
		return 1
	}
	return 0
}

// NamesSpeaker reports whether a statement shows that its speaker has a
// name: by how the speaker is known, or, where a pronoun or the statement
// before told, by a capital at the beginning.
func NamesSpeaker(s *retrieval.Statement) bool {
	switch s.SpeakerReason {
	case retrieval.ByName, retrieval.ByTitle, retrieval.BySurname, retrieval.ByAlias, retrieval.ByLabel:
		return true
	case retrieval.ByNominal:
		return false
	}
	r, _ := utf8.DecodeRuneInString(s.Speaker)
	return unicode.IsUpper(r)
}

// length is the number of bytes of spans.
func length(spans []retrieval.Span) int {
	n := 0
	for _, s := range spans {
		n += s.Len()
	}
	return n
}
