package bot

import (
	"maps"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval/english"
)

// rightKind is what it is worth that a sentence holds a number, a place or a
// time where one is asked for.
const rightKind = 0.5

// Shares of rightKind for sentences that hold less than what is asked for.
const (
	someNumber = 0.3
	whichOne   = 0.6
	someTime   = 0.5
	atPlace    = 0.5
)

// fits tells how far a sentence holds the kind of thing asked for, 0 to 1.
func (f *finder) fits(sentence string) float64 {
	words := strings.Fields(sentence)
	switch f.q.Asks {
	case "how many", "how often":
		return max(counted(words, f.q.Topic), f.voted(words))
	case "how much", "how old", "how far", "how high":
		return measured(words, f.q.Asks, f.q.Text)
	case "how long":
		return lasting(words)
	case "when":
		return timed(words)
	case "where":
		return placedIn(words)
	case "", "what":
		if name := f.defined(); name != "" && defines(sentence, name) {
			return 1
		}
		return f.voted(words)
	}
	return 0
}

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

// placedIn looks for a name behind a preposition of place that is no day.
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

// defined is what a question wants to be told the meaning of: "what is X",
// "what does X stand for".
func (f *finder) defined() string {
	text := strings.ToLower(f.q.Text)
	for _, lead := range []string{"what is ", "what's ", "what are ", "what does ", "what do ", "what was "} {
		if !strings.HasPrefix(text, lead) {
			continue
		}
		name := bare(strings.Trim(f.q.Text[len(lead):], " ?.!"))
		for _, tail := range []string{" stand for", " mean"} {
			name = strings.TrimSuffix(name, tail)
		}
		if len(strings.Fields(name)) <= 3 {
			return name
		}
	}
	return ""
}

// defines reports whether a sentence says what name is: in brackets behind its
// long form, or with an apposition or a form of "be" behind it.
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
	prices   = wordSet("cost price worth pay paid spend spent money budget fee fine salary bill fund funding raise donate charge expense earn wage income profit revenue debt owe")
	outcomes = wordSet("vote score result tally outcome ballot voted")
	// measures hold every unit, "$" stands for the signs before an amount.
	currencies = wordSet(`$ dollar euro pound krone kroner kronor crown franc yen rupee peso pence penny cent yuan ruble rouble shilling rand lira dinar
		zloty forint usd eur gbp`)
	shares   = wordSet("percent per cent half third quarter")
	lengths  = wordSet("metre meter kilometre kilometer mile foot feet inch centimetre centimeter millimetre yard km cm mm m ft")
	measures = union(currencies, lengths, durations, wordSet(`percent per gram kilogram kilo ton tonne litre liter gallon barrel acre hectare degree volt watt
		megawatt kilowatt kg pound ounce`))
	// spans stand before a stretch of time that something happened within.
	spans     = wordSet("in last past within next every first")
	durations = wordSet("second seconds minute minutes hour hours hr hrs day days week weeks month months year years decade decades")
	times     = wordSet("yesterday today tomorrow tonight week month year morning evening night ago overnight")
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

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}
