package answer

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/similarity"
)

var (
	// asksVote is a question for how a vote went, or who voted which way.
	asksVote = pattern.MustCompile(`(?i)\b(who(ever)?( all| else)?( on the \w+| in the \w+)? voted?|` +
		`how did (the|that|this|it|they|everyone|everybody) (?:[\w'’-]+ ){0,4}votes?|votes? (go|went|split|result|count|tally)|` +
		`(result|outcome|count|tally) of the (\w+ )?vote|how many (votes|hands|were (for|against|in favou?r))|` +
		`(was|were) outvoted|what was the vote|what (happened|became|came) (to|with|of) .*\b(motion|amendment)s?|` +
		`(motion|amendment)s? (\w+ )?(pass|carr|fail|lose|lost|go through|get through|succeed)\w*)\b`)
	// voteWords are what such a question says of the vote itself.
	voteWords = pattern.MustCompile(`(?i)\b(vot(e[sd]?|ing)|hands?|numbers?|split|tally|count|results?|for|against|favou?r|yes|no|` +
		`pls|please|reasons?|outvoted|motions?|amendments?|happened|council|board|committee|meeting|town hall)\b`)
	// voteCount tells how a vote went.
	voteCount = pattern.MustCompile(`(?i)\b(\d+|one|two|three|four|five|six|seven|eight|nine|ten|none) ` +
		`(votes? )?(for|in favou?r|against|opposed)\b|` +
		`\b(carried|lost|passed|defeated|approved|rejected|agreed|resolved|adopted)\b[\s*_]*,?( by)? ` +
		`?\(?(unanimously|\d+ ?(votes? )?(to|[-–]) ?\d+)|` +
		`\b(for|in favou?r|against|opposed|abstained): ?(\d+|(?-i:\p{Lu}))|\bnem\.? con\b|(?-i:\b(CARRIED|DEFEATED)\b)`)
	// againstIn and forIn begin the names of those who voted so.
	againstIn = pattern.MustCompile(`(?i)\b(against|opposed|noes?|nays?)\b`)
	forIn     = pattern.MustCompile(`(?i)\b(for|in favou?r|ayes?)\b`)
	// ofAmendment tells one vote on an item from another.
	ofAmendment = pattern.MustCompile(`(?i)\bamendments?\b`)
	ofMotion    = pattern.MustCompile(`(?i)\b(amendments?|motions?)\b`)
	// otherSide ends them.
	otherSide = pattern.MustCompile(`(?i)\b(against|opposed|for|in favou?r|noes?|nays?|ayes?|abst\w+|carried|lost|resolved)\b`)
)

// A vote is what minutes tell of one, and what they tell before it on the same item.
type vote struct {
	doc *retrieval.Document
	// from and to are the paragraphs of the item up to it, n its own.
	from, n int
	span    retrieval.Span
}

// byVote answers how a vote went, or who voted which way, with the line of the minutes that
// tells it and what those said there who voted so. Ok is false where nothing of that is
// asked, or no vote on it is told of.
func (d *decider) byVote() (out Decision, ok bool) {
	if !asksVote.MatchString(d.plan.Text) || len(d.plan.Names) > 0 && !ofMotion.MatchString(d.plan.Text) {
		return Decision{}, false
	}
	topic := similarity.NewQuery(voteWords.ReplaceAllString(strings.Join(d.topicWords(), " "), " "))
	var best vote
	most := onVote
	for _, name := range d.decidedIn() {
		doc, known := d.library.Document(name)
		if !known || !doc.OfMeeting() {
			continue
		}
		for _, v := range votesIn(doc) {
			if ofAmendment.MatchString(v.span.In(doc.Text)) != ofAmendment.MatchString(d.plan.Text) {
				continue
			}
			if on := topic.Match(similarity.NewText(v.item())).MaxSim; on > most+1e-9 {
				best, most = v, on
			}
		}
	}
	if best.doc == nil {
		return Decision{}, false
	}
	out = d.told(Narrate, firstOf(d.reasonsOf(best), shown))
	out.Sentence = best.sentence()
	return out, true
}

// sentence is the vote as it is shown.
func (v vote) sentence() Sentence {
	return Sentence{Document: v.doc.Name, Paragraph: v.n, Text: v.span.In(v.doc.Text), Locator: v.doc.Locate(v.span.Start)}
}

// onVote is the share of a question that the item of a vote covers at least.
const onVote = .6

// votesIn are the votes that a document's notes tell of, outside of turns.
func votesIn(doc *retrieval.Document) []vote {
	var out []vote
	from := 1
	for i, p := range doc.Paragraphs {
		text := p.In(doc.Text)
		if p.Heading || itemLine.MatchString(text+"\n") {
			from = i + 1
		}
		at := voteCount.FindStringIndex(text)
		if at == nil || inTurn(doc, p.Span) {
			continue
		}
		out = append(out, vote{doc, from, i + 1, fromSentence(p.Span, text, at[0])})
	}
	return alone(out)
}

// alone are the votes that their items tell of no other beside: of a motion and its
// amendment, or of items that nothing parts, no list is known to belong to the words
// of one.
func alone(votes []vote) []vote {
	of := map[int]int{}
	for _, v := range votes {
		of[v.from]++
	}
	return slices.DeleteFunc(votes, func(v vote) bool { return of[v.from] > 1 })
}

// fromSentence is a paragraph from the sentence on in which a byte of it stands.
func fromSentence(p retrieval.Span, text string, at int) retrieval.Span {
	for _, s := range Sentences(text) {
		if s.End > at {
			return retrieval.Span{Start: p.Start + s.Start, End: p.End}
		}
	}
	return p
}

// item is what stands in the item up to the vote, its heading first.
func (v vote) item() string {
	var text strings.Builder
	for n := v.from; n <= v.n; n++ {
		text.WriteString(v.doc.Paragraphs[n-1].In(v.doc.Text) + "\n")
	}
	return text.String()
}

// side are the words in which a vote names who voted against, or for; all of them where
// neither side is asked for.
func (v vote) side(text string) string {
	told := v.span.In(v.doc.Text)
	begin := forIn
	switch {
	case againstIn.MatchString(text):
		begin = againstIn
	case !forIn.MatchString(text):
		return told
	}
	at := begin.FindStringIndex(told)
	if at == nil {
		return ""
	}
	rest := told[at[1]:]
	if end := otherSide.FindStringIndex(rest); end != nil {
		rest = rest[:end[0]]
	}
	return rest
}

// reasonsOf are what those said on the item who voted on the side that the question asks
// for, by the names that the vote has, each once.
func (d *decider) reasonsOf(v vote) []retrieval.Statement {
	listed := v.side(d.plan.Text)
	var out []retrieval.Statement
	told := map[string]bool{}
	for _, s := range d.all(retrieval.Query{Documents: []string{v.doc.Name}}) {
		if s.Paragraph < v.from || s.Paragraph > v.n || s.Speaker == "" || told[s.Speaker] || !namesOne(listed, s.Speaker) {
			continue
		}
		told[s.Speaker] = true
		out = append(out, s)
	}
	return out
}

// namesOne reports whether a list names somebody: by surname, first name, initials or all.
func namesOne(listed, speaker string) bool {
	words := strings.Fields(names.Plain(speaker))
	for w := range strings.FieldsFuncSeq(listed, func(r rune) bool { return strings.ContainsRune(" \n\t,;()[]|:", r) }) {
		w = strings.Trim(w, ".*_")
		if len(w) < 2 {
			continue
		}
		if names.InitialsOf(w, speaker) || strings.EqualFold(w, words[len(words)-1]) || strings.EqualFold(w, words[0]) {
			return true
		}
	}
	return false
}
