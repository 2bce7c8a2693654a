package people

import (
	"strings"

	"whosaid/retrieval"
)

// A foundBy is what finds drafted entries, by the sections it goes to.
type foundBy struct {
	byName, initials, heads, scopes, spelt, joint, described, sorted postings
	phrased, halved                                                  map[string]*byReason
	// vocabulary and given count entries; of those that are there no more less than
	// none.
	vocabulary, given map[string]int
}

// found are what finds the drafted entries, less what counted those of old that are
// drafted again.
func (a *assembly) found() *foundBy {
	f := &foundBy{
		byName: postings{}, initials: postings{}, heads: postings{}, scopes: postings{}, spelt: postings{}, joint: postings{},
		described: postings{}, sorted: postings{}, phrased: map[string]*byReason{}, halved: map[string]*byReason{},
		vocabulary: map[string]int{}, given: map[string]int{},
	}
	for i := range a.entries {
		e, number := &a.entries[i].entry, a.numbers[i]
		f.byName.add(e.Name, number)
		f.words(phrasesOf(a.lex, e), f.phrased, number)
		f.words(halvesOf(e), f.halved, number)
		for _, s := range e.Short {
			if isShort(s) {
				f.initials.add(s, number)
			}
		}
		f.roles(e, number)
		f.parts(e, number)
		f.count(e, 1)
	}
	for i, to := range a.rank {
		if to < 0 {
			f.count(a.old.readEntry(i), -1)
		}
	}
	return f
}

func (f *foundBy) words(list []wording, to map[string]*byReason, number int) {
	for _, w := range list {
		if to[w.key] == nil {
			to[w.key] = &byReason{}
		}
		to[w.key].add(w.by, number)
	}
}

// roles notes the words of an entry's roles.
func (f *foundBy) roles(e *entry, number int) {
	for _, r := range e.roles {
		f.heads.add(r.head, number)
		for _, w := range r.words {
			if e.Sort == retrieval.Individual {
				f.heads.add(w, number)
			}
		}
		for _, w := range r.scope {
			f.scopes.add(w, number)
		}
	}
}

// parts notes the parts of an entry's names.
func (f *foundBy) parts(e *entry, number int) {
	f.sorted.add(string(e.Sort), number)
	if e.Sort == retrieval.Individual || e.Sort == "" {
		for _, part := range misspeltParts(e) {
			f.spelt.add(part, number)
		}
	}
	if e.Sort == retrieval.Individual {
		return
	}
	if members := Members(e.Name); e.Sort == retrieval.Group && len(members) > 1 {
		for _, m := range members {
			f.joint.add(m, number)
		}
	}
	for w := range strings.FieldsSeq(strings.ToLower(e.Name)) {
		f.described.add(bareWord(w), number)
	}
}

// count counts an entry's words, each once.
func (f *foundBy) count(e *entry, n int) {
	seen := map[string]bool{}
	for _, r := range e.roles {
		for _, w := range r.words {
			if !seen[w] {
				seen[w] = true
				f.vocabulary[w] += n
			}
		}
	}
	if first, _, more := strings.Cut(e.Name, " "); more && e.Sort == retrieval.Individual {
		f.given[strings.ToLower(first)] += n
	}
}
