package attribution

import (
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/coref"
)

// A resolver names the speakers of one document, in document order.
type resolver struct {
	doc  *retrieval.Document
	cast *coref.Cast
	// known are the identities of mentions resolved already: a continuation
	// shares the mention of the statement before it.
	known map[retrieval.Span]coref.Identity
	// previous is who spoke last, and where.
	previous   string
	previousAt int
	others     map[string]*retrieval.Person
	order      []string
	counts     map[string]int
}

func newResolver(doc *retrieval.Document, quoted []retrieval.Span) *resolver {
	return &resolver{
		doc: doc, cast: coref.Read(outsideTurns(doc), quoted),
		known:  map[retrieval.Span]coref.Identity{},
		others: map[string]*retrieval.Person{},
		counts: map[string]int{},
	}
}

// name fills in who speaks statement st, as draft d mentions it.
func (r *resolver) name(st *retrieval.Statement, d *draft) {
	st.Speaker, st.SpeakerReason = "", ""
	if d.said != nil {
		r.nameTurn(st, d)
		return
	}
	if d.speaker.Len() == 0 {
		return
	}
	id := r.identity(d)
	st.Speaker, st.SpeakerRole, st.SpeakerReason = id.Name, id.Role, id.Reason
	for _, other := range id.Considered {
		if other != id.Name {
			d.considered = append(d.considered, other)
		}
	}
	if d.rule == continuation && id.Sort == retrieval.Individual && namesOwn(st.Text, id.Name) {
		st.Speaker, st.SpeakerRole, st.SpeakerReason = "", "", ""
	}
	if st.Speaker == "" {
		return
	}
	if id.Doubt && !st.Doubt {
		st.Doubt, st.SpeakerCandidates = true, id.Considered
	}
	if d.carried {
		st.SpeakerReason = retrieval.ByContinuation
	}
	st.Resolved = r.resolvedAt(id, d)
	if d.via != "" && len(st.Chain) == 0 {
		st.Chain = []string{d.via, id.Name}
	}
	r.previous, r.previousAt = id.Name, d.speaker.Start
	r.count(id)
}

func (r *resolver) identity(d *draft) coref.Identity {
	if id, ok := r.known[d.speaker]; ok {
		return id
	}
	id := r.cast.Resolve(coref.Reference{Span: d.speaker, Words: d.spans, Previous: r.previous, PreviousAt: r.previousAt})
	if d.speaker.Len() > 0 {
		r.known[d.speaker] = id
	}
	return id
}

// resolvedAt is the paragraph of the mention that told who speaks, 0 where
// that is the statement's own.
func (r *resolver) resolvedAt(id coref.Identity, d *draft) int {
	at := id.Resolved
	if at == 0 {
		at = r.doc.ParagraphAt(d.speaker.Start)
	}
	if at == d.paragraph {
		return 0
	}
	return at
}

// count keeps the speakers that the cast does not list: groups, bodies and
// anonymous sources.
func (r *resolver) count(id coref.Identity) {
	r.counts[id.Name]++
	if id.Sort == retrieval.Individual && r.doc.Transcript == nil || r.others[id.Name] != nil {
		return
	}
	r.others[id.Name] = &retrieval.Person{Name: id.Name, Sort: id.Sort, Documents: []string{r.doc.Name}}
	r.order = append(r.order, id.Name)
}

// people are everybody the document names and every other speaker of it.
func (r *resolver) people() []retrieval.Person {
	var list []retrieval.Person
	if !isSpoken(r.doc) {
		list = r.cast.People()
	}
	listed := make(map[string]bool, len(list))
	for i := range list {
		listed[list[i].Name] = true
	}
	for _, name := range r.order {
		if !listed[name] {
			list = append(list, *r.others[name])
		}
	}
	for i := range list {
		list[i].Statements = r.counts[list[i].Name]
	}
	return list
}

// nameTurn fills in who speaks a turn, or is quoted in one.
func (r *resolver) nameTurn(st *retrieval.Statement, d *draft) {
	st.Speaker, st.SpeakerReason = d.said.Name, retrieval.ByLabel
	st.Doubt = d.said.Doubt
	if d.rule != turnRule {
		st.Speaker, st.SpeakerReason, st.Doubt = d.name, retrieval.BySurname, false
	} else if full := r.bySurname(d.said); full != "" {
		st.Speaker = full
	}
	if st.Speaker == "" {
		st.SpeakerReason = ""
		return
	}
	st.SpeakerRole = ""
	if d.rule == turnRule {
		st.SpeakerRole = d.said.Organisation
	}
	r.count(coref.Identity{Name: st.Speaker, Sort: r.sortOf(d)})
}

// sortOf tells two who share a turn from one person.
func (r *resolver) sortOf(d *draft) retrieval.Sort {
	if d.rule == turnRule && len(d.said.Names) > 1 {
		return retrieval.Group
	}
	return retrieval.Individual
}

// bySurname is the full name that the text outside of turns gives a surname in
// capitals, or one with a courtesy before it: "MS. LOWELL".
func (r *resolver) bySurname(t *retrieval.Turn) string {
	name := t.Name
	if len(name) < 3 || strings.ContainsAny(name, " .") || strings.ToUpper(name) != name {
		return ""
	}
	id := r.cast.Resolve(coref.Reference{Span: t.Label})
	if id.Sort != retrieval.Individual || !strings.EqualFold(lastWord(id.Name), name) {
		return ""
	}
	return id.Name
}

// namesOwn reports whether words that go on from a speaker tell of that speaker by
// surname and what is theirs: "Lowe's otherwise fine piece" is another's.
func namesOwn(words, name string) bool {
	surname := lastWord(name)
	return strings.Contains(words, surname+"’s ") || strings.Contains(words, surname+"'s ")
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }
