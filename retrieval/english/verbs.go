package english

import (
	"errors"
	"io/fs"
	"strings"

	"whosaid/retrieval/rulefile"
)

// readVerbs returns the verbs of verbs.txt.
func readVerbs(files fs.FS) ([]*Verb, error) {
	lines, err := rulefile.Lines(files, verbFile)
	var all []*Verb
	seen := rulefile.Seen{}
	for _, line := range lines {
		v, wrong := parseVerb(line)
		if wrong == nil {
			wrong = seen.Add(v.String(), line)
		}
		if wrong != nil {
			err = errors.Join(err, wrong)
			continue
		}
		all = append(all, v)
	}
	return all, err
}

// parseVerb reads one line of verbs.txt:
// "lemma particles (past participle gerund) : frames +prepositions".
func parseVerb(line rulefile.Line) (*Verb, error) {
	text, _, _ := strings.Cut(line.Text, "#")
	head, frames, ok := strings.Cut(text, ":")
	if !ok {
		return nil, line.Errorf("a verb has a colon before its frames")
	}
	head, brackets, bracketed := strings.Cut(head, "(")
	inside, after, closed := strings.Cut(brackets, ")")
	words, irregular := strings.Fields(head), strings.Fields(inside)
	switch {
	case bracketed && (!closed || strings.TrimSpace(after) != "" || len(irregular) == 0 || len(irregular) > 3):
		return nil, line.Errorf("brackets stand before the colon and contain past, participle, gerund")
	case len(words) == 0:
		return nil, line.Errorf("a verb has a lemma before the colon")
	}
	v := &Verb{Lemma: words[0], Particles: words[1:], forms: inflect(words[0], irregular)}
	return v, v.readFrames(line, frames)
}

// readFrames reads what follows the colon.
func (v *Verb) readFrames(line rulefile.Line, frames string) error {
	names := frameNames()
	for f := range strings.FieldsSeq(frames) {
		preposition, introduces := strings.CutPrefix(f, "+")
		switch own, known := names[f]; {
		case introduces && preposition != "":
			v.Prepositions = append(v.Prepositions, preposition)
		case known && !v.Takes(own):
			v.Frames |= own
		case known:
			return line.Errorf("the frame %q stands there twice or is part of another", f)
		default:
			return line.Errorf("there is no frame %q", f)
		}
	}
	if !v.IsCue() {
		return line.Errorf("%q has no frame", v.Lemma)
	}
	return nil
}
