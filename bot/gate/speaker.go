package gate

import (
	"slices"
	"strings"
)

// checkSpeaker finds who a claim says is speaking and compares them with the
// speakers of the statements that it cites. Whom the cited words mention may
// speak in a claim beside the one who is cited, never in their place.
func (j *judge) checkSpeaker(ts []token, ev *source) Reason {
	h := hearing{judge: j, ts: ts, ev: ev, found: map[standing]int{}}
	h.sayers = foremost(findSayers(ts))
	if allAside(h.sayers) && (lastPronoun(ts[:min(1, len(ts))]) == 0 || beginsCited(ts, ev)) {
		h.sayers = nil // "She spoke of Brandt's remarks"
	}
	h.known = slices.ContainsFunc(h.sayers, func(s sayer) bool { return j.isCited(s, ev) })
	if len(ts) > 0 && thirdPerson(ts[0].text) {
		h.found[anyone]++ // "His argument was that Norlanders say …"
	}
	for i := range h.sayers {
		if reason := h.hear(i); reason != "" {
			return reason
		}
	}
	return h.whole()
}

// A hearing of a claim's sayers, one after the other.
type hearing struct {
	*judge
	ts      []token
	ev      *source
	sayers  []sayer
	known   bool // one of them is cited
	found   map[standing]int
	matched bool // some cited statement is by one of them
	instead bool // somebody who is only mentioned speaks before anybody else
}

// hear judges the sayer at i by itself.
func (h *hearing) hear(i int) Reason {
	s := h.sayers[i]
	switch {
	case h.anothers(s, h.ev), h.unnamed(s, h.ev):
		return SpeakerOther
	case (i == 0 || h.goesOn(s)) && !reportedIn(h.ts, s) && h.misgendered(s, h.ev):
		return SpeakerGender
	}
	who, of := h.standing(s, h.ev)
	if who != cited && len(h.ev.cited) > 0 {
		who, of = h.otherwise(who, h.ts, h.sayers[i:], h.ev, i == 0)
	}
	if who >= mentioned && h.told(s) {
		who = anyone
	}
	if who == stranger && h.known && !h.named(s) && !s.behind {
		who = anyone // "the workers asked for more, says Ito"
	}
	switch {
	case who == stranger && (len(h.ev.cited) > 0 || h.named(s)):
		return SpeakerStranger
	case len(h.ev.cited) == 0 && who == mentioned && s.plain && h.otherTeller(h.ts, s, h.ev):
		return SpeakerMentioned
	}
	h.note(s, who, len(of) > 0)
	return ""
}

// told reports whether the cited words tell of what a sayer without a name does
// by a verb that is not one of speech alone: "the workers rejected it" where a
// union says that they turned it down.
func (h *hearing) told(s sayer) bool {
	names, roles := h.significant(s)
	if len(names) > 0 || len(roles) == 0 || s.label || words().has("inverting", s.verb) || words().has("telling", s.verb) || s.verb == "according" {
		return false
	}
	return slices.ContainsFunc(h.ev.cited, func(c *citedSpeaker) bool {
		said := tokens(h.evidence.Statements[c.index].Text)
		in := func(word string) bool {
			return slices.ContainsFunc(said, func(t token) bool {
				return h.meanings.alike(t.text, word) || h.meanings.close(t.text, word) || listedTogether("groups alike", t.text, word)
			})
		}
		return in(s.verb) && !slices.ContainsFunc(roles, func(r string) bool { return !in(r) })
	})
}

// goesOn reports whether a sayer is a pronoun for whoever spoke before it: "Ito
// came, and she said".
func (h *hearing) goesOn(s sayer) bool {
	return s.pronoun && s.plain && sameSentence(h.ts, h.sayers[0], s) && !h.anotherPerson(before(h.ts, s.words[0].start), h.ev)
}

// reportedIn reports whether a sayer is a pronoun in what somebody says: "she"
// of "believes she had".
func reportedIn(ts []token, s sayer) bool {
	i := slices.IndexFunc(ts, func(t token) bool { return t.start == s.words[0].start })
	return s.pronoun && i > 0 && cue(ts[i-1].text)
}

func (h *hearing) note(s sayer, who standing, matched bool) {
	switch {
	case s.pronoun && s.plain && breaks(s.words[0].gap):
		h.instead = false // "contrary to what Brandt says, she said"
	case who == mentioned && (s.behind || h.found[anyone]+h.found[likely]+h.found[cited] == 0):
		h.instead = true
	}
	h.found[who]++
	h.matched = h.matched || matched
}

// whole judges the sayers together.
func (h *hearing) whole() Reason {
	ts, ev := h.ts, h.ev
	switch {
	case len(ev.cited) == 0:
		return ""
	case h.instead && h.found[cited] == 0:
		return SpeakerMentioned
	case !h.matched && bodyQuoted(ts, ev), len(h.sayers) == 0 && signed(ts, ev):
		return SpeakerSigned
	case !h.matched && h.another(ts, ev):
		return SpeakerSubject
	case !h.matched && h.otherBody(ts, ev):
		return SpeakerBody
	case h.credited(ts, ev):
		return SpeakerCredited
	case h.mispronouned(ts, ev):
		return SpeakerPronoun
	case h.exchanged(ts, h.sayers, ev):
		return SpeakerExchanged
	}
	return ""
}

// otherwise is the standing of the first of some sayers where the rest of the
// claim tells more of them: a name behind a comma, or whoever speaks behind a
// colon.
func (j *judge) otherwise(who standing, ts []token, sayers []sayer, ev *source, first bool) (standing, []int) {
	s := sayers[0]
	if of := j.apposed(ts, s, ev); len(of) > 0 {
		return cited, of
	}
	if who >= mentioned && (first && leads(ts, s, ev) || j.announces(ts, sayers, ev)) || who == mentioned && (s.pronoun || beginsCited(s.words, ev)) {
		return anyone, nil
	}
	return who, nil
}

// announces reports whether the first of some sayers is a group that stands in
// front of a colon, and whoever speaks behind it is named: "Doctors are angry:
// Ito says …".
func (j *judge) announces(ts []token, sayers []sayer, ev *source) bool {
	group := slices.ContainsFunc(sayers[0].words, func(t token) bool {
		return bodyNoun(t.text) || words().has("roles", t.text) && strings.HasSuffix(t.text, "s")
	})
	names, _ := j.significant(sayers[0])
	colon := slices.IndexFunc(ts, func(t token) bool { return strings.Contains(t.gap, ":") })
	if !group || len(names) > 0 || colon < 0 || sayers[0].words[0].start >= ts[colon].start {
		return false
	}
	return slices.ContainsFunc(sayers[1:], func(s sayer) bool {
		who, _ := j.standing(s, ev)
		return s.words[0].start >= ts[colon].start && who <= cited && (s.pronoun || !onlyLight(s.words))
	})
}

// sameSentence reports whether nothing that hangs on a "that" stands between
// two sayers: "Ito came, and she said".
func sameSentence(ts []token, a, b sayer) bool {
	return !slices.ContainsFunc(ts, func(t token) bool {
		return t.text == "that" && t.start > a.words[0].start && t.start < b.words[0].start
	})
}

// leads reports whether a sayer in front of a colon is several of those whom
// the whole sentence cites: "Ito and Brandt both agree: one says …, the other".
func leads(ts []token, s sayer, ev *source) bool {
	if ev.sentence == nil || ev.inSentence < 2 || !slices.ContainsFunc(s.words, func(t token) bool { return t.text == "and" }) {
		return false
	}
	colon := slices.IndexFunc(ts, func(t token) bool { return strings.Contains(t.gap, ":") })
	return colon > 0 && s.words[0].start < ts[colon].start && !slices.ContainsFunc(s.words, func(t token) bool {
		return !functionWord(t.text) && !words().has("titles", t.text) && !ev.sentence.has(t.text)
	})
}

// foremost leaves out whose words a claim merely speaks of, "Ito's remarks",
// where it also lets somebody speak.
func foremost(all []sayer) []sayer {
	strong := slices.DeleteFunc(slices.Clone(all), func(s sayer) bool { return s.aside })
	if len(strong) > 0 {
		return strong
	}
	return all
}

func allAside(sayers []sayer) bool {
	return !slices.ContainsFunc(sayers, func(s sayer) bool { return !s.aside })
}
