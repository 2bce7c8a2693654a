package gate

import (
	"slices"

	"whosaid/bot/phrase"
)

// roles: a verb of the line is done by and to whom it is somewhere in the source.
func (p *Pair) roles() bool {
	source := phrase.Roles(p.source, p.sourceClauses)
	return slices.ContainsFunc(phrase.Roles(p.line, p.lineClauses), func(r phrase.Role) bool {
		turned, kept := false, false
		for _, s := range source {
			if p.exact[r.Verb] && p.line[r.Verb].Like(p.source[s.Verb]) {
				other := p.turnsRole(r, s) || p.otherDoer(r.Doer, s.Doer, source)
				turned, kept = turned || other, kept || !other
			}
		}
		return turned && !kept
	})
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

// otherDoer reports whether who does something in the line is somebody else of the
// source than who does it there: another pronoun, or who does something else.
func (p *Pair) otherDoer(line, source phrase.Span, all []phrase.Role) bool {
	if line.Empty() || source.Empty() {
		return false
	}
	doer, his := p.line[line.From:line.To], p.source[source.From:source.To]
	if a, b := doer[0].Third(), his[0].Third(); a != "" || b != "" {
		return a != "" && b != "" && a != b
	}
	other := slices.ContainsFunc(all, func(r phrase.Role) bool {
		to := p.source[r.DoneTo.From:r.DoneTo.To]
		return r.Doer != source && phrase.Share(doer, p.source[r.Doer.From:r.Doer.To]) || len(to) > 0 && to[0].Capital && phrase.Share(doer, to)
	})
	mine := his[0].In("first person") && !p.named(doer[0])
	return other && (mine || his[0].Content && phrase.Lacks(doer, his)) && phrase.Lacks(his, doer)
}
