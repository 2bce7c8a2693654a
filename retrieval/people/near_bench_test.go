package people

import (
	"fmt"
	"testing"

	"whosaid/retrieval"
)

// town is a directory of so many people with made-up names.
func town(b *testing.B, n int) *Directory {
	b.Helper()
	syllables := []string{"ka", "ro", "mi", "tel", "son", "ber", "lin", "dra", "gou", "vik", "hal", "pet"}
	name := func(k int) string {
		out := ""
		for i := k + 1; i > 0; i /= len(syllables) {
			out += syllables[i%len(syllables)]
		}
		return string(out[0]-'a'+'A') + out[1:]
	}
	here := map[string][]retrieval.Person{}
	var statements []retrieval.Statement
	for i := range n {
		doc := fmt.Sprintf("%05d.txt", i/5)
		full := name(i%300) + " " + name(i)
		here[doc] = append(here[doc], retrieval.Person{Name: full, Sort: retrieval.Individual, Roles: []string{"mayor of " + name(i%200)}})
		statements = append(statements, retrieval.Statement{Document: doc, Speaker: full})
	}
	return NewDirectory(here, statements, Aliases{}, nil)
}

// BenchmarkDirectory does what a start and a question do with 50,000 people.
func BenchmarkDirectory(b *testing.B) {
	d := town(b, 50000)
	for name, do := range map[string]func(d *Directory){
		"open":     func(*Directory) { _, _ = OpenDirectory(d.Encode(), Aliases{}) },
		"find":     func(d *Directory) { d.Find("What did the mayor of Karo say to Kami Telson about the talks?") },
		"near":     func(d *Directory) { d.Near("Telsoon") },
		"complete": func(d *Directory) { first(d.Beginning("telso"), 25) },
		"mayors":   func(d *Directory) { d.Lookup("the mayor of Karo") },
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				do(d)
			}
		})
	}
}

// first goes through at most n of a sequence.
func first(people func(func(retrieval.Person) bool), n int) {
	for range people {
		if n--; n == 0 {
			return
		}
	}
}
