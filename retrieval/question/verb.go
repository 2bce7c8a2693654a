package question

import "strings"

// A sort of verb of speech, by what follows it.
type verbSort int

const (
	noVerb verbSort = iota
	// saying verbs take the words: "said that ...", "told CNN that ...".
	saying
	// topical verbs take a topic: "spoke about ...", "mentioned ...".
	topical
	// naming verbs take a thing and its name: "described the talks as ...".
	naming
	// quoting verbs take the speaker: "quoted", "cited".
	quoting
	// thinking verbs report a mind that only words can show: "think", "want".
	thinking
)

// speech holds verbs of speech and thought in their plain form.
var speech = lexicon(map[verbSort]string{
	saying: `say state tell claim warn alert caution add explain note insist argue announce declare assert admit
		acknowledge concede confirm deny suggest recommend propose reveal inform report remark observe maintain contend reply
		respond answer react complain joke tweet write post predict promise vow pledge threaten urge demand ask question
		stress emphasise emphasize reiterate repeat agree disagree allege boast brag brief call-for conclude counter
		estimate exclaim hint imply indicate joke lament mention-that point-out proclaim protest quip recall rule-out
		scoff shout signal testify utter whisper vent refuse reject dismiss decry denounce condemn accuse blame
		criticise criticize praise laud thank apologise apologize advise advocate appeal assure forecast forewarn underline
		underscore guarantee swear tease voice express communicate relay convey share offer commit opine concur retort rebut
		refute dispute defend justify endorse oppose lash slam blast attack ridicule mock welcome congratulate liken compare`,
	topical: `speak talk mention discuss address comment raise touch weigh elaborate remark bring chat debate dwell opine
		reference cover tackle hold-forth complain`,
	naming:   `describe call label term characterise characterize refer brand dub portray name classify define deem`,
	quoting:  `quote cite`,
	thinking: `think believe expect want hope feel fear doubt consider see intend plan wish worry regard view like dislike favour favor support mean know understand assume reckon wonder care`,
})

// irregular holds the forms that rules do not give.
var irregular = map[string]string{
	"said": "say", "told": "tell", "wrote": "write", "written": "write", "spoke": "speak", "spoken": "speak", "thought": "think",
	"swore": "swear", "sworn": "swear", "felt": "feel", "saw": "see", "seen": "see", "meant": "mean", "knew": "know",
	"known": "know", "understood": "understand", "brought": "bring", "held": "hold", "made": "make", "gave": "give", "given": "give",
}

// lexicon spells out every form of the verbs: form -> sort. Where a form is
// of two sorts the earlier sort stands.
func lexicon(verbs map[verbSort]string) map[string]verbSort {
	forms := map[string]verbSort{}
	for sort := saying; sort <= thinking; sort++ {
		for _, verb := range strings.Fields(verbs[sort]) {
			for _, form := range inflect(verb) {
				if _, ok := forms[form]; !ok {
					forms[form] = sort
				}
			}
		}
	}
	for form, verb := range irregular {
		if sort, ok := forms[verb]; ok {
			forms[form] = sort
		}
	}
	return forms
}

// inflect gives the regular forms of a verb, and for good measure a doubled
// consonant ("blabbed") where one may stand.
func inflect(verb string) []string {
	stem, last := verb, verb[len(verb)-1]
	switch {
	case last == 'e':
		stem = verb[:len(verb)-1]
		return []string{verb, verb + "s", verb + "d", stem + "ing"}
	case last == 'y' && !strings.ContainsRune("aeiou", rune(verb[len(verb)-2])):
		return []string{verb, verb[:len(verb)-1] + "ies", verb[:len(verb)-1] + "ied", verb + "ing"}
	case strings.HasSuffix(verb, "s"), strings.HasSuffix(verb, "sh"), strings.HasSuffix(verb, "ch"):
		return []string{verb, verb + "es", verb + "ed", verb + "ing"}
	}
	double := stem + string(last)
	return []string{verb, verb + "s", stem + "ed", stem + "ing", double + "ed", double + "ing"}
}

// sortOf tells what sort of verb of speech a word is a form of.
func sortOf(word string) verbSort { return speech[word] }

// speechNouns are what people are asked for when no verb is used: "Sherman's
// view of ...", "quotes by ...".
var speechNouns = set(`quote quotes quotation quotations statement statements comment comments remark remarks words word view
	views opinion opinions position stance take reaction response answer reply warning warnings claim claims assessment message
	thoughts argument explanation description complaint criticism point line prediction promise demand demands attitude`)

// set makes a set of the words of s.
func set(s string) map[string]bool {
	words := map[string]bool{}
	for _, w := range strings.Fields(s) {
		words[w] = true
	}
	return words
}

// Says reports whether a verb, in lower case, tells of words rather than of
// will or thought.
func Says(verb string) bool {
	switch verb {
	case "demand", "demands", "demanded", "urge", "offer", "offers", "offered", "propose", "proposes", "proposed", "refuse", "refuses", "refused":
		return false
	}
	return sortOf(verb) != thinking
}

// Names reports whether a verb, in lower case, gives things names: "call".
func Names(verb string) bool { return sortOf(verb) == naming }

// Tells reports whether a verb, in lower case, does no more than tell: "say",
// "warn", unlike "promise" or "support".
func Tells(verb string) bool { return telling[verb] }

// telling holds every form of the plain verbs of telling.
var telling = forms(`say state tell claim warn alert caution add explain note argue insist declare announce assert report remark observe
	maintain contend reply respond answer complain tweet write post mention confirm suggest reveal predict admit acknowledge concede stress
	emphasise emphasize reiterate repeat describe call speak talk comment discuss address`)

// forms makes a set of every form of verbs.
func forms(verbs string) map[string]bool {
	all := map[string]bool{}
	for form := range lexicon(map[verbSort]string{saying: verbs}) {
		all[form] = true
	}
	return all
}
