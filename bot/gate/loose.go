package gate

import "strings"

// A loose sentence has no marker of its own. It is shown only beside one that
// has, and only where it says nothing that the evidence there does not: it
// holds as if it cited that evidence, and each of its words is the evidence's,
// the question's, or one that talks about talk.
func (j *judge) adopt(bare string, cites []cite) (verdict, bool) {
	if len(cites) == 0 || j.done[foldLine(bare)] || !j.echoes(bare, cites) {
		return verdict{}, false
	}
	j.lent = true
	defer func() { j.lent = false }()
	v := j.cited([]claim{{text: bare, cites: cites}}, cites)
	return v, v.reason == ""
}

// echoes reports whether all that a sentence says stands in some evidence.
func (j *judge) echoes(bare string, cites []cite) bool {
	ev := j.sourceOf(cites)
	var known clause
	for _, c := range cites {
		known.content = append(known.content, whole(j.clauses(c)).content...)
	}
	for _, t := range tokens(bare) {
		switch w := t.text; {
		case !meaningful(t) || ev.has(w) || functionWord(w) || words().has("framing", w) || words().has("negation", w):
		case has(known.content, w, j.meanings.alike):
		case j.question.has(w) && !j.people[w]:
		default:
			return false
		}
	}
	return true
}

// loose keeps a sentence without a marker that the evidence shown last bears
// out, and lets any other wait for the evidence to come.
func (g *Gate) loose(bare string) {
	if v, ok := g.judge.adopt(bare, g.last); ok {
		g.result.Kept++
		g.line(v.text)
		g.judge.done[foldLine(v.text)] = true
		return
	}
	g.held = append(g.held, waiting{text: bare, loose: true})
}

// waiting is a sentence that is shown only before one that cites.
type waiting struct {
	text  string
	loose bool
}

// release shows the sentences that wait, as far as the evidence of the one
// behind them bears them out.
func (g *Gate) release(cites []cite) {
	for _, w := range g.held {
		if !w.loose {
			g.line(w.text)
			continue
		}
		if v, ok := g.judge.adopt(w.text, cites); ok {
			g.result.Kept++
			g.line(v.text)
		} else {
			g.remove(NoMarker, w.text)
		}
	}
	g.held = nil
}

// forget cuts the sentences that wait in vain.
func (g *Gate) forget() {
	for _, w := range g.held {
		if w.loose {
			g.remove(NoMarker, w.text)
		}
	}
	g.held = nil
}

// remove counts a sentence as cut.
func (g *Gate) remove(r Reason, sentence string) {
	g.result.Cut++
	g.result.Reasons[r]++
	if len(g.result.Removed) < maxRemoved {
		g.result.Removed = append(g.result.Removed, Removed{r, strings.TrimSpace(sentence)})
	}
}
