package attribution

import (
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
)

// posted drafts a post of a network that an article shows, as the network has it
// shown: the words, a dash, the name of whoever wrote it with the handle in brackets,
// and the date. It reports whether it did.
//
//	The pier is shut until May. — Ines Calder (@inescalder) March 3, 2021
func (f *flow) posted(text string, number int, p retrieval.Span) bool {
	if !strings.Contains(p.In(text), "(@") {
		return false
	}
	m := post.FindStringSubmatchIndex(p.In(text))
	if m == nil {
		return false
	}
	words := trimSpace(text, p.Start+m[2], p.Start+m[3])
	if len(strings.Fields(words.In(text))) < leastPosted {
		return false
	}
	f.out = append(f.out, draft{spans: []retrieval.Span{words}, quotes: []retrieval.Span{words}, kind: retrieval.Direct, paragraph: number,
		speaker: retrieval.Span{Start: p.Start + m[4], End: p.Start + m[5]}, rule: creditRule})
	return true
}

// post is a post to its date, with the tags around it: its words, and who wrote it.
var post = pattern.New(`(?s)^(?:>|<[^<>]+>|\s)*(.+?)\s*[—–]\s*(\p{Lu}[\p{L}\p{M} .’'-]{2,40}) ` +
	`\(@\w{2,20}\)\s*\[?\p{Lu}\p{Ll}+ \d{1,2}, \d{4}(?:\]\([^)\s]*\))?(?:<[^<>]+>|[.\s])*$`)

// leastPosted is how many words a post has at least.
const leastPosted = 3
