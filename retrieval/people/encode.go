package people

import (
	"encoding/binary"
	"io"
	"maps"
	"slices"
	"strings"

	"golang.org/x/text/cases"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
)

// sections writes the sections of the directory, in turn.
func (a *assembly) sections(w io.Writer) (written int64, err error) {
	a.made = tablesTo(w)
	a.made.out = append(a.made.out, directoryMagic...)
	a.encodeEntries()
	a.encodePlaces()
	speakers, labelled := a.encodeCanonical()
	found := a.found()
	a.encodeNames(found.byName)
	a.phrased(a.old.phrased, found.phrased, func(e *entry) []wording { return phrasesOf(a.lex, e) })
	a.phrased(a.old.halved, found.halved, halvesOf)
	a.posted(a.old.initials, found.initials)
	a.counted(a.old.vocabulary, found.vocabulary)
	a.posted(a.old.heads, found.heads)
	a.posted(a.old.scopes, found.scopes)
	a.posted(a.old.spelt, found.spelt)
	a.counted(a.old.given, found.given)
	a.posted(a.old.joint, found.joint)
	a.posted(a.old.described, found.described)
	a.posted(a.old.sorted, found.sorted)
	a.counted(a.old.ordinary, a.change.Words)
	a.encodeLists(speakers)
	a.encodeWordings()
	a.made.out = append(a.made.out, flags(labelled))
	a.made.give()
	return int64(a.made.given), a.made.err
}

// flags are what is told of a directory as a whole.
func flags(labelled bool) byte {
	if labelled {
		return labelledFlag
	}
	return 0
}

// encodeLists writes numbers by keys, as they are.
func (a *assembly) encodeLists(m map[string][]int) {
	made := a.made.next(len(m))
	for _, key := range slices.Sorted(maps.Keys(m)) {
		made.end(appendNumbers(appendText(made.begin(), key), m[key]))
	}
	made.done()
}

// encodeNames writes the entries of each name: of several the one that began last
// stands first.
func (a *assembly) encodeNames(fresh postings) {
	var list []int
	combined(&a.made, a.old.byName, fresh, func(_, out, old []byte, fresh []int) ([]byte, bool) {
		if now, ok := a.renumbered(out, old); ok && len(fresh) == 0 {
			return now, len(old) > 0
		}
		list = append(a.kept(&reading{old}, list[:0]), fresh...)
		if len(list) > 1 {
			slices.Sort(list)
			last := slices.MaxFunc(list, a.later)
			at := slices.Index(list, last)
			copy(list[1:at+1], list[:at])
			list[0] = last
		}
		return appendNumbers(out, list), len(list) > 0
	})
}

// postings are entries by words, each once and in order where they are added so.
type postings map[string][]int

func (p postings) add(word string, i int) {
	if list := p[word]; len(list) == 0 || list[len(list)-1] != i {
		p[word] = append(list, i)
	}
}

// encodeEntries writes the entries.
func (a *assembly) encodeEntries() {
	made := a.made.next(len(a.from))
	for _, i := range a.from {
		if i >= 0 {
			made.add(a.old.entries.at(i))
		} else {
			made.end(a.entries[^i].append(made.begin()))
		}
	}
	made.done()
}

// encodePlaces writes where the entries began, and their documents.
func (a *assembly) encodePlaces() {
	made := a.made.next(len(a.from))
	for _, i := range a.from {
		out := made.begin()
		if i < 0 {
			e := &a.entries[^i]
			out = appendNumbers(out, []int{e.born.kind, e.born.document, e.born.at})
			for _, n := range e.in.list {
				out = binary.AppendUvarint(out, uint64(n))
			}
			made.end(out)
			continue
		}
		b := a.birthOf(i)
		out = appendNumbers(out, []int{b.kind, b.document, b.at})
		r := reading{a.old.places.at(i)}
		for range birthNumbers {
			r.number()
		}
		for len(r.left) > 0 {
			if n := r.number(); n < len(a.moved) {
				out = binary.AppendUvarint(out, uint64(a.moved[n]))
			}
		}
		made.end(out)
	}
	made.done()
}

// encodeWordings writes what everybody quoted is called.
func (a *assembly) encodeWordings() {
	fold := cases.Fold()
	made := a.made.next(a.old.worded.len() + len(a.entries))
	for _, i := range a.from {
		if i >= 0 {
			if i < a.old.worded.len() {
				made.add(a.old.worded.at(i))
			}
			continue
		}
		e := &a.entries[^i]
		if e.Statements == 0 {
			continue
		}
		all := made.begin()
		for _, list := range [][]string{{e.Name}, e.AlsoKnown, e.Mentions, e.Roles} {
			for _, s := range list {
				all = append(append(all, '\n'), fold.String(s)...)
			}
		}
		made.end(all)
	}
	made.done()
}

func (e *drafted) append(out []byte) []byte {
	out = appendText(appendText(out, e.Name), e.kin)
	for _, n := range []int{slices.Index(sorts, e.Sort), slices.Index(genders, e.Gender), e.Statements, flag(e.Listed)} {
		out = binary.AppendUvarint(out, uint64(max(n, 0)))
	}
	out = appendText(out, e.Surname)
	for _, list := range [][]string{e.tokens, e.Mentions, e.Roles, e.Affiliations, e.Short, e.AlsoKnown, e.affiliations} {
		out = appendList(out, list)
	}
	out = binary.AppendUvarint(out, uint64(len(e.roles)))
	for _, r := range e.roles {
		out = appendList(appendText(out, r.head), r.words)
	}
	return out
}

// misspeltParts are the parts of a person's names that a question may have
// misspelt, folded.
func misspeltParts(e *entry) []string {
	var out []string
	for _, s := range append([]string{names.Plain(e.Name)}, e.AlsoKnown...) {
		for _, parts := range [][]string{fields(s), strings.Fields(s)} {
			if parts = names.FoldAll(parts); len(parts) > 0 {
				out = append(out, parts[0], parts[len(parts)-1], strings.Join(parts, ""))
			}
		}
	}
	return out
}

// calls are what an entry's wordings of a key are of its, in turn.
func (a *assembly) calls(number int, key string, wordings func(e *entry) []wording) []retrieval.Reason {
	var e *entry
	if i := a.from[number]; i >= 0 {
		e = a.old.entry(i)
	} else {
		e = &a.entries[^i].entry
	}
	var out []retrieval.Reason
	for _, w := range wordings(e) {
		if w.key == key {
			out = append(out, w.by)
		}
	}
	return out
}
