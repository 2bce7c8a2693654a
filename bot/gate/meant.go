package gate

import (
	"slices"
	"strings"

	"whosaid/retrieval"
)

// meantBy reports whether a name is that of the one person of that gender whom
// the question names, and the cited words have a pronoun that means them.
func (j *judge) meantBy(name string, ev *source) bool {
	if j.evidence.Gender == nil || ev.names(name) {
		return false
	}
	asked := j.asked()
	i := slices.IndexFunc(asked, func(p string) bool { return newVocabulary(nil, p).has(name) })
	if i < 0 {
		return false
	}
	own := j.evidence.Gender(asked[i])
	rivals := func(p string) bool { return p != asked[i] && j.evidence.Gender(p) == own }
	if own == "" || slices.ContainsFunc(asked, rivals) {
		return false
	}
	return slices.ContainsFunc(ev.cited, func(c *citedSpeaker) bool {
		third := map[retrieval.Gender][]string{retrieval.Female: {"she", "her"}, retrieval.Male: {"he", "him", "his"}}[own]
		return slices.ContainsFunc(third, c.speaksOf)
	})
}

// mayMean reports whether a name is that of somebody whom a pronoun or an
// office in the cited words may mean: the rest of the evidence has the name in the same
// document, and nothing speaks against the gender.
func (j *judge) mayMean(name string, ev *source) bool {
	for _, c := range ev.cited {
		document := j.evidence.Statements[c.index].Document
		for g, third := range map[retrieval.Gender][]string{retrieval.Female: {"she", "her"}, retrieval.Male: {"he", "him", "his"}} {
			if slices.ContainsFunc(third, c.speaksOf) && !oneOf(c) && j.inDocument(name, document) && j.maybe(name, g) {
				return true
			}
		}
		if j.officeOf(name, document, c) {
			return true
		}
	}
	for i, text := range ev.passages {
		for g, third := range map[retrieval.Gender][]string{retrieval.Female: {"she", "her"}, retrieval.Male: {"he", "him", "his"}} {
			begin := tokens(text)
			if len(begin) > 0 && slices.Contains(third, begin[0].text) && j.inDocument(name, ev.from[i]) && j.maybe(name, g) {
				return true
			}
		}
	}
	return false
}

// coreferent reports whether a name that is nobody's may be what the cited
// words call "it" or "the animal": it is what the claim tells of, the cited
// words begin with what needs a name, and the same document has the name in
// the evidence.
func (j *judge) coreferent(ts []token, i int, ev *source) bool {
	t := ts[i]
	tells := i+1 < len(ts) && strings.TrimSpace(ts[i+1].gap) == "" && words().has("light", ts[i+1].text) && (t.first || breaks(t.gap) || i > 0 && (ts[i-1].text == "that" || onlyLight(ts[i-1:i]) || !governed(ts, i)))
	if j.people[t.text] || !tells || nation(t.text) {
		return false
	}
	return slices.ContainsFunc(ev.cited, func(c *citedSpeaker) bool {
		s := &j.evidence.Statements[c.index]
		begin := tokens(s.Text)
		begins := len(begin) > 1 && (thirdPerson(begin[0].text) || begin[0].text == "it" || begin[0].text == "the" && !begin[1].capital)
		return begins && j.inDocument(t.text, s.Document)
	})
}

// oneOf reports whether a pronoun in cited words may mean somebody in them:
// "one of them asked whether he could go".
func oneOf(c *citedSpeaker) bool { return c.text.words["one"] && c.text.words["of"] }

// officeOf reports whether a cited text speaks of an office, "the mayor", that
// somebody of a name holds in the same document.
func (j *judge) officeOf(name, document string, c *citedSpeaker) bool {
	return slices.ContainsFunc(j.evidence.Statements, func(s retrieval.Statement) bool {
		return s.Document == document && newVocabulary(nil, s.Speaker).has(name) && slices.ContainsFunc(tokens(headPart(s.SpeakerRole)), func(t token) bool {
			return !t.capital && meaningful(t) && c.text.words[t.text]
		})
	})
}

// inDocument reports whether the evidence from a document has a word.
func (j *judge) inDocument(word, document string) bool {
	return slices.ContainsFunc(j.evidence.Statements, func(s retrieval.Statement) bool {
		return s.Document == document && newVocabulary(nil, s.Text, s.Speaker).has(word)
	}) || slices.ContainsFunc(j.evidence.Passages, func(p retrieval.Chunk) bool {
		return p.Document == document && newVocabulary(nil, p.Text).has(word)
	})
}

// maybe reports whether somebody of a name may be of a gender.
func (j *judge) maybe(name string, g retrieval.Gender) bool {
	if j.evidence.Gender == nil {
		return true
	}
	for _, p := range j.everybody() {
		if known := j.evidence.Gender(p); known == g && slices.Contains(strings.Fields(strings.ToLower(p)), name) {
			return true
		}
	}
	return false
}

// given reports whether the word at i is the given name of somebody whose last
// name stands behind it and in the evidence: "Vladimir" of "Vladimir Putin",
// where the documents know one of that last name, called so.
func (j *judge) given(ts []token, i int, ev *source) bool {
	if i+1 >= len(ts) || !ts[i+1].capital || strings.TrimSpace(ts[i+1].gap) != "" {
		return false
	}
	if !ev.has(ts[i+1].text) {
		return j.mayMean(ts[i+1].text, ev) && j.pronounFor(ts[i].text+" "+ts[i+1].text, ev)
	}
	full, found := ts[i].text+" "+ts[i+1].text, false
	for _, name := range j.everybody() {
		last := strings.Fields(foldLine(name))
		if len(last) < 2 || last[len(last)-1] != ts[i+1].text {
			continue
		}
		if strings.Join(last, " ") != full {
			return j.onlyInFull(full) // there are several
		}
		found = true
	}
	return found
}

// onlyInFull reports whether the evidence speaks of somebody by a full name,
// and of nobody else of that last name.
func (j *judge) onlyInFull(full string) bool {
	found := false
	for _, name := range j.everybody() {
		line := foldLine(name)
		parts := strings.Fields(line)
		if n := len(parts); n < 2 || parts[n-1] != strings.Fields(full)[1] || !j.speaksOf(line) {
			continue
		}
		if strings.TrimSpace(line) != full {
			return false
		}
		found = true
	}
	return found
}

// speaksOf reports whether the evidence, or the question, has the words of a
// folded line in a row.
func (j *judge) speaksOf(line string) bool {
	in := func(text string) bool { return strings.Contains(" "+foldLine(text), " "+line) }
	return in(j.evidence.Question) || slices.ContainsFunc(j.evidence.Statements, func(s retrieval.Statement) bool {
		return in(s.Speaker) || in(s.SpeakerRole) || in(s.Text)
	}) || slices.ContainsFunc(j.evidence.Passages, func(p retrieval.Chunk) bool { return in(p.Text) })
}

// pronounFor reports whether the cited words have a pronoun of the gender of
// somebody whom the documents know by that full name.
func (j *judge) pronounFor(full string, ev *source) bool {
	return slices.ContainsFunc(j.everybody(), func(name string) bool {
		return strings.TrimSpace(foldLine(name)) == full && j.evidence.Gender != nil && slices.ContainsFunc(ev.cited, func(c *citedSpeaker) bool {
			third := map[retrieval.Gender][]string{retrieval.Female: {"she", "her"}, retrieval.Male: {"he", "him", "his"}}[j.evidence.Gender(name)]
			return slices.ContainsFunc(third, c.speaksOf)
		})
	})
}

// family reports whether the word at i is the last name of somebody whose given
// name stands before it and in the evidence: "Ito" of "Ann Ito", where the
// documents know one Ann, or the evidence one, and she is called so.
func (j *judge) family(ts []token, i int, ev *source) bool {
	if i == 0 || !ts[i-1].capital || strings.TrimSpace(ts[i].gap) != "" || !ev.has(ts[i-1].text) {
		return false
	}
	found := false
	for _, name := range j.everybody() {
		parts := strings.Fields(foldLine(name))
		if len(parts) < 2 || parts[0] != ts[i-1].text {
			continue
		}
		if parts[len(parts)-1] != ts[i].text {
			if j.written().has(parts[len(parts)-1]) || !j.written().has(ts[i].text) {
				return false
			}
			continue
		}
		found = true
	}
	return found
}

// fullName reports whether the documents know somebody by that given and last
// name, and no other of that last name.
func (j *judge) fullName(given, last string) bool {
	found := false
	for _, name := range j.everybody() {
		parts := strings.Fields(foldLine(name))
		if n := len(parts); n > 1 && parts[n-1] == last {
			if parts[0] != given {
				return false
			}
			found = true
		}
	}
	return found
}

// everybody are the names of the speakers of the evidence and of the corpus.
func (j *judge) everybody() []string {
	names := slices.Clone(j.evidence.People)
	for i := range j.evidence.Statements {
		names = append(names, j.evidence.Statements[i].Speaker)
	}
	return names
}
