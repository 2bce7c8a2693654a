package names

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/rulefile"
)

//go:embed lexicon/*.txt
var lexiconFiles embed.FS

// RuleFiles are the lists that the rules for people work by.
func RuleFiles() fs.FS { return lexiconFiles }

// A reader reads lists and collects what is wrong with them.
type reader struct {
	files fs.FS
	// checks looks for what takes time to find as well: lines that stand there twice,
	// and given names that are not written as they are looked up.
	checks bool
	read   []string
	fault  error
}

// A row is a line of a list cut into its fields.
type row struct {
	rulefile.Line
	fields []string
}

// What stands between the fields of a line.
func spaces(text string) []string { return strings.Fields(text) }
func tabs(text string) []string   { return strings.Split(text, "\t") }

func (r *reader) wrong(err error) { r.fault = errors.Join(r.fault, err) }

// listFile is the name of the file of a list.
func listFile(list string) string { return "lexicon/" + list + ".txt" }

func (r *reader) lines(list string) []rulefile.Line {
	name := listFile(list)
	r.read = append(r.read, name)
	lines, err := rulefile.Lines(r.files, name)
	r.wrong(err)
	return lines
}

// rows returns the lines of a list, whose first fields are all different; each
// has least fields or more, and no more than most, unless that is 0.
func (r *reader) rows(list string, cut func(string) []string, least, most int) []row {
	var out []row
	seen := rulefile.Seen{}
	for _, line := range r.lines(list) {
		fields := cut(line.Text)
		if n := len(fields); n < least || most > 0 && n > most || slices.Contains(fields, "") {
			r.wrong(line.Errorf("%d fields, or an empty one", n))
			continue
		}
		if r.checks {
			if err := seen.Add(Fold(fields[0]), line); err != nil {
				r.wrong(err)
				continue
			}
		}
		out = append(out, row{line, fields})
	}
	return out
}

// words returns the words of a list, folded.
func (r *reader) words(list string) map[string]bool {
	rows := r.rows(list, spaces, 1, 1)
	out := make(map[string]bool, len(rows))
	for _, row := range rows {
		out[Fold(row.fields[0])] = true
	}
	return out
}

// gender is the second field of a row, one of the allowed letters.
func (r *reader) gender(row row, allowed string) retrieval.Gender {
	letter := row.fields[1]
	if len(letter) != 1 || !strings.Contains(allowed, letter) {
		r.wrong(row.Errorf("%q is none of the genders %q", letter, strings.Split(allowed, "")))
	}
	return genderOf(letter)
}

// genderOf is the gender of a letter, "" for u, which is either.
func genderOf(letter string) retrieval.Gender {
	switch letter {
	case "f":
		return retrieval.Female
	case "m":
		return retrieval.Male
	}
	return ""
}

// unknown reports the lists that nothing reads.
func (r *reader) unknown() error {
	names, err := fs.Glob(r.files, "lexicon/*")
	for _, name := range names {
		if !slices.Contains(r.read, name) {
			err = errors.Join(err, fmt.Errorf("%s: there is no list %q", name, strings.TrimSuffix(path.Base(name), ".txt")))
		}
	}
	return err
}
