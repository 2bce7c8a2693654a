package ballot

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
)

// Read returns the ballots that a document's notes tell of, in order; none for a document
// that is no minutes.
func Read(doc *retrieval.Document) []*Ballot {
	if !ofMeeting(doc) {
		return nil
	}
	r := reader{doc: doc, letter: 'A' - 1}
	for _, u := range unitsOf(doc) {
		r.read(u)
	}
	return slices.DeleteFunc(r.all, func(b *Ballot) bool { return len(b.Lines()) == 0 })
}

// ofMeeting reports whether a document is minutes: it lists who was there, or says so.
func ofMeeting(doc *retrieval.Document) bool {
	head := doc.Text[:min(len(doc.Text), headOfMinutes)]
	return doc.OfMeeting() || saysMinutes.MatchString(head)
}

// saysMinutes is how minutes begin.
var saysMinutes = pattern.New(`(?im)\bminutes\b|^[\s*_#|]*(?:members? )?(?:present|apologies|attendance|in attendance)\b.{0,3}:|` +
	`^[^\n]{0,40}\b(?:council|board|committee|society|association|club|trust)\b[^\n.]{0,30}\b\d{4}\b|` +
	`\b(?:regular|special|ordinary|annual|board|council|committee|general) meeting\b`)

// headOfMinutes is within how many bytes they tell what they are.
const headOfMinutes = 600

// A reader reads ballots, unit by unit.
type reader struct {
	doc *retrieval.Document
	all []*Ballot
	// item is the heading of the item, begins where it does, letter the last that headed one.
	item   string
	begins int
	letter byte
	// own are the ballots of the item, and now the one that is told of.
	own []*Ballot
	now *Ballot
	// inCall is true below the beginning of a roll call.
	inCall bool
	table  table
}

// read takes up a unit.
func (r *reader) read(u unit) {
	if letter, ok := titled(u, r.letter); ok {
		r.letter = letter
		r.item, r.begins, r.own, r.now, r.inCall, r.table = u.text, u.Start, nil, nil, false, table{}
		if u.heading || !strings.Contains(u.text, ":") {
			return
		}
	}
	if r.row(u) {
		return
	}
	line := Line{Span: u.Span, Entries: r.entries(u.text)}
	r.inCall = rollCall.MatchString(u.text) || len(line.Entries) > 0 && r.inCall
	switch said := isSaid.MatchString(u.text); {
	case isPut.MatchString(u.text) && !carriedOff.MatchString(u.text) && !said && !r.confirms(u):
		r.put(u, line)
	case weaklyPut.MatchString(u.text) && !said && (r.now == nil || r.now.Decided()):
		r.put(u, line)
	case len(line.Entries) > 0 || !said && (isVote.MatchString(u.text) || isOutcome.MatchString(u.text)):
		r.count(u, line)
	case proposes.MatchString(u.text) && (r.now == nil || r.now.Decided()):
		r.put(u, line)
	case r.now != nil && !r.now.Decided() && (clause.MatchString(u.text) || seconds.MatchString(u.text) && !said):
		r.now.Motion = append(r.now.Motion, line)
	}
}

// entries are the names of a text with their sides; none where it only tells who is away
// and no vote is told of.
func (r *reader) entries(text string) []Entry {
	all := entriesOf(text, r.inCall)
	took := slices.ContainsFunc(all, func(e Entry) bool { return e.Side != Away })
	if !took && (r.now == nil || len(r.now.Entries()) == 0) {
		return nil
	}
	return all
}

// rollCall begins the names of those called.
var rollCall = pattern.New(`(?i)\broll[- ]?call\b|\b(?:recorded|named) vote\b|\bcalled the roll\b`)

// confirms reports whether a unit that begins with "Resolved" tells what the vote before it
// came to.
func (r *reader) confirms(u unit) bool {
	return r.now != nil && len(r.now.Outcome) > 0 && resolved.MatchString(u.text)
}

var resolved = pattern.New(`(?i)^[\s*_>|-]*resolved\b`)

// put takes up what is put to the vote, which may tell its outcome too.
func (r *reader) put(u unit, line Line) {
	amend := amends.MatchString(u.text)
	switch b := r.now; {
	case b != nil && len(b.Motion) == 0 && len(b.Votes) > 0 && len(b.Outcome) == 0:
	case b != nil && !b.Decided() && b.Amends == amend && !(b.Moved() && hasMover.MatchString(u.text)):
	default:
		r.open(amend)
	}
	r.now.Motion = append(r.now.Motion, line)
	if len(line.Entries) > 0 || isVote.MatchString(u.text) {
		r.now.Votes = append(r.now.Votes, line)
	}
	if putOutcome.MatchString(u.text) {
		r.now.Outcome = append(r.now.Outcome, line)
	}
}

// open begins another ballot on the item.
func (r *reader) open(amend bool) {
	r.now = &Ballot{Document: r.doc, Item: r.item, Begins: r.begins, Amends: amend}
	r.own, r.all = append(r.own, r.now), append(r.all, r.now)
}

// count takes up what tells how a vote went.
func (r *reader) count(u unit, line Line) {
	r.pick(u.text, len(line.Entries) > 0)
	if isOutcome.MatchString(u.text) && !isSaid.MatchString(u.text) {
		r.now.Outcome = append(r.now.Outcome, line)
	}
	if len(line.Entries) > 0 || isVote.MatchString(u.text) || len(r.now.Outcome) == 0 {
		r.now.Votes = append(r.now.Votes, line)
	}
}

// pick is the ballot that a unit tells of: the amendment's or the motion's where it names
// one, otherwise the one told of before.
func (r *reader) pick(text string, names bool) {
	last := func(fits func(*Ballot) bool) *Ballot {
		for _, b := range slices.Backward(r.own) {
			if fits(b) {
				return b
			}
		}
		return nil
	}
	var b *Ballot
	switch {
	case ofItem.MatchString(text):
		b = last(func(b *Ballot) bool {
			return strings.Contains(strings.ToLower(b.Item), strings.ToLower(ofItem.FindString(text)))
		})
	case ofAmendment.MatchString(text) && !ofMotion.MatchString(text):
		b = last(func(b *Ballot) bool { return b.Amends })
	case ofMotion.MatchString(text):
		if b = last(func(b *Ballot) bool { return !b.Amends && len(b.Outcome) == 0 }); b == nil {
			b = last(func(b *Ballot) bool { return !b.Amends })
		}
	case r.now != nil && !(names && len(r.now.Outcome) > 0 && len(r.now.Entries()) > 1 && !r.inCall && !r.listing()):
		b = r.now
	}
	if b == nil {
		r.open(ofAmendment.MatchString(text) && !ofMotion.MatchString(text))
		return
	}
	r.now = b
}

// listing reports whether the last line of the ballot told of lists names.
func (r *reader) listing() bool {
	lines := r.now.Lines()
	return len(lines[len(lines)-1].Entries) > 0
}

// ofItem names an item of several that were voted on together.
var ofItem = pattern.New(`(?i)\bitem \d+\b`)
