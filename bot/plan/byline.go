package plan

import (
	"context"
	"strings"

	"whosaid/retrieval/library"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/question"
)

// thisArticle is an article as a question means it: "this", "the article about the
// harbour". What else may be told of in one, such as a letter, is none.
const thisArticle = `(?:it|this|that|(?:this|that) report|(?:the|this|that)\s+((?:[\w'’.-]+\s+){0,5}?)(?:article|story|piece|` +
	`news (?:report|item)|column|write-?up|text|document|briefing)` +
	`(?:\s+(?:about|on|regarding|concerning)\s+(.+?))?)`

// Forms of questions for the byline of an article; the groups describe which.
var bylines = []struct {
	asks    Byline
	pattern *pattern.Pattern
}{
	{Writer, bylineForm(`who(?:\s+has|['’]s)?\s+(?:wrote|written|authored|penned|filed)\s+` + thisArticle)},
	{Writer, bylineForm(`(?:who(?:\s+is|\s+was|['’]s)|what(?:\s+is|['’]s)\s+the\s+name\s+of)\s+the\s+` +
		`(?:author|writer|reporter|journalist)` +
		`(?:\s+(?:of|behind|on|for)\s+` + thisArticle + `)?`)},
	{Writer, bylineForm(`(?:who\s+is\s+)?` + thisArticle + `\s+(?:was\s+|is\s+)?(?:by\s+whom|written\s+by\s+who(?:m)?|by\s+who)`)},
	{Writer, bylineForm(`(?:by\s+whom|who)\s+(?:is|was)\s+` + thisArticle + `\s+(?:written|reported)?\s*(?:by)?`)},
	{Published, bylineForm(`when\s+(?:was|is|did)\s+` + thisArticle + `\s+(?:published|written|posted|printed|dated|released|come out|` +
		`appear|from|run)`)},
	{Published, bylineForm(`what(?:\s+is|['’]s)\s+the\s+date\s+(?:of|on)\s+` + thisArticle)},
	{Published, bylineForm(`(?:what|which)\s+(?:date|day)\s+(?:was|is)\s+` + thisArticle + `\s*(?:published|written|posted|printed|from)?`)},
	{Published, bylineForm(`how\s+old\s+is\s+` + thisArticle)},
	{Publisher, bylineForm(`(?:who|which\s+(?:newspaper|paper|outlet|site|magazine))\s+(?:published|printed|ran|carried|` +
		`put\s+out)\s+` + thisArticle)},
	{Publisher, bylineForm(`where\s+(?:was|is|did)\s+` + thisArticle + `\s+(?:published|printed|from|appear|run)`)},
	{Headline, bylineForm(`what(?:\s+is|['’]s)\s+the\s+(?:title|headline)(?:\s+of\s+` + thisArticle + `)?`)},
	{Headline, bylineForm(`what(?:\s+is|['’]s)\s+` + thisArticle + `\s+called`)},
	{Gist, bylineForm(`(?:(?:can|could|would)\s+you\s+)?(?:please\s+)?(?:summari[sz]e|sum\s+up|recap)\s+` + thisArticle +
		`(?:\s+for\s+(?:me|us))?`)},
	{Gist, bylineForm(wanting + `(?:an?\s+|the\s+)?(?:short\s+|brief\s+|quick\s+)?(?:summary|overview|gist|tl;?dr|recap|rundown|` +
		`(?:main|key)\s+(?:points|takeaways))(?:\s+(?:of|for|from)\s+` + thisArticle + `)?`)},
	{Gist, bylineForm(`what(?:\s+is|['’]?s|\s+are)\s+` + thisArticle + `\s+(?:all\s+)?about`)},
	{Gist, bylineForm(`what\s+does\s+` + thisArticle + `\s+(?:say|tell|cover)`)},
}

// wanting may stand before what is wanted: "can you give me", "what are".
const wanting = `(?:(?:(?:can|could)\s+(?:you|i|we)\s+)?(?:give|write|get|have|show)\s+(?:(?:me|us)\s+)?|` +
	`what(?:\s+is|['’]?s|\s+are)\s+|i\s+want\s+)?`

func bylineForm(form string) *pattern.Pattern {
	return pattern.MustCompile(`(?i)^\W*(?:so |and |hey |ok |please )?` + form + `(?:,?\s+(?:please|pls|plz|thanks))?[\s?.!]*$`)
}

// meansIt is a question about "it" or "that", which after an answer is what was asked
// about: "what is it about".
var meansIt = pattern.MustCompile(`(?i)\b(?:it|that|this)\b(?:\s+(?:all\s+)?about|\s+(?:say|tell|cover))?[\s?.!]*$`)

// byline reads a question for who wrote an article, or when or where it was published.
func byline(text string) (asks Byline, description string) {
	for _, form := range bylines {
		m := form.pattern.FindStringSubmatch(text)
		if m == nil {
			continue
		}
		for _, group := range m[1:] {
			description += " " + group
		}
		return form.asks, strings.TrimSpace(description)
	}
	return NoByline, ""
}

// ofMeeting is the plan of a question for who was at a meeting, or whether somebody was.
// Ok is false for any other.
func (p Plan) ofMeeting(ctx context.Context, lib *library.Library, text string) (out Plan, ok bool, err error) {
	if p.Documents != nil {
		return p, false, nil
	}
	res := &resolver{ctx: ctx, library: lib, directory: lib.People()}
	document, ok := res.present(text)
	if !ok {
		var asked question.Asked
		if asked, document, ok = res.whetherPresent(text); ok {
			p.Question.Speakers = []question.Asked{asked}
		}
	}
	if !ok {
		return p, false, res.err
	}
	p.Text, p.Byline, p.Documents = text, Present, []string{document}
	return p, true, res.err
}

// atOnce is the plan of what is no question for what documents tell: small talk, or a
// question for the byline of an article. Ok is false for any other.
func (p Plan) atOnce(ctx context.Context, lib *library.Library, text string) (out Plan, ok bool, err error) {
	if p.Talk != None {
		p.Text = text
		return p, true, nil
	}
	asks, description := byline(text)
	if asks == NoByline {
		return p.ofMeeting(ctx, lib, text)
	}
	p.Text, p.Byline, p.Article = text, asks, description
	if p.Documents == nil && description != "" {
		res := &resolver{ctx: ctx, library: lib, directory: lib.People()}
		p.Documents, err = res.described(description), res.err
	}
	last, shown := p.LastShown()
	if asks == Gist && shown && meansIt.MatchString(text) {
		return p, false, nil
	}
	if p.Documents == nil && description == "" && shown {
		p.Documents = []string{last.Document}
	}
	return p, true, err
}
