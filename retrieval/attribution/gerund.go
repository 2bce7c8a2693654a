package attribution

import (
	"strings"

	"whosaid/retrieval/english"
)

// gerundSubject: ", saying ..." and "to say" have the main clause's subject.
func (s *sentence) gerundSubject(c *cue, before phrase) phrase {
	v := c.begin
	if c.Inflection == gerundShape && v < c.head && s.word(v-1) && !s.is(v-1, subordinator|preposition) {
		if who := s.leftSubject(v); !who.empty() {
			return who
		}
	}
	if p := c.begin - 1; c.Inflection == gerundShape && s.pronounAt(p) && strings.Contains(s.low(p), "'") {
		return phrase{p, p + 1} // "why she's protesting"
	}
	for _, find := range [...]func(*cue) phrase{s.observed, s.withSubject, s.blamed, s.inscription, s.textFrom, s.absolute,
		s.possessorOf, s.controlled} {
		if who := find(c); !who.empty() {
			return who
		}
	}
	if who := s.afterFronted(c, before); !who.empty() {
		return who
	}
	if !before.empty() && !s.restrictive(before) {
		return before
	}
	if who := s.subjectAfter(c); !who.empty() {
		return who
	}
	who := s.mainSubject(0, v)
	if who.empty() {
		who = s.clauseSubject(0, v)
	}
	if named := s.nameAfter(who); !named.empty() {
		return named
	}
	if other := s.takesPart(c, who); !other.empty() {
		return other
	}
	return who
}

// restrictive reports whether p ends in a relative pronoun without a comma: who
// does what it tells does not govern the main clause.
func (s *sentence) restrictive(p phrase) bool {
	w := s.low(p.to - 1)
	return p.to-p.from > 1 && (w == "who" || w == "which" || w == "that") && !s.mark(p.to-2, ",")
}

// withSubject: "with the minister telling reporters that ...".
func (s *sentence) withSubject(c *cue) phrase {
	for k := c.begin - 1; k >= 0 && k > c.begin-10 && s.word(k); k-- {
		if c.Inflection == gerundShape && k < c.begin-1 && (s.low(k) == "with" || s.records(k) && s.capital(c.begin-1)) {
			return s.untilGerund(phrase{k + 1, c.begin})
		}
	}
	return phrase{}
}

// records reports whether what stands after k is seen or heard: "footage of Ms
// Ito asking", "an ad that shows her rival saying".
func (s *sentence) records(k int) bool {
	switch s.low(k) {
	case "of":
		switch s.low(k - 1) {
		case "footage", "video", "audio", "clip", "clips", "recording", "recordings", "tape", "tapes", "film", "images":
			return true
		}
	case "shows", "showed", "showing", "features", "featured", "featuring", "heard", "caught", "recorded", "filmed":
		return true
	}
	return false
}

// subjectAfter: "After saying he was tired, the minister left".
func (s *sentence) subjectAfter(c *cue) phrase {
	from := s.skipDateline(0, c.begin)
	if s.is(from, conjunction) {
		from++
	}
	if s.words(from, c.begin) > 1 && !s.measured(from, c.begin) ||
		s.words(from, c.begin) == 1 && !s.is(c.begin-1, preposition|conjunction|opener) && s.low(c.begin-1) != "having" {
		return phrase{}
	}
	for k := c.end; k < s.len(); k++ {
		if s.mark(k, ",") && (s.capital(k+1) || s.is(k+1, determiner|speakerPronoun)) && s.clausal(k+2, min(s.len(), k+10)) {
			return s.clauseSubject(k+1, s.len())
		}
	}
	return phrase{}
}

// measured: "One month after", "Two days before": what opens [from, to) only
// tells when.
func (s *sentence) measured(from, to int) bool {
	for s.is(from, determiner|adverb) || english.InDigits(s.low(from)) {
		from++
	}
	return s.is(from, timeNoun) && from+2 >= to && (s.low(from+1) == "after" || s.low(from+1) == "before")
}

// observed is who is seen or heard to say what c reports: "her crew were shown chanting".
func (s *sentence) observed(c *cue) phrase {
	k := c.begin - 1
	for k > 0 && k > c.begin-5 && s.onRecord(k) {
		k--
	}
	if c.Inflection != gerundShape || !s.perceived(k) || !s.is(k-1, formOfBe) {
		return phrase{}
	}
	for k--; s.is(k-1, auxiliary|adverb); k-- {
	}
	if !s.word(k - 1) {
		return phrase{} // "Ms Ito, who was there, is shown singing"
	}
	return s.subjectAt(k, phrase{})
}

// perceived reports whether the participle at k tells that somebody is seen or heard.
func (s *sentence) perceived(k int) bool {
	switch s.low(k) {
	case "shown", "seen", "heard", "overheard", "filmed", "caught", "recorded", "captured", "videotaped", "taped":
		return true
	}
	return false
}

// onRecord reports whether the word at k is part of what somebody is recorded on: "on
// tape", "on a live microphone".
func (s *sentence) onRecord(k int) bool {
	switch s.low(k) {
	case "on", "a", "live", "open", "camera", "tape", "video", "film", "audio", "television", "tv", "microphone", "mic":
		return true
	}
	return false
}
