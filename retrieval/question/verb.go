package question

import (
	"slices"
	"sync"

	"whosaid/retrieval/english"
)

// A verbSort is what a verb of speech tells of.
type verbSort = english.Sense

const (
	noVerb   = english.NoSense
	saying   = english.Says
	topical  = english.Discusses
	naming   = english.Names
	quoting  = english.Quotes
	thinking = english.Thinks
)

// sortOf tells what sort of verb of speech a word, correctly spelled or not,
// is a form of. A verb that seldom tells of speech is none by itself.
func sortOf(word string) verbSort {
	if english.IsForm(word, english.Seldom, anyForm) {
		return noVerb
	}
	if sense := english.SenseOf(word); sense != noVerb {
		return sense
	}
	return misspeltVerbs()[word]
}

const anyForm = english.Base | english.Present | english.Past | english.Gerund

// misspeltVerbs are verbs of speech as they are often misspelt.
var misspeltVerbs = sync.OnceValue(func() map[string]verbSort {
	slips := map[string]verbSort{}
	for _, v := range english.Verbs() {
		if v.Sense == noVerb || v.Traits&english.Seldom != 0 {
			continue
		}
		for _, slip := range v.Slips() {
			if known := slips[slip]; known == noVerb || v.Sense < known {
				slips[slip] = v.Sense
			}
		}
	}
	return slips
})

// sort is what sort of verb of speech token i is: one that seldom tells of
// speech counts only before what is said.
func (p *parser) sort(i int) verbSort {
	w := p.word(i)
	if !english.IsForm(w, english.Seldom, anyForm) || !p.wordsFollow(i+1) {
		return sortOf(w)
	}
	return english.SenseOf(w)
}

// wordsFollow reports whether what begins at token i can only be what is said:
// a quotation, or "that" and a clause.
func (p *parser) wordsFollow(i int) bool {
	if w := p.word(i); w == ":" || w == "," {
		i++
	}
	if p.word(i) == quotation {
		return true
	}
	next := p.word(i + 1)
	return p.word(i) == "that" && (determiner(next) || personal[next] || next == "it" || i+1 < len(p.tokens) && p.tokens[i+1].name)
}

// speechNouns are what people are asked for when no verb is used: "Sherman's
// view of ...", "quotes by ...".
var speechNouns = set(`quote quotes quotation quotations statement statements comment comments remark remarks words word view
	views opinion opinions position stance take reaction response answer reply warning warnings claim claims assessment message
	thoughts argument explanation description complaint criticism point line prediction promise demand demands attitude
	idea ideas lesson lessons suggestion suggestions recommendation recommendations worry worries excuse excuses pitch beef gripe
	advice thinking feelings reasoning rationale justification verdict`)

// set makes a set of the words of s.
func set(s string) map[string]bool { return english.Set(s) }

// plain reports whether a word is a form of a common verb of telling that does
// not look like a noun: "claim" and "says", not "claims".
func plain(word string) bool {
	f, ok := english.FormOf(word, english.Plain, english.Base|english.Present|english.Past)
	return ok && !(f.Inflection == english.Present && f.Takes(english.NounPresent))
}

// nounish reports whether a form of a verb of speech is a noun as well.
func nounish(word string) bool {
	w := english.Lookup(word)
	return w != nil && slices.ContainsFunc(w.Verbs, english.Form.IsNoun)
}

// addresses reports whether a word is a form of a verb whose object is whom it
// addresses.
func addresses(word string) bool {
	w := english.Lookup(word)
	return w != nil && slices.ContainsFunc(w.Verbs, func(f english.Form) bool { return f.Takes(english.Addressee | english.MayAddress) })
}

// Says reports whether a verb, in lower case, tells of words rather than of
// will or thought.
func Says(verb string) bool {
	return !english.IsForm(verb, english.Wills, anyForm) && sortOf(verb) != thinking
}

// Tells reports whether a verb, in lower case, does no more than tell: "say",
// "warn", unlike "promise" or "support".
func Tells(verb string) bool { return english.IsForm(verb, english.Tells, anyForm) }
