package english

import (
	"embed"
	"errors"
	"io/fs"
	"slices"
	"sync"
)

// A Word is what is known of one word form.
type Word struct {
	// Classes are those that list the form; verbs of verbs.txt need none.
	Classes Class
	// Cues are its readings as a verb that takes something said, those of the
	// most particles first: "point out" before "point".
	Cues []Form
	// Verbs are its readings as any verb of verbs.txt without particles.
	Verbs []Form
}

// A Form is one reading of a word as a verb.
type Form struct {
	*Verb
	Inflection Inflection
}

// IsNoun reports whether the form is a noun as well.
func (f Form) IsNoun() bool {
	return f.Inflection == Base && f.Takes(NounBase) || f.Inflection == Present && f.Takes(NounPresent)
}

// Lookup is what is known of a form, which is in lower case with straight
// apostrophes; nil if nothing is. It is not to be changed.
func Lookup(form string) *Word { return lists().words[form] }

// Verbs returns all verbs in the order of verbs.txt. They are not to be changed.
func Verbs() []*Verb { return lists().verbs }

// Is reports whether a form, in lower case, is of one of the classes.
func Is(form string, c Class) bool {
	w := Lookup(form)
	return w != nil && w.Classes&c != 0
}

const (
	verbFile  = "verbs.txt"
	classFile = "classes.txt"
	titleFile = "titles.txt"
)

//go:embed verbs.txt classes.txt titles.txt
var ruleFiles embed.FS

// RuleFiles are the lists that this package reads.
func RuleFiles() fs.FS { return ruleFiles }

// Check reports what is wrong in the lists, with file and line.
func Check() error {
	_, err := read(RuleFiles())
	return err
}

// A lexicon is what the lists say.
type lexicon struct {
	words  map[string]*Word
	verbs  []*Verb
	titles []Title
}

// lists is read once. What cannot be read of it is left out; Check reports it.
var lists = sync.OnceValue(func() lexicon {
	l, _ := read(RuleFiles())
	return l
})

// read reads the lists; the error names file and line of all that is wrong.
func read(files fs.FS) (lexicon, error) {
	all := make(map[string]*Word, 4096)
	wrong := readClasses(all, files)
	verbs, err := readVerbs(files)
	for _, v := range verbs {
		v.enter(all)
	}
	titles, untitled := readTitles(files)
	return lexicon{all, verbs, titles}, errors.Join(wrong, err, untitled)
}

// enter adds v to words under its forms.
func (v *Verb) enter(words map[string]*Word) {
	for form, inflection := range v.forms {
		w, f := entry(words, form), Form{v, inflection}
		if len(v.Particles) == 0 {
			w.Verbs = append(w.Verbs, f)
		}
		if !v.IsCue() {
			continue
		}
		at := len(w.Cues)
		for at > 0 && len(w.Cues[at-1].Particles) < len(v.Particles) {
			at--
		}
		w.Cues = slices.Insert(w.Cues, at, f)
	}
}

// entry is the word of a form, made where there is none yet.
func entry(words map[string]*Word, form string) *Word {
	w := words[form]
	if w == nil {
		w = &Word{}
		words[form] = w
	}
	return w
}
