package answer

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/question"
	"whosaid/retrieval/similarity"
)

// several are words that ask for more than one speaker: "which democrats
// objected", "what visitors said".
var several = pattern.MustCompile(`(?i)\b(which|what|who|how|the|some|other|ordinary|any)( of)?( the)?( [\w-]+){0,4} ` +
	`(democrats|republicans|experts|leaders|visitors|people|senators|lawmakers|officials|` +
	`candidates|critics|supporters|protesters|politicians|residents|voters|members|analysts|parents|students|others|everyone|everybody)\b|` +
	`\bwho(( i|')s| are| was| were)? (for|against|all|else|went after|came out|backs?|opposes?|supports?)\b|\bmood\b|\breactions?\b`)

// wantsSeveral reports whether the question asks for more than one speaker.
func (d *decider) wantsSeveral() bool { return d.asks.several.of(d.readSeveral) }

func (d *decider) readSeveral() bool {
	anybody := len(d.plan.Names) == 0 || d.q.Role != ""
	about := d.q.Kind == question.WhoAbout && d.plan.Organisation == ""
	return d.q.Every || about || anybody && (several.MatchString(d.plan.Text) || asksPeople(d.plan.Text))
}

// asksPeople reports whether a text asks which of some people: "which of the old
// shopkeepers objected".
func asksPeople(text string) bool {
	m := whichOf.FindStringSubmatch(text)
	if m == nil {
		return false
	}
	words := strings.Fields(strings.ToLower(m[1]))
	return slices.ContainsFunc(words[:min(mostBefore, len(words))], func(w string) bool {
		one := strings.TrimSuffix(w, "s")
		return one != w && !strings.HasSuffix(one, "s") && names.IsPersonNoun(one)
	})
}

// whichOf begins a question for one or more of some people.
var whichOf = pattern.MustCompile(`(?i)^\W*(?:so |and |hey )?(?:which|what) (?:of )?(?:the |these |those )?(.+)$`)

// mostBefore is among how many words after "which" the noun is.
const mostBefore = 5

// severalSpeakers are the best statements of one speaker each, those of the
// document first that the question is about, and there people before groups.
func (d *decider) severalSpeakers(scored []retrieval.ScoredStatement) []retrieval.ScoredStatement {
	about := scored[0].Document
	if len(d.found.Passages) > 0 {
		about = d.found.Passages[0].Document
	}
	order := func(s retrieval.ScoredStatement) int {
		switch {
		case s.Document != about:
			return 2
		case d.anonymity(s.Statement) > 0:
			return 1
		}
		return 0
	}
	return firstOfEach(orderedBy(scored, order))
}

// whoAbout answers with everybody who spoke about the topic, each with their
// best statement.
func (d *decider) whoAbout() Decision {
	candidates := d.candidates()
	if d.q.Every {
		candidates = d.onTopic(candidates)
	}
	out := d.tellOrClosest(candidates)
	if d.q.Every && out.No == Answered && len(out.Statements) > 1 {
		out.Shape, out.Count = Name, len(out.Statements)
	}
	return out
}

// onTopic keeps the statements whose paragraph contains the topic, and all of
// a document that begins with it.
func (d *decider) onTopic(scored []retrieval.ScoredStatement) []retrieval.ScoredStatement {
	words := similarity.Meaningful(d.plan.Topic())
	about := map[string]bool{}
	var kept []retrieval.ScoredStatement
	for _, s := range scored {
		if _, known := about[s.Document]; !known {
			doc, ok := d.library.Document(s.Document)
			about[s.Document] = ok && len(d.lacking(beginning(doc), words, surelyAlike)) == 0
		}
		if s.Speaker != "" && (about[s.Document] || 2*len(d.lacking(d.paragraph(s.Statement), words, surelyAlike)) <= len(words)) {
			kept = append(kept, s)
		}
	}
	return kept
}

// firstOfEach keeps each speaker's first statement.
func firstOfEach(scored []retrieval.ScoredStatement) []retrieval.ScoredStatement {
	var first []retrieval.ScoredStatement
	seen := map[string]bool{}
	for _, s := range scored {
		if !seen[s.Speaker] {
			seen[s.Speaker] = true
			first = append(first, s)
		}
	}
	return first
}
