package people

import (
	"fmt"
	"testing"

	"whosaid/retrieval"
)

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
