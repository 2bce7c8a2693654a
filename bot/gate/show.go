package gate

import (
	"fmt"
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/quotetext"
)

// shown remembers which evidence stands in the text already.
type shown struct {
	statements, passages map[int]bool
}

// beside is what stands beside a sentence: exact words, speaker and source of
// all that it cites, each on a line of its own. What stands further up is only
// pointed to.
func (s *shown) beside(j *judge, v verdict) string {
	var b strings.Builder
	seen := map[cite]bool{}
	for _, c := range v.cites {
		if seen[c] {
			continue
		}
		seen[c] = true
		if c.kind == statementCite {
			s.statement(&b, j, c.index, v.text != "")
		} else {
			s.passage(&b, &j.evidence.Passages[c.index], c.index, v.text)
		}
	}
	return b.String()
}

func (s *shown) statement(b *strings.Builder, j *judge, index int, claimed bool) {
	st := j.evidence.Statements[index]
	switch {
	case !s.statements[index]:
		s.statements[index] = true
		beside := j.evidence.Beside
		if beside == nil {
			beside = Cite
		}
		b.WriteString("\n— " + beside(st))
	case claimed:
		fmt.Fprintf(b, "\n— %s, as above (%s)", speakerOf(st), place(st.Document, st.Paragraph))
	}
}

func (s *shown) passage(b *strings.Builder, p *retrieval.Chunk, index int, claim string) {
	if s.passages[index] && claim == "" {
		return
	}
	s.passages[index] = true
	fmt.Fprintf(b, "\n— In the document: %s (%s)", excerpt(p.Text, claim), place(p.Document, p.Paragraph))
}

func (s *shown) list() []int {
	var out []int
	for i := range s.statements {
		out = append(out, i)
	}
	slices.Sort(out)
	return out
}

// Cite is the line that stands beside a claim: the statement's bytes, in
// quotation marks where the document has them inside such, the speaker and the
// source.
func Cite(s retrieval.Statement) string {
	who := speakerOf(s)
	if s.SpeakerRole != "" && !strings.Contains(s.Speaker, s.SpeakerRole) {
		who += ", " + strings.Join(strings.Fields(s.SpeakerRole), " ")
	}
	if s.Via != "" {
		who += ", according to " + s.Via
	}
	if s.Kind == retrieval.Direct {
		return fmt.Sprintf("%s: “%s” (%s)", who, s.Text, place(s.Document, s.Paragraph))
	}
	return fmt.Sprintf("%s, as the document reports it: %s (%s)", who, s.Text, place(s.Document, s.Paragraph))
}

func speakerOf(s retrieval.Statement) string {
	if s.Speaker == "" {
		return "Speaker not named"
	}
	return s.Speaker
}

func place(document string, paragraph int) string {
	return fmt.Sprintf("%s, paragraph %d", document, paragraph)
}

// excerpt is the line of a passage that bears most on a claim.
func excerpt(text, claim string) string {
	about := newVocabulary(nil, claim)
	best, most := "", -1
	for rest := text; rest != ""; {
		end := boundary(rest, true)
		line := strings.TrimSpace(rest[:end])
		rest = rest[end:]
		hits := 0
		for _, w := range quotetext.Words(line) {
			if about.has(w.Text) && !functionWord(w.Text) {
				hits++
			}
		}
		if hits > most && line != "" {
			best, most = line, hits
		}
	}
	return best
}
