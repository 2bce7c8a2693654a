package people

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
)

// index prepares searching by name and role.
func (d *draft) index() {
	for i := range d.entries {
		d.addPhrases(i)
		d.addRoles(i)
	}
	for i := range d.entries {
		d.addHalves(i)
	}
}

// addRoles makes entry i findable by its roles and, for groups and anonymous
// sources, by its own wording.
func (d *draft) addRoles(i int) {
	e := &d.entries[i]
	texts := e.Roles
	if e.Sort != retrieval.Individual && e.Sort != "" {
		texts = append(slices.Clone(texts), e.Name)
	}
	for _, t := range texts {
		desc := d.lex.Describe(t)
		r := roleWords{words: d.asked(names.FoldAll(fields(names.TrimPhrase(t))))}
		if len(r.words) == 0 || desc.Head == "" {
			continue
		}
		r.head = d.headOf(desc)
		e.roles = append(e.roles, r)
	}
	for _, a := range e.Affiliations {
		e.affiliations = append(e.affiliations, d.asked(names.FoldAll(fields(a)))...)
	}
	for _, r := range e.roles {
		e.affiliations = append(e.affiliations, d.lex.CountryOf(r.words)...)
	}
	for k := range e.roles {
		e.roles[k].scope = append(slices.Clone(e.roles[k].words), e.affiliations...)
	}
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
