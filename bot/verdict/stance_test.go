package verdict

import (
	"strings"
	"testing"

	"whosaid/retrieval"
)

// told is a statement of what cue tells of words, beginning at byte start, and where
// it holds the words: all of it, or what stands in its quotation marks.
func told(speaker, cue, content string, start int) (retrieval.Statement, retrieval.Match) {
	s := retrieval.Statement{Document: "a.txt", Speaker: speaker, SpeakerReason: retrieval.ByName, Cue: cue, Text: content, Kind: retrieval.Indirect,
		Start: start, End: start + len(content)}
	m := retrieval.Match{Words: retrieval.Span{Start: s.Start, End: s.End}, Reported: cue + " " + content}
	if open := strings.IndexByte(content, '"'); open >= 0 {
		s.Kind, m.Words = retrieval.Mixed, retrieval.Span{Start: start + open + 1, End: start + strings.LastIndexByte(content, '"')}
		s.Quoted = []retrieval.Span{m.Words}
	}
	return s, m
}

// checked is a verification that found statements, each cue and content of one
// speaker after the other.
func checked(verdict retrieval.Verdict, statements ...string) retrieval.Verification {
	v := retrieval.Verification{Verdict: verdict}
	for i, text := range statements {
		part := strings.Split(text, "|")
		s, m := told(part[0], part[1], part[2], 100*i)
		v.Statements, v.Matches = append(v.Statements, s), append(v.Matches, m)
	}
	return v
}

// TestStances holds the verdict and the sentence for what nobody asserts.
func TestStances(t *testing.T) {
	const denial = "Petra Lund|denied|that the well was dry"
	for _, c := range []struct {
		v    retrieval.Verification
		want retrieval.Verdict
		text string
	}{
		{checked(retrieval.Exact, denial), retrieval.Denied, `Petra Lund denied this: "denied that the well was dry".`},
		{checked(retrieval.Near, denial), retrieval.Denied, `Petra Lund denied nearly this: "denied that the well was dry".`},
		{checked(retrieval.Altered, denial), retrieval.Altered,
			`not the document's words: "not" was put in; and Petra Lund denied this: "denied that the well was dry".`},
		{checked(retrieval.Misattributed, denial), retrieval.Misattributed, `not Berg: Petra Lund denied this: "denied that the well was dry".`},
		{checked(retrieval.Exact, "Petra Lund|did not say|that the well was dry"), retrieval.NotAsserted,
			`Petra Lund did not say this: "did not say that the well was dry".`},
		{checked(retrieval.Exact, "Petra Lund|asked|whether the well was dry"), retrieval.NotAsserted,
			`Petra Lund only asked this: "asked whether the well was dry".`},
		{checked(retrieval.Exact, "Petra Lund|condemned|the sale of the well"), retrieval.NotAsserted,
			`Petra Lund was against this: "condemned the sale of the well".`},
		{checked(retrieval.Exact, "Petra Lund|might say|the well was dry"), retrieval.NotAsserted,
			`Petra Lund is not told to have said this: "might say the well was dry".`},
		{checked(retrieval.Exact, denial, "Jon Berg|said|that the well was dry"), retrieval.Exact,
			`these are the words of Jon Berg; Petra Lund denied this: "denied that the well was dry".`},
		{checked(retrieval.Misattributed, denial, "Jon Berg|said|that the well was dry"), retrieval.Misattributed,
			`not Berg: the words are those of Jon Berg; Petra Lund denied this: "denied that the well was dry".`},
		{checked(retrieval.Exact, denial, "Jon Berg|did not say|that the well was dry"), retrieval.Denied,
			`Petra Lund denied this: "denied that the well was dry"; Jon Berg did not say this: "did not say that the well was dry".`},
		{checked(retrieval.Exact, "|denied|that the well was dry"), retrieval.Denied,
			`somebody whom the document does not name denied this: "denied that the well was dry".`},
		{checked(retrieval.Exact, `Petra Lund|rejected|the claim as "utter rubbish"`), retrieval.Exact, "these are the words of Petra Lund."},
		{checked(retrieval.Exact, `Petra Lund|denied|it: "The well is full"`), retrieval.Exact, "these are the words of Petra Lund."},
		{checked(retrieval.Exact, `Petra Lund|rejected|the claim, calling it "utter rubbish"`), retrieval.Exact, "these are the words of Petra Lund."},
		{checked(retrieval.Exact, `Petra Lund|asked|whether the "dry well" is one`), retrieval.Exact, "these are the words of Petra Lund."},
		{checked(retrieval.Exact, `Petra Lund|denied|the "dry well" story`), retrieval.Denied,
			`Petra Lund denied this: “denied the "dry well" story”.`},
		{checked(retrieval.Exact, `Petra Lund|never called|it "a dry well"`), retrieval.NotAsserted,
			`Petra Lund did not say this: “never called it "a dry well"”.`},
	} {
		switch c.v.Verdict {
		case retrieval.Altered:
			c.v.Edits = []retrieval.Edit{{Claimed: "not", Alters: retrieval.Inserted}}
		case retrieval.Near:
			c.v.Edits = exchanged
		case retrieval.Misattributed:
			c.v.SpeakerClaimed = "Berg"
		}
		v := Weigh(c.v)
		if got := Of(v).Text(); v.Verdict != c.want || got != c.text {
			t.Errorf("%s: %s\nwant %s: %s", v.Verdict, got, c.want, c.text)
		}
		if v.Denied != (v.Verdict != retrieval.NotAsserted && strings.Contains(v.Reported, "denied")) {
			t.Errorf("%q: denied %v", v.Reported, v.Denied)
		}
	}
}

// TestClaimedDenial: what the one claimed denied stays denied where somebody else
// said it, who is named; and who tells of a denial does not assert what was denied.
func TestClaimedDenial(t *testing.T) {
	v := checked(retrieval.Exact, "Petra Lund|denied|that the well was dry", "Jon Berg|said|that the well was dry")
	v.SpeakerClaimed, v.Theirs, v.Matches[0].Theirs = "Lund", true, true
	if v = Weigh(v); v.Verdict != retrieval.Denied || Of(v).Text() != `Petra Lund denied this: "denied that the well was dry"; these are the words of Jon Berg.` {
		t.Errorf("%s: %s", v.Verdict, Of(v).Text())
	}
	outer, m := told("Jon Berg", "said", "Petra Lund denied that the well was dry", 0)
	inner, n := told("Petra Lund", "denied", "that the well was dry", 18)
	v = Weigh(retrieval.Verification{Verdict: retrieval.Exact, Statements: []retrieval.Statement{outer, inner}, Matches: []retrieval.Match{m, n}})
	if v.Verdict != retrieval.Denied || Of(v).Text() != `Petra Lund denied this: "denied that the well was dry".` {
		t.Errorf("%s: %s", v.Verdict, Of(v).Text())
	}
}

// TestDisputed: relayed words that the document has denied are nobody's, and the denial is told.
func TestDisputed(t *testing.T) {
	v := checked(retrieval.Exact, "Petra Lund|told|that the well was dry")
	v.Matches[0].Disputed = "Lund said no such thing."
	if v = Weigh(v); v.Verdict != retrieval.NotAsserted {
		t.Errorf("verdict %q", v.Verdict)
	}
	const want = `Petra Lund is only reported to have said this: "told that the well was dry"; the document goes on: "Lund said no such thing".`
	if got := Of(v).Text(); got != want {
		t.Errorf("%q", got)
	}
}

// TestRepeated: words that their speaker tells as another's are not the speaker's, and nobody's
// to whom they are ascribed is contradicted.
func TestRepeated(t *testing.T) {
	for _, verdict := range []retrieval.Verdict{retrieval.Exact, retrieval.Misattributed} {
		v := checked(verdict, "Petra Lund|said|the well was dry")
		v.Matches[0].Repeated = "Brun says 'the well was dry'"
		if v = Weigh(v); v.Verdict != retrieval.NotAsserted {
			t.Errorf("verdict %q", v.Verdict)
		}
		const want = `Petra Lund only tells of this as what somebody said or did not say: "Brun says 'the well was dry'".`
		if got := Of(v).Text(); got != want {
			t.Errorf("%q", got)
		}
	}
}
