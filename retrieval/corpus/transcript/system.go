package transcript

import "strings"

// isSystem reports whether line i, inside a turn, is a chat program's own or
// quotes the message that is answered. A list of attachments mutes the rest.
func (n *notes) isSystem(i int) bool {
	if !n.open.isChat() {
		return false
	}
	s := n.lines[i].In(n.text)
	if isAttachment(s) {
		n.mute = true
		return true
	}
	st, k := stampAt(s)
	return n.lines[i].quoted > n.open.quoted || k > 0 && st.when != "" && k < len(s)
}

// isNotice reports whether line i is what a meeting's program says itself.
func (n *notes) isNotice(i int) bool {
	s := n.lines[i].In(n.text)
	return len(s) < longestNotice && mayNotify(s) && notice.MatchString(s)
}

// longestNotice is how many bytes a program's own line has at most.
const longestNotice = 200

// mayNotify reports whether a line has a word of a program's own ones, which
// costs less to see than whether it is one.
func mayNotify(s string) bool {
	for _, w := range []string{" joined", " left", " entered", " quit",
		"ranscription", "ecording", "ranscribed by", "computer generated", "eeting ended",
		"eacted ", "aised ", "resenting", "haring"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
