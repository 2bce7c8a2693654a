package gate

import (
	"slices"

	"whosaid/bot/phrase"
)

// exchanges: who does something in the source's own words does not have it done to him.
func (p *Pair) exchanges() bool {
	return p.copied() >= .5 && p.differs(p.turnsRole) || p.differs(p.otherName) || p.turnsThan()
}

// otherName reports whether another name of the source does something than there.
func (p *Pair) otherName(r, s phrase.Role) bool {
	if r.Doer.Empty() || s.Doer.Empty() || p.source[max(1, s.Doer.From)-1].In("joins names") { // "Ann and Bob"
		return false
	}
	line, source := p.line[r.Doer.From:r.Doer.To], p.source[s.Doer.From:s.Doer.To]
	return line[len(line)-1].Capital && source[len(source)-1].Capital && phrase.Share(line, p.source) && !phrase.Share(line, source)
}

// farthestLess is how many words from a "than" stands at most what is compared.
const farthestLess = 6

// turnsThan reports whether what stands before "than" stands after it in the source, and
// the other way round.
func (p *Pair) turnsThan() bool {
	than := func(w phrase.Word) bool { return w.Text == "than" }
	i, k := slices.IndexFunc(p.line, than), slices.IndexFunc(p.source, than)
	before, after := false, false
	for j := max(0, i-farthestLess); i >= 0 && k >= 0 && j < min(len(p.line), i+farthestLess); j++ {
		if f := p.found[j]; p.exact[j] && f > k-farthestLess && f < k+farthestLess {
			before, after = before || j < i && f > k, after || j > i && f < k
		}
	}
	return before && after
}

// differs reports whether a verb of the line differs so from the same one of the source,
// and is there with the same roles nowhere.
func (p *Pair) differs(so func(line, source phrase.Role) bool) bool {
	source := phrase.Roles(p.source, p.sourceClauses)
	return slices.ContainsFunc(phrase.Roles(p.line, p.lineClauses), func(r phrase.Role) bool {
		same := func(s phrase.Role) bool { return p.exact[r.Verb] && p.line[r.Verb].Like(p.source[s.Verb]) }
		return slices.ContainsFunc(source, func(s phrase.Role) bool { return same(s) && so(r, s) }) &&
			!slices.ContainsFunc(source, func(s phrase.Role) bool { return same(s) && !so(r, s) && p.sameRole(r, s) })
	})
}

// sameRole reports whether a verb of the line and one of the source are done by the
// same, or to the same where the one or the other is not told or is a pronoun.
func (p *Pair) sameRole(r, s phrase.Role) bool {
	doer, from := p.line[r.Doer.From:r.Doer.To], p.source[s.Doer.From:s.Doer.To]
	if len(doer) > 0 && len(from) > 0 && doer[0].Content && from[0].Content {
		return phrase.Share(doer, from)
	}
	return phrase.Share(p.line[r.DoneTo.From:r.DoneTo.To], p.source[s.DoneTo.From:s.DoneTo.To]) ||
		len(doer) > 0 && len(from) > 0 && doer[0].Third() != "" && doer[0].Third() == from[0].Third()
}

// turnsRole reports whether who does something in the line has it done to him in the
// source, or the other way round.
func (p *Pair) turnsRole(r, s phrase.Role) bool {
	if r.Doer.Empty() || r.DoneTo.Empty() || s.Doer.Empty() || s.DoneTo.Empty() {
		return false
	}
	doer, doneTo := p.line[r.Doer.From:r.Doer.To], p.line[r.DoneTo.From:r.DoneTo.To]
	from, to := p.source[s.Doer.From:s.Doer.To], p.source[s.DoneTo.From:s.DoneTo.To]
	return phrase.Share(doer, to) && !phrase.Share(doer, from) || phrase.Share(doneTo, from) && !phrase.Share(doneTo, to)
}
