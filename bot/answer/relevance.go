package answer

import (
	"math"
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/question"
	"whosaid/retrieval/similarity"
)

// Features tell how well a statement answers the question. Shares are of the
// weight of the words that tell what the question is about, 0 to 1.
type features struct {
	// hit is the share of the topic's words, whatever they weigh, that the
	// paragraphs around the statement cover at least by half.
	hit float64
	// covered is the share of what it was ranked by that the statement covers
	// with its paragraph, and with its attribution unless those asked about are
	// named; rank is what it has in the joint ranking but for the kind of thing
	// asked for, which anything may have.
	covered, rank float64
	// margin is by how much the best statement ranks above the best of any other
	// document, 0 where those asked about are named.
	margin float64
	// size is the power of ten of the corpus's statements: among many,
	// something is like anything by chance.
	size float64
	// strange is 1 where the question turns on a name that the corpus does not
	// contain, named where those asked about are named.
	strange, named float64
	// behind is by how much the topic is better covered by somebody else than by
	// those asked about, at most 0.
	behind float64
}

// relevance is how likely a statement answers the question, 0 to 1: a logistic
// function of the features, fitted on questions with and without an answer.
func (d *decider) relevance(s retrieval.ScoredStatement) float64 {
	f, w := d.features(s), weights
	z := w.constant + w.hit*f.hit + w.covered*f.covered + w.rank*f.rank + w.margin*f.margin + w.size*f.size +
		w.strange*f.strange + w.named*f.named + w.behind*f.behind
	return 1 / (1 + math.Exp(-z))
}

func (d *decider) features(s retrieval.ScoredStatement) features {
	f := features{
		hit: 1, covered: s.Score.Attributed, rank: byWords(s) - jointShares.fits*d.fits(s.Text), margin: d.margin(),
		size: d.size(), strange: oneIf(d.strange()),
	}
	if d.plan.Sure {
		f.named, f.covered = 1, s.Score.Coverage
	}
	if topic := d.topic(); !topic.Empty() {
		f.hit = d.hit(d.topicWords(), d.around(s.Statement))
		if d.plan.Sure {
			f.behind = min(0, topic.Match(similarity.NewTextIn(s.Text, d.paragraph(s.Statement))).MaxSim-d.bestOther())
		}
	}
	return f
}

// margin is by how much the best statement ranks above the best of any other
// document. Those who are named often speak in one document only, whatever it is
// about: theirs is 0.
func (d *decider) margin() float64 {
	if d.plan.Sure {
		return 0
	}
	all := d.found.Statements
	for _, s := range all {
		if s.Document != all[0].Document {
			return min(mostMargin, all[0].Score.Rank-s.Score.Rank)
		}
	}
	if d.library.Status().Documents == 1 {
		return fairMargin
	}
	return mostMargin
}

// hit is the share of words to which a text has something alike.
func (d *decider) hit(words []string, text similarity.Text) float64 {
	if len(words) == 0 {
		return 1
	}
	least := halfAlike
	switch {
	case len(words) == 1 && len(d.plan.Names) == 0:
		least = oneAlike + d.size()*oneMore
		if len(d.topicNames()) > 0 {
			least = sameName
		}
	case len(words) == 1:
		least = ownAlike + d.size()*ownMore
	}
	return d.share(words, text, least)
}

// strange reports whether the question turns on a name that no document of the
// corpus contains.
func (d *decider) strange() bool {
	if !d.judged {
		d.judged = true
		for _, name := range d.topicNames() {
			d.unheard = d.unheard || !d.inCorpus(name)
		}
	}
	return d.unheard
}

// topicNames are the names among the words that tell what the question is
// about. The first of words in quotation marks is large in any case.
func (d *decider) topicNames() []string {
	first, _, _ := strings.Cut(d.q.Words, " ")
	var names []string
	for _, name := range question.ProperNames(d.plan.Text) {
		if d.q.Verbatim && name == first || lexicon.IsStopWord(strings.ToLower(name)) || d.namesAsked(name) || d.labelled(name) {
			continue
		}
		names = append(names, name)
	}
	return names
}

// identifiers are the names and the words with digits or capitals inside of the
// topic: what is about others of its kind does not answer.
func (d *decider) identifiers() []string {
	out := slices.Clone(d.topicNames())
	for _, w := range strings.Fields(d.withoutAsked()) {
		w = strings.Trim(w, `.,;:?!"'()`)
		if identifier.MatchString(w) && !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}

// identifier is a word with a digit, or with a capital after a small letter.
var identifier = pattern.New(`\p{L}.*\d|\d.*\p{L}|\d{3,}|\p{Ll}\p{Lu}`)

// namesAsked reports whether a name belongs to somebody asked about whom the
// corpus knows.
func (d *decider) namesAsked(name string) bool {
	return slices.ContainsFunc(d.q.Speakers, func(a question.Asked) bool { return a.Known() && contains(a.Wording, name) })
}

// labelled reports whether a name is part of that of somebody mentioned who goes by
// initials as well.
func (d *decider) labelled(name string) bool {
	return slices.ContainsFunc(d.plan.Mentioned, func(full string) bool {
		p, ok := d.directory.Person(full)
		return ok && len(p.Short) > 0 && contains(full, name)
	})
}

// inCorpus reports whether the corpus contains a name, or its adjective or noun.
func (d *decider) inCorpus(name string) bool {
	if len(d.directory.Lookup(name)) > 0 {
		return true
	}
	for _, form := range append([]string{name}, formsOf(name)...) {
		if d.contains(form) {
			return true
		}
	}
	return false
}

// formsOf are other forms of a name: a country's adjective, and the like.
func formsOf(name string) []string {
	english, err := lexicon.English()
	if err != nil {
		return nil
	}
	word := strings.ToLower(name)
	other := slices.Clone(similarity.Nation(word))
	for _, r := range english.Related(word) {
		if form := english.Word(r.ID); r.Relation <= lexicon.Derived && len(word) >= ownStem && strings.HasPrefix(form, word[:ownStem]) {
			other = append(other, form)
		}
	}
	return other[:min(mostForms, len(other))]
}

const (
	// ownStem is how many letters another form of a name begins with that are
	// its own: "mars" is no form of "march".
	ownStem = 4
	// mostForms is how many other forms of a name are looked for.
	mostForms = 6
)

// bestOther is how much of the topic a statement covers at most, in its
// paragraph, that somebody else made than those asked about.
func (d *decider) bestOther() float64 {
	if d.rival == nil {
		best, others := 0.0, 0
		for _, s := range d.found.Statements {
			if s.Speaker == "" || slices.Contains(d.plan.Names, s.Speaker) || slices.Contains(d.plan.Camp, s.Speaker) {
				continue
			}
			if others++; others > considered {
				break
			}
			best = max(best, d.topic().Match(similarity.NewTextIn(s.Text, d.paragraph(s.Statement))).MaxSim)
		}
		d.rival = &best
	}
	return *d.rival
}
