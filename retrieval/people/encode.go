package people

import (
	"encoding/binary"
	"maps"
	"slices"
	"strings"

	"golang.org/x/text/cases"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
)

// directoryMagic opens a directory: magic, flags, and the sections in turn.
const directoryMagic = "WSP1"

// labelledFlag says that labels name speakers.
const labelledFlag = 1

// sections are what a directory consists of. Entries are told by their numbers,
// most statements first.
type sections struct {
	labelled bool
	entries  table
	// canonical has, by document, the folded names of those in it and their
	// entries.
	canonical table
	byName    table
	// phrased are phrases by their words, initials entries as they are written.
	phrased, initials table
	// vocabulary are the words of roles. Heads and scopes have the entries by the
	// heads, and by all words of their roles and affiliations.
	vocabulary, heads, scopes table
	// spelt has the persons by the parts of their names that may be misspelt,
	// given the first names of persons, in small letters.
	spelt, given table
	// joint has the groups that speak together by their members, described those
	// who are no persons by the words of their names.
	joint, described table
	// sorted has the entries of each sort, ordinary in how many documents each
	// ordinary word stands.
	sorted, ordinary table
	organisations    table
	// wordings are the names and roles of everybody quoted, folded, each after a
	// new line.
	worded table
}

func (s *sections) tables() []*table {
	return []*table{
		&s.entries, &s.canonical, &s.byName, &s.phrased, &s.initials, &s.vocabulary, &s.heads, &s.scopes, &s.spelt, &s.given,
		&s.joint, &s.described, &s.sorted, &s.ordinary, &s.organisations, &s.worded,
	}
}

// open reads what encode wrote. It reports whether the sections are whole.
func (s *sections) open(raw []byte) bool {
	if len(raw) < len(directoryMagic)+1 || string(raw[:len(directoryMagic)]) != directoryMagic {
		return false
	}
	raw = raw[len(directoryMagic):]
	s.labelled, raw = raw[0]&labelledFlag != 0, raw[1:]
	for _, t := range s.tables() {
		var ok bool
		if *t, raw, ok = readTable(raw); !ok {
			return false
		}
	}
	return len(raw) == 0
}

// encode writes the draft.
func (d *draft) encode() []byte {
	out := []byte(directoryMagic)
	flags := byte(0)
	if d.labelled {
		flags = labelledFlag
	}
	out = append(out, flags)
	documents := slices.Sorted(maps.Keys(d.canonical))
	out = d.encodeEntries(out, documents)
	out = d.encodeCanonical(out, documents)
	byName := postings{} // of several with one name the one who came last stands first
	for i := range d.entries {
		name := d.entries[i].Name
		if byName[name] = append(byName[name], i); d.entries[i].order > d.entries[byName[name][0]].order {
			slices.Reverse(byName[name])
		}
	}
	out = byName.write(out)
	out = writeKeyed(out, keyedBy(d.phrases, phraseList))
	out = writeKeyed(out, keyedBy(d.initials, numberList))
	out = d.encodeRoles(out)
	out = d.encodeNames(out)
	out = writeKeyed(out, keyedBy(d.ordinary, func(n int) []byte { return binary.AppendUvarint(nil, uint64(n)) }))
	out = writeKeyed(out, keyedBy(d.speakers, numberList))
	return d.encodeWordings(out)
}

func keyedBy[T any](m map[string]T, value func(T) []byte) []keyed {
	list := make([]keyed, 0, len(m))
	for key, v := range m {
		list = append(list, keyed{key, value(v)})
	}
	return list
}

func numberList(list []int) []byte { return appendNumbers(make([]byte, 0, 3*len(list)), list) }

func phraseList(list []phrase) []byte {
	var out []byte
	for _, p := range list {
		out = binary.AppendUvarint(out, uint64(slices.Index(reasons, p.by)))
		out = appendNumbers(binary.AppendUvarint(out, uint64(len(p.who))), p.who)
	}
	return out
}

// encodeCanonical writes who everybody of each document is.
func (d *draft) encodeCanonical(out []byte, documents []string) []byte {
	list := make([]keyed, 0, len(documents))
	for _, doc := range documents {
		var value []byte
		for _, called := range slices.Sorted(maps.Keys(d.canonical[doc])) {
			value = binary.AppendUvarint(appendText(value, called), uint64(d.canonical[doc][called]))
		}
		list = append(list, keyed{doc, value})
	}
	return writeKeyed(out, list)
}

// postings are entries by words, each once and in order where they are added so.
type postings map[string][]int

func (p postings) add(word string, i int) {
	if list := p[word]; len(list) == 0 || list[len(list)-1] != i {
		p[word] = append(list, i)
	}
}

func (p postings) write(out []byte) []byte { return writeKeyed(out, keyedBy(p, numberList)) }

// encodeRoles writes the words of roles, and whose they are.
func (d *draft) encodeRoles(out []byte) []byte {
	vocabulary, heads, scopes := postings{}, postings{}, postings{}
	for i := range d.entries {
		e := &d.entries[i]
		for _, r := range e.roles {
			heads.add(r.head, i)
			for _, w := range r.words {
				vocabulary[w] = nil
				if e.Sort == retrieval.Individual {
					heads.add(w, i)
				}
			}
			for _, w := range r.scope {
				scopes.add(w, i)
			}
		}
	}
	return scopes.write(heads.write(vocabulary.write(out)))
}

// encodeNames writes what finds people by parts of their names.
func (d *draft) encodeNames(out []byte) []byte {
	spelt, given, joint, described, sorted := postings{}, postings{}, postings{}, postings{}, postings{}
	for i := range d.entries {
		e := &d.entries[i]
		sorted.add(string(e.Sort), i)
		if e.Sort == retrieval.Individual || e.Sort == "" {
			for _, part := range misspeltParts(e) {
				spelt.add(part, i)
			}
		}
		if first, _, more := strings.Cut(e.Name, " "); more && e.Sort == retrieval.Individual {
			given[strings.ToLower(first)] = nil
		}
		if members := Members(e.Name); e.Sort == retrieval.Group && len(members) > 1 {
			for _, m := range members {
				joint.add(m, i)
			}
		}
		if e.Sort != retrieval.Individual {
			for w := range strings.FieldsSeq(strings.ToLower(e.Name)) {
				described.add(bareWord(w), i)
			}
		}
	}
	return sorted.write(described.write(joint.write(given.write(spelt.write(out)))))
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

// encodeWordings writes what everybody quoted is called.
func (d *draft) encodeWordings(out []byte) []byte {
	fold := cases.Fold()
	var records [][]byte
	for i := range d.entries {
		e := &d.entries[i]
		if e.Statements == 0 {
			break
		}
		var all []byte
		for _, list := range [][]string{{e.Name}, e.AlsoKnown, e.Mentions, e.Roles} {
			for _, s := range list {
				all = append(append(all, '\n'), fold.String(s)...)
			}
		}
		records = append(records, all)
	}
	return writeTable(out, records)
}
