package question

import (
	"strings"

	"whosaid/retrieval/english"
)

// A complement is what follows the verb of a question.
type complement struct {
	// text is what is left of it without relay, addressee and time.
	text string
	// about is true where it began with "about" or the like.
	about bool
}

// parts takes relay, addressee and time out of tokens i..j and returns what is
// left. In a clause that reports words (clause), they are only looked for at
// its ends, because they may belong to the words.
func (p *parser) parts(i, j int, verb verbSort, clause bool) complement {
	i, j = p.edges(i, j, verb, clause)
	var out complement
	if p.word(i) == "up" && verb == topical {
		i++
	}
	if vague[p.word(i)] && (abouts[p.word(i+1)] || p.word(i+1) == "on") {
		i++
	}
	for i < j && (leads[p.word(i)] || p.word(i) == "," || p.word(i) == ":") {
		if abouts[p.word(i)] || p.word(i) == "of" || p.word(i) == "on" || p.word(i) == "against" {
			out.about = true
		}
		i++
	}
	var kept []string
	from := i
	for k := i; k < j; k++ {
		end := k
		if p.word(k) == quotation {
			end = k + 1
		} else if !clause {
			end = p.asideOf(i, k, j, verb)
		}
		if end > k {
			kept = append(kept, p.between(from, k))
			from, k = end, end-1
		}
	}
	kept = append(kept, p.between(from, j))
	out.text = strings.Trim(strings.Join(strings.Fields(strings.Join(kept, " ")), " "), " ,;:?!.-–—")
	if low := strings.ToLower(out.text); determiner(low) || vague[low] || anyThings[low] {
		out.text = ""
	}
	for _, lead := range []string{"about ", "that "} {
		out.text = strings.TrimPrefix(out.text, lead)
	}
	return out
}

// vague words stand for what is asked: "said anything about ...".
var vague = set(`anything something things more much lot stuff else`)

// addressed is where the object of "tell" that begins at i ends; i if there is
// none.
func (p *parser) addressed(i, j int) int {
	end := i
	for end < j && determiner(p.word(end)) {
		end++
	}
	start := end
	for end < j && (p.tokens[end].name || p.insideMention(end)) && !leads[p.word(end)] {
		end++
	}
	for k := end; k < min(j, end+3); k++ {
		if audience[p.word(k)] {
			end = k + 1
		}
	}
	if p.word(start) == "us" || p.word(start) == "them" || p.word(start) == "him" || p.word(start) == "her" || end == start {
		return i
	}
	return end
}

// leads introduce the content of a complement.
var leads = set(`about on regarding concerning over of that to as whether if re around against with respect`)

var abouts = set(`about regarding concerning over re around`)

// edges takes asides off both ends.
func (p *parser) edges(i, j int, verb verbSort, clause bool) (int, int) {
	if addresses(p.word(i-1)) && p.word(i) != "that" && p.word(i) != "about" {
		if end := p.addressed(i, j); end > i {
			p.q.Addressee, i = p.between(i, end), end
		}
	}
	for i < j {
		end := p.aside(i, j, verb)
		if end == i || clause && p.word(i) == "on" && p.q.When == "" {
			break
		}
		i = end
	}
	if clause {
		j = p.lastAside(i, j, verb)
	}
	return i, j
}

// lastAside cuts "..., according to TASS", "... through TASS" off the end.
func (p *parser) lastAside(i, j int, verb verbSort) int {
	for k := j - 1; k > i && k >= j-7; k-- {
		w := p.word(k)
		if w != "according" && w != "via" && w != "through" && w != "in" && w != "to" && w != "on" {
			continue
		}
		if (w == "through" || w == "to" || w == "on" || w == "in") && !(k+1 < j && p.tokens[k+1].name) {
			continue
		}
		if p.goes(i, k, j) {
			continue
		}
		if end := p.aside(k, j, verb); end == j {
			for k > i && p.word(k-1) == "," {
				k--
			}
			return k
		}
	}
	return j
}

// asideOf is aside in tokens i..j, of which none begins with the "to" of what is done.
func (p *parser) asideOf(i, k, j int, verb verbSort) int {
	if p.goes(i, k, j) {
		return k
	}
	return p.aside(k, j, verb)
}

// goes reports whether k is the "to" of what is done, in tokens i..j: "about moving
// staff to Holm".
func (p *parser) goes(i, k, j int) bool {
	if leads[p.word(i)] {
		i++
	}
	first := p.word(i)
	return p.word(k) == "to" && abouts[p.word(i-1)] && len(first) > len("being") && strings.HasSuffix(first, "ing") && !audience[p.word(j-1)]
}

// aside files the relay, addressee or time that begins at k and returns where
// it ends; k if none begins there.
func (p *parser) aside(k, j int, verb verbSort) int {
	for _, lead := range []string{"according to", "as reported by", "as quoted by", "quoted by", "reported by", "via", "through",
		"as told by", "carried by", "by way of", "citing"} {
		if n := p.starts(k, lead); n > 0 {
			if end := p.named(k+n, j); end > k+n {
				p.q.Via = p.between(k+n, end)
				return end
			}
		}
	}
	for _, lead := range []string{"to", "in a meeting with", "in an interview with", "in a interview with", "in the interview with",
		"in his interview with", "in her interview with", "in the meeting with", "during an interview with", "during the interview with",
		"in interview with", "when speaking to", "speaking to", "talking to", "with", "on", "in a conversation with"} {
		n := p.starts(k, lead)
		if n == 0 || (lead == "on" || lead == "with") && verb != topical && verb != saying {
			continue
		}
		if end := p.named(k+n, j); end > k+n && p.hears(k+n, end, lead, verb) && (end == j || leads[p.word(end)]) {
			p.q.Addressee = p.between(k+n, end)
			return end
		}
	}
	return p.time(k, j)
}

// named is where a name or an audience that begins at i ends; i if none does.
func (p *parser) named(i, j int) int {
	if i >= j {
		return i
	}
	end := min(p.nounEnd(i), j)
	if end > i && (p.mentioned(i, end) || p.tokens[i].name || audience[p.word(end-1)] ||
		p.word(i) == "the" && i+1 < end && p.tokens[i+1].name) {
		return end
	}
	return i
}

// hears reports whether tokens i..j can be somebody who is told something.
func (p *parser) hears(i, j int, lead string, verb verbSort) bool {
	for k := i; k < j; k++ {
		if p.word(k) == "'s" {
			return false
		}
	}
	if audience[p.word(j-1)] || lead == "to" && verb == topical || lead != "to" && lead != "with" && lead != "on" {
		return true
	}
	letters := p.text[p.tokens[j-1].Start:p.tokens[j-1].End]
	acronym := len(letters) > 1 && strings.ToUpper(letters) == letters
	return acronym && lead != "with" || lead == "to" && p.mentioned(i, j) && p.isPerson(i, j)
}

// audience are nouns for those who are told things.
var audience = set(`reporters reporter journalists journalist press media parliament lawmakers congress senate newspaper broadcaster
	television tv
	network viewers audience crowd supporters interviewer newsmen correspondents radio`)

// time files a day or date that begins at k, unless it is what is spoken
// about.
func (p *parser) time(k, j int) int {
	if k > 0 && p.word(k-1) == "about" {
		return k
	}
	end := k
	if w := p.word(k); w == "on" || w == "last" || w == "this" || w == "in" || w == "during" || w == "next" || w == "earlier" {
		end++
		if p.word(end) == "the" || p.word(end) == "last" || p.word(end) == "this" {
			end++
		}
	}
	switch w := p.word(end); {
	case english.IsWeekday(w), english.IsMonth(w) && end > k:
		end++
		for end < j && (english.IsMonth(p.word(end)) || english.InDigits(p.word(end)) || p.word(end) == "morning" ||
			p.word(end) == "evening" || p.word(end) == "night") {
			end++
		}
	case (w == "week" || w == "month" || w == "year" || w == "morning" || w == "night") && end > k &&
		(p.word(end-1) == "last" || p.word(end-1) == "this"):
		end++
	case w == "yesterday" || w == "today" || w == "tonight" || w == "tomorrow":
		end++
	default:
		return k
	}
	if end > j {
		return k
	}
	p.q.When = strings.TrimPrefix(p.between(k, end), "on ")
	return end
}
