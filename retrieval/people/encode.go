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
	n := nameParts{postings{}, postings{}, postings{}, postings{}, postings{}}
	for i := range d.entries {
		n.add(&d.entries[i], i)
	}
	for _, p := range []postings{n.spelt, n.given, n.joint, n.described, n.sorted} {
		out = p.write(out)
	}
	return out
}

// nameParts are entries by parts of their names, and by their sorts: those of
// sections.
type nameParts struct {
	spelt, given, joint, described, sorted postings
}

// add notes entry i.
func (n *nameParts) add(e *entry, i int) {
	n.sorted.add(string(e.Sort), i)
	if e.Sort == retrieval.Individual || e.Sort == "" {
		for _, part := range misspeltParts(e) {
			n.spelt.add(part, i)
		}
	}
	if e.Sort == retrieval.Individual {
		if first, _, more := strings.Cut(e.Name, " "); more {
			n.given[strings.ToLower(first)] = nil
		}
		return
	}
	if members := Members(e.Name); e.Sort == retrieval.Group && len(members) > 1 {
		for _, m := range members {
			n.joint.add(m, i)
		}
	}
	for w := range strings.FieldsSeq(strings.ToLower(e.Name)) {
		n.described.add(bareWord(w), i)
	}
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

// encodeEntries writes the entries. Documents are told by their numbers.
func (d *draft) encodeEntries(out []byte, documents []string) []byte {
	records := make([][]byte, len(d.entries))
	var all []byte
	for i := range d.entries {
		from := len(all)
		all = d.entries[i].append(all, documents)
		records[i] = all[from:len(all):len(all)]
	}
	return writeTable(out, records)
}

func (e *entry) append(out []byte, documents []string) []byte {
	listed := 0
	if e.Listed {
		listed = 1
	}
	out = appendText(out, e.Name)
	for _, n := range []int{slices.Index(sorts, e.Sort), slices.Index(genders, e.Gender), e.Statements, listed} {
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
	for _, doc := range e.Documents {
		if i, ok := slices.BinarySearch(documents, doc); ok {
			out = binary.AppendUvarint(out, uint64(i))
		}
	}
	return out
}
