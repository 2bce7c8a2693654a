package bot

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/similarity"
)

// inFull is how many statements an answer shows in full; the rest is named.
const inFull = 3

// said answers "who said": the best statement in full, other speakers of the
// same words named.
func (f *finder) said(statements []retrieval.Statement) Answer {
	v := newVoice(f.directory)
	text := v.report(statements[0])
	var others []retrieval.Statement
	for _, s := range statements[1:] {
		if s.Speaker != statements[0].Speaker || s.Document != statements[0].Document {
			others = append(others, s)
		}
	}
	if len(others) > 0 {
		text += " See also " + list(mentions(others[:min(inFull, len(others))])) + "."
	}
	return f.answered(text, statements)
}

// inOtherWords says of an answer to words in quotation marks that they stand
// nowhere like that.
func (f *finder) inOtherWords(a Answer) Answer {
	if f.q.Verbatim {
		a.Answer = "Not in those words: " + a.Answer
	}
	return a
}

// told answers "what did X say": up to three statements in full.
func (f *finder) told(statements []retrieval.Statement) Answer {
	v := newVoice(f.directory)
	var sentences []string
	for i, s := range statements[:min(inFull, len(statements))] {
		switch {
		case i > 0 && s.Speaker == statements[i-1].Speaker:
			sentences = append(sentences, v.again(s))
		default:
			sentences = append(sentences, v.report(s))
		}
	}
	if rest := statements[min(inFull, len(statements)):]; len(rest) > 0 {
		sentences = append(sentences, "There is more from "+list(mentions(rest[:min(inFull, len(rest))]))+".")
	}
	return f.answered(strings.Join(sentences, " "), statements)
}

// toldByCamp is told for statements of somebody who speaks for those asked
// about, and says so; a mere surname needs no saying.
func (f *finder) toldByCamp(statements []retrieval.Statement) Answer {
	out := f.told(statements)
	if strings.Contains(statements[0].Speaker, " ") {
		out.Answer = fmt.Sprintf("Not %s in person: %s", f.whom(), out.Answer)
	}
	return out
}

// toldOf is told for statements whose paragraph tells what they are about; it
// shows the first paragraph.
func (f *finder) toldOf(statements []retrieval.Statement) Answer {
	out := f.told(statements)
	d, ok := f.library.Document(statements[0].Document)
	if p := statements[0].Paragraph; ok && p > 0 && p <= len(d.Paragraphs) {
		out.Answer += " The paragraph reads: " + d.Paragraphs[p-1].In(d.Text)
	}
	return out
}

// report is the full sentence and, where it needs telling, how the speaker is
// known.
func (v *voice) report(s retrieval.Statement) string {
	text := v.say(s)
	if notByName(s) {
		text += " " + v.known(s)
	}
	return text
}

// answered is an answer that is not a no.
func (f *finder) answered(text string, statements []retrieval.Statement) Answer {
	return Answer{
		Answer:     text,
		Statements: statements,
		Passages:   passagesOf(f.seen.Passages),
		Nearest:    []retrieval.Statement{},
	}
}

// mentions names statements by speaker and place, those of one speaker in one
// document together.
func mentions(statements []retrieval.Statement) []string {
	var names []string
	paragraphs := map[string][]string{}
	for _, s := range statements {
		who := named(s.Speaker)
		if who == "" {
			who = "somebody not named"
		}
		key := who + " (" + s.Document
		if _, ok := paragraphs[key]; !ok {
			names = append(names, key)
		}
		if p := fmt.Sprint(s.Paragraph); !contains(" "+strings.Join(paragraphs[key], " ")+" ", " "+p+" ") {
			paragraphs[key] = append(paragraphs[key], p)
		}
	}
	for i, key := range names {
		word := ", paragraph "
		if len(paragraphs[key]) > 1 {
			word = ", paragraphs "
		}
		names[i] = key + word + list(paragraphs[key]) + ")"
	}
	return names
}

// list joins with commas and "and".
func list(items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	return strings.Join(items[:len(items)-1], ", ") + " and " + items[len(items)-1]
}

// equals is how little the coverage of statements may differ for them to count
// as the same words.
const equals = 0.12

// preferNamed puts speakers with a name first among the statements that cover
// the question as well as the best one.
func (f *finder) preferNamed(scored []retrieval.ScoredStatement) []retrieval.ScoredStatement {
	n := 0
	for n < len(scored) && math.Abs(scored[n].Score.Coverage-scored[0].Score.Coverage) <= equals {
		n++
	}
	sorted := slices.Clone(scored)
	slices.SortStableFunc(sorted[:n], func(a, b retrieval.ScoredStatement) int {
		return f.anonymity(a.Statement) - f.anonymity(b.Statement)
	})
	return sorted
}

// tellersFirst puts whoever is quoted inside another's words before that one,
// and what is said before an interviewer's questions, unless it is asked who
// asked.
func (f *finder) tellersFirst(statements []retrieval.Statement) []retrieval.Statement {
	behind := func(s retrieval.Statement) int {
		switch {
		case slices.ContainsFunc(statements, func(o retrieval.Statement) bool { return quotes(s, o) }):
			return 1
		case s.Cue == "" && s.Resolved == 0 && !strings.HasPrefix(f.q.Verb, "ask") && asks(nearestClause(s.Text, f.q.Search())):
			return 2
		}
		return 0
	}
	sorted := slices.Clone(statements)
	slices.SortStableFunc(sorted, func(a, b retrieval.Statement) int { return behind(a) - behind(b) })
	return sorted
}

// quotes reports whether s holds all of another speaker's statement.
func quotes(s, other retrieval.Statement) bool {
	return s.Document == other.Document && s.Speaker != other.Speaker && s.Start <= other.Start && other.End <= s.End && s.End-s.Start > other.End-other.Start
}

// namedFirst puts speakers with a name before those without one, where the
// same words stand under several, and leaves the order otherwise.
func (f *finder) namedFirst(statements []retrieval.Statement) []retrieval.Statement {
	sorted := slices.Clone(statements)
	slices.SortStableFunc(sorted, func(a, b retrieval.Statement) int { return f.anonymity(a) - f.anonymity(b) })
	return sorted
}

// nearestFirst orders statements that hold words nearly by how much of them
// they hold; those that hold them exactly keep their order.
func (f *finder) nearestFirst(statements []retrieval.Statement, verdict retrieval.Verdict) []retrieval.Statement {
	if verdict == retrieval.Exact {
		return statements
	}
	words := similarity.NewQuery(f.q.Words)
	held := func(s retrieval.Statement) float64 { return words.Match(similarity.NewText(s.Text)).Exact }
	sorted := slices.Clone(statements)
	slices.SortStableFunc(sorted, func(a, b retrieval.Statement) int { return cmp.Compare(held(b), held(a)) })
	return sorted
}

// anonymity is the less, the better the speaker of s is known.
func (f *finder) anonymity(s retrieval.Statement) int {
	p, ok := f.directory.Person(s.Speaker)
	switch {
	case s.Speaker == "":
		return 3
	case ok && p.Sort == retrieval.Anonymous:
		return 2
	case ok && p.Sort == retrieval.Group:
		return 1
	}
	return 0
}
