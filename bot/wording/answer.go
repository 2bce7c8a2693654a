package wording

import (
	"fmt"
	"strings"

	"whosaid/bot/answer"
	"whosaid/bot/copies"
	"whosaid/bot/plan"
	"whosaid/bot/verdict"
	"whosaid/retrieval"
	"whosaid/retrieval/people"
)

// A Corpus is what an answer is worded about.
type Corpus struct {
	Directory *people.Directory
	// Documents are the names of all documents.
	Documents []string
	// Examples are questions that this corpus answers, for who asks what can be
	// asked.
	Examples []string
	// Also are other places of the statements' words, by the statements' IDs.
	Also map[string][]copies.Copy
}

// inFull is how many statements an answer shows in full.
const inFull = 3

// Answer words a decision: sentences that stand by themselves, in which only
// the documents' own bytes stand in quotation marks.
func Answer(d answer.Decision, c Corpus) string {
	w := wording{Decision: d, Corpus: c, voice: New(c.Directory).About(d.Plan.Topic()).Also(c.Also)}
	text := w.text()
	for _, note := range []string{w.spokenFor(), w.corrected(), w.foreign()} {
		if note != "" {
			text = note + " " + text
		}
	}
	return strings.TrimSpace(text)
}

// A wording is one decision being put into words.
type wording struct {
	answer.Decision
	Corpus
	voice *Voice
}

func (w *wording) text() string {
	if w.Shape == answer.Narrate {
		return w.narrated()
	}
	return w.shaped() + w.further()
}

// shaped is the answer in the shape that was decided, where that is no sentence of a document.
func (w *wording) shaped() string {
	switch w.Shape {
	case answer.Tell:
		return w.otherWords() + w.inTime() + w.told(w.Statements)
	case answer.Say:
		return w.otherWords() + w.said()
	case answer.Affirm:
		return w.affirmed()
	case answer.Contradict:
		return "Not so, as far as the words go. " + w.voice.Report(w.Statements[0])
	case answer.Deny:
		return "No, " + verdict.Of(w.Checked).Text() + " " + w.voice.Report(w.Statements[0])
	case answer.Hold:
		return w.sides()
	case answer.Name:
		return w.names()
	case answer.Brief:
		return w.briefly()
	case answer.Portray:
		return w.portraits()
	case answer.Withhold:
		return w.withheld()
	case answer.Credit:
		return w.credited()
	case answer.Place:
		return w.placed()
	case answer.Chat:
		return w.chat()
	}
	return w.no()
}

// corrected says for whom misspelt names were taken.
func (w *wording) corrected() string {
	var notes []string
	for _, c := range w.Plan.Corrected {
		notes = append(notes, fmt.Sprintf("%s for %s", c.Asked, c.Taken))
	}
	if len(notes) == 0 {
		return ""
	}
	return "Taking " + List(notes) + "."
}

// foreign says what becomes of a question that is not in English.
func (w *wording) foreign() string {
	if w.Plan.Foreign == "" {
		return ""
	}
	return "I read questions in English; of this one I can only go by its names."
}

// otherWords says of an answer to words in quotation marks that they stand
// nowhere like that.
func (w *wording) otherWords() string {
	if w.InOtherWords {
		return "Not in those words: "
	}
	return ""
}

// inTime says of an answer that it is the first time or the last, and when.
func (w *wording) inTime() string {
	if w.Plan.Order == plan.AnyTime {
		return ""
	}
	which, on, but := "The first time", " is this", ""
	if w.Plan.Order == plan.Last {
		which = "The last time"
	}
	if date := w.Statements[0].Date; date != "" {
		on = " was " + date
	}
	switch w.Undated {
	case 0:
	case 1:
		but = " (one document with these words has no date)"
	default:
		but = fmt.Sprintf(" (%d documents with these words have no date)", w.Undated)
	}
	return which + " in these documents" + on + but + ". "
}

// told reports up to three statements, as far as they fit on a screen.
func (w *wording) told(statements []retrieval.Statement) string {
	text := ""
	for i, s := range statements[:min(inFull, len(statements))] {
		tell := w.voice.Report
		if i > 0 && s.Speaker == statements[i-1].Speaker {
			tell = w.voice.Again
		}
		sentence := tell(s)
		if i > 0 && len(text)+len(sentence) > onScreen {
			break
		}
		text += " " + sentence
	}
	return strings.TrimSpace(text)
}

// onScreen is how many bytes of sentences an answer has at most, but for one
// that is longer: the screen of a phone.
const onScreen = 760

// said reports the first statement, and names who else said the same.
func (w *wording) said() string {
	text := w.voice.Report(w.Statements[0])
	var others []retrieval.Statement
	for _, s := range w.Statements[1:] {
		if s.Speaker != w.Statements[0].Speaker || s.Document != w.Statements[0].Document {
			others = append(others, s)
		}
	}
	if len(others) > 0 {
		text += " See also " + List(w.voice.Mentions(others[:min(inFull, len(others))])) + "."
	}
	return text
}

// affirmed is a report after a yes: how sure a one depends on whether the very
// words were found.
func (w *wording) affirmed() string {
	report := w.voice.Report(w.Statements[0])
	if !w.Statements[0].Sure() {
		return "Most likely, though the document does not say outright who speaks: " + Within(report)
	}
	switch w.Verdict {
	case retrieval.Exact:
		return "Yes. " + report
	case retrieval.Near:
		return "Yes, nearly in these words: " + Within(report)
	}
	return "Yes, in other words: " + Within(report)
}

// sides reports what each of several people said, in as much as fits on a screen:
// the first statement of each, and others where there is room.
func (w *wording) sides() string {
	each := onScreen / len(w.Sides)
	w.voice.brief = max(leastBrief, each/2-besideWords/2)
	var sentences []string
	for _, side := range w.Sides {
		room := each
		for i, s := range side.Statements {
			tell := w.voice.Again
			if i == 0 {
				tell = w.voice.Report
			}
			sentence := tell(s)
			if room -= len(sentence); i > 0 && room < -besideWords/2 {
				break
			}
			sentences = append(sentences, sentence)
		}
	}
	return strings.Join(sentences, " ")
}

// narrated shows a sentence as it stands, with whose words it has where it does
// not name them itself, and then what was said beside it.
func (w *wording) narrated() string {
	source := w.voice.sourceOf(w.Sentence.Document, w.Sentence.Locator, w.Sentence.Paragraph)
	for _, by := range w.Credits {
		source += ", by " + by.Author
	}
	shown := oneLine(w.Sentence.Text)
	switch {
	case w.Plan.Byline == plan.Present:
		shown = listed(w.Sentence.Text)
	case w.Sentence.Lines:
		shown = rowed(w.Sentence.Text)
	}
	text := fmt.Sprintf("In %s: %s", source, shown)
	text += w.further()
	if w.Sentence.Speaker != "" {
		text += " That is according to " + w.voice.meant(w.Sentence.Speaker) + "."
	}
	var beside []retrieval.Statement
	for _, s := range w.Statements {
		if !strings.Contains(w.Sentence.Text, s.Text) {
			beside = append(beside, s)
		}
	}
	if len(beside) > 0 {
		text += " " + w.voice.Report(beside[0])
	}
	return text
}

// placed tells where, when, to whom or by whom the statement was made.
func (w *wording) placed() string {
	s := w.Statements[0]
	told, ask := s.When, "when"
	switch w.Plan.Question.Asks {
	case "who", "how":
		return w.voice.Say(s) + " " + w.voice.Known(s)
	case "where":
		told, ask = s.Venue+s.Addressee+s.Via, "where"
	case "whom":
		told, ask = s.Addressee+s.Venue, "to whom"
	}
	text := w.voice.Report(s)
	if strings.TrimSpace(told) == "" {
		text = fmt.Sprintf("%s does not say %s. %s", sourceName(s.Document, s.Title), ask, text)
	}
	return text
}

// chat answers small talk, with examples from this corpus.
func (w *wording) chat() string {
	example := ""
	if len(w.Examples) > 0 {
		var quoted []string
		for _, e := range w.Examples {
			quoted = append(quoted, "“"+e+"”")
		}
		example = " For example: " + strings.Join(quoted, " ")
	}
	switch w.Plan.Talk {
	case plan.Greeting:
		return "Hello. Ask me who said what in " + w.corpus() + "." + example
	case plan.Thanks:
		return "You are welcome."
	}
	return "I answer who said what in " + w.corpus() +
		": who said something, what somebody said, on a topic or at all, whether they did, and who spoke about what. " +
		"The words I show are the documents' own, with their speaker and place; where the documents do not answer, I say so." + example
}

// corpus is what is searched, as a person would call it.
func (w *wording) corpus() string {
	documents := w.Plan.Documents
	if len(documents) == 0 {
		documents = w.Documents
	}
	if len(documents) == 1 {
		return sourceName(documents[0], "")
	}
	return "these documents"
}
