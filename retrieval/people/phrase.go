package people

import (
	"slices"
	"sort"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
)

// A phrase is whom a wording names, and what it is of theirs.
type phrase struct {
	who []int
	by  retrieval.Reason
}

// addPhrases makes entry i findable by its name, its given name with the
// surname, the surname, the given name and its other names.
func (d *draft) addPhrases(i int) {
	e := &d.entries[i]
	tokens := names.FoldAll(fields(names.Plain(e.Name)))
	d.addShort(i)
	if e.Sort != retrieval.Individual && e.Sort != "" {
		d.addPhrase(tokens, i, retrieval.ByName)
		return
	}
	d.addPersonal(tokens, i, retrieval.ByName, retrieval.BySurname)
	for _, m := range e.Mentions {
		m = names.Plain(m)
		if t := names.FoldAll(fields(m)); len(t) > 1 {
			d.addPhrase(t, i, retrieval.ByName)
		}
	}
	for _, also := range e.AlsoKnown {
		d.addPersonal(names.FoldAll(fields(also)), i, retrieval.ByAlias, retrieval.ByAlias)
	}
}

func (d *draft) addPersonal(tokens []string, i int, full, short retrieval.Reason) {
	if len(tokens) < 2 {
		d.addPhrase(tokens, i, short)
		return
	}
	d.addPhrase(tokens, i, full)
	n := len(tokens)
	if names.IsFoldedSuffix(tokens[n-1]) && n > 2 {
		d.addPhrase(tokens[:n-1], i, full)
		n--
	}
	if n > 2 {
		d.addPhrase([]string{tokens[0], tokens[n-1]}, i, full)
		d.addPhrase(tokens[1:n], i, short)
	}
	d.addPhrase(tokens[n-1:n], i, short)
	if _, title := d.lex.Title(tokens[0]); !title {
		d.addPhrase(tokens[:1], i, full)
	}
}

// addHalves makes entry i findable by each half of a double surname, and by
// both without the hyphen, where nobody else is.
func (d *draft) addHalves(i int) {
	e := &d.entries[i]
	tokens := names.FoldAll(fields(names.Plain(e.Name)))
	if e.Sort != retrieval.Individual && e.Sort != "" || len(tokens) < 2 {
		return
	}
	halves := strings.Split(tokens[len(tokens)-1], "-")
	if len(halves) != 2 || len(halves[0]) < 3 || len(halves[1]) < 3 {
		return
	}
	given := tokens[:len(tokens)-1]
	d.addPhrase(halves, i, retrieval.BySurname)
	d.addPhrase(slices.Concat(given, halves), i, retrieval.ByName)
	for _, half := range halves {
		if len(d.phrases[half]) == 0 {
			d.addPhrase([]string{half}, i, retrieval.BySurname)
		}
		d.addPhrase([]string{given[0], half}, i, retrieval.ByName)
	}
}

func (d *draft) addPhrase(tokens []string, i int, by retrieval.Reason) {
	if len(tokens) == 0 || len(tokens) == 1 && (len(tokens[0]) < 2 || names.IsPreposition(tokens[0]) || names.IsArticle(tokens[0])) {
		return
	}
	key := strings.Join(tokens, " ")
	list := d.phrases[key]
	k := slices.IndexFunc(list, func(p phrase) bool { return p.by == by })
	if k < 0 {
		d.phrases[key] = append(list, phrase{[]int{i}, by})
		return
	}
	if who := list[k].who; who[len(who)-1] != i && !slices.Contains(who, i) {
		list[k].who = append(who, i)
	}
}

// fields are the words of a name as questions are split.
func fields(s string) []string {
	var out []string
	for _, w := range names.Split(nil, s, 0, len(s)) {
		out = append(out, s[w.Start:w.End])
	}
	return out
}

// longestAt returns the longest phrases that begin with tokens[0].
func (d *Directory) longestAt(tokens []string) (found []phrase, length int) {
	key := ""
	for n, t := range tokens {
		if n > 0 {
			key += " "
		}
		key += t
		i := d.phrased.from(key)
		if i == d.phrased.len() {
			break
		}
		at, value := d.phrased.keyAt(i)
		switch {
		case string(at) == key:
			found, length = d.phrasesIn(value), n+1
		case !strings.HasPrefix(string(at), key+" "):
			return found, length
		}
	}
	return found, length
}

// phrases are those of a wording, tokens with a space between.
func (d *Directory) phrases(wording string) []phrase {
	value, _ := d.phrased.find(wording)
	return d.phrasesIn(value)
}

func (d *Directory) phrasesIn(value []byte) []phrase {
	var out []phrase
	for r := (reading{value}); len(r.left) > 0; {
		p := phrase{by: reasons[r.number()%len(reasons)], who: make([]int, 0, 4)}
		for range min(r.number(), len(r.left)) {
			if i := r.number(); i < d.Len() {
				p.who = append(p.who, i)
			}
		}
		out = append(out, p)
	}
	return out
}

// reasons are those of phrases, by their numbers in a directory.
var reasons = []retrieval.Reason{retrieval.ByName, retrieval.BySurname, retrieval.ByAlias}

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

// addShort makes entry i findable by its initials and nicks.
func (d *draft) addShort(i int) {
	for _, s := range d.entries[i].Short {
		if isShort(s) {
			d.initials[s] = append(d.initials[s], i)
			continue
		}
		d.addPhrase(names.FoldAll(fields(s)), i, retrieval.ByName)
	}
}
