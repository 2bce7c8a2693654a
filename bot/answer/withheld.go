package answer

import (
	"cmp"
	"slices"
	"strings"

	"whosaid/bot/plan"
	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/question"
	"whosaid/retrieval/similarity"
)

var (
	// withholds tells that somebody gave no answer: "declined to comment".
	withholds = pattern.New(`(?i)(?:\b(?:declin(?:ed|es|ing)|refus(?:ed|es|ing)|would not|will not|did not|do(?:es)? not|` +
		`has not|have not|had not|could not|` +
		`was not|were not|is not|are not|without|would neither|not be|never)|\b(?:would|did|has|have|had|could|was|were)n['’]t)` +
		`(?: (?:immediately|yet|publicly|also|otherwise|directly|be))*(?: to)? ` +
		`(?:comment\w*|say(?:ing)?|speculat\w+|guess|be interviewed|interviewed|identify|mak(?:e|ing) (?:any |no |` +
		`an? )?(?:further )?(?:statement|comment)|answer\w*|discuss\w*|elaborat\w+|confirm(?: or deny)?|reveal\w*|disclos\w+|be drawn|` +
		`drawn|speak(?:ing)? to (?:reporters|the press|journalists)|` +
		`speaking|respond\w*|reply\w*|replied|return(?:ed)? (?:\w+ )?(?:calls?|messages?|emails?|requests?|phone)|explain\w*|specify|` +
		`be reached|reached|available for|` +
		`(?:giv(?:e|ing)|gave) (?:\w+ )?(?:details?|interviews?|comment|reasons?|names?|figures?|date)|tak(?:e|ing) questions|rul(?:e|` +
		`ing) out)\b|` +
		`\b(?:unavailable|not available) for (?:comment|interview)|\bno comment\b|\b(?:stayed|kept|remained) silent\b`)
	// openQuestion is what no answer is given to.
	openQuestion = pattern.New(`(?i)\b(?:whether|if|when|why|how|about|on)\b`)
	pronounAt    = pattern.New(`(?i)\b(?:he|she|they|it)\b(?: also| then)?(?:,? who)?\s*$|^\W*(?:he|she|they|it)\b`)
	// asksFuture is one for what may be yet, which anybody may be asked.
	asksFuture = pattern.New(`(?i)^\W*(?:so |and |but )?(?:will|would|is|are|can|could|should)\b`)
	// asksWhether is a question that yes or no answers.
	asksWhether = pattern.New(`(?i)^\W*(?:so |and |but )?(?:will|would|is|are|was|were|did|does|do|has|have|had|can|could|should)\b`)
)

// withheld is the answer that somebody asked about gave none to what is asked: "asked
// about the vote, Ito declined to comment". Ok is false where that is not told, or what
// they did say is as much about it.
func (d *decider) withheld(out Decision) (Decision, bool) {
	if !d.asksAnswerOf() {
		return out, false
	}
	w := withholding{decider: d, who: d.askedForms()}
	w.words = slices.DeleteFunc(slices.Clone(d.topicWords()), func(word string) bool {
		return slices.ContainsFunc(w.who, func(form string) bool { return containsName(form, word) })
	})
	w.silent = out.No == SpeakerSilent || out.No != Answered && d.neverQuoted()
	most, best := d.saidOf(out, w.words), line{}
	for _, l := range d.lines() {
		at := l.refusal
		if at == nil || !l.tells(at[0]) {
			continue
		}
		has, ok := w.fits(l, at)
		if !ok {
			continue
		}
		if slices.ContainsFunc(out.Statements, l.holdsRefusal) {
			return out, false // the answer says so already
		}
		if has > most+1e-9 || best.doc == nil && w.silent {
			best, most = l, max(has, most)
		}
	}
	if best.doc == nil {
		return out, false
	}
	if out.No == SpeakerSilent && most <= 0 {
		out.Sentence = best.sentence()
		return out, true
	}
	told := d.told(Withhold, nil)
	told.Sentence = best.sentence()
	told.Passages = firstOf(append([]retrieval.Passage{best.passage()}, told.Passages...), fewPassages)
	return told, true
}

// A withholding is a question that somebody may have given no answer to: wordings of
// those asked about, the words of its topic, and whether they are quoted nowhere.
type withholding struct {
	*decider
	who, words []string
	silent     bool
}

// fits reports whether a line, which tells at a place that somebody gave no answer, tells
// it of the question, and how much of the topic it has.
func (w *withholding) fits(l line, at []int) (has float64, ok bool) {
	text := l.text
	if w.q.Asks == "why" {
		if !reasons.MatchString(text[at[0]:]) {
			return 0, false
		}
		text = l.before + " " + text
	}
	if len(w.words) > 0 {
		has = w.share(w.words, similarity.NewText(text), halfAlike)
	}
	switch {
	case len(w.who) > 0 && w.actor(l, at[0], w.who):
		return has, w.silent || has >= leastWithheld
	case len(w.who) > 0 && w.q.Kind != question.Fact && !asksFuture.MatchString(w.plan.Text):
		return 0, false
	case openQuestion.MatchString(l.text):
		return has, has >= leastWithheld && (asksWhether.MatchString(w.plan.Text) || w.sameQuestion(text[at[1]:]))
	}
	return has, has >= surelyWithheld && asksWhether.MatchString(w.plan.Text)
}

// sameQuestion reports whether a text begins with an open question as the question
// itself does.
func (w *withholding) sameQuestion(text string) bool {
	asked, told := questionWord.FindStringSubmatch(w.plan.Text), soonAsks.FindStringSubmatch(text)
	return asked != nil && told != nil && strings.EqualFold(asked[1], told[1])
}

var (
	questionWord = pattern.New(`(?i)\b(who|which|what|when|where|why|how)\b`)
	soonAsks     = pattern.New(`(?i)^\W*(?:\w+ ){0,2}(who|which|what|when|where|why|how)\b`)
	// reasons are what somebody is asked for who is asked why.
	reasons = pattern.New(`(?i)\b(?:reasons?|why|explain\w*|motives?|comment)\b`)
)

const (
	// leastWithheld is the share of the topic that a line has at least in which somebody
	// asked about gives no answer to it, surelyWithheld the same where nobody is named.
	leastWithheld  = .5
	surelyWithheld = .6
)

// neverQuoted reports whether nobody of those asked about has a statement.
func (d *decider) neverQuoted() bool {
	return len(d.plan.Names) > 0 && !d.any(retrieval.Query{Speakers: d.plan.Names, Documents: d.plan.Documents})
}

// wordsAbout is the share of words that a line has something alike to.
func (d *decider) wordsAbout(l line, words []string) float64 {
	if len(words) == 0 {
		return 0
	}
	return d.share(words, similarity.NewText(l.text), halfAlike)
}

// asksAnswerOf reports whether a question may be one that somebody gave no answer to.
func (d *decider) asksAnswerOf() bool {
	return !d.q.Verbatim && d.q.Kind != question.List && d.q.Kind != question.WhoIs
}

// askedForms are wordings of those asked about: the surnames of people, the names of
// others, and what the question calls them.
func (d *decider) askedForms() []string {
	var forms []string
	for _, a := range d.q.Speakers {
		if bare := strings.TrimSpace(plan.Bare(a.Wording)); bare != "" {
			forms = append(forms, bare)
		}
		for _, p := range firstOf(a.People, 1) {
			if p.Surname != "" {
				forms = append(forms, p.Surname)
			} else {
				forms = append(forms, plan.Bare(p.Name))
			}
		}
	}
	if len(d.q.Speakers) > 0 || d.q.Asks == "who" {
		return forms
	}
	for _, m := range d.directory.Find(d.plan.Text) {
		if len(m.People) > 0 && m.People[0].Sort == retrieval.Individual && m.By != retrieval.ByNominal {
			forms = append(forms, cmp.Or(m.People[0].Surname, m.People[0].Name))
		}
	}
	if len(forms) == 0 {
		forms = question.ProperNames(d.plan.Text) // of somebody quoted nowhere
	}
	return forms
}

// saidOf is how much of words the statement or sentence has that an answer begins with.
func (d *decider) saidOf(out Decision, words []string) float64 {
	switch {
	case len(words) == 0, out.No != Answered, d.q.Asks == "why" && out.Shape == Narrate:
		return 0
	case out.Shape == Narrate || len(out.Statements) == 0:
		return d.share(words, similarity.NewText(out.Sentence.Text), halfAlike)
	}
	text := out.Statements[0].Text
	for _, l := range d.lines() {
		if l.holds(out.Statements[0]) {
			text += " " + l.text
		}
	}
	return d.share(words, similarity.NewText(text), halfAlike)
}

// inQuotation reports whether a place of a text stands in quotation marks.
func inQuotation(text string, at int) bool {
	return strings.Count(text[:at], `"`)%2 == 1 || strings.Count(text[:at], "“") > strings.Count(text[:at], "”")
}
