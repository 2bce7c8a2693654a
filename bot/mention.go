package bot

import (
	"fmt"
	"strings"
	"unicode"

	"whosaid/retrieval"
	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/question"
)

// inPassing reports whether a document mentions somebody, by a name or by a
// description as the question has it, and how it writes that.
func (f *finder) inPassing(name string) (string, bool) {
	name = bare(name)
	if n := len(strings.Fields(name)); n == 0 || n > longestName {
		return "", false
	}
	forms := []string{name}
	if long := question.Spelled(name); long != name {
		forms = []string{strings.ToUpper(name), long}
	}
	for _, p := range f.search(f.anybody(), strings.Join(forms, " ")).Passages {
		for _, form := range forms {
			if written, ok := held(p.Text, form); ok && (written != strings.ToLower(written) || form == name && describes(name) && !lexicon.IsStopWord(name)) {
				return written, true
			}
		}
	}
	return "", false
}

// longestName is how many words a name has at most that is looked for.
const longestName = 6

// held is how a text writes a name, whatever the case of its letters.
func held(text, name string) (string, bool) {
	letters := func(s string) string {
		return " " + strings.Join(strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !strings.ContainsRune("-'’", r) }), " ") + " "
	}
	text, name = letters(text), letters(name)
	at := strings.Index(strings.ToLower(text), strings.ToLower(name))
	if at < 0 || at+len(name) > len(text) {
		return "", false
	}
	return strings.TrimSpace(text[at : at+len(name)]), true
}

// properly is a name as names are written, where the question has it in small
// letters: abbreviations of countries and bodies large, other names with
// capitals. Descriptions stay as they are.
func properly(asked question.Asked) string {
	name := strings.TrimSpace(asked.Wording)
	words := strings.Fields(bare(name))
	switch {
	case name != strings.ToLower(name) || len(words) == 0:
		return name
	case question.Spelled(bare(name)) != bare(name):
		return strings.ToUpper(bare(name))
	case asked.By == retrieval.ByNominal:
		return name
	}
	for i, w := range words {
		words[i] = upper(w)
	}
	return strings.Join(words, " ")
}

// unaddressed is a name without the forms of address before it.
func unaddressed(name string) string {
	for {
		first, rest, more := strings.Cut(name, " ")
		if !more || !addresses[strings.ToLower(strings.TrimSuffix(first, "."))] {
			return name
		}
		name = rest
	}
}

var addresses = wordSet("mr mrs ms miss dr sir madam the")

// describes reports whether a wording is a description rather than a name:
// its last word is small, and no form of address stands before it.
func describes(wording string) bool {
	words := strings.Fields(wording)
	if len(words) == 0 || addresses[strings.ToLower(strings.TrimSuffix(words[0], "."))] && !strings.EqualFold(words[0], "the") {
		return false
	}
	return strings.ToLower(words[len(words)-1]) == words[len(words)-1]
}

// areThey is the verb of those asked about.
func (f *finder) areThey(who string) string {
	if p, ok := f.directory.Person(who); ok && p.Sort == retrieval.Individual {
		return "is"
	}
	if len(f.q.Names()) > 1 && strings.Contains(who, " and ") {
		return "are"
	}
	return isOrAre(lastWord(who))
}

// unquoted says that somebody is mentioned and not quoted, with the first
// sentence that mentions them.
func (f *finder) unquoted(who string, nearest []retrieval.Statement) Answer {
	name := named(who)
	if who == strings.ToLower(who) && name == who {
		name = "the " + who
	}
	text := fmt.Sprintf("%s %s mentioned in %s, but not quoted.", upper(name), f.areThey(who), f.corpus())
	p, ok := f.introducing(bare(who))
	if !ok {
		return f.no(SpeakerSilent, text, nearest)
	}
	for _, s := range sentences(p.Text) {
		if contains(s.In(p.Text), bare(who)) {
			text += fmt.Sprintf(" Paragraph %d reads: %s", p.Paragraph, s.In(p.Text))
			break
		}
	}
	out := f.no(SpeakerSilent, text, nearest)
	out.Passages = []retrieval.Passage{p}
	return out
}
