package gate

import (
	"strings"

	"whosaid/retrieval/lexicon"
)

// meanings tells words that mean the same from words that mean the opposite.
// It remembers what it looked up.
type meanings map[string]*meaning

// A meaning is a word's forms and the stems of its relatives.
type meaning struct {
	stem                  string
	forms, same, opposite map[string]bool
	near                  map[string]bool
}

// of returns the meaning of a folded word.
func (m meanings) of(word string) *meaning {
	if known := m[word]; known != nil {
		return known
	}
	w := &meaning{stem: stem(word), forms: map[string]bool{}, same: map[string]bool{}, opposite: map[string]bool{}, near: map[string]bool{}}
	m[word] = w
	w.forms[w.stem] = true
	if bare, ok := strings.CutPrefix(word, "un"); ok {
		w.opposite[stem(bare)] = true
	}
	if english, err := lexicon.English(); err == nil {
		for _, r := range english.Related(word) {
			w.relate(stem(english.Word(r.ID)), r.Relation)
		}
	}
	for up, down := range map[string]string{"ups": "downs", "downs": "ups"} {
		if changes(up, word) {
			for o := range words()[down] {
				w.opposite[stem(o)] = true
			}
			for o := range words()[up] {
				w.near[stem(o)] = true
			}
		}
	}
	if base, ok := strings.CutSuffix(word, "est"); ok {
		if n := len(base); n > 3 && base[n-1] == base[n-2] {
			base = base[:n-1] // "biggest"
		}
		for _, o := range opposites()[stem(base)] {
			w.opposite[stem(o+"est")] = true
		}
	}
	for form := range w.forms {
		for _, o := range opposites()[form] {
			w.opposite[o] = true
		}
	}
	return w
}

func (w *meaning) relate(other string, r lexicon.Relation) {
	switch r {
	case lexicon.Irregular:
		w.forms[other] = true
	case lexicon.Synonym, lexicon.Derived:
		w.same[other] = true
	case lexicon.Similar, lexicon.DistantSynonym, lexicon.Kin:
		w.near[other] = true
	}
}

func meet(a, b map[string]bool) bool {
	for s := range a {
		if b[s] {
			return true
		}
	}
	return false
}

// alike reports whether two words are forms of one or mean the same.
func (m meanings) alike(a, b string) bool {
	x, y := m.of(a), m.of(b)
	if a != b && (a == "fall" && words().has("seasons", b) || b == "fall" && words().has("seasons", a)) {
		return false // mostly the verb
	}
	return meet(x.forms, y.forms) || !m.opposed(a, b) && undone(a) == undone(b) && (meet(y.forms, x.same) || meet(x.forms, y.same))
}

// undone reports whether a word is another one behind "un": "unusable".
func undone(word string) bool {
	bare, ok := strings.CutPrefix(word, "un")
	return ok && len(bare) > 3 && ordinary(bare)
}

// close reports whether one word is a kind of the other, or like it.
func (m meanings) close(a, b string) bool {
	x, y := m.of(a), m.of(b)
	return meet(y.forms, x.near) || meet(x.forms, y.near)
}

// sameField is the cosine from which two words are of one field.
const sameField = .3

// akin reports whether two words are used of the same things.
func (m meanings) akin(a, b string) bool {
	english, err := lexicon.English()
	if err != nil {
		return false
	}
	direction, ok := english.Direction(english.Lookup(a))
	return ok && english.Cosine(direction, english.Lookup(b)) >= sameField
}

// sameVerb reports whether two words are forms of one.
func (m meanings) sameVerb(a, b string) bool { return meet(m.of(a).forms, m.of(b).forms) }

// opposed reports whether two words mean the opposite.
func (m meanings) opposed(a, b string) bool {
	x, y := m.of(a), m.of(b)
	return !meet(x.forms, y.forms) && !kin(a, b) && (meet(y.forms, x.opposite) || meet(x.forms, y.opposite))
}

// kin reports whether two words have so much in common that they are of one
// family: employer and employee are no opposites here.
func kin(a, b string) bool {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n > 4 && !strings.HasSuffix(a, "less") && !strings.HasSuffix(b, "less")
}

func has(list []string, word string, same func(a, b string) bool) bool {
	for _, w := range list {
		if same(word, w) {
			return true
		}
	}
	return false
}
