package english

import "strings"

// An Inflection is a set of forms that verbs stand in.
type Inflection uint8

const (
	Base Inflection = 1 << iota
	Present
	Past // the participle too
	Gerund
)

// inflect returns the forms of a verb; irregular holds its past and, where
// that differs, its participle and gerund. A verb whose past is its lemma has
// that form as a past alone.
func inflect(lemma string, irregular []string) map[string]Inflection {
	forms := map[string]Inflection{lemma: Base}
	if len(irregular) > 1 {
		for _, participle := range spellings(irregular, 1, "") {
			forms[participle] = Past
		}
	}
	forms[regular(lemma, "s")] = Present
	for _, gerund := range spellings(irregular, 2, regular(lemma, "ing")) {
		forms[gerund] = Gerund
	}
	for _, past := range spellings(irregular, 0, regular(lemma, "ed")) {
		forms[past] = Past
	}
	return forms
}

// spellings are those of one irregular form, with slashes between them, or
// the regular one.
func spellings(irregular []string, at int, regular string) []string {
	if at >= len(irregular) {
		return []string{regular}
	}
	return strings.Split(irregular[at], "/")
}

// regular puts a regular ending on a verb: "s", "ed" or "ing". A consonant
// that is doubled before it is given in verbs.txt.
func regular(lemma, ending string) string {
	last := lemma[len(lemma)-1]
	consonantY := last == 'y' && len(lemma) > 1 && !strings.ContainsRune("aeiou", rune(lemma[len(lemma)-2]))
	switch {
	case ending == "s" && lemma == "have":
		return "has"
	case ending == "s" && consonantY:
		return lemma[:len(lemma)-1] + "ies"
	case ending == "s" &&
		(last == 's' || last == 'x' || last == 'z' || last == 'o' || strings.HasSuffix(lemma, "ch") || strings.HasSuffix(lemma, "sh")):
		return lemma + "es"
	case ending == "ed" && consonantY:
		return lemma[:len(lemma)-1] + "ied"
	case ending == "ed" && last == 'e':
		return lemma + "d"
	case ending == "ing" && last == 'e' && !strings.HasSuffix(lemma, "ee"):
		return lemma[:len(lemma)-1] + "ing"
	}
	return lemma + ending
}

// Slips are forms of v as they are often misspelt: regular ones of a verb that
// has others, and those with a consonant doubled that should be single or the
// other way round. A slip may be a form of another verb.
func (v *Verb) Slips() []string {
	last := v.Lemma[len(v.Lemma)-1]
	candidates := []string{regular(v.Lemma, "ed"), regular(v.Lemma, "ing")}
	if !strings.ContainsRune("ey", rune(last)) {
		candidates = append(candidates, v.Lemma+string(last)+"ed", v.Lemma+string(last)+"ing")
	}
	var slips []string
	for _, form := range candidates {
		if v.forms[form] == 0 {
			slips = append(slips, form)
		}
	}
	return slips
}
