package bot

import (
	"slices"
	"strings"

	"whosaid/bot/gate"
	"whosaid/bot/wording"
	"whosaid/prompts"
	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/people"
	"whosaid/retrieval/similarity"
)

// mostLines is how many lines of a reply are shown at most, mostRead how many
// are read.
const (
	mostLines = 8
	mostRead  = 80
)

// A shownLine is what became of one line of a reply. Words are the model's,
// empty where the exact words of the evidence stand in their place; why names
// the check that they failed.
type shownLine struct {
	statements []retrieval.Statement // two where both say it
	passage    *retrieval.Chunk      // nil for a line about statements
	words, why string
}

// A page is what a reply makes of its evidence. Code writes who said something,
// to whom, when and where; the source's bytes stand beside it.
type page struct {
	draft     Draft
	prompt    prompts.Prompt
	directory *people.Directory
	documents documents
	lines     []shownLine
	dropped   int // lines that cite nothing that exists
	none      bool
	covered   bool   // a line is about what the evidence's own answer reports
	search    string // other words that the model wants to search for
}

// add takes one line and reports whether there is more to show than before.
func (p *page) add(l prompts.Line) bool {
	switch {
	case l.Kind == prompts.None:
		p.none = true
	case l.Kind == prompts.Search:
		p.search = l.Words
	case len(p.lines) >= mostLines:
	case l.Kind == prompts.Told:
		return p.addPassage(l)
	default:
		return p.addStatements(l)
	}
	return false
}

func (p *page) addPassage(l prompts.Line) bool {
	n := l.Numbers[0]
	if n < 1 || n > len(p.prompt.Passages) {
		p.dropped++
		return false
	}
	c := &p.prompt.Passages[n-1]
	line := shownLine{passage: c, words: l.Words}
	if l.Words != "" {
		line.why = gate.Check(l.Words, gate.Evidence{Text: c.Text, Known: []string{c.Document, p.draft.Request.Question}, Narrated: true})
	}
	return p.put(line)
}

// addStatements shows what two speakers both say as one line, and everything else
// as a line a statement.
func (p *page) addStatements(l prompts.Line) bool {
	var lines []shownLine
	for _, n := range l.Numbers {
		if n < 1 || n > len(p.prompt.Statements) {
			p.dropped++
			continue
		}
		s := p.prompt.Statements[n-1]
		line := shownLine{statements: []retrieval.Statement{s}, words: unled(l.Words, s)}
		if line.words != "" {
			line.why = p.check(line.words, s)
		}
		lines = append(lines, line)
	}
	if len(lines) == 2 && lines[0].told() && lines[1].told() && lines[0].statements[0].Speaker != lines[1].statements[0].Speaker {
		lines = []shownLine{{statements: append(lines[0].statements, lines[1].statements...), words: lines[0].words}}
	}
	grown := false
	for _, line := range lines {
		grown = p.put(line) || grown
	}
	return grown
}

// told reports whether a line is shown in the model's words.
func (l shownLine) told() bool { return l.words != "" && l.why == "" }

// check holds words against a statement.
func (p *page) check(words string, s retrieval.Statement) string {
	if !wording.Tellable(s) {
		return "verb"
	}
	person, _ := p.directory.Person(s.Speaker)
	names := append(known(s, p.directory, p.documents), p.draft.Request.Question)
	return gate.Check(words, gate.Evidence{Text: s.Text, Known: names, Gender: person.Gender})
}

// put shows a line that does not stand above.
func (p *page) put(l shownLine) bool {
	for _, above := range p.lines {
		if above.passage == l.passage && above.bytes() == l.bytes() && (!l.told() || above.words == l.words) {
			return false
		}
	}
	if p.draft.Sure && len(l.statements) == 1 && !l.told() && p.draft.shows(l.statements[0]) {
		p.covered = true
		return false // it stands in the evidence's own answer
	}
	p.lines = append(p.lines, l)
	return true
}

// shows reports whether the draft's own answer reports a statement first.
func (d Draft) shows(s retrieval.Statement) bool {
	for _, list := range [][]retrieval.Statement{d.Answer.Statements, d.Answer.Nearest} {
		if len(list) > 0 && list[0].ID == s.ID {
			return true
		}
	}
	return false
}

// grouped are the lines with those of one speaker together, in order of the
// first.
func grouped(lines []shownLine) (out []shownLine) {
	done := make([]bool, len(lines))
	for i, l := range lines {
		for k := i; k < len(lines); k++ {
			if !done[k] && (k == i || l.speaker() != "" && lines[k].speaker() == l.speaker()) {
				out, done[k] = append(out, lines[k]), true
			}
		}
	}
	return out
}

// speaker is whose line it is, empty for none or two.
func (l shownLine) speaker() string {
	if len(l.statements) != 1 {
		return ""
	}
	return l.statements[0].Speaker
}

// text is all that may be shown of some lines.
func (p *page) text(lines []shownLine) string {
	voice, last := wording.New(p.directory), ""
	var all []string
	if p.draft.Sure {
		all = append(all, p.draft.Answer.Answer)
	}
	for _, l := range lines {
		all = append(all, p.sentence(voice, l, l.speaker() != "" && l.speaker() == last))
		last = l.speaker()
	}
	return strings.Join(all, "\n")
}

// sentence is one line with the bytes that it rests on.
func (p *page) sentence(voice *wording.Voice, l shownLine, again bool) string {
	switch {
	case l.passage != nil:
		return p.passage(voice, l)
	case !l.told():
		return voice.Report(l.statements[0])
	case len(l.statements) == 2:
		a, b := l.statements[0], l.statements[1]
		return voice.TellBoth(a, b, l.words) + "\n— " + voice.Beside(a) + "\n— " + voice.Beside(b)
	}
	s := l.statements[0]
	return voice.Tell(s, l.words, again) + "\n— " + voice.Beside(s)
}

func (p *page) passage(voice *wording.Voice, l shownLine) string {
	about := l.words
	if about == "" {
		about = p.draft.Request.Question
	}
	source := voice.Passage(l.passage.Passage(), nearest(l.passage.Text, about))
	if l.told() {
		return wording.Upper(l.words) + ".\n— " + source
	}
	return wording.Upper(source)
}

// nearest is the sentence of a text that bears most on something.
func nearest(text, about string) string {
	query, best, worth := similarity.NewQuery(about), text, -1.0
	for _, s := range english.Sentences(text) {
		if m := query.Match(similarity.NewText(text[s.Start:s.End])).MaxSim; m > worth {
			best, worth = text[s.Start:s.End], m
		}
	}
	return best
}

// unled is what a line says without a beginning that names its speaker: code
// writes that. What names anybody else stays, and fails.
func unled(words string, s retrieval.Statement) string {
	for _, verb := range []string{" said that ", " says that ", " said ", " says "} {
		who, rest, ok := strings.Cut(words, verb)
		if !ok || len(strings.Fields(who)) > 8 {
			continue
		}
		known := strings.Fields("the a an of mr ms mrs dr he she they " + strings.ToLower(s.Speaker+" "+s.SpeakerAsWritten+" "+s.SpeakerRole))
		stranger := slices.ContainsFunc(strings.Fields(strings.ToLower(who)), func(w string) bool {
			return !slices.Contains(known, strings.Trim(w, ",."))
		})
		if !stranger {
			return rest
		}
	}
	return words
}
