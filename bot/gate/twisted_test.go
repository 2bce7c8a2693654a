package gate_test

import (
	"fmt"
	"regexp"
	"strings"

	"whosaid/retrieval"
)

// twisted makes a lie of true words: each is as the evidence has it, but for
// one thing that is turned round. It makes none where w offers nothing for it.
func (l *liar) twisted(w world) (lie, bool) {
	i := l.IntN(len(w.evidence.Statements))
	s := w.evidence.Statements[i]
	switch l.IntN(6) {
	case 0:
		return l.exchanged(w, i)
	case 1:
		return l.otherBody(w, i)
	case 2:
		return wrongPronoun(w, s, i)
	case 3:
		return swappedNumbers(s, i)
	case 4:
		return l.negated(s, i)
	default:
		return l.otherDay(w)
	}
}

// reported is a statement's text as it stands behind "said that", empty where
// the speaker speaks of himself.
func reported(s retrieval.Statement) string {
	text := strings.TrimRight(strings.TrimPrefix(s.Text, "that "), ".")
	if ownVoice.MatchString(text) {
		return ""
	}
	return strings.ReplaceAll(text, `"`, "")
}

var ownVoice = regexp.MustCompile(`(?i)\b(I|we|my|our|us|me|you|your)\b`)

// exchanged gives two people each other's words.
func (l *liar) exchanged(w world, i int) (lie, bool) {
	k := l.IntN(len(w.evidence.Statements))
	a, b := w.evidence.Statements[i], w.evidence.Statements[k]
	if a.Speaker == b.Speaker || reported(a) == "" || reported(b) == "" || related(a, b) || strings.Contains(a.Text, reported(b)) || strings.Contains(b.Text, reported(a)) {
		return lie{}, false
	}
	form := l.pick([]string{
		"%s said that %s, while %s said that %s [S%d][S%d].",
		"%s said %s, and %s said %s [S%d, S%d].",
		"According to %s, %s, but %s says %s [S%d][S%d].",
	})
	text := fmt.Sprintf(form, a.Speaker, reported(b), b.Speaker, reported(a), i+1, k+1)
	return lie{"exchanged words", text, text[:len(text)-10]}, true
}

// related reports whether one speaker is the body that the other speaks for.
func related(a, b retrieval.Statement) bool {
	return strings.Contains(a.SpeakerRole, b.Speaker) || strings.Contains(b.SpeakerRole, a.Speaker)
}

var bodyName = regexp.MustCompile(`(?:of|for|at) (?:the )?((?:[A-Z][\w'-]+ ?)+)$`)

// otherBody says that the body somebody speaks for said what somebody else did.
func (l *liar) otherBody(w world, i int) (lie, bool) {
	s := w.evidence.Statements[i]
	m := bodyName.FindStringSubmatch(l.statement(w).SpeakerRole)
	if m == nil || reported(s) == "" || strings.Contains(s.SpeakerRole+s.Speaker+s.Via, m[1]) || strings.Contains(m[1], s.Speaker) {
		return lie{}, false
	}
	text := fmt.Sprintf(l.pick([]string{"%s said that %s [S%d].", "%s says %s [S%d].", "According to %s, %s [S%d]."}), m[1], reported(s), i+1)
	return lie{"another body", text, m[1]}, true
}

// wrongPronoun calls a speaker what does not fit.
func wrongPronoun(w world, s retrieval.Statement, i int) (lie, bool) {
	if w.evidence.Gender == nil || reported(s) == "" {
		return lie{}, false
	}
	wrong := map[retrieval.Gender]string{retrieval.Female: "he", retrieval.Male: "she"}[w.evidence.Gender(s.Speaker)]
	if wrong == "" {
		return lie{}, false
	}
	return lie{"wrong pronoun", fmt.Sprintf("%s commented on this, and %s said that %s [S%d].", s.Speaker, wrong, reported(s), i+1), " " + wrong + " said"}, true
}

var figures = regexp.MustCompile(`\b\d[\d,.]*\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|thirty|forty)\b`)

// swappedNumbers lets the first two numbers of a statement change places.
func swappedNumbers(s retrieval.Statement, i int) (lie, bool) {
	text := reported(s)
	found := figures.FindAllStringIndex(text, 3)
	if len(found) != 2 {
		return lie{}, false
	}
	a, b := found[0], found[1]
	first, second := text[a[0]:a[1]], text[b[0]:b[1]]
	if first == second {
		return lie{}, false
	}
	swapped := text[:a[0]] + second + text[a[1]:b[0]] + first + text[b[1]:]
	return lie{"swapped numbers", fmt.Sprintf("%s said that %s [S%d].", s.Speaker, swapped, i+1), swapped}, true
}

var negative = regexp.MustCompile(`(?i)\b(no|nobody|never|nothing|none)\b`)

var auxiliary = regexp.MustCompile(`\b(would|had|was|were|will) (not )?`)

// negated turns a statement round that has one verb to negate.
func (l *liar) negated(s retrieval.Statement, i int) (lie, bool) {
	text := reported(s)
	found := auxiliary.FindAllStringSubmatch(text, -1)
	if len(found) != 1 || negative.MatchString(text) {
		return lie{}, false
	}
	turned := found[0][1] + " not "
	if found[0][2] != "" {
		turned = found[0][1] + " "
	}
	text = strings.Replace(text, found[0][0], turned, 1)
	return lie{"negated", fmt.Sprintf("%s said that %s [S%d].", s.Speaker, text, i+1), text}, true
}

var days = regexp.MustCompile(`\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December)\b`)

// otherDay names another day or month in an honest sentence.
func (l *liar) otherDay(w world) (lie, bool) {
	honest := l.pick(w.honest)
	right := days.FindString(honest)
	var all strings.Builder
	for _, s := range w.evidence.Statements {
		all.WriteString(s.Text + " " + s.When + " ")
	}
	for _, p := range w.evidence.Passages {
		all.WriteString(p.Text + " ")
	}
	wrong := l.pick([]string{"Monday", "Tuesday", "Thursday", "Saturday", "January", "April", "July", "November"})
	if right == "" || strings.Contains(all.String(), wrong[:3]) {
		return lie{}, false
	}
	return lie{"another day", strings.ReplaceAll(honest, right, wrong), wrong}, true
}
