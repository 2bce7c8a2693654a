package bot

import (
	"slices"
	"strings"

	"whosaid/bot/verdict"
	"whosaid/retrieval"
)

// didSay answers whether the people asked about said words or spoke about a
// topic.
func (f *finder) didSay() Answer {
	query := f.filtered()
	if len(meaningful(f.q.Search())) == 0 && !f.q.Verbatim {
		return f.whatSaidAtAll(query)
	}
	for _, name := range query.Speakers {
		if a, ok := f.didThey(name, query); ok {
			return a
		}
	}
	return f.didSayNearly(query)
}

// didThey answers whether one of those asked about said words, as far as the
// very words tell.
func (f *finder) didThey(name string, query retrieval.Query) (Answer, bool) {
	v := f.verify(f.q.Words, name)
	v.Statements = f.wordForWord(v.Statements)
	kept := among(v.Statements, query)
	alone := len(f.q.Names()) == 1 && len(v.Statements) > 0 && !f.q.FollowUp
	switch {
	case verdict.Answers(v.Verdict) && len(kept) > 0:
		return f.claimed(kept, v.Verdict), true
	case verdict.Answers(v.Verdict) && alone:
		return f.unsure(v.Statements), true
	case v.Verdict == retrieval.Misattributed && alone:
		return f.someoneElse(f.namedFirst(v.Statements)), true
	case v.Verdict == retrieval.Altered && f.q.Verbatim && alone:
		return f.altered(v), true
	case v.Verdict == retrieval.Altered && len(kept) > 0 && f.stance(kept[0], retrieval.Near) == contradicts:
		return f.claimed(kept, retrieval.Near), true
	}
	return Answer{}, false
}

// wordForWord keeps the statements that hold every word that matters of a claim
// in the asker's own words: two texts of few words are nearly the same by
// chance.
func (f *finder) wordForWord(statements []retrieval.Statement) []retrieval.Statement {
	if f.q.Verbatim {
		return statements
	}
	var kept []retrieval.Statement
	for _, s := range statements {
		if len(f.lacking(s.Text, meaningful(f.q.Words), sameWords)) == 0 {
			kept = append(kept, s)
		}
	}
	return kept
}

// didSayNearly compares what the person asked about said with what others
// said, by meaning.
func (f *finder) didSayNearly(query retrieval.Query) Answer {
	text := f.q.Search()
	found := f.search(query, text)
	f.seen = found
	others := f.elsewhere(text)
	if f.strange() {
		return f.silent(found)
	}
	if !f.q.FollowUp && f.elses(found, others) {
		if same := f.claiming(covering(others.Statements, f.enough(enoughForOthers))); len(same) > 0 {
			return f.someoneElse(same)
		}
	}
	good := f.bearing(covering(found.Statements, f.enough(enoughForClaim)))
	switch {
	case len(good) == 0 && len(found.Statements) == 0:
		return f.silent(others)
	case len(good) == 0:
		return f.silent(found)
	case f.q.Words == "":
		return f.told(good)
	}
	return f.claimed(good, retrieval.NotFound)
}

// elses reports whether somebody else's statement covers the question well and
// clearly more of it than anything that those asked about said.
func (f *finder) elses(own, others retrieval.Evidence) bool {
	return most(others) >= f.enough(enoughForOthers) && most(others) >= most(own)+apart
}

// claiming keeps the statements that make the claim asked about themselves,
// but for one word in four, or deny all of it. One word alone is no claim.
func (f *finder) claiming(statements []retrieval.Statement) []retrieval.Statement {
	words := meaningful(f.q.Search())
	var kept []retrieval.Statement
	for _, s := range statements {
		if slices.Contains(f.speakers(), s.Speaker) {
			continue
		}
		stance, missing := f.stance(s, retrieval.Exact), f.missing(s, words, likeEnough)
		clause := withoutLightVerbs(nearestClause(s.Text, f.q.Search()))
		if 3*len(f.lacking(clause, words, likeEnough)) >= len(words) {
			continue // the paragraph around is about it, the words are not
		}
		if len(words) > 1 && (stance == agrees && 4*len(missing) <= len(words) || stance == contradicts && len(missing) == 0) {
			kept = append(kept, s)
		}
	}
	return kept
}

// claimed answers "did X say" from statements that come near it: with yes or
// no where the first of them makes or denies the very claim, otherwise with
// what was said.
func (f *finder) claimed(statements []retrieval.Statement, verdict retrieval.Verdict) Answer {
	text := newVoice(f.directory).report(statements[0])
	switch f.stance(statements[0], verdict) {
	case agrees:
		text = affirmed(text, verdict)
	case contradicts:
		text = "Not so, as far as the words go. " + text
	default:
		return f.told(statements)
	}
	return f.answered(text, statements)
}

// affirmed is a report behind a yes: how sure a one depends on whether the very
// words were found.
func affirmed(report string, verdict retrieval.Verdict) string {
	switch verdict {
	case retrieval.Exact:
		return "Yes. " + report
	case retrieval.Near:
		return "Yes, nearly in these words: " + within(report)
	}
	return "Yes, in other words: " + within(report)
}

// A stance is what a statement does with a claim.
type stance int

const (
	open        stance = iota // it comes near it, no more
	agrees                    // it makes it
	contradicts               // it makes the opposite
)

// withoutLightVerbs is text without the verbs to which a dictionary gives the
// meaning of almost any other: "going" makes no claim that talks failed.
func withoutLightVerbs(text string) string {
	return strings.Join(slices.DeleteFunc(strings.Fields(text), func(w string) bool {
		return lightVerbs[strings.ToLower(strings.Trim(w, ".,;:!?\"“”"))]
	}), " ")
}

var lightVerbs = wordSet(`go goes going gone went get gets getting got make makes making made take takes taking took taken
	come comes coming came give gives giving gave given put puts putting set sets setting run runs running ran
	turn turns turning turned keep keeps keeping kept hold holds holding held`)
