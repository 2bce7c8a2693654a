package bot

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval/similarity"
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
	case "how many", "how much", "how old", "how far", "how often":
		return counted(words, f.q.Topic)
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
	}
	return 0
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
		case !number(w) || lasting(words[i:min(i+2, len(words))]) > 0 && !durations[bareWord(nouns[0])]:
			continue
		default:
			best = max(best, someNumber)
		}
		behind := similarity.NewText(strings.Join(firstFew(words[i+1:], 3), " "))
		if slices.ContainsFunc(nouns, func(n string) bool { return similarity.NewQuery(n).Match(behind).MaxSim >= halfWords }) {
			best = max(best, worth)
		}
	}
	return best
}

func firstFew(words []string, n int) []string { return words[:min(n, len(words))] }

// lasting looks for a number before a unit of time.
func lasting(words []string) float64 {
	for i, w := range words[:max(0, len(words)-1)] {
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
	ordinals = wordSet("second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth twentieth")
	// spans stand before a stretch of time that something happened within.
	spans     = wordSet("in last past within next every first")
	durations = wordSet("second seconds minute minutes hour hours hr hrs day days week weeks month months year years decade decades")
	times     = wordSet(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
		october november december yesterday today tomorrow tonight week month year morning evening night ago overnight`)
)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}
