package wording

import (
	"fmt"
	"slices"
	"strings"

	"whosaid/bot/answer"
	"whosaid/bot/plan"
	"whosaid/bot/verdict"
	"whosaid/retrieval"
	"whosaid/retrieval/names"
	"whosaid/retrieval/question"
)

// no words why there is no answer, with the nearest evidence.
func (w *wording) no() string {
	switch w.No {
	case answer.SpeakerUnknown:
		return w.unknown()
	case answer.SpeakerSilent:
		return w.silent()
	case answer.SomeoneElse:
		return w.someoneElse()
	case answer.Closest:
		return w.closest()
	}
	return w.notInCorpus()
}

// unknown: a person asked about is nowhere in the corpus.
func (w *wording) unknown() string {
	asked, _ := w.Plan.Unknown()
	if w.Why == answer.NoReferent {
		return fmt.Sprintf("I cannot tell whom you mean by %s; please give a name.", Quote(strings.TrimSpace(asked.Wording)))
	}
	name := properly(asked)
	if w.Why == answer.NoRole {
		as := "described as"
		if w.bare(asked) {
			as = "called or described as"
		}
		text := fmt.Sprintf("Nobody in %s is %s %s.", w.corpus(), as, name)
		if len(w.Nearest) > 0 {
			text += " On the matter itself: " + w.told(w.Nearest[:min(2, len(w.Nearest))])
		}
		return text
	}
	called := plan.Unaddressed(name)
	if gender, _ := plan.TitleGender(name); gender != "" && len(w.Directory.Lookup(called)) > 0 {
		return fmt.Sprintf("Nobody called %s is quoted or mentioned in %s.", name, w.corpus())
	}
	if called != name && len(w.Directory.Find(called)) > 0 && len(w.Directory.Find(called)[0].People) > 0 {
		called = name // somebody has the name, without this title
	}
	text := fmt.Sprintf("Nobody called %s is quoted or mentioned in %s.", called, w.corpus())
	if like := w.Directory.Suggest(asked.Wording); len(like) > 0 {
		text += fmt.Sprintf(" Did you mean %s?", like[0])
	}
	if len(w.Nearest) > 0 {
		text += " On the matter itself see " + List(w.voice.Mentions(w.Nearest)) + "."
	}
	return text
}

// bare reports whether asked is one word in small letters without an article, as a
// name and a role may be written: "what did baker say".
func (w *wording) bare(asked question.Asked) bool {
	word := asked.Wording
	if strings.Contains(word, " ") || word != strings.ToLower(word) {
		return false
	}
	words := strings.Fields(strings.ToLower(w.Plan.Text))
	at := slices.IndexFunc(words, func(s string) bool { return strings.Trim(s, ",.;:?!") == word })
	return at > 0 && !articles[words[at-1]]
}

// silent: the people asked about are here, but not quoted.
func (w *wording) silent() string {
	who := Named(w.whom())
	if w.Why == answer.NothingElse {
		return fmt.Sprintf("Nothing else of %s is quoted in %s.", who, w.corpus())
	}
	text := fmt.Sprintf("%s %s mentioned in %s, but not quoted.", Upper(who), w.areThey(who), w.corpus())
	if w.Sentence.Text != "" {
		source := w.voice.sourceOf(w.Sentence.Document, w.Sentence.Locator, w.Sentence.Paragraph)
		text += fmt.Sprintf(" In %s: %s", source, oneLine(w.Sentence.Text))
	}
	return text
}

// someoneElse: the very words are there, but another person's.
func (w *wording) someoneElse() string {
	if w.Why == answer.Unattributed {
		return fmt.Sprintf("Not %s, as far as the document says: it does not say whose words they are. %s", w.whom(),
			w.voice.Report(w.Nearest[0]))
	}
	return fmt.Sprintf("Not %s but %s", w.whom(), w.voice.who(w.Nearest[0]))
}

// closest shows what comes nearest, as no more than that.
func (w *wording) closest() string {
	switch w.Why {
	case answer.Altered:
		return "Nobody said just that. It is " + verdict.Of(w.Checked).Text() + " " + w.voice.Report(w.Nearest[0])
	case answer.Unsure:
		return "The words are there, but the document does not say outright whose they are; it may be somebody else than " + w.whom() + ". " +
			w.voice.Report(w.Nearest[0])
	}
	lead := "Nothing says so outright."
	if w.Why == answer.Unfounded {
		lead = "What the question takes for granted is told nowhere here."
	}
	if filters := w.filters(); w.Why == answer.NothingTo && filters != "" {
		lead = fmt.Sprintf("Nothing of %s is given %s.", w.whom(), filters)
	}
	if len(w.Nearest) == 1 {
		return lead + " The closest statement: " + Within(w.told(w.Nearest))
	}
	return lead + " The closest statements: " + Within(w.told(w.Nearest))
}

// notInCorpus: nothing bears on the question.
func (w *wording) notInCorpus() string {
	switch w.Why {
	case answer.NoWords:
		if w.Plan.Question.Kind == question.Circumstances {
			return "I cannot tell which words you mean; please give some of them."
		}
		return "Please give some of the words that you mean."
	case answer.NothingTo:
		return fmt.Sprintf("Nobody is quoted in %s%s.", w.corpus(), spaced(w.filters()))
	case answer.WhichArticle:
		return "Please say which article you mean, such as what it is about."
	case answer.NotThere:
		return w.notThere()
	case answer.NoByline:
		return w.noByline()
	case answer.Narration:
		return w.narration()
	}
	text := fmt.Sprintf("Nothing in %s bears on that.", w.corpus())
	if len(w.Nearest) > 0 {
		text += " The nearest is " + w.voice.Mentions(w.Nearest[:1])[0] + "."
	}
	return text
}

// notThere: no list of a meeting and no turn of it has those asked about.
func (w *wording) notThere() string {
	text := fmt.Sprintf("Nothing in %s tells that %s was there.", sourceName(w.Plan.Documents[0], ""), w.whom())
	if w.Sentence.Text != "" {
		text += " It has: " + listed(w.Sentence.Text)
	}
	return text
}

// narration: the words are the document's own.
func (w *wording) narration() string {
	text := "Those words are in the corpus, but they are the document's own and nobody's quotation"
	if w.Sentence.Document != "" {
		text += fmt.Sprintf(" (%s)", w.voice.sourceOf(w.Sentence.Document, w.Sentence.Locator, w.Sentence.Paragraph))
	}
	return text + "."
}

// whom names those asked about.
func (w *wording) whom() string {
	var names []string
	for _, a := range w.Plan.Question.Speakers {
		switch {
		case len(a.People) == 1:
			names = append(names, a.People[0].Name)
		case len(a.People) > 1 && strings.EqualFold(a.Wording, a.People[0].Surname):
			names = append(names, a.People[0].Surname)
		case a.Wording != "":
			names = append(names, properly(a))
		}
	}
	if len(names) == 0 {
		return "anybody"
	}
	return List(names)
}

// areThey is the verb of those asked about.
func (w *wording) areThey(who string) string {
	if p, ok := w.Directory.Person(who); ok && p.Sort == retrieval.Individual {
		return "is"
	}
	if len(w.Plan.Question.Speakers) > 1 && strings.Contains(who, " and ") {
		return "are"
	}
	first, _, more := strings.Cut(who, " ")
	last := who[strings.LastIndexByte(who, ' ')+1:]
	if more && names.IsGivenName(first) || names.IsGivenName(strings.TrimSuffix(last, "s")) {
		return "is" // "John Roberts", "Williams"
	}
	return isOrAre(last)
}

// filters words relay, addressee and time of the question.
func (w *wording) filters() string {
	q := w.Plan.Question
	var parts []string
	if q.Addressee != "" {
		parts = append(parts, "as told to "+q.Addressee)
	}
	if q.Via != "" {
		parts = append(parts, "through "+q.Via)
	}
	if q.When != "" {
		parts = append(parts, withPreposition(q.When, "on"))
	}
	return strings.Join(parts, " ")
}

func spaced(s string) string {
	if s == "" {
		return ""
	}
	return " " + s
}

// properly is a name as names are written, where the question has it in small
// letters: abbreviations of countries and bodies large, other names with
// capitals. Descriptions stay as they are.
func properly(asked question.Asked) string {
	name := strings.TrimSpace(asked.Wording)
	words := strings.Fields(plan.Bare(name))
	switch {
	case name != strings.ToLower(name) || len(words) == 0:
		return name
	case question.Spelled(plan.Bare(name)) != plan.Bare(name):
		return strings.ToUpper(plan.Bare(name))
	case asked.By == retrieval.ByNominal:
		return name
	}
	for i, w := range words {
		words[i] = Upper(w)
	}
	return strings.Join(words, " ")
}
