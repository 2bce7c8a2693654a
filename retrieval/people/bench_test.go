package people

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

func BenchmarkFind(b *testing.B) {
	people := map[string][]retrieval.Person{}
	for i := range 2000 {
		people[fmt.Sprint(i)] = []retrieval.Person{{
			Name: fmt.Sprintf("%s Surname%d", []string{"Ann", "Bob", "Carla", "Dmitri"}[i%4], i), Sort: retrieval.Individual,
			Roles: []string{fmt.Sprintf("%s foreign minister", []string{"Polish", "Russian", "French", "Dutch"}[i%4])},
		}}
	}
	d := NewDirectory(people, nil, Aliases{}, nil)
	for _, q := range []string{"What did Surname77 say about the talks in Geneva?", "What did the Polish foreign minister say?"} {
		b.Run(q[:15], func(b *testing.B) {
			for b.Loop() {
				d.Find(q)
			}
		})
	}
}
