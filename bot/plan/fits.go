package plan

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
	"whosaid/retrieval/question"
)

// wholeNames leaves out those whom the whole name in the question cannot mean, by its
// title, its initials and what stands after the surname: "President Carter" is not
// the only Carter here where that one is a defense secretary. Whoever is taken for
// the name though nothing here says so is a correction.
func (r *resolver) wholeNames(q question.Question) (question.Question, []Correction) {
	q.Speakers = slices.Clone(q.Speakers)
	var made []Correction
	for i, a := range q.Speakers {
		if a.By == retrieval.ByPronoun || a.By == retrieval.ByNominal && len(a.People) > 0 {
			continue
		}
		c := calledIn(q.Text, a)
		found, taken := r.meant(c, a.People)
		if taken {
			made = append(made, Correction{c.wording, strings.Join(joined(nil, namesOf(found)), " or ")})
		}
		if len(a.People) > 0 || taken {
			q.Speakers[i].People, q.Speakers[i].Wording = found, c.wording
		}
		if taken {
			q.Speakers[i].By = retrieval.ByName
		}
	}
	return q, made
}

// meant are those of found whom a name may mean. Taken is true where nothing here
// calls them so.
func (r *resolver) meant(c called, found []retrieval.Person) (who []retrieval.Person, taken bool) {
	if len(found) == 0 {
		who = append(r.abbreviated(c), r.family(c)...)
		return who, len(who) > 0
	}
	if c.suffix != "" {
		found = slices.DeleteFunc(slices.Clone(found), func(p retrieval.Person) bool { return !hasSuffix(p, c.suffix) })
	}
	if c.title == "" || len(c.name) != 1 {
		return found, false
	}
	if so := only(found, func(p retrieval.Person) bool { return strings.EqualFold(p.Name, c.wording) }); len(so) > 0 {
		return so, false // a label that is a title and one name: "Sister Agnes"
	}
	return ofTitle(c, found)
}

// A called is a person's name in a question, taken apart.
type called struct {
	wording string
	// title is the office before the name in small letters, noun its last word:
	// "vice president", "president". Both are empty for none.
	title, noun string
	name        []string
	suffix      string
	// several is true after "the": "the Itos".
	several bool
}

// calledIn is the name by which a question mentions somebody, with what stands
// right before and after it in text.
func calledIn(text string, a question.Asked) called {
	c := called{wording: a.Wording}
	if _, after, ok := strings.Cut(text, a.Wording); ok {
		next, _, _ := strings.Cut(strings.TrimLeft(after, ", "), " ")
		if next = strings.Trim(next, `.,?!"'`); names.IsFoldedSuffix(names.Fold(next)) && len(next) > 1 {
			c.wording, c.suffix = a.Wording+" "+next, names.Fold(next)
		}
	}
	c.several = definite(text, a.Wording)
	words := strings.Fields(a.Wording)
	if last := len(words) - 1; last > 0 && names.IsFoldedSuffix(names.Fold(strings.Trim(words[last], "."))) {
		c.suffix, words = names.Fold(strings.Trim(words[last], ".")), words[:last]
	}
	c.name = withoutTitles(slices.DeleteFunc(words, func(w string) bool { return strings.EqualFold(w, "the") }))
	before := words[:len(words)-len(c.name)]
	if len(before) == 0 {
		return c
	}
	title, _ := names.Shared().Title(names.Fold(strings.TrimSuffix(before[len(before)-1], ".")))
	if title.Noun != "" {
		c.title, c.noun = strings.ToLower(plainTitles(strings.Join(before, " "))), title.Noun
	}
	return c
}

// hasSuffix reports whether somebody is called with Jr, III and the like.
func hasSuffix(p retrieval.Person, suffix string) bool {
	return slices.ContainsFunc(slices.Concat([]string{p.Name}, p.Mentions, p.AlsoKnown), func(name string) bool {
		words := strings.Fields(name)
		return len(words) > 0 && names.Fold(strings.Trim(words[len(words)-1], ".,")) == suffix
	})
}

// ofTitle are those of found whom a surname with a title may mean: who holds the
// office here, or else, taken for it, who has the surname and may have held it.
func ofTitle(c called, found []retrieval.Person) (who []retrieval.Person, taken bool) {
	surname := c.name[0]
	bears := func(p retrieval.Person) bool {
		return strings.EqualFold(p.Surname, surname) || strings.EqualFold(p.Name, surname)
	}
	for _, fits := range []func(retrieval.Person) bool{
		func(p retrieval.Person) bool { return inOffice(p, c) && bears(p) },
		func(p retrieval.Person) bool { return inOffice(p, c) },
		func(p retrieval.Person) bool {
			return bears(p) && c.noun == "president" && describedBy(p, "presidential")
		},
	} {
		if who = only(found, fits); len(who) > 0 {
			return who, false
		}
	}
	bearers := only(found, func(p retrieval.Person) bool { return bears(p) && strings.Contains(p.Name, " ") })
	if heard := quotedOf(bearers); len(bearers) > 1 && (len(heard) != 1 || len(heard[0].Roles) > 0) {
		return nil, false
	}
	who = only(found, func(p retrieval.Person) bool { return bears(p) && mayHave(p, c.noun) })
	return who, len(quotedOf(who)) > 0
}

// inOffice reports whether a role of somebody is the office of a title: its noun
// with the words before it.
func inOffice(p retrieval.Person, c called) bool {
	return slices.ContainsFunc(p.Roles, func(role string) bool {
		words := strings.Fields(strings.ToLower(plainTitles(role)))
		head := names.Shared().Describe(plainTitles(role)).Head
		last := len(words) - 1
		if last < 0 || head != c.noun && (strings.Trim(words[last], ".,") != c.noun || !capital(strings.Fields(role)[last])) {
			return false
		}
		plain := " " + strings.Join(words, " ") + " "
		return strings.Contains(plain, " "+c.title+" ") && (c.title != c.noun || !strings.Contains(plain, " vice "+c.noun) &&
			!strings.Contains(plain, " deputy "+c.noun) && !strings.Contains(plain, " attorney "+c.noun))
	})
}

// describedBy reports whether a role of somebody has a word.
func describedBy(p retrieval.Person, word string) bool {
	return slices.ContainsFunc(p.Roles, func(role string) bool { return mentionsWord(role, word) })
}

// mayHave reports whether somebody of whom nothing here tells that they have a title
// may have it all the same: a politician one of politics, anybody one of learning, and
// whoever has no role here too.
func mayHave(p retrieval.Person, noun string) bool {
	switch roles := strings.ToLower(strings.Join(p.Roles, " ")); {
	case learned[noun]:
		return true
	case noun == "president":
		return false
	case roles == "" || !political[noun]:
		return political[noun]
	default:
		return slices.ContainsFunc(strings.Fields(plainTitles(roles)), func(w string) bool {
			return political[w] || partisans[singular(w)] || w == "nominee" || w == "candidate" || w == "presidential"
		})
	}
}

// abbreviated are those whom initials mean: with a surname, "J. Roe", or of a whole
// name of three words, "JMR". Who is called by initials of their own has no others.
func (r *resolver) abbreviated(c called) []retrieval.Person {
	if len(c.name) == 0 || c.title != "" || r.directory.Labelled() {
		return nil
	}
	if last := len(c.name) - 1; last > 0 {
		initial := strings.Trim(c.name[0], ".")
		if len(initial) != 1 {
			return nil
		}
		return quotedOf(only(namesakes(c.name[last], r.directory), func(p retrieval.Person) bool {
			return p.Sort == retrieval.Individual && strings.EqualFold(p.Surname, c.name[last]) && strings.EqualFold(p.Name[:1], initial)
		}))
	}
	short := strings.ReplaceAll(c.name[0], ".", "")
	if len(short) != 3 || strings.ToUpper(short) != short {
		return nil
	}
	var who []retrieval.Person
	for p := range r.directory.Quoted() {
		if p.Sort == retrieval.Individual && slices.ContainsFunc(append(slices.Clone(p.Mentions), p.Name), func(name string) bool {
			return initialsOf(name) == short
		}) {
			who = append(who, p)
		}
	}
	return who
}

// family are the people who are quoted and whose surname a plural is of: "the Itos".
func (r *resolver) family(c called) []retrieval.Person {
	if len(c.name) != 1 || c.title != "" || !c.several {
		return nil
	}
	for _, ending := range []string{"s", "es"} {
		surname, plural := strings.CutSuffix(c.name[0], ending)
		if !plural || len(surname) < shortName {
			continue
		}
		who := distinct(quotedOf(only(namesakes(surname, r.directory), func(p retrieval.Person) bool {
			return p.Sort == retrieval.Individual && strings.EqualFold(p.Surname, surname) && strings.Contains(p.Name, " ")
		})))
		if len(who) > 0 {
			return who
		}
	}
	return nil
}

// initialsOf are the first letters of a name's words.
func initialsOf(name string) string {
	var out strings.Builder
	for w := range strings.FieldsSeq(names.Plain(name)) {
		out.WriteString(strings.ToUpper(w[:1]))
	}
	return out.String()
}
