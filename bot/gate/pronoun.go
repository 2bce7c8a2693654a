package gate

import (
	"slices"
	"strings"

	"whosaid/retrieval"
)

// mispronouned reports whether a claim calls the one it cites "he" where that
// is a woman, or "she" where it is a man: "Ms Ito said that he …". Whoever else
// is in the claim, in the cited words or in the question may be meant instead.
func (j *judge) mispronouned(ts []token, ev *source) bool {
	own := j.genderOf(ev)
	if own == "" || passesOn(ts) {
		return false
	}
	if len(ts) > 1 && title(ts[0].text) != "" && pronoun(ts[0].text) && !subjective(ts[0].text) && somebody(ts[1].text) {
		return false // "her deputy was outvoted"
	}
	if i := reporting(ts); i > 0 && !oneMore(ev) && title(ts[i].text) != own && !j.genderIn(title(ts[i].text), ev) && !j.anotherPerson(ts[:i], ev) && calls(ts[:i], ev) {
		return true
	}
	if j.othersIn(ts, ev) {
		return false
	}
	for _, t := range ts {
		if g := title(t.text); g != "" && g != own && pronoun(t.text) && !j.genderIn(g, ev) && (subjective(t.text) || j.genderIn(own, ev)) {
			return true
		}
	}
	return false
}

// oneMore reports whether cited words speak of one more person: "her client".
func oneMore(ev *source) bool {
	return slices.ContainsFunc(ev.cited, func(c *citedSpeaker) bool {
		for w := range words()["one person"] {
			if c.text.words[w] {
				return true
			}
		}
		return false
	})
}

// reporting is where "he" or "she" stands right behind the verb of speech, "said
// that he": 0 where neither does.
func reporting(ts []token) int {
	for i, t := range ts {
		k := i - 1
		if k > 0 && ts[k].text == "that" {
			k--
		}
		if subjective(t.text) && k > 0 && cue(ts[k].text) && strings.TrimSpace(t.gap) == "" {
			return i
		}
	}
	return 0
}

// calls reports whether tokens have a name of a cited speaker.
func calls(ts []token, ev *source) bool {
	return slices.ContainsFunc(ts, func(t token) bool {
		return t.capital && slices.ContainsFunc(ev.cited, func(c *citedSpeaker) bool { return c.own.has(t.text) })
	})
}

func pronoun(word string) bool { return subjective(word) || word == "his" || word == "her" }

func subjective(word string) bool { return word == "he" || word == "she" }

// genderOf is the gender of all cited speakers, empty where it is not known or
// not one.
func (j *judge) genderOf(ev *source) retrieval.Gender {
	var all retrieval.Gender
	for i, c := range ev.cited {
		if j.evidence.Gender == nil {
			return ""
		}
		g := j.evidence.Gender(c.name)
		if g == "" || i > 0 && g != all {
			return ""
		}
		all = g
	}
	return all
}

// genderIn reports whether the cited words have a pronoun of a gender, or the
// question a person of that gender.
func (j *judge) genderIn(g retrieval.Gender, ev *source) bool {
	words := []string{"he", "him", "his", "himself"}
	if g == retrieval.Female {
		words = []string{"she", "her", "hers", "herself"}
	}
	cited := slices.ContainsFunc(ev.cited, func(c *citedSpeaker) bool {
		return slices.ContainsFunc(words, c.speaksOf)
	})
	return cited || slices.ContainsFunc(j.asked(), func(name string) bool { return j.evidence.Gender(name) == g })
}

// speaksOf reports whether cited words have a pronoun, alone or with a verb:
// "she", "she'd".
func (c *citedSpeaker) speaksOf(pronoun string) bool {
	t := c.text.words
	return t[pronoun] || t[pronoun+"'d"] || t[pronoun+"'ll"]
}

// asked are the people of the evidence and the corpus whom the question names.
func (j *judge) asked() []string {
	return slices.DeleteFunc(j.everybody(), func(name string) bool {
		parts := strings.Fields(name)
		return len(parts) == 0 || !j.question.words[strings.ToLower(parts[len(parts)-1])]
	})
}

// othersIn reports whether a claim, or the words that it cites, are about
// somebody else as well, whom a pronoun may mean.
func (j *judge) othersIn(ts []token, ev *source) bool {
	if j.anotherPerson(ts, ev) {
		return true
	}
	return slices.ContainsFunc(ev.cited, func(c *citedSpeaker) bool {
		for w := range c.text.words {
			if somebody(w) || j.people[w] && !c.words.has(w) && !j.organised(w) {
				return true
			}
		}
		return false
	})
}

// anotherPerson reports whether a claim has a word for somebody else than those
// whom it cites.
func (j *judge) anotherPerson(ts []token, ev *source) bool {
	for i, t := range ts {
		person := t.capital && !t.first && j.people[t.text] && !j.organised(t.text) || somebody(t.text)
		if person && !ev.names(t.text) || t.text == "one" && i+1 < len(ts) && ts[i+1].text == "of" {
			return true
		}
	}
	return false
}

// somebody reports whether a word means one person.
func somebody(word string) bool {
	return words().has("one person", word) || words().has("roles", word) && !strings.HasSuffix(word, "s") && word != "police"
}

// before are the tokens in front of a byte offset.
func before(ts []token, at int) []token {
	i := slices.IndexFunc(ts, func(t token) bool { return t.start >= at })
	return ts[:max(i, 0)]
}

func thirdPerson(word string) bool {
	return pronoun(word) || word == "they" || word == "their"
}

// title is the gender that a form of address gives.
func title(word string) retrieval.Gender {
	switch word {
	case "she", "her", "mrs", "ms", "miss", "madam", "dame":
		return retrieval.Female
	case "he", "his", "mr", "sir":
		return retrieval.Male
	}
	return ""
}

// misgendered reports whether a sayer is called what fits none of the cited
// speakers: "he" of a woman, "Mr Ito" of Ms Ito.
func (j *judge) misgendered(s sayer, ev *source) bool {
	if j.evidence.Gender == nil || len(ev.cited) == 0 {
		return false
	}
	for i, t := range s.words {
		if (t.text == "his" || t.text == "her") && i+1 < len(s.words) {
			continue // "his agent" may be a woman
		}
		g := title(t.text)
		fits := func(c *citedSpeaker) bool {
			known := j.evidence.Gender(c.name)
			return known == "" || known == g
		}
		if g != "" && !slices.ContainsFunc(ev.cited, fits) {
			return true
		}
	}
	return false
}
