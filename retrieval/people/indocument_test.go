package people

import (
	"testing"

	"whosaid/retrieval"
)

// TestToldApart: of two people whom one document tells apart neither is the other, and
// who is named in another joins whoever has that very given name.
func TestToldApart(t *testing.T) {
	person := func(name string) retrieval.Person {
		return retrieval.Person{Name: name, Sort: retrieval.Individual}
	}
	d := NewDirectory(map[string][]retrieval.Person{
		"a.txt": {person("Thomas Moll"), person("Tom Moll")},
		"b.txt": {person("Tom Moll")},
		"c.txt": {person("Ed Holt")},
		"d.txt": {person("Edward Holt")},
	}, nil, Aliases{}, nil)
	if n := d.Len(); n != 3 {
		t.Errorf("%d people, want Thomas Moll, Tom Moll and Edward Holt", n)
	}
	if found := d.Lookup("Tom Moll"); len(found) != 1 || len(found[0].Documents) != 2 {
		t.Errorf("Tom Moll is %v, want whom two documents name", found)
	}
}
