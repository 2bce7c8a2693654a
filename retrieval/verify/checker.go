// Package verify checks quotations: whether somebody in the corpus said these
// words, whether it was the person claimed, and what differs.
//
// A statement counts as its speaker's words whether the document puts it in
// quotation marks or reports it without: a quotation of reported words is
// exact when the words are the document's. What stands outside every
// statement is narration.
package verify

import (
	"slices"

	"whosaid/retrieval"
)

// Check looks for quotation, and when speaker is not empty, whether it is that
// speaker's: same(a, b) reports whether two names mean one person, and nil
// compares them as they are.
//
// Quotation marks, dashes, case and spacing make no difference. An ellipsis
// may stand for words left out, square brackets for words put in. The words
// may run over an attribution in their middle and over neighbouring
// statements of the same speaker. A quotation that is not Telling is not found,
// but for all of a statement of the claimed speaker's.
//
// What differs may change nothing of what is said, as a word left out may, or
// alter it: a negation, an opposite, a number, a name. Where the document does
// not say outright who spoke, nobody is contradicted: the verdict is that of
// the words.
//
// Statements holds who said it, best first: those with a name before those
// without, then the fuller quotation, then document order; the statements of
// one match stand together. For misattributed they are the real speakers'.
// Passages are the
// paragraphs of words that are narration. Statements and Passages are never
// nil.
func (c *Checker) Check(quotation, speaker string, same func(a, b string) bool) retrieval.Verification {
	v := retrieval.Verification{
		Quotation: quotation, SpeakerClaimed: speaker, Verdict: retrieval.NotFound,
		Statements: []retrieval.Statement{}, Passages: []retrieval.Passage{}, Changed: []retrieval.Alteration{},
	}
	// A letter that cannot be seen, as a Hangul filler, tells by itself but is
	// no word to look for.
	s := newSource(c)
	defer s.close()
	q := s.read(quotation)
	telling := Telling(quotation)
	if len(q.ids) == 0 || !telling && speaker == "" {
		return v
	}
	if same == nil {
		same = func(a, b string) bool { return a == b }
	}
	k := check{source: s, quotation: quotation, q: q, theirs: func(s string) bool {
		return speaker == "" || s != "" && same(s, speaker)
	}}
	if !telling {
		k.wholly(&v)
		return v
	}
	k.decide(&v, speaker != "")
	return v
}

// decide goes from the best verdict to the worst. Whoever said just these words
// comes before the claimed speaker with nearly these.
func (k *check) decide(v *retrieval.Verification, claimed bool) {
	hits := k.source.exact(k.q)
	said, partly := k.claims(hits)
	said, altered := k.faithful(said)
	said, explained := wordForWord(said)
	if k.verdict(v, said, retrieval.Exact, claimed) {
		return
	}
	_, more := k.claims(k.near())
	joined := k.joined(hits)
	near, further := k.faithful(elsewhere(slices.Concat(partly, more, k.cut()), slices.Concat(altered, joined, explained)))
	if k.verdict(v, append(explained, near...), retrieval.Near, claimed) {
		return
	}
	if told := k.told(hits); len(told) > 0 {
		v.Verdict, v.Passages = retrieval.Narration, k.passages(told)
		return
	}
	altered = append(altered, further...)
	for _, found := range [][]claim{k.only(altered, true), altered, joined} {
		if len(found) > 0 {
			k.show(v, best(found), retrieval.Altered)
			return
		}
	}
}

// wholly finds words that are everybody's where they are all that a statement of
// the claimed speaker's says.
func (k *check) wholly(v *retrieval.Verification) {
	said, _ := k.claims(k.source.exact(k.q))
	mine := slices.DeleteFunc(k.only(said, true), func(c claim) bool {
		words := 0
		for _, o := range k.source.doc(c.hit.doc).spans {
			if slices.Contains(c.statements, o.statement) {
				words += int(o.hi - o.lo)
			}
		}
		return words != len(c.hit.at)
	})
	if len(mine) > 0 {
		k.show(v, mine, retrieval.Exact)
	}
}

// verdict gives the verdict on claims of one degree: it is the claimed speaker's,
// then somebody else's whom the document names, and where it names nobody for
// sure that of the words alone. It reports false where there are no claims.
func (k *check) verdict(v *retrieval.Verification, claims []claim, degree retrieval.Verdict, claimed bool) bool {
	if mine := best(k.only(claims, true)); len(mine) > 0 {
		k.show(v, mine, degree)
		if degree == retrieval.Exact {
			k.alsoSaid(v, best(k.only(claims, false)))
		}
		return true
	}
	if len(claims) == 0 {
		return false
	}
	others := slices.DeleteFunc(slices.Clone(claims), func(c claim) bool { return !k.sure(c) })
	if claimed && len(others) > 0 {
		k.show(v, best(others), retrieval.Misattributed)
		return true
	}
	k.show(v, best(claims), degree)
	return true
}

// alsoSaid puts the statements of others who said the same words after those of
// the claimed speaker, but for those that tell what the latter said.
func (k *check) alsoSaid(v *retrieval.Verification, others []claim) {
	mine := v.Statements
	also, matches := k.list(k.ordered(others))
	for i, s := range also {
		tells := func(o retrieval.Statement) bool {
			return o.Document == s.Document && s.Start <= o.Start && o.End <= s.End
		}
		if !slices.ContainsFunc(mine, tells) {
			v.Statements, v.Matches = append(v.Statements, s), append(v.Matches, matches[i])
		}
	}
}

// show puts claims and, for words that are not just these, how the first of
// them differs into v.
func (k *check) show(v *retrieval.Verification, claims []claim, verdict retrieval.Verdict) {
	claims = k.ordered(claims)
	v.Verdict = verdict
	v.Statements, v.Matches = k.list(claims)
	v.Theirs = v.SpeakerClaimed != "" && k.theirs(v.Statements[0].Speaker)
	first := claims[0].differs
	switch {
	case verdict == retrieval.Near, verdict == retrieval.Altered:
		v.Diff, v.Edits, v.Joined = first.String(), first.Edits, claims[0].joined
	case verdict == retrieval.Misattributed && claims[0].edits() > 0:
		v.Edits = first.Edits
	}
	switch verdict {
	case retrieval.Altered:
		v.Changed = first.Changed
	case retrieval.Exact:
		v.Begins, v.GoesOn = k.leftUnquoted(claims)
	}
}

// told are the hits with words that stand in nobody's statement.
func (k *check) told(hits []hit) []hit {
	return slices.DeleteFunc(slices.Clone(hits), func(h hit) bool {
		return !slices.ContainsFunc(h.at, func(p int32) bool { return k.source.speech.index(p) < 0 })
	})
}

// cut are the claims of one speaker's words with some left out silently.
func (k *check) cut() []claim {
	_, partly := k.claims(k.source.splices(k.q))
	return slices.DeleteFunc(partly, func(c claim) bool { return c.outside > 0 })
}

// only keeps the claims that are, or are not, the claimed speaker's.
func (k *check) only(claims []claim, theirs bool) []claim {
	var out []claim
	for _, c := range claims {
		if k.theirs(c.speaker) == theirs {
			out = append(out, c)
		}
	}
	return out
}

// maxPassages is how many passages of narration are shown.
const maxPassages = 3

// passages are the paragraphs that hits begin in.
func (k *check) passages(hits []hit) []retrieval.Passage {
	out := []retrieval.Passage{}
	seen := map[[2]int]bool{}
	for _, h := range hits {
		doc := k.source.doc(h.doc).document
		n := doc.ParagraphAt(k.source.word(h.at[0]).Start)
		if n == 0 || seen[[2]int{h.doc, n}] || len(out) == maxPassages {
			continue
		}
		seen[[2]int{h.doc, n}] = true
		p := doc.Paragraphs[n-1]
		out = append(out, retrieval.Passage{
			Document: doc.Name, Paragraph: n, Start: p.Start, End: p.End, Text: p.In(doc.Text), Locator: doc.Locate(p.Start),
		})
	}
	return out
}
