package plan

import (
	"slices"
	"strings"

	"whosaid/bot/cue"
	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
)

// comparing are words that hold what people say against each other.
var comparing = pattern.MustCompile(`(?i)\b(compare[sd]?|comparing|differ(s|ed|ent|ence|ences)?|disagree[sd]?|disagreement|` +
	`agree[sd]?|agreement|versus|vs|eye to eye|contrast|each other|each one['’]?s|both|` +
	`each (say|said|think|thought|want(ed)?)|and (?:[\w'’.-]+ ){1,3}each [\w]+|` +
	`respective(ly)?|(beef|row|spat|fight) (between|over)|at odds|clash(es|ed)?|` +
	`(want|say|said|think|mean|prefer|propose|support|ask for|have) the same|same (opinion|view|mind)|` +
	`fought( over)?|spar(red|ring)|argu(ed?|ing) (over|with)|same (page|way|thing)|on one line)\b`)

// agreesTo is what one person does alone: "did she agree to sign", "what did she compare
// the pier to".
var agreesTo = pattern.MustCompile(`(?i)\bagree[sd]? to\b|\bwhat (?:did|does|has|would) (?:[\w'’.-]+ ){1,3}compared?\b`)

// compares reports whether a question holds people against each other.
func compares(text string) bool {
	return comparing.MatchString(agreesTo.ReplaceAllString(text, " ")) && (!asksWho.MatchString(text) || outright.MatchString(text))
}

// weakly are words that hold people against each other, or tell of what somebody says is
// the same or either one.
var weakly = pattern.MustCompile(`(?i)\b(?:versus|vs|both|same (?:page|way|thing)|each other)\b`)

// comparesWithin reports whether the words of a question that hold people against each
// other stand in what one person is asked about alone: "what did Ito say about the pier vs
// the ferry".
func comparesWithin(text string, spans []retrieval.Span) bool {
	about := saidOf.FindStringIndex(text)
	if about == nil || len(spans) == 0 || comparing.MatchString(weakly.ReplaceAllString(text, " ")) {
		return false
	}
	before := slices.DeleteFunc(slices.Clone(spans), func(s retrieval.Span) bool { return s.Start >= about[0] })
	return len(before) == 1 && !weakly.MatchString(text[:about[0]])
}

// saidOf begins what somebody is asked about alone.
var saidOf = pattern.MustCompile(`(?i)\b(?:say|said|think|thinks|thought|feel|feels|write|wrote|tell|told|` +
	`warn(?:s|ed|ing)?|claim(?:s|ed)?) ` +
	`(?:about|on|of|over|that|whether)\b`)

// outright asks even of "who" or "which" how people compare.
var outright = pattern.MustCompile(`(?i)\b(?:differ\w*|versus|vs|compar\w+|disagree\w*)\b`)

// second splits a question that asks two things.
var second = pattern.MustCompile(`(?i)(?:\?\s+|[,;]?\s+and\s+|,\s+)((?:what|who|when|where|why|how|which|did|does|was|is|has)\s+` +
	`(?:did|does|do|was|is|were|are|has|had|he|she|they|it|said|else|many|much|exactly)\b.*)$`)

// ofAnother is a second question for whether somebody else sides with the first:
// "and does Ben back that?".
var ofAnother = pattern.MustCompile(`(?i)[,;]?\s+and\s+(?:did|does)\s+((?:[\w'’.-]+\s+){0,2}?[\w'’.-]+)\s+` +
	`(?:(agree|back|support|second|share|accept|like|want)|(disagree|oppose|object|reject))\b[^,;?]*\??$`)

// another splits a question that asks after its first whether somebody sides
// with that; what else it says of it, the first question says.
func another(text string) (first, second string, ok bool) {
	at := ofAnother.FindStringSubmatchIndex(text)
	if at == nil || strings.ContainsAny(text[at[0]:], `"“`) {
		return "", "", false
	}
	who := text[at[2]:at[3]]
	if pronouns[strings.ToLower(who)] {
		return "", "", false
	}
	if at[4] >= 0 {
		return text[:at[0]], "does " + who + " agree?", true
	}
	return text[:at[0]], "does " + who + " disagree?", true
}

// AsksWhetherSides reports whether a question asks for no more than whether
// somebody sides with what was said before it: "does Ben agree?".
func AsksWhetherSides(text string) bool { return whetherSides.MatchString(text) }

var whetherSides = pattern.MustCompile(`(?i)^(?:and\s+|so\s+)?(?:did|does)\s+(?:[\w'’.-]+\s+){1,3}(?:dis)?agree` +
	`(?:\s+with (?:that|it|this))?\s*\??$`)

var pronouns = cue.Set("he she they it that this anyone anybody everyone everybody someone somebody")

// Parts are the questions that a text asks: one, or two. A second question is
// read in the course of the first.
func Parts(text string) []string {
	if first, next, ok := another(text); ok && asking.MatchString(first) && len(strings.Fields(first)) >= fewestWords {
		return []string{first, next}
	}
	at := second.FindStringSubmatchIndex(text)
	if at == nil || strings.ContainsAny(text[at[2]:], `"“`) {
		return []string{text}
	}
	first := strings.TrimSpace(text[:at[0]])
	if eachSays.MatchString(text) || compares(first) && ofBoth.MatchString(text[at[2]:]) || len(strings.Fields(first)) < fewestWords ||
		!asking.MatchString(first) && !askingLater.MatchString(first) || len(strings.Fields(text[at[2]:])) < 3 {
		return []string{text}
	}
	return []string{first, strings.TrimSpace(text[at[2]:])}
}

// ofBoth asks for no second thing, but for what the people of a comparison say.
var ofBoth = pattern.MustCompile(`(?i)^(how (do|did|does|many|much|was|were|is|are)|` +
	`what (was|were|is|are|did|do) (each|they|their|both))\b`)

// asking begins a question.
var asking = pattern.MustCompile(`(?i)^\W*(so |and |hey |ok )?` +
	`(who|what|which|when|where|why|how|did|does|do|was|were|is|are|has|have|any(thing|one|body)?|tell|list|summari[sz]e)\b`)

// askingLater begins one after a few words that tell when or where: "after the
// vote what did she say".
var askingLater = pattern.MustCompile(`(?i)^\W*(after|before|at|in|on|during|when|following|about) .{3,60}? ` +
	`(who|what|which|why|how)( \w+)? (did|does|do|was|were|is|are)\b`)

// fewestWords is how many words a question has at least that another follows.
const fewestWords = 4
