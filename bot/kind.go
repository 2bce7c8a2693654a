package bot

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval/question"
	"whosaid/retrieval/similarity"
)

// rightKind is what it is worth that a sentence holds a number, a place or a
// time where one is asked for.
const rightKind = 0.5

// sameCounted is how similar a noun behind a number has to be to what is
// counted.
const sameCounted = 0.6

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

// wantsAmount reports whether the question asks for what only a number or a
// time can answer.
func (f *finder) wantsAmount() bool {
	return f.q.Asks == "when" || strings.HasPrefix(f.q.Asks, "how ") || f.votes()
}

// counted looks for a number right before what the topic begins with.
func counted(words []string, topic string) float64 {
	nouns := firstFew(strings.Fields(topic), 2)
	if len(nouns) == 0 {
		return 0
	}
	best := 0.0
	for i, w := range words {
		worth := 1.0
		switch {
		case ordinal(w):
			worth = whichOne
		case !number(w) || year(w) || lasting(words[i:min(i+2, len(words))]) > 0 && !durations[bareWord(nouns[0])]:
			continue
		default:
			best = max(best, someNumber)
		}
		behind := similarity.NewText(strings.Join(firstFew(words[i+1:], 3), " "))
		if slices.ContainsFunc(nouns, func(n string) bool { return similarity.NewQuery(n).Match(behind).MaxSim >= sameCounted }) {
			best = max(best, worth)
		}
	}
	return best
}

func firstFew(words []string, n int) []string { return words[:min(n, len(words))] }

// lasting looks for a number before a unit of time.
func lasting(words []string) float64 {
	for i, w := range words[:max(0, len(words)-1)] {
		if head, unit, ok := strings.Cut(bareWord(w), "-"); ok && number(head) && durations[strings.TrimSuffix(unit, "-long")] {
			return 1
		}
		if i > 0 && spans[bareWord(words[i-1])] {
			continue
		}
		if unit := bareWord(words[i+1]); number(w) && durations[strings.TrimSuffix(unit, "-long")] {
			return 1
		}
	}
	return 0
}

// timed looks for a day, month, year or time of day, then for any number.
func timed(words []string) float64 {
	best := 0.0
	for _, w := range words {
		bare := bareWord(w)
		if times[strings.TrimSuffix(strings.TrimSuffix(bare, "'s"), "’s")] {
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
		if r, _ := utf8.DecodeRuneInString(next); !unicode.IsUpper(r) || times[strings.ToLower(strings.Trim(next, ".,;:!?'s"))] {
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

// measured looks for a number beside a unit of what is asked: money, an age, a
// length, or any unit that the topic does not name.
func measured(words []string, asks, topic string) float64 {
	units := measures
	switch {
	case asks == "how old":
		units = durations
	case asks == "how far" || asks == "how high":
		units = lengths
	case contains(topic, "how much of"):
		units = shares
	case mentions1(topic, prices):
		units = currencies
	}
	best := 0.0
	for i, w := range words {
		if units["$"] && strings.ContainsAny(w, "$£€¥") && strings.ContainsAny(w, "0123456789") {
			return 1
		}
		if asks == "how old" && aged(words, i) {
			return 1
		}
		if !number(w) {
			continue
		}
		best = max(best, someNumber)
		for _, next := range firstFew(words[i+1:], 3) {
			if units[strings.TrimSuffix(bareWord(next), "s")] || units[bareWord(next)] {
				return 1
			}
		}
	}
	if units["$"] {
		return 0 // a number that is no money
	}
	return best
}

// aged reports whether the word at i is somebody's age: "Ann Lee, 58,", "aged
// 58", "58-year-old".
func aged(words []string, i int) bool {
	if strings.HasSuffix(bareWord(words[i]), "-year-old") {
		return true
	}
	if i == 0 || !number(words[i]) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(words[i-1])
	return strings.ToLower(words[i-1]) == "aged" || unicode.IsUpper(r) && strings.HasSuffix(words[i-1], ",") && strings.HasSuffix(words[i], ",")
}

// mentions1 reports whether a text holds one of words.
func mentions1(text string, words map[string]bool) bool {
	for _, w := range strings.Fields(text) {
		if words[strings.TrimSuffix(bareWord(w), "s")] || words[bareWord(w)] {
			return true
		}
	}
	return false
}

// votes reports whether the question asks how a vote or match ended.
func (f *finder) votes() bool {
	words := strings.Fields(strings.ToLower(strings.Trim(f.q.Text, " ?")))
	if len(words) == 0 || len(words) > 8 || f.q.Kind != question.Fact {
		return false
	}
	return (words[0] == "what" || words[0] == "how") && mentions1(f.q.Text, outcomes) && (f.q.Asks == "" || f.q.Asks == "what" || f.q.Asks == "how many")
}

// voted looks for how a vote or match ended, where that is asked: "9-4", "63
// percent".
func (f *finder) voted(words []string) float64 {
	if !f.votes() {
		return 0
	}
	best := 0.0
	for i, w := range words {
		head, tail, ok := strings.Cut(strings.ReplaceAll(bareWord(w), "–", "-"), "-")
		switch {
		case ok && number(head) && number(tail), i+2 < len(words) && number(w) && words[i+1] == "to" && number(words[i+2]):
			return 1
		case number(w) && i+1 < len(words) && (strings.HasPrefix(words[i+1], "per") || strings.HasPrefix(words[i+1], "vote")), strings.HasSuffix(bareWord(w), "%"):
			best = whichOne
		}
	}
	return best
}

// number reports whether a word is a number, in digits or spelled.
func number(w string) bool {
	w = strings.TrimLeft(bareWord(w), "$£€")
	if w == "" {
		return false
	}
	if w[0] >= '0' && w[0] <= '9' {
		return strings.Trim(w, "0123456789.,%") == ""
	}
	head, _, _ := strings.Cut(w, "-")
	return numbers[head]
}

// year reports whether a word is a year of our time rather than a count.
func year(w string) bool {
	w = bareWord(w)
	return len(w) == 4 && (w[:2] == "19" || w[:2] == "20") && strings.Trim(w, "0123456789") == ""
}

// ordinal reports whether a word is a number of an order: "3rd", "third".
func ordinal(w string) bool {
	w = bareWord(w)
	if ordinals[w] {
		return true
	}
	rest := strings.TrimLeft(w, "0123456789")
	return rest != w && (rest == "st" || rest == "nd" || rest == "rd" || rest == "th")
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
	numbers = wordSet(`one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
		nineteen twenty thirty forty fifty sixty seventy eighty ninety dozen dozens hundred hundreds thousand thousands million millions billion
		billions half`)
	prices   = wordSet("cost price worth pay paid spend spent money budget fee fine salary bill fund funding raise donate charge expense")
	outcomes = wordSet("vote score result tally outcome ballot voted")
	// measures hold every unit, "$" stands for the signs before an amount.
	currencies = wordSet(`$ dollar euro pound krone kroner kronor crown franc yen rupee peso pence penny cent yuan ruble rouble shilling rand lira dinar
		zloty forint usd eur gbp`)
	shares   = wordSet("percent per cent half third quarter")
	lengths  = wordSet("metre meter kilometre kilometer mile foot feet inch centimetre centimeter millimetre yard km cm mm m ft")
	measures = union(currencies, lengths, durations, wordSet(`percent per gram kilogram kilo ton tonne litre liter gallon barrel acre hectare degree volt watt
		megawatt kilowatt kg pound ounce`))
	ordinals = wordSet("second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth twentieth")
	// spans stand before a stretch of time that something happened within.
	spans     = wordSet("in last past within next every first")
	durations = wordSet("second seconds minute minutes hour hours hr hrs day days week weeks month months year years decade decades")
	times     = wordSet(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
		october november december yesterday today tomorrow tonight week month year morning evening night ago overnight`)
)

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
