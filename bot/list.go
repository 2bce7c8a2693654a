package bot

import (
	"fmt"
	"slices"
	"strings"

	"whosaid/retrieval"
)

// whoAbout answers with everybody who spoke about the topic, each with their
// best statement.
func (f *finder) whoAbout() Answer {
	text := f.q.Search()
	if text == "" {
		return f.list()
	}
	found := f.search(f.filtered(), text)
	f.seen = found
	if all := f.everybodyOn(text); len(all) > 0 {
		return f.listed(all, " on "+bareTopic(text))
	}
	good := f.bearing(covering(f.preferNamed(found.Statements), f.enough(enoughForAbout)))
	if len(good) == 0 || f.strange() {
		if len(f.q.Speakers) > 0 {
			return f.silent(found)
		}
		return f.notInCorpus(found)
	}
	good = f.tellersFirst(good)
	first := firstOfEach(good)
	v := newVoice(f.directory)
	var sentences []string
	for _, s := range first[:min(inFull, len(first))] {
		sentences = append(sentences, v.report(s))
	}
	if rest := first[min(inFull, len(first)):]; len(rest) > 0 {
		sentences = append(sentences, "So did "+list(mentions(rest))+".")
	}
	return f.answered(strings.Join(sentences, " "), good)
}

// everybodyOn are the statements of all who speak about a topic, where all are
// asked for: those whose paragraph holds it, and all of a document that begins
// with it.
func (f *finder) everybodyOn(topic string) []retrieval.Statement {
	words := meaningful(topic)
	if !f.q.Every || len(words) == 0 || f.strange() {
		return nil
	}
	about := map[string]bool{}
	for _, name := range f.library.Documents() {
		if d, ok := f.library.Document(name); ok {
			about[name] = len(f.lacking(beginning(d), words, surelyAlike)) == 0
		}
	}
	var kept []retrieval.Statement
	for _, s := range f.all(f.filtered()) {
		if missing := f.missing(s, words, surelyAlike); s.Speaker != "" && (about[s.Document] || onTopic(words, missing)) {
			kept = append(kept, s)
		}
	}
	return kept
}

// onTopic reports whether what is missing of a topic's words leaves its noun,
// the last, and at least half.
func onTopic(words, missing []string) bool {
	return 2*len(missing) <= len(words) && !slices.Contains(missing, words[len(words)-1])
}

// beginning is the start of a document, which tells what it is about.
func beginning(d *retrieval.Document) string {
	text := d.Title
	for _, p := range d.Paragraphs[:min(opening, len(d.Paragraphs))] {
		text += "\n" + p.In(d.Text)
	}
	return text
}

// opening is how many paragraphs tell what a document is about.
const opening = 3

// bareTopic is a topic as it stands behind "on".
func bareTopic(topic string) string { return strings.TrimRight(topic, " ?.!") }

// firstOfEach keeps each speaker's first statement.
func firstOfEach(statements []retrieval.Statement) []retrieval.Statement {
	var first []retrieval.Statement
	seen := map[string]bool{}
	for _, s := range statements {
		if !seen[s.Speaker] {
			seen[s.Speaker] = true
			first = append(first, s)
		}
	}
	return first
}

// list answers with the speakers themselves.
func (f *finder) list() Answer {
	statements := f.all(f.filtered())
	var named []retrieval.Statement
	for _, s := range statements {
		if s.Speaker != "" {
			named = append(named, s)
		}
	}
	if len(named) == 0 {
		if len(f.q.Speakers) > 0 {
			return f.silent(retrieval.Evidence{})
		}
		return f.no(NotInCorpus, fmt.Sprintf("Nobody is quoted in %s%s.", f.corpus(), spaced(f.filters())), nil)
	}
	return f.listed(named, spaced(f.filters()))
}

// listed names the speakers of statements, once each; on says what the list is
// narrowed to.
func (f *finder) listed(statements []retrieval.Statement, on string) Answer {
	first := firstOfEach(statements)
	var names []string
	for _, s := range first {
		names = append(names, f.entry(s, statements))
	}
	text := fmt.Sprintf("Quoted in %s%s: %s.", f.corpus(), on, list(names))
	if f.q.Asks == "how many" {
		text = fmt.Sprintf("%d. %s", len(first), text)
	} else if len(first) > manyNames {
		text = fmt.Sprintf("%d are quoted in %s%s, among them %s.", len(first), f.corpus(), on, list(names[:manyNames]))
	}
	return f.answered(text, first)
}

// manyNames is how many names one sentence bears.
const manyNames = 20

// entry is a speaker in a list: name, role, paragraphs.
func (f *finder) entry(s retrieval.Statement, all []retrieval.Statement) string {
	var own []retrieval.Statement
	for _, o := range all {
		if o.Speaker == s.Speaker && o.Document == s.Document {
			own = append(own, o)
		}
	}
	entry := mentions(own)[0]
	if f.corpus() == s.Document {
		entry = strings.Replace(entry, "("+s.Document+", ", "(", 1)
	}
	return entry
}

func spaced(s string) string {
	if s == "" {
		return ""
	}
	return " " + s
}

// whoIs answers who somebody is by the roles that the documents give.
func (f *finder) whoIs() Answer {
	var sentences []string
	var statements []retrieval.Statement
	for _, a := range f.q.Speakers {
		for _, p := range a.People[:min(inFull, len(a.People))] {
			own := f.all(retrieval.Query{Speakers: []string{p.Name}, Documents: f.base.Documents})
			sentences = append(sentences, portrait(f.withApposition(p, own), own))
			statements = append(statements, own[:min(inFull, len(own))]...)
		}
	}
	if len(sentences) == 0 {
		return f.fact()
	}
	out := f.answered(strings.Join(sentences, " "), statements)
	if p, ok := f.introducing(f.q.Names()[0]); ok {
		out.Passages = []retrieval.Passage{p}
	}
	return out
}

// withApposition is somebody without a role, with what stands between commas
// behind the name for one.
func (f *finder) withApposition(p retrieval.Person, own []retrieval.Statement) retrieval.Person {
	for _, s := range own {
		if role := f.apposition(s); role != "" && len(p.Roles) == 0 {
			p.Roles = []string{role}
		}
	}
	return p
}

// places are where somebody's statements stand, without the name.
func places(own []retrieval.Statement) []string {
	names := mentions(own)
	for i, s := range firstOfEachDocument(own) {
		names[i] = strings.TrimSuffix(strings.TrimPrefix(names[i], named(s.Speaker)+" ("), ")")
	}
	return names
}

// firstOfEachDocument keeps one statement a document, in order.
func firstOfEachDocument(own []retrieval.Statement) []retrieval.Statement {
	var first []retrieval.Statement
	seen := map[string]bool{}
	for _, s := range own {
		if !seen[s.Document] {
			seen[s.Document] = true
			first = append(first, s)
		}
	}
	return first
}

// portrait tells what the documents call somebody and where they speak.
func portrait(p retrieval.Person, own []retrieval.Statement) string {
	text := upper(p.Name)
	if len(p.AlsoKnown) > 0 {
		text += ", also known as " + list(p.AlsoKnown) + ","
	}
	var roles []string
	for _, r := range p.Roles {
		roles = append(roles, quote(r))
	}
	if len(roles) > 0 {
		text += " is described as " + list(roles[:min(inFull, len(roles))])
	} else {
		text += " is named without a description"
	}
	if len(own) > 0 {
		return text + ", and is quoted in " + strings.Join(places(own), "; ") + "."
	}
	return text + ", and not quoted."
}
