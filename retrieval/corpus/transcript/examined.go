package transcript

import (
	"strings"

	"whosaid/retrieval/pattern"
)

// An examination is who asks whom in the record of a hearing: whom "Q" and "A" mean.
type examination struct{ asks, answers string }

var (
	// asked finds the line that names who asks from there on: "BY MS. ORTEGA:".
	asked = pattern.New(`^(?:[A-Z -]{0,30}EXAMINATION )?` +
		`(?i:by) ((?:M[RS]{1,2}|MISS|DR|Mr|Ms|Mrs)\.? [^:,()]{2,40})[:,.]?$`)
	// examining finds the heading of an examination.
	examining = pattern.New(`^(?:(?:RE)?DIRECT|(?:RE)?CROSS|FURTHER|VOIR)[A-Z -]{0,30}(?:EXAMINATION|DIRE)(?: \([^()]*\))?$`)
	// sworn finds the witness who is called: "ORLA FINCH, having been duly sworn".
	sworn = pattern.New(`^([A-Z][A-Z.'’ -]{3,50}),? (?:(?:was )?(?:called|recalled|produced) as|a witness|` +
		`(?:having been|having|being|after being|was)(?: first| previously)?(?: duly)? (?:sworn|affirmed))`)
)

// examines notes who asks or answers from line i on, and reports whether it tells
// that.
func (n *notes) examines(i int) bool {
	s := n.lines[i].body.In(n.text)
	if examining.MatchString(s) {
		return true
	}
	if m := asked.FindStringSubmatch(s); m != nil {
		n.exam.asks = untitled(visible(m[1]))
		return true
	}
	if strings.IndexFunc(s, isLower) < 0 && strings.HasSuffix(s, ",") {
		if k := n.nextLine(i); k > 0 {
			s += " " + n.lines[k].body.In(n.text)
		}
	}
	if m := sworn.FindStringSubmatch(s); m != nil {
		n.exam = examination{answers: strings.TrimSpace(m[1])}
		return true
	}
	return false
}

func isLower(r rune) bool { return r >= 'a' && r <= 'z' }

// of is whom a label means in an examination, empty where nobody told.
func (e examination) of(label string) string {
	switch strings.ToUpper(label) {
	case "Q":
		return e.asks
	case "A", "THE WITNESS":
		return e.answers
	}
	return ""
}
