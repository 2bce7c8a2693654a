package answer

import (
	"maps"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/bot/cue"
	"whosaid/bot/plan"
	"whosaid/retrieval/english"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/question"
)

// Shares of rightKind for sentences that hold less than what is asked for.
const (
	someNumber = 0.3
	whichOne   = 0.6
	someTime   = 0.5
	atPlace    = 0.5
)

// fits tells how far a sentence contains the kind of thing asked for, 0 to 1.
func (d *decider) fits(sentence string) float64 {
	words := func() []string { return strings.Fields(sentence) }
	switch d.q.Asks {
	case "how many", "how often":
		return max(counted(words(), d.q.Topic), d.voted(words))
	case "how much", "how old", "how far", "how high":
		return measured(words(), d.q.Asks, d.q.Text)
	case "how long":
		return lasting(words())
	case "when":
		return timed(words())
	case "where":
		return placedIn(words())
	case "", "what":
		if d.wantsShare() {
			return sharing(words())
		}
		if name := d.asks.defined.of(d.defined); name != "" && defines(sentence, name) {
			return 1
		}
		return d.voted(words)
	}
	return 0
}

// defined is what a question wants to be told the meaning of: "what is X",
// "what does X stand for".
func (d *decider) defined() string {
	text := strings.ToLower(d.q.Text)
	for _, lead := range []string{"what is ", "what's ", "what are ", "what does ", "what do ", "what was "} {
		if !strings.HasPrefix(text, lead) {
			continue
		}
		name := plan.Bare(strings.Trim(d.q.Text[len(lead):], " ?.!"))
		for _, tail := range []string{" stand for", " mean"} {
			name = strings.TrimSuffix(name, tail)
		}
		if len(strings.Fields(name)) <= 3 {
			return name
		}
	}
	return ""
}

// votes reports whether the question asks how a vote or match ended.
func (d *decider) votes() bool { return d.asks.votes.of(d.readVotes) }

func (d *decider) readVotes() bool {
	words := strings.Fields(strings.ToLower(strings.Trim(d.q.Text, " ?")))
	if len(words) == 0 || d.q.Kind != question.Fact {
		return false
	}
	return (words[0] == "what" || words[0] == "how") && mentionsAny(d.q.Text, outcomes) &&
		(d.q.Asks == "" || d.q.Asks == "what" || d.q.Asks == "how many")
}

// wantsAmount reports whether the question asks for what only a number or a
// time can answer.
func (d *decider) wantsAmount() bool {
	return d.q.Asks == "when" || strings.HasPrefix(d.q.Asks, "how ") || d.votes() || d.wantsShare()
}

// wantsShare reports whether the question asks what part of something it is.
func (d *decider) wantsShare() bool {
	return d.asks.share.of(func() bool { return asksShare.MatchString(d.q.Text) })
}

var asksShare = pattern.MustCompile(`(?i)\bwhat(?:['’]s| is| was)?(?: the)? (?:share|percentage|percent|proportion|fraction|portion)\b`)

// timed looks for a day, month, year or time of day, then for any number.
func timed(words []string) float64 {
	best := 0.0
	for _, w := range words {
		bare := bareWord(w)
		if timeWord(strings.TrimSuffix(strings.TrimSuffix(bare, "'s"), "’s")) {
			return 1
		}
		if number(w) {
			best = someTime
		}
	}
	return best
}

// placedIn looks for a name after a preposition of place that is no day.
func placedIn(words []string) float64 {
	best := 0.0
	for i, w := range words[:max(0, len(words)-1)] {
		next := words[i+1]
		if r, _ := utf8.DecodeRuneInString(next); !unicode.IsUpper(r) || timeWord(strings.ToLower(strings.Trim(next, ".,;:!?'s"))) {
			continue
		}
		switch w {
		case "in", "near", "outside", "inside":
			return 1
		case "at":
			best = atPlace
		}
	}
	return best
}

func bareWord(w string) string { return strings.ToLower(strings.Trim(w, `.,;:!?"'()“”`)) }

// defines reports whether a sentence says what name is: in brackets after its
// long form, or with an apposition or a form of "be" after it.
func defines(sentence, name string) bool {
	at := strings.Index(sentence, name)
	if at < 0 {
		return false
	}
	before, after := sentence[:at], sentence[at+len(name):]
	if strings.HasSuffix(before, "(") && strings.HasPrefix(after, ")") {
		return true
	}
	for _, lead := range []string{" (", ", a ", ", an ", ", the ", " is a ", " is an ", " is the ", " was a ", " are "} {
		if strings.HasPrefix(after, lead) {
			return true
		}
	}
	return false
}

var (
	prices = cue.Set("cost price worth pay paid spend spent money budget fee fine salary bill fund funding raise donate charge expense " +
		"earn wage income profit revenue debt owe")
	outcomes = cue.Set("vote score result tally outcome ballot voted")
	// measures hold every unit, "$" stands for the signs before an amount.
	currencies = cue.Set(`$ dollar euro pound krone kroner kronor crown franc yen rupee peso pence penny cent yuan ruble rouble shilling
		rand lira dinar
		zloty forint usd eur gbp`)
	shares   = cue.Set("percent per cent half third quarter")
	lengths  = cue.Set("metre meter kilometre kilometer mile foot feet inch centimetre centimeter millimetre yard km cm mm m ft")
	measures = union(currencies, lengths, durations,
		cue.Set(`percent per gram kilogram kilo ton tonne litre liter gallon barrel acre hectare degree volt watt
		megawatt kilowatt kg pound ounce`))
	// spans stand before a stretch of time that something happened within.
	spans     = cue.Set("in last past within next every first")
	durations = cue.Set("second seconds minute minutes hour hours hr hrs day days week weeks month months year years decade decades")
	times     = cue.Set("yesterday today tomorrow tonight week month year morning evening night ago overnight")
)

// timeWord reports whether a word says when.
func timeWord(w string) bool { return times[w] || english.Is(w, english.Weekday|english.Month) }

func union(sets ...map[string]bool) map[string]bool {
	all := map[string]bool{}
	for _, s := range sets {
		maps.Copy(all, s)
	}
	return all
}
