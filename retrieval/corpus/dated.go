package corpus

import (
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/dates"
	"whosaid/retrieval/pattern"
)

// The lines at the head of a document that may say its date.
const (
	headLines = 30
	headBytes = 4000
)

var (
	// dateField is a line that gives a date by name: "Meeting Date/Time: ...",
	// "**When:** ...", "| Date | ...".
	dateField = pattern.New(`(?i)^[\s#*_>|\-+•]*(?:[\w’']+[ \t]){0,2}` +
		`(?:date|time|when|day|held|recorded|published|posted|issued|filed|sent)` +
		`(?:[ \t]*(?:/|and|&|of|on|at)[ \t]*\w+){0,2}(?:[ \t]+(?:the[ \t]+)?(?:meeting|call|publication))?[ \t*_]*[:：|][ \t*_]*(.*)$`)
	// published opens a line on when a text came out, without a colon.
	published = pattern.New(`(?i)^[\s#*_>]*(?:first\s+)?(?:published|posted|issued|recorded|held|filed|transcribed)\b(.{0,60})$`)
	// byline names the writer, and may end with the date.
	byline = pattern.New(`(?i)^[\s#*_>]*by\s+\S.{0,80}$`)
	// dateline opens a report with its place and date.
	dateline = pattern.New(`^[\p{Lu}][\p{Lu} .'’,-]+,[^\n]{0,40}?(?:\s[-–—―]|\s?\()`)
	// gathering is what a title with a date in it is of.
	gathering = pattern.New(`(?i)\b(?:meetings?|calls?|notes|minutes|session|hearing|transcript|interview|stand-?up|sync|` +
		`retro(?:spective)?|review|` +
		`workshop|plenary|agenda|chat|log|summary|council|board|committee|working group|webinar|ama|briefing|proceedings|debate)\b`)
)

// dated fills in a document's date, 2021-03-04 or as precise as it says, from
// the surest place that gives one: the front matter, a line for the date, the
// title, a line that is a date, a byline or dateline, the file's name and
// folders. A date that cannot be read for sure stays as the front matter has it,
// and empty elsewhere.
func dated(doc *retrieval.Document) {
	if d := inFull(doc.Date); doc.Date != "" {
		if !d.IsZero() {
			doc.Date = d.String()
		}
		return
	}
	lines := headOf(doc.Text)
	for _, look := range []func() dates.Date{
		func() dates.Date { return firstDate(lines, ofField) },
		func() dates.Date { return ofTitle(doc) },
		func() dates.Date { return firstDate(lines, ofDateAlone) },
		func() dates.Date { return firstDate(lines, ofByline) },
	} {
		if d := look(); !d.IsZero() {
			doc.Date = d.String()
			return
		}
	}
	if d, ok := dates.OfName(doc.Name); ok {
		doc.Date = d.String()
	}
}

// headOf are the first lines of a text that are not blank.
func headOf(text string) []string {
	var out []string
	for line := range strings.Lines(text[:min(len(text), headBytes)]) {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
		if len(out) == headLines {
			break
		}
	}
	return out
}

func firstDate(lines []string, of func(string) dates.Date) dates.Date {
	for _, l := range lines {
		if d := of(l); !d.IsZero() {
			return d
		}
	}
	return dates.Date{}
}

// inFull is the only date with a year in a text; zero where there is none, or
// several.
func inFull(text string) dates.Date {
	if d, ok := dates.Parse(text); ok && d.Year > 0 {
		return d
	}
	var out dates.Date
	for _, f := range dates.Find(text) {
		switch {
		case f.Date.Year == 0:
		case !out.IsZero() && out != f.Date:
			return dates.Date{}
		default:
			out = f.Date
		}
	}
	return out
}

func ofField(line string) dates.Date {
	if !strings.ContainsAny(line, ":：|") {
		return dates.Date{}
	}
	if m := dateField.FindStringSubmatch(line); m != nil {
		for _, f := range dates.Find(m[1]) {
			if f.Date.Year > 0 {
				return f.Date
			}
		}
	}
	return dates.Date{}
}

// ofTitle is the date in the title or the first line: that of a gathering, or
// one that stands apart from the words.
func ofTitle(doc *retrieval.Document) dates.Date {
	title := doc.Title
	if title == "" && len(doc.Paragraphs) > 0 {
		title = doc.Paragraphs[0].In(doc.Text)
	}
	return ofHeading(title)
}

// longestTitle is how many bytes a title has at most.
const longestTitle = 160

func ofHeading(title string) dates.Date {
	if len(title) > longestTitle || strings.Contains(title, "\n") {
		return dates.Date{}
	}
	d := inFull(title)
	if d.IsZero() {
		return dates.Date{}
	}
	if _, alone := dates.Parse(title); alone || gathering.MatchString(title) {
		return d
	}
	for _, f := range dates.Find(title) {
		before, after := strings.TrimSpace(title[:f.Start]), strings.TrimSpace(title[f.End:])
		if before == "" && apart(after, false) || after == "" && apart(before, true) || strings.HasSuffix(before, "(") && after == ")" ||
			strings.HasSuffix(before, "[") && strings.HasPrefix(after, "]") {
			return f.Date
		}
	}
	return dates.Date{}
}

// apart reports whether a mark that parts stands at the end of s, or at its
// beginning.
func apart(s string, end bool) bool {
	const marks = "|:–—-·•/"
	s = strings.TrimSpace(s)
	if end {
		return s != strings.TrimRight(s, marks)
	}
	return s != strings.TrimLeft(s, marks)
}

// ofDateAlone is the date of a line that is one, with markup around it.
func ofDateAlone(line string) dates.Date {
	line = strings.Trim(line, " \t#*_>|-–—=[]()")
	if d, ok := dates.Parse(line); ok && d.Year > 0 && d.Month > 0 && strings.ContainsAny(line, "-/., ") {
		return d
	}
	return dates.Date{}
}

func ofByline(line string) dates.Date {
	switch m := published.FindStringSubmatch(line); {
	case m != nil:
		return inFull(m[1])
	case byline.MatchString(line):
		return inFull(line)
	}
	return inFull(dateline.FindString(line))
}

// DateAt returns what tells the date of a place in a document: that of the last
// heading above it that is a date, where the document has several such, the
// document's own otherwise.
func DateAt(doc *retrieval.Document) func(offset int) string {
	type section struct {
		start int
		date  string
	}
	var sections []section
	for _, p := range doc.Paragraphs {
		if p.Len() > longestTitle {
			continue
		}
		d := ofDateAlone(p.In(doc.Text))
		if d.IsZero() && p.Heading {
			d = ofHeading(p.In(doc.Text))
		}
		if d.Day > 0 {
			sections = append(sections, section{p.Start, d.String()})
		}
	}
	return func(offset int) string {
		date := doc.Date
		if len(sections) < 2 {
			return date
		}
		for _, s := range sections {
			if s.start <= offset {
				date = s.date
			}
		}
		return date
	}
}
