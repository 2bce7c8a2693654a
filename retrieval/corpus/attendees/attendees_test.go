package attendees

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"whosaid/retrieval"
)

func show(list []retrieval.Attendee) string {
	var out []string
	for _, a := range list {
		s := a.Name
		if len(a.Short) > 0 {
			s += fmt.Sprint(a.Short)
		}
		if a.Organisation != "" {
			s += " of " + a.Organisation
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func TestOf(t *testing.T) {
	for text, want := range map[string]string{
		"| Name | Abbreviation | Organization |\n|---|---|---|\n| Mara Ellstrom | MEL | Lampco |\n| Peter Quayle | PQ | |\n\nMEL: Hi.": "Mara Ellstrom[MEL] of Lampco; Peter Quayle[PQ]",
		"Nick | Name | GitHub\n--- | --- | ---\nmo | Mo Larsen | @mola":                                                                "Mo Larsen[mo mola]",
		"Name\tOrganisation\nMo Larsen\tGlasshouse":                                                                                    "Mo Larsen of Glasshouse",
		"## Attendees\n\n- Mara Ellstrom (Lampco)\n- Peter Quayle - Glasshouse\n- quillfish\n\n## Next\n\n- Glass for all":             "Mara Ellstrom of Lampco; Peter Quayle of Glasshouse; quillfish",
		"**Present:** Mara Ellstrom (Lampco, chair), Peter Quayle and Dov Harrow":                                                      "Mara Ellstrom of Lampco; Peter Quayle; Dov Harrow",
		"Participants\n1. Mara Ellstrom @ Lampco\n2. @dov (Dov Harrow)\n3. Ines | Lampco":                                              "Mara Ellstrom of Lampco; Dov Harrow[dov] of ; Ines of Lampco",
		"present+ Mara, Dov Harrow\npresent+":                                                                                          "Mara; Dov Harrow",
		"Attendees:\nMara Ellstrom\nPeter Quayle\n\nWe met.\nGlass is dear.":                                                           "Mara Ellstrom; Peter Quayle",
		"Presenter: Mara Ellstrom (MEL)\n\nMEL: Hi.":                                                                                   "Mara Ellstrom[MEL]",
		"Presenters: Mara Ellstrom (MEL), Peter Quayle (PQ)":                                                                           "Mara Ellstrom[MEL]; Peter Quayle[PQ]",
		"| Name | Abbreviation |\n|--|--|\n| Mara T. Ellstrom | MEL |\n\nPresenter: Mara Ellstrom (MET)":                               "Mara T. Ellstrom[MEL MET]",
		"Present:  Ms. Mara Ellstrom (Chair)\n          Dr Peter Quayle (Treasurer)\nRegrets:  Mr. Al Fry\nStaff:    Dov Harrow\n":     "Mara Ellstrom; Peter Quayle; Dov Harrow",
		"**Present:** Cllr Mara Ellstrom (Mayor, in the Chair), Cllr Peter Quayle":                                                     "Mara Ellstrom; Peter Quayle",
		"Attendees\n\n- Mara Ellstrom (ME), lamps / glass\n- Peter Quayle (PQ), notes\n- Dov Harrow (DH) - oil\n":                      "Mara Ellstrom[ME] of lamps / glass; Peter Quayle[PQ]; Dov Harrow[DH] of oil",
		"Present: Mara Ellstrom\n\nThe Chair\n":                                                                                        "Mara Ellstrom",
		"rule: who was not there is none\nRegrets: Ana Ito, Ben Roe":                                                                   "",
		"rule: prose is no list\nAttendees were asked to bring glass, lamps and oil.":                                                  "",
		"rule: a table of other things\n| Item | Price |\n|---|---|\n| Glass | 3 |":                                                    "",
		"Attendees\n- TBD\n- and many others\n- see the list":                                                                          "",
		"rule: a lead without a full name\nModerator: Mara\nHost: the company that we hired":                                           "",
	} {
		if got := show(Of(text)); got != strings.ReplaceAll(want, " of ;", ";") {
			t.Errorf("%q:\n got %s\nwant %s", text, got, want)
		}
	}
}

// turns are those of a document with these labels.
func turns(labels ...string) *retrieval.Transcript {
	tr := &retrieval.Transcript{}
	for _, l := range labels {
		name, organisation, _ := strings.Cut(l, "|")
		turn := retrieval.Turn{Name: name, Organisation: organisation}
		if a, b, two := strings.Cut(name, " and "); two {
			turn.Names = []string{a, b}
		}
		tr.Turns = append(tr.Turns, turn)
	}
	return tr
}

func TestJoin(t *testing.T) {
	const table = "| Name | Abbreviation | Organization |\n|---|---|---|\n| Mara Ellstrom | MEL | Lampco |\n| Péter Quayle | PQ | Glasshouse |\n"
	const list = "Attendees\n- Peter Quayle (Glasshouse)\n- Peter Unwin\n- Mara Ellstrom\n- Dov Harrow\n"
	for _, c := range []struct{ rule, text, labels, want string }{
		{"initials of the table", table, "MEL,PQ,XY", "Mara Ellstrom (MEL)|Lampco,Péter Quayle (PQ)|Glasshouse,XY|"},
		{"full names, case and accents aside", table, "mara ellstrom,Peter Quayle", "Mara Ellstrom (MEL)|Lampco,Péter Quayle (PQ)|Glasshouse"},
		{"a first name that one attendee has", list, "Mara,Dov", "Mara Ellstrom|,Dov Harrow|"},
		{"two fit: it stays", list, "Peter,Peter Quayle,Mara", "Peter|,Peter Quayle|Glasshouse,Mara Ellstrom|"},
		{"a last name", list, "QUAYLE,Unwin", "Peter Quayle|Glasshouse,Peter Unwin|"},
		{"the initial of the last name decides", list, "Peter U.", "Peter Unwin (Peter U.)|"},
		{"initials of one attendee", list, "PQ,MEL,DH", "Peter Quayle (PQ)|Glasshouse,MEL|,Dov Harrow (DH)|"},
		{"another's full label fits as well", list, "Mara,Mara Voss", "Mara|,Mara Voss|"},
		{"nobody is listed", "No list here.", "Peter,Peter Quayle,PQ", "Peter|,Peter Quayle|,PQ|"},
		{"the label's own organisation stays", table, "MEL|Besu,Ines|Lampco", "Mara Ellstrom (MEL)|Besu,Ines|Lampco"},
		{"two who share a turn", table, "MEL and PQ", "Mara Ellstrom (MEL) and Péter Quayle (PQ)|"},
		{"nobody known", table, ",MEL", "|,Mara Ellstrom (MEL)|Lampco"},
		{"nicks", "Name | Nick\nMo Larsen | molars\n", "Molars,mo larsen", "Mo Larsen|,Mo Larsen|"},
		{"a nick that labels", "Name | Nick\nMo Larsen | molars\n", "molars", "Mo Larsen (molars)|"},
	} {
		doc := &retrieval.Document{Text: c.text, Transcript: turns(strings.Split(c.labels, ",")...)}
		Join(doc)
		var got []string
		for _, turn := range doc.Transcript.Turns {
			got = append(got, turn.Name+"|"+turn.Organisation)
		}
		if s := strings.Join(got, ","); s != c.want {
			t.Errorf("%s: %s:\n got %s\nwant %s", c.rule, c.labels, s, c.want)
		}
	}
}

// What is listed has a name, each once, and joining names the same turns.
func FuzzJoin(f *testing.F) {
	f.Add("| Name | Abbreviation |\n|-|-|\n| Mara Ellstrom | MEL |", "MEL,Mara")
	f.Add("Attendees\n- Ana (X), Ben\n\n- @c (Cy Dole)", "Ana,c")
	f.Add("Attendees\n- Ana Ito (@)\n- Ben Oru alias @\n", "Ana")
	f.Fuzz(func(t *testing.T, text, labels string) {
		doc := &retrieval.Document{Text: text, Transcript: turns(strings.Split(labels, ",")...)}
		var had []bool
		for _, turn := range doc.Transcript.Turns {
			had = append(had, turn.Name == "")
		}
		Join(doc)
		for i, turn := range doc.Transcript.Turns {
			if had[i] != (turn.Name == "") {
				t.Fatalf("turn %d: %q", i, turn.Name)
			}
		}
		for _, a := range Of(text) {
			if strings.TrimSpace(a.Name) == "" || slices.Contains(a.Short, "") {
				t.Fatalf("%+v", a)
			}
		}
	})
}
