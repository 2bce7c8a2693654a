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
	return all, errors.Join(err, inflectAll(all, seen))
}

// inflectAll gives all verbs their forms, those with particles the forms of
// the verb alone, and refuses verbs that are reported as none of them.
func inflectAll(all []*Verb, lines rulefile.Seen) error {
	var err error
	alone := map[string]*Verb{}
	for _, v := range all {
		if len(v.Particles) == 0 {
			alone[v.Lemma] = v
		}
	}
	for _, v := range all {
		bare := alone[v.Lemma]
		if len(v.Particles) > 0 && bare != nil && v.irregular != nil {
			err = errors.Join(err, lines[v.String()].Errorf("the forms of %q stand in line %d", v, lines[v.Lemma].Number))
		} else if bare != nil {
			v.irregular = bare.irregular
		}
		v.forms = inflect(v.Lemma, v.irregular)
		if v.Reports != "" && alone[v.Reports] == nil {
			err = errors.Join(err, lines[v.String()].Errorf("there is no verb %q to report %q as", v.Reports, v))
		}
	}
	return err
}

// parseVerb reads one line of verbs.txt:
// "lemma particles (past participle gerund) : frames +prepositions ; sense traits".
func parseVerb(line rulefile.Line) (*Verb, error) {
	text, _, _ := strings.Cut(line.Text, "#")
	head, use, ok := strings.Cut(text, ":")
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
	case !bracketed && strings.Trim(use, "; ") == "":
		return nil, line.Errorf("%q has no frame", words[0])
	}
	frames, traits, _ := strings.Cut(use, ";")
	v := &Verb{Lemma: words[0], Particles: words[1:]}
	if bracketed {
		v.irregular = irregular
	}
	if err := v.readFrames(line, frames); err != nil {
		return nil, err
	}
	return v, v.readTraits(line, traits)
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
	return nil
}

// readTraits reads what follows the semicolon.
func (v *Verb) readTraits(line rulefile.Line, traits string) error {
	senses, names := senseNames(), traitNames()
	for t := range strings.FieldsSeq(traits) {
		sense, trait := senses[t], names[t]
		verb, reports := reported(t, v.Lemma)
		switch {
		case sense != NoSense && v.Sense == NoSense:
			v.Sense = sense
		case trait != 0 && v.Traits&trait == 0:
			v.Traits |= trait
		case reports && v.Reports == "":
			v.Reports = verb
		case sense != NoSense || trait != 0 || reports:
			return line.Errorf("the trait %q stands there twice or beside another sense", t)
		default:
			return line.Errorf("there is no sense or trait %q", t)
		}
	}
	return nil
}

// reported is the verb that "reports", its own, or "reports=verb" names.
func reported(trait, own string) (verb string, ok bool) {
	if trait == "reports" {
		return own, true
	}
	verb, ok = strings.CutPrefix(trait, "reports=")
	return verb, ok && verb != ""
}
