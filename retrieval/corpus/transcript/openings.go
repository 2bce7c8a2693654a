package transcript

import (
	"strings"

	"whosaid/retrieval/names"
)

// openings notes which lines begin a block.
func (n *notes) openings() {
	for i := range n.lines {
		opens := i == 0 || n.lines[i].bullet
		if i > 0 {
			before := &n.lines[i-1]
			opens = opens || before.kind != textLine || finished(before.In(n.text)) || n.labels(i-1)
		}
		for k := range n.heads[i] {
			n.heads[i][k].opens = opens
		}
	}
}

// withoutHeadline drops the label of a headline: "Renner: Nobody read it" over
// a paragraph without a label.
func (n *notes) withoutHeadline() {
	first := -1
	for i := range n.lines {
		switch {
		case n.lines[i].kind == blankLine:
		case first < 0:
			first = i
		case i == first+1 || n.lines[i].kind != textLine || n.labels(i):
			return
		default:
			if len(n.heads[first]) > 0 && n.heads[first][0].form.sep == ':' && !n.heads[first][0].form.alone {
				n.heads[first] = nil
			}
			return
		}
	}
}

// labels reports whether a line itself looks like a turn.
func (n *notes) labels(i int) bool {
	for k := range n.heads[i] {
		c := &n.heads[i][k]
		if c.form.sep != 0 && c.opens && trusted(n.text, c) > weak && (c.form.sep == ':' || fewNames(c.as.In(n.text))) ||
			c.form.alone && c.form.bold {
			return true
		}
	}
	return false
}

// finished reports whether a line ends a sentence or breaks hard.
func finished(s string) bool {
	s = strings.TrimRight(s, "\"'”’»)]*_ ")
	return s == "" || strings.ContainsRune(".!?:…\\", rune(s[len(s)-1])) || strings.HasSuffix(s, "…")
}

// leastPairs is from how many names over times on they are a chat's.
const leastPairs = 3

// overTimes finds names that stand alone on a line over a time, with the words
// below, as meeting programs copy their chats.
func (n *notes) overTimes() {
	n.programs()
	pairs := n.pairs()
	if len(pairs) < leastPairs {
		return
	}
	seen := map[string]int{}
	for _, i := range pairs {
		seen[n.heads[i][0].as.key]++
	}
	for _, i := range pairs {
		c := &n.heads[i][0]
		within := i > 0 && n.lines[i-1].kind == textLine
		if st, _ := n.timeBelow(i); within && st.when == "" && seen[c.as.key] == 1 && trusted(n.text, c) < likely {
			continue // the last words before somebody goes on, at "9:42"
		}
		c.form.foreign, c.form.stamped = "chat", true
		if n.markedBot(i+1) || withoutMark(n.lines[i+1].In(n.text)) != n.lines[i+1].In(n.text) {
			c.form.foreign = private // a program's message is nobody's
			n.heads[i+1] = nil
		}
		if strings.HasPrefix(c.label.In(n.text), "r/") {
			c.form.foreign = private // a group, in which somebody posts
		}
		c.stamp, _ = n.timeBelow(i)
	}
}

// pairs are the lines that may be a name over a time.
func (n *notes) pairs() []int {
	var out []int
	for i := range n.lines[:max(0, len(n.lines)-1)] {
		if len(n.heads[i]) != 1 || !n.heads[i][0].form.plain() || n.lines[i].bullet || n.lines[i].kind != textLine || n.markedBot(i) ||
			betweenMark(n.lines[i].In(n.text)) {
			continue
		}
		if _, ok := n.timeBelow(i); ok && trusted(n.text, &n.heads[i][0]) > never {
			out = append(out, i)
		}
	}
	return out
}

// programs finds the names of programs over their mark and a time: nobody says what
// they write.
func (n *notes) programs() {
	for i := range n.lines[:max(0, len(n.lines)-2)] {
		if len(n.heads[i]) == 1 && n.heads[i][0].form.plain() && n.markedBot(i+1) {
			if st, ok := n.timeBelow(i); ok {
				c := &n.heads[i][0]
				c.form.foreign, c.form.stamped, c.stamp = private, true, st
			}
		}
	}
}

// timeBelow is the time on the line below line i, or below the marks between a name
// and its time: "9:14 AM", "— 03/04/2024 9:14 AM", "•" over "4h ago".
func (n *notes) timeBelow(i int) (st stamp, ok bool) {
	for i++; i < len(n.lines) && (n.markedBot(i) || betweenMark(n.lines[i].In(n.text))); {
		i++
	}
	if i >= len(n.lines) || n.lines[i].kind != textLine {
		return stamp{}, false
	}
	return wholeTime(undashed(withoutMark(n.lines[i].In(n.text))))
}

// betweenMark reports whether a line is what forums write between a name and a time.
func betweenMark(s string) bool { return s == "•" || s == "·" || s == "OP" }

// wholeTime reads a line that is a time and nothing else, as programs write it:
// "9:14 AM", "Yesterday at 22:16", "4h ago".
func wholeTime(s string) (st stamp, ok bool) {
	if agoForm.MatchString(s) {
		return stamp{when: s}, true
	}
	clock := s[len(dayBefore.FindString(s)):]
	st, k := stampAt(clock)
	if clock != s && k > 0 {
		st = stamp{when: s}
	}
	return st, k > 0 && k == len(clock)
}

// withoutMark is a line without the mark of a program before its time: "APP  9:45 AM".
func withoutMark(s string) string {
	for _, mark := range [...]string{"BOT", "APP"} {
		if rest, ok := strings.CutPrefix(s, mark+" "); ok {
			return strings.TrimSpace(rest)
		}
	}
	return s
}

// markedBot reports whether line i is the mark that chats put beside the name of a
// program.
func (n *notes) markedBot(i int) bool {
	s := ""
	if i < len(n.lines) {
		s = strings.TrimSpace(n.lines[i].In(n.text))
	}
	return s == "BOT" || s == "APP"
}

// undashed is a line without the dash that parts a name on the line above from its
// time.
func undashed(s string) string { return strings.TrimLeft(strings.TrimSpace(s), "—– ") }

// nested counts bullets that are a name, with deeper bullets below.
func (n *notes) nested() {
	seen := map[string]int{}
	for i := range n.lines {
		if n.names(i) {
			seen[n.heads[i][0].as.key]++
		}
	}
	for i := range n.lines {
		if !n.names(i) {
			continue
		}
		c := &n.heads[i][0]
		if v := n.voices[c.as.key]; v != nil && (v.good == likely || v.good > never && seen[c.as.key]+v.count > 1) {
			c.form.foreign = "bullet"
		}
	}
}

// names reports whether line i is a bullet of a few words that stands over
// deeper ones.
func (n *notes) names(i int) bool {
	if !n.lines[i].bullet || len(n.heads[i]) != 1 || !n.heads[i][0].form.plain() {
		return false
	}
	below := i + 1
	for below < len(n.lines) && n.lines[below].kind == blankLine {
		below++
	}
	return below < len(n.lines) && n.lines[below].bullet && n.lines[below].indent > n.lines[i].indent && !n.isAgenda(below)
}

// isAgenda reports whether most bullets from line i on are turns themselves:
// what stands over them is their topic.
func (n *notes) isAgenda(i int) bool {
	turns, items, indent := 0, 0, n.lines[i].indent
	for ; i < len(n.lines) && (n.lines[i].kind == blankLine || n.lines[i].indent >= indent); i++ {
		if n.lines[i].indent != indent || !n.lines[i].bullet {
			continue
		}
		items++
		if n.opensTurn(i) {
			turns++
		}
	}
	return (turns > 1 || items == 1) && 2*turns > items
}

// opensTurn reports whether a bullet looks like a turn: a person's name before
// a colon, a dash, or deeper bullets.
func (n *notes) opensTurn(i int) bool {
	if !n.lines[i].bullet || len(n.heads[i]) == 0 {
		return false
	}
	c := &n.heads[i][0]
	if c.form.plain() && !(i+1 < len(n.lines) && n.lines[i+1].bullet && n.lines[i+1].indent > n.lines[i].indent) {
		return false
	}
	return names.IsGivenName(firstWord(c.as.key)) && trusted(n.text, c) > weak
}
