package answer

import (
	"slices"
	"strings"

	"whosaid/bot/ballot"
	"whosaid/bot/plan"
	"whosaid/retrieval"
	"whosaid/retrieval/names"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/similarity"
)

var (
	// asksVote is a question for how a vote went, or who voted which way.
	asksVote = pattern.MustCompile(`(?i)\b(who(ever)?( all| else)?( on the \w+| in the \w+)? (voted?|abstained?|dissented)|` +
		`(how|which way) (did|has) (\S+ ){1,6}votes?|votes? (go|went|split|result|count|tally)|` +
		`(result|outcome|count|tally) of the (\w+ )?vote|how many (votes|hands|were (for|against|in favou?r)|abstained)|` +
		`(was|were) outvoted|what was the vote|broke the tie|casting vote|what (happened|became|came) (to|with|of) .*\b(motion|` +
		`amendment)s?|` +
		`(motion|amendment|resolution|ordinance|proposal)s? (\w+ )?(pass|carr|fail|lose|lost|go through|get through|succeed)\w*|` +
		`^\W*did .*\b(pass|carry|get (passed|carried|approved|through))\W*$|did .*\b(motion|amendment|resolution|ordinance|` +
		`proposal)s? .*\b(pass|carry|fail|go through|get through|succeed)|` +
		`(was|were) .*\b(motion|amendment|resolution)s? .*\b(carried|passed|defeated|lost|rejected|withdrawn|tabled|adopted|` +
		`approved|vetoed))\b`)
	// asksMover is a question for who put something to the vote.
	asksMover = pattern.MustCompile(`(?i)\bwho(?: had| has)? (?:moved|seconded|proposed|put forward|introduced|withdrew)\b|` +
		`\bwho (?:made|brought) (?:the|that) motion\b`)
	// asksVoteOf is a question for how somebody voted, who in its group.
	asksVoteOf = pattern.MustCompile(`(?i)\b(?:(?:how|which way) (?:did|has)|^\W*did) (.+?) (?:votes?|voted|abstain)\b`)
	// asksOpposed is a question for those against something, which a vote answers where it
	// lists them.
	asksOpposed = pattern.MustCompile(`(?i)^\W*(?:so |and )?who (?:else )?(?:opposed|was against|were against|was opposed to|` +
		`objected to)\b`)
	// tooWhy asks for a reason too.
	tooWhy = pattern.MustCompile(`(?i)\b(?:why|how come|reasons?)\b`)
	// whyVoted is a question for the reason of somebody's vote.
	whyVoted = pattern.MustCompile(`(?i)\bwhy (?:did|has) (.+?) (?:votes?|voted|abstain(?:ed)?)\b`)
	// voteWent asks how a vote went, by whatever it is called.
	voteWent = pattern.MustCompile(`(?i)\bvotes? (?:go|went|split|turn(?:ed)? out|come out|came out|end(?:ed)?)\b`)
	// asksCount is a question for how many voted so.
	asksCount = pattern.MustCompile(`(?i)\bhow many\b|\b(?:tally|count)\b`)
	// wholeGroup votes where nobody is asked about.
	wholeGroup = pattern.MustCompile(`(?i)^(?:the|that|this)$|^(?:(?:the|that|this|our) )?(?:it|they|we|you|everyone|everybody|` +
		`people|council|councill?ors|board|committee|members|any\w*|some\w*|all|most|` +
		`\w*motions?|\w*votes?|amendment|vote)\b|\b(?:votes?|motion|amendment)\b`)
	// voteWords are what such a question says of the vote itself.
	voteWords = pattern.MustCompile(`(?i)\b(oppos\w*|object\w*|vot(e[sd]?|ing)|hands?|numbers?|split|tally|count|results?|for|` +
		`against|favou?r|yes|no|` +
		`pls|please|reasons?|outvoted|motions?|amendments?|resolutions?|happened|council|board|committee|meeting|town hall|` +
		`abstain(ed)?|dissent(ed)?|moved?|seconded|proposed|proposal|pass(ed)?|carr(y|ied)|fail(ed)?|lost|defeated|rejected|` +
		`withdrawn|withdrew|outcome|` +
		`broke|tie|way|come|came|go|went|became|succeed)\b`)
	againstIn = pattern.MustCompile(`(?i)\b(against|opposed|oppos\w*|no|noes?|nays?|down|dissent\w*)\b`)
	forIn     = pattern.MustCompile(`(?i)\b(for|in favou?r|ayes?|yes)\b`)
	abstained = pattern.MustCompile(`(?i)\babst\w*`)
	// ofAmendment tells one vote on an item from another.
	ofAmendment = pattern.MustCompile(`(?i)\bamendments?\b`)
	ofMotion    = pattern.MustCompile(`(?i)\b(amendments?|motions?)\b`)
	// asksVoters is a question for those who voted so.
	asksVoters = pattern.MustCompile(`(?i)\bwho(?:ever)?\b.*\b(?:voted?|outvoted|abstained?|dissented)\b`)
	// sameWay is a vote in which all voted the same way.
	sameWay = pattern.MustCompile(`(?i)\bunanim|\bnem\.? con|\b[1-9]\d* ?[-–:/] ?0\b`)
)

// byVote answers how a vote went, who voted which way or who moved it, with the lines of the
// minutes that tell it and what those said there who voted so. Ok is false where nothing of
// that is asked, or no vote on it is told of.
func (d *decider) byVote() (out Decision, ok bool) {
	if d.plan.Talk != plan.None || d.plan.Byline != plan.NoByline {
		return Decision{}, false
	}
	mover := asksMover.MatchString(d.plan.Text)
	who := d.voterAsked()
	if !mover && who == "" && !asksOpposed.MatchString(d.plan.Text) &&
		(!asksVote.MatchString(d.plan.Text) || len(d.plan.Names) > 0 && !ofMotion.MatchString(d.plan.Text)) {
		return Decision{}, false
	}
	d.found = d.evidence()
	best := d.ballotsOn(who, mover)
	switch {
	case len(best) == 0, asksOpposed.MatchString(d.plan.Text) && !d.surelyOpposed(best):
		return Decision{}, false
	case who != "":
		return d.voteOf(best, who)
	}
	var shownLines []Sentence
	for _, b := range best {
		shownLines = append(shownLines, d.sentencesOf(b, func(l ballot.Line) bool { return mover || d.onSideAsked(b, l) })...)
	}
	out = d.told(Narrate, firstOf(d.reasonsOf(best[0]), shown))
	out.Sentence, out.Further = shownLines[0], shownLines[1:]
	return out, true
}

// surelyOpposed reports whether one vote could be meant, which lists those against it; with
// what one of them said where a reason is asked for.
func (d *decider) surelyOpposed(best []*ballot.Ballot) bool {
	return len(best) == 1 && (!tooWhy.MatchString(d.plan.Text) || len(d.reasonsOf(best[0])) > 0) &&
		slices.ContainsFunc(best[0].Entries(), func(e ballot.Entry) bool { return e.Side == ballot.Against })
}

// explained is an answer to why somebody voted so by their own words, or none: in minutes
// others tell their own reasons.
func (d *decider) explained(out Decision) Decision {
	m := whyVoted.FindStringSubmatch(d.plan.Text)
	if m == nil || wholeGroup.MatchString(m[1]) || out.No != Answered || len(d.ballotsOn(m[1], false)) == 0 {
		return out
	}
	own := func(s retrieval.Statement) bool {
		return slices.Contains(d.plan.Names, s.Speaker) || namesOne(names.Plain(s.Speaker), m[1])
	}
	if len(out.Statements) > 0 && own(out.Statements[0]) {
		return out
	}
	return d.refused(NotInCorpus, Plain, nil)
}

// voterAsked is whose vote is asked for, "" for nobody's.
func (d *decider) voterAsked() string {
	m := asksVoteOf.FindStringSubmatch(d.plan.Text)
	if m == nil || wholeGroup.MatchString(m[1]) || voteWent.MatchString(d.plan.Text) || len(strings.Fields(m[1])) > mostNames {
		return ""
	}
	return m[1]
}

// mostNames is how many words a name has at most.
const mostNames = 4

// voteOf is how somebody voted, by the line that lists them. Where lists have others only,
// or no names and not all voted the same way, nothing tells it.
func (d *decider) voteOf(best []*ballot.Ballot, who string) (Decision, bool) {
	var lines []Sentence
	for _, b := range best {
		of := func(e ballot.Entry) bool { return e.Names(b.Document, who) || d.listsAsked(b.Document, e) }
		listed := slices.ContainsFunc(b.Entries(), of)
		if !listed && !slices.ContainsFunc(b.Lines(), func(l ballot.Line) bool { return sameWay.MatchString(l.In(b.Document.Text)) }) {
			continue
		}
		lines = append(lines, d.sentencesOf(b, func(l ballot.Line) bool {
			return len(l.Entries) == 0 ||
				slices.ContainsFunc(l.Entries, of)
		})...)
	}
	if len(lines) == 0 {
		return d.refused(NotInCorpus, Plain, nil), true
	}
	out := d.told(Narrate, nil)
	out.Sentence, out.Further = lines[0], lines[1:]
	return out, true
}

// listsAsked reports whether an entry of a vote names one of those asked about.
func (d *decider) listsAsked(doc *retrieval.Document, e ballot.Entry) bool {
	return slices.ContainsFunc(d.plan.Names, func(name string) bool { return e.Names(doc, name) })
}

// onSideAsked reports whether a line of a vote is to be shown: one of a table with another side
// than the one asked for is not.
func (d *decider) onSideAsked(b *ballot.Ballot, l ballot.Line) bool {
	side, asked := sideAsked(d.plan.Text)
	if !asked || len(l.Entries) != 1 || !slices.ContainsFunc(b.Votes, func(v ballot.Line) bool { return v.Heads }) {
		return true
	}
	return l.Entries[0].Side == side
}

// sideAsked is the side that a question asks for.
func sideAsked(text string) (ballot.Side, bool) {
	switch {
	case abstained.MatchString(text):
		return ballot.Abstained, true
	case asksOpposed.MatchString(text):
		return ballot.Against, true
	case !asksVoters.MatchString(text):
		return "", false
	case againstIn.MatchString(text):
		return ballot.Against, true
	}
	return ballot.For, forIn.MatchString(text)
}

// ballotsOn are the votes that cover most of a question: one, or those of which each could be
// meant as well as the others; none where these are many.
func (d *decider) ballotsOn(who string, mover bool) []*ballot.Ballot {
	topic := d.voteTopic(who)
	if topic.Empty() {
		return nil
	}
	var best []*ballot.Ballot
	most := onVote
	for _, b := range d.ballots() {
		if !mover && !b.Decided() || mover && !b.Moved() || asksCount.MatchString(d.plan.Text) && len(b.Votes) == 0 {
			continue
		}
		switch on := coversOf(topic, b); {
		case on > most+1e-9:
			best, most = []*ballot.Ballot{b}, on
		case on > most-1e-9:
			best = append(best, b)
		}
	}
	best = d.asAsked(best, who != "" || asksOpposed.MatchString(d.plan.Text) || asksVoters.MatchString(d.plan.Text))
	if len(best) > mostBallots {
		return nil
	}
	return best
}

// mostBallots is how many votes are told of at most where each could be meant.
const mostBallots = 2

// asAsked are those of some votes on the amendment where the question has one, otherwise not;
// and those with names where these are asked for and some have them.
func (d *decider) asAsked(all []*ballot.Ballot, names bool) []*ballot.Ballot {
	amendment := ofAmendment.MatchString(d.plan.Text)
	of := slices.DeleteFunc(slices.Clone(all), func(b *ballot.Ballot) bool { return b.Amends != amendment })
	if len(of) == 0 && !amendment {
		of = all
	}
	if named := slices.DeleteFunc(slices.Clone(of), func(b *ballot.Ballot) bool { return len(b.Entries()) == 0 }); names &&
		len(named) > 0 {
		return named
	}
	return of
}

// voteTopic is what a question for a vote says of what was voted on.
func (d *decider) voteTopic(who string) *similarity.Query {
	text := d.withoutAsked()
	if who != "" {
		text = strings.Replace(text, who, " ", 1)
	}
	return similarity.NewQuery(voteWords.ReplaceAllString(strings.Join(similarity.Meaningful(text), " "), " "))
}

// coversOf is how much of a topic a vote is on, or nearly so much where what was said on its
// item has it.
func coversOf(topic *similarity.Query, b *ballot.Ballot) float64 {
	return max(topic.Match(similarity.NewText(b.On())).MaxSim, besideVote*topic.Match(similarity.NewText(b.Discussed())).MaxSim)
}

const (
	// onVote is the share of a question that a vote covers at least.
	onVote = .6
	// besideVote is what it counts where the discussion covers it.
	besideVote = .9
)

// ballots are the votes of the documents in which a decision is looked for.
func (d *decider) ballots() []*ballot.Ballot {
	return d.balloted.of(func() []*ballot.Ballot {
		var out []*ballot.Ballot
		for _, name := range d.decidedIn() {
			if doc, ok := d.library.Document(name); ok {
				out = append(out, ballot.Read(doc)...)
			}
		}
		return out
	})
}

// reasonsOf are what those said on the item who voted on the side that the question asks
// for, by the names that the vote has, each once.
func (d *decider) reasonsOf(b *ballot.Ballot) []retrieval.Statement {
	side, asked := sideAsked(d.plan.Text)
	var out []retrieval.Statement
	told := map[string]bool{}
	for _, s := range d.all(retrieval.Query{Documents: []string{b.Document.Name}}) {
		if s.Start < b.Begins || s.Start > b.End() || s.Speaker == "" || told[s.Speaker] ||
			!slices.ContainsFunc(b.Entries(), func(e ballot.Entry) bool {
				return (!asked || e.Side == side) && e.Names(b.Document, s.Speaker)
			}) {
			continue
		}
		told[s.Speaker] = true
		out = append(out, s)
	}
	return out
}
