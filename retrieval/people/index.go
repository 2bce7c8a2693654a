package people

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
)

// setRoles makes an entry findable by its roles and, for groups and anonymous
// sources, by its own wording.
func (d *wordings) setRoles(e *entry) {
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

// A wording is words that name an entry, folded, with a space between, and what
// they are of its.
type wording struct {
	key string
	by  retrieval.Reason
}

// phrasesOf are what an entry is found by: its name, its given name with the
// surname, the surname, the given name and its other names.
func phrasesOf(lex *names.Lexicon, e *entry) []wording {
	w := phraseList{lex: lex}
	tokens := names.FoldAll(fields(names.Plain(e.Name)))
	for _, s := range e.Short {
		if !isShort(s) {
			w.add(names.FoldAll(fields(s)), retrieval.ByName)
		}
	}
	if e.Sort != retrieval.Individual && e.Sort != "" {
		w.add(tokens, retrieval.ByName)
		return w.list
	}
	w.personal(tokens, retrieval.ByName, retrieval.BySurname)
	for _, m := range e.Mentions {
		if t := names.FoldAll(fields(names.Plain(m))); len(t) > 1 {
			w.add(t, retrieval.ByName)
		}
	}
	for _, also := range e.AlsoKnown {
		w.personal(names.FoldAll(fields(also)), retrieval.ByAlias, retrieval.ByAlias)
	}
	return w.list
}

// A phraseList is wordings that are being collected.
type phraseList struct {
	lex  *names.Lexicon
	list []wording
}

func (w *phraseList) add(tokens []string, by retrieval.Reason) {
	if len(tokens) == 0 || len(tokens) == 1 && (len(tokens[0]) < 2 || names.IsPreposition(tokens[0]) || names.IsArticle(tokens[0])) {
		return
	}
	w.list = append(w.list, wording{strings.Join(tokens, " "), by})
}

func (w *phraseList) personal(tokens []string, full, short retrieval.Reason) {
	if len(tokens) < 2 {
		w.add(tokens, short)
		return
	}
	w.add(tokens, full)
	n := len(tokens)
	if names.IsFoldedSuffix(tokens[n-1]) && n > 2 {
		w.add(tokens[:n-1], full)
		n--
	}
	if n > 2 {
		w.add([]string{tokens[0], tokens[n-1]}, full)
		w.add(tokens[1:n], short)
	}
	w.add(tokens[n-1:n], short)
	if _, title := w.lex.Title(tokens[0]); !title {
		w.add(tokens[:1], full)
	}
}

// halvesOf are each half of an entry's double surname, both without the hyphen, a
// surname without its apostrophe ("obrien"), and the given name with these. A half
// alone is for where nobody else is found by it.
func halvesOf(e *entry) []wording {
	tokens := names.FoldAll(fields(names.Plain(e.Name)))
	if e.Sort != retrieval.Individual && e.Sort != "" || len(tokens) < 2 {
		return nil
	}
	var w phraseList
	surname, given := tokens[len(tokens)-1], tokens[:len(tokens)-1]
	if joined := strings.ReplaceAll(surname, "'", ""); joined != surname && len(joined) > 3 {
		w.add([]string{joined}, retrieval.BySurname)
		w.add([]string{given[0], joined}, retrieval.ByName)
	}
	halves := strings.Split(surname, "-")
	if len(halves) != 2 || len(halves[0]) < 2 || len(halves[1]) < 3 {
		return w.list
	}
	w.add(halves, retrieval.BySurname)
	w.add(slices.Concat(given, halves), retrieval.ByName)
	for _, half := range halves {
		if len(half) > 2 { // "al" of al-Masri is none
			w.add([]string{half}, retrieval.BySurname)
			w.add([]string{given[0], half}, retrieval.ByName)
		}
	}
	return w.list
}
