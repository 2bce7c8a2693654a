// Package verdict puts the outcome of checking a quotation into words, the same
// for every screen: a sentence, and where the quotation differs the words that
// were said and those that were not.
package verdict

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/verify"
)

// A Part is a piece of a sentence. Screens show strong ones in bold.
type Part struct {
	Text   string
	Strong bool
}

// A Wording is a verdict in words.
type Wording struct {
	// Title is the verdict's name: "Exact", "Not found".
	Title string
	// Sentence says what was found. It begins small, to stand after the title.
	Sentence []Part
	// Edits are how the quotation differs from what was said, long stretches
	// that both have shortened. Empty where it does not, or is not shown.
	Edits []retrieval.Edit
	// Untrue is true where what it differs from was not said either: it is what
	// somebody denied, or asked.
	Untrue bool
}

// Text is the sentence without emphasis.
func (w Wording) Text() string {
	var b strings.Builder
	for _, p := range w.Sentence {
		b.WriteString(p.Text)
	}
	return b.String()
}

// Answers reports whether a verdict is a yes: the words were said, and nothing
// speaks against the claim.
func Answers(v retrieval.Verdict) bool { return v == retrieval.Exact || v == retrieval.Near }

// Of words v.
func Of(v retrieval.Verification) Wording {
	w := Wording{Title: title(v.Verdict), Edits: shortened(v.Edits), Untrue: len(v.Statements) > 0 && standing(v, 0) != retrieval.Asserted}
	s := sentence{v: v, said: asserting(v)}
	switch v.Verdict {
	case retrieval.Exact:
		s.exact()
	case retrieval.Near:
		s.near()
	case retrieval.Altered:
		s.altered()
	case retrieval.Misattributed:
		s.misattributed()
	case retrieval.Denied, retrieval.NotAsserted:
		s.unasserted(len(v.Edits) > 0)
	case retrieval.Narration:
		s.add("the documents hold these words, but as nobody's quotation.")
	default:
		s.notFound()
	}
	w.Sentence = s.parts
	return w
}

func title(v retrieval.Verdict) string {
	words := strings.ReplaceAll(string(v), "-", " ")
	if words == "" {
		return ""
	}
	return strings.ToUpper(words[:1]) + words[1:]
}

// A sentence grows part by part.
type sentence struct {
	v retrieval.Verification
	// said are the statements whose speakers assert the words.
	said  []retrieval.Statement
	parts []Part
}

func (s *sentence) add(text string) *sentence {
	s.parts = append(s.parts, Part{Text: text})
	return s
}

func (s *sentence) name(name string) *sentence {
	s.parts = append(s.parts, Part{strings.Join(strings.Fields(name), " "), true})
	return s
}

func (s *sentence) exact() {
	if slices.ContainsFunc(s.said, known) {
		s.add("these are the words of ").everybody()
	} else {
		s.add("these words were said; ").byWhom()
	}
	s.unquoted()
	s.despite()
	s.add(".")
}

// unquoted says what the sentence of exact words adds that changes them.
func (s *sentence) unquoted() {
	switch {
	case s.v.Begins != "" && s.v.GoesOn != "":
		s.add("; but the sentence begins " + quoted(s.v.Begins) + " and goes on " + quoted(s.v.GoesOn))
	case s.v.Begins != "":
		s.add("; but the sentence begins " + quoted(s.v.Begins))
	case s.v.GoesOn != "":
		s.add("; but the sentence goes on " + quoted(s.v.GoesOn))
	}
}

func (s *sentence) misattributed() {
	s.add("not ").name(s.v.SpeakerClaimed)
	if len(s.said) == 0 {
		s.add(": ").unasserted(len(s.v.Edits) > 0)
		return
	}
	if len(s.v.Edits) > 0 {
		s.add(": the words are nearly those of ").name(s.v.Statements[0].Speaker).add(".")
		return
	}
	s.add(": the words are those of ").everybody()
	s.despite()
	s.add(".")
}

func (s *sentence) near() {
	if who := speaker(s.v); who != "" {
		s.add("nearly the words of ").name(who).add(described(s.v) + s.butFor() + ".")
		return
	}
	s.add("nearly words that were said" + s.butFor() + "; ").byWhom().add(".")
}

// butFor says how words that are nearly said differ.
func (s *sentence) butFor() string {
	if what := exchanges(s.v.Edits); what != "" {
		return ", but for this: " + what
	}
	return ", though spelt or ordered in another way"
}

func (s *sentence) altered() {
	who := speaker(s.v)
	switch {
	case s.v.Joined && s.severalSpeakers():
		s.add("not what anybody said: it joins words of ").names().add(".")
		return
	case s.v.Joined && who == "":
		s.add("not what anybody said: it joins words that were said apart; ").byWhom()
	case s.v.Joined:
		s.add("not what anybody said: it joins words that ").name(who).add(" said apart")
		s.another(who)
	case standing(s.v, 0) != retrieval.Asserted:
		s.add("not the document's words: "+differences(s.v.Edits)+"; and ").stands(0, false)
	case who == "":
		s.add("not what was said: " + differences(s.v.Edits) + "; ").byWhom()
	default:
		s.add("not what ").name(who).add(" said: " + differences(s.v.Edits))
		s.another(who)
	}
	s.add(".")
}

// another says of altered words that it was somebody else than the one claimed.
func (s *sentence) another(who string) {
	if s.v.SpeakerClaimed != "" && !s.v.Theirs {
		s.add("; and it was ").name(who).add(", not ").name(s.v.SpeakerClaimed)
	}
}

// severalSpeakers reports whether the statements are not all of one speaker.
func (s *sentence) severalSpeakers() bool {
	return slices.ContainsFunc(s.v.Statements, func(st retrieval.Statement) bool { return st.Speaker != s.v.Statements[0].Speaker })
}

// names lists the speakers whose words are joined.
func (s *sentence) names() *sentence {
	var names []string
	for _, st := range s.v.Statements {
		name := st.Speaker
		if name == "" {
			name = unnamed
		}
		if len(names) == 0 || names[len(names)-1] != name {
			names = append(names, name)
		}
	}
	for i, name := range names {
		if i > 0 {
			s.add(" and of ")
		}
		s.name(name)
	}
	return s
}

func (s *sentence) notFound() {
	switch {
	case !verify.Telling(s.v.Quotation):
		s.add("these words are too common to be anybody's; quote more of them.")
	case s.v.SpeakerClaimed != "":
		s.add("the documents do not hold these words, from ").name(s.v.SpeakerClaimed).add(" or anybody.")
	default:
		s.add("the documents do not hold these words.")
	}
}

// unnamed is a speaker of whom the document says nothing.
const unnamed = "somebody whom the document does not name"

// byWhom says that the document does not tell for certain who spoke, and who may
// be meant.
func (s *sentence) byWhom() *sentence {
	if st := s.v.Statements[0]; st.Speaker != "" {
		return s.add("the document does not say outright by whom, most likely by ").name(st.Speaker)
	}
	return s.add("the document does not say by whom")
}

// speaker is whose words they are, as far as the document says so outright: by
// a name, or by a description that it gives no name to.
func speaker(v retrieval.Verification) string {
	if s := v.Statements[0]; known(s) {
		return s.Speaker
	}
	return ""
}

// known reports whether the document says outright who spoke.
func known(s retrieval.Statement) bool { return s.Sure() || describes(s) }

// describes reports whether a speaker is called what the document calls them,
// "a senior official", and no name was put in its place.
func describes(s retrieval.Statement) bool {
	written, speaker := strings.ToLower(s.SpeakerAsWritten), strings.ToLower(s.Speaker)
	return speaker != "" && s.SpeakerReason == retrieval.ByNominal && strings.Contains(written, speaker)
}

// described says of a speaker without a name that there is none.
func described(v retrieval.Verification) string {
	if describes(v.Statements[0]) {
		return ", whom the document does not name"
	}
	return ""
}
