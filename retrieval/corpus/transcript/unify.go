package transcript

import (
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
)

// unify gives all turns of one speaker one name: that of the first label
// without regard to case and accents, and that of a full label for initials
// that fit it alone.
func unify(turns []retrieval.Turn) {
	names := map[string]string{}
	short := map[string][]string{}
	for i := range turns {
		t := &turns[i]
		key := fold(t.Name)
		if names[key] == "" || strings.ToUpper(names[key]) == names[key] || strings.ToLower(names[key]) == names[key] {
			if names[key] == "" {
				if in := english.Initials(t.Name); in != "" {
					short[in] = append(short[in], key)
				}
			}
			names[key] = t.Name
		}
	}
	for i := range turns {
		t := &turns[i]
		if len(t.Names) > 1 || t.Name == "" {
			continue
		}
		if full := short[t.Name]; len(full) == 1 {
			t.Name = names[full[0]]
			continue
		}
		t.Name = names[fold(t.Name)]
	}
}
