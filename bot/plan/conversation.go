package plan

// shown is what the turns have shown already and a question for something or
// somebody else leaves out: statements by ID, and the last answer's speakers.
type shown struct{ statements, speakers map[string]bool }

// inFull is how many statements of an answer are shown in full.
const inFull = 3

func shownBefore(turns []Turn) shown {
	s := shown{map[string]bool{}, map[string]bool{}}
	for i, t := range turns {
		for _, statement := range t.Statements[:min(inFull, len(t.Statements))] {
			s.statements[statement.ID] = true
			s.speakers[statement.Speaker] = s.speakers[statement.Speaker] || i == len(turns)-1
		}
	}
	return s
}
