package attendees

import (
	"strings"

	"whosaid/retrieval"
)

// What columns of a table of attendees are called.
var (
	nameColumns = set(`name|names|full name|attendee|attendees|participant|participants|delegate|member|person|who|speaker|representative|
		your name|first name and last name|present`)
	shortColumns = set(`abbreviation|abbreviations|abbr|abbr.|abbrev|abbrev.|initials|initial|nick|nickname|nick name|github|
		github handle|github username|handle|handles|irc|
		irc nick|username|user name|user|tla|acronym|alias|twitter|discord|slack|matrix|telegram|short|id|label`)
	organisationColumns = set(`organization|organisation|organizations|org|org.|company|affiliation|affiliations|team|employer|client|group|
		project|institution|institute|university|member organization|represents|representing|department|unit|country|delegation`)
)

// columns says which cell of a table has what; -1 for none.
type columns struct {
	name, organisation int
	short              []int
}

// table reads a table of attendees that begins at the first line, and returns
// how many lines it has; 0 where there is none.
func (r *reader) table(lines []string) int {
	head, ok := columnsOf(lines[0])
	if !ok {
		return 0
	}
	n := 1
	for ; n < len(lines); n++ {
		row := cells(lines[n])
		if len(row) < 2 {
			break
		}
		r.row(head, row)
	}
	return n
}

func columnsOf(line string) (columns, bool) {
	c := columns{name: -1, organisation: -1}
	for i, cell := range cells(line) {
		switch cell = strings.ToLower(cell); {
		case nameColumns[cell] && c.name < 0:
			c.name = i
		case shortColumns[cell]:
			c.short = append(c.short, i)
		case organisationColumns[cell] && c.organisation < 0:
			c.organisation = i
		}
	}
	return c, c.name >= 0 && (len(c.short) > 0 || c.organisation >= 0)
}

func (r *reader) row(c columns, row []string) {
	cell := func(i int) string {
		if i < 0 || i >= len(row) {
			return ""
		}
		return row[i]
	}
	a := item(cell(c.name))
	if o := cell(c.organisation); o != "" && o != "-" {
		a.Organisation = o
	}
	var short []string
	for _, i := range c.short {
		for _, s := range strings.FieldsFunc(cell(i), func(r rune) bool { return r == '/' || r == ',' || r == ';' }) {
			if s = handle(s); s != "" && s != "-" && len(s) <= longestName {
				short = append(short, s)
			}
		}
	}
	a.Short = append(short, a.Short...)
	if strings.Trim(a.Name, "-: ") != "" {
		r.add(retrieval.Attendee{Name: a.Name, Short: a.Short, Organisation: a.Organisation})
	}
}

// cells are those of a row of a table, of bars or of tabs; nil for a line that
// is none.
func cells(line string) []string {
	line = strings.TrimSpace(line)
	by := "|"
	if !strings.Contains(line, by) {
		by = "\t"
	}
	if !strings.Contains(line, by) {
		return nil
	}
	line = strings.TrimSuffix(strings.TrimPrefix(line, by), by)
	out := strings.Split(line, by)
	for i := range out {
		out[i] = clean(out[i])
	}
	return out
}
