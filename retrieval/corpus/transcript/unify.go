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

// bySurname gives whoever is called by title and surname, "Ms Boyle", or in capitals,
// "BOYLE", the full name that one label alone has: "Ms Tamsin Boyle", "TAMSIN BOYLE".
func bySurname(text string, turns []retrieval.Turn) {
	full := map[string]string{}
	for i := range turns {
		name := turns[i].Name
		at := strings.LastIndexByte(name, ' ')
		if at < 0 || len(turns[i].Names) > 1 {
			continue
		}
		last := fold(name[at+1:])
		if known, ok := full[last]; ok && fold(known) != fold(name) {
			name = "" // two of one surname
		}
		full[last] = name
	}
	for i := range turns {
		t := &turns[i]
		key := fold(t.Label.In(text))
		name := full[fold(t.Name)]
		if shouted := name == strings.ToUpper(name) && t.Name == strings.ToUpper(t.Name); name != "" && (shouted || surname(key) != key) {
			t.Name = name
		}
	}
}
