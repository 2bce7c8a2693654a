package people

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"

	"whosaid/retrieval/names"
)

// A listing is how the documents of meetings write one person's name, and what
// they label their turns with.
type listing struct {
	names  map[string]int // documents, by the plain name
	labels []string
}

// list notes how a document lists entry i.
func (m *merger) list(i int, name string) {
	l := m.listed[i]
	if l == nil {
		l = &listing{names: map[string]int{}}
		m.listed[i] = l
	}
	plain := names.Plain(name)
	l.names[plain]++
	if label := strings.TrimSuffix(strings.TrimPrefix(name[len(plain):], " ("), ")"); label != "" {
		l.labels = union(l.labels, strings.Split(label, ", "))
	}
}

// names gives everybody listed the name that most documents have, and after it
// all labels that it does not tell itself.
func (m *merger) names() {
	m.spellings()
	m.sounds()
	for i, l := range m.listed {
		e := &m.d.entries[i]
		if e.Name == "" {
			continue
		}
		name := l.name()
		tokens := names.FoldAll(strings.Fields(name))
		if len(tokens) > 1 {
			e.tokens, e.given = tokens, tokens[0]
		}
		slices.Sort(l.labels)
		if len(l.labels) > 0 {
			name += " (" + strings.Join(l.labels, ", ") + ")"
		}
		e.Mentions = slices.DeleteFunc(union(e.Mentions, nil, e.Name), func(s string) bool { return s == name })
		e.Name = name
	}
}

// name is the longest of those that about as many documents have as the most
// frequent one; one whose first word is a given name comes before one that may
// be misspelt.
func (l *listing) name() string {
	most := slices.Max(slices.Collect(maps.Values(l.names)))
	found := slices.DeleteFunc(slices.Sorted(maps.Keys(l.names)), func(s string) bool { return l.names[s]*rare < most })
	return slices.MaxFunc(found, func(a, b string) int {
		return cmp.Or(byGivenName(a, b), cmp.Compare(len(a), len(b)), cmp.Compare(l.names[a], l.names[b]))
	})
}

func byGivenName(a, b string) int {
	known := func(name string) int {
		if first, _, _ := strings.Cut(name, " "); names.IsGivenName(first) {
			return 1
		}
		return 0
	}
	return known(a) - known(b)
}

// rare is how many times more documents have another name than one that is left
// out of account.
const rare = 4

// spellings joins entries that share initials and whose names may be each
// other's misspelt: the documents that have one of them wrong are few.
func (m *merger) spellings() {
	byLabel := map[string][]int{}
	for i, l := range m.listed {
		for _, label := range l.labels {
			if isShort(label) {
				byLabel[label] = append(byLabel[label], i)
			}
		}
	}
	for _, label := range slices.Sorted(maps.Keys(byLabel)) {
		same := byLabel[label]
		slices.SortFunc(same, func(a, b int) int {
			return cmp.Or(cmp.Compare(len(m.d.entries[b].in.list), len(m.d.entries[a].in.list)), cmp.Compare(a, b))
		})
		for k, i := range same {
			for _, j := range same[k+1:] {
				m.respell(i, j)
			}
		}
	}
}

// respell joins entry j to i where its name is i's misspelt.
func (m *merger) respell(i, j int) {
	a, b := &m.d.entries[i], &m.d.entries[j]
	if a.Name == "" || b.Name == "" {
		return
	}
	if _, ok := misspeltAs(plainer(b.tokens), plainer(a.tokens)); !ok {
		return
	}
	for name, n := range m.listed[j].names {
		m.listed[i].names[name] += n
	}
	m.listed[i].labels = union(m.listed[i].labels, m.listed[j].labels)
	delete(m.listed, j)
	m.fold(i, j)
}

// plainer are the words of a name without hyphens.
func plainer(tokens []string) []string {
	return strings.FieldsFunc(strings.Join(tokens, " "), func(r rune) bool { return r == ' ' || r == '-' || r == '.' })
}

// sounds joins whom a list has and who never speaks to the one who does whose
// name sounds the same: "Mikail Roe" to "Mikhail Roe".
func (m *merger) sounds() {
	for _, surname := range slices.Sorted(maps.Keys(m.families)) {
		for _, i := range m.families[surname].entries {
			for _, j := range m.families[surname].entries {
				if i != j && m.listed[i] != nil && m.listed[j] != nil && m.speaks[i] && !m.speaks[j] && m.soundsLike(i, j) {
					m.respell(i, j)
				}
			}
		}
	}
}

func (m *merger) soundsLike(i, j int) bool {
	a, b := m.d.entries[i].given, m.d.entries[j].given
	_, near := closeWords(a, b)
	return near && sound(a) == sound(b)
}

// isShort reports whether a word is two to five capitals: a label that may
// stand for a name.
func isShort(s string) bool {
	return len(s) > 1 && len(s) < 6 && strings.IndexFunc(s, func(r rune) bool { return !unicode.IsUpper(r) && !unicode.IsDigit(r) }) < 0
}

// byInitials is the entry that has s among its initials; of several the one that
// far more documents list than the others, or none.
func (m *merger) byInitials(s string) []int {
	if !isShort(s) {
		return nil
	}
	best, count, others := -1, 0, 0
	for _, i := range slices.Sorted(slices.Values(m.short[s])) {
		e := &m.d.entries[i]
		if e.Name == "" || e.Name == s {
			continue
		}
		n := len(e.in.list)
		if n > count {
			best, count, n = i, n, count
		}
		others = max(others, n)
	}
	if best < 0 || others*rare > count {
		return nil
	}
	return []int{best}
}
