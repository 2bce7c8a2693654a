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

// BenchmarkUpdate makes the directory of a corpus anew, and updates it after one
// document has changed.
func BenchmarkUpdate(b *testing.B) {
	for _, n := range []int{500, 5000} {
		c := Change{Words: OrdinaryWords{"pier": n}}
		sheet := func(i, said int) Sheet {
			name := fmt.Sprintf("%s Surname%d", []string{"Ann", "Bob", "Carla", "Dmitri"}[i%4], i/2)
			return SheetOf([]retrieval.Person{
				{Name: name, Sort: retrieval.Individual, Roles: []string{fmt.Sprintf("%s foreign minister", []string{"Polish", "Russian"}[i%2])}},
				{Name: "Eva Known", Sort: retrieval.Individual, Mentions: []string{fmt.Sprint("Known", i%20)}}, {Name: "Vik officials", Sort: retrieval.Group},
			}, make([]retrieval.Statement, said))
		}
		for i := range n {
			c.Documents, c.Sheets = append(c.Documents, fmt.Sprintf("%06d", i)), append(c.Sheets, sheet(i, 1))
		}
		d, roster, err := updated(nil, nil, c, Aliases{})
		if err != nil {
			b.Fatal(err)
		}
		one := Change{Documents: c.Documents, Kept: make([]int, n), Sheets: make([]Sheet, n), Words: OrdinaryWords{}}
		for i := range n {
			one.Kept[i] = i
		}
		one.Kept[n/2], one.Sheets[n/2] = -1, sheet(n/2, 2)
		for name, run := range map[string]func() (*Directory, []byte, error){
			"anew": func() (*Directory, []byte, error) { return updated(nil, nil, c, Aliases{}) },
			"one":  func() (*Directory, []byte, error) { return updated(d, roster, one, Aliases{}) },
		} {
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				for b.Loop() {
					if _, _, err := run(); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
