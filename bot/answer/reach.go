package answer

import (
	"slices"
	"strings"
	"unicode"

	"whosaid/bot/cue"
	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/names"
	"whosaid/retrieval/similarity"
)

// elsewhere reports whether what was found speaks of something else than the
// question: its topic has names, and none of them stands near; or several words,
// and none of them, nor one as good, does so where the first statement is hardly
// relevant.
func (d *decider) elsewhere(first retrieval.ScoredStatement, statements []retrieval.Statement) bool {
	return d.ofOtherNames(statements) || d.relevance(first) < answers && d.bare(statements)
}

// bare reports whether no word of a topic of several, nor one as good, stands
// around any of some statements: what else they share with it is chance.
func (d *decider) bare(statements []retrieval.Statement) bool {
	words := d.topicWords()
	return len(words) >= bareWords && !slices.ContainsFunc(statements, func(s retrieval.Statement) bool {
		return d.share(words, d.around(s), almostWord) > 0
	})
}

// ofOtherNames reports whether the topic has names, of people or others, and none
// of them stands within reach of any of some statements of those asked about.
func (d *decider) ofOtherNames(statements []retrieval.Statement) bool {
	people, others := d.topicPeople(statements), slices.DeleteFunc(d.topicNames(), func(name string) bool { return !hasKnownNames(name) })
	others = append(others, d.topicPlaces()...)
	if !d.plan.Sure || len(statements) == 0 || len(people)+len(others) == 0 {
		return false
	}
	return !slices.ContainsFunc(statements, func(s retrieval.Statement) bool {
		text := d.withinReach(s)
		return slices.ContainsFunc(people, func(p retrieval.Person) bool { return namesPerson(text, p) }) ||
			slices.ContainsFunc(others, func(name string) bool { return d.hasName(text, name) })
	})
}

// topicPlaces are the places that the topic names in small letters, but for those where
// something took place: "the guy in oslo" may be told of without it.
func (d *decider) topicPlaces() []string {
	var places []string
	words := strings.Fields(d.plan.Topic())
	for i := range words {
		if i > 0 && where[strings.ToLower(words[i-1])] {
			continue
		}
		for n := min(longestPlace, len(words)-i); n > 0; n-- {
			place := strings.Trim(strings.Join(words[i:i+n], " "), `.,;:?!"'()`)
			if place == strings.ToLower(place) && !lexicon.IsStopWord(place) && names.Shared().IsPlace(place) {
				places = append(places, place)
				break
			}
		}
	}
	return places
}

var where = cue.Set("in at near around from outside")

// longestPlace is how many words the name of a place has at most.
const longestPlace = 3

// hasKnownNames reports whether it is known what else a name may be written as: initials
// are, by their words, and so are names that the lexicon has. "Obamacare" is not, and
// may be in a text under another name.
func hasKnownNames(name string) bool {
	words, err := lexicon.English()
	return isInitials(name) || err == nil && words.Lookup(strings.ToLower(name)) != 0
}

// isInitials reports whether a name is in capitals throughout.
func isInitials(name string) bool { return len(name) > 1 && strings.ToUpper(name) == name }

// hasName reports whether a text has a name, one that is nearly the same, the words
// whose initials it is, or a name of whose words it begins with the initials.
func (d *decider) hasName(text, name string) bool {
	return d.query(name).Match(similarity.NewText(text)).MaxSim >= sameName || isInitials(name) && (hasRun(text, name) ||
		slices.ContainsFunc(english.RunInitials(text), func(run string) bool { return strings.HasPrefix(name, run) }))
}

// hasRun reports whether words beside each other, large or small, have these initials:
// "VP" is a vice president.
func hasRun(text, initials string) bool {
	all := english.Initials(strings.Join(strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }), " "))
	return strings.Contains(all, initials)
}

// topicPeople are those whom the question names, and does not describe, beside those asked about and the
// speakers of what answers it.
func (d *decider) topicPeople(statements []retrieval.Statement) []retrieval.Person {
	var people []retrieval.Person
	for _, name := range d.plan.Mentioned {
		p, ok := d.directory.Person(name)
		speaks := slices.Contains(d.plan.Names, name) || slices.Contains(d.plan.Camp, name) ||
			slices.ContainsFunc(statements, func(s retrieval.Statement) bool { return s.Speaker == name })
		if ok && p.Sort == retrieval.Individual && !speaks && namesPerson(d.plan.Text, p) {
			people = append(people, p)
		}
	}
	return people
}

// namesPerson reports whether a text has any part of somebody's name.
func namesPerson(text string, p retrieval.Person) bool {
	return slices.ContainsFunc(slices.Concat(strings.Fields(p.Name), p.Short), func(part string) bool {
		return len(strings.Trim(part, ".")) > 1 && contains(text, part)
	})
}

// withinReach is the text of the paragraphs widely around a statement, with what
// its document begins with.
func (d *decider) withinReach(s retrieval.Statement) string {
	doc, ok := d.library.Document(s.Document)
	if !ok {
		return s.Text
	}
	text := beginning(doc)
	for n := max(1, s.Paragraph-widely); n <= min(len(doc.Paragraphs), s.Paragraph+widely); n++ {
		text += "\n" + doc.Paragraphs[n-1].In(doc.Text)
	}
	return text
}
