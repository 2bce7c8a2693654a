package similarity

// nations are names of countries and their people that share no stem, with a
// word that the country's full name holds.
var nations = map[string][]string{
	"american": {"states", "u.s."}, "americans": {"states", "u.s."}, "america": {"states", "u.s."},
	"u.s.":   {"american", "americans", "america", "states"},
	"states": {"american", "americans", "u.s."}, "british": {"kingdom", "britain", "u.k."}, "britain": {"kingdom", "u.k."},
	"u.k.":  {"british", "britain", "kingdom"},
	"dutch": {"netherlands"}, "netherlands": {"dutch"}, "emirati": {"emirates"},
}

// Nation returns the other words for a folded name of a country or its people
// that share no stem with it.
func Nation(word string) []string { return nations[word] }
