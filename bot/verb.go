package bot

import (
	"slices"
	"strings"

	"whosaid/retrieval"
)

// verbFor is the verb that reports s. A cue that could mislead, or that the
// document's paraphrase has bent, gives way to "said"; a mere label ("called
// it ...") to "spoke of".
func verbFor(s retrieval.Statement) string {
	cue := strings.ToLower(s.Cue)
	if verb := silence(cue); verb != "" {
		return verb
	}
	if strings.HasPrefix(cue, "to ") && indirectQuestions[firstWord(s.Text)] {
		return notSaid // "declined to say whether"
	}
	for _, w := range strings.Fields(cue) {
		switch {
		case objectVerbs[w] != "" && !allQuoted(s) && !clauseShaped(s.Text):
			return objectVerbs[w]
		case labels[w] && len(strings.Fields(s.Text)) <= 6:
			return spokeOf
		}
	}
	for _, w := range strings.Fields(cue) {
		if verb, ok := inverting[w]; ok {
			if allQuoted(s) && clauseShaped(s.Text) {
				return "said"
			}
			return verb
		}
		if verb, ok := verbs[w]; ok {
			if needsClause[verb] && !clauseLike(s) {
				return "said"
			}
			return verb
		}
	}
	return "said"
}

// silence is a cue that tells what somebody did not say, as a verb; "" where
// it is another: "not only said" says.
func silence(cue string) string {
	words := strings.Fields(cue)
	switch {
	case len(words) > 1 && refusals[words[0]] != "":
		return refusals[words[0]] + " " + strings.Join(words[1:], " ")
	case !slices.ContainsFunc(words, negative) || slices.ContainsFunc(words, func(w string) bool { return w == "just" || w == "only" }):
		return ""
	case negativeLeads[words[0]] || negative(words[0]) && words[0] != "not":
		return strings.TrimPrefix(cue, "also ")
	}
	return notSaid
}

// notSaid reports what somebody kept to themselves.
const notSaid = "did not say"

var indirectQuestions = wordSet("whether if why how when where who what")

// objectVerbs are cues that take those they are aimed at, or what they name,
// as their object, by form.
var objectVerbs = objects("accuse accused", "thank thanked", "urge urged", "blame blamed", "praise praised", "criticise criticised", "criticize criticized",
	"congratulate congratulated", "mock mocked", "attack attacked", "invite invited", "advise advised", "encourage encouraged", "slam slammed",
	"denounce denounced", "applaud applauded", "call called", "describe described", "dub dubbed", "label labelled", "brand branded", "term termed")

// objects holds the forms of regular verbs, each given plain and past, with
// the past form that reports them.
func objects(verbs ...string) map[string]string {
	forms := map[string]string{}
	for _, v := range verbs {
		plain, past, _ := strings.Cut(v, " ")
		stem := strings.TrimSuffix(plain, "e")
		for _, form := range []string{plain, plain + "s", past, stem + "ing"} {
			forms[form] = past
		}
	}
	return forms
}

// aimed are the past forms of objectVerbs.
var aimed = values(objectVerbs)

// refusals are the verbs that turn the infinitive behind them around, with
// their past forms.
var refusals = map[string]string{"declined": "declined", "declines": "declined", "declining": "declined", "refused": "refused", "refuses": "refused",
	"refusing": "refused", "failed": "failed", "fails": "failed", "failing": "failed"}

func negative(w string) bool {
	return w == "not" || w == "never" || w == "cannot" || strings.HasSuffix(w, "n't") || strings.HasSuffix(w, "n’t")
}

// negativeLeads are words that a finite negative cue begins with.
var negativeLeads = wordSet("did does do has have had is are was were will would could can also")

// spokeOf reports a mere label.
const spokeOf = "spoke of"

// verbs are the cues that keep their own verb, by form.
var verbs = map[string]string{
	"warn": "warned", "warned": "warned", "warns": "warned", "warning": "warned", "alerted": "warned", "alerts": "warned", "alert": "warned",
	"cautioned": "warned", "asked": "asked", "asks": "asked", "replied": "replied", "replies": "replied", "responded": "responded",
	"reacted": "responded", "responds": "responded", "wrote": "wrote", "writes": "wrote", "tweeted": "tweeted", "tweets": "tweeted",
	"argued": "argued", "argues": "argued", "claimed": "claimed", "claims": "claimed", "announced": "announced", "announces": "announced",
	"predicted": "predicted", "predicts": "predicted", "admitted": "admitted", "admits": "admitted",
	"acknowledged": "acknowledged", "insisted": "insisted", "insists": "insisted", "promised": "promised", "promises": "promised",
	"vowed": "vowed", "vows": "vowed", "pledged": "pledged", "pledges": "pledged", "urged": "urged", "urges": "urged",
	"threatened": "threatened", "threatens": "threatened", "demanded": "demanded", "demands": "demanded", "agreed": "agreed",
	"thinks": "thinks", "believes": "believes", "believed": "believed", "hopes": "hopes", "hoped": "hoped", "expects": "expects",
	"expected": "expected", "wants": "wants", "fears": "fears", "feared": "feared", "joked": "joked", "concluded": "concluded",
	"accused": "accused", "refused": "refused", "offered": "offered", "proposed": "proposed",
}

// inverting are the cues without which the words that follow would say the
// opposite, by form.
var inverting = map[string]string{
	"denied": "denied", "denies": "denied", "denying": "denied", "rejected": "rejected", "rejects": "rejected", "rejecting": "rejected",
	"dismissed": "dismissed", "dismisses": "dismissed", "dismissing": "dismissed", "refuted": "refuted", "refutes": "refuted",
	"disputed": "disputed", "disputes": "disputed", "disputing": "disputed", "rebuffed": "rebuffed", "doubted": "doubted", "doubts": "doubts",
	"condemned": "condemned", "condemns": "condemned", "condemning": "condemned", "opposed": "opposed", "opposes": "opposes",
}

// keepsSense marks the verbs of inverting, which take what is denied as their
// object.
var keepsSense = values(inverting)

func values(forms map[string]string) map[string]bool {
	set := map[string]bool{}
	for _, verb := range forms {
		set[verb] = true
	}
	return set
}

// needsClause marks verbs that read wrongly before a bare quotation.
var needsClause = map[string]bool{
	"accused": true, "refused": true, "offered": true, "wants": true, "expects": true, "expected": true,
	"demanded": true, "threatened": true, "promised": true, "vowed": true, "pledged": true, "urged": true, "agreed": true, "proposed": true,
	"hopes": true, "hoped": true, "fears": true, "feared": true, "believes": true, "believed": true, "thinks": true,
}

// clauseShaped reports whether text has a subject and a finite verb of its own,
// as far as its first words tell.
func clauseShaped(text string) bool {
	for i, w := range strings.Fields(strings.ToLower(text)) {
		w = strings.Trim(w, `,;:."“”()`)
		switch {
		case i > 8, relatives[w], i == 0 && (finite[w] || prepositions[w]):
			return false
		case i > 0 && (finite[w] || strings.HasSuffix(w, "n't") || strings.HasSuffix(w, "n’t")):
			return true
		}
	}
	return false
}

var (
	finite = wordSet(`is are was were am has have had will would can could shall should may might must do does did cannot wants want needs
		knows know thinks hopes hoped believes remains remained made makes gave took went came got felt seemed seems became began`)
	relatives    = wordSet("that which who whom whose whether if when where because as to")
	prepositions = wordSet("in on at by for of from with without about against over under after before during to as into")
)

// needsObject marks verbs that no clause with "that" follows.
var needsObject = map[string]bool{"asked": true, "accused": true, "refused": true, "offered": true, "wants": true, "condemned": true, "opposed": true, "opposes": true}

// clauseLike reports whether s begins as a subordinate clause does.
func clauseLike(s retrieval.Statement) bool {
	first, _, _ := strings.Cut(strings.ToLower(s.Text), " ")
	return conjunctions[first]
}

// labels are cues of naming rather than telling.
var labels = map[string]bool{"called": true, "calls": true, "call": true, "calling": true, "described": true, "describes": true, "dubbed": true,
	"labelled": true, "labeled": true, "termed": true, "referred": true, "branded": true, "named": true, "characterized": true, "characterised": true}
