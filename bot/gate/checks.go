package gate

import (
	"cmp"

	"whosaid/bot/phrase"
)

// A check is one thing that a line must not do. Lines that pass and fail are
// written "statement | line".
type check struct {
	name string
	// guarantee is what a reader may rely on because of the check.
	guarantee  string
	fails      func(*Pair) bool
	pass, fail []string
}

// The guarantees.
const (
	harmless = "nothing is shown but plain prose"
	voices   = "nobody speaks but through the document's own bytes"
	figures  = "every name, number and date is the evidence's or the question's"
	content  = "a line says nothing that its evidence does not"
	sense    = "a line does not turn round or strengthen what its evidence says"
)

// checks are what no line may fail, in this order: the cheap ones first.
var checks = []check{
	{"characters", harmless, (*Pair).characters, []string{"we closed it | they closed it"},
		[]string{"we closed it | they closed <b>it</b>", "we closed it | they closed it, see www.evil.example"}},
	{"sentence", voices, (*Pair).sentences,
		[]string{"the quay is old | the quay is old.", "the quay leans, as it is old | the quay leans: it is old"},
		[]string{"the quay is old | the quay is old. It is old", "they say the quay is old | they say this: the quay is old"}},
	{"quotation", voices, (*Pair).quotes, []string{"the crew's quay is old | the crew's quay is old"},
		[]string{`the quay is old | the quay is "old"`, "the quay is old | the quay is ‘old’"}},
	{"voice", voices, (*Pair).firstPerson, []string{"we lost the boat | they lost the boat"},
		[]string{"we lost the boat | we lost the boat", "you lost the boat | you lost the boat"}},
	{"pronoun", voices, (*Pair).pronouns, []string{"I lost the boat | she lost the boat"},
		[]string{"the mayor lost the boat | he lost the boat"}},
	{"passage", voices, (*Pair).quotesOthers, []string{"the quay is old | the quay is old"},
		[]string{"passage: the quay is old, she said | the quay is old"}},
	{"name", figures, (*Pair).names, []string{"Ada Quill left Lindvik | Quill left Lindvik"},
		[]string{"she left Lindvik | she left Lindvik for Oslo", "she left Lindvik | she left lindholm"}},
	{"number", figures, (*Pair).numbers, []string{"it took 63 hives | it took sixty-three hives", "it took 48 hours | it took two days",
		"it took 3,140 hives | it took over 3,000 hives"},
		[]string{"it took 63 hives | it took 36 hives", "it took six hours | it took six days", "it took 314 hives | it took over 200 hives"}},
	{"date", figures, (*Pair).dates, []string{"it shut on Friday | it shut on Friday"}, []string{"it shut on Friday | it shut on Monday"}},
	{"judgement", content, (*Pair).judges, []string{"the thief took the boat | the thief took the boat"},
		[]string{"the man took the boat | the crook took the boat", "nobody stole it | Ed, who stole it, paid",
			"the boat was old | the boat was disgracefully old"}},
	{"adverb", content, (*Pair).adverbs, []string{"it moved slowly | it slowly moved"}, []string{"it moved | it clearly moved"}},
	{"addition", content, (*Pair).additions, []string{"the quay is old | the quay is an old one"},
		[]string{"the quay is old | it is old near the bank", "the quay is old | it is old and sold the bank",
			"the quay is old | it is old, unlike trains that run", "the quay is old | it is old and a safe winter home"}},
	{"subject", content, (*Pair).isElsewhere, []string{"the quay is old | the quay is an old one"}, []string{"the quay is old | rates rose"}},
}

// doubts are checks of the same form that an honest paraphrase may fail: each
// counts against a line, the more the more of the line is copied, for a liar
// changes one word, and who tells it in other words changes many.
var doubts = []check{
	{"question", sense, (*Pair).asks, []string{"is it far? The boat is safe | the boat is safe", "the boat is safe, okay? | the boat is safe"},
		[]string{"is the boat safe? | the boat is safe"}},
	{"exchange", figures, (*Pair).swapped, []string{"nine boats lost two masts | two masts were lost by nine boats"},
		[]string{"nine boats lost two masts | two boats lost nine masts"}},
	{"opposite", sense, (*Pair).opposites, []string{"the gate is open | the gate is open"},
		[]string{"the gate is open | the gate is closed", "it sank before the storm | it sank after the storm",
			"it is less deep | in winter the lake was more deep"}},
	{"done", sense, (*Pair).done, []string{"we decided to build a dam | they decided to build a dam"},
		[]string{"we decided to build a dam | they built a dam", "we will build a dam | they have built a dam",
			"we want Ann to hold a fresh review | Ann conducted a fresh review"}},
	{"roles", sense, (*Pair).exchanges, []string{"the pilot warned the captain | the captain was warned by the pilot"},
		[]string{"in the old port the pilot warned the captain | in the old port the captain warned the pilot",
			"Ann rowed and I think Bob prevailed | Ann prevailed", "gold is better than lead | lead would be better than gold"}},
	{"negates", sense, (*Pair).negatesMore, []string{"the quay will not last | the quay won't last"},
		[]string{"the quay will last | the quay will not last"}},
	{"affirms", sense, func(p *Pair) bool { return p.mirror.negatesMore() }, []string{"the quay will not last | the quay won't last"},
		[]string{"the quay will not last | the quay will last"}},
	{"condition", sense, (*Pair).conditions, []string{"it will sink if it rains | it will sink if it rains"},
		[]string{"it will sink if it rains | it will sink"}},
	{"part", sense, (*Pair).shares, []string{"some boats sank | some boats sank"}, []string{"some boats sank | the boats sank"}},
	{"cause", sense, (*Pair).causes, []string{"it sank because of the storm | it sank because of the storm"},
		[]string{"it sank in the storm | it sank because of the storm"}},
}

// Check returns the name of what speaks most against showing a line of its
// evidence, empty if it may be shown: a check that it fails, or, where it is more
// like the lies than like the honest lines that the weights were fitted to, its
// first doubt, "far" if it has none, or "denial" where the contrary would be likelier.
func Check(line string, e Evidence) string {
	p := newPair(line, e)
	if name := first(checks, p); name != "" {
		return name
	}
	if p.trust() < 0 {
		return cmp.Or(first(doubts, p), "far")
	}
	for _, denial := range phrase.Denials(line) {
		if d := newPair(denial, e); first(checks, d) == "" && d.trust() >= 0 && d.affirmed() >= p.affirmed() {
			return "denial"
		}
	}
	return ""
}

// first is the name of the first of some checks that a line fails, empty for none.
func first(all []check, p *Pair) string {
	for _, c := range all {
		if c.fails(p) {
			return c.name
		}
	}
	return ""
}
