package gate

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/lexicon"
)

// checkMeaning compares what a claim says with the cited evidence: that it is
// about it at all, that it is not what somebody else said, and that it is not
// the opposite.
func (j *judge) checkMeaning(text string, ev *source, cites []cite) Reason {
	ts := tokens(text)
	claimed := clausesOf(ts, ev.names)
	if reason := j.checkSupport(claimed, ev, cites); reason != "" {
		return reason
	}
	if reordered(ts, ev) {
		return Reordered
	}
	if complements(ts, ev) {
		return ""
	}
	var source []clause
	for _, c := range cites {
		if said := tokens(j.textOf(c)); seldom(ts, said) || adverbTurned(ts, said) || c.kind == statementCite && len(cites) == 1 && still(ts, said) {
			return Opposite
		}
	}
	for _, c := range cites {
		source = append(source, j.clauses(c)...)
	}
	switch {
	case j.meanings.antonyms(claimed, source), recompared(ts, ev), turnedRound(ts, ev), j.judged(ts, cites):
		return Opposite
	case !strings.Contains(text, "“") && j.turnedCopy(ts, ev, cites), j.meanings.negates(claimed, source), j.meanings.negates(source, claimed), j.meanings.turns(claimed, source), j.meanings.turns(source, claimed):
		return Negated
	case j.meanings.denied(claimed, source), j.meanings.denied(source, claimed):
		return Denied
	}
	return ""
}

// checkSupport compares what a claim shares with the statements it cites and
// with those of other people.
func (j *judge) checkSupport(claimed []clause, ev *source, cites []cite) Reason {
	claim := whole(claimed)
	if len(claim.content) == 1 && words().has("determiners", claim.content[0]) {
		claim.content = nil // "and so are two deputies"
	}
	own := 0
	mine := map[string]bool{}
	for _, c := range cites {
		own = max(own, j.meanings.touched(claim, whole(j.clauses(c))))
		if c.kind == statementCite {
			mine[j.evidence.Statements[c.index].Speaker] = true
		}
	}
	if own == 0 && len(claim.content) > 1 && !framed(claim.content) && !slices.ContainsFunc(claim.content, ev.has) && !j.hints(claim, cites) && (j.lent || j.strays(claim)) {
		return Unsupported
	}
	for i := range j.evidence.Statements {
		if mine[j.evidence.Statements[i].Speaker] || len(mine) == 0 {
			continue
		}
		theirs := whole(j.clauses(cite{statementCite, i}))
		other := j.meanings.touched(claim, theirs)
		if len(theirs.content) > longSpeech {
			other = j.meanings.shared(claim, theirs) // something there is like everything
		}
		chance := other == own+3 && len(claim.content) > other+2 // much of it is in neither
		if other >= own+3 && other >= 2*own && !chance {
			return SpeakerWords
		}
	}
	return ""
}

// longSpeech is from how many words a statement is long.
const longSpeech = 30

// framed reports whether words only speak of what is said: "reactions mixed".
func framed(content []string) bool {
	return !slices.ContainsFunc(content, func(w string) bool { return !words().has("framing", w) })
}

// hints reports whether a claim is about what the cited evidence is about,
// though it shares no word and no synonym with it.
func (j *judge) hints(claim clause, cites []cite) bool {
	for _, c := range cites {
		for _, w := range claim.content {
			if has(whole(j.clauses(c)).content, w, j.meanings.akin) {
				return true
			}
		}
	}
	return false
}

// strays reports whether a claim with nothing of what it cites has much of
// other evidence, or a word that is rare and foreign to all of it. Others, "would
// make the same choice again", may be what was said in words of their own.
func (j *judge) strays(claim clause) bool {
	if slices.Contains(claim.content, "for") || slices.Contains(claim.content, "against") {
		return true // takes a side
	}
	claim.content = slices.DeleteFunc(slices.Clone(claim.content), func(w string) bool {
		return j.people[w] || words().has("framing", w) || w == "contrast"
	})
	for _, c := range j.everything() {
		if n := j.meanings.touched(claim, whole(j.clauses(c))); n > 1 && 2*n >= len(claim.content) {
			return true
		}
	}
	return slices.ContainsFunc(claim.content, func(w string) bool {
		return rare(w) && !j.question.has(w) && (j.spoken(w) || !j.written().has(w) && !j.written().roots[root(w)] && !j.hints(clause{content: []string{w}}, j.everything()))
	})
}

// spoken reports whether some statement of the evidence has a word.
func (j *judge) spoken(word string) bool {
	return slices.ContainsFunc(j.evidence.Statements, func(s retrieval.Statement) bool { return newVocabulary(nil, s.Text).has(word) })
}

// telling is the weight above which a word is no everyday word.
const telling = 4

// rare reports whether a word, in its form and without an ending, is no everyday
// word.
func rare(word string) bool {
	english, err := lexicon.English()
	if err != nil {
		return false
	}
	for _, form := range []string{word, strings.TrimSuffix(word, "s"), strings.TrimSuffix(word, "ed"), strings.TrimSuffix(word, "d"), strings.TrimSuffix(word, "ing")} {
		if english.Weight(english.Lookup(form)) <= telling {
			return false
		}
	}
	return true
}

// everything cites all evidence.
func (j *judge) everything() []cite {
	var all []cite
	for i := range j.evidence.Statements {
		all = append(all, cite{statementCite, i})
	}
	for i := range j.evidence.Passages {
		all = append(all, cite{passageCite, i})
	}
	return all
}

func whole(cs []clause) clause {
	var all clause
	for _, c := range cs {
		all.content = append(all.content, c.content...)
	}
	return all
}

// clauses are those of a piece of evidence; a verb of denial turns them round.
func (j *judge) clauses(c cite) []clause {
	if known, ok := j.read[c]; ok {
		return known
	}
	var read []clause
	if c.kind == passageCite {
		read = clausesOf(tokens(j.evidence.Passages[c.index].Text), none)
	} else {
		s := &j.evidence.Statements[c.index]
		read = clausesOf(tokens(s.Text), none)
		for i := range read {
			if denies(s.Cue) {
				read[i].negations++
				read[i].denials++
			}
		}
	}
	j.read[c] = read
	return read
}

// denies reports whether a verb of speech says that its content is not so.
func denies(cue string) bool {
	for _, w := range strings.Fields(strings.ToLower(cue)) {
		switch stem(w) {
		case "deni", "refut", "disput", "disavow", "rebut", "denial":
			return true
		}
	}
	return false
}
