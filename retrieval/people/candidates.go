package people

import (
	"cmp"
	"iter"
	"math/bits"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
)

// withInitials are the entries that are written with these initials.
func (d *Directory) withInitials(s string) []int { return d.listOf(d.initials, s) }

func (d *Directory) listOf(t table, key string) []int {
	value, ok := t.find(key)
	if !ok {
		return nil
	}
	r := reading{value}
	return r.numbers(d.Len())
}

// ofRoles reports whether a word is one of roles.
func (d *Directory) ofRoles(word string) bool { return d.vocabulary.has(word) }

// IsOrdinary reports whether a word stands in lower case in a statement.
func (d *Directory) IsOrdinary(word string) bool { return d.isOrdinary(names.Fold(word)) }

// isOrdinary is IsOrdinary of a folded word.
func (d *Directory) isOrdinary(word string) bool { return d.ordinary.has(word) }

// usuallyName reports whether somebody with a word for a name has by far more
// statements than documents write the word small.
func (d *Directory) usuallyName(word string) bool {
	most := 0
	for _, p := range d.phrases(word) {
		for _, who := range p.who {
			most = max(most, d.entry(who).Statements)
		}
	}
	value, _ := d.ordinary.find(word)
	r := reading{value}
	return most >= oftenQuoted && most >= oftenQuoted*r.number()
}

// oftenQuoted is how many statements somebody has at least whose name counts for
// more than the word that it also is.
const oftenQuoted = 20

// mayHold are the entries that may have a role, in order: all that have.
func (d *Directory) mayHold(r roleReading) []int {
	var lists [][]int
	if !r.plural || !general[r.head] || len(r.words) == 0 {
		lists = append(lists, d.listOf(d.heads, r.head))
	}
	for _, w := range r.words {
		lists = append(lists, d.listOf(d.scopes, w))
	}
	slices.SortFunc(lists, func(a, b []int) int { return cmp.Compare(len(a), len(b)) })
	var out []int
	for _, i := range lists[0] {
		if !slices.ContainsFunc(lists[1:], func(list []int) bool { _, ok := slices.BinarySearch(list, i); return !ok }) {
			out = append(out, i)
		}
	}
	return out
}

// Near are the persons of whose names the first or the last word, or all in one,
// may be meant by a misspelt word, most statements first.
func (d *Directory) Near(word string) []retrieval.Person { return d.NearBy(word, anyFar) }

// NearBy are those of Near of whose names such a part may be at most so many letters
// off, by their letters and lengths.
func (d *Directory) NearBy(word string, most int) []retrieval.Person {
	return d.people(d.near(names.Fold(word), most))
}

// anyFar is by how many letters nothing is off.
const anyFar = 1 << 20

// near are the entries of NearBy.
func (d *Directory) near(folded string, most int) []int {
	var out []int
	letters, meant := lettersOf(folded), spellingOf(folded)
	for i, shape := range d.spellings() {
		if tooFar(len(folded), letters, shape, most) {
			continue
		}
		if key, value := d.spelt.keyAt(i); meant.closeTo(key) {
			r := reading{value}
			out = append(out, r.numbers(d.Len())...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// lettersOf has a bit for each letter of a text of ASCII alone; 0 for any other.
func lettersOf[T string | []byte](s T) uint32 {
	out := uint32(0)
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return 0
		}
		out |= 1 << (s[i] & 31)
	}
	return out
}

// tooFar reports whether words are no closeWords, or more letters apart than most, by
// their letters and lengths alone. Each change of a letter changes two of the letters
// at most.
func tooFar(length int, letters uint32, other shape, most int) bool {
	longer, apart := max(length, int(other.length)), max(length, int(other.length))-min(length, int(other.length))
	limit := min(most, changesAllowed(longer)+1)
	if letters == 0 {
		return false
	}
	if apart > limit*utf8.UTFMax {
		return true
	}
	return other.letters != 0 && (apart > limit || bits.OnesCount32(letters^other.letters) > 2*limit)
}

// A shape is what is looked at of a word first: its letters and how many bytes it has.
type shape struct{ letters, length uint32 }

// spellings are the shapes of the parts of names that may be misspelt, in their order.
// They are kept.
func (d *Directory) spellings() []shape {
	if known := d.shapes.Load(); known != nil {
		return *known
	}
	out := make([]shape, d.spelt.len())
	for i := range out {
		key, _ := d.spelt.keyAt(i)
		out[i] = shape{lettersOf(key), uint32(len(key))}
	}
	d.shapes.Store(&out)
	return out
}

// HasGivenName reports whether a word in small letters is somebody's first name.
func (d *Directory) HasGivenName(word string) bool { return d.given.has(word) }

// Joint are the groups in which one of names speaks together with others: "A, B
// and C".
func (d *Directory) Joint(called []string) []retrieval.Person {
	return d.people(d.union(d.joint, called))
}

// Members are the names that a group's name lists; the name itself where it
// lists none.
func Members(name string) []string {
	head, last, ok := strings.Cut(name, " and ")
	if !ok {
		return []string{name}
	}
	return append(strings.Split(head, ", "), last)
}

// Described are the groups, bodies and sources whose names have one of words,
// whatever its case, its possessive ending and the signs around it, most
// statements first.
func (d *Directory) Described(words ...string) []retrieval.Person {
	for i, w := range words {
		words[i] = bareWord(strings.ToLower(w))
	}
	return d.people(d.union(d.described, words))
}

// OfSorts are the people of sorts, most statements first.
func (d *Directory) OfSorts(sorts ...retrieval.Sort) []retrieval.Person {
	var keys []string
	for _, s := range sorts {
		keys = append(keys, string(s))
	}
	return d.people(d.union(d.sorted, keys))
}

// union are the entries that any of keys has in a table, in order.
func (d *Directory) union(t table, keys []string) []int {
	var out []int
	for _, key := range keys {
		out = append(out, d.listOf(t, key)...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// bareWord is a word without the signs around it and without "'s".
func bareWord(w string) string {
	w = strings.Trim(w, `.,;:?!"'()“”’`)
	return strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
}

// Called are all entries with canonical names, most statements first.
func (d *Directory) Called(called iter.Seq[string]) []retrieval.Person {
	return d.people(d.union(d.byName, slices.Collect(called)))
}

// Beginning yields the people who are quoted and who have a name, alias, mention
// or role of which a word begins with what was typed, folded; most statements
// first.
func (d *Directory) Beginning(typed string) iter.Seq[retrieval.Person] {
	return func(yield func(retrieval.Person) bool) {
		first, later := "\n"+typed, " "+typed
		for i := range min(d.worded.len(), d.Len()) {
			worded := string(d.worded.at(i))
			if !strings.Contains(worded, first) && !strings.Contains(worded, later) {
				continue
			}
			if !yield(d.entry(i).Person) {
				return
			}
		}
	}
}

// Labelled reports whether a label names the speaker of a statement.
func (d *Directory) Labelled() bool { return d.labelled }

// Organisations are the canonical names of those whom labels name, by their
// organisations in small letters, in the order of their statements. Nobody may
// change them.
func (d *Directory) Organisations() map[string][]string {
	if d.listed == nil {
		return nil
	}
	return d.listed()
}

func (d *Directory) listedOrganisations() func() map[string][]string {
	return sync.OnceValue(func() map[string][]string {
		out := make(map[string][]string, d.organisations.len())
		for i := range d.organisations.len() {
			key, value := d.organisations.keyAt(i)
			r := reading{value}
			for _, who := range r.numbers(d.Len()) {
				if name := d.name(who); !slices.Contains(out[string(key)], name) {
					out[string(key)] = append(out[string(key)], name)
				}
			}
		}
		return out
	})
}
