package gate

import "strings"

// sequencesIn finds what a text puts before or after something: "after" and
// "holiday" of "after the summer holidays". "Not before" is after, "by May" and
// "in May at the latest" are before.
func sequencesIn(ts []token) [][2]string {
	var found [][2]string
	for i := range ts {
		word := sequenceAt(ts, i)
		if word == "" {
			continue
		}
		from, to := i+1, min(i+4, len(ts))
		if ts[i].text == "earliest" || ts[i].text == "latest" {
			from, to = max(i-4, 0), i-1
		}
		for k := from; k < to && (k == from || !breaks(ts[k].gap)); k++ {
			if meaningful(ts[k]) {
				found = append(found, [2]string{word, stem(ts[k].text)})
			}
		}
	}
	return found
}

// sequenceAt is "before" or "after" where the word at i says so, empty where it
// does not.
func sequenceAt(ts []token, i int) string {
	switch word := ts[i].text; word {
	case "before", "after":
		turned, unsure := late(ts, i)
		switch {
		case i > 0 && (ts[i-1].text == "until" || ts[i-1].text == "till"):
			return word // "not until after"
		case unsure:
			return ""
		case turned:
			return otherSide(word)
		}
		return word
	case "until", "till":
		if turned, _ := late(ts, i); turned {
			return "after"
		}
	case "prior":
		if i+1 < len(ts) && ts[i+1].text == "to" {
			return "before"
		}
	case "by":
		if i+1 < len(ts) && (words().has("calendar", ts[i+1].text) || dated(ts[i+1].text)) {
			return "before"
		}
	case "earliest", "latest":
		if i > 1 && ts[i-1].text == "the" && ts[i-2].text == "at" {
			return map[string]string{"earliest": "after", "latest": "before"}[word]
		}
	}
	return ""
}

func otherSide(word string) string {
	if word == "before" {
		return "after"
	}
	return "before"
}

// late reports whether a negation in front of the word at i turns it, "not
// before". With one further off, or a word that may stand for one, nobody can
// tell.
func late(ts []token, i int) (turned, unsure bool) {
	for k := i - 1; k >= 0 && k >= i-9 && !strings.ContainsAny(ts[k+1].gap, ",;:."); k-- {
		switch w := ts[k].text; {
		case words().has("negation", w), strings.HasSuffix(w, "n't"):
			return k >= i-6, k < i-6
		case implied(w):
			return false, true
		case w == "that", w == "and", w == "but":
			return false, false
		}
	}
	return false, false
}

// reordered reports whether a claim puts before something what the evidence
// has after it, or the other way round.
func reordered(ts []token, ev *source) bool {
	for _, s := range sequencesIn(ts) {
		if !ev.sequences[s] && ev.sequences[[2]string{otherSide(s[0]), s[1]}] {
			return true
		}
	}
	return false
}
