package verdict

import (
	"cmp"
	"slices"
	"strings"

	"whosaid/bot/cue"
	"whosaid/retrieval"
	"whosaid/retrieval/english"
)

// Weigh gives v the verdict that the cues of its statements leave: words that are
// no more than what somebody denied, did not say, asked or opposed are nobody's.
// Statements that assert the words come before others of the claimed speaker's or
// of theirs; who tells of a denial asserts nothing.
func Weigh(v retrieval.Verification) retrieval.Verification {
	if len(v.Statements) == 0 {
		return v
	}
	if v.Verdict == retrieval.Exact || v.Verdict == retrieval.Misattributed {
		v = assertedFirst(v)
	}
	stance := standing(v, 0)
	if stance == retrieval.Asserted || v.Joined {
		return v
	}
	v.Cue, v.Reported = v.Statements[0].Cue, oneLine(cmp.Or(matchOf(v, 0).Repeated, matchOf(v, 0).Reported))
	v.Denied = stance == retrieval.DeniedStance
	switch {
	case !Answers(v.Verdict) && !repeats(v, stance):
	case v.Denied:
		v.Verdict = retrieval.Denied
	default:
		v.Verdict = retrieval.NotAsserted
	}
	return v
}

// repeats reports whether words that were claimed to be somebody else's are told by their
// speaker as the words of another: who that is, the check does not know.
func repeats(v retrieval.Verification, stance retrieval.Stance) bool {
	return v.Verdict == retrieval.Misattributed && stance == retrieval.RepeatedStance
}

// assertedFirst puts the claimed speaker's statements before others, of each those
// that assert the words first, and those that only tell of a denial last.
func assertedFirst(v retrieval.Verification) retrieval.Verification {
	order := make([]int, len(v.Statements))
	for i := range order {
		order[i] = i
	}
	place := func(i int) int {
		n := 0
		switch {
		case tellsOfDenial(v, i):
			n = 2
		case standing(v, i) != retrieval.Asserted:
			n = 1
		}
		if !matchOf(v, i).Theirs {
			n += 3
		}
		return n
	}
	slices.SortStableFunc(order, func(a, b int) int { return place(a) - place(b) })
	statements, matches := make([]retrieval.Statement, len(order)), make([]retrieval.Match, len(order))
	for to, from := range order {
		statements[to], matches[to] = v.Statements[from], matchOf(v, from)
	}
	v.Statements, v.Matches = statements, matches
	return v
}

// matchOf is where statement i holds the words.
func matchOf(v retrieval.Verification, i int) retrieval.Match {
	if i < len(v.Matches) {
		return v.Matches[i]
	}
	return retrieval.Match{}
}

// tellsOfDenial reports whether another of the statements, in which nobody asserts
// the words, is a part of statement i.
func tellsOfDenial(v retrieval.Verification, i int) bool {
	outer := v.Statements[i]
	for j, inner := range v.Statements {
		if i != j && partOf(inner, outer) && standing(v, j) != retrieval.Asserted {
			return true
		}
	}
	return false
}

// standing is how statement i leaves the words that were checked. Words in quotation
// marks are asserted also where their speaker asks something else with them, and
// where they tell what somebody holds of what is denied: "as", "saying".
func standing(v retrieval.Verification, i int) retrieval.Stance {
	s, m := v.Statements[i], matchOf(v, i)
	stance := cue.StanceOf(s)
	switch {
	case stance == retrieval.Asserted && m.Disputed != "":
		return retrieval.Disputed
	case stance == retrieval.Asserted && m.Repeated != "":
		return retrieval.RepeatedStance
	}
	switch stance {
	case retrieval.Asserted, retrieval.Unsaid, retrieval.Supposed:
		return stance
	}
	if before, quoted := beforeQuotation(s, m); quoted && (stance == retrieval.Asked || ownWords(before)) {
		return retrieval.Asserted
	}
	return stance
}

// beforeQuotation is the text from the cue of s to the quotation marks that the words
// stand in, and whether they do.
func beforeQuotation(s retrieval.Statement, m retrieval.Match) (string, bool) {
	for _, q := range s.Quoted {
		if q.Start > m.Words.Start || m.Words.End > q.End || m.Words.Len() == 0 {
			continue
		}
		before := q.Start - (s.End - len(m.Reported))
		if before < 0 || before > len(m.Reported) {
			return "", true
		}
		return strings.TrimRight(m.Reported[:before], " \n\t\"'“‘«„"), true
	}
	return "", false
}

// ownWords reports whether a quotation after such a text is what its speaker holds
// of what the text denies: after "as", after a colon, or after a comma and a
// participle, "rejected it, calling it".
func ownWords(before string) bool {
	if strings.HasSuffix(before, ":") || strings.HasSuffix(before, " as") {
		return true
	}
	_, clause, found := cutLast(before, ",")
	first := cue.FirstWord(strings.TrimSpace(clause))
	w := english.Lookup(first)
	return found && w != nil && slices.ContainsFunc(w.Verbs, func(f english.Form) bool { return f.Inflection&english.Gerund != 0 })
}

func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

// asserting are the statements whose speakers assert the words.
func asserting(v retrieval.Verification) []retrieval.Statement {
	var out []retrieval.Statement
	for i, s := range v.Statements {
		if standing(v, i) == retrieval.Asserted && !tellsOfDenial(v, i) {
			out = append(out, s)
		}
	}
	return out
}

// deeds are what is done, in place of saying them, with words that are not asserted.
var deeds = map[retrieval.Stance]string{
	retrieval.DeniedStance:   " denied this",
	retrieval.Opposed:        " was against this",
	retrieval.Unsaid:         " did not say this",
	retrieval.Asked:          " only asked this",
	retrieval.Supposed:       " is not told to have said this",
	retrieval.RepeatedStance: " only tells of this as what somebody said or did not say",
	retrieval.Disputed:       " is only reported to have said this",
}

// unasserted says who denied the words, asked them or did not say them, and then
// whose words they are all the same. nearly is for words that are not just these.
func (s *sentence) unasserted(nearly bool) {
	s.despiteAll("", nearly)
	if len(s.said) > 0 {
		s.add("; these are the words of ").everybody()
	}
	s.add(".")
}

// despite adds to whose words they are who denied, asked or did not say them.
func (s *sentence) despite() { s.despiteAll("; ", false) }

// despiteAll tells what each speaker did with the words instead of saying them, with
// a separator before the first.
func (s *sentence) despiteAll(before string, nearly bool) {
	told := map[string]bool{}
	for i, st := range s.v.Statements {
		if told[st.Speaker] || len(told) == mostSpeakers || standing(s.v, i) == retrieval.Asserted {
			continue
		}
		told[st.Speaker] = true
		s.add(before).stands(i, nearly)
		before = "; "
	}
}

// stands says what the speaker of statement i did with the words, and how the
// document tells it.
func (s *sentence) stands(i int, nearly bool) *sentence {
	st := s.v.Statements[i]
	if st.Speaker != "" && !known(st) {
		s.add("most likely ")
	}
	s.one(st, true)
	deed := deeds[standing(s.v, i)]
	if nearly {
		deed = strings.TrimSuffix(deed, "this") + "nearly this"
	}
	s.add(deed)
	if told := cmp.Or(oneLine(matchOf(s.v, i).Repeated), matchOf(s.v, i).Reported); told != "" {
		s.add(": " + marked(clipped(told, mostWords/2, mostWords/2)))
	}
	if told := matchOf(s.v, i).Disputed; told != "" {
		s.add("; the document goes on: " + marked(clipped(strings.TrimRight(oneLine(told), "."), mostWords/2, mostWords/2)))
	}
	return s
}

// marked are words of a document in quotation marks that do not hold themselves.
func marked(words string) string {
	if strings.Contains(words, `"`) {
		return "“" + words + "”"
	}
	return `"` + words + `"`
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
