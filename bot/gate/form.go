package gate

import (
	"slices"
	"strings"

	"whosaid/bot/phrase"
	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/names"
)

// characters: prose alone, in the letters of the evidence; no markup, links or
// mentions.
func (p *Pair) characters() bool {
	return len(p.line) == 0 || !phrase.Plain(p.said, strings.Join(append(p.Known, p.Text), " "))
}

// sentences: one sentence, so that all of it stands after "said that"; a colon opens what explains
// it, unless a word before it may tell who says what follows.
func (p *Pair) sentences() bool {
	for at, r := range p.said {
		if r == '.' && !phrase.Opens(p.said, at) && english.EndsSentence(p.said[:at+1], strings.ToUpper(p.said[at+1:])) {
			return true
		}
	}
	return strings.Contains(p.said, "?") ||
		slices.ContainsFunc(p.line[min(1, len(p.line)):], func(w phrase.Word) bool {
			return strings.ContainsAny(w.Gap, "!…") || strings.Contains(w.Gap, ":") && (w.Capital || phrase.Has(p.line, "speaks", "attitude"))
		})
}

// quotes: a line marks nothing as somebody's words; code does that.
func (p *Pair) quotes() bool {
	return phrase.Marks(p.said)
}

// firstPerson: nobody says "I" but in a quotation.
func (p *Pair) firstPerson() bool {
	for i, w := range p.line {
		pit := w.Text == "mine" && i > 0 && p.line[i-1].In("article")
		if (w.In("first person") || w.In("second person")) && w.Gap != "-" && w.Raw != "US" && w.Raw != "U.S" && !pit {
			return true
		}
	}
	return false
}

// pronouns: "he" and "she" stand for whom they stand for in the source, for a speaker
// who says "I" or of whom no verb tells whose deed it is, "to close it", or for a name
// before them; and then they fit.
func (p *Pair) pronouns() bool {
	bare := p.saysI() || p.tellsWhoSays() || !p.Narrated && len(p.source) > 0 &&
		(p.source[0].Text == "to" || !slices.ContainsFunc(p.source, phrase.Word.Tells))
	for class, wrong := range map[string]retrieval.Gender{"male": retrieval.Female, "female": retrieval.Male} {
		at := slices.IndexFunc(p.line, func(w phrase.Word) bool { return w.In(class) })
		if at >= 0 && !phrase.Has(p.source, class) && (!bare || p.Gender == wrong) && !p.standsFor(at, wrong) {
			return true
		}
	}
	at := slices.IndexFunc(p.line, func(w phrase.Word) bool { return w.In("plural") })
	return at >= 0 && !phrase.Has(p.source, "plural", "each") && !bare &&
		!slices.ContainsFunc(p.line[:at], phrase.Word.Several) && !slices.ContainsFunc(p.source, phrase.Word.Several)
}

// tellsWhoSays reports whether the source tells of itself who says it: "Ann Hale said that".
func (p *Pair) tellsWhoSays() bool {
	return slices.ContainsFunc(phrase.Roles(p.source, p.sourceClauses), func(s phrase.Role) bool {
		said := !p.Narrated && p.source[s.Verb].In("speaks")
		return said && slices.ContainsFunc(p.Known, func(k string) bool { return phrase.Share(p.source[s.Doer.From:s.Doer.To], phrase.Read(k)) })
	})
}

// standsFor reports whether a name of the source or of what is known of it, or a noun for somebody of that gender,
// stands before a pronoun of the line, and the source has no pronoun of the other.
func (p *Pair) standsFor(at int, wrong retrieval.Gender) bool {
	other := map[retrieval.Gender]string{retrieval.Female: "female", retrieval.Male: "male"}[wrong]
	return !phrase.Has(p.source, other) && slices.ContainsFunc(p.line[:at], func(w phrase.Word) bool {
		gender := names.GenderOfNoun(w.Text)
		return gender != "" && gender != wrong || gender == "" && w.Capital && w.Content && (p.sourceHas(w) || p.named(w))
	})
}

// asks: what the source only asks is not told as so.
func (p *Pair) asks() bool {
	if phrase.Has(p.line, "asks", "condition", "possible") {
		return false
	}
	for i, k := range p.found {
		if k < 0 || !p.exact[i] {
			continue
		}
		c := phrase.ClauseAt(p.sourceClauses, k)
		if slices.ContainsFunc(p.source[c.From:k], func(w phrase.Word) bool { return w.Text == "whether" }) {
			return true
		}
		s, asked := phrase.ClauseAt(phrase.Sentences(p.source), k), strings.HasSuffix(strings.TrimRight(p.Text, ` "”’'`), "?")
		if s.To < len(p.source) {
			asked = strings.Contains(p.source[s.To].Gap, "?")
		}
		if asked && !phrase.Tagged(p.source[s.From:s.To], k-s.From) {
			return true
		}
	}
	return false
}

// quotesOthers: what a passage only reports of somebody is not told as so.
func (p *Pair) quotesOthers() bool {
	return p.Narrated && p.toldOf(func(w phrase.Word) bool { return w.In("speaks") || strings.ContainsAny(w.Gap, phrase.QuotationMarks) })
}
