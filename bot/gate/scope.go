package gate

import (
	"slices"

	"whosaid/bot/phrase"
)

// shares: a part, "some boats", "two of the boats", is not told as the whole.
func (p *Pair) shares() bool {
	told := func(w phrase.Word) bool { return w.In("partial") || w.In("alone") || w.Text == "of" }
	return !slices.ContainsFunc(p.line, told) && slices.ContainsFunc(p.found, func(k int) bool {
		before := p.source[max(phrase.ClauseAt(p.sourceClauses, k).From, k-5):max(0, k)]
		of := slices.IndexFunc(before, func(w phrase.Word) bool { return w.Text == "of" })
		return of > 0 && before[of-1].Number && !p.mirror.sourceSays(before[of-1].Text) ||
			phrase.Has(before, "partial") && len(phrase.Amounts(p.line)) == 0
	})
}

// excepts: where the source makes an exception, says which ones or that it may be, the line
// has no "all", "any" or "always" of its own, nor "will" for "would" without the condition.
func (p *Pair) excepts() bool {
	kept := phrase.Has(p.line, "exception", "negation", "condition", "supposing", "would", "possible")
	if phrase.Has(p.source, "exception", "condition") && !kept {
		all := len(phrase.Targets(p.line, "whole")) > 0 && !phrase.Has(p.source, "whole")
		if all || phrase.Has(p.source, "would") && phrase.Has(p.line, "foretold") && !phrase.Has(p.source, "foretold") {
			return true
		}
	}
	if some := p.sourceSays("any"); !some && p.mirror.sourceSays("any") && len(phrase.Targets(p.source, "whole")) > 0 {
		return slices.ContainsFunc(p.line, phrase.Word.Negates) // "not any" for "not all"
	} else if some || phrase.Has(p.source, "whole", "sweeping") {
		return false
	}
	sure := p.covers("possible") && !phrase.Has(p.line, "possible") && phrase.Has(p.line, "whole", "extreme")
	return sure || slices.ContainsFunc(append(phrase.Targets(p.line, "whole"), phrase.Targets(p.line, "sweeping")...), p.dropsWhich)
}

// dropsWhich reports whether the word of the source that a word of the line matches stands
// after what says which or how many, "serious crimes", "several other crimes", and the line
// has no like of that.
func (p *Pair) dropsWhich(i int) bool {
	k := p.found[i]
	return k > 0 && p.exact[i] && (phrase.Has(p.source[max(0, k-2):k], "partial") ||
		p.source[k-1].Content && p.source[k].Gap == " " && !p.source[k-1].Tells() && !slices.Contains(p.found, k-1))
}

// wholes: no "all", "only", "always", "most" that the source does not have.
func (p *Pair) wholes() bool {
	just := slices.ContainsFunc(phrase.Targets(p.source, "just"), func(k int) bool { return slices.Contains(p.found, k) })
	alone := phrase.Has(p.line, "alone") && !phrase.Has(p.source, "alone", "negation") && !just
	if alone || p.adds("exception") || len(phrase.Targets(p.line, "whole")) > 0 && !p.covers("whole") {
		return true
	}
	for i, w := range p.line {
		lasts := w.Text == "last" && i > 0 && (p.line[i-1].In("auxiliary") || p.line[i-1].Negates())
		least := i > 0 && p.line[i-1].Text == "at"
		if w.In("extreme") && !lasts && !least && !p.sourceHas(w) && !(w.Negates() && phrase.Has(p.source, "sweeping", "none")) {
			return true
		}
	}
	return p.toldOf(func(w phrase.Word) bool { return w.In("exception") }) && !phrase.Has(p.line, "exception", "condition", "negation")
}

// causes: no more causes than the source names.
func (p *Pair) causes() bool { return phrase.Causes(p.line) > phrase.Causes(p.source) }

// assumes reports whether the line tells as so all that a clause of the source assumes: "it
// has gone well" for "if it goes well".
func (p *Pair) assumes() bool {
	sure := !phrase.Has(p.line, "condition", "supposing", "possible", "would", "future", "can")
	return sure && slices.ContainsFunc(p.sourceClauses, func(c phrase.Span) bool {
		told := phrase.Contents(p.source, c)
		return len(told) > 0 && p.source[c.From].In("condition") && !slices.ContainsFunc(told, func(k int) bool {
			s := phrase.ClauseAt(p.lineClauses, max(0, p.mirror.found[k]))
			return !p.mirror.exact[k] || p.line[s.From].In("relative") || !phrase.Has(p.line[s.From:s.To], "perfect", "be")
		})
	})
}

// widens reports whether the line tells of "all" what the source tells of one.
func (p *Pair) widens() bool {
	return !p.sourceSays("other") && slices.ContainsFunc(phrase.Whole(p.line), func(i int) bool {
		k := p.found[i]
		return k >= 0 && p.exact[i] && phrase.Has(p.source[max(0, k-2):k], "one") && !phrase.Has(p.source[max(0, k-3):k], "whole")
	})
}

// narrows reports whether the line tells of a name alone what the source tells of it or another.
func (p *Pair) narrows() bool {
	kept := phrase.Has(p.line, "negation", "possible", "condition", "supposing", "alternative")
	return !kept && slices.ContainsFunc(phrase.Targets(p.source, "alternative"), func(k int) bool {
		named := func(j int) bool { return p.mirror.exact[j] && p.source[j].Capital }
		return k > 2 && p.mirror.found[k] < 0 && (named(k-2) || named(k-3) && !p.source[k-1].Content)
	})
}
