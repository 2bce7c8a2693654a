package transcript

import (
	"strings"

	"whosaid/retrieval/names"
)

// A candidate is a head with its label taken apart.
type candidate struct {
	head
	as label
	// opens is true where the line begins a block: after a blank line, at a bullet, after another label.
	opens bool
}

// A voice is all that a document shows of one label.
type voice struct {
	count int
	// strong counts those in a shape that says by itself that it is a label.
	strong int
	// returns counts those with another label between this one and the last.
	returns int
	good    trust
	forms   map[form]int
	// headings counts those that are a heading of their own.
	headings int
	last     int
	// known is true for who has a label in the shape of most.
	known bool
}

// A belief is what was learned from all labels of a document.
type belief struct {
	voices map[string]*voice
	// forms counts the labels of each shape that are worded as names or recur.
	forms map[form]int
	// most is how many labels the most frequent shape has.
	most int
	// short is true where most labels are initials.
	short bool
	// program is true where a program wrote most labels, each beside its time: what
	// else looks like one, once, is somebody's words, or the program's.
	program bool
	order   int
	// people is how many labels are in the shape of most.
	people int
	// headed is true where a name heads its turns, as a heading, again and
	// again.
	headed bool
}

// learn counts the labels of a document. It is told of them in order.
func learn(text string, all [][]candidate) *belief {
	b := &belief{voices: map[string]*voice{}, forms: map[form]int{}}
	for _, line := range all {
		for i := range line {
			if c := &line[i]; i == 0 || c.form.sep != 0 {
				b.count(text, c, i == 0)
			}
		}
	}
	b.weigh(text, all)
	return b
}

// weigh counts the shapes of the labels that are worded as names or recur, and
// finds out whether most are initials.
func (b *belief) weigh(text string, all [][]candidate) {
	abbreviated, total := 0, 0
	for _, line := range all {
		for i := range line {
			c := &line[i]
			if !b.voices[c.as.key].counts() {
				continue
			}
			b.forms[c.form.shape()]++
			if i == 0 && c.form.sep == ':' {
				total++
				if initials(c.as.In(text)) {
					abbreviated++
				}
			}
		}
	}
	b.short = 2*abbreviated > total
	b.compare()
}

// compare finds the shape of most labels, and who has one in it.
func (b *belief) compare() {
	for f, n := range b.forms {
		if n > b.most {
			b.most, b.program = n, f.byProgram()
		}
	}
	for _, v := range b.voices {
		for f := range v.forms {
			v.known = v.known || b.forms[f] == b.most
		}
		if v.known {
			b.people++
		}
	}
}

// byProgram reports whether a shape is that of messages which a program wrote out.
func (f form) byProgram() bool {
	return isMessage(f.foreign) && f.foreign != "typed" && f.foreign != private
}

// isMinor reports whether a shape is rare beside the one that most labels have.
func (b *belief) isMinor(f form) bool { return b.forms[f]*minor < b.most }

// minor is how many times more labels another shape has than one that tells
// little by itself.
const minor = 8

// counts reports whether a label is worded as a name, or may be one and recurs.
func (v *voice) counts() bool {
	return v != nil && (v.good == likely || v.good > never && v.count > 1)
}

// shape is a form without what may differ from turn to turn.
func (f form) shape() form {
	f.stamped = f.stamped && f.sep == 0 && !f.bold
	f.alone = f.alone && f.sep == 0
	f.heading, f.wrote = false, false
	return f
}

func (b *belief) count(text string, c *candidate, first bool) {
	v := b.voices[c.as.key]
	if v == nil {
		v = &voice{forms: map[form]int{}, good: trusted(text, c), last: -1}
		b.voices[c.as.key] = v
	}
	if c.form.plain() {
		if c.form.heading {
			v.headings++
			b.headed = b.headed || v.headings > 1 && v.good == likely
		}
		return // known by its other shapes
	}
	v.count++
	v.forms[c.form.shape()]++
	if c.form.foreign != "" || c.form.stamped {
		v.strong++
	}
	if v.last >= 0 && v.last < b.order {
		v.returns++
	}
	b.order++
	v.last = b.order
}

// believes reports whether a candidate is taken for a speaker's label.
func (b *belief) believes(c *candidate) bool {
	v := b.voices[c.as.key]
	if v == nil || v.good == never || c.as.Len() == 0 {
		return false
	}
	in := b.forms[c.form.shape()]
	switch {
	case c.form.foreign != "", c.form.wrote:
		return true
	case b.program && !c.form.stamped && !c.form.bold && v.count < 2 && !names.IsGivenName(firstWord(c.as.key)):
		return false
	case c.form.heading && c.form.plain():
		return b.believesHeading(c, v)
	case c.form.plain():
		return b.believesPlain(c, v)
	case c.form.heading:
		return v.good == likely && (v.count > 1 || c.form.stamped && in > 2 && names.IsGivenName(firstWord(c.as.key)))
	case c.form.sep == '-' && !c.form.bold && !c.form.stamped:
		return c.opens && in > 2 && v.fitsDash(c.as.key)
	case c.form.sep == 0 && c.form.bold && !c.form.alone && !c.form.stamped:
		return v.good == likely && v.count > 1 && in > 2
	case c.form.stamped && v.good >= rare:
		return true
	case v.good == likely:
		return in > 1 || c.form.bold || c.form.sep == ':' && c.opens
	case v.good == rare:
		return in > 1 && (c.opens || v.count > 1) && (v.known || !b.isMinor(c.form.shape()))
	}
	return v.count > 1 && v.returns > 0 && in > 2 && c.opens
}

// fitsDash judges a label that nothing but a dash tells from the words.
func (v *voice) fitsDash(key string) bool {
	return v.good >= rare && v.count > 1 || v.good == weak && v.count > 2 && v.returns > 0 ||
		v.good == likely && names.IsGivenName(firstWord(key))
}

// believesHeading judges a heading that is a name, in a document whose turns
// have no other shape: one name comes again, others have two words.
func (b *belief) believesHeading(c *candidate, v *voice) bool {
	others := 0
	for _, n := range b.forms {
		others += n
	}
	return b.headed && others < 3+b.forms[c.form.shape()] && v.good == likely && (v.headings > 1 || strings.Contains(c.as.key, " "))
}

// believesPlain judges a label that stands alone on its line without any mark.
func (b *belief) believesPlain(c *candidate, v *voice) bool {
	return v.good >= rare && v.count > 1 && c.opens && c.form.bullet
}

// unlabelled reports whether a line that opens with up to sixty characters and
// a colon, whose label is not believed, may be somebody else's words.
func unlabelled(text string, c *candidate) bool {
	return c.form.sep == ':' && c.opens && c.as.Len() > 0 && !isClause(fold(c.as.In(text)))
}

// isClause reports whether the words before a colon are a piece of a
// sentence: "So the question is".
func isClause(key string) bool {
	n := 0
	for w := range strings.FieldsSeq(key) {
		if isGrammar(strings.Trim(w, ".,'’\"")) {
			n++
		}
	}
	return n > 1 || n > 0 && strings.Count(key, " ") > 2
}
