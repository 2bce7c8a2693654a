package gate

import (
	"slices"
	"strings"

	"whosaid/retrieval/lexicon"
)

// countedBy is the noun in the plural that a number counts: "nurses" of "two
// more nurses". It is empty where none stands right behind.
func countedBy(ts []token, n number) string {
	if strings.HasPrefix(n.key, "day ") || strings.HasPrefix(n.key, "paragraph ") {
		return ""
	}
	if n.from > 0 && currency(ts[n.from-1].text) != "" {
		return currency(ts[n.from-1].text) + "s"
	}
	for i := n.to; i < len(ts) && i < n.to+5; i++ {
		w := ts[i].text
		_, _, number := wordValue(w)
		switch {
		case number && (partOf(ts, n.to, i) || i == n.to+1 && spans(ts[n.to].text)), spans(w) && i == n.to && strings.TrimSpace(ts[i].gap) == "":
		case strings.TrimSpace(ts[i].gap) != "", cue(w), strings.ContainsAny(w, "0123456789"):
			return ""
		case words().has("between numbers", w), words().has("between parts", w) && n.to < len(ts) && (ts[n.to].text == "of" || ts[n.to].text == "out"):
		case plural(ts[i]):
			return w
		case lexicon.IsStopWord(w):
			return ""
		}
	}
	return ""
}

func isNumberWord(word string) bool {
	_, _, ok := wordValue(word)
	return ok
}

// partOf reports whether nothing but "of the" or "of the hospital's" stands
// between two numbers.
func partOf(ts []token, from, to int) bool {
	owned := func(t token) bool { return !isArticle(t.text) && !t.possessive }
	return outOf(ts, from, to) || ts[from].text == "of" && !slices.ContainsFunc(ts[from+1:to], owned)
}

// spans reports whether a word joins the ends of a span: "300 to 720 trips".
func spans(word string) bool { return word == "to" || word == "or" }

// elided reports whether the noun of a number before is meant: "eleven people
// died and four were missing".
func elided(ts []token, n number) bool {
	return n.to < len(ts) && strings.TrimSpace(ts[n.to].gap) == "" && words().has("light", ts[n.to].text)
}

// forWhom is what there is for a number of people: "beds for 400 people".
func forWhom(ts []token, n number) []string {
	if n.from < 2 || ts[n.from-1].text != "for" || !plural(ts[n.from-2]) {
		return nil
	}
	return []string{ts[n.from-2].text}
}

func plural(t token) bool {
	w := t.text
	return !t.possessive && (words().has("plurals", w) || len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is") && !words().has("no plurals", w))
}

// miscounted reports whether a number of the claim counts what it does not
// count in the evidence: another unit of measure, or something that another
// number counts there. Where either says nothing of what it counts, nobody can
// tell.
func (j *judge) miscounted(ts []token, n number, ev *source) bool {
	noun, counted := countedBy(ts, n), ev.counted[n.key]
	if n.from > 1 && ts[n.from-1].text == "in" && isNumberWord(ts[n.from-2].text) {
		return false // "eight in 10 voters"
	}
	part := n.to < len(ts) && (ts[n.to].text == "of" || ts[n.to].text == "out")
	if noun == "" || len(counted) == 0 || part || slices.Contains(counted, noun) || countsSources(ts, n, ev) {
		return false
	}
	if slices.ContainsFunc(numbersIn(ts), func(o number) bool {
		if o.key == n.key || !slices.Contains(ev.counted[o.key], noun) {
			return false
		}
		bare := countedBy(ts, o) == "" && !slices.ContainsFunc(counted, func(c string) bool { return c != "" })
		return bare || countsAnother(ts, o, noun) && slices.Contains(counted, countedBy(ts, o))
	}) {
		return true // the two have changed places
	}
	if words().has("units", noun) {
		return !slices.ContainsFunc(counted, func(other string) bool { return other == "" || j.countAlike(noun, other) })
	}
	other := func(counted string) bool {
		return counted != "" && !j.meanings.alike(counted, noun) && !listedTogether("counted alike", counted, noun)
	}
	return !slices.ContainsFunc(counted, func(c string) bool { return !other(c) }) && ev.countsOtherwise(noun, n.key)
}

// countsAnother reports whether a number counts something by a noun of its own,
// and that is not noun.
func countsAnother(ts []token, n number, noun string) bool {
	other := countedBy(ts, n)
	return other != "" && stem(other) != stem(noun)
}

// countsOtherwise reports whether other numbers, and not this one, count a noun.
func (v *vocabulary) countsOtherwise(noun, key string) bool {
	same := func(other string) bool { return stem(other) == stem(noun) }
	found := false
	for k, nouns := range v.counted {
		if slices.ContainsFunc(nouns, same) {
			if k == key {
				return false
			}
			found = true
		}
	}
	return found
}

// anybody reports whether either of two nouns is one for people in general,
// and the other may be one for people.
func anybody(a, b string) bool {
	if words().has("sexes", a) && words().has("sexes", b) {
		return a == b
	}
	return words().has("counts people", a) && person(b) || words().has("counts people", b) && person(a)
}

// person reports whether a noun in the plural looks like one for people.
func person(noun string) bool {
	if words().has("counts people", noun) || words().has("roles", noun) || words().has("generic", noun) {
		return true
	}
	if words().has("persons", noun) {
		return true
	}
	for _, ending := range []string{"ers", "ors", "ists", "ants", "ents", "ians", "ees", "men"} {
		if strings.HasSuffix(noun, ending) {
			return true
		}
	}
	return false
}

// countAlike reports whether two nouns may count the same things. Units of
// measure are only ever themselves.
func (j *judge) countAlike(a, b string) bool {
	switch {
	case stem(a) == stem(b):
		return true
	case words().has("units", a) || words().has("units", b):
		return listedTogether("counted alike", a, b) || j.meanings.alike(a, b) && !(words().has("units", a) && words().has("units", b))
	case anybody(a, b), words().has("counts things", b), j.meanings.alike(a, b), j.meanings.close(a, b):
		return true
	}
	return listedTogether("counted alike", a, b)
}

// listedTogether reports whether a list has two nouns in one group.
func listedTogether(list, a, b string) bool {
	for group := range words()[list] {
		if nouns := strings.Split(group, "="); slices.Contains(nouns, a) && slices.Contains(nouns, b) {
			return true
		}
	}
	return false
}
