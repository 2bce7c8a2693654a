package attribution

import (
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
)

// headingWords is how many tokens a heading has at most that only its shape
// tells: a short paragraph that ends without punctuation.
const headingWords = 16

// headings tells a document's headings from its prose. Nothing that stands in
// a heading is a statement.
type headings struct {
	text string
	list []retrieval.Paragraph
	// open is true of a document that leaves out the punctuation at the end of
	// most paragraphs, as notes and lists do: there it tells nothing.
	open bool
}

func headingShapes(doc *retrieval.Document) headings {
	h := headings{text: doc.Text, list: doc.Paragraphs}
	open, closed := 0, 0
	for _, p := range doc.Paragraphs {
		switch {
		case p.Heading:
		case isOneOf(lastOf(doc.Text, p.Span), ".?!…:;)]"):
			closed++
		default:
			open++
		}
	}
	h.open = open > closed
	return h
}

// skips reports whether paragraph i holds no statement whatever it says:
// headings and pointers to other articles.
func (h headings) skips(i int, tokens []token) bool {
	p := h.list[i]
	if len(tokens) == 0 || p.Heading || isPromotion(tokens) {
		return true
	}
	return len(tokens) <= headingWords && endsOpen(h.text, tokens) && !h.prose(i, tokens)
}

// endsOpen reports whether tokens end as no sentence does: with a word, or with
// a quotation that ends so.
func endsOpen(text string, tokens []token) bool {
	last := tokens[len(tokens)-1]
	switch last.sort {
	case markToken:
		return last.low == "'" || last.low == "’"
	case quoteToken:
		return !isOneOf(lastOf(text, last.quote.Inner), ".?!,…:;—-")
	}
	return !strings.HasSuffix(last.low, ".")
}

// prose reports whether paragraph i, which has the shape of a heading, is
// prose whose last full stop was left out. A heading stands over something,
// reports in the present tense and in one sentence.
func (h headings) prose(i int, tokens []token) bool {
	switch {
	case isCredited(h.text, tokens) || h.item(i) && creditedItem(h.text, tokens):
		return true
	case h.linked(i):
		return false
	case hasSentence(h.text, tokens) || isDialogue(h.text, tokens):
		return true
	case !reports(tokens):
		return false
	}
	return h.open || i == len(h.list)-1 || h.item(i) || !isTitled(tokens) && (tokens[0].low == "according" || reportsPast(h.text, tokens))
}

// bullet begins an item of a list.
var bullet = pattern.New(`^[ \t>]*(?:[-*+•‣◦·–]|\(?(?:\d{1,3}|[a-z])[.)])[ \t]`)

// line is the text of paragraph i with what stands before it in its line.
func (h headings) line(i int) string {
	p := h.list[i]
	return h.text[strings.LastIndexByte(h.text[:p.Start], '\n')+1 : p.End]
}

func (h headings) item(i int) bool { return bullet.MatchString(h.line(i)) }

// link is a paragraph that is a link and nothing else: a pointer to another
// text by its heading.
var link = pattern.New(`^\[[^\[\]\n]+\]\([^()\n]*\)$`)

func (h headings) linked(i int) bool { return link.MatchString(h.list[i].In(h.text)) }

// isCredited reports whether tokens are a whole quotation and its credit.
func isCredited(text string, tokens []token) bool {
	s := &sentence{text: text, tok: tokens}
	return s.quote(0) && isOneOf(lastOf(text, tokens[0].quote.Inner), ".?!…") &&
		(s.mark(1, "—–-") && s.len() > 3 || !s.creditOf(0).empty())
}

// creditedItem reports whether the first item of a list is a quotation and its credit.
func creditedItem(text string, tokens []token) bool {
	s := &sentence{text: text, tok: tokens}
	k := 0
	for k < s.len() && s.at(k).sort == markToken {
		k++
	}
	return s.quote(k) && !s.creditOf(k).empty()
}

// hasSentence reports whether a sentence that is more than a number or a label
// ends before the last token.
func hasSentence(text string, tokens []token) bool {
	from := 0
	for i := range len(tokens) - 1 {
		if isOneOf(lastOf(text, tokens[i].Span), ".?!…") && endsSentenceAt(text, tokens, i) {
			if i-from >= 3 {
				return true
			}
			from = i + 1
		}
	}
	return false
}

// isDialogue reports whether a quotation that breaks off with a comma inside
// its marks, or ends there as a sentence does, stands beside a cue: “The door is
// open,” Ms Ito says.
func isDialogue(text string, tokens []token) bool {
	for i, t := range tokens {
		if t.sort != quoteToken || i+1 == len(tokens) || !isOneOf(lastOf(text, t.quote.Inner), ",.?!…") {
			continue
		}
		if tokens[i+1].low == "according" || startsAttribution(tokens[i+1:]) {
			return true
		}
	}
	return false
}

// reports reports whether a cue stands in tokens, or "according to".
func reports(tokens []token) bool {
	s := &sentence{tok: tokens}
	for i := range tokens {
		if s.hasForm(i, pastShape, presentShape) || s.low(i) == "according" && s.low(i+1) == "to" {
			return true
		}
	}
	return false
}

// reportsPast reports whether somebody said something in the past tense: a cue
// beside a quotation, or before a clause with a subject of its own. A heading
// leaves auxiliaries out ("Deal announced"), so a participle alone says nothing.
func reportsPast(text string, tokens []token) bool {
	s := &sentence{tok: tokens}
	if s.is(0, questionWord) {
		return false
	}
	for i := 1; i < len(tokens); i++ {
		for _, f := range tokens[i].forms {
			if f.Inflection == pastShape && !s.is(i-1, formOfBe) && s.told(text, f, i) {
				return true
			}
		}
	}
	return false
}

// told reports whether the cue f at i has what it reports beside it: a quotation
// of some length, or a clause.
func (s *sentence) told(text string, f form, i int) bool {
	end := s.particleEnd(f.Verb, i+1)
	switch {
	case end == 0 || s.low(end) == "to":
		return false
	case f.Takes(takesQuote) && s.quotes(text), s.mark(end, ",") && s.find(max(0, i-6), i, ",") < i:
		return true
	case !f.Takes(takesThat | takesClause | takesPronounClause):
		return false
	}
	return s.low(end) == "that" || (s.capital(end) || s.is(end, determiner|pronoun|subjectPronoun)) && s.hasVerb(end+1, s.len())
}

// quotes reports whether a quotation of at least three words stands in s. Fewer
// are what a heading says that something is called.
func (s *sentence) quotes(text string) bool {
	for _, t := range s.tok {
		if t.sort == quoteToken && len(strings.Fields(t.quote.Inner.In(text))) >= 3 {
			return true
		}
	}
	return false
}

// isTitled reports whether every longer word of tokens has a capital.
func isTitled(tokens []token) bool {
	long := 0
	for _, t := range tokens {
		if t.sort != wordToken || len(t.low) <= 3 {
			continue
		}
		if long++; !t.capital {
			return false
		}
	}
	return long > 1
}
