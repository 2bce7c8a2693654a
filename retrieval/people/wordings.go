package people

import (
	"slices"
	"sort"
	"strings"

	"whosaid/retrieval/names"
)

// wordings are what roles and offices are worded by.
type wordings struct {
	lex     *names.Lexicon
	offices []office
}

// headOf is the description's head as questions word it.
func (d *wordings) headOf(desc names.Description) string {
	if h := d.asked([]string{desc.Head}); len(h) > 0 {
		return h[len(h)-1]
	}
	return desc.Head
}

func (d *wordings) isPlace(t string) bool {
	_, n := d.placeAt([]string{t})
	return n > 0 || t == "united" || t == "states" || t == "us"
}

func (d *wordings) officeWord(s string) bool {
	return slices.ContainsFunc(d.offices, func(o office) bool { return slices.Contains(o.from, s) || slices.Contains(o.to, s) })
}

// An office is a word or phrase and what it stands for, folded.
type office struct{ from, to []string }

// newOffices turns both wordings of an office, in the singular, into that of
// the questions; longer ones first.
func newOffices(a Aliases) []office {
	var out []office
	for _, o := range a.Offices {
		to := singulars(names.FoldAll(fields(o.Name)))
		for _, also := range o.Also {
			out = append(out, office{singulars(names.FoldAll(fields(also))), to})
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return len(out[i].from) > len(out[j].from) })
	return out
}

func singulars(tokens []string) []string {
	for i := range tokens {
		tokens[i] = names.Singular(tokens[i])
	}
	return tokens
}

// asked words a role, given as folded tokens, as questions do: articles
// dropped, singular, offices and countries by one name.
func (d *wordings) asked(tokens []string) []string {
	var out []string
	single := singulars(slices.Clone(tokens))
	for i := 0; i < len(tokens); {
		if k := d.officeAt(single[i:]); k >= 0 {
			out = append(out, d.offices[k].to...)
			i += len(d.offices[k].from)
			continue
		}
		if place, n := d.placeAt(tokens[i:]); n > 0 {
			out = append(out, place)
			i += n
			continue
		}
		if t := single[i]; !names.IsArticle(t) && !names.IsComplement(t) && t != "and" {
			out = append(out, sameOffice(t))
		}
		i++
	}
	return slices.DeleteFunc(out, func(s string) bool { return names.IsComplement(s) })
}

// sameOffice gives the spokespeople of either sex one word.
func sameOffice(t string) string {
	switch t {
	case "spokeswoman", "spokesperson", "spokespeople":
		return "spokesman"
	case "chairwoman", "chairperson", "chair":
		return "chairman"
	case "congresswoman", "rep":
		return "congressman"
	}
	return t
}

func (d *wordings) officeAt(tokens []string) int {
	return slices.IndexFunc(d.offices, func(o office) bool {
		return len(o.from) <= len(tokens) && slices.Equal(o.from, tokens[:len(o.from)])
	})
}

// placeAt reads a country, or its people or adjective, at the start of
// tokens, and returns the country's folded name and how many tokens it took.
func (d *wordings) placeAt(tokens []string) (string, int) {
	for n := min(3, len(tokens)); n > 0; n-- {
		key := strings.Join(tokens[:n], " ")
		if c := d.lex.Demonym(key); c != "" {
			return onePlace(names.Fold(c)), n
		}
		if d.lex.IsPlace(key) {
			return onePlace(key), n
		}
	}
	return "", 0
}

// onePlace gives a country with several names one of them.
func onePlace(s string) string {
	switch s {
	case "us", "u.s.", "u.s", "usa", "america", "united states of america":
		return "united states"
	case "uk", "u.k.", "u.k", "united kingdom", "england":
		return "britain"
	case "russian federation":
		return "russia"
	}
	return s
}
