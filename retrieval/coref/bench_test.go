package coref

import (
	"fmt"
	"strings"
	"testing"

	"whosaid/retrieval"
)

// article is made up: names, titles, quotations and pronouns in the shares
// that news has.
const article = `Foreign Minister Ilse Brandt, the council's chairwoman, warned on Monday that talks in Geneva were "hanging by a thread" after Russia walked out.

"We are not at the end of the road," Ms. Brandt told reporters in Brussels. She added that her deputy, Tomas Okafor, would travel to Warsaw this week.

Mr. Okafor said the delegation had been treated "with courtesy," but declined to say whether the two sides would meet again. A senior State Department official, who asked not to be named, said that nothing had been decided.

"Nobody wants to be the first to leave the room," the official said. "That includes us."

Sen. Maria Delgado (D-N.M.), a longtime critic of the talks, called the plan a mistake. "I have seen this film before," she said.
`

func longText(bytes int) string { return strings.Repeat(article, bytes/len(article)+1)[:bytes] }

func BenchmarkRead(b *testing.B) {
	for _, size := range []int{10_000, 1_000_000, 10_000_000} {
		doc := document(longText(size))
		quoted := quotations(doc.Text)
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			b.SetBytes(int64(size))
			for b.Loop() {
				Read(doc, quoted)
			}
		})
	}
}

func BenchmarkResolve(b *testing.B) {
	doc := document(longText(1_000_000))
	c := Read(doc, quotations(doc.Text))
	for _, mention := range []string{"She", "Mr. Okafor", "the official"} {
		i := strings.LastIndex(doc.Text, mention)
		b.Run(mention, func(b *testing.B) {
			for b.Loop() {
				c.Resolve(Reference{Span: retrieval.Span{Start: i, End: i + len(mention)}})
			}
		})
	}
}
