package answer

import (
	"cmp"
	"slices"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
)

// onOneSide makes an answer from articles one of those who took the side that a question asks
// for: "who is against the ferry, and why". Whom the article tells to be on the other side is
// left out, and whom it tells of neither where it tells of others: beside those they would be
// told as on the side asked for. Where nobody is left, it is no more than the closest.
func (d *decider) onOneSide(out Decision) Decision {
	if out.Shape != Tell && out.Shape != Brief && out.Shape != Narrate || out.No != Answered ||
		len(out.Statements) > 0 && out.Statements[0].SpeakerReason == retrieval.ByLabel {
		return out
	}
	asked, other, ok := d.actsOfSide()
	if !ok || len(d.plan.Names) > 0 {
		return out
	}
	takers, neither, _ := d.bySides(d.doers(out.Statements))
	untold := out.Shape == Narrate && doneAt(asked.told, out.Sentence.Text) == nil && doneAt(other.told, out.Sentence.Text) != nil
	switch {
	case len(takers) == 0 && (len(neither) == 0 || asksBallot.MatchString(d.plan.Text)) && (out.Shape != Narrate || untold):
		return d.refused(Closest, Plain, out.Statements)
	case untold:
		out.Shape, out.Sentence = Tell, Sentence{}
	}
	if out.Statements = takers; len(takers) == 0 {
		out.Statements = neither
	}
	if out.Shape == Brief {
		out.Count = min(out.Count, len(out.Statements))
	}
	return out
}

// withTakers is a line of an article that tells who took the side that a question asks for,
// with what others say whom it tells to be on that side.
func (d *decider) withTakers(told Decision, said []retrieval.Statement) Decision {
	takers, _, asked := d.bySides(said)
	if asked {
		own, neither, _ := d.bySides(told.Statements)
		told.Statements = slices.Concat(own, neither)
	}
	for _, s := range takers {
		if line := told.Sentence; len(told.Statements) < shown && !contains(line.Text, s.Text) &&
			!slices.ContainsFunc(told.Statements, func(o retrieval.Statement) bool { return o.ID == s.ID }) {
			told.Statements = append(told.Statements, s)
		}
	}
	return told
}

// bySides are the statements of those who took the side that a question asks for, and of
// those of whom nothing tells that they took one; ok is false where it asks for none.
func (d *decider) bySides(said []retrieval.Statement) (takers, neither []retrieval.Statement, ok bool) {
	asked, other, ok := d.actsOfSide()
	if !ok || len(d.plan.Names) > 0 {
		return nil, nil, false
	}
	sides := map[string]map[string]int{}
	for _, s := range said {
		if sides[s.Document] == nil {
			sides[s.Document] = d.sidesTold(s.Document, asked, other)
		}
		side := sides[s.Document][s.Speaker]
		if own := ownSide(s.Text, asked) - ownSide(s.Text, other); own != 0 {
			side = own
		}
		switch {
		case side > 0:
			takers = append(takers, s)
		case side == 0:
			neither = append(neither, s)
		}
	}
	return takers, neither, true
}

// ownSide is 1 where somebody says of themselves that they did an act, otherwise 0.
func ownSide(text string, a act) int {
	if at := doneAt(a.told, text); at != nil && ofOneself.MatchString(text[:at[0]]) {
		return 1
	}
	return 0
}

// noVote reports whether a question asks who voted which way, and a line tells of no vote.
func (d *decider) noVote(l line) bool {
	return asksBallot.MatchString(d.plan.Text) && !asksBallot.MatchString(l.text)
}

// asksSide reports whether the question asks who took a side.
func (d *decider) asksSide() bool {
	_, _, asked := d.actsOfSide()
	return asked || d.directory.Labelled() && d.asksTakers()
}

// actsOfSide are the acts of taking the side that a question asks who took, and the other.
func (d *decider) actsOfSide() (asked, other act, ok bool) {
	switch {
	case tookAgainst.asked.MatchString(d.plan.Text):
		return tookAgainst, tookFor, true
	case tookFor.asked.MatchString(d.plan.Text):
		return tookFor, tookAgainst, true
	}
	return act{}, act{}, false
}

// sidesTold are the sides of the speakers of an article: above 0 where it tells that they took
// the one asked for, below where the other, 0 where both or neither. What tells it is a sentence
// about them; who agrees with the one quoted before is on their side.
func (d *decider) sidesTold(document string, asked, other act) map[string]int {
	on := map[string]int{}
	said := d.all(retrieval.Query{Documents: []string{document}})
	for _, l := range d.linesOfArticle(document) {
		for _, s := range said {
			if s.Speaker != "" && on[s.Speaker] == 0 {
				forms := d.formsOf(s.Speaker)
				on[s.Speaker] = d.didAct(l, asked, forms) - d.didAct(l, other, forms)
			}
		}
	}
	before := ""
	for _, s := range said {
		if on[s.Speaker] == 0 && agreeing.MatchString(s.Cue) {
			on[s.Speaker] = on[before]
		}
		before = s.Speaker
	}
	return on
}

// didAct is 1 where a line tells of somebody that they did an act, otherwise 0.
func (d *decider) didAct(l line, a act, forms []string) int {
	at := doneAt(a.told, l.text)
	if at == nil || !l.tells(at[0]) || !d.sideIsOf(l, at, forms) {
		return 0
	}
	return 1
}

// sideIsOf reports whether what a line tells at a place is told of somebody: they do it, or
// it is theirs, "over objections from Ruth Adair".
func (d *decider) sideIsOf(l line, at []int, forms []string) bool {
	if after := l.text[at[1]:]; sideOfWhom.MatchString(l.text[at[0]:at[1]]) {
		return slices.ContainsFunc(forms, func(form string) bool { return containsName(after[:min(nearAfter, len(after))], form) })
	}
	return d.actor(l, at[0], forms)
}

// formsOf are what sentences call somebody: the surname, or the whole name where there is
// none, or several have it.
func (d *decider) formsOf(speaker string) []string {
	p, _ := d.directory.Person(speaker)
	if p.Surname != "" && len(d.directory.Lookup(p.Surname)) > 1 {
		return []string{p.Name}
	}
	return []string{cmp.Or(p.Surname, speaker)}
}

var (
	// agreeing reports words of somebody who is of the mind of whoever spoke before.
	agreeing = pattern.New(`(?i)\b(?:agree[sd]?|concur(?:s|red)?|echo(?:es|ed)|second(?:s|ed))\b`)
	// sideOfWhom stands before whose a side is: "objections from".
	sideOfWhom = pattern.New(`(?i)\b(?:from|by|of)$`)
	// asksBallot asks for a vote, which nobody cast who only speaks of the matter.
	asksBallot = pattern.New(`(?i)\bvot(?:e|es|ed|ing|ers?)\b`)
	// ofOneself stands right before what one says of oneself.
	ofOneself = pattern.New(`(?i)\b(?:I|we)(?:['’]\w+)?(?:\s+\w+){0,2}\s*$`)
)

// nearAfter is within how many bytes after "objections from" the name stands.
const nearAfter = 60
