package attribution

import (
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
)

// mail drafts the lines that a mail quotes under "On Tuesday, Ms Ito wrote:",
// each under who wrote it: a line is quoted as often as ">" begins it. It
// reports whether the paragraph has such lines. next is the paragraph after.
func (f *flow) mail(text string, number int, p, next retrieval.Span) bool {
	goesOn := len(f.authors) > 0 && strings.HasPrefix(p.In(text), ">")
	opens := strings.Contains(p.In(text), "wrote:\n") || strings.HasSuffix(p.In(text), "wrote:") && strings.HasPrefix(next.In(text), ">")
	if !goesOn && !opens {
		return false
	}
	if !goesOn {
		f.authors = map[int]retrieval.Span{}
	}
	first, authors := len(f.out), f.authors
	depth, signed, found := 0, 0, goesOn
	before := p.Start
	for at := p.Start; at < p.End; {
		end := p.End
		if n := strings.IndexByte(text[at:p.End], '\n'); n >= 0 {
			end = at + n
		}
		level, line := quotedLine(text, retrieval.Span{Start: at, End: end})
		who := mailAuthor(text, line)
		if line.In(text) == "wrote:" {
			_, opening := quotedLine(text, retrieval.Span{Start: before, End: end})
			who = mailAuthor(text, opening) // the line is broken before its verb
		}
		if line.In(text) == "--" {
			signed = level
		} else if level != signed {
			signed = 0
		}
		switch {
		case signed > 0:
			depth = -1
		case who.Len() > 0:
			authors[level+1], found = who, true
			depth = -1
		case line.Len() == 0 || authors[level].Len() == 0:
			depth = -1
		case level == depth:
			d := &f.out[len(f.out)-1]
			d.spans[0].End, d.quotes[0].End = line.End, line.End
		default:
			f.out = append(f.out, draft{spans: []retrieval.Span{line}, quotes: []retrieval.Span{line}, kind: retrieval.Direct,
				paragraph: number, speaker: authors[level], rule: labelRule})
			depth = level
		}
		before, at = at, end+1
	}
	byFirst(f.out[first:])
	return found
}

// quotedLine is how often a line of a mail is quoted, and the line without its
// marks.
func quotedLine(text string, l retrieval.Span) (int, retrieval.Span) {
	level := 0
	for l.Start < l.End && (text[l.Start] == '>' || text[l.Start] == ' ') {
		if text[l.Start] == '>' {
			level++
		}
		l.Start++
	}
	return level, trimSpace(text, l.Start, l.End)
}

// mailAuthor is who wrote what follows a line such as "On Tue, 3 Mar 2020 at
// 10:02, Petra Lund <petra@harbour.example> wrote:".
func mailAuthor(text string, l retrieval.Span) retrieval.Span {
	line := l.In(text)
	rest, ok := strings.CutSuffix(line, "wrote:")
	rest = strings.TrimRight(rest, " \n")
	if !ok || !strings.HasPrefix(line, "On ") || !strings.ContainsAny(line, "0123456789") {
		return retrieval.Span{}
	}
	if i := strings.IndexByte(rest, '<'); i > 0 {
		rest = rest[:i]
	}
	from := strings.LastIndexAny(rest, "0123456789") + 1
	from += len(clockTail.FindString(rest[from:]))
	who := trimSpace(text, l.Start+from, l.Start+len(rest))
	if letters(who.In(text)) == 0 {
		return retrieval.Span{}
	}
	return who
}

// clockTail is what follows the last digit of a date or a time, before a name.
var clockTail = pattern.New(`^[ \x{202f}]*(?:[AaPp]\.?[Mm]\b\.?)?[ ,]*(?:\(?(?:GMT|UTC|[A-Z]{1,3}[SD]?T)\)?)?[ ,:]*`)
