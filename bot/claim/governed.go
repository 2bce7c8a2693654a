package claim

import (
	"slices"
	"strings"

	"whosaid/bot/phrase"
	"whosaid/retrieval/english"
)

// governedBefore reports whether something before the claim governs it or stands in the
// place of its subject: a verb, "that", "to", a preposition, or a noun where the claim has
// a pronoun. What opens a sentence does not, nor "I think".
func (r reading) governedBefore() bool {
	for i := r.opened(); i < r.from; i++ {
		w := r.words[i]
		name := w.Capital && w.Gap != ""
		if !name && (r.governs(i) || isJoint(w) && !r.wholeOf(i)) || lessens(w) || r.pronoun && w.Content && !adverbial(w) {
			return true
		}
	}
	return false
}

// governs reports whether the word at a place is a verb, or may be one, for a noun phrase
// comes right after it: "rivals claim the town", "suppose the town".
func (r reading) governs(i int) bool {
	w, next := r.words[i], r.words[i+1]
	if w.Tells() || isVerbal(w) {
		return true
	}
	opensPhrase := english.Is(next.Text, english.Determiner|english.SubjectPronoun) && strings.TrimSpace(next.Gap) == ""
	return opensPhrase && w.Content && !adverbial(w) && !english.Is(w.Text, english.TimeWord|english.Weekday|english.Month)
}

// wholeOf reports whether the word at a place is the "of" after "all": "all of the nurses".
func (r reading) wholeOf(i int) bool {
	return r.words[i].Text == "of" && i > 0 && (r.words[i-1].In("whole") || r.words[i-1].Text == "both")
}

// opened is where the words before a claim begin that may govern it: after "I think that",
// and after what a comma ends that tells when or where.
func (r reading) opened() int {
	at := 0
	for at < r.from && (opens[r.words[at].Text] || english.Is(r.words[at].Text, english.Adverb)) {
		at++
	}
	if at < r.from && setsScene[r.words[at].Text] {
		for i := r.from; i > at; i-- {
			if i < len(r.words) && strings.Contains(r.words[i].Gap, ",") {
				at = i
			}
		}
	}
	return r.vouched(at)
}

// vouched is what follows "I think" or "she believes that" at a place, and the place where
// nothing of the kind stands there.
func (r reading) vouched(at int) int {
	v := at + 1
	for v < r.from && adverbial(r.words[v]) {
		v++
	}
	if v >= r.from || !isSubject(r.words[at]) || !holds(r.words[v], r.words[at]) {
		return at
	}
	if v++; v < r.from && r.words[v].Text == "that" {
		v++
	}
	return v
}

// holds reports whether a verb tells that its subject holds something to be so. What "I
// thought" was so, is not what I think.
func holds(verb, subject phrase.Word) bool {
	in := english.Base | english.Present
	if subject.Text != "i" && subject.Text != "we" {
		in |= english.Past
	}
	w := english.Lookup(verb.Text)
	knows := verb.Text == "know" || in&english.Past != 0 && (verb.Text == "knew" || verb.Text == "knows")
	return knows || w != nil && slices.ContainsFunc(w.Verbs, func(f english.Form) bool {
		return f.Traits&english.Opines != 0 && f.Sense == english.Thinks && f.Inflection&in != 0
	})
}

// changedWithin reports whether what stands between the claim's words makes another claim of
// it: a verb of its own, another mood, "almost", somebody else's wife.
func (r reading) changedWithin() bool {
	if !r.sameMoods() {
		return true
	}
	for i := r.from; i < r.to; i++ {
		w := r.words[i]
		switch {
		case r.own[i]:
			if genitive(w) && i+1 < r.to && !r.own[i+1] && r.words[i+1].Content {
				return true
			}
		case isAuxiliary(w) || w.Capital:
		case w.Tells() || lessens(w) || w.Text == "to" && i+1 < r.to && r.own[i+1]:
			return true
		case w.Content && !adverbial(w) && i > 0 && isAuxiliary(r.words[i-1]):
			return true
		}
	}
	return false
}

// sameMoods reports whether a claim and the clause have the same moods: what "might" or
// "would have" been is not what is. "Would" is the past of "will".
func (r reading) sameMoods() bool {
	told, asked := map[string]bool{}, map[string]bool{}
	for i := r.from; i < r.to; i++ {
		told[mood(r.words[i].Text)] = true
		told["unreal"] = told["unreal"] || mood(r.words[i].Text) == "will" && i+1 < r.to && r.words[i+1].Text == "have" && !r.own[i+1]
	}
	for w := range r.asked {
		asked[mood(w)] = true
	}
	for _, m := range [...]string{"can", "may", "should", "must"} {
		if told[m] != asked[m] {
			return false
		}
	}
	return !told["unreal"] && (asked["will"] || !told["will"])
}

// mood is the mood that an auxiliary tells of, "" for none.
func mood(word string) string {
	word = strings.TrimSuffix(word, "n't")
	switch _, short, _ := strings.Cut(word, "'"); short {
	case "ll", "d":
		return "will"
	}
	switch word {
	case "will", "would", "shall", "wo":
		return "will"
	case "can", "could", "cannot", "ca":
		return "can"
	case "may", "might":
		return "may"
	case "should", "ought":
		return "should"
	case "must":
		return "must"
	}
	return ""
}

// governedAfter reports whether what follows the claim tells something of it: another verb
// right after it, whose it is ("critics say"), or what its speaker did then.
func (r reading) governedAfter() bool {
	after := r.words[r.to:]
	for i, w := range after {
		stop := strings.ContainsAny(w.Gap, ",.!?:;—–\n(")
		switch {
		case !stop && i == 0 && (isAuxiliary(w) || w.Tells() && !w.Capital):
			return true
		case stop && (w.Text == "according" || othersSay(aside(after[i:]))):
			return true
		case w.Text == "then" && i+1 < len(after) && after[i+1].Past():
			return true
		}
	}
	return false
}

// aside are words up to the next mark.
func aside(ws []phrase.Word) []phrase.Word {
	return ws[:phrase.Split(ws, func(i int) bool { return strings.ContainsAny(ws[i].Gap, ",.!?:;—–\n)") })[0].To]
}

// othersSay reports whether a few words between marks tell who says or thinks something,
// and nothing else: "critics say", "or so he thought".
func othersSay(ws []phrase.Word) bool {
	last := len(ws) - 1
	if last < 1 || last >= longestAside || joins[ws[0].Text] {
		return false
	}
	sense := english.SenseOf(ws[last].Text)
	return ws[last].Tells() && (sense == english.Says || sense == english.Thinks)
}

// longestAside is how many words at most tell who says something in passing.
const longestAside = 7
