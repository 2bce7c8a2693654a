package english

import (
	"errors"
	"io/fs"
	"strings"

	"whosaid/retrieval/rulefile"
)

// A Title is a word that stands before a name without being part of it.
type Title struct {
	// Word is the title as written, without its period.
	Word string
	// Gender is "female", "male", or "" where it tells neither.
	Gender string
	// Noun is the office that it stands for, in lower case: "senator" for
	// "Sen"; "" where there is none ("Mr").
	Noun string
}

// Titles returns the titles in the order of titles.txt. They are not to be
// changed.
func Titles() []Title { return lists().titles }

// readTitles reads titles.txt: "word gender noun".
func readTitles(files fs.FS) ([]Title, error) {
	lines, err := rulefile.Lines(files, titleFile)
	var all []Title
	seen := rulefile.Seen{}
	for _, line := range lines {
		t, wrong := parseTitle(line)
		if wrong == nil {
			wrong = seen.Add(strings.ToLower(t.Word), line)
		}
		if wrong != nil {
			err = errors.Join(err, wrong)
			continue
		}
		all = append(all, t)
	}
	return all, err
}

func parseTitle(line rulefile.Line) (Title, error) {
	fields := strings.Fields(line.Text)
	if len(fields) != 3 {
		return Title{}, line.Errorf("a title has a word, a gender and a noun, not %d fields", len(fields))
	}
	gender, ok := map[string]string{"f": "female", "m": "male", "-": ""}[fields[1]]
	if !ok {
		return Title{}, line.Errorf("%q is none of the genders f, m and -", fields[1])
	}
	return Title{Word: fields[0], Gender: gender, Noun: strings.TrimPrefix(fields[2], "-")}, nil
}
